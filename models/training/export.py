"""Writes `models/<id>/network.onnx` from the checkpoint, and its entry in `models/catalogue.json`.

    /usr/bin/python3 models/training/export.py partial-convolution

Inputs `image` [1, 3, H, W] float32 in [-1, 1] and `hole` [1, 1, H, W] float32, 1 = missing; outputs
`fill` and, by name, every tensor that a figure shows. Weights are stored as float16 and cast to
float32 in the graph: half the bytes, and no kernel needs half precision.

ONNX Runtime's WebGPU provider has miscomputed convolutions whose input channels are a multiple of 3
and not of 4, in one of its layouts; such convolutions get zero channels up to the next multiple of 4.
"""

import argparse
import hashlib
import json
import warnings
from pathlib import Path
from typing import Dict, List

import numpy as np
import onnx
import onnx.helper
import onnx.numpy_helper
import torch
import torch.nn.functional as F

from networks import GENERATORS

MODELS = Path(__file__).resolve().parent.parent
OPSET = 16
FEWEST_HALVED = 64  # smaller tensors (norms, biases of few channels) stay float32
SELF_TEST_SIZE = 64
SELF_TEST_SAMPLES = 48

KINDS = {
    "fill": ("[1, 3, H, W]", "[-1, 1]", "the network's picture; only its hole is used"),
    "valid": ("[1, 1, h, w]", "{0, 1}", "mask after the layer, 1 = valid"),
}


class Padded(torch.nn.Module):
    """A convolution whose input channels are filled up to a multiple of 4 with zeros."""

    def __init__(self, convolution: torch.nn.Conv2d) -> None:
        super().__init__()
        self.extra = -convolution.in_channels % 4
        self.weight = torch.nn.Parameter(F.pad(convolution.weight.data, (0, 0, 0, 0, 0, self.extra)))
        self.bias = convolution.bias


def pad_channels(network: torch.nn.Module) -> None:
    """Replaces the convolutions of partial-convolution layers that need it, and pads their input."""
    for layer in network.modules():
        convolution = getattr(layer, "weight", None)
        if isinstance(convolution, torch.nn.Conv2d) and convolution.in_channels % 4:
            layer.weight = Padded(convolution)
            layer.extra_channels = layer.weight.extra


def self_test_inputs() -> Dict[str, np.ndarray]:
    """A picture and a hole from a formula that `src/networks/selfTest.ts` repeats."""
    size = SELF_TEST_SIZE
    c, y, x = np.meshgrid(np.arange(3), np.arange(size), np.arange(size), indexing="ij")
    image = 0.8 * np.sin(0.11 * (c + 1) * x + 0.23 * y) * np.cos(0.07 * y * (3 - c) + 0.5 * c)
    hole = np.zeros((size, size))
    hole[size // 4 : size * 5 // 8, size // 4 : size * 3 // 4] = 1
    return {"image": image[None].astype(np.float32), "hole": hole[None, None].astype(np.float32)}


def halve_weights(model: onnx.ModelProto) -> None:
    graph = model.graph
    casts = []
    for tensor in list(graph.initializer):
        if tensor.data_type == onnx.TensorProto.FLOAT and np.prod(tensor.dims) >= FEWEST_HALVED:
            half = onnx.numpy_helper.to_array(tensor).astype(np.float16)
            graph.initializer.append(onnx.numpy_helper.from_array(half, f"{tensor.name}_half"))
            casts.append(onnx.helper.make_node("Cast", [f"{tensor.name}_half"], [tensor.name], to=onnx.TensorProto.FLOAT))
            graph.initializer.remove(tensor)
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend(casts + nodes)
    onnx.checker.check_model(model)


def describe(name: str) -> Dict[str, str]:
    shape, values, meaning = KINDS[name.split("_")[0]]
    return {"name": name, "shape": shape, "range": values, "meaning": meaning}


def export(identifier: str, weights: Path, target: Path) -> List[str]:
    """Writes the ONNX file; returns the names of its outputs."""
    network = GENERATORS[identifier]()
    network.load_state_dict({key: value.float() if value.is_floating_point() else value
                             for key, value in torch.load(weights).items()})
    network.eval()
    pad_channels(network)
    inputs = {key: torch.from_numpy(value) for key, value in self_test_inputs().items()}
    names = list(network(**inputs))
    spatial = {2: "height", 3: "width"}
    axes = {name: {2: f"{name}_height", 3: f"{name}_width"} for name in names if name != "fill"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(network, (inputs["image"], inputs["hole"]), str(target), opset_version=OPSET,
                          input_names=["image", "hole"], output_names=names,
                          dynamic_axes={"image": spatial, "hole": spatial, "fill": spatial, **axes})
    model = onnx.load(str(target))
    halve_weights(model)
    onnx.save(model, str(target))
    return names


def reference(identifier: str, weights: Path) -> Dict[str, List[float]]:
    """What PyTorch computes for the self-test, with the same half-precision weights, at places in the hole."""
    network = GENERATORS[identifier]()
    network.load_state_dict({key: value.half().float() if value.is_floating_point() else value
                             for key, value in torch.load(weights).items()})
    network.eval()
    inputs = self_test_inputs()
    with torch.no_grad():
        fill = network(**{key: torch.from_numpy(value) for key, value in inputs.items()})["fill"].numpy().ravel()
    places = np.flatnonzero(np.repeat(inputs["hole"], 3, axis=1).ravel())
    chosen = places[np.linspace(0, len(places) - 1, SELF_TEST_SAMPLES).astype(int)]
    return {"size": SELF_TEST_SIZE, "positions": chosen.tolist(), "fill": [round(float(v), 6) for v in fill[chosen]]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=sorted(GENERATORS))
    identifier = parser.parse_args().network
    folder = MODELS / identifier
    about = json.loads((folder / "about.json").read_text())
    ledger = json.loads((folder / "training.json").read_text())
    target = folder / "network.onnx"
    names = export(identifier, folder / "checkpoint.pt", target)
    data = target.read_bytes()
    entry = {
        "id": identifier, **about,
        "file": f"{identifier}/network.onnx", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(),
        "inputs": [
            {"name": "image", "shape": "[1, 3, H, W]", "range": "[-1, 1]", "meaning": "sRGB; the hole's values are not read"},
            {"name": "hole", "shape": "[1, 1, H, W]", "range": "{0, 1}", "meaning": "1 = missing"},
        ],
        "knobs": [],
        "outputs": [describe(name) for name in names],
        "parameters": sum(parameter.numel() for parameter in GENERATORS[identifier]().parameters()),
        "trained": {key: ledger[key] for key in ("seed", "step", "imagesSeen", "cpuHours", "corpus", "runs")},
        "selfTest": reference(identifier, folder / "checkpoint.pt"),
    }
    path = MODELS / "catalogue.json"
    catalogue = json.loads(path.read_text()) if path.exists() else {"version": 1, "networks": []}
    kept = [other for other in catalogue["networks"] if other["id"] != identifier]
    catalogue["networks"] = sorted([*kept, entry], key=lambda other: other["year"])
    path.write_text(json.dumps(catalogue, indent=1) + "\n")
    print(f"{target.relative_to(MODELS)}: {len(data) / 1e6:.2f} MB, {entry['parameters']} parameters, {len(names)} outputs")


if __name__ == "__main__":
    main()
