"""Writes `models/<id>/network.onnx` from the checkpoint, and its entry in `models/catalogue.json`.

    /usr/bin/python3 models/training/export.py deepfill-v2 [--with-opponent] [--draft]

Inputs `image` [1, 3, H, W] float32 in [-1, 1], `hole` [1, 1, H, W] float32, 1 = missing, and the
network's knobs, scalars; outputs `fill` (a discriminator's: `score`) and, by name, every tensor that a
figure shows. Weights are stored as float16 and cast to float32 in the graph: half the bytes, and no
kernel needs half precision. What was written is run by ONNX Runtime and held against PyTorch. A draft
is not entered in the catalogue: for networks not yet good enough to be shown.

ONNX Runtime's WebGPU provider has miscomputed convolutions whose input channels are a multiple of 3
and not of 4, in one of its layouts; such convolutions get zero channels up to the next multiple of 4.
"""

import argparse
import hashlib
import json
import warnings
from pathlib import Path
from typing import Dict, List, Tuple

import numpy as np
import onnx
import onnx.helper
import onnx.numpy_helper
import torch
import torch.nn.functional as F
from torch.nn.utils import fuse_conv_bn_eval, remove_spectral_norm

import kernels
from networks import DISCRIMINATORS, GENERATORS, OPPONENTS
from networks.partial_convolution import PartialConvolution
from verify import verify

MODELS = Path(__file__).resolve().parent.parent
OPSET = 16
FEWEST_HALVED = 64  # smaller tensors (norms, biases of few channels) stay float32
SELF_TEST_SIZE = 64
SELF_TEST_SAMPLES = 48
ORDER = [*GENERATORS, *DISCRIMINATORS]

# By an output's name or its first word: shape, range, meaning.
OUTPUTS = {
    "fill": ("[1, 3, H, W]", "[-1, 1]", "the network's picture; only its hole is used"),
    "coarse": ("[1, 3, H, W]", "[-1, 1]", "the coarse network's picture, which the refinement is given in the hole"),
    "attention": ("[1, L, L], L = H W / 64", "[0, 1]", "row = position on the grid of 8-pixel cells, column = the cell it is rebuilt from; rows sum to 1"),
    "feature_matching": ("[1, c, H / 4, W / 4]", "[0, inf)", "what attention matches at every second place and copies at all"),
    "feature_rebuilt": ("[1, c, H / 4, W / 4]", "[0, inf)", "what attention hands on: features rebuilt from outside the hole"),
    "gate": ("[1, c, h, w]", "[0, 1]", "the layer's gate, one for each channel"),
    "feature": ("[1, c, h, w]", "(-inf, inf)", "the layer's features before activation and gate"),
    "logit": ("[1, c, h, w]", "(-inf, inf)", "the layer's learned gate before the sigmoid"),
    "valid": ("[1, 1, h, w]", "{0, 1}", "mask after the layer, 1 = valid"),
    "encoded": ("[1, c, 8, 8]", "(-inf, inf)", "the encoder's last maps"),
    "spread": ("[1, c, 8, 8]", "(-inf, inf)", "what the channel-wise fully connected layer makes of them, before its activation"),
    "weights": ("[c, 64, 64]", "(-inf, inf)", "of that layer, for each map; row = the place that hears, column = the place that is heard"),
    "latent": ("[1, c, 8, 8]", "[0, inf)", "what the decoder draws the picture from"),
    "score": ("[1, 1] or [1, 1, h, w]", "(-inf, inf)", "higher = takes it for a photograph"),
    "judgement": ("[1, c, h, w]", "(-inf, inf)", "what is judged in training, of which the score is the mean over channels"),
}

# What a knob does, and where else than at its default an export is checked.
KNOBS = {
    "attention_enabled": ((0.0,), "1 = attention, 0 = the features that attention would rebuild are handed on as they are"),
    "softmax_scale": ((1.0, 50.0), "sharpness of the attention: the similarities are multiplied by it before the softmax"),
    "gate_override": ((1.0, 2.0), "0 = learned gates; 1 = open everywhere, 2 = the hard mask of partial convolution, both at the channel's mean gate"),
    "spread_enabled": ((0.0,), "1 = the channel-wise layer carries every place to every other, 0 = each place keeps its weight for itself alone"),
}


class PaddedConvolution(torch.nn.Conv2d):
    """The same convolution, its input channels filled up to a multiple of 4 with zeros."""

    def __init__(self, given: torch.nn.Conv2d) -> None:
        self.extra = -given.in_channels % 4
        super().__init__(given.in_channels + self.extra, given.out_channels, given.kernel_size, given.stride,
                         given.padding, given.dilation, bias=False)
        self.weight = torch.nn.Parameter(F.pad(given.weight.data, (0, 0, 0, 0, 0, self.extra)))
        self.bias = given.bias

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return super().forward(F.pad(x, (0, 0, 0, 0, 0, self.extra)))


def pad_channels(network: torch.nn.Module) -> None:
    """Replaces the convolutions that need it. Partial convolutions use their weights alone and pad by themselves."""
    for layer in list(network.modules()):
        for name, child in list(layer.named_children()):
            if isinstance(child, torch.nn.Conv2d) and child.in_channels % 4:
                padded = PaddedConvolution(child)
                setattr(layer, name, padded)
                if isinstance(layer, PartialConvolution):
                    layer.extra_channels = padded.extra


def self_test_inputs(size: int) -> Dict[str, np.ndarray]:
    """A picture and a hole from a formula that `src/networks/selfTest.ts` repeats."""
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
    shape, values, meaning = OUTPUTS.get(name) or OUTPUTS[name.split("_")[0]]
    return {"name": name, "shape": shape, "range": values, "meaning": meaning}


class Exported(torch.nn.Module):
    """A network with its knobs as positional inputs and the outputs that are described, in order."""

    def __init__(self, network: torch.nn.Module) -> None:
        super().__init__()
        self.network = network
        self.knobs: Dict[str, float] = getattr(network, "knobs", {})

    def forward(self, image: torch.Tensor, hole: torch.Tensor, *knobs: torch.Tensor) -> Dict[str, torch.Tensor]:
        outputs = self.network(image, hole, **dict(zip(self.knobs, knobs)))
        return {name: value for name, value in outputs.items() if name.split("_")[0] in OUTPUTS and not self.repeats(name, outputs)}

    @staticmethod
    def repeats(name: str, outputs: Dict[str, torch.Tensor]) -> bool:
        """Where there is one judgement, it is the score."""
        return name == "judgement" and outputs[name] is outputs["score"]


def fold_norms(network: torch.nn.Module) -> None:
    """Batch norms into the convolutions before them, as the exporter would, so that rounding comes after."""
    for chain in network.modules():
        if isinstance(chain, torch.nn.Sequential):
            for index, (layer, norm) in enumerate(zip(chain, chain[1:])):
                if isinstance(layer, torch.nn.Conv2d) and isinstance(norm, torch.nn.BatchNorm2d):
                    chain[index], chain[index + 1] = fuse_conv_bn_eval(layer, norm), torch.nn.Identity()


def load(folder: Path, size: int) -> Exported:
    """The published network, with its weights as the file will hold them: rounded to half precision."""
    identifier = folder.name
    network = GENERATORS[identifier]() if identifier in GENERATORS else DISCRIMINATORS[identifier](size)
    network.load_state_dict(torch.load(folder / "checkpoint.pt"))
    network.eval()
    for layer in network.modules():
        if hasattr(layer, "weight_orig"):
            remove_spectral_norm(layer)
    fold_norms(network)
    for tensor in (*network.parameters(), *network.buffers()):
        if tensor.is_floating_point():
            tensor.data = tensor.data.half().float()
    return Exported(network)


def sizes_of(about: Dict[str, object]) -> Tuple[int, bool]:
    """The size to trace and test at, and whether it is the only one."""
    sizes = about["sizes"]
    return max(sizes["min"], SELF_TEST_SIZE), sizes["min"] == sizes["max"]


def export(network: Exported, size: int, fixed: bool, target: Path) -> List[str]:
    """Writes the ONNX file; returns the names of its outputs."""
    pad_channels(network)
    inputs = {key: torch.from_numpy(value) for key, value in self_test_inputs(size).items()}
    inputs.update({name: torch.tensor(value) for name, value in network.knobs.items()})
    with torch.no_grad():
        outputs = network(*inputs.values())
    spatial = {2: "height", 3: "width"}
    axes = {"image": spatial, "hole": spatial}
    for name, value in outputs.items():
        if name in ("fill", "coarse"):
            axes[name] = spatial
        elif value.dim() == 4:
            axes[name] = {2: f"{name}_height", 3: f"{name}_width"}
        elif value.dim() == 3:
            axes[name] = {1: f"{name}_row", 2: f"{name}_column"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(network, tuple(inputs.values()), str(target), opset_version=OPSET, input_names=list(inputs),
                          output_names=list(outputs), dynamic_axes=None if fixed else axes)
    model = onnx.load(str(target))
    halve_weights(model)
    onnx.save(model, str(target))
    return list(outputs)


def reference(network: Exported, size: int) -> Dict[str, object]:
    """What PyTorch computes for the self-test: a score, or the fill at places in the hole."""
    inputs = self_test_inputs(size)
    with torch.no_grad():
        outputs = network(*(torch.from_numpy(value) for value in inputs.values()))
    output = "fill" if "fill" in outputs else "score"
    values = outputs[output].numpy().ravel()
    places = np.flatnonzero(np.repeat(inputs["hole"], 3, axis=1).ravel()) if output == "fill" else np.arange(values.size)
    chosen = places[np.unique(np.linspace(0, len(places) - 1, SELF_TEST_SAMPLES).astype(int))]
    return {"size": size, "output": output, "positions": chosen.tolist(), "values": [round(float(v), 6) for v in values[chosen]]}


def training_of(folder: Path, ledger: Dict[str, object]) -> Dict[str, object]:
    """What made the weights; a discriminator's steps are those of the phases that it played in."""
    made = {key: ledger[key] for key in ("seed", "step", "imagesSeen", "corpus", "runs")}
    made.update({hours: ledger.get(hours, 0.0) for hours in ("cpuHours", "gpuHours")}, against=ledger.get("against"))
    made.update({key: ledger[key] for key in ("averaged", "together", "widened", "finer") if key in ledger})
    if made["against"] is not None:
        played = images = before = 0
        for phase in json.loads((folder.parent / made["against"] / "schedule.json").read_text())["phases"]:
            steps = max(0, min(phase["steps"], made["step"] - before))
            before += phase["steps"]
            if "adversarial" in phase:
                played, images = played + steps, images + steps * phase["batch"]
        made.update(step=played, imagesSeen=images)
    return made


def write(folder: Path) -> Dict[str, object]:
    """The file beside the checkpoint, checked; returns its entry for the catalogue."""
    identifier = folder.name
    about = json.loads((folder / "about.json").read_text())
    ledger = json.loads((folder / "training.json").read_text())
    size, fixed = sizes_of(about)
    target = folder / "network.onnx"
    names = export(load(folder, size), size, fixed, target)
    network = load(folder, size)
    turned = [{name: value} for name in network.knobs for value in KNOBS[name][0]]
    worst = max(verify(target, network, size, knobs) for knobs in [{}, *turned])
    if not fixed:
        worst = max(worst, verify(target, network, 2 * size))
    sizes = {point["size"] for point in ledger["curve"] if "against" not in ledger or "discriminator" in point}
    data = target.read_bytes()
    parameters = sum(parameter.numel() for parameter in network.parameters())
    print(f"{identifier}: {len(data) / 1e6:.2f} MB, {parameters} parameters, {len(names)} outputs, "
          f"within {worst:.1e} of PyTorch")
    return {
        "id": identifier, **about,
        "sizes": {**about["sizes"], "trainedAt": sorted(sizes)},
        "file": f"{identifier}/network.onnx", "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(),
        "inputs": [
            {"name": "image", "shape": "[1, 3, H, W]", "range": "[-1, 1]", "meaning": "sRGB; the hole's values are not read"},
            {"name": "hole", "shape": "[1, 1, H, W]", "range": "{0, 1}", "meaning": "1 = missing"},
        ],
        "knobs": [{"name": name, "default": value, "meaning": KNOBS[name][1]} for name, value in network.knobs.items()],
        "outputs": [describe(name) for name in names],
        "parameters": parameters,
        "trained": training_of(folder, ledger),
        "selfTest": reference(network, size),
    }


def enter(catalogue: Path, entry: Dict[str, object]) -> None:
    """In place of the network's older entry, among its kind, in the order of the papers."""
    kinds = json.loads(catalogue.read_text())
    members = kinds["generators" if entry["id"] in GENERATORS else "discriminators"]
    members[:] = sorted([*(other for other in members if other["id"] != entry["id"]), entry],
                        key=lambda other: (other["year"], ORDER.index(other["id"])))
    catalogue.write_text(json.dumps(kinds, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=ORDER)
    parser.add_argument("--models", type=Path, default=MODELS, help="the folder of the networks and the catalogue")
    parser.add_argument("--with-opponent", action="store_true", help="and the discriminator trained against it, if there is one")
    parser.add_argument("--draft", action="store_true", help="write the file, leave the catalogue as it is")
    arguments = parser.parse_args()
    identifiers = [arguments.network]
    opponent = OPPONENTS.get(arguments.network)
    if arguments.with_opponent and opponent and (arguments.models / opponent / "checkpoint.pt").exists():
        identifiers.append(opponent)
    for identifier in identifiers:
        entry = write(arguments.models / identifier)
        if not arguments.draft:
            enter(arguments.models / "catalogue.json", entry)
        if identifier in kernels.KERNELS:
            kernels.write(arguments.models / identifier)


if __name__ == "__main__":
    main()
