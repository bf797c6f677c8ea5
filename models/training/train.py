"""Trains one network of the lineage; stops and goes on where it was.

    /usr/bin/python3 models/training/train.py partial-convolution [--steps N] [--minutes M]

On a machine with a GPU, for instance, with pictures made by 14 processes beside it:

    python3 models/training/train.py deepfill-v2 --device cuda --workers 14 --minutes 9 --out OUT

What is to be done stands in `models/<id>/schedule.json`: a seed; the reconstruction loss (`l1` unless
it, or a phase, says `l2` or `discounted-l1`); phases of size, steps, batch, rate and, where wanted,
`patterns`, the share of procedural pictures, `recoloured`, the share of the photographs whose colours are
changed, `rim`, how many times as much an error weighs at the hole's edge, and `adversarial`, the weight of
the game against the network's discriminator and that one's rate.

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
from typing import Dict, Iterator, List, Optional, Tuple

JEMALLOC = Path("/usr/lib/x86_64-linux-gnu/libjemalloc.so.2")
if __name__ == "__main__" and JEMALLOC.exists() and "LD_PRELOAD" not in os.environ:
    # 1.4 times faster: torch frees what it takes again at once. Without any decay a game of two networks grew to 20 GB.
    os.environ.update(LD_PRELOAD=str(JEMALLOC), MALLOC_CONF="dirty_decay_ms:10000,muzzy_decay_ms:10000", OMP_NUM_THREADS="1")
    os.execv(sys.executable, [sys.executable, *sys.argv])

import cv2
import numpy as np
import torch

import corpus
import losses
from adversary import HEAD_START, Adversary
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
BETAS = (0.9, 0.99)
GAME_BETAS = (0.5, 0.99)  # much momentum turns a game round in circles

Phase = Dict[str, object]
Batch = Tuple[torch.Tensor, torch.Tensor]
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
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(halves, folder / "checkpoint.pt")
    (folder / "training.json").write_text(json.dumps(ledger, indent=1) + "\n")


class Batches(torch.utils.data.IterableDataset):
    """Batches of a phase without end; each worker process draws its own."""

    def __init__(self, training: List[np.ndarray], phase: Phase, seed: List[int]) -> None:
        self.levels, self.phase, self.seed = corpus.pyramid(training, phase["size"]), phase, seed

    def __iter__(self) -> Iterator[Batch]:
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng([*self.seed, worker.id] if worker else self.seed)
        while True:
            yield corpus.batch(self.levels, self.phase["size"], self.phase["batch"], rng, self.phase.get("patterns", 0.0),
                               self.phase.get("recoloured", 0.0))


class Trainer:
    """One network's training: its weights, their running average, its discriminator, its ledger."""

    def __init__(self, identifier: str, models: Path, running: Path, digest: str, device: str = "cpu",
                 out: Optional[Path] = None) -> None:
        self.identifier, self.models, self.running, self.device = identifier, models, running, device
        self.out = out or models
        self.schedule = json.loads((models / identifier / "schedule.json").read_text())
        self.phases: List[Phase] = self.schedule["phases"]
        torch.manual_seed(self.schedule["seed"])
        self.network = GENERATORS[identifier]().to(device)
        self.average = copy.deepcopy(self.network)
        self.optimiser = torch.optim.Adam(self.network.parameters(), lr=1e-3, betas=BETAS)
        self.adversary: Optional[Adversary] = None
        self.saved_adversary: Dict[str, object] = {}
        self.ledger: Ledger = {"network": identifier, "seed": self.schedule["seed"], "corpus": digest, "step": 0,
                               "imagesSeen": 0, "cpuHours": 0.0, "runs": [], "curve": []}
        self.resume()
        self.started_at = self.ledger["step"]
        self.images_before, self.began, self.clock = self.ledger["imagesSeen"], time.monotonic(), time.process_time()
        self.hours_name = "cpuHours" if device == "cpu" else "gpuHours"
        self.hours_before = self.ledger.get(self.hours_name, 0.0)
        processor = "CPU, 1 thread" if device == "cpu" else torch.cuda.get_device_name()
        self.run = {"revision": revision(), "processor": processor, "fromStep": self.started_at}
        self.ledger["runs"].append(self.run)

    def resume(self) -> None:
        published = self.models / self.identifier / "checkpoint.pt"
        opponent = self.models / OPPONENTS.get(self.identifier, "none") / "checkpoint.pt"
        if self.running.exists():
            state = torch.load(self.running, map_location=self.device)
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.ledger = state["ledger"]
            self.saved_adversary = state.get("adversary") or {}
        elif published.exists():
            weights = torch.load(published, map_location=self.device)
            self.network.load_state_dict(weights)
            self.average.load_state_dict(weights)
            self.ledger = json.loads((self.models / self.identifier / "training.json").read_text())
            if opponent.exists():
                self.saved_adversary = {"network": torch.load(opponent, map_location=self.device)}

    def meet_adversary(self, phase: Phase) -> None:
        """Brings in the discriminator where the phase is adversarial, from where it was."""
        if self.adversary is not None:
            self.saved_adversary = self.adversary.state()
        self.adversary = Adversary(OPPONENTS[self.identifier], phase["size"], self.device) if "adversarial" in phase else None
        if self.adversary is not None and self.saved_adversary:
            saved = self.saved_adversary
            self.adversary.restore(saved["network"], saved.get("optimiser"), saved.get("steps", HEAD_START))
        for group in self.optimiser.param_groups:
            group["betas"] = BETAS if self.adversary is None else GAME_BETAS

    def step(self, phase: Phase, within: int, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, float]:
        """One step of the generator, after one of the discriminator if there is one. Returns what to log."""
        share = share_of_rate(phase, within, self.ledger["step"] - self.started_at)
        for group in self.optimiser.param_groups:
            group["lr"] = phase["rate"] * share
        self.network.train()
        outputs = self.network(image, hole)
        kind = phase.get("reconstruction", self.schedule.get("reconstruction", "l1"))
        loss = losses.reconstruction(outputs, image, hole, kind, phase.get("rim", 1.0))
        fill = outputs["fill"]
        log = {"trainL1": ((fill.detach() - image).abs() * hole).sum().item() / (6 * hole.sum().item())}
        if self.adversary is not None:
            completed = fill * hole + image * (1 - hole)
            game = phase["adversarial"]
            log["discriminator"] = self.adversary.learn(image, completed, hole, game["rate"] * share)
            fooled = self.adversary.fooled(image, completed, hole)
            log["generator"] = fooled.item()
            loss = loss + game["weight"] * self.adversary.voice * fooled
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
        hours = (time.process_time() - self.clock if self.device == "cpu" else time.monotonic() - self.began) / 3600
        ledger[self.hours_name] = round(self.hours_before + hours, 3)
        run.update(toStep=ledger["step"], images=ledger["imagesSeen"] - self.images_before, **{self.hours_name: round(hours, 3)})
        self.running.parent.mkdir(parents=True, exist_ok=True)
        partial = self.running.with_suffix(".partial")
        torch.save({"network": self.network.state_dict(), "average": self.average.state_dict(),
                    "optimiser": self.optimiser.state_dict(), "ledger": ledger,
                    "adversary": self.adversary.state() if self.adversary is not None else self.saved_adversary}, partial)
        partial.rename(self.running)
        if self.is_best(point):
            publish(self.out / self.identifier, self.average.state_dict(), ledger)
            if self.adversary is not None:
                publish(self.out / self.adversary.identifier, self.adversary.network.state_dict(),
                        {**ledger, "network": self.adversary.identifier, "against": self.identifier})
        print(json.dumps(point), f"{ledger[self.hours_name]:.2f} h", flush=True)

    def train(self, training: List[np.ndarray], kept_back: List[np.ndarray], limit: float = math.inf,
              minutes: float = math.inf, workers: int = 0) -> None:
        """Until the schedule ends, or for `limit` steps or `minutes`; the last step is checked and saved too."""
        ledger, current, logs = self.ledger, -1, []
        while True:
            index, within = phase_at(self.phases, ledger["step"])
            if index == len(self.phases):
                break
            phase = self.phases[index]
            if index != current:
                current = index
                source = Batches(training, phase, [self.schedule["seed"], ledger["step"]])
                batches = iter(torch.utils.data.DataLoader(source, batch_size=None, num_workers=workers))
                image, sets = validation_set(kept_back, phase["size"])
                checks = image.to(self.device), {kind: hole.to(self.device) for kind, hole in sets.items()}
                self.meet_adversary(phase)
            image, hole = (tensor.to(self.device) for tensor in next(batches))
            logs.append(self.step(phase, within, image, hole))
            ledger["step"] += 1
            ledger["imagesSeen"] += phase["batch"]
            finished = ledger["step"] - self.started_at >= limit or time.monotonic() - self.began > 60 * minutes
            if finished or ledger["step"] % CHECK_EVERY == 0 or phase_at(self.phases, ledger["step"])[0] != index:
                self.check(phase, logs, checks)
                logs = []
            if finished:
                break


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=sorted(GENERATORS))
    parser.add_argument("--steps", type=float, default=math.inf, help="stop after this many steps of this run")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after this long")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=0, help="processes that make pictures; 0 = the training process itself")
    parser.add_argument("--state", type=Path, help="the running state, in place of .cache/runs/<id>.pt")
    parser.add_argument("--models", type=Path, default=MODELS, help="where schedules are, and the weights to go on from")
    parser.add_argument("--out", type=Path, help="where the weights go, if not there")
    arguments = parser.parse_args()
    running = arguments.state or RUNS / f"{arguments.network}.pt"
    pictures = corpus.photographs("train")
    training = [picture for index, picture in enumerate(pictures) if index % VALIDATION_SHARE]
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = torch.backends.cudnn.benchmark = True
    trainer = Trainer(arguments.network, arguments.models, running, corpus.digest(), arguments.device, arguments.out)
    trainer.train(training, pictures[::VALIDATION_SHARE], arguments.steps, arguments.minutes, arguments.workers)


if __name__ == "__main__":
    main()
