"""The discriminators that look twice: at the whole picture and at the square around the hole.

- `GlcicDiscriminator`: Iizuka et al., SIGGRAPH 2017, section 3.3 and table 2: both views end in a fully
  connected layer, their outputs are joined, one last layer judges. Batch norm and ReLU, cross-entropy.
- `DeepFillV1Critics`: Yu et al., CVPR 2018, section 3.1: two critics, each with a judgement of its own.
  Replacement, stated: spectral normalisation and a hinge where the paper has Wasserstein distance with
  a gradient penalty, whose second derivatives cost a CPU more than the rest of the step together.
- `ContextEncoderDiscriminator`: Pathak et al., CVPR 2016, section 3.2: the whole picture only.

Reduced: base width 64 to WIDTH, fully connected layers 1024 to 16 WIDTH, and as many strides as bring a
view to 4 x 4. Fully connected layers fix the size: each is made for one side of picture.
"""

import math
from typing import Dict, List

import torch
from torch import nn
from torch.nn.utils import spectral_norm

WIDTH = 16
SMALLEST = 4


def selection(hole: torch.Tensor, dimension: int, side: int) -> torch.Tensor:
    """Rows of the identity, [N, side, H], that pick `side` places around the hole's centre of mass."""
    length = hole.shape[dimension]
    along = hole.sum((1, 5 - dimension))  # [N, H] or [N, W]
    places = torch.arange(length, dtype=hole.dtype, device=hole.device)
    centre = (along * places).sum(1) / along.sum(1).clamp(min=1)
    first = (centre - (side - 1) / 2).round().clamp(0, length - side)
    wanted = first[:, None] + torch.arange(side, dtype=hole.dtype, device=hole.device)
    return (1 - (wanted[:, :, None] - places).abs()).clamp(min=0)


def around_hole(image: torch.Tensor, hole: torch.Tensor, side: int) -> torch.Tensor:
    """The square of `side` pixels around each hole, [N, 3, side, side], kept inside the picture.

    Matrix products with rows of the identity: differentiable, and the same graph for every hole.
    """
    rows, columns = selection(hole, 2, side), selection(hole, 3, side)
    return rows[:, None] @ image @ columns.transpose(1, 2)[:, None]


def strided(inputs: int, outputs: int, kernel: int, spectral: bool) -> List[nn.Module]:
    """Halves the picture; normalised by its kernel's spectral norm, or by batch norm."""
    convolution = nn.Conv2d(inputs, outputs, kernel, 2, (kernel - 1) // 2)
    if spectral:
        return [spectral_norm(convolution), nn.LeakyReLU(0.2)]
    return [convolution, nn.BatchNorm2d(outputs), nn.ReLU()]


def view(side: int, width: int, shares: List[int], kernel: int, spectral: bool, outputs: int) -> nn.Sequential:
    """Strided convolutions of width x share outputs, the last share repeated, down to 4 x 4, then a
    fully connected layer."""
    steps: List[nn.Module] = []
    inputs = 3
    for level in range(int(math.log2(side // SMALLEST))):
        channels = width * shares[min(level, len(shares) - 1)]
        steps += strided(inputs, channels, kernel, spectral)
        inputs = channels
    last = nn.Linear(inputs * SMALLEST**2, outputs)
    return nn.Sequential(*steps, nn.Flatten(), spectral_norm(last) if spectral else last)


class GlcicDiscriminator(nn.Module):
    """image [N, 3, size, size] and hole [N, 1, size, size] to `score` [N, 1], a logit, positive = real.

    The layer that joins the views is linear, so the score falls into what each view gives to it,
    `score_global` and `score_local` [N, 1], and a constant.
    """

    game = "cross-entropy"

    def __init__(self, size: int = 128, width: int = WIDTH) -> None:
        super().__init__()
        self.side = size // 2
        self.whole = view(size, width, [1, 2, 4, 8], 5, False, 16 * width)
        self.local = view(self.side, width, [1, 2, 4, 8], 5, False, 16 * width)
        self.joined = nn.Linear(32 * width, 1)

    def forward(self, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        seen = [torch.relu(self.whole(image)), torch.relu(self.local(around_hole(image, hole, self.side)))]
        weights = self.joined.weight.chunk(2, 1)
        shares = [view @ weight.t() for view, weight in zip(seen, weights)]
        score = shares[0] + shares[1] + self.joined.bias
        return {"score": score, "score_global": shares[0], "score_local": shares[1], "judgement": score}


class DeepFillV1Critics(nn.Module):
    """image and hole as above to `score_global` and `score_local` [N, 1] and `score`, their mean."""

    game = "hinge"

    def __init__(self, size: int = 128, width: int = WIDTH) -> None:
        super().__init__()
        self.side = size // 2
        self.whole = view(size, width, [1, 2, 4, 4], 5, True, 1)
        self.local = view(self.side, width, [1, 2, 4, 8], 5, True, 1)

    def forward(self, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        views = {"score_global": self.whole(image), "score_local": self.local(around_hole(image, hole, self.side))}
        judgement = torch.cat(list(views.values()), 1)
        return {"score": judgement.mean(1, keepdim=True), **views, "judgement": judgement}


class ContextEncoderDiscriminator(nn.Module):
    """image [N, 3, size, size] to `score` [N, 1], a logit; the hole is not looked at, as in the paper."""

    game = "cross-entropy"

    def __init__(self, size: int = 128, width: int = WIDTH) -> None:
        super().__init__()
        self.whole = view(size, width, [1, 2, 4, 8], 4, False, 1)

    def forward(self, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        score = self.whole(image)
        return {"score": score, "judgement": score}
