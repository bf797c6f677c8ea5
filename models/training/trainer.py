"""The training of one network, phase by phase: what a step is, and what is kept of it. `train.py` begins it."""

import copy
import functools
import json
import math
import os
import time
from pathlib import Path
from typing import Dict, Iterator, List, Optional, Tuple

import cv2
import numpy as np
import torch

import corpus
from adversary import HEAD_START, Adversary
from captured import Captured, Step
from device_pictures import DevicePictures
from ledger import Ledger, opponents_ledger, publish, revision
from networks import GENERATORS, OPPONENTS
from objective import FURTHER, objective
from rates import adam, set_rate
from schedule import Phase, phase_at, share_of_rate, write_schedule
from validation import gradient_energy, validate, validation_set

torch.set_num_threads(1)
cv2.setNumThreads(1)

AVERAGE_DECAY = 0.999
FORGOTTEN = 8  # at a phase's end the average that it began with counts e^-8
CHECK_EVERY = 500
BETAS = (0.9, 0.99)
GAME_BETAS = (0.5, 0.99)  # much momentum turns a game round in circles
STEERING = 0.005  # how much the game's weight changes a step, as a share of it, for each unit of texture that is missing
WEIGHTS = 0.001, 4.0  # where steering ends

Batch = Tuple[torch.Tensor, torch.Tensor]


def decay_of_average(phase: Phase, step: int) -> float:
    """The least of three: long phases are averaged over a thousand steps, first steps and short phases over fewer."""
    return min(AVERAGE_DECAY, (step + 1) / (step + 20), 1 - FORGOTTEN / max(phase.get("steps", math.inf), 2 * FORGOTTEN))


def settle(network: torch.nn.Module) -> None:
    """Batch normalisation goes on by its running statistics, as in use: a batch's own are noise in every colour."""
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.eval()


class Trainer:
    """One network's training: its weights, their running average, its discriminator, its ledger."""

    def __init__(self, identifier: str, models: Path, running: Path, digest: str, device: str = "cpu",
                 out: Optional[Path] = None, drawn: Optional[Path] = None, half: bool = False, compiled: bool = False) -> None:
        self.identifier, self.models, self.running, self.device = identifier, models, running, device
        self.out, self.drawn, self.half = out or models, drawn, half
        self.schedule = json.loads((models / identifier / "schedule.json").read_text())
        self.phases: List[Phase] = self.schedule["phases"]
        torch.manual_seed(self.schedule["seed"])
        layout = torch.contiguous_format if device == "cpu" and not compiled else torch.channels_last
        self.network = GENERATORS[identifier]().to(device, memory_format=layout)
        self.forward = torch.compile(self.network) if compiled else self.network
        self.average = copy.deepcopy(self.network)
        self.optimiser = adam(self.network, BETAS, device)
        pairs = list(zip(self.average.state_dict().values(), self.network.state_dict().values()))
        self.followed = [pair for pair in pairs if pair[0].is_floating_point()]
        self.counts = [pair for pair in pairs if not pair[0].is_floating_point()]
        self.adversary: Optional[Adversary] = None
        self.saved_adversary: Dict[str, object] = {}
        self.saved_phase: Dict[str, float] = {}
        self.ledger: Ledger = {"network": identifier, "seed": self.schedule["seed"], "corpus": digest, "step": 0,
                               "imagesSeen": 0, "cpuHours": 0.0, "runs": [], "curve": []}
        self.resume()
        self.started_at = self.ledger["step"]
        self.images_before, self.began, self.clock = self.ledger["imagesSeen"], time.monotonic(), time.process_time()
        self.hours_name = "cpuHours" if device == "cpu" else "gpuHours"
        self.hours_before = self.ledger.get(self.hours_name, 0.0)
        threads = torch.get_num_threads()
        processor = f"CPU, {threads} thread{'s' * (threads > 1)}" if device == "cpu" else torch.cuda.get_device_name()
        self.run = {"revision": revision(), "processor": processor, "fromStep": self.started_at}
        if "TOGETHER" in os.environ:  # trainings that share the processor, and so its hours
            self.run["together"] = int(os.environ["TOGETHER"])
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
            self.saved_phase = state.get("phase") or {}
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
        if "practice" in phase.get("adversarial", {}) and self.device != "cpu":
            raise ValueError("Practice draws lots on the processor, which a captured GPU step cannot: leave `practice` out there.")
        if self.adversary is not None:
            self.weight, self.voice = (torch.tensor(float(value), device=self.device) for value in (phase["adversarial"]["weight"], 0))
        if self.adversary is not None and self.saved_adversary:
            saved = self.saved_adversary
            self.adversary.restore(saved["network"], saved.get("optimiser"), saved.get("steps", HEAD_START))
        for group in self.optimiser.param_groups:
            group["betas"] = BETAS if self.adversary is None else GAME_BETAS

    def begin(self, phase: Phase, first: int) -> None:
        """A phase whose first step that is; where it is the one that was saved, with its game's weight and its time."""
        saved = self.saved_phase if self.saved_phase.get("first") == first else {}
        self.first, self.phase_began = first, time.monotonic() - saved.get("seconds", 0.0)
        self.meet_adversary(phase)
        if "texture" in phase.get("adversarial", {}) and "weight" in saved:
            self.weight.fill_(saved["weight"])

    def phase_state(self) -> Dict[str, float]:
        steered = {} if self.adversary is None else {"weight": float(self.weight)}
        return {"first": self.first, "seconds": time.monotonic() - self.phase_began, **steered}

    def pictures(self, training: List[np.ndarray], phase: Phase) -> Iterator[Batch]:
        """Batches of a phase without end, made on the device where what cannot be made there was drawn before."""
        size, seed = phase["size"], [self.schedule["seed"], self.ledger["step"]]
        shares = [phase.get(name, 0.0) for name in ("patterns", "recoloured", "broad")]
        if self.drawn is None:
            levels, rng = corpus.pyramid(training, size), np.random.default_rng(seed)
            while True:
                yield corpus.batch(levels, phase.get("crop", size), phase["batch"], rng, *shares)
        made = DevicePictures(training, size, self.drawn, self.device, sum(seed), phase.get("crop", 0))
        while True:
            yield made.batch(phase["batch"], *shares)

    def step(self, phase: Phase, share: float, compute: Step, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        """One step of the generator, at a `share` of the phase's rate, after one of the discriminator if there is one.
        Returns what to log; nothing here waits for the device."""
        set_rate(self.optimiser, phase["rate"] * share)
        if self.adversary is not None:
            set_rate(self.adversary.optimiser, phase["adversarial"]["rate"] * share)
            self.adversary.steps += 1
            self.voice.fill_(self.adversary.voice)
        self.network.train()
        if phase.get("settled", False):
            settle(self.network)
        log = compute(image, hole)
        self.follow(decay_of_average(phase, self.ledger["step"]))
        return log

    def compute(self, phase: Phase, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        """What of a step a GPU can replay: the same kernels on the same memory each time."""
        with self.precision():
            outputs = {"fill": self.network.draw_coarse(image, hole)} if phase.get("only") == "coarse" else self.forward(image, hole)
        fill, outputs = outputs["fill"].float(), {name: outputs[name].float() for name in ("fill", "coarse") if name in outputs}
        kind = phase.get("reconstruction", self.schedule.get("reconstruction", "l1"))
        loss = objective(phase, kind, outputs, image, hole)
        log = {"trainL1": ((fill.detach() - image).abs() * hole).sum() / (6 * hole.sum())}
        if self.adversary is not None:
            completed = fill * hole + image * (1 - hole)
            game = phase["adversarial"]
            with self.precision():
                log["discriminator"] = self.adversary.learn(image, completed, hole)
                self.adversary.practise(image, completed, hole, game.get("practice", 0))
            with self.precision():  # apart: it keeps its own rounded copies of weights that have just changed
                fooled, matched = self.adversary.fooled(image, completed, hole)
            log["generator"] = fooled.detach()
            if "texture" in game:
                texture = gradient_energy(completed.detach(), hole) / gradient_energy(image, hole)
                self.weight.mul_(torch.exp(STEERING * (game["texture"] - texture))).clamp_(*WEIGHTS)
                log["trainTexture"], log["weight"] = texture, self.weight.clone()
            loss = loss + self.weight * self.voice * (fooled + game.get("matching", 0.0) * matched)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        self.optimiser.step()
        return log

    def precision(self) -> torch.autocast:
        return torch.autocast(torch.device(self.device).type, dtype=torch.bfloat16, enabled=self.half)

    @torch.no_grad()
    def follow(self, decay: float) -> None:
        """The running average takes a step after the weights."""
        kept, values = zip(*self.followed)
        torch._foreach_mul_(kept, decay)
        torch._foreach_add_(kept, values, alpha=1 - decay)
        for count, value in self.counts:
            count.copy_(value)

    def is_best(self, phase: Phase, point: Dict[str, object]) -> bool:
        """By both squares, among the points of the same size; sizes are not compared."""
        if any(name in phase for name in ("adversarial", *FURTHER)):
            return True
        squares = [other["validation"]["square-37"] + other["validation"]["square-50"] for other in self.ledger["curve"]
                   if other["size"] == point["size"] and "discriminator" not in other]
        return squares[-1] == max(squares)

    def check(self, phase: Phase, logs: List[Dict[str, torch.Tensor]], checks: Tuple[torch.Tensor, Dict[str, torch.Tensor]]) -> None:
        """Validates, saves the running state and publishes the weights if they are the best yet."""
        ledger, run = self.ledger, self.run
        point = {"step": ledger["step"], "size": phase["size"],
                 **{name: round(float(torch.stack([log[name] for log in logs]).mean()), 5) for name in logs[-1]},
                 **validate(self.average, *checks)}
        ledger["curve"].append(point)
        hours = (time.process_time() - self.clock if self.device == "cpu" else time.monotonic() - self.began) / 3600
        ledger[self.hours_name] = round(self.hours_before + hours, 3)
        run.update(toStep=ledger["step"], images=ledger["imagesSeen"] - self.images_before, **{self.hours_name: round(hours, 3)})
        self.running.parent.mkdir(parents=True, exist_ok=True)
        partial = self.running.with_suffix(".partial")
        torch.save({"network": self.network.state_dict(), "average": self.average.state_dict(),
                    "optimiser": self.optimiser.state_dict(), "ledger": ledger, "phase": self.phase_state(),
                    "adversary": self.adversary.state() if self.adversary is not None else self.saved_adversary}, partial)
        partial.rename(self.running)
        if self.is_best(phase, point):
            publish(self.out / self.identifier, self.average.state_dict(), ledger)
            if self.adversary is not None:
                publish(self.out / self.adversary.identifier, self.adversary.network.state_dict(),
                        opponents_ledger(ledger, self.adversary.identifier))
        print(json.dumps(point), f"{ledger[self.hours_name]:.2f} h", flush=True)

    def train(self, training: List[np.ndarray], kept_back: List[np.ndarray], limit: float = math.inf,
              minutes: float = math.inf) -> None:
        """Until the schedule ends, or for `limit` steps or `minutes`; the last step is checked and saved too."""
        ledger, current, logs = self.ledger, -1, []
        while True:
            index, within = phase_at(self.phases, ledger["step"])
            if index == len(self.phases):
                break
            phase = self.phases[index]
            if index != current:
                current = index
                batches = self.pictures(training, phase)
                image, sets = validation_set(kept_back, phase["size"])
                checks = image.to(self.device), {kind: hole.to(self.device) for kind, hole in sets.items()}
                self.begin(phase, ledger["step"] - within)
                if "coarse" in dict(self.network.named_children()):
                    self.network.coarse.requires_grad_(phase.get("only") != "refinement")
                compute: Step = functools.partial(self.compute, phase)
                compute = Captured(compute) if self.device == "cuda" else compute
            progress = within / phase["steps"] if "steps" in phase else (time.monotonic() - self.phase_began) / (60 * phase["minutes"])
            share = share_of_rate(progress, within, ledger["step"] - self.started_at)
            logs.append(self.step(phase, share, compute, *(tensor.to(self.device) for tensor in next(batches))))
            ledger["step"] += 1
            ledger["imagesSeen"] += phase["batch"]
            if "steps" not in phase and progress >= 1:
                self.set_length(phase, within + 1)
            finished = ledger["step"] - self.started_at >= limit or time.monotonic() - self.began > 60 * minutes
            if finished or ledger["step"] % CHECK_EVERY == 0 or phase_at(self.phases, ledger["step"])[0] != index:
                self.check(phase, logs, checks)
                logs = []
            if finished:
                break

    def set_length(self, phase: Phase, steps: int) -> None:
        """A phase that was given minutes is over: what it came to is written where the weights go."""
        del phase["minutes"]
        phase["steps"] = steps
        write_schedule(self.out / self.identifier, self.schedule)
