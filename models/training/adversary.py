"""The discriminator that a generator plays against, and its optimiser."""

from collections import deque
from typing import Deque, Dict, List, Sequence, Tuple

import torch
from torch import nn

import losses
from networks import DISCRIMINATORS
from rates import adam

# With 0.99 for 0.9 an SN-PatchGAN's hinge loss was still 2.0 after 240 steps against a generator at rest; with 0.9 it was 1.84.
BETAS = (0.5, 0.9)
KEPT = 60  # batches that it may practise on
HEAD_START = 1000  # steps over which its voice rises, for it to learn to tell before it is listened to

State = Dict[str, object]


class Adversary:
    def __init__(self, identifier: str, size: int, device: str = "cpu") -> None:
        self.identifier = identifier
        layout = torch.contiguous_format if device == "cpu" else torch.channels_last
        self.network = DISCRIMINATORS[identifier](size).to(device, memory_format=layout)
        self.optimiser = adam(self.network, BETAS, device)
        self.steps = 0
        self.kept: Deque[Tuple[torch.Tensor, ...]] = deque(maxlen=KEPT)
        self.features: List[torch.Tensor] = []
        for layer in self.network.modules():
            if isinstance(layer, nn.Conv2d):
                layer.register_forward_hook(lambda _layer, _inputs, output: self.features.append(output))

    def learn(self, image: torch.Tensor, completed: torch.Tensor, hole: torch.Tensor) -> torch.Tensor:
        """One step; returns the discriminator's loss."""
        self.network.train().requires_grad_(True)
        real, filled = self.judge(image, completed.detach(), hole)
        loss = losses.discriminator_loss(self.network.game, real, filled)
        self.optimiser.zero_grad()
        loss.backward()
        self.optimiser.step()
        return loss.detach()

    def practise(self, image: torch.Tensor, completed: torch.Tensor, hole: torch.Tensor, times: int) -> None:
        """Further steps, on pictures of earlier batches too, whose fills need not be drawn again: a generator cannot come
        back to what deceived a while ago (Shrivastava et al. 2017, section 2.3)."""
        if times:
            self.kept.append((image, completed.detach(), hole))
        for _ in range(times):
            drawn = torch.randint(len(self.kept), (len(image),)).tolist()
            self.learn(*(torch.stack([self.kept[batch][part][row] for row, batch in enumerate(drawn)]) for part in range(3)))

    @property
    def voice(self) -> float:
        """How far it may be listened to, 0 to 1."""
        return min(1.0, self.steps / HEAD_START)

    def judge(self, image: torch.Tensor, completed: torch.Tensor, hole: torch.Tensor) -> Sequence[torch.Tensor]:
        """Judgements of photographs and of completed pictures, as one batch: where batch norm has statistics of
        each apart, the discriminator learns to tell batches, and judges a single picture by neither."""
        pictures, holes = torch.cat([image, completed]), torch.cat([hole, hole])
        self.features.clear()
        return self.network(pictures, holes)["judgement"].chunk(2)

    def fooled(self, image: torch.Tensor, completed: torch.Tensor, hole: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
        """The generator's loss, and how far the features that judge its pictures lie from the photographs'; no
        gradient reaches the discriminator's weights."""
        self.network.requires_grad_(False)
        judged = self.judge(image, completed, hole)[1]
        return losses.generator_loss(self.network.game, judged), losses.matching(self.features)

    def state(self) -> State:
        return {"identifier": self.identifier, "network": self.network.state_dict(), "optimiser": self.optimiser.state_dict(),
                "steps": self.steps}

    def restore(self, weights: Dict[str, torch.Tensor], optimiser: object = None, steps: int = HEAD_START) -> None:
        """Goes on from saved weights, which have learned unless `steps` says how little;
        anew where the picture's size, and so the last layer's, has changed."""
        own = self.network.state_dict()
        if all(key in own and own[key].shape == value.shape for key, value in weights.items()):
            self.network.load_state_dict(weights)
            self.steps = steps
            if optimiser is not None:
                self.optimiser.load_state_dict(optimiser)
