"""Widens a trained network while it goes on computing what it did (Chen et al. 2016, "Net2Net", section 2.3).

    /usr/bin/python3 models/training/widen.py deepfill-v2 NARROW WIDE

NARROW and WIDE are folders with `<id>/checkpoint.pt` and `training.json`; the network is built as wide as the code
now says. A channel is repeated, and the weights that read it are divided among its copies, in random shares that
sum to one, so that the copies learn different things. Attention compares as before where every channel that is matched is
repeated equally often. Where the two parts that a partial convolution joins widen differently, the share that each mask
has in equation 1 changes, and what is computed with it, a little.
"""

import argparse
import json
from pathlib import Path
from typing import Dict, List

import torch
from torch import nn

from ledger import publish
from networks import GENERATORS
from networks.deepfill_v2 import GatedConvolution
from networks.partial_convolution import PartialConvolutionUNet

SPREAD = 0.5  # standard deviation of the shares, of two copies
SEED = 48

Weights = Dict[str, torch.Tensor]


def origin(narrow: List[int], wide: List[int]) -> torch.Tensor:
    """Which narrow channel each wide one repeats, group by group."""
    before = [sum(narrow[:group]) for group in range(len(narrow))]
    return torch.cat([first + torch.arange(many) % few for first, few, many in zip(before, narrow, wide)])


def divided(weight: torch.Tensor, narrow: List[int], wide: List[int]) -> torch.Tensor:
    """Weights [outputs, inputs, k, k] for inputs that repeat, group by group, those of before."""
    source = origin(narrow, wide)
    shares = torch.ones(weight.shape[0], len(source), 1, 1)
    for copies in (source == channel for channel in range(weight.shape[1])):
        several = int(copies.sum())
        apart = SPREAD * torch.randn(weight.shape[0], several, 1, 1)
        shares[:, copies] = 1 / several + apart - apart.mean(1, keepdim=True)
    return weight[:, source] * shares


def skipped(name: str, old: Weights) -> int:
    """How many of a U-Net layer's inputs come over the skip."""
    way, number = name.split(".")[:2]
    levels = sum(key.startswith("down.") and key.endswith(".weight.weight") for key in old)
    return old[f"down.{levels - 1 - int(number)}.weight.weight"].shape[1] if way == "up" else 0


def widened(old: Weights, network: nn.Module) -> Weights:
    """Weights for `network` that compute what `old`, those of a narrower one of its kind, do."""
    new = dict(network.state_dict())
    partial, gated = isinstance(network, PartialConvolutionUNet), any(isinstance(part, GatedConvolution) for part in network.modules())
    for name, layer in network.named_modules():
        if not isinstance(layer, nn.Conv2d):
            continue
        weight = old[f"{name}.weight"]
        outputs, inputs = weight.shape[:2]
        joined = [inputs]
        if partial and skipped(name, old):
            joined = [inputs - skipped(name, old), skipped(name, old)]
        elif name in ("joined.0", "joined.layers.0.convolution"):
            joined = [inputs // 2] * 2  # from the branch that continues and from the one that attends
        wide = list(network.get_submodule(name.rpartition(".")[0]).groups) if partial else [layer.in_channels // len(joined)] * len(joined)
        halves = 2 if gated and name.endswith("convolution") else 1  # features and gates
        rows = origin([outputs // halves] * halves, [layer.out_channels // halves] * halves)
        for key, value in old.items():
            if key.rpartition(".")[0] in (name, name.replace(".weight", ".norm")):
                new[key] = value[rows] if value.dim() else value
        new[f"{name}.weight"] = divided(weight, joined, wide)[rows] if joined != wide else weight[rows]
    return new


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=["deepfill-v1", "deepfill-v2", "partial-convolution"])
    parser.add_argument("narrow", type=Path)
    parser.add_argument("wide", type=Path)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    folder = arguments.narrow / arguments.network
    network = GENERATORS[arguments.network]()
    halves = torch.load(folder / "checkpoint.pt")
    old = {key: value.float() if value.is_floating_point() else value for key, value in halves.items()}
    ledger = json.loads((folder / "training.json").read_text())
    first = next(key for key, value in old.items() if value.dim() == 4)
    widths = {"from": old[first].shape[0], "to": network.state_dict()[first].shape[0]}
    ledger.setdefault("widened", []).append({"step": ledger["step"], **widths})
    publish(arguments.wide / arguments.network, widened(old, network), ledger)


if __name__ == "__main__":
    main()
