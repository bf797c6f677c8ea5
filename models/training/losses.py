"""Losses on image [N, 3, H, W] in [-1, 1] and hole [N, 1, H, W], 1 = missing."""

from typing import Dict

import cv2
import numpy as np
import torch
import torch.nn.functional as F

# With weight 1 outside the hole a small network spends its first thousand steps copying what it
# was given; what lies outside the hole is replaced by the photograph anyway.
HOLE_WEIGHT = 6.0
VALID_WEIGHT = 0.1
COARSE_WEIGHT = 0.5
RIM = 2  # pixels inside the hole's edge
DISCOUNT = 0.99  # a pixel of a picture of DISCOUNTED_AT pixels
DISCOUNTED_AT = 256


def discount(hole: torch.Tensor) -> torch.Tensor:
    """Yu et al. 2018, section 3.1: 0.99^d at d pixels from what is known, where many fills are right."""
    scale = DISCOUNTED_AT / hole.shape[-1]
    distances = [cv2.distanceTransform(one, cv2.DIST_L2, 5) for one in hole[:, 0].cpu().numpy().astype(np.uint8)]
    return DISCOUNT ** (torch.from_numpy(np.stack(distances))[:, None].to(hole.device) * scale)


def rim(hole: torch.Tensor) -> torch.Tensor:
    """Missing pixels within RIM of a known one: where an error is seen as a seam."""
    return F.max_pool2d(1 - hole, 2 * RIM + 1, 1, RIM) * hole


def difference(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor, kind: str, rim_weight: float = 1.0) -> torch.Tensor:
    """`l1`, `l2` or `discounted-l1`, weighted as in Liu et al. 2018, equation 7 (there 6 in the hole, 1 outside);
    on the hole's rim `rim_weight` times as much."""
    weight = (VALID_WEIGHT + (HOLE_WEIGHT - VALID_WEIGHT) * hole) * (1 + (rim_weight - 1) * rim(hole))
    if kind == "discounted-l1":
        weight = weight * discount(hole)
    error = fill - image
    return ((error**2 if kind == "l2" else error.abs()) * weight).mean()


def reconstruction(outputs: Dict[str, torch.Tensor], image: torch.Tensor, hole: torch.Tensor, kind: str = "l1",
                   rim_weight: float = 1.0) -> torch.Tensor:
    loss = difference(outputs["fill"], image, hole, kind, rim_weight)
    if "coarse" in outputs:
        loss = loss + COARSE_WEIGHT * difference(outputs["coarse"], image, hole, kind, rim_weight)
    return loss


def discriminator_loss(game: str, real: torch.Tensor, filled: torch.Tensor) -> torch.Tensor:
    """Judgements of photographs and of completed pictures. `hinge`: Yu et al. 2019, equation 3."""
    if game == "hinge":
        return F.relu(1 - real).mean() + F.relu(1 + filled).mean()
    return (F.binary_cross_entropy_with_logits(real, torch.ones_like(real))
            + F.binary_cross_entropy_with_logits(filled, torch.zeros_like(filled)))


def generator_loss(game: str, filled: torch.Tensor) -> torch.Tensor:
    if game == "hinge":
        return -filled.mean()
    return F.binary_cross_entropy_with_logits(filled, torch.ones_like(filled))
