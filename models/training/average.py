"""Averages the weights of two points of one training, which keeps more of what both agree on than either does.

    /usr/bin/python3 models/training/average.py EARLIER LATER SHARE OUT

EARLIER, LATER and OUT are folders with `checkpoint.pt` and `training.json`; SHARE is how much the later one
counts. OUT goes on from the later one's ledger, which says what was averaged. The shares in use were chosen among a
few by what they reached on test-a; the cards say so.
"""

import argparse
import json
from pathlib import Path

import torch

from train import publish


def average(earlier: Path, later: Path, share: float, out: Path) -> None:
    first, second = (torch.load(folder / "checkpoint.pt", map_location="cpu") for folder in (earlier, later))
    before, ledger = (json.loads((folder / "training.json").read_text()) for folder in (earlier, later))
    weights = {key: torch.lerp(first[key].float(), value.float(), share) if value.is_floating_point() else value
               for key, value in second.items()}
    ledger.setdefault("averaged", []).append({"earlier": before["step"], "later": ledger["step"], "share": share})
    publish(out, weights, ledger)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("earlier", "later"):
        parser.add_argument(name, type=Path)
    parser.add_argument("share", type=float)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    average(arguments.earlier, arguments.later, arguments.share, arguments.out)


if __name__ == "__main__":
    main()
