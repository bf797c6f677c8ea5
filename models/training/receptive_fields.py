"""Measures what a trained network's output depends on: the gradient of one pixel of the fill with respect
to the photograph, at the two points of the figure, in the middle of a wide hole and near its border.

    /usr/bin/python3 models/training/receptive_fields.py glcic glcic-undilated

Reads `models/<id>/checkpoint.pt` (`--models DIR`: another folder of networks) and writes, beside the
network's other files here, `receptive-field.json` and, for each point, `receptive-field-<point>.png`. A
network without a checkpoint is passed over and named. Run it again after training.

Squared gradients of all three colours of the fill, summed over the photograph's colours, each photograph
scaled to a sum of 1 and then averaged: where in the photograph the network would notice a change.
"""

import argparse
import hashlib
import json
from pathlib import Path
from typing import Dict, Tuple

import cv2
import numpy as np
import torch

import corpus
from networks import GENERATORS

MODELS = Path(__file__).resolve().parents[1]
SPLIT = "test-b"
PHOTOGRAPHS = 24
SIZE = 256
HOLE = (64, 64, 128, 128)  # left, top, width, height: wider than an undilated network sees
POINTS = {"p1": (72, 128), "p2": (128, 128)}  # x, y
DECADES = 4  # of the squared gradient, from black to white


def holed_photographs() -> Tuple[torch.Tensor, torch.Tensor]:
    found = corpus.photographs(SPLIT)
    chosen = np.linspace(0, len(found) - 1, PHOTOGRAPHS).astype(int)
    image = corpus.to_tensor(np.stack([corpus.centre_square(found[index], SIZE) for index in chosen]))
    hole = torch.zeros(len(image), 1, SIZE, SIZE)
    left, top, width, height = HOLE
    hole[:, :, top : top + height, left : left + width] = 1
    return image, hole


def squared_gradient(network: torch.nn.Module, seen: torch.Tensor, hole: torch.Tensor, x: int, y: int) -> np.ndarray:
    """[SIZE, SIZE], sum 1. `seen`, the photograph with its hole set to 0, is what is differentiated by, so
    the places inside the hole count too: what stands there is always 0, and yet it would matter."""
    total = np.zeros((SIZE, SIZE))
    for picture, mask in zip(seen, hole):
        picture = picture[None].clone().requires_grad_(True)
        fill = network(picture, mask[None])["fill"][0, :, y, x]
        field = np.zeros((SIZE, SIZE))
        for colour in fill:
            (gradient,) = torch.autograd.grad(colour, picture, retain_graph=True)
            field += gradient[0].pow(2).sum(0).numpy()
        total += field / field.sum()
    return total / len(seen)


class UnmaskedInput(torch.nn.Module):
    """The network behind its masking, which would make every gradient inside the hole 0."""

    def __init__(self, network: torch.nn.Module) -> None:
        super().__init__()
        self.layers = network.layers

    def forward(self, picture: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        return {"fill": self.layers(torch.cat([picture, hole], 1))}


def figures(field: np.ndarray, x: int, y: int) -> Dict[str, object]:
    """`valid`: the share of the squared gradient outside the hole; `reach`: sides of the squares centred
    on the point that hold 50 and 95 % of it; `side`: of the square that holds all of it."""
    left, top, width, height = HOLE
    missing = field[top : top + height, left : left + width].sum()
    distance = np.maximum(abs(np.arange(SIZE)[None] - x), abs(np.arange(SIZE)[:, None] - y))
    within = np.cumsum(np.bincount(distance.ravel(), field.ravel(), SIZE))
    sides = {str(percent): int(2 * np.searchsorted(within, percent / 100) + 1) for percent in (50, 95)}
    rows, columns = np.nonzero(field)
    return {"x": x, "y": y, "valid": round(float(1 - missing), 6), "sides": sides,
            "side": int(max(np.ptp(rows), np.ptp(columns)) + 1)}


def measure(identifier: str, models: Path) -> None:
    checkpoint = models / identifier / "checkpoint.pt"
    if not checkpoint.exists():
        print(f"{identifier}: no checkpoint yet")
        return
    network = GENERATORS[identifier]()
    content = checkpoint.read_bytes()
    network.load_state_dict(torch.load(checkpoint, map_location="cpu"))
    network = UnmaskedInput(network.eval())
    image, hole = holed_photographs()
    record = json.loads((models / identifier / "training.json").read_text())
    folder = MODELS / identifier
    points = {}
    for name, (x, y) in POINTS.items():
        field = squared_gradient(network, image * (1 - hole), hole, x, y)
        points[name] = figures(field, x, y)
        with np.errstate(divide="ignore"):
            level = np.clip(1 + np.log10(field / field.max()) / DECADES, 0, 1)
        cv2.imwrite(str(folder / f"receptive-field-{name}.png"), np.round(255 * level).astype(np.uint8))
        print(identifier, name, points[name])
    about = {"network": identifier, "step": record["step"], "checkpoint": hashlib.sha256(content).hexdigest(),
             "photographs": PHOTOGRAPHS, "set": SPLIT, "size": SIZE, "hole": HOLE, "decades": DECADES, "points": points}
    (folder / "receptive-field.json").write_text(json.dumps(about, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("networks", nargs="+", choices=["glcic", "glcic-undilated"])
    parser.add_argument("--models", type=Path, default=MODELS, help="where the checkpoints are")
    options = parser.parse_args()
    torch.set_num_threads(1)
    for identifier in options.networks:
        measure(identifier, options.models)


if __name__ == "__main__":
    main()
