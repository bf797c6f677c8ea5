"""Random holes for training. A hole is float32 [size, size], 1 where missing.

Free-form strokes follow the recipe of Yu et al. 2019 (DeepFill v2, section 3.5 and its algorithm 1):
random walks of thick line segments with round joints; the widths here are fractions of the picture.
"""

from typing import Tuple

import cv2
import numpy as np

LARGEST_SHARE = 0.55
SMALLEST_SHARE = 0.01
BROAD = 0.03, 0.18  # widths of strokes, in sides of the picture
THIN = 0.012, 0.05  # scratches, wires, letters


def rectangle(size: int, rng: np.random.Generator, low: float = 0.18, high: float = 0.6) -> np.ndarray:
    hole = np.zeros((size, size), np.float32)
    height, width = (int(rng.uniform(low, high) * size) for _ in range(2))
    top, left = rng.integers(0, size - height + 1), rng.integers(0, size - width + 1)
    hole[top : top + height, left : left + width] = 1
    return hole


def free_form(size: int, rng: np.random.Generator, widths: Tuple[float, float] = BROAD, most: int = 4) -> np.ndarray:
    """One to `most` random walks."""
    hole = np.zeros((size, size), np.uint8)
    for _ in range(rng.integers(1, most + 1)):
        x, y = rng.integers(0, size, 2)
        angle = rng.uniform(0, 2 * np.pi)
        for _ in range(rng.integers(2, 7)):
            angle += rng.uniform(-1.2, 1.2)
            length = rng.uniform(0.1, 0.3) * size
            width = max(2, int(rng.uniform(*widths) * size))
            to_x = int(np.clip(x + length * np.cos(angle), 0, size - 1))
            to_y = int(np.clip(y + length * np.sin(angle), 0, size - 1))
            cv2.line(hole, (int(x), int(y)), (to_x, to_y), 1, width)
            cv2.circle(hole, (to_x, to_y), width // 2, 1, -1)
            x, y = to_x, to_y
    return hole.astype(np.float32)


def random_hole(size: int, rng: np.random.Generator, broad: float = 0.0) -> np.ndarray:
    """A rectangle (35 %), broad strokes (30 %), thin ones (25 %) or rectangle and strokes (10 %), covering 1 to 55 %
    of the picture; of a share of `broad`, broad strokes in any case. Whoever never saw a thin hole fills one worse
    than diffusion does."""
    while True:
        kind = rng.random()
        if broad and rng.random() < broad:
            hole = free_form(size, rng)
        elif kind < 0.35:
            hole = rectangle(size, rng)
        elif kind < 0.65:
            hole = free_form(size, rng)
        elif kind < 0.9:
            hole = free_form(size, rng, THIN, most=8)
        else:
            hole = np.maximum(rectangle(size, rng), free_form(size, rng))
        if SMALLEST_SHARE < hole.mean() < LARGEST_SHARE:
            return hole
