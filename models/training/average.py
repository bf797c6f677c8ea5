"""Averages the weights of two points of one training, which keeps more of what both agree on than either does.

    /usr/bin/python3 models/training/average.py EARLIER LATER SHARE [SHARE ...] [--out OUT]

EARLIER, LATER and OUT are folders with `checkpoint.pt` and `training.json`; SHARE is how much the later one
counts. Of every share it tells what its average reaches on the photographs kept back from training: PSNR,
texture and seam as in validation, and mean SSIM in the hole, by which a share is to be chosen. With one share and OUT the average
is written there, and goes on from the later one's ledger, which says what was averaged.
"""

import argparse
import json
from pathlib import Path
from typing import Dict

import torch

import corpus
import losses
from ledger import publish
from networks import GENERATORS
from validation import validate, validation_set

SIZE = 128
Weights = Dict[str, torch.Tensor]


def averaged(first: Weights, second: Weights, share: float) -> Weights:
    return {key: torch.lerp(first[key].float(), value.float(), share) if value.is_floating_point() else value
            for key, value in second.items()}


def average(earlier: Path, later: Path, share: float, out: Path, chosen_on: str = "validation") -> None:
    first, second = (torch.load(folder / "checkpoint.pt", map_location="cpu") for folder in (earlier, later))
    before, ledger = (json.loads((folder / "training.json").read_text()) for folder in (earlier, later))
    ledger.setdefault("averaged", []).append({"earlier": before["step"], "later": ledger["step"], "share": share, "chosenOn": chosen_on})
    publish(out, averaged(first, second, share), ledger)


@torch.no_grad()
def reached(identifier: str, weights: Weights) -> Dict[str, Dict[str, float]]:
    network = GENERATORS[identifier]()
    network.load_state_dict(weights)
    image, sets = validation_set(corpus.divided()[1], SIZE)
    figures = validate(network, image, sets)
    figures["ssim"] = {}
    for kind, hole in sets.items():
        unlike = [losses.structure(network(one, its)["fill"], one, its).item() for one, its in zip(image.split(1), hole.split(1))]
        figures["ssim"][kind] = round(1 - sum(unlike) / len(unlike), 4)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("earlier", "later"):
        parser.add_argument(name, type=Path)
    parser.add_argument("shares", type=float, nargs="+")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--chosen-on", choices=("validation", "test-a"), default="validation", help="which photographs were in sight when the share was chosen")
    arguments = parser.parse_args()
    first, second = (torch.load(folder / "checkpoint.pt") for folder in (arguments.earlier, arguments.later))
    identifier = json.loads((arguments.later / "training.json").read_text())["network"]
    for share in arguments.shares:
        print(share, json.dumps(reached(identifier, averaged(first, second, share))), flush=True)
    if arguments.out:
        [share] = arguments.shares
        average(arguments.earlier, arguments.later, share, arguments.out, arguments.chosen_on)


if __name__ == "__main__":
    main()
