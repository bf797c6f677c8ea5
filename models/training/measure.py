"""Measures what PSNR does not: where attention looks, and whether discriminators tell.

    /usr/bin/python3 models/training/measure.py deepfill-v2 [--size 128]

Writes `models/<id>/measured.json`:
- `attention`, for networks that attend: on stripes, and on checks and bricks, whose period is known, the
  share of positions in the hole whose best source lies at the same phase, against the share of all
  permitted sources that do, which is what chance would give; and the fill's PSNR there with attention and without;
- `attending`, for them too: on test-a, PSNR in the hole and texture, its gradient energy as a share of the
  photograph's, with attention and without;
- `spreading`, for the one with a channel-wise fully connected layer: the same with that layer and with no more of it than
  each place's weight for itself;
- `discriminator`, for networks that had one: on test-a, never trained on, the area under the curve
  (the chance that a photograph scores above a completed one), holes as in validation;
- `returning`, for them too: which share of the energy of the fills' detail comes back at its place from picture to
  picture, in squares of half the side of test-a and test-b, and which share of the photographs' own there;
- `repeating`, for them too and in the same squares: how much better detail agrees with itself CELL pixels farther down or
  right than half as far and half as far again, as correlations, in the fills and in the photographs, whose `curves` hold
  those at 1, 2, … pixels; and, for networks that attend, at which share of the pairs of neighbouring places attention
  has one best source for both.
"""

import argparse
import json
from pathlib import Path
from typing import Dict, List

import numpy as np
import torch
import torch.nn.functional as F

import corpus
import detail
import patterns
from ledger import MODELS
from networks import DISCRIMINATORS, GENERATORS, OPPONENTS
from networks.contextual_attention import forbidden
from validation import gradient_energy, psnr, validation_set

CELL = detail.COPIED  # pixels between places that attention chooses among
FARTHEST = 28  # pixels that detail is compared over
PICTURES = 64
SQUARE = 0.37
TOLERANCE = 1 / 8  # of a period, to either side


def stripes(size: int, period: float, rng: np.random.Generator) -> np.ndarray:
    x, y = patterns.coordinates(size)
    return ((x if rng.random() < 0.5 else y) / period % 1 < 0.5).astype(np.float32)


def checks_or_bricks(size: int, period: float, rng: np.random.Generator) -> np.ndarray:
    """Both repeat by (period, 0) and by half a period in both directions."""
    x, y = patterns.coordinates(size)
    if rng.random() < 0.5:
        return ((np.floor(2 * x / period) + np.floor(2 * y / period)) % 2).astype(np.float32)
    return patterns.bricks(x, y, period / 2)


def off_phase(shift: np.ndarray, period: float) -> np.ndarray:
    """Distance of a shift in pixels from the nearest whole number of periods, in periods."""
    return np.abs(shift / period - np.round(shift / period))


def same_phase(share: np.ndarray, period: float, size: int) -> np.ndarray:
    """Whether the cell of a column repeats the cell of a row: boolean [L, L]."""
    row, column = np.divmod(np.arange((size // CELL) ** 2), size // CELL)
    down, across = ((axis[None] - axis[:, None]) * CELL for axis in (row, column))
    if np.ptp(share, axis=0).max() == 0:
        return off_phase(across, period) <= TOLERANCE
    if np.ptp(share, axis=1).max() == 0:
        return off_phase(down, period) <= TOLERANCE
    whole = np.maximum(off_phase(across, period), off_phase(down, period)) <= TOLERANCE
    half = np.maximum(off_phase(across + period / 2, period), off_phase(down + period / 2, period)) <= TOLERANCE
    return whole | half


@torch.no_grad()
def attention_phase(network: torch.nn.Module, size: int) -> Dict[str, Dict[str, float]]:
    rng = np.random.default_rng(11)
    side = round(SQUARE * size)
    start = (size - side) // 2
    hole = torch.zeros(1, 1, size, size)
    hole[:, :, start : start + side, start : start + side] = 1
    cells = F.max_pool2d(hole, CELL)
    permitted = forbidden(cells)[0, 0].numpy() == 0
    inside = cells.flatten().numpy() > 0
    figures = {}
    for name, draw in (("stripes", stripes), ("checks and bricks", checks_or_bricks)):
        hits, chances, drawings = [], [], []
        for _ in range(PICTURES):
            period = rng.uniform(*patterns.PERIODS) * size
            share = draw(size, period, rng)
            colours = rng.uniform(20, 235, (2, 3))
            drawn = share[..., None] * colours[0] + (1 - share[..., None]) * colours[1]
            image = corpus.to_tensor(drawn.astype(np.uint8)[None])
            drawings.append(image)
            best = network(image, hole)["attention"][0].argmax(1).numpy()
            repeats = same_phase(share, period, size)
            hits.append(repeats[np.flatnonzero(inside), best[inside]].mean())
            chances.append(repeats[inside][:, permitted].mean())
        drawn = torch.cat(drawings)
        figures[name] = {"samePhase": round(float(np.mean(hits)), 3), "chance": round(float(np.mean(chances)), 3),
                         **with_and_without(network, drawn, hole.expand(len(drawn), -1, -1, -1), "attention_enabled")}
    return figures


def with_and_without(network: torch.nn.Module, image: torch.Tensor, hole: torch.Tensor, knob: str) -> Dict[str, List[float]]:
    """PSNR and texture of the fill, each with what the knob turns off and without."""
    figures: Dict[str, List[float]] = {"psnr": [], "texture": []}
    for enabled in (1.0, 0.0):
        turned = {knob: torch.tensor(enabled)}
        fill = torch.cat([network(*pair, **turned)["fill"] for pair in zip(image.split(8), hole.split(8))])
        texture = gradient_energy(fill * hole + image * (1 - hole), hole) / gradient_energy(image, hole)
        figures["psnr"].append(round(float(psnr(fill, image, hole)), 2))
        figures["texture"].append(round(float(texture), 2))
    return figures


@torch.no_grad()
def on_photographs(network: torch.nn.Module, size: int, knob: str) -> Dict[str, Dict[str, List[float]]]:
    image, sets = validation_set(corpus.photographs("test-a"), size)
    return {kind: with_and_without(network, image, hole, knob) for kind, hole in sets.items()}


def area_under_curve(real: np.ndarray, filled: np.ndarray) -> float:
    above = (real[:, None] > filled[None]).mean() + 0.5 * (real[:, None] == filled[None]).mean()
    return round(float(above), 3)


@torch.no_grad()
def telling_apart(network: torch.nn.Module, discriminator: torch.nn.Module, size: int) -> Dict[str, float]:
    image, sets = validation_set(corpus.photographs("test-a"), size)
    figures = {}
    for kind, hole in sets.items():
        completed = network(image, hole)["fill"] * hole + image * (1 - hole)
        real, filled = (discriminator(picture, hole)["score"].flatten(1).mean(1).numpy() for picture in (image, completed))
        figures[kind] = area_under_curve(real, filled)
    return figures


def standing_out_at_cells(curve: torch.Tensor) -> float:
    """From correlations at 1, 2, … pixels: that at CELL less the mean of those half as far and half as far again."""
    at_cell, nearer, farther = (curve[far - 1].item() for far in (CELL, CELL // 2, CELL + CELL // 2))
    return round(at_cell - (nearer + farther) / 2, 3)


def one_source(attention: torch.Tensor, hole: torch.Tensor, axis: int) -> float:
    """At which share of the pairs of neighbouring places in the hole, along an axis of [N, h, w], attention [N, h w, h w]
    has one best source for both."""
    cells = F.max_pool2d(hole, CELL)[:, 0]
    best = attention.argmax(2).view_as(cells)
    length = cells.shape[axis] - 1
    same = best.narrow(axis, 0, length) == best.narrow(axis, 1, length)
    both = cells.narrow(axis, 0, length) * cells.narrow(axis, 1, length) > 0
    return round(same[both].float().mean().item(), 3)


@torch.no_grad()
def repeating(network: torch.nn.Module, size: int) -> Dict[str, object]:
    image, sets = validation_set(corpus.photographs("test-a") + corpus.photographs("test-b"), size)
    hole = sets["square-50"]
    outputs = [network(*pair) for pair in zip(image.split(8), hole.split(8))]
    completed = torch.cat([one["fill"] for one in outputs]) * hole + image * (1 - hole)
    shifts = range(1, FARTHEST + 1)
    curves = {name: detail.agreement(picture, hole, shifts)[0].mean(0).view(FARTHEST, 2)
              for name, picture in (("fills", completed), ("photographs", image))}
    figures = {direction: {name: standing_out_at_cells(curve[:, at]) for name, curve in curves.items()}
               for at, direction in enumerate(("down", "across"))}
    if "attention" in outputs[0]:
        attention = torch.cat([one["attention"] for one in outputs])
        for axis, direction in ((1, "down"), (2, "across")):
            figures[direction]["oneSource"] = one_source(attention, hole, axis)
    figures["across"]["curves"] = {name: [round(value, 3) for value in curve[:, 1].tolist()] for name, curve in curves.items()}
    return {"pictures": len(image), **figures}


@torch.no_grad()
def returning(network: torch.nn.Module, size: int) -> Dict[str, float]:
    image, sets = validation_set(corpus.photographs("test-a") + corpus.photographs("test-b"), size)
    hole = sets["square-50"]
    fill = torch.cat([network(*pair)["fill"] for pair in zip(image.split(8), hole.split(8))])
    shares = (("fills", fill * hole + image * (1 - hole)), ("photographs", image))
    return {"pictures": len(image), **{name: round(detail.share_returning(shown, hole), 4) for name, shown in shares}}


def published(folder: Path, network: torch.nn.Module) -> torch.nn.Module:
    network.load_state_dict(torch.load(folder / "checkpoint.pt"))
    return network.eval()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=sorted(GENERATORS))
    parser.add_argument("--size", type=int, help="pixels; as trained last, unless given")
    arguments = parser.parse_args()
    folder = MODELS / arguments.network
    ledger = json.loads((folder / "training.json").read_text())
    size = arguments.size or ledger["curve"][-1]["size"]
    network = published(folder, GENERATORS[arguments.network]())
    figures: Dict[str, object] = {"step": ledger["step"], "size": size}
    knobs = getattr(network, "knobs", {})
    if "attention_enabled" in knobs:
        figures["attention"] = attention_phase(network, size)
        figures["attending"] = on_photographs(network, size, "attention_enabled")
    if "spread_enabled" in knobs:
        figures["spreading"] = on_photographs(network, size, "spread_enabled")
    opponent = OPPONENTS.get(arguments.network)
    if opponent and (MODELS / opponent / "checkpoint.pt").exists():
        figures["discriminator"] = telling_apart(network, published(MODELS / opponent, DISCRIMINATORS[opponent](size)), size)
        figures["returning"] = returning(network, size)
        figures["repeating"] = repeating(network, size)
    (folder / "measured.json").write_text(json.dumps(figures, indent=1) + "\n")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
