"""    /usr/bin/python3 -m unittest discover -s models/training"""

import unittest

import cv2
import numpy as np
import torch
from skimage.metrics import structural_similarity

import detail
import losses
from objective import objective


class Weights(unittest.TestCase):
    def setUp(self) -> None:
        self.hole = torch.zeros(1, 1, 64, 64)
        self.hole[:, :, 20:41, 20:41] = 1

    def test_discount_falls_with_the_distance_from_what_is_known(self) -> None:
        weight = losses.discount(self.hole)[0, 0]
        self.assertEqual(weight[0, 0].item(), 1)
        self.assertAlmostEqual(weight[20, 30].item(), 0.99**4, places=4)  # one pixel of 64 is four of 256
        self.assertAlmostEqual(weight[30, 30].item(), 0.99**44, places=4)

    def test_the_hole_weighs_more(self) -> None:
        image = torch.zeros(1, 3, 64, 64)
        inside, outside = (losses.difference(image + where, image, self.hole, "l1").item() for where in (self.hole, 1 - self.hole))
        share = self.hole.mean().item()
        self.assertAlmostEqual(inside, losses.HOLE_WEIGHT * share, places=4)
        self.assertAlmostEqual(outside, losses.VALID_WEIGHT * (1 - share), places=4)

    def test_an_error_at_the_rim_weighs_as_much_more_as_asked(self) -> None:
        image, rim = torch.zeros(1, 3, 64, 64), losses.rim(self.hole)
        self.assertEqual(rim.sum().item(), 21**2 - 17**2)
        for where, times in ((rim, 4), (self.hole - rim, 1), (1 - self.hole, 1)):
            plain, weighted = (losses.difference(image + where, image, self.hole, "l1", weight).item() for weight in (1, 4))
            self.assertAlmostEqual(weighted / plain, times, places=4)


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

    def test_grain_can_be_of_slopes(self) -> None:
        rng = np.random.default_rng(8)
        grey = rng.random((32, 32)).astype(np.float32)
        x, y = (cv2.Sobel(grey, cv2.CV_32F, *axes, scale=1 / 8, borderType=cv2.BORDER_REPLICATE) for axes in ((1, 0), (0, 1)))
        np.testing.assert_allclose(losses.slope(torch.from_numpy(grey)[None, None])[0, 0].numpy(), np.hypot(x, y), atol=2e-3)
        hole = torch.zeros(1, 1, 32, 32)
        hole[:, :, 6:26, 8:22] = 1
        fill, image = torch.from_numpy(rng.random((2, 1, 3, 32, 32)).astype(np.float32))
        texture = [cv2.blur(losses.slope((fill * hole + image * (1 - hole) if own else image).mean(1, keepdim=True))[0, 0].numpy()
                            * hole[0, 0].numpy(), (9, 9), borderType=cv2.BORDER_CONSTANT) for own in (True, False)]
        self.assertAlmostEqual(losses.grain(fill, image, hole, 0.85, slopes=True).item(),
                               float(6 * ((texture[0] - 0.85 * texture[1]) ** 2).mean()), places=5)

    def test_more_can_be_asked_for_the_deeper_a_pixel_lies(self) -> None:
        hole = torch.zeros(1, 1, 96, 96)
        hole[:, :, 4:92, 4:92] = 1
        asked = losses.deepening(hole, 0.6, 1.0, 20)[0, 0]
        depths = cv2.distanceTransform(hole[0, 0].numpy().astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
        np.testing.assert_allclose(asked.numpy(), 0.6 + 0.4 * np.minimum(depths / 20, 1), atol=1e-5)
        self.assertAlmostEqual(asked[48, 48].item(), 1.0, places=6)

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

    def test_games(self) -> None:
        real, filled = torch.tensor([2.0, 0.0]), torch.tensor([-2.0, 0.0])
        self.assertAlmostEqual(losses.discriminator_loss("hinge", real, filled).item(), 1)
        self.assertAlmostEqual(losses.generator_loss("hinge", filled).item(), 1)
        undecided = torch.zeros(3)
        self.assertAlmostEqual(losses.discriminator_loss("cross-entropy", undecided, undecided).item(), 2 * np.log(2), places=5)


class Objective(unittest.TestCase):
    def test_each_loss_of_a_phase_is_added_with_its_weight(self) -> None:
        torch.manual_seed(6)
        image, fill = torch.rand(2, 3, 48, 48) * 2 - 1, torch.rand(2, 3, 48, 48) * 2 - 1
        hole = torch.zeros(2, 1, 48, 48)
        hole[:, :, 8:40, 8:40] = 1
        forgiven, insisted = losses.depth_weight(hole, 0.9), losses.depth_weight(hole, 1.1)
        given = {"forgiving": 0.9, "rim": 3, "grained": 0.8, "insisting": 1.1}
        plain = objective(given, "l2", {"fill": fill}, image, hole)
        self.assertAlmostEqual(plain.item(), losses.difference(fill, image, hole, "l2", 3, forgiven).item(), places=5)
        alone = {"structure": losses.structure(fill, image, hole, forgiven), "tone": losses.tone(fill, image, hole, forgiven),
                 "colour": losses.colour(fill, image, hole, forgiven), "returning": detail.returning(fill, image, hole),
                 "grain": losses.grain(fill, image, hole, 0.8, insisted), "repeating": detail.repeating(fill, image, hole)}
        for name, loss in alone.items():
            more = objective({**given, name: 7}, "l2", {"fill": fill}, image, hole) - plain
            self.assertAlmostEqual(more.item(), 7 * loss.item(), delta=1e-4, msg=name)
        deepening = objective({**given, "grain": 7, "deeper": 1.2, "deep": 5}, "l2", {"fill": fill}, image, hole) - plain
        asked = losses.grain(fill, image, hole, losses.deepening(hole, 0.8, 1.2, 5), insisted)
        self.assertAlmostEqual(deepening.item(), 7 * asked.item(), delta=1e-4)
        sloping = objective({**given, "grain": 7, "slopes": True}, "l2", {"fill": fill}, image, hole) - plain
        asked = losses.grain(fill, image, hole, 0.8, insisted, slopes=True)
        self.assertAlmostEqual(sloping.item(), 7 * asked.item(), delta=1e-4)


if __name__ == "__main__":
    unittest.main()
