"""    /usr/bin/python3 -m unittest discover -s models/training"""

import unittest

import numpy as np
import torch
from scipy.signal import correlate2d

import style


class Style(unittest.TestCase):
    def test_gram_is_the_mean_product_of_rectified_answers_in_the_hole(self) -> None:
        torch.manual_seed(4)
        picture, hole = torch.randn(2, 3, 24, 20), torch.zeros(2, 1, 24, 20)
        hole[0, :, 3:18, 5:11] = 1
        hole[1, :, 0:8, 0:20] = 1
        filters = style.FILTERS.numpy()
        for scale, grams in zip(style.SCALES, style.grams(picture, hole)):
            for row in range(2):
                def averaged(values: np.ndarray) -> np.ndarray:
                    return values.reshape(len(values) // scale, scale, -1, scale).mean((1, 3))

                small = [np.pad(averaged(channel), style.SIDE // 2, mode="edge") for channel in picture[row].numpy()]
                share = averaged(hole[row, 0].numpy())
                answers = [np.maximum(sum(correlate2d(channel, part, "valid") for channel, part in zip(small, one)), 0)
                           for one in filters[:5]]
                expected = [[(a * b * share).sum() / share.sum() for b in answers] for a in answers]
                np.testing.assert_allclose(grams[row, :5, :5].numpy(), expected, rtol=2e-4)

    def test_filters_answer_nothing_to_a_plain_colour(self) -> None:
        np.testing.assert_allclose(style.FILTERS.sum((2, 3)).numpy(), 0, atol=1e-6)
        np.testing.assert_allclose(style.FILTERS.flatten(1).norm(dim=1).numpy(), 1, atol=1e-6)

    def test_tells_kinds_of_texture_apart_and_not_where_they_lie(self) -> None:
        torch.manual_seed(7)
        stripes = torch.sin(torch.arange(64) * 1.3).expand(4, 3, 64, 64)
        other = stripes.transpose(2, 3)
        hole = torch.zeros(4, 1, 64, 64)
        hole[..., 12:52, 12:52] = 1
        moved = stripes.roll(2, 3)
        self.assertEqual(style.style(stripes, stripes, hole).item(), 0)
        self.assertLess(style.style(moved, stripes, hole).item(), 0.05 * style.style(other, stripes, hole).item())
        self.assertGreater(style.style(torch.zeros_like(stripes), stripes, hole).item(), 0.5)

    def test_counts_half_where_there_is_as_good_as_nothing_to_see(self) -> None:
        torch.manual_seed(8)
        noise, hole = torch.randn(8, 3, 64, 64), torch.ones(8, 1, 64, 64)
        clear, faint = (style.style(torch.zeros_like(noise), strength * noise, hole).item() for strength in (1.0, 0.02))
        self.assertAlmostEqual(clear, 1, delta=0.01)
        self.assertLess(faint, 0.75)


if __name__ == "__main__":
    unittest.main()
