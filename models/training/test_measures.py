"""    /usr/bin/python3 -m unittest discover -s models/training"""

import json
import unittest

import numpy as np
import torch

import ledger as ledgers
import measure
import validation


class Measures(unittest.TestCase):
    def test_psnr_of_a_known_error(self) -> None:
        hole = torch.zeros(1, 1, 8, 8)
        hole[:, :, :4] = 1
        image = torch.zeros(1, 3, 8, 8)
        self.assertAlmostEqual(validation.psnr(image + 0.2 * hole + 0.7 * (1 - hole), image, hole), 20, places=3)

    def test_gradient_energy_counts_the_hole_alone(self) -> None:
        hole = torch.zeros(1, 1, 8, 8)
        hole[:, :, 2:6, 2:6] = 1
        ramp = torch.arange(8.0).expand(1, 3, 8, 8)
        self.assertEqual(validation.gradient_energy(ramp, hole).item(), 1)
        self.assertEqual(validation.gradient_energy(ramp * 0, hole).item(), 0)

    def test_the_step_across_the_edge_is_what_numpy_finds(self) -> None:
        golden = json.loads((ledgers.MODELS.parent / "tests" / "golden" / "metrics.json").read_text())
        for case in golden["cases"]:
            size = case["height"], case["width"]
            hole = torch.tensor(case["hole"], dtype=torch.float32).view(1, 1, *size)
            for name, picture in (("fill", "completed"), ("truth", "truth")):
                image = torch.tensor(case[picture], dtype=torch.float32).view(1, *size, 3).permute(0, 3, 1, 2) / 255
                found = validation.step_across_edge(image, hole).item()
                self.assertAlmostEqual(found, case["expected"]["seam"][name], places=6)

    def test_area_under_curve(self) -> None:
        self.assertEqual(measure.area_under_curve(np.array([1.0, 2.0]), np.array([0.0, 1.0])), 0.875)

    def test_same_phase(self) -> None:
        rng = np.random.default_rng(0)
        stripes = measure.same_phase(measure.stripes(64, 16, rng), 16, 64).reshape(8, 8, 8, 8)
        vertical = stripes[0, 0, 0, 2] and stripes[0, 0, 5, 0] and not stripes[0, 0, 0, 1]
        horizontal = stripes[0, 0, 2, 0] and stripes[0, 0, 0, 5] and not stripes[0, 0, 1, 0]
        self.assertTrue(vertical or horizontal)
        checks = measure.same_phase(measure.checks_or_bricks(64, 32, rng), 32, 64).reshape(8, 8, 8, 8)
        self.assertTrue(checks[0, 0, 2, 2] and checks[0, 0, 0, 4] and checks[0, 0, 4, 0])
        self.assertFalse(checks[0, 0, 0, 2] or checks[0, 0, 2, 0] or checks[0, 0, 1, 1])

    def test_what_repeats_a_cell_farther_on_stands_out(self) -> None:
        places = torch.arange(1, 29)
        repeated = (places % measure.CELL == 0).float()
        self.assertEqual(measure.standing_out_at_cells(repeated), 1)
        self.assertEqual(measure.standing_out_at_cells(1 - 0.03 * places), 0)

    def test_one_source_counts_neighbours_in_the_hole_that_look_at_the_same(self) -> None:
        hole = torch.zeros(1, 1, 32, 32)
        hole[:, :, 8:24, 8:32] = 1  # two rows of three places, of four by four
        best = torch.tensor([[0, 0, 0, 0], [0, 2, 2, 3], [0, 1, 2, 3], [0, 0, 0, 0]])
        attention = torch.nn.functional.one_hot(best.flatten(), 16).float()[None]
        self.assertEqual(measure.one_source(attention, hole, axis=2), 0.25)  # of four pairs side by side
        self.assertEqual(measure.one_source(attention, hole, axis=1), 0.667)  # of three one above the other


if __name__ == "__main__":
    unittest.main()
