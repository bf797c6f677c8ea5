"""Compares checkpoints of one network on the photographs and holes that

    npm run evaluate -- --images models/training/.cache/test-a --write-inputs INPUTS

writes, with the figures of `models/evaluation.json`, before any of them is exported:

    /usr/bin/python3 models/training/compare.py deepfill-v2 INPUTS NAME=CHECKPOINT[:WEIGHT,CHECKPOINT:WEIGHT] ...
        [--holes square-37,strokes-thick] [--sheet OUT.png --shown 8]

Several checkpoints with weights are averaged. For every hole: PSNR in dB pooled over the photographs, mean SSIM and texture
(Sobel's gradients in the hole as a share of the photographs'), and how far detail agrees with itself two and six pixels on,
which tells grain from a weave; photographs' own stands first. The sheet has a photograph a row: holed, each fill, truth.
"""

import argparse
import math
from pathlib import Path
from typing import Dict, List, NamedTuple, Tuple

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from skimage.metrics import structural_similarity

import corpus
import detail
import losses
from networks import GENERATORS

HOLES = "square-37,square-50,strokes-thick,strokes-thin"
DISTANCES = 2, 6  # pixels
REC_709 = torch.tensor([0.2126, 0.7152, 0.0722]).view(1, 3, 1, 1)
ENLARGED = 2  # times, on the sheet


class Inputs(NamedTuple):
    image: torch.Tensor
    hole: torch.Tensor


def read(folder: Path) -> Inputs:
    """[N, 3, H, W] in [-1, 1], and the one hole for each of them, [N, 1, H, W]."""
    pictures = [cv2.imread(str(path))[..., ::-1] for path in sorted((folder / "photographs").glob("*.png"))]
    hole = torch.from_numpy(cv2.imread(str(folder / "hole.png"), cv2.IMREAD_GRAYSCALE) > 127).float()
    return Inputs(corpus.to_tensor(np.stack(pictures)), hole.expand(len(pictures), 1, -1, -1))


def mixed(told: str) -> Dict[str, torch.Tensor]:
    """`PATH` or `PATH:WEIGHT,PATH:WEIGHT`, whose weights are made to add up to 1."""
    parts = [(part.partition(":")[0], float(part.partition(":")[2] or 1)) for part in told.split(",")]
    total = sum(weight for _, weight in parts)
    loaded = [({key: value.float() for key, value in torch.load(path, map_location="cpu").items()}, weight / total) for path, weight in parts]
    return {key: sum(weights[key] * weight for weights, weight in loaded) for key in loaded[0][0]}


@torch.no_grad()
def filled(network: torch.nn.Module, inputs: Inputs) -> torch.Tensor:
    """The completed pictures, rounded to eight bits as they are measured."""
    fill = torch.cat([network(*pair)["fill"] for pair in zip(inputs.image.split(6), inputs.hole.split(6))])
    completed = fill.clamp(-1, 1) * inputs.hole + inputs.image * (1 - inputs.hole)
    return ((completed + 1) * 127.5).round() / 127.5 - 1


def slopes(picture: torch.Tensor) -> torch.Tensor:
    return losses.slope((picture * REC_709).sum(1, keepdim=True))


def similarity(one: np.ndarray, other: np.ndarray, hole: np.ndarray) -> float:
    _, map_of = structural_similarity(one, other, channel_axis=2, full=True, data_range=1)
    return map_of.mean(2)[hole > 0].mean()


def agreeing(picture: torch.Tensor, hole: torch.Tensor) -> List[float]:
    found, pairs = detail.agreement(picture, hole, DISTANCES)
    weighed = (found * pairs).view(len(found), len(DISTANCES), 2).sum((0, 2)) / pairs.view(len(found), len(DISTANCES), 2).sum((0, 2))
    return weighed.tolist()


def figures(completed: torch.Tensor, inputs: Inputs) -> Tuple[float, float, float]:
    image, hole = inputs
    error = (((completed - image) / 2) ** 2 * hole).sum() / (3 * hole.sum())
    seen = [(tensor.permute(0, 2, 3, 1).numpy() + 1) / 2 for tensor in (completed, image)]  # SSIM knows where black is
    alike = [similarity(*pair, hole[0, 0].numpy()) for pair in zip(*seen)]
    texture = (slopes(completed) * hole).sum() / (slopes(image) * hole).sum()
    return -10 * math.log10(error.item()), float(np.mean(alike)), texture.item()


def sheet(columns: List[torch.Tensor], shown: int) -> np.ndarray:
    at = np.linspace(0, len(columns[0]) - 1, shown).round().astype(int)
    rows = torch.cat([F.interpolate(column[at], scale_factor=ENLARGED, mode="nearest") for column in columns], 3)
    return ((torch.cat(list(rows), 1).permute(1, 2, 0).numpy() + 1) * 127.5).clip(0, 255).astype(np.uint8)[..., ::-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=sorted(GENERATORS))
    parser.add_argument("inputs", type=Path)
    parser.add_argument("checkpoints", nargs="+", metavar="NAME=CHECKPOINT")
    parser.add_argument("--holes", default=HOLES)
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--shown", type=int, default=8)
    arguments = parser.parse_args()
    networks = {}
    for name, _, told in (one.partition("=") for one in arguments.checkpoints):
        networks[name] = GENERATORS[arguments.network]().eval()
        networks[name].load_state_dict(mixed(told))
    for kind in arguments.holes.split(","):
        inputs = read(arguments.inputs / kind)
        columns = [inputs.image * (1 - inputs.hole) + inputs.hole]
        print(f"{kind:14} photographs {'':21}", *(f"{value:6.2f}" for value in agreeing(inputs.image, inputs.hole)), flush=True)
        for name, network in networks.items():
            columns.append(filled(network, inputs))
            psnr, ssim, texture = figures(columns[-1], inputs)
            print(f"{kind:14} {name:12} {psnr:6.2f} {ssim:6.3f} {texture:6.3f}", *(f"{value:6.2f}" for value in agreeing(columns[-1], inputs.hole)), flush=True)
        if arguments.sheet:
            cv2.imwrite(str(arguments.sheet.with_stem(f"{arguments.sheet.stem}-{kind}")), sheet([*columns, inputs.image], arguments.shown))


if __name__ == "__main__":
    main()
