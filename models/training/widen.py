"""Widens a trained network while it goes on computing what it did (Chen et al. 2016, "Net2Net", section 2.3).

    /usr/bin/python3 models/training/widen.py partial-convolution NARROW WIDE

NARROW and WIDE are folders with `<id>/checkpoint.pt` and `training.json`; the network is built as wide as the code
now says. A channel is repeated, and the weights that read it are divided among its copies, in random shares that
sum to one, so that the copies learn different things. Where the two parts that a layer joins widen differently,
the share that each mask has in equation 1 changes, and what is computed with it, a little.
"""

import argparse
import json
from pathlib import Path
from typing import Dict, List

import torch

from networks.partial_convolution import PartialConvolutionUNet
from train import publish

SPREAD = 0.5  # standard deviation of the shares, of two copies
SEED = 48

Weights = Dict[str, torch.Tensor]


def origin(narrow: int, wide: int) -> torch.Tensor:
    """Which narrow channel each wide one repeats."""
    return torch.arange(wide) % narrow


def divided(weight: torch.Tensor, narrow: List[int], wide: List[int]) -> torch.Tensor:
    """Weights [outputs, inputs, k, k] for inputs that repeat, group by group, those of before."""
    parts = []
    for part, count in zip(weight.split(narrow, 1), wide):
        source = origin(part.shape[1], count)
        shares = torch.ones(part.shape[0], count, 1, 1)
        for copies in (source == channel for channel in range(part.shape[1])):
            several = int(copies.sum())
            apart = SPREAD * torch.randn(part.shape[0], several, 1, 1)
            shares[:, copies] = 1 / several + apart - apart.mean(1, keepdim=True)
        parts.append(part[:, source] * shares)
    return torch.cat(parts, 1)


def widened(old: Weights, network: PartialConvolutionUNet) -> Weights:
    """Weights for `network`, a wider U-Net, that compute what `old` does."""
    new = dict(network.state_dict())
    levels = len(network.down)
    for way, layers in (("down", network.down), ("up", network.up)):
        for number, layer in enumerate(layers):
            weight = old[f"{way}.{number}.weight.weight"]
            skipped = 0 if way == "down" else old[f"down.{levels - 1 - number}.weight.weight"].shape[1]
            narrow = [count for count in (weight.shape[1] - skipped, skipped) if count]
            outputs = origin(weight.shape[0], layer.weight.out_channels)
            for key, value in old.items():
                if key.startswith(f"{way}.{number}."):
                    new[key] = value[outputs] if value.dim() else value
            new[f"{way}.{number}.weight.weight"] = divided(weight, narrow, list(layer.groups))[outputs]
    return new


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=["partial-convolution"])
    parser.add_argument("narrow", type=Path)
    parser.add_argument("wide", type=Path)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    folder = arguments.narrow / arguments.network
    network = PartialConvolutionUNet()
    halves = torch.load(folder / "checkpoint.pt")
    old = {key: value.float() if value.is_floating_point() else value for key, value in halves.items()}
    ledger = json.loads((folder / "training.json").read_text())
    widths = {"from": old["down.0.weight.weight"].shape[0], "to": network.down[0].weight.out_channels}
    ledger.setdefault("widened", []).append({"step": ledger["step"], **widths})
    publish(arguments.wide / arguments.network, widened(old, network), ledger)


if __name__ == "__main__":
    main()
