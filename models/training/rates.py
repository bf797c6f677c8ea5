"""Adam whose rate may change at every step, also where a GPU replays the step."""

from typing import Tuple

import torch
from torch import nn


def adam(network: nn.Module, betas: Tuple[float, float], device: str) -> torch.optim.Adam:
    """On a GPU its rate lies there, and one kernel changes all the weights."""
    on_gpu = {"lr": torch.tensor(1e-3, device=device), "fused": True, "capturable": True} if device == "cuda" else {"lr": 1e-3}
    return torch.optim.Adam(network.parameters(), betas=betas, **on_gpu)


def set_rate(optimiser: torch.optim.Adam, rate: float) -> None:
    for group in optimiser.param_groups:
        if isinstance(group["lr"], torch.Tensor):
            group["lr"].fill_(rate)
        else:
            group["lr"] = rate
