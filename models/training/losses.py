"""Losses on image [N, 3, H, W] in [-1, 1] and hole [N, 1, H, W], 1 = missing."""

from typing import Dict

import torch

# With weight 1 outside the hole a small network spends its first thousand steps copying what it
# was given; what lies outside the hole is replaced by the photograph anyway.
HOLE_WEIGHT = 6.0
VALID_WEIGHT = 0.1
COARSE_WEIGHT = 0.5


def weighted_l1(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor) -> torch.Tensor:
    """L1, weighted as in Liu et al. 2018, equation 7 (there 6 in the hole and 1 outside)."""
    return ((fill - image).abs() * (VALID_WEIGHT + (HOLE_WEIGHT - VALID_WEIGHT) * hole)).mean()


def reconstruction(outputs: Dict[str, torch.Tensor], image: torch.Tensor, hole: torch.Tensor) -> torch.Tensor:
    loss = weighted_l1(outputs["fill"], image, hole)
    if "coarse" in outputs:
        loss = loss + COARSE_WEIGHT * weighted_l1(outputs["coarse"], image, hole)
    return loss
