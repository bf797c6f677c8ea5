"""Trains one network of the lineage; stops and goes on where it was.

    /usr/bin/python3 models/training/train.py partial-convolution [--steps N] [--state FILE]

What is to be done stands in `models/<id>/schedule.json`: a seed; the reconstruction loss (`l1` unless
it says `l2` or `discounted-l1`); phases of size, steps, batch, rate and, where wanted, `patterns`, the
share of procedural pictures, and `adversarial`, the weight of the game against the network's
discriminator and that one's rate.

The running state is kept in `.cache/runs/<id>.pt`. The best weights by the validation photographs
(VALIDATION_SHARE of the training rows, never trained on; test-a and test-b are not looked at) go to
`models/<id>/checkpoint.pt`, half precision, beside `training.json`, which says what made them; both
are committed, and so are the discriminator's. In an adversarial phase the latest weights are the ones
kept, because what it gains, texture, costs PSNR. On another machine a run goes on from there: the
weights and the step are kept, only Adam's moments begin anew, over WARM_UP steps.
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
from typing import Dict, List, Optional, Tuple

JEMALLOC = Path("/usr/lib/x86_64-linux-gnu/libjemalloc.so.2")
if __name__ == "__main__" and JEMALLOC.exists() and "LD_PRELOAD" not in os.environ:
    # 1.4 times faster: torch frees what it takes again at once
    os.environ.update(LD_PRELOAD=str(JEMALLOC), MALLOC_CONF="dirty_decay_ms:-1,muzzy_decay_ms:-1", OMP_NUM_THREADS="1")
    os.execv(sys.executable, [sys.executable, *sys.argv])

import cv2
import numpy as np
import torch

import corpus
import losses
from adversary import Adversary
from networks import GENERATORS, OPPONENTS
from validation import validate, validation_set

torch.set_num_threads(1)
cv2.setNumThreads(1)

HERE = Path(__file__).resolve().parent
MODELS = HERE.parent
RUNS = HERE / ".cache" / "runs"
WARM_UP = 200
AVERAGE_DECAY = 0.999
CHECK_EVERY = 500
VALIDATION_SHARE = 16  # every sixteenth training photograph
LAST_RATE = 0.03  # of the phase's rate, where its cosine ends

Phase = Dict[str, object]
Ledger = Dict[str, object]


def revision() -> str:
    done = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], cwd=HERE, capture_output=True, text=True)
    return done.stdout.strip() or "uncommitted"


def phase_at(phases: List[Phase], step: int) -> Tuple[int, int]:
    """Which phase a step belongs to, and how far into it."""
    for index, phase in enumerate(phases):
        if step < phase["steps"]:
            return index, step
        step -= phase["steps"]
    return len(phases), 0


def share_of_rate(phase: Phase, within: int, since_start: int) -> float:
    """A cosine over the phase, warmed up after its beginning and after a restart."""
    cosine = 0.5 * (1 + math.cos(math.pi * within / phase["steps"]))
    warm = min(1.0, (min(within, since_start) + 1) / WARM_UP)
    return warm * (cosine * (1 - LAST_RATE) + LAST_RATE)


def publish(folder: Path, weights: Dict[str, torch.Tensor], ledger: Ledger) -> None:
    halves = {key: value.half() if value.is_floating_point() else value for key, value in weights.items()}
    folder.mkdir(exist_ok=True)
    torch.save(halves, folder / "checkpoint.pt")
    (folder / "training.json").write_text(json.dumps(ledger, indent=1) + "\n")


class Trainer:
    """One network's training: its weights, their running average, its discriminator, its ledger."""

    def __init__(self, identifier: str, models: Path, running: Path, digest: str) -> None:
        self.identifier, self.models, self.running = identifier, models, running
        self.schedule = json.loads((models / identifier / "schedule.json").read_text())
        self.phases: List[Phase] = self.schedule["phases"]
        torch.manual_seed(self.schedule["seed"])
        self.network = GENERATORS[identifier]()
        self.average = copy.deepcopy(self.network)
        self.optimiser = torch.optim.Adam(self.network.parameters(), lr=1e-3, betas=(0.9, 0.99))
        self.adversary: Optional[Adversary] = None
        self.saved_adversary: Dict[str, object] = {}
        self.ledger: Ledger = {"network": identifier, "seed": self.schedule["seed"], "corpus": digest, "step": 0,
                               "imagesSeen": 0, "cpuHours": 0.0, "runs": [], "curve": []}
        self.resume()
        self.started_at = self.ledger["step"]
        self.images_before, self.hours_before, self.clock = self.ledger["imagesSeen"], self.ledger["cpuHours"], time.process_time()
        self.run = {"revision": revision(), "processor": "CPU, 1 thread", "fromStep": self.started_at}
        self.ledger["runs"].append(self.run)

    def resume(self) -> None:
        published = self.models / self.identifier / "checkpoint.pt"
        opponent = self.models / OPPONENTS.get(self.identifier, "none") / "checkpoint.pt"
        if self.running.exists():
            state = torch.load(self.running)
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.ledger = state["ledger"]
            self.saved_adversary = state.get("adversary") or {}
        elif published.exists():
            weights = torch.load(published)
            self.network.load_state_dict(weights)
            self.average.load_state_dict(weights)
            self.ledger = json.loads((self.models / self.identifier / "training.json").read_text())
            if opponent.exists():
                self.saved_adversary = {"network": torch.load(opponent)}

    def meet_adversary(self, phase: Phase) -> None:
        """Brings in the discriminator where the phase is adversarial, from where it was."""
        if self.adversary is not None:
            self.saved_adversary = self.adversary.state()
        self.adversary = Adversary(OPPONENTS[self.identifier], phase["size"]) if "adversarial" in phase else None
        if self.adversary is not None and self.saved_adversary:
            self.adversary.restore(self.saved_adversary["network"], self.saved_adversary.get("optimiser"))

    def step(self, phase: Phase, within: int, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, float]:
        """One step of the generator, after one of the discriminator if there is one. Returns what to log."""
        share = share_of_rate(phase, within, self.ledger["step"] - self.started_at)
        for group in self.optimiser.param_groups:
            group["lr"] = phase["rate"] * share
        self.network.train()
        outputs = self.network(image, hole)
        loss = losses.reconstruction(outputs, image, hole, self.schedule.get("reconstruction", "l1"))
        fill = outputs["fill"]
        log = {"trainL1": ((fill.detach() - image).abs() * hole).sum().item() / (6 * hole.sum().item())}
        if self.adversary is not None:
            completed = fill * hole + image * (1 - hole)
            game = phase["adversarial"]
            log["discriminator"] = self.adversary.learn(image, completed, hole, game["rate"] * share)
            fooled = self.adversary.fooled(completed, hole)
            log["generator"] = fooled.item()
            loss = loss + game["weight"] * min(1.0, within / WARM_UP) * fooled
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimiser.step()
        decay = min(AVERAGE_DECAY, (self.ledger["step"] + 1) / (self.ledger["step"] + 20))
        with torch.no_grad():
            for kept, value in zip(self.average.state_dict().values(), self.network.state_dict().values()):
                kept.lerp_(value, 1 - decay) if kept.is_floating_point() else kept.copy_(value)
        return log

    def is_best(self, point: Dict[str, object]) -> bool:
        """By both squares, among the points of the same size; sizes are not compared."""
        if self.adversary is not None:
            return True
        squares = [other["validation"]["square-37"] + other["validation"]["square-50"] for other in self.ledger["curve"]
                   if other["size"] == point["size"] and "discriminator" not in other]
        return squares[-1] == max(squares)

    def check(self, phase: Phase, logs: List[Dict[str, float]], checks: Tuple[torch.Tensor, Dict[str, torch.Tensor]]) -> None:
        """Validates, saves the running state and publishes the weights if they are the best yet."""
        ledger, run = self.ledger, self.run
        point = {"step": ledger["step"], "size": phase["size"],
                 **{name: round(float(np.mean([log[name] for log in logs])), 5) for name in logs[-1]},
                 **validate(self.average, *checks)}
        ledger["curve"].append(point)
        ledger["cpuHours"] = round(self.hours_before + (time.process_time() - self.clock) / 3600, 3)
        run.update(toStep=ledger["step"], images=ledger["imagesSeen"] - self.images_before,
                   cpuHours=round(ledger["cpuHours"] - self.hours_before, 3))
        self.running.parent.mkdir(parents=True, exist_ok=True)
        partial = self.running.with_suffix(".partial")
        torch.save({"network": self.network.state_dict(), "average": self.average.state_dict(),
                    "optimiser": self.optimiser.state_dict(), "ledger": ledger,
                    "adversary": self.adversary.state() if self.adversary is not None else self.saved_adversary}, partial)
        partial.rename(self.running)
        if self.is_best(point):
            publish(self.models / self.identifier, self.average.state_dict(), ledger)
            if self.adversary is not None:
                publish(self.models / self.adversary.identifier, self.adversary.network.state_dict(),
                        {**ledger, "network": self.adversary.identifier, "against": self.identifier})
        print(json.dumps(point), f"{ledger['cpuHours']:.2f} h", flush=True)

    def train(self, training: List[np.ndarray], kept_back: List[np.ndarray], limit: Optional[int] = None) -> None:
        """Until the schedule ends, or for `limit` steps, of which the last is checked and saved too."""
        ledger = self.ledger
        rng = np.random.default_rng([self.schedule["seed"], ledger["step"]])
        current, levels, checks, logs = -1, [], None, []
        while True:
            index, within = phase_at(self.phases, ledger["step"])
            if index == len(self.phases):
                break
            phase = self.phases[index]
            if index != current:
                current = index
                levels = corpus.pyramid(training, phase["size"])
                checks = validation_set(kept_back, phase["size"])
                self.meet_adversary(phase)
            image, hole = corpus.batch(levels, phase["size"], phase["batch"], rng, phase.get("patterns", 0.0))
            logs.append(self.step(phase, within, image, hole))
            ledger["step"] += 1
            ledger["imagesSeen"] += phase["batch"]
            finished = limit is not None and ledger["step"] - self.started_at >= limit
            if finished or ledger["step"] % CHECK_EVERY == 0 or phase_at(self.phases, ledger["step"])[0] != index:
                self.check(phase, logs, checks)
                logs = []
            if finished:
                break


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=sorted(GENERATORS))
    parser.add_argument("--steps", type=int, help="stop after this many steps of this run")
    parser.add_argument("--state", type=Path, help="the running state, in place of .cache/runs/<id>.pt")
    parser.add_argument("--models", type=Path, default=MODELS, help="where the schedule is read and the weights go")
    arguments = parser.parse_args()
    running = arguments.state or RUNS / f"{arguments.network}.pt"
    pictures = corpus.photographs("train")
    training = [picture for index, picture in enumerate(pictures) if index % VALIDATION_SHARE]
    trainer = Trainer(arguments.network, arguments.models, running, corpus.digest())
    trainer.train(training, pictures[::VALIDATION_SHARE], arguments.steps)


if __name__ == "__main__":
    main()
