"""Two steps of every network on generated pictures, then export and comparison, in a temporary folder.

    /usr/bin/python3 models/training/smoke.py

Needs no corpus. Generators that have an opponent play two adversarial steps more. Fails loudly if a loss
is not a number, a run cannot be taken up again, or ONNX Runtime computes something else than PyTorch.
"""

import json
import math
import shutil
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

import export
import patterns
from ledger import MODELS
from networks import DISCRIMINATORS, GENERATORS, OPPONENTS
from trainer import Trainer

STEPS = 2
PICTURE = 160
PICTURES = 4


def schedule(identifier: str, size: int) -> dict:
    phases = [{"size": size, "steps": STEPS, "batch": 2, "rate": 1e-3, "patterns": 0.5}]
    if identifier in OPPONENTS:
        phases.append({**phases[0], "adversarial": {"weight": 0.02, "rate": 4e-4}})
    own = json.loads((MODELS / identifier / "schedule.json").read_text())
    return {**own, "phases": phases}


def smoke(identifier: str, models: Path) -> None:
    players = [identifier, *([OPPONENTS[identifier]] if identifier in OPPONENTS else [])]
    size = max(export.sizes_of(json.loads((models / player / "about.json").read_text()))[0] for player in players)
    plan = schedule(identifier, size)
    (models / identifier / "schedule.json").write_text(json.dumps(plan))
    rng = np.random.default_rng(0)
    pictures = [patterns.picture(PICTURE, rng) for _ in range(PICTURES)]
    running = models / "running" / f"{identifier}.pt"
    while True:  # a step at a time, so that every step but the first goes on from a file
        trainer = Trainer(identifier, models, running, "generated")
        if trainer.ledger["step"] == sum(phase["steps"] for phase in plan["phases"]):
            break
        trainer.train(pictures[1:], pictures[:1], limit=1)
        point = trainer.ledger["curve"][-1]
        numbers = [point["trainL1"], *point["validation"].values(), point.get("discriminator", 0.0)]
        if not all(math.isfinite(number) for number in numbers):
            raise ValueError(f"{identifier}: {point}")
    export.write(models / identifier)


def main() -> None:
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        models = Path(folder)
        for identifier in (*GENERATORS, *DISCRIMINATORS):
            (models / identifier).mkdir()
            shutil.copy(MODELS / identifier / "about.json", models / identifier)
        for identifier in GENERATORS:
            smoke(identifier, models)
        for identifier in OPPONENTS.values():
            export.write(models / identifier)
    print(f"{len(GENERATORS)} generators and {len(DISCRIMINATORS)} discriminators in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
