"""    /usr/bin/python3 -m unittest discover -s models/training"""

import itertools
import json
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Dict, List
from unittest import mock

import numpy as np
import torch

import corpus
import finer
import holes
import ledger as ledgers
import patterns
import schedule
import together
import widen
from adversary import KEPT, Adversary
from networks.context_encoder import ContextEncoder
from networks.deepfill_v1 import DeepFillV1
from networks.deepfill_v2 import DeepFillV2
from networks.partial_convolution import PartialConvolutionUNet
from trainer import AVERAGE_DECAY, Trainer, decay_of_average


class Schedule(unittest.TestCase):
    def test_a_step_belongs_to_the_phase_it_falls_into(self) -> None:
        phases = [{"steps": 10}, {"steps": 5}]
        self.assertEqual([schedule.phase_at(phases, step) for step in (0, 9, 10, 14, 15)], [(0, 0), (0, 9), (1, 0), (1, 4), (2, 0)])

    def test_the_rate_warms_up_and_falls(self) -> None:
        shares = [schedule.share_of_rate(step / 2000, step, step) for step in (0, 199, 1000, 1999)]
        self.assertLess(shares[0], 0.01)
        self.assertGreater(shares[1], 0.95)
        self.assertAlmostEqual(shares[2], 0.515, places=3)
        self.assertAlmostEqual(shares[3], schedule.LAST_RATE, places=3)
        self.assertLess(schedule.share_of_rate(0.5, 1000, 0), 0.01)

    def test_a_short_phase_forgets_the_average_that_it_began_with(self) -> None:
        for steps in (100, 1000):
            self.assertLess(decay_of_average({"steps": steps}, 50000) ** steps, 1e-3)
        self.assertEqual(decay_of_average({"steps": 20000}, 50000), AVERAGE_DECAY)
        self.assertEqual(decay_of_average({"minutes": 9}, 50000), AVERAGE_DECAY)
        self.assertEqual(decay_of_average({"steps": 20000}, 0), 1 / 20)


class Phases(unittest.TestCase):
    def changed(self, identifier: str = "deepfill-v2", **own: object) -> Dict[str, bool]:
        """Which of a network's weights two steps change, and whether crops have the side they should."""
        with TemporaryDirectory() as name:
            models = Path(name)
            (models / identifier).mkdir()
            phase = {"size": 128, "steps": 2, "batch": 2, "rate": 1e-3, "structure": 0.1, **own}
            (models / identifier / "schedule.json").write_text(json.dumps({"seed": 1, "phases": [phase]}))
            trainer = Trainer(identifier, models, models / "running.pt", "generated")
            before = {key: value.clone() for key, value in trainer.network.state_dict().items()}
            rng = np.random.default_rng(0)
            pictures = [patterns.picture(140, rng) for _ in range(3)]
            self.assertEqual(next(trainer.pictures(pictures, phase))[0].shape[2], own.get("crop", 128))
            trainer.train(pictures[1:], pictures[:1])
            return {key: not torch.equal(value, before[key]) for key, value in trainer.network.state_dict().items()}

    def test_the_coarse_network_can_be_trained_alone_on_parts_of_pictures(self) -> None:
        for key, changed in self.changed(only="coarse", crop=64).items():
            self.assertEqual(changed, key.startswith("coarse."), key)

    def test_the_refinement_can_be_trained_alone(self) -> None:
        for key, changed in self.changed(only="refinement").items():
            self.assertEqual(changed, not key.startswith("coarse."), key)

    def test_batch_normalisation_can_be_settled(self) -> None:
        for settled in (False, True):
            for key, changed in self.changed("glcic", settled=settled).items():
                is_statistic = key.rpartition(".")[2] in ("running_mean", "running_var", "num_batches_tracked")
                self.assertEqual(changed, not (settled and is_statistic), key)


class Restarts(unittest.TestCase):
    def test_a_phase_goes_on_with_the_weight_that_it_was_steered_to_and_the_time_that_it_has_had(self) -> None:
        progress: List[float] = []
        weights: List[float] = []
        clock = itertools.count(0, 30)
        rng = np.random.default_rng(0)
        pictures = [patterns.picture(70, rng) for _ in range(3)]

        def followed(part: float, *_: object) -> float:
            progress.append(part)
            weights.append(float(trainer.weight))
            return 1e-3

        with TemporaryDirectory() as name, mock.patch("trainer.share_of_rate", followed), \
                mock.patch("trainer.time.monotonic", lambda: next(clock)):
            models = Path(name)
            game = {"weight": 0.1, "rate": 1e-4, "texture": 20.0}
            phases = [{"size": 64, "steps": 1, "batch": 2, "rate": 1e-3, "adversarial": game},
                      {"size": 64, "minutes": 60, "batch": 2, "rate": 1e-3, "adversarial": {**game, "weight": 0.2}}]
            (models / "deepfill-v2").mkdir()
            (models / "deepfill-v2" / "schedule.json").write_text(json.dumps({"seed": 1, "phases": phases}))
            for steps in (1, 2, 1):
                trainer = Trainer("deepfill-v2", models, models / "running.pt", "generated")
                trainer.train(pictures[1:], pictures[:1], steps)
        self.assertAlmostEqual(weights[0], 0.1, places=6)
        self.assertAlmostEqual(weights[1], 0.2, places=6)  # another phase, another weight
        self.assertGreater(weights[2], 0.201)
        self.assertGreater(weights[3], weights[2])
        self.assertGreater(progress[2], progress[1])
        self.assertGreater(progress[3], progress[2])


class Together(unittest.TestCase):
    def test_what_went_on_side_by_side_is_put_together_and_counted_one_after_the_other(self) -> None:
        with TemporaryDirectory() as name:
            folders = [Path(name) / part / "deepfill-v2" for part in ("coarse", "refinement", "out")]
            for folder, to, images in zip(folders, (14, 13), (40, 60)):
                only = folder.parent.name
                run = {"fromStep": 10, "toStep": to, "images": images, "gpuHours" if only == "coarse" else "cpuHours": 0.5}
                ledger = {"network": "deepfill-v2", "step": to, "imagesSeen": 100 + images, "cpuHours": 1.5, "gpuHours": 0.25,
                          "runs": [{"fromStep": 0, "toStep": 10}, run], "curve": [{"step": 10}, {"step": to, "of": only}]}
                weights = {key: torch.full((2,), float(to)) for key in ("coarse.weight", "joined.weight")}
                ledgers.publish(folder, weights, ledger)
                ledgers.publish(folder.parent / "sn-patch-gan", {"weight": torch.full((2,), float(to))}, ledger)
                schedule.write_schedule(folder, {"seed": 1, "phases": [{"steps": 10}, {"steps": to - 10, "only": only}]})
            together.put_together(*folders)
            out, critic = folders[2], folders[2].parent / "sn-patch-gan"
            weights, ledger = torch.load(out / "checkpoint.pt"), json.loads((out / "training.json").read_text())
            self.assertEqual({key: value[0].item() for key, value in weights.items()}, {"coarse.weight": 14, "joined.weight": 13})
            self.assertEqual((ledger["step"], ledger["imagesSeen"], ledger["cpuHours"], ledger["gpuHours"]), (17, 200, 2, 0.25))
            self.assertEqual([run["toStep"] for run in ledger["runs"]], [10, 14, 17])
            self.assertEqual([point["step"] for point in ledger["curve"]], [10, 14, 17])
            self.assertEqual(ledger["together"], [{"after": 10, "coarse": 4, "refinement": 3}])
            phases = json.loads((out / "schedule.json").read_text())["phases"]
            self.assertEqual([phase.get("only") for phase in phases], [None, "coarse", "refinement"])
            self.assertEqual(torch.load(critic / "checkpoint.pt")["weight"][0].item(), 13)
            judged = json.loads((critic / "training.json").read_text())
            self.assertEqual((judged["step"], judged["network"], judged["against"]), (17, "sn-patch-gan", "deepfill-v2"))


class Widening(unittest.TestCase):
    def check(self, narrow: torch.nn.Module, wide: torch.nn.Module, hole: torch.Tensor) -> None:
        image = torch.rand(len(hole), 3, 64, 64) * 2 - 1
        for _ in range(3):  # so that the statistics of batch norm are not those it begins with
            narrow(image, hole)
        wide.load_state_dict(widen.widened(narrow.state_dict(), wide))
        before, after = narrow.eval()(image, hole), wide.eval()(image, hole)
        for name in {"fill", "coarse", "attention"} & set(before):
            self.assertGreater(before[name].std().item(), 0.01)
            self.assertLess((before[name] - after[name]).abs().max().item(), 1e-4)

    def test_a_widened_network_computes_what_it_did(self) -> None:
        torch.manual_seed(2)
        hole = torch.zeros(2, 1, 64, 64)
        hole[:, :, 20:41, 20:41] = 1
        self.check(DeepFillV1(4), DeepFillV1(8), hole)
        wide = DeepFillV2(16)
        self.check(DeepFillV2(8), wide, hole)
        second = wide.coarse.layers[1].convolution.weight
        self.assertGreater((second[:, 0] - second[:, 4]).abs().max().item(), 1e-3)  # copies are read differently
        whole = torch.zeros_like(hole)  # with a hole a U-Net's last masks, of other numbers of channels now, weigh otherwise
        self.check(PartialConvolutionUNet(4, 16), PartialConvolutionUNet(8, 32), whole)


class Finer(unittest.TestCase):
    def test_a_finer_code_keeps_the_layers_that_both_have(self) -> None:
        torch.manual_seed(2)
        coarse, fine = ContextEncoder(8, (1, 1, 2, 4, 8)), ContextEncoder(8)
        old = coarse.state_dict()
        new = finer.finer(old, fine)
        fine.load_state_dict(new)
        for name, before in (("encoder.0.weight", "encoder.0.weight"), ("encoder.9.running_var", "encoder.9.running_var"),
                             ("decoder.5.weight", "decoder.9.weight"), ("decoder.16.bias", "decoder.20.bias")):
            part = tuple(slice(side) for side in old[before].shape)
            self.assertTrue(torch.equal(new[name][part], old[before]), name)
        self.assertTrue(torch.equal(new["decoder.1.weight"][:, :32], old["decoder.5.weight"]))
        self.assertEqual(tuple(new["fully_connected.weight"].shape), (48, 64, 64))
        self.assertLess((new["fully_connected.weight"] - torch.eye(64)).abs().mean().item(), 0.01)
        image, hole = torch.rand(2, 3, 128, 128) * 2 - 1, torch.zeros(2, 1, 128, 128)
        self.assertEqual(fine.eval()(image, hole)["latent"].shape, (2, 48, 8, 8))


class Practice(unittest.TestCase):
    def test_a_discriminator_practises_on_fills_of_earlier_steps_each_with_its_own_hole(self) -> None:
        torch.manual_seed(1)
        adversary = Adversary("sn-patch-gan", 64)
        seen: List[torch.Tensor] = []
        adversary.learn = lambda *parts: seen.append(torch.stack([part.flatten(1)[:, 0] for part in parts]))
        for step in range(KEPT + 5):
            made = torch.full((4, 1, 2, 2), float(step))
            adversary.practise(made, made + 0.25, made + 0.5, 3)
        self.assertEqual(len(seen), 3 * (KEPT + 5))
        for image, completed, hole in seen:
            self.assertTrue(torch.equal(completed, image + 0.25) and torch.equal(hole, image + 0.5))
        images = torch.stack(seen)[:, 0]
        self.assertGreater(len(images[-3:].unique()), 6)  # of twelve, drawn from all that is kept
        self.assertGreaterEqual(images[-3:].min().item(), 5)  # what is older was let go of
        adversary.practise(made, made, made, 0)
        self.assertEqual(len(seen), 3 * (KEPT + 5))


class Pictures(unittest.TestCase):
    def test_recoloured_keeps_what_stands_where_and_changes_its_colours(self) -> None:
        ramp = np.repeat(np.arange(0, 256, 4, dtype=np.uint8)[:, None, None], 3, axis=2) * np.ones((1, 8, 1), np.uint8)
        crops = [corpus.recoloured(ramp, np.random.default_rng(seed)) for seed in range(8)]
        for crop in crops:
            self.assertEqual((crop.shape, crop.dtype), (ramp.shape, ramp.dtype))
            self.assertTrue((np.diff(crop.astype(int), axis=0) >= 0).all())
            self.assertGreater(np.ptp(crop[-1, 0].astype(int)), 0)
        red = np.zeros((4, 4, 3), np.uint8)
        red[..., 0] = 200
        found = {int(corpus.recoloured(red, np.random.default_rng(seed))[0, 0].argmax()) for seed in range(20)}
        self.assertEqual(found, {0, 1, 2})

    def test_the_first_share_of_a_batch_is_procedural(self) -> None:
        black = np.zeros((80, 80, 3), np.uint8)
        image, hole = corpus.batch([black], 64, 8, np.random.default_rng(0), 0.25)
        plain = [bool((picture == -1).all()) for picture in image]
        self.assertEqual(plain, [False, False] + [True] * 6)
        self.assertEqual(set(hole.unique().tolist()), {0.0, 1.0})

    def test_holes_cover_what_they_promise(self) -> None:
        rng = np.random.default_rng(1)
        shares = [holes.random_hole(64, rng).mean() for _ in range(50)]
        self.assertTrue(all(holes.SMALLEST_SHARE < share < holes.LARGEST_SHARE for share in shares))

    def test_holes_are_broad_strokes_as_often_as_asked(self) -> None:
        def rectangles(broad: float) -> int:
            rng = np.random.default_rng(1)
            drawn = [holes.random_hole(64, rng, broad) for _ in range(200)]
            return sum(hole[np.ix_(hole.any(1), hole.any(0))].all() for hole in drawn)

        self.assertGreater(rectangles(0.0), 40)
        self.assertLess(rectangles(1.0), 5)

    def test_a_seed_is_a_picture(self) -> None:
        one, same, other = (patterns.picture(64, np.random.default_rng(seed)) for seed in (3, 3, 4))
        self.assertTrue(np.array_equal(one, same))
        self.assertFalse(np.array_equal(one, other))


if __name__ == "__main__":
    unittest.main()
