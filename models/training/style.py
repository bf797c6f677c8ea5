"""The style loss (Gatys et al. 2016, equations 3 to 5) of a fill, on the answers of filters that nobody trained: weights of
a classifier are not ours to use, and random filters tell textures apart too (Ustyuzhaninov et al. 2017, section 3). Which
answers go together says which kind of texture it is, wherever it lies. On image [N, 3, H, W] in [-1, 1] and hole
[N, 1, H, W], 1 = missing."""

from typing import List

import torch
import torch.nn.functional as F

from detail import FAINT

COUNT = 32  # filters
SIDE = 7  # pixels a side
SIGMA = 1.6  # pixels, of the window that each lies under
SCALES = 1, 2  # pixels that the picture is averaged over first


def random_filters() -> torch.Tensor:
    """[COUNT, 3, SIDE, SIDE], the same every time: noise under a Gaussian window, 0 on a plain colour, of unit length."""
    offsets = torch.arange(SIDE) - SIDE // 2
    window = torch.exp(-(offsets[:, None] ** 2 + offsets**2) / (2 * SIGMA**2))
    noise = torch.randn(COUNT, 3, SIDE, SIDE, generator=torch.Generator().manual_seed(9)) * window
    filters = noise - noise.sum((2, 3), keepdim=True) * window / window.sum()
    return filters / filters.flatten(1).norm(dim=1)[:, None, None, None]


FILTERS = random_filters()


def grams(picture: torch.Tensor, hole: torch.Tensor) -> List[torch.Tensor]:
    """For each scale [N, COUNT, COUNT]: the mean over the hole of the products of the filters' rectified answers."""
    found = []
    for scale in SCALES:
        small, share = F.avg_pool2d(picture, scale), F.avg_pool2d(hole, scale)
        answers = F.relu(F.conv2d(F.pad(small, [SIDE // 2] * 4, mode="replicate"), FILTERS.to(picture)))
        weighted = (answers * (share / share.sum((1, 2, 3), keepdim=True).clamp(min=1)).sqrt()).flatten(2)
        found.append(weighted @ weighted.transpose(1, 2))
    return found


def style(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor) -> torch.Tensor:
    """The squared error of the completed pictures' Gram matrices in the hole, as a share of the photographs' squares; where
    these are of answers as faint as FAINT it counts half."""
    with torch.no_grad():
        photographs = grams(image, hole)
    floor = (FAINT**2 * COUNT) ** 2 / 4
    errors = [((own - theirs) ** 2).sum((1, 2)) / ((theirs**2).sum((1, 2)) + floor)
              for own, theirs in zip(grams(fill * hole + image * (1 - hole), hole), photographs)]
    return torch.stack(errors).mean()
