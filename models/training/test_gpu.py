"""What training on a GPU adds, on the processor: /usr/bin/python3 -m unittest discover -s models/training"""

import json
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

import cv2
import numpy as np
import torch
from skimage.metrics import structural_similarity

import average
import device_pictures
import losses
import patterns
from ledger import publish
from trainer import Trainer

SIZE = 64


class Losses(unittest.TestCase):
    def test_distance_is_that_of_the_nearest_known_pixel(self) -> None:
        hole = torch.from_numpy((np.random.default_rng(0).random((2, 1, 9, 12)) < 0.8).astype(np.float32))
        places = torch.stack(torch.meshgrid(torch.arange(9.0), torch.arange(12.0), indexing="ij"), -1)
        for one, found in zip(hole[:, 0], losses.distance(hole)[:, 0]):
            known = places[one == 0]
            slow = torch.cdist(places.view(-1, 2), known).amin(1).view(9, 12)
            self.assertLess((slow - found).abs().max().item(), 1e-5)

    def test_structure_is_one_minus_ssim(self) -> None:
        rng = np.random.default_rng(1)
        image, fill = (torch.from_numpy(rng.random((1, 3, 40, 40), dtype=np.float32) * 2 - 1) for _ in range(2))
        hole = torch.zeros(1, 1, 40, 40)
        hole[:, :, 12:28, 12:28] = 1
        completed = fill * hole + image * (1 - hole)
        pictures = [((picture[0].permute(1, 2, 0) + 1) / 2).numpy() for picture in (image, completed)]
        _, similar = structural_similarity(*pictures, channel_axis=2, data_range=1, gaussian_weights=True, sigma=1.5,
                                           use_sample_covariance=False, full=True)
        wanted = 1 - similar[12:28, 12:28].mean()
        self.assertAlmostEqual(losses.structure(fill, image, hole).item(), float(wanted), places=4)

    def test_tone_is_the_error_of_local_averages_in_the_completed_picture(self) -> None:
        rng = np.random.default_rng(4)
        image, fill = (torch.from_numpy(rng.random((1, 1, 24, 24), dtype=np.float32) * 2 - 1) for _ in range(2))
        hole = torch.zeros(1, 1, 24, 24)
        hole[:, :, 6:18, 6:18] = 1
        error = ((fill - image) * hole)[0, 0].numpy()
        averaged = cv2.blur(error, (5, 5), borderType=cv2.BORDER_CONSTANT)
        self.assertAlmostEqual(losses.tone(fill, image, hole).item(), float(6 * (averaged**2).mean()), places=6)

    def test_grain_is_the_error_of_how_much_texture_there_is_whatever_it_shows(self) -> None:
        rng = np.random.default_rng(8)
        image, fill = (torch.from_numpy(rng.random((1, 1, 32, 32), dtype=np.float32) * 2 - 1) for _ in range(2))
        hole = torch.zeros(1, 1, 32, 32)
        hole[:, :, 6:26, 8:22] = 1

        def texture(picture: np.ndarray) -> np.ndarray:
            steps = np.zeros_like(picture)
            steps[1:] += np.abs(picture[1:] - picture[:-1])
            steps[:, 1:] += np.abs(picture[:, 1:] - picture[:, :-1])
            return cv2.blur(steps * hole[0, 0].numpy(), (9, 9), borderType=cv2.BORDER_CONSTANT)

        completed = (fill * hole + image * (1 - hole))[0, 0].numpy()
        error = texture(completed) - 0.85 * texture(image[0, 0].numpy())
        self.assertAlmostEqual(losses.grain(fill, image, hole, 0.85).item(), float(6 * (error**2).mean()), places=5)
        share = losses.depth_weight(hole, 1.1)
        self.assertAlmostEqual(losses.grain(fill, image, hole, 0.85, share).item(),
                               float(6 * (error**2 * share[0, 0].numpy()).mean()), places=5)
        self.assertAlmostEqual(losses.grain(-fill + 0.5, image, torch.ones_like(hole), 0.85).item(),
                               losses.grain(fill, image, torch.ones_like(hole), 0.85).item(), places=6)

    def test_returning_is_the_energy_of_the_detail_that_all_fills_share(self) -> None:
        torch.manual_seed(3)
        image, hole = torch.zeros(40, 3, 40, 40), torch.zeros(40, 1, 40, 40)
        hole[..., 4:36, 4:36] = 1
        own, common = torch.randn(40, 3, 40, 40), torch.randn(1, 3, 40, 40)
        pixels = common[0].permute(1, 2, 0).numpy()
        shared = (pixels - cv2.blur(pixels, (9, 9)))[8:32, 8:32]  # whose averages hold nothing known
        self.assertAlmostEqual(losses.returning(own, image, hole).item(), 0, places=2)
        found = losses.returning(own + common + 5, image, hole).item()
        self.assertAlmostEqual(found, float((shared**2).mean()), delta=0.03)
        apart = hole * (torch.arange(40).view(40, 1, 1, 1) == 7)
        self.assertEqual(losses.returning(own + common, image, apart).item(), 0)
        self.assertAlmostEqual(losses.share_returning(own, hole), 0, delta=0.01)
        self.assertAlmostEqual(losses.share_returning(own + common + 5, hole), 0.5, delta=0.03)  # as much of the one as of the other
        self.assertAlmostEqual(losses.share_returning(common.expand_as(image), hole), 1, places=4)

    def test_colour_does_not_see_luminance(self) -> None:
        image, hole = torch.zeros(1, 3, 8, 8), torch.ones(1, 1, 8, 8)
        hole[:, :, :4] = 0
        shift = torch.tensor([0.3, 0.0, -0.3]).view(1, 3, 1, 1)
        self.assertAlmostEqual(losses.colour(image + 0.5, image, hole).item(), 0, places=6)
        wanted = 6 * (2 * 0.3**2 / 3) / 2  # two of three channels err, in half of the picture
        self.assertAlmostEqual(losses.colour(image + shift + 0.5, image, hole).item(), wanted, places=6)

    def test_what_lies_farther_into_a_hole_is_forgiven_more_and_the_whole_as_much_as_before(self) -> None:
        hole = torch.zeros(1, 1, 24, 24)
        hole[:, :, 4:20, 4:20] = 1
        share = losses.depth_weight(hole, 0.9)
        self.assertAlmostEqual((share * hole).sum().item() / hole.sum().item(), 1, places=5)
        self.assertAlmostEqual((share[0, 0, 12, 11] / share[0, 0, 12, 4]).item(), 0.9**7, places=5)
        fill, image = torch.full((1, 3, 24, 24), 0.5), torch.zeros(1, 3, 24, 24)
        errors = losses.tone(fill, image, hole, share) / losses.tone(fill, image, hole)
        self.assertLess(errors.item(), 1)  # the averages err most in the middle, where they count least
        fill = fill.where(losses.distance(hole) == 1, image)
        self.assertGreater(losses.difference(fill, image, hole, "l2", 1, share), losses.difference(fill, image, hole, "l2"))

    def test_a_fill_drawn_larger_reaches_over_what_is_known_around_the_hole(self) -> None:
        hole = torch.from_numpy((np.random.default_rng(6).random((1, 1, 40, 40)) < 0.004).astype(np.float32))
        missing = torch.nonzero(hole[0, 0]).float()
        places = torch.stack(torch.meshgrid(torch.arange(40.0), torch.arange(40.0), indexing="ij"), -1).view(-1, 2)
        reach = torch.cdist(places, missing, p=float("inf")).amin(1).view(40, 40)  # as a square window reaches
        drawn, share = losses.drawn_larger(hole, 3)
        self.assertTrue(torch.equal(drawn[0, 0], (reach <= losses.OVERLAP).float()))
        self.assertTrue(0 < drawn.mean() < 1)
        self.assertTrue(torch.equal(share[0, 0], 1 + 2 * ((reach > 0) & (reach <= losses.OVERLAP))))

    def test_matching_compares_the_fills_with_the_photographs(self) -> None:
        features = torch.zeros(4, 2, 3, 3, requires_grad=True)
        shifted = features + torch.tensor([0.0, 0.0, 1.0, 3.0]).view(4, 1, 1, 1)
        loss = losses.matching([shifted, shifted])
        self.assertEqual(loss.item(), 4)
        loss.backward()
        self.assertEqual(features.grad[:2].abs().sum().item(), 0)
        self.assertGreater(features.grad[2:].abs().sum().item(), 0)


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
