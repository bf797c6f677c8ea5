"""    /usr/bin/python3 -m unittest discover -s models/training"""

import unittest

import torch
from torch import nn

from export import load
from layers import MODELS, ORDER, SIZE, Notes, layers_of, text_of
from networks import DISCRIMINATORS, GENERATORS
from networks.deepfill_v1 import DeepFillV1


class Published(unittest.TestCase):
    def test_files_are_what_the_networks_compute(self) -> None:
        for identifier in ORDER:
            with self.subTest(identifier):
                folder = MODELS / identifier
                self.assertEqual((folder / "layers.json").read_text(), text_of(identifier, layers_of(folder)))

    def test_every_weight_is_in_one_layer(self) -> None:
        for identifier in ORDER:
            with self.subTest(identifier):
                network = GENERATORS[identifier]() if identifier in GENERATORS else DISCRIMINATORS[identifier](SIZE)
                weights = {name for name, parameter in network.named_parameters() if parameter.dim() > 1 and "weight" in name}
                layers = [layer for layer in layers_of(MODELS / identifier) if layer["parameters"]]
                owned = [{name for name in weights if name.startswith(layer["name"] + ".")} for layer in layers]
                self.assertEqual([len(names) for names in owned], [1] * len(layers))
                self.assertEqual(set().union(*owned), weights)
                published = load(MODELS / identifier, SIZE).parameters()
                self.assertEqual(sum(layer["parameters"] for layer in layers), sum(parameter.numel() for parameter in published))


class Following(unittest.TestCase):
    def test_a_skip_an_enlargement_and_an_activation_are_noticed(self) -> None:
        class Skipping(nn.Module):
            def __init__(self) -> None:
                super().__init__()
                self.down, self.deep = nn.Conv2d(3, 4, 3, 2, 1), nn.Conv2d(4, 6, 5, padding=4, dilation=2)
                self.up = nn.Conv2d(9, 2, 1, bias=False)

            def forward(self, picture: torch.Tensor) -> torch.Tensor:
                deep = torch.relu(self.deep(self.down(picture) * 2))
                return self.up(torch.cat([nn.functional.interpolate(deep, scale_factor=2.0), picture], 1))

        network = Skipping()
        picture = torch.zeros(1, 3, 16, 16)
        picture.sources = frozenset(["picture"])
        notes = Notes(network)
        with torch.no_grad(), notes:
            network(picture)
        down, deep, up = notes.layers
        self.assertEqual([layer["from"] for layer in notes.layers], [{"picture"}, {"down"}, {"picture", "deep"}])
        self.assertEqual((down["stride"], down["places"], down["multiplyAdds"]), (2, 8, 8 * 8 * 4 * 27))
        self.assertEqual((deep["dilation"], deep["activation"], deep["multiplyAdds"]), (2, "relu", 8 * 8 * 6 * 100))
        self.assertEqual((up["enlarged"], up["places"], up["parameters"], up["activation"]), (True, 16, 18, None))

    def test_attention_counts_what_it_compares_and_what_it_copies(self) -> None:
        network = DeepFillV1(4)
        notes = Notes(network)
        with torch.no_grad(), notes:
            network(torch.zeros(1, 3, 64, 64), torch.zeros(1, 1, 64, 64))
        (attention,) = [layer for layer in notes.layers if layer["kind"] == "attention"]
        channels, cells = 16, (64 // 8) ** 2
        self.assertEqual(attention["multiplyAdds"], cells**2 * channels * (3 * 3 + 4 * 4))
        self.assertEqual((attention["parameters"], attention["outputs"], attention["places"]), (0, channels, 16))


if __name__ == "__main__":
    unittest.main()
