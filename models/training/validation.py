"""What is measured while training, on photographs kept back from it; test-a and test-b are not looked at."""

import math
from typing import Dict, List, Tuple

import numpy as np
import torch

import corpus
import holes

SQUARES = (0.37, 0.5)  # of the picture's side

Figures = Dict[str, Dict[str, float]]


def validation_set(pictures: List[np.ndarray], size: int) -> Tuple[torch.Tensor, Dict[str, torch.Tensor]]:
    """Whole scenes with centred squares of 37 and 50 % side and seeded strokes."""
    image = corpus.to_tensor(np.stack([corpus.centre_square(picture, size) for picture in pictures]))
    rng = np.random.default_rng(7)
    sets = {"strokes": torch.from_numpy(np.stack([holes.free_form(size, rng)[None] for _ in pictures]))}
    for share in SQUARES:
        side = round(share * size)
        start = (size - side) // 2
        hole = torch.zeros(len(pictures), 1, size, size)
        hole[:, :, start : start + side, start : start + side] = 1
        sets[f"square-{round(share * 100)}"] = hole
    return image, sets


def psnr(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor) -> float:
    """Hole-only, pooled over pictures, dB over values in [0, 1]."""
    error = (((fill.clamp(-1, 1) - image) / 2) ** 2 * hole).sum() / (3 * hole.sum())
    return round(-10 * math.log10(error.item()), 3)


def gradient_energy(image: torch.Tensor, hole: torch.Tensor) -> torch.Tensor:
    """Mean absolute difference of luminance between neighbours, inside the hole."""
    grey = image.mean(1, keepdim=True)
    across = (grey[..., 1:] - grey[..., :-1]).abs() * hole[..., 1:]
    down = (grey[:, :, 1:] - grey[:, :, :-1]).abs() * hole[:, :, 1:]
    return (across.sum() + down.sum()) / hole.sum()


def step_across_edge(image: torch.Tensor, hole: torch.Tensor) -> torch.Tensor:
    """Mean absolute difference between missing pixels and known ones beside, above or below them, over the channels."""
    steps, pairs = 0.0, 0.0
    for dimension in (2, 3):
        crosses = hole.diff(dim=dimension).abs()
        steps = steps + (image.diff(dim=dimension).abs() * crosses).sum()
        pairs = pairs + crosses.sum() * image.shape[1]
    return steps / pairs


@torch.no_grad()
def validate(network: torch.nn.Module, image: torch.Tensor, sets: Dict[str, torch.Tensor]) -> Figures:
    """For each kind of hole: PSNR of the fill (`validation`) and of the coarse picture, if there is one;
    `texture`, gradient energy in the hole, and `seam`, the step across its edge, as shares of the photograph's."""
    network.eval()
    figures: Figures = {"validation": {}, "texture": {}, "seam": {}}
    for kind, hole in sets.items():
        parts = [network(image[i : i + 8], hole[i : i + 8]) for i in range(0, len(image), 8)]
        drawn = {name: torch.cat([part[name] for part in parts]) for name in ("fill", "coarse") if name in parts[0]}
        figures["validation"][kind] = psnr(drawn["fill"], image, hole)
        if "coarse" in drawn:
            figures.setdefault("coarse", {})[kind] = psnr(drawn["coarse"], image, hole)
        completed = drawn["fill"] * hole + image * (1 - hole)
        for name, measure in (("texture", gradient_energy), ("seam", step_across_edge)):
            figures[name][kind] = round((measure(completed, hole) / measure(image, hole)).item(), 3)
    return figures
