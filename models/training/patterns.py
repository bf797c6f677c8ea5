"""Procedural pictures: stripes, checks, bricks, dots, waves, gradients, alone or side by side.

Attention is learned and read best where things repeat, and photographs seldom repeat exactly. A
picture is uint8 RGB [size, size, 3], drawn at twice the size and scaled down so that edges are smooth.
"""

from typing import Tuple

import cv2
import numpy as np

OVERSAMPLING = 2
PERIODS = (0.09, 0.25)  # shares of the picture's side
MORTAR = 0.16  # of a brick's height
NOISE = 2.0  # standard deviation, of 255


def coordinates(size: int) -> Tuple[np.ndarray, np.ndarray]:
    y, x = np.mgrid[0:size, 0:size].astype(np.float32)
    return x, y


def turned(size: int, angle: float) -> Tuple[np.ndarray, np.ndarray]:
    x, y = coordinates(size)
    return x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)


def bricks(u: np.ndarray, v: np.ndarray, height: float) -> np.ndarray:
    """1 on the mortar; every second row is shifted by half a brick."""
    width, row = 2 * height, np.floor(v / height)
    shifted = u + (row % 2) * height
    return ((v % height < MORTAR * height) | (shifted % width < MORTAR * height)).astype(np.float32)


def texture(size: int, rng: np.random.Generator) -> np.ndarray:
    """Two colours mixed by one repeating rule (or one gradient), float32 [size, size, 3] in [0, 255]."""
    period = rng.uniform(*PERIODS) * size
    upright = rng.random() < 0.5  # as most walls and floors are
    u, v = turned(size, 0.0 if upright else rng.uniform(0, np.pi))
    kind = rng.integers(6)
    if kind == 0:
        share = (u / period % 1 < rng.uniform(0.3, 0.7)).astype(np.float32)
    elif kind == 1:
        share = ((np.floor(u / period * 1.4) + np.floor(v / period * 1.4)) % 2).astype(np.float32)
    elif kind == 2:
        share = bricks(u, v, period * 0.8)
    elif kind == 3:
        share = (np.hypot(u % period - period / 2, v % period - period / 2) < period / 3).astype(np.float32)
    elif kind == 4:
        share = 0.5 + 0.5 * np.sin(2 * np.pi * u / period)
    else:
        share = (u - u.min()) / np.ptp(u)
    first, second = rng.uniform(20, 235, (2, 3)).astype(np.float32)
    return first * share[..., None] + second * (1 - share[..., None])


def picture(size: int, rng: np.random.Generator) -> np.ndarray:
    """One texture (60 %) or two that meet along a line, a little uneven in light and grain."""
    large = size * OVERSAMPLING
    drawn = texture(large, rng)
    if rng.random() < 0.4:
        u, _ = turned(large, rng.uniform(0, np.pi))
        border = np.quantile(u, rng.uniform(0.3, 0.7))
        drawn = np.where((u > border)[..., None], drawn, texture(large, rng))
    small = cv2.resize(drawn, (size, size), interpolation=cv2.INTER_AREA)
    return np.clip(small + rng.normal(0, NOISE, small.shape), 0, 255).astype(np.uint8)
