"""Gives a trained Context Encoder a finer code, with the layers that the coarser one and the finer have in common.

    /usr/bin/python3 models/training/finer.py COARSE FINE

COARSE and FINE are folders with `context-encoder/checkpoint.pt` and `training.json`. The encoder's last layer goes, and
so does the decoder's first; of the channels that the encoder now ends in, those that are new begin at random, and the
decoder reads them with weights half as large as a layer begins with. The channel-wise layer begins near the identity,
which carries what is known to where it is, and the mixing at random.
"""

import argparse
import json
from pathlib import Path
from typing import Dict

import torch

from ledger import publish
from networks import GENERATORS
from networks.context_encoder import ContextEncoder

SEED = 8
SPREAD = 0.05  # standard deviation of what leads to all other places, together

Weights = Dict[str, torch.Tensor]


def earlier_name(name: str, old: Weights, new: Weights) -> str:
    """Of the coarser network's weights that `name` goes on from: steps of its decoder are counted from the end."""
    part, number, *rest = name.split(".")
    if part != "decoder":
        return name

    def last(weights: Weights) -> int:
        return max(int(key.split(".")[1]) for key in weights if key.startswith("decoder."))

    return ".".join([part, str(int(number) + last(old) - last(new)), *rest])


def finer(old: Weights, network: ContextEncoder) -> Weights:
    """Weights for `network` to be trained on, `old` being those of one with more layers of stride 2."""
    new = {name: value.clone() for name, value in network.state_dict().items()}
    for name, value in new.items():
        before = old.get(earlier_name(name, old, new))
        if before is None or not name.startswith(("encoder.", "decoder.")):
            continue
        both = tuple(slice(min(sides)) for sides in zip(value.shape, before.shape))
        if name.startswith("decoder.") and value.dim() == 4:
            value *= 0.5
        value[both] = before[both]
    spread = new["fully_connected.weight"]
    places = spread.shape[1]
    spread.copy_(torch.eye(places) + SPREAD / places**0.5 * torch.randn(spread.shape))
    return new


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("coarse", type=Path)
    parser.add_argument("fine", type=Path)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    folder = arguments.coarse / "context-encoder"
    halves = torch.load(folder / "checkpoint.pt")
    old = {key: value.float() if value.is_floating_point() else value for key, value in halves.items()}
    ledger = json.loads((folder / "training.json").read_text())
    weights = finer(old, GENERATORS["context-encoder"]())
    places = {name: round(kind["fully_connected.weight"].shape[1] ** 0.5) for name, kind in (("from", old), ("to", weights))}
    ledger.setdefault("finer", []).append({"step": ledger["step"], **places})
    publish(arguments.fine / "context-encoder", weights, ledger)


if __name__ == "__main__":
    main()
