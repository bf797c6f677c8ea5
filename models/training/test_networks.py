"""    /usr/bin/python3 -m unittest discover -s models/training"""

import json
import re
import unittest
from pathlib import Path
from typing import Dict, Iterator, Tuple

import torch
import torch.nn.functional as F

from adversary import Adversary
from networks import DISCRIMINATORS, GENERATORS
from networks import deepfill_v2, sn_patch_gan
from networks.context_encoder import ChannelwiseFullyConnected
from networks.contextual_attention import contextual_attention, copied_patches, forbidden, lay_down
from networks.global_local import around_hole
from networks.partial_convolution import PartialConvolution
from rates import set_rate

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent
Shapes = Dict[str, Tuple[int, ...]]


def scene(size: int, count: int = 1) -> Tuple[torch.Tensor, torch.Tensor]:
    torch.manual_seed(1)
    image, hole = torch.rand(count, 3, size, size) * 2 - 1, torch.zeros(count, 1, size, size)
    hole[:, :, size // 4 : size // 2, size // 4 : size * 5 // 8] = 1
    return image, hole


def released(scope: str) -> Shapes:
    """Variables of the released checkpoint whose name begins with `scope`, kernels as [H, W, in, out]."""
    lines = (HERE / "reference" / "deepfill-v2-variables.txt").read_text().splitlines()
    found = (re.fullmatch(rf"{scope}/(\S+) \[([\d, ]*)\]", line) for line in lines)
    return {match[1]: tuple(int(side) for side in match[2].split(",")) for match in found if match}


def variables(name: str, layer: torch.nn.Conv2d) -> Iterator[Tuple[str, Tuple[int, ...]]]:
    out, inputs, height, width = layer.weight.shape
    yield f"{name}/kernel", (height, width, inputs, out)
    yield f"{name}/bias", tuple(layer.bias.shape)
    if hasattr(layer, "weight_u"):
        yield f"{name}/kernel_sn/u", (1, *layer.weight_u.shape)


class ReleasedShapes(unittest.TestCase):
    def test_generator_at_full_width(self) -> None:
        network = deepfill_v2.DeepFillV2(deepfill_v2.FULL_WIDTH)
        shapes: Shapes = {}
        for chain in network.children():
            for layer in chain.layers:
                name = f"{layer.name}/{layer.name}_conv" if layer.upsample else layer.name
                shapes.update(variables(name, layer.convolution))
            if chain.final is not None:
                shapes.update(variables(chain.final_name, chain.final))
        self.assertEqual(shapes, released("inpaint_net"))
        self.assertEqual(sum(parameter.numel() for parameter in network.parameters()), 4_052_478)

    def test_discriminator_at_full_width(self) -> None:
        network = sn_patch_gan.SNPatchGAN(width=sn_patch_gan.FULL_WIDTH)
        shapes: Shapes = {}
        for number, layer in enumerate(network.layers, 1):
            shapes.update(variables(f"conv{number}", layer))
        self.assertEqual(shapes, released("discriminator/sn_patch_gan"))
        self.assertEqual(sum(parameter.numel() for parameter in network.parameters()), 5_946_816)


class Attention(unittest.TestCase):
    def test_laying_down_what_was_taken_up_changes_nothing_inside(self) -> None:
        features = torch.randn(2, 6, 16, 24)
        again = lay_down(copied_patches(features), 8, 12)
        self.assertTrue(torch.allclose(again[..., 1:-1, 1:-1], features[..., 1:-1, 1:-1]))

    def test_equals_patches_as_convolution_kernels(self) -> None:
        """Against the paper's own wording: F.unfold, convolution, transposed convolution, one picture."""
        torch.manual_seed(2)
        features, hole = torch.relu(torch.randn(1, 5, 16, 16)), torch.zeros(1, 1, 8, 8)
        hole[:, :, 3:5, 2:5] = 1
        rebuilt, attention = contextual_attention(features, hole)
        small = features[..., ::2, ::2]
        kernels = F.unfold(small, 3, padding=1)[0].T.reshape(64, 5, 3, 3)
        lengths = kernels.flatten(1).norm(dim=1)
        scores = F.conv2d(small, kernels / lengths[:, None, None, None], padding=1) / lengths.reshape(1, 1, 8, 8)
        eye = torch.eye(3).reshape(1, 1, 3, 3)
        scores = F.conv2d(scores.reshape(1, 1, 64, 64), eye, padding=1).reshape(1, 8, 8, 8, 8).permute(0, 2, 1, 4, 3)
        scores = F.conv2d(scores.reshape(1, 1, 64, 64), eye, padding=1).reshape(1, 8, 8, 8, 8).permute(0, 2, 1, 4, 3)
        allowed = F.max_pool2d(hole, 3, 1, 1).reshape(1, 64, 1) < 0.5
        weights = torch.softmax(torch.where(allowed, scores.reshape(1, 64, 64) * 10, torch.tensor(-1e9)), 1)
        self.assertTrue(torch.allclose(attention.transpose(1, 2), weights, atol=1e-5))
        patches = F.unfold(F.pad(features, (1, 1, 1, 1), mode="replicate"), 4, stride=2)[0].T.reshape(64, 5, 4, 4)
        laid = F.conv_transpose2d(weights.reshape(1, 64, 8, 8), patches, stride=2, padding=1) / 4
        self.assertTrue(torch.allclose(rebuilt, laid, atol=1e-4))

    def test_nothing_is_copied_from_the_hole(self) -> None:
        features, hole = torch.rand(1, 4, 16, 16), torch.zeros(1, 1, 8, 8)
        hole[:, :, 2:5, 2:6] = 1
        _, attention = contextual_attention(features, hole)
        self.assertEqual((attention * forbidden(hole)).sum().item(), 0)
        self.assertTrue(torch.allclose(attention.sum(2), torch.ones(1, 64)))

    def test_a_hole_that_leaves_no_clean_patch(self) -> None:
        hole = torch.zeros(1, 1, 8, 8)
        hole[:, :, 1::2] = 1
        self.assertEqual(forbidden(hole).sum(), hole.sum())


class Layers(unittest.TestCase):
    def test_what_lies_in_the_hole_is_never_read(self) -> None:
        image, hole = scene(128)
        for identifier, make in GENERATORS.items():
            with self.subTest(identifier):
                network = make().eval()
                with torch.no_grad():
                    one, other = (network(image + hole * shift, hole)["fill"] for shift in (0.0, 0.7))
                self.assertTrue(torch.equal(one, other))

    def test_partial_convolution_of_a_constant_is_constant_where_valid(self) -> None:
        _, hole = scene(32)
        layer = PartialConvolution((2,), 3, 3, norm=False, slope=None)
        torch.nn.init.zeros_(layer.weight.bias)
        torch.nn.init.constant_(layer.weight.weight, 0.25)
        x, valid = layer([(torch.full((1, 2, 32, 32), 0.5), 1 - hole)])
        inside = x[:, :, 1:-1, 1:-1][valid[:, :, 1:-1, 1:-1].expand(-1, 3, -1, -1) > 0]
        self.assertTrue(torch.allclose(inside, torch.full_like(inside, 0.25 * 0.5 * 18), atol=1e-5))

    def test_knobs_at_their_defaults_change_nothing(self) -> None:
        image, hole = scene(128)
        for identifier, make in GENERATORS.items():
            network = make().eval()
            knobs = {name: torch.tensor(value) for name, value in getattr(network, "knobs", {}).items()}
            for changed in knobs:
                with self.subTest(identifier, knob=changed), torch.no_grad():
                    plain = network(image, hole)["fill"]
                    self.assertTrue(torch.allclose(plain, network(image, hole, **knobs)["fill"], atol=1e-6))
                    turned = {**knobs, changed: 1 - knobs[changed]}
                    self.assertFalse(torch.allclose(plain, network(image, hole, **turned)["fill"], atol=1e-6))

    def test_a_channel_wise_layer_is_a_sum_over_the_places_of_a_map(self) -> None:
        torch.manual_seed(5)
        layer = ChannelwiseFullyConnected(3, 16)
        torch.nn.init.normal_(layer.bias)
        maps = torch.randn(2, 3, 4, 4)
        with torch.no_grad():
            spread, weights = layer(maps)
            alone, kept = layer(maps, torch.tensor(0.0))
        expected = torch.einsum("cqp,ncq->ncp", weights, maps.flatten(2)) + layer.bias[:, 0]
        self.assertTrue(torch.allclose(spread.flatten(2), expected, atol=1e-5))
        own = torch.diagonal(weights, dim1=1, dim2=2)
        self.assertTrue(torch.equal(kept, torch.diag_embed(own)))
        self.assertTrue(torch.allclose(alone.flatten(2), own * maps.flatten(2) + layer.bias[:, 0], atol=1e-5))

    def test_a_place_of_the_code_hears_the_whole_picture_only_through_the_layer(self) -> None:
        image, hole = scene(128)
        other = image.clone()
        other[..., -16:, -16:] += 0.5
        network = GENERATORS["context-encoder"]().eval()
        with torch.no_grad():
            for enabled, hears in ((1.0, True), (0.0, False)):
                one, two = (network(picture, hole, torch.tensor(enabled))["latent"][..., 0, 0] for picture in (image, other))
                self.assertEqual(torch.equal(one, two), not hears)

    def test_the_square_around_the_hole(self) -> None:
        image, _ = scene(64, 2)
        hole = torch.zeros(2, 1, 64, 64)
        hole[0, :, 20:32, 30:42] = 1
        hole[1, :, 56:, 56:] = 1
        local = around_hole(image, hole, 32)
        self.assertTrue(torch.equal(local[0], image[0, :, 10:42, 20:52]))
        self.assertTrue(torch.equal(local[1], image[1, :, 32:, 32:]))


class SpectralNorm(unittest.TestCase):
    """Every normalised kernel has norm 1, by full decomposition: never less, because power iteration does not
    overshoot, and at most a twentieth more once training has ended; before, a single step of it lags behind weights that
    move fast, up to a tenth."""

    def check(self, identifier: str, network: torch.nn.Module, size: int, most: float) -> None:
        network.eval()(*scene(size))
        for name, layer in network.named_modules():
            if hasattr(layer, "weight_orig"):
                with self.subTest(identifier, layer=name):
                    norm = torch.linalg.svdvals(layer.weight.flatten(1))[0].item()
                    self.assertGreater(norm, 0.999)
                    self.assertLess(norm, most)

    def test_after_training_steps(self) -> None:
        image, hole = scene(64, 2)
        for identifier in ("sn-patch-gan", "deepfill-v1-critics"):
            adversary = Adversary(identifier, 64)
            set_rate(adversary.optimiser, 4e-4)
            for _ in range(120):  # one step of the power iteration for every picture that is judged
                adversary.learn(image, image * (1 - hole), hole)
            self.check(identifier, adversary.network, 64, 1.1)

    def test_trained_discriminators(self) -> None:
        for identifier, make in DISCRIMINATORS.items():
            checkpoint = MODELS / identifier / "checkpoint.pt"
            if not checkpoint.exists():
                continue
            size = json.loads((MODELS / identifier / "training.json").read_text())["curve"][-1]["size"]
            network = make(size)
            network.load_state_dict(torch.load(checkpoint))
            self.check(identifier, network, size, 1.05)


if __name__ == "__main__":
    unittest.main()
