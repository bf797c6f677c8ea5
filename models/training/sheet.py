"""A contact sheet to look at: the holed picture, coarse, fill, truth.

    /usr/bin/python3 models/training/sheet.py deepfill-v2 OUT.png [--size 64] [--split kept-back] [--patterns]

Uses the published checkpoint. Where the network attends, a further column shows the pixels that
attention points at, laid down as the network lays its features down. `all` in place of a network: the
holed picture, the fill of every generator that is trained, in the order of their papers, and the truth.
"""

import argparse
from pathlib import Path
from typing import List

import cv2
import numpy as np
import torch
import torch.nn.functional as F

import corpus
import holes
import patterns
from ledger import MODELS
from networks import GENERATORS
from networks.contextual_attention import lay_down

ROWS = 12
ENLARGED_TO = 160  # pixels a picture, on the sheet


def pictures(split: str, size: int) -> np.ndarray:
    """Whole scenes evenly spread over a split, or procedural pictures."""
    if split == "patterns":
        rng = np.random.default_rng(5)
        return np.stack([patterns.picture(size, rng) for _ in range(ROWS)])
    found = corpus.divided()[1] if split == "kept-back" else corpus.photographs(split)
    chosen = np.linspace(0, len(found) - 1, ROWS).astype(int)
    return np.stack([corpus.centre_square(found[index], size) for index in chosen])


def alternating_holes(size: int) -> torch.Tensor:
    """Centred squares of 37 and 50 % side and strokes, in turn."""
    rng = np.random.default_rng(3)
    made = []
    for row in range(ROWS):
        hole = holes.free_form(size, rng)
        if row % 3:
            side = round((0.37, 0.5)[row % 3 - 1] * size)
            start = (size - side) // 2
            hole = np.zeros((size, size), np.float32)
            hole[start : start + side, start : start + side] = 1
        made.append(hole[None])
    return torch.from_numpy(np.stack(made))


def attended(image: torch.Tensor, hole: torch.Tensor, attention: torch.Tensor) -> torch.Tensor:
    """The holed picture's 16x16 patches at every eighth pixel, laid down by attention as features are."""
    padded = F.pad(image * (1 - hole), (4, 4, 4, 4), mode="replicate")
    blocks = F.pixel_unshuffle(F.pixel_unshuffle(padded, 4), 2)
    corners = (blocks[..., :-1, :-1], blocks[..., :-1, 1:], blocks[..., 1:, :-1], blocks[..., 1:, 1:])
    taken = torch.cat(corners, 1).flatten(2).transpose(1, 2)
    height, width = image.shape[2] // 8, image.shape[3] // 8
    # `lay_down` unshuffles by 2; the remaining 4 are undone here.
    return F.pixel_shuffle(lay_down(attention @ taken, height, width), 4)


def published(identifier: str) -> torch.nn.Module:
    network = GENERATORS[identifier]()
    network.load_state_dict(torch.load(MODELS / identifier / "checkpoint.pt"))
    return network.eval()


def columns_of(identifier: str, image: torch.Tensor, hole: torch.Tensor) -> List[torch.Tensor]:
    """What a network made: the attended pixels and the coarse picture where it has them, and the fill."""
    outputs = published(identifier)(image, hole)
    shown = [attended(image, hole, outputs["attention"])] if "attention" in outputs else []
    return shown + [outputs[name] * hole + image * (1 - hole) for name in ("coarse", "fill") if name in outputs]


@torch.no_grad()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=[*GENERATORS, "all"])
    parser.add_argument("out", type=Path)
    parser.add_argument("--size", type=int, default=64)
    parser.add_argument("--split", default="kept-back", choices=("kept-back", "test-a", "test-b", "patterns"))
    arguments = parser.parse_args()
    image, hole = corpus.to_tensor(pictures(arguments.split, arguments.size)), alternating_holes(arguments.size)
    if arguments.network == "all":
        trained = [identifier for identifier in GENERATORS if (MODELS / identifier / "checkpoint.pt").exists()]
        drawn = [columns_of(identifier, image, hole)[-1] for identifier in trained]
    else:
        drawn = columns_of(arguments.network, image, hole)
    columns = [image * (1 - hole) + hole, *drawn, image]
    enlarged = F.interpolate(torch.cat(columns, 3), scale_factor=max(1, ENLARGED_TO // arguments.size), mode="nearest")
    sheet = torch.cat(list(enlarged), 1).clamp(-1, 1).add(1).mul(127.5).permute(1, 2, 0).numpy().astype(np.uint8)
    halves = np.hstack(np.split(sheet, 2)) if sheet.shape[0] % 2 == 0 else sheet
    cv2.imwrite(str(arguments.out), halves[..., ::-1])


if __name__ == "__main__":
    main()
