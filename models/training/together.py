"""Puts together a coarse network and a refinement that went on side by side from the same step.

    /usr/bin/python3 models/training/together.py COARSE REFINEMENT OUT

Two processes teach what would take one twice as long: the refinement does not see the coarse network of the very
step, but one much like it. COARSE and REFINEMENT are folders with `checkpoint.pt`, `training.json` and
`schedule.json`, each of a run whose last phase trains `only` the one; OUT gets all three, as if the refinement had been
trained after the coarse network, and a ledger that says it was beside it.
"""

import argparse
import json
from pathlib import Path
from typing import Dict

import torch

from train import Ledger, publish, write_schedule


def joined_ledger(coarse: Ledger, refinement: Ledger) -> Ledger:
    """The refinement's run and its points moved behind the coarse network's."""
    run, begun = refinement["runs"][-1], refinement["runs"][-1]["fromStep"]
    later = coarse["step"] - begun
    points = [point for point in refinement["curve"] if point["step"] > begun]
    ledger = {**coarse, "step": refinement["step"] + later, "imagesSeen": coarse["imagesSeen"] + run["images"],
              "cpuHours": round(coarse["cpuHours"] + run["cpuHours"], 3),
              "runs": [*coarse["runs"], {**run, "fromStep": begun + later, "toStep": run["toStep"] + later}],
              "curve": [*coarse["curve"], *({**point, "step": point["step"] + later} for point in points)]}
    ledger.setdefault("together", []).append({"after": begun, "coarse": later, "refinement": run["toStep"] - begun})
    return ledger


def put_together(coarse: Path, refinement: Path, out: Path) -> None:
    both: Dict[str, torch.Tensor] = {}
    for folder in (coarse, refinement):
        weights = torch.load(folder / "checkpoint.pt", map_location="cpu")
        both.update({key: value for key, value in weights.items() if key.startswith("coarse.") == (folder == coarse)})
    ledgers = [json.loads((folder / "training.json").read_text()) for folder in (coarse, refinement)]
    schedules = [json.loads((folder / "schedule.json").read_text()) for folder in (coarse, refinement)]
    publish(out, both, joined_ledger(*ledgers))
    write_schedule(out, {**schedules[0], "phases": [*schedules[0]["phases"], schedules[1]["phases"][-1]]})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("coarse", "refinement", "out"):
        parser.add_argument(name, type=Path)
    arguments = parser.parse_args()
    put_together(arguments.coarse, arguments.refinement, arguments.out)


if __name__ == "__main__":
    main()
