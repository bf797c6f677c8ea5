"""Puts together a coarse network and a refinement that went on side by side from the same step.

    /usr/bin/python3 models/training/together.py COARSE REFINEMENT OUT

Two processes teach what would take one twice as long: the refinement does not see the coarse network of the very
step, but one much like it. COARSE and REFINEMENT are folders with `checkpoint.pt`, `training.json` and
`schedule.json`, which after that step trained `only` the one; OUT gets all three, as if the refinement had been
trained after the coarse network, and a ledger that says it was beside it. The discriminator that lies beside REFINEMENT
is laid beside OUT.
"""

import argparse
import json
from pathlib import Path
from typing import Dict, List

import torch

from ledger import Ledger, opponents_ledger, publish
from networks import OPPONENTS
from schedule import write_schedule

HOURS = "cpuHours", "gpuHours"


def shared(first: List[object], second: List[object]) -> int:
    """How many members two lists begin with in common."""
    return next((index for index, (one, other) in enumerate(zip(first, second)) if one != other), min(len(first), len(second)))


def joined_ledger(coarse: Ledger, refinement: Ledger) -> Ledger:
    """The refinement's runs and points moved behind the coarse network's."""
    begun = coarse["curve"][shared(coarse["curve"], refinement["curve"]) - 1]["step"]
    later = coarse["step"] - begun
    runs = [run for run in refinement["runs"] if run["fromStep"] >= begun]
    points = [point for point in refinement["curve"] if point["step"] > begun]
    ledger = {**coarse, "step": refinement["step"] + later,
              "imagesSeen": coarse["imagesSeen"] + sum(run["images"] for run in runs),
              **{hours: round(coarse.get(hours, 0.0) + sum(run.get(hours, 0.0) for run in runs), 3) for hours in HOURS},
              "runs": [*coarse["runs"], *({**run, "fromStep": run["fromStep"] + later, "toStep": run["toStep"] + later} for run in runs)],
              "curve": [*coarse["curve"], *({**point, "step": point["step"] + later} for point in points)]}
    ledger.setdefault("together", []).append({"after": begun, "coarse": later, "refinement": refinement["step"] - begun})
    return ledger


def put_together(coarse: Path, refinement: Path, out: Path) -> None:
    both: Dict[str, torch.Tensor] = {}
    for folder in (coarse, refinement):
        weights = torch.load(folder / "checkpoint.pt", map_location="cpu")
        both.update({key: value for key, value in weights.items() if key.startswith("coarse.") == (folder == coarse)})
    ledgers = [json.loads((folder / "training.json").read_text()) for folder in (coarse, refinement)]
    ledger = joined_ledger(*ledgers)
    publish(out, both, ledger)
    opponent = OPPONENTS[ledger["network"]]
    publish(out.parent / opponent, torch.load(refinement.parent / opponent / "checkpoint.pt", map_location="cpu"),
            opponents_ledger(ledger, opponent))
    schedule, beside = (json.loads((folder / "schedule.json").read_text()) for folder in (coarse, refinement))
    own = beside["phases"][shared(schedule["phases"], beside["phases"]):]
    write_schedule(out, {**schedule, "phases": [*schedule["phases"], *own]})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("coarse", "refinement", "out"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    put_together(arguments.coarse, arguments.refinement, arguments.out)


if __name__ == "__main__":
    main()
