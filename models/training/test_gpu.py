"""What training on a GPU adds, on the processor: /usr/bin/python3 -m unittest discover -s models/training"""

import json
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch

import average
import device_pictures
import patterns
from ledger import publish
from trainer import Trainer

SIZE = 64


class Pictures(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        device_pictures.draw(Path(self.folder.name), SIZE, 12, 5, 1)
        self.photograph = np.random.default_rng(2).integers(0, 256, (70, 90, 3)).astype(np.uint8)
        self.made = device_pictures.DevicePictures([self.photograph], SIZE, Path(self.folder.name), "cpu", 3)

    def test_crops_are_cut_from_the_photograph_or_mirrored(self) -> None:
        [level] = [level for level in device_pictures.corpus.pyramid([self.photograph], SIZE)]
        windows = np.lib.stride_tricks.sliding_window_view(level, (SIZE, SIZE, 3))[:, :, 0].reshape(-1, SIZE, SIZE, 3)
        ways = set()
        for crop in (self.made.crops(12) * 255).round().numpy().astype(np.uint8):
            found = [(window == crop).all() for window in windows], [(window[:, ::-1] == crop).all() for window in windows]
            self.assertEqual(sum(map(sum, found)), 1)
            ways.add(bool(any(found[0])))
        self.assertEqual(ways, {True, False})

    def test_a_batch_holds_drawn_patterns_first_and_drawn_holes_in_any_turn(self) -> None:
        image, hole = self.made.batch(8, pattern_share=0.25)
        drawn = self.made.patterns.permute(0, 3, 1, 2).float() / 127.5 - 1
        is_drawn = [bool(((drawn - picture).abs().amax((1, 2, 3)) < 1e-5).any()) for picture in image]
        self.assertEqual(is_drawn, [True] * 2 + [False] * 6)
        turned = [torch.rot90(one, quarter, (1, 2)) for one in (self.made.holes, self.made.holes.flip(2)) for quarter in range(4)]
        for one in hole[:, 0]:
            self.assertTrue(any(bool((way == one).flatten(1).all(1).any()) for way in turned))

    def test_holes_are_broad_strokes_where_asked(self) -> None:
        turned = [torch.rot90(one, quarter, (1, 2)) for one in (self.made.strokes, self.made.strokes.flip(2)) for quarter in range(4)]
        for one in self.made.turned_holes(8, broad=1.0)[:, 0]:
            self.assertTrue(any(bool((way == one).flatten(1).all(1).any()) for way in turned))

    def test_what_is_cut_out_is_of_the_same_pictures_with_a_hole_and_pattern_of_its_size(self) -> None:
        side = SIZE // 2
        made = device_pictures.DevicePictures([self.photograph], SIZE, Path(self.folder.name), "cpu", 3, side)
        image, hole = made.batch(8, pattern_share=0.25)
        self.assertEqual((image.shape, hole.shape), ((8, 3, side, side), (8, 1, side, side)))
        [level] = [level for level in device_pictures.corpus.pyramid([self.photograph], SIZE)]
        windows = np.lib.stride_tricks.sliding_window_view(level, (side, side, 3))[:, :, 0].reshape(-1, side, side, 3)
        cut = ((image[2:].permute(0, 2, 3, 1) + 1) * 127.5).round().numpy().astype(np.uint8)
        for crop in cut:
            self.assertTrue((windows == crop).all((1, 2, 3)).any() or (windows == crop[:, ::-1]).all((1, 2, 3)).any())
        self.assertGreater(hole.mean().item(), 0.5 * self.made.holes.float().mean().item())

    def test_recolouring_leaves_alone_whom_it_does_not_choose(self) -> None:
        crops = self.made.crops(4)
        self.assertTrue(torch.equal(self.made.recoloured(crops, 0), crops))
        self.assertFalse(torch.equal(self.made.recoloured(crops, 1), crops))


class Calls(unittest.TestCase):
    def test_a_call_trains_for_its_minutes_and_writes_down_how_many_steps_those_were(self) -> None:
        with TemporaryDirectory() as name:
            root = Path(name)
            identifier, opponent = "glcic", "glcic-discriminator"
            for one in (identifier, opponent):
                (root / "models" / one).mkdir(parents=True)
            game = {"weight": 0.1, "rate": 1e-4, "matching": 2, "texture": 0.7}
            phases = [{"size": SIZE, "minutes": 0.01, "batch": 2, "rate": 1e-4, "structure": 0.1, "patterns": 0.5},
                      {"size": SIZE, "minutes": 0.01, "batch": 2, "rate": 1e-4, "adversarial": game}]
            (root / "models" / identifier / "schedule.json").write_text(json.dumps({"seed": 1, "phases": phases}))
            device_pictures.draw(root / "drawn", SIZE, 4, 4, 1)
            rng = np.random.default_rng(0)
            pictures = [patterns.picture(SIZE + 16, rng) for _ in range(3)]
            trainer = Trainer(identifier, root / "models", root / "running.pt", "generated", out=root / "out",
                                  drawn=root / "drawn", half=True)
            trainer.train(pictures[1:], pictures[:1])
            written = json.loads((root / "out" / identifier / "schedule.json").read_text())["phases"]
            ledger = json.loads((root / "out" / identifier / "training.json").read_text())
            self.assertTrue(all("minutes" not in phase for phase in written))
            self.assertEqual(sum(phase["steps"] for phase in written), ledger["step"])
            last = ledger["curve"][-1]
            self.assertNotEqual(last["weight"], game["weight"])
            self.assertTrue(np.isfinite([last["discriminator"], last["generator"], *last["validation"].values()]).all())
            self.assertTrue((root / "out" / opponent / "checkpoint.pt").exists())

    def test_an_average_lies_between(self) -> None:
        with TemporaryDirectory() as name:
            folders = [Path(name) / part for part in ("earlier", "later", "out")]
            for folder, value, step in zip(folders, (0.0, 4.0), (10, 20)):
                publish(folder, {"weight": torch.full((2,), value), "count": torch.tensor(step)}, {"step": step})
            average.average(*folders[:2], 0.75, folders[2])
            weights = torch.load(folders[2] / "checkpoint.pt")
            self.assertEqual((weights["weight"].tolist(), weights["count"].item()), ([3.0, 3.0], 20))
            ledger = json.loads((folders[2] / "training.json").read_text())
            self.assertEqual(ledger["averaged"], [{"earlier": 10, "later": 20, "share": 0.75, "chosenOn": "validation"}])


if __name__ == "__main__":
    unittest.main()
