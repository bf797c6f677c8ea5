"""Context Encoder: Pathak et al., "Context Encoders: Feature Learning by Inpainting", CVPR 2016,
section 3, with the strided layers of the authors' released code.

Kept: 4x4 convolutions of stride 2 with leaky ReLU, the channel-wise fully connected layer that
carries every position of a channel to every other, the 1x1 convolution that then mixes channels, a
decoder of as many steps, batch norm. The hole is not an input: the network sees only that a region is
flat. It draws the whole picture, as the paper's random regions need.
Reduced: base width 64 to WIDTH. Differs: nearest upsampling and a 3x3 convolution where the paper has
a deconvolution; the code has 8 x 8 places of 6 WIDTH channels, where the paper has 6 x 6 of 256 and its
code 4 x 4 of 512: with 4 x 4 here, trained alike, the step at the edges of its fills was larger. The size is
fixed by construction: the fully connected layer has a weight for every pair of places.
"""

from typing import Dict, List, Optional, Sequence, Tuple

import torch
import torch.nn.functional as F
from torch import nn

WIDTH = 48
SIZE = 128
WIDTHS = (1, 1, 2, 6)  # of the encoder's layers, in units of the base width


class ChannelwiseFullyConnected(nn.Module):
    """Section 3.1: each channel's n x n map has a full n^2 x n^2 matrix of its own; channels do not mix."""

    def __init__(self, channels: int, places: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.randn(channels, places, places) / places**0.5)
        self.bias = nn.Parameter(torch.zeros(channels, 1, places))
        self.register_buffer("own", torch.eye(places), persistent=False)

    def forward(self, x: torch.Tensor, enabled: Optional[torch.Tensor] = None) -> Tuple[torch.Tensor, torch.Tensor]:
        """The maps that x leads to, and the weights that led there, [channels, places that are heard, places that hear]."""
        weight = self.weight if enabled is None else self.weight * (enabled + (1 - enabled) * self.own)
        flat = x.flatten(2).unsqueeze(2)
        return (flat @ weight + self.bias).reshape(x.shape), weight


class ContextEncoder(nn.Module):
    """image [N, 3, SIZE, SIZE] in [-1, 1] and hole [N, 1, SIZE, SIZE] (1 = missing).

    Returns `fill` [N, 3, SIZE, SIZE] and, each [N, 6 WIDTH, 8, 8], `encoded`, what the encoder ends in, `spread`, what the
    channel-wise layer makes of it, before its activation, and `latent`, what the decoder starts from; `weights`
    [6 WIDTH, 64, 64] are those from `encoded` to `spread`: row = place that hears, column = place that is heard. Knob:
    `spread_enabled` 1, or 0 to keep of them those of each place for itself. Other `widths` make as many other layers,
    each of which halves the side of the code.
    """

    knobs = {"spread_enabled": 1.0}

    def __init__(self, width: int = WIDTH, widths: Sequence[int] = WIDTHS) -> None:
        super().__init__()
        encoder: List[nn.Module] = []
        channels = [3, *(width * share for share in widths)]
        for number, (inputs, outputs) in enumerate(zip(channels, channels[1:])):
            encoder.append(nn.Conv2d(inputs, outputs, 4, 2, 1, bias=number == 0))
            encoder += [*([nn.BatchNorm2d(outputs)] if number else []), nn.LeakyReLU(0.2)]
        self.encoder = nn.Sequential(*encoder)
        widest = channels[-1]
        self.fully_connected = ChannelwiseFullyConnected(widest, (SIZE // 2 ** len(widths)) ** 2)
        self.mixing = nn.Sequential(nn.Conv2d(widest, widest, 1, bias=False), nn.BatchNorm2d(widest), nn.ReLU())
        decoder: List[nn.Module] = []
        rising = [*channels[:0:-1], width // 2]
        for inputs, outputs in zip(rising, rising[1:]):
            decoder += [nn.Upsample(scale_factor=2.0, mode="nearest"), nn.Conv2d(inputs, outputs, 3, padding=1, bias=False),
                        nn.BatchNorm2d(outputs), nn.ReLU()]
        self.decoder = nn.Sequential(*decoder, nn.Conv2d(rising[-1], 3, 3, padding=1), nn.Tanh())

    def forward(self, image: torch.Tensor, hole: torch.Tensor, spread_enabled: Optional[torch.Tensor] = None) -> Dict[str, torch.Tensor]:
        encoded = self.encoder(image * (1 - hole))
        spread, weight = self.fully_connected(encoded, spread_enabled)
        latent = self.mixing(F.elu(spread))
        return {"fill": self.decoder(latent), "encoded": encoded, "spread": spread, "weights": weight.transpose(1, 2), "latent": latent}
