"""Trains one network of the lineage; stops and goes on where it was.

    /usr/bin/python3 models/training/train.py partial-convolution [--steps N]

What is to be done stands in `models/<id>/schedule.json` (seed, phases of size, steps, batch, rate).
The running state is kept in `.cache/runs/<id>.pt`. The best weights by the validation photographs
(VALIDATION_SHARE of the training rows, never trained on; test-a and test-b are not looked at) go to
`models/<id>/checkpoint.pt`, half precision, beside `training.json`, which says what made them; both
are committed. On another machine a run goes on from there: the weights and the step are kept, only
Adam's moments begin anew, over WARM_UP steps.
"""

import argparse
import copy
import json
import math
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Dict, List, Tuple

JEMALLOC = Path("/usr/lib/x86_64-linux-gnu/libjemalloc.so.2")
if JEMALLOC.exists() and "LD_PRELOAD" not in os.environ:  # 1.4 times faster: torch frees what it takes again at once
    os.environ.update(LD_PRELOAD=str(JEMALLOC), MALLOC_CONF="dirty_decay_ms:-1,muzzy_decay_ms:-1", OMP_NUM_THREADS="1")
    os.execv(sys.executable, [sys.executable, *sys.argv])

import cv2
import numpy as np
import torch

import corpus
import holes
import losses
from networks import GENERATORS

torch.set_num_threads(1)
cv2.setNumThreads(1)

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent
WARM_UP = 200
AVERAGE_DECAY = 0.999
CHECK_EVERY = 500
VALIDATION_SHARE = 16  # every sixteenth training photograph
LAST_RATE = 0.03  # of the phase's rate, where its cosine ends

State = Dict[str, object]


def revision() -> str:
    done = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], cwd=HERE, capture_output=True, text=True)
    return done.stdout.strip() or "uncommitted"


def phase_at(phases: List[Dict[str, float]], step: int) -> Tuple[int, int]:
    """Which phase a step belongs to, and how far into it."""
    for index, phase in enumerate(phases):
        if step < phase["steps"]:
            return index, step
        step -= phase["steps"]
    return len(phases), 0


def rate_at(phase: Dict[str, float], within: int, since_start: int) -> float:
    cosine = 0.5 * (1 + math.cos(math.pi * within / phase["steps"]))
    warm = min(1.0, (min(within, since_start) + 1) / WARM_UP)
    return phase["rate"] * warm * (cosine * (1 - LAST_RATE) + LAST_RATE)


def validation_set(pictures: List[np.ndarray], size: int) -> Tuple[torch.Tensor, Dict[str, torch.Tensor]]:
    """Whole scenes with centred squares of 37 and 50 % side and seeded strokes."""
    image = corpus.to_tensor(np.stack([corpus.centre_square(picture, size) for picture in pictures]))
    rng = np.random.default_rng(7)
    sets = {"strokes": torch.from_numpy(np.stack([holes.free_form(size, rng)[None] for _ in pictures]))}
    for share in (0.37, 0.5):
        side = round(share * size)
        start = (size - side) // 2
        hole = torch.zeros(len(pictures), 1, size, size)
        hole[:, :, start : start + side, start : start + side] = 1
        sets[f"square-{round(share * 100)}"] = hole
    return image, sets


@torch.no_grad()
def validate(network: torch.nn.Module, image: torch.Tensor, sets: Dict[str, torch.Tensor]) -> Dict[str, float]:
    """Pooled hole-only PSNR in dB over values in [0, 1], for each kind of hole."""
    network.eval()
    results = {}
    for kind, hole in sets.items():
        fill = torch.cat([network(image[i : i + 8], hole[i : i + 8])["fill"] for i in range(0, len(image), 8)])
        error = (((fill.clamp(-1, 1) - image) / 2) ** 2 * hole).sum() / (3 * hole.sum())
        results[kind] = round(-10 * math.log10(error.item()), 3)
    return results


def publish(folder: Path, average: torch.nn.Module, ledger: Dict[str, object]) -> None:
    weights = {key: value.half() if value.is_floating_point() else value for key, value in average.state_dict().items()}
    torch.save(weights, folder / "checkpoint.pt")
    (folder / "training.json").write_text(json.dumps(ledger, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=sorted(GENERATORS))
    parser.add_argument("--steps", type=int, help="stop after this many steps of this run")
    arguments = parser.parse_args()

    folder = MODELS / arguments.network
    schedule = json.loads((folder / "schedule.json").read_text())
    phases, seed = schedule["phases"], schedule["seed"]
    torch.manual_seed(seed)
    network = GENERATORS[arguments.network]()
    average = copy.deepcopy(network)
    optimiser = torch.optim.Adam(network.parameters(), lr=1e-3, betas=(0.9, 0.99))

    running = HERE / ".cache" / "runs" / f"{arguments.network}.pt"
    running.parent.mkdir(parents=True, exist_ok=True)
    ledger: State = {"network": arguments.network, "seed": seed, "corpus": corpus.digest(), "step": 0,
                     "imagesSeen": 0, "cpuHours": 0.0, "runs": [], "curve": []}
    if running.exists():
        state = torch.load(running)
        network.load_state_dict(state["network"])
        average.load_state_dict(state["average"])
        optimiser.load_state_dict(state["optimiser"])
        ledger = state["ledger"]
    elif (folder / "checkpoint.pt").exists():
        weights = torch.load(folder / "checkpoint.pt")
        network.load_state_dict(weights)
        average.load_state_dict(weights)
        ledger = json.loads((folder / "training.json").read_text())
    run = {"revision": revision(), "processor": "CPU, 1 thread", "fromStep": ledger["step"]}
    ledger["runs"].append(run)
    images_before, hours_before = ledger["imagesSeen"], ledger["cpuHours"]

    pictures = corpus.photographs("train")
    kept_back = pictures[::VALIDATION_SHARE]
    training = [picture for index, picture in enumerate(pictures) if index % VALIDATION_SHARE]
    rng = np.random.default_rng([seed, ledger["step"]])
    current, levels, checks = -1, [], None
    started_at, clock, seen = ledger["step"], time.process_time(), []

    while True:
        step = ledger["step"]
        index, within = phase_at(phases, step)
        if index == len(phases) or (arguments.steps and step - started_at >= arguments.steps):
            break
        phase = phases[index]
        if index != current:
            current = index
            levels = corpus.pyramid(training, phase["size"])
            checks = validation_set(kept_back, phase["size"])
        for group in optimiser.param_groups:
            group["lr"] = rate_at(phase, within, step - started_at)

        image, hole = corpus.batch(levels, phase["size"], phase["batch"], rng, phase.get("patterns", 0.0))
        network.train()
        outputs = network(image, hole)
        loss = losses.reconstruction(outputs, image, hole)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimiser.step()

        decay = min(AVERAGE_DECAY, (step + 1) / (step + 20))
        with torch.no_grad():
            for kept, value in zip(average.state_dict().values(), network.state_dict().values()):
                kept.lerp_(value, 1 - decay) if kept.is_floating_point() else kept.copy_(value)
            seen.append(((outputs["fill"] - image).abs() * hole).sum().item() / (6 * hole.sum().item()))
        ledger["step"] = step + 1
        ledger["imagesSeen"] += phase["batch"]

        if ledger["step"] % CHECK_EVERY and phase_at(phases, ledger["step"])[0] == index:
            continue
        point = {"step": ledger["step"], "size": phase["size"], "trainL1": round(float(np.mean(seen)), 5),
                 "validation": validate(average, *checks)}
        seen = []
        ledger["curve"].append(point)
        ledger["cpuHours"] = round(hours_before + (time.process_time() - clock) / 3600, 3)
        run.update(toStep=ledger["step"], images=ledger["imagesSeen"] - images_before,
                   cpuHours=round(ledger["cpuHours"] - hours_before, 3))
        partial = running.with_suffix(".partial")
        torch.save({"network": network.state_dict(), "average": average.state_dict(),
                    "optimiser": optimiser.state_dict(), "ledger": ledger}, partial)
        partial.rename(running)
        squares = [p["validation"]["square-37"] + p["validation"]["square-50"] for p in ledger["curve"] if p["size"] == phase["size"]]
        if squares[-1] == max(squares):  # sizes are not compared: a new phase begins a new best
            publish(folder, average, ledger)
        print(json.dumps(point), f"{ledger['cpuHours']:.2f} h", flush=True)


if __name__ == "__main__":
    main()
