"""Writes `models/<network>/layers.json`: every layer of a published network in the order in which it is computed.

    /usr/bin/python3 models/training/layers.py [NETWORK ...]

The network is run once on a picture of SIZE pixels and what it calls is noted, so the list is of what
happens, whatever the classes are called. A layer begins where something is multiplied by weights of the
network, and at attention, which has none. `from` are the layers whose values it is given, followed through
all that lies between: the skips and branches. `name` is the layer's in the checkpoint. Batch norms are folded
into the convolutions before them where the published file has them so, and counted where it has not.

Multiply-adds are those by weights, and attention's two products of features. Not counted: biases and norms,
activations, masks of partial convolution, the square that a local critic is shown.
"""

import argparse
import json
import math
from pathlib import Path
from typing import Any, Callable, Dict, FrozenSet, Iterator, List, Optional, Tuple

import torch
from torch import nn
from torch.overrides import TorchFunctionMode

from export import MODELS, ORDER, load
from networks import DISCRIMINATORS, GENERATORS
from networks.context_encoder import ChannelwiseFullyConnected
from networks.deepfill_v2 import GatedConvolution
from networks.partial_convolution import PartialConvolution

SIZE = 128
ACTIVATIONS = ("relu", "leaky_relu", "elu", "tanh")
KINDS = {PartialConvolution: "partial", GatedConvolution: "gated", nn.Linear: "dense",
         ChannelwiseFullyConnected: "channelwise"}
Layer = Dict[str, Any]


def tensors_in(values: Any) -> Iterator[torch.Tensor]:
    if isinstance(values, torch.Tensor):
        yield values
    elif isinstance(values, (list, tuple)):
        for value in values:
            yield from tensors_in(value)


def sources_of(values: Any) -> FrozenSet[str]:
    """The layers that led to these tensors, by way of nothing that is a layer."""
    return frozenset().union(*(getattr(tensor, "sources", ()) for tensor in tensors_in(values)))


class Notes(TorchFunctionMode):
    """What a network calls, as layers. Every tensor is given the names of the layers that led to it."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.layers: List[Layer] = []
        self.enlarged = False
        self.product = 0  # multiply-adds of the last product without weights
        self.attending = False
        self.owners: Dict[int, Tuple[str, nn.Module]] = {}
        for name, module in network.named_modules():
            for parameter in module.parameters(recurse=isinstance(module, (PartialConvolution, GatedConvolution))):
                self.owners.setdefault(parameter.storage().data_ptr(), (name, module))

    def __torch_function__(self, function: Callable[..., Any], types: Any, args: Tuple[Any, ...] = (),
                           kwargs: Optional[Dict[str, Any]] = None) -> Any:
        result = function(*args, **(kwargs or {}))
        sources = self.note(function.__name__, args, result) or sources_of(args)
        for tensor in tensors_in(result):
            tensor.sources = sources
        return result

    def note(self, called: str, args: Tuple[Any, ...], result: Any) -> Optional[FrozenSet[str]]:
        """Where the result comes from, if from a layer."""
        if called == "interpolate":
            self.enlarged = True
        elif called in ACTIVATIONS:
            self.layers[-1]["activation"] = called
        elif called == "softmax":
            self.attend(sources_of(args))
        elif called in ("conv2d", "linear", "matmul"):
            summed = args[1][0].numel() if called == "conv2d" else args[0].shape[-1]
            return self.multiply(args, result, result.numel() * summed)
        return None

    def multiply(self, args: Tuple[Any, ...], result: torch.Tensor, multiply_adds: int) -> Optional[FrozenSet[str]]:
        owner = next((found for factor in args[:2] if (found := self.owners.get(factor.storage().data_ptr()))), None)
        if owner is None and not self.attending:
            self.product = multiply_adds
            return None
        if owner and (not self.layers or self.layers[-1]["name"] != owner[0]):
            self.begin(*owner, result.shape)
        layer = self.layers[-1]
        layer["multiplyAdds"] += multiply_adds
        if owner:
            layer["from"] |= sources_of(args)
        self.attending = False
        return frozenset([layer["name"]])

    def begin(self, name: str, module: nn.Module, shape: torch.Size) -> None:
        kind = KINDS.get(type(module), "convolution")
        convolution = {"gated": "convolution", "partial": "weight"}.get(kind)
        own = getattr(module, convolution) if convolution else module
        slides = isinstance(own, nn.Conv2d)
        weight = own.weight
        outputs, inputs = weight.shape[:2] if kind != "channelwise" else weight.shape[:1] * 2
        self.layers.append({
            "name": name, "part": name.split(".")[0], "kind": kind,
            **{key: getattr(own, attribute)[0] if slides else None
               for key, attribute in (("kernel", "kernel_size"), ("stride", "stride"), ("dilation", "dilation"))},
            "enlarged": self.enlarged, "inputs": inputs, "outputs": module.features if kind == "gated" else outputs,
            "places": shape[-1] if slides else 1 if kind == "dense" else math.isqrt(shape[-1]),
            "parameters": sum(parameter.numel() for parameter in module.parameters()),
            "multiplyAdds": 0, "norm": None, "activation": None, "from": frozenset(),
        })
        self.enlarged = False

    def attend(self, sources: FrozenSet[str]) -> None:
        """A softmax between two products of features: attention, which keeps their shape."""
        given = self.layers[-1]
        self.layers.append({
            "name": "contextual_attention", "part": given["part"], "kind": "attention", "kernel": None, "stride": None,
            "dilation": None, "enlarged": False, "inputs": given["outputs"], "outputs": given["outputs"],
            "places": given["places"], "parameters": 0, "multiplyAdds": self.product, "norm": None, "activation": None,
            "from": sources,
        })
        self.attending = True


def norms_of(network: nn.Module) -> Iterator[Tuple[str, str]]:
    """How the layers were normalised in training, by their names."""
    for name, module in network.named_modules():
        if hasattr(module, "weight_orig"):
            yield name, "spectral"
        if isinstance(module, PartialConvolution) and module.norm is not None:
            yield name, "batch"
        if isinstance(module, nn.Sequential):
            for index, follower in enumerate(module):
                if isinstance(follower, nn.BatchNorm2d):
                    yield f"{name}.{index - 1}", "batch"


def layers_of(folder: Path) -> List[Layer]:
    identifier = folder.name
    network = load(folder, SIZE).network
    image, hole = torch.zeros(1, 3, SIZE, SIZE), torch.zeros(1, 1, SIZE, SIZE)
    image.sources = frozenset(["picture"])
    notes = Notes(network)
    with torch.no_grad(), notes:
        network(image, hole)
    norms = dict(norms_of(GENERATORS[identifier]() if identifier in GENERATORS else DISCRIMINATORS[identifier](SIZE)))
    order = ["picture", *(layer["name"] for layer in notes.layers)]
    return [{**layer, "norm": norms.get(layer["name"]), "from": sorted(layer["from"], key=order.index)} for layer in notes.layers]


def text_of(identifier: str, layers: List[Layer]) -> str:
    """JSON, a line for each layer."""
    lines = ",\n".join(f"  {json.dumps(layer)}" for layer in layers)
    return f'{{\n "network": "{identifier}",\n "size": {SIZE},\n "layers": [\n{lines}\n ]\n}}\n'


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("networks", nargs="*", help="all that are published, unless named")
    for identifier in parser.parse_args().networks or ORDER:
        layers = layers_of(MODELS / identifier)
        (MODELS / identifier / "layers.json").write_text(text_of(identifier, layers))
        print(f"{identifier}: {len(layers)} layers, {sum(layer['parameters'] for layer in layers)} parameters, "
              f"{sum(layer['multiplyAdds'] for layer in layers)} multiply-adds")


if __name__ == "__main__":
    main()
