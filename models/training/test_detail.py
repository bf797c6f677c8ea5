"""    /usr/bin/python3 -m unittest discover -s models/training"""

import unittest
from typing import List, Tuple

import cv2
import numpy as np
import torch

import detail


class Detail(unittest.TestCase):
    def test_returning_is_the_energy_of_the_detail_that_all_fills_share(self) -> None:
        torch.manual_seed(3)
        image, hole = torch.zeros(40, 3, 40, 40), torch.zeros(40, 1, 40, 40)
        hole[..., 4:36, 4:36] = 1
        own, common = torch.randn(40, 3, 40, 40), torch.randn(1, 3, 40, 40)
        pixels = common[0].permute(1, 2, 0).numpy()
        shared = (pixels - cv2.blur(pixels, (9, 9)))[8:32, 8:32]  # whose averages hold nothing known
        self.assertAlmostEqual(detail.returning(own, image, hole).item(), 0, places=2)
        found = detail.returning(own + common + 5, image, hole).item()
        self.assertAlmostEqual(found, float((shared**2).mean()), delta=0.03)
        apart = hole * (torch.arange(40).view(40, 1, 1, 1) == 7)
        self.assertEqual(detail.returning(own + common, image, apart).item(), 0)
        self.assertAlmostEqual(detail.share_returning(own, hole), 0, delta=0.01)
        self.assertAlmostEqual(detail.share_returning(own + common + 5, hole), 0.5, delta=0.03)  # as much of the one as of the other
        self.assertAlmostEqual(detail.share_returning(common.expand_as(image), hole), 1, places=4)

    def test_repeating_is_how_much_more_than_the_photograph_a_fill_agrees_with_itself_farther_on(self) -> None:
        torch.manual_seed(5)
        image, noise = torch.randn(2, 3, 64, 64), torch.randn(2, 3, 64, 64)
        woven = noise[..., :8].repeat(1, 1, 1, 8)  # comes again every 8 pixels to the right
        hole = torch.zeros(2, 1, 64, 64)
        hole[0, :, 8:56, 10:50] = 1
        hole[1, :, 20:40, 20:30] = 1  # too low and too narrow for most shifts

        def correlations(picture: np.ndarray, missing: np.ndarray) -> List[Tuple[float, int]]:
            grey = picture.mean(0)
            standing_out = grey - cv2.blur(grey, (9, 9))
            found = []
            for down, right in ((8, 0), (0, 8), (16, 0), (0, 16), (24, 0), (0, 24)):
                pairs = [(standing_out[y, x], standing_out[y + down, x + right]) for y in range(64 - down) for x in range(64 - right)
                         if missing[y, x] and missing[y + down, x + right]]
                energy = sum(a * a + b * b + 2 * 0.03**2 for a, b in pairs) / 2
                found.append((sum(a * b for a, b in pairs) / energy if pairs else 0.0, len(pairs)))
            return found

        excess, count = 0.0, 0
        for row in range(2):
            completed, photograph = ((picture[row] * hole[row] + image[row] * (1 - hole[row])).numpy() for picture in (woven, image))
            both = zip(correlations(completed, hole[row, 0].numpy()), correlations(photograph, hole[row, 0].numpy()))
            for (own, pairs), (expected, _) in both:
                excess += max(0.0, own - expected) ** 2 * pairs
                count += pairs
        self.assertAlmostEqual(detail.repeating(woven, image, hole).item(), excess / count, places=5)
        self.assertAlmostEqual(detail.agreement(woven, torch.ones_like(hole))[0][0, 1].item(), 1, delta=0.01)
        self.assertLess(detail.repeating(noise, image, hole).item(), 0.05 * detail.repeating(woven, image, hole).item())
        self.assertEqual(detail.repeating(image, image, hole).item(), 0)
        faint = detail.agreement(0.03 * woven / detail.standing_out(woven.mean(1)).std(), torch.ones_like(hole), faint=0.03)[0]
        self.assertAlmostEqual(faint[0, 1].item(), 0.5, delta=0.05)


if __name__ == "__main__":
    unittest.main()
