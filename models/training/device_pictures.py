"""Pictures and holes for a training whose processor is a GPU, cut, mirrored and recoloured there.

What a GPU draws badly, holes and procedural patterns, is drawn beforehand by many processes (`draw`), kept
there and turned each time it is used.
"""

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import List, Tuple

import numpy as np
import torch

import corpus
import holes
import patterns

PORTION = 256  # drawings a process makes at a time
HOLES, STROKES, PATTERNS = "holes.npy", "strokes.npy", "patterns.npy"


def drawn(kind: str, size: int, count: int, seed: int) -> np.ndarray:
    rng = np.random.default_rng([seed, len(kind)])
    if kind in (HOLES, STROKES):
        return np.stack([holes.random_hole(size, rng, float(kind == STROKES)).astype(np.uint8) for _ in range(count)])
    return np.stack([patterns.picture(size, rng) for _ in range(count)])


def draw(folder: Path, size: int, hole_count: int, pattern_count: int, processes: int) -> None:
    """Writes `holes.npy` uint8 [count, size, size], 1 = missing, a quarter as many `strokes.npy`, broad ones only, and
    `patterns.npy` uint8 [count, size, size, 3]."""
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(processes) as pool:
        for name, count in ((HOLES, hole_count), (STROKES, hole_count // 4), (PATTERNS, pattern_count)):
            portions = [min(PORTION, count - start) for start in range(0, count, PORTION)]
            numbers = range(len(portions))
            parts = pool.map(drawn, [name] * len(portions), [size] * len(portions), portions, numbers)
            np.save(folder / name, np.concatenate(list(parts)))


class DevicePictures:
    """Like `corpus.batch`, on `device`; `folder` holds what `draw` wrote for this size. Of pictures of `size` squares of
    `crop` are cut; holes are then as much smaller, and patterns are cut too."""

    def __init__(self, training: List[np.ndarray], size: int, folder: Path, device: str, seed: int, crop: int = 0) -> None:
        levels = corpus.pyramid(training, size)
        starts = np.cumsum([0, *(level.size for level in levels)])[:-1]
        self.pixels = torch.from_numpy(np.concatenate([level.ravel() for level in levels])).to(device)
        self.starts = torch.from_numpy(starts).to(device)
        self.heights, self.widths = (torch.tensor([level.shape[axis] for level in levels], device=device) for axis in (0, 1))
        kept = (torch.from_numpy(np.load(folder / name)).to(device) for name in (HOLES, STROKES, PATTERNS))
        self.holes, self.strokes, self.patterns = kept
        if crop:
            self.holes, self.strokes = (pool[:, :: size // crop, :: size // crop] for pool in (self.holes, self.strokes))
            self.patterns = self.patterns[:, :crop, :crop]
        self.size, self.device = crop or size, device
        self.generator = torch.Generator(device).manual_seed(seed)

    def random(self, *shape: int) -> torch.Tensor:
        return torch.rand(*shape, device=self.device, generator=self.generator)

    def below(self, limits: torch.Tensor) -> torch.Tensor:
        """An integer from 0 to each limit, exclusive."""
        return (self.random(*limits.shape) * limits).long().minimum(limits - 1)

    def crops(self, count: int) -> torch.Tensor:
        """[count, size, size, 3] in [0, 1], mirrored half the time."""
        which = self.below(torch.full((count,), len(self.starts), device=self.device))
        top, left = (self.below(sides[which] - self.size + 1) for sides in (self.heights, self.widths))
        along = torch.arange(self.size, device=self.device)
        rows, columns = top[:, None] + along, left[:, None] + along
        columns = torch.where(self.random(count, 1) < 0.5, columns.flip(1), columns)
        places = (rows[:, :, None] * self.widths[which, None, None] + columns[:, None]) * 3 + self.starts[which, None, None]
        return self.pixels[places[..., None] + torch.arange(3, device=self.device)].float() / 255

    def recoloured(self, crops: torch.Tensor, share: float) -> torch.Tensor:
        """`corpus.recoloured` for about `share` of the crops."""
        count = len(crops)
        gamma, gain = 0.7 + 0.7 * self.random(count, 1, 1, 3), 0.6 + 0.4 * self.random(count, 1, 1, 3)
        order = self.random(count, 3).argsort(1)
        exchanged = crops.gather(3, order[:, None, None].expand_as(crops))
        chosen = self.random(count, 1, 1, 1) < share
        return torch.where(chosen, gain * exchanged**gamma, crops)

    def drawn(self, pool: torch.Tensor, count: int) -> torch.Tensor:
        return pool[self.below(torch.full((count,), len(pool), device=self.device))].float()

    def turned_holes(self, count: int, broad: float = 0.0) -> torch.Tensor:
        """[count, 1, size, size], 1 = missing; each turned or mirrored in one of eight ways."""
        hole = torch.where(self.random(count, 1, 1) < broad, self.drawn(self.strokes, count), self.drawn(self.holes, count))
        for turn in (lambda x: x.flip(1), lambda x: x.flip(2), lambda x: x.transpose(1, 2)):
            hole = torch.where(self.random(count, 1, 1) < 0.5, turn(hole), hole)
        return hole[:, None]

    def batch(self, count: int, pattern_share: float = 0.0, recoloured_share: float = 0.0,
              broad: float = 0.0) -> Tuple[torch.Tensor, torch.Tensor]:
        """image [count, 3, size, size] in [-1, 1], the first `pattern_share` procedural, and hole [count, 1, size, size];
        `broad` as in `holes.random_hole`."""
        procedural = round(pattern_share * count)
        pictures = self.recoloured(self.crops(count - procedural), recoloured_share)
        if procedural:
            pictures = torch.cat([self.drawn(self.patterns, procedural) / 255, pictures])
        return pictures.permute(0, 3, 1, 2) * 2 - 1, self.turned_holes(count, broad)
