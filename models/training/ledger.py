"""What a training writes beside its weights: `training.json`, the ledger of what made them."""

import json
import os
import subprocess
from pathlib import Path
from typing import Dict

import torch

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent

Ledger = Dict[str, object]


def revision() -> str:
    """Of the code; a machine that was lent a copy is told it in the environment."""
    if "REVISION" in os.environ:
        return os.environ["REVISION"]
    done = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], cwd=HERE, capture_output=True, text=True)
    return done.stdout.strip() or "uncommitted"


def publish(folder: Path, weights: Dict[str, torch.Tensor], ledger: Ledger) -> None:
    halves = {key: (value.half() if value.is_floating_point() else value).cpu().contiguous() for key, value in weights.items()}
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(halves, folder / "checkpoint.pt")
    (folder / "training.json").write_text(json.dumps(ledger, indent=1) + "\n")


def opponents_ledger(ledger: Ledger, opponent: str) -> Ledger:
    """A discriminator's, of its generator's, whose averages and parts are not its own."""
    own = {key: value for key, value in ledger.items() if key not in ("averaged", "together", "widened", "finer")}
    return {**own, "network": opponent, "against": ledger["network"]}
