"""Writes `models/<network>/kernels.json`: a few kernels of a trained network, for figures that open them.

    /usr/bin/python3 models/training/kernels.py deepfill-v2

Values are rounded to half precision, as the network's file holds them, and written as float32,
little-endian, base64. Of a spectrally normalised layer the kernel is the one before the division. Every
export calls this; a test holds the kernels against the file.
"""

import argparse
import base64
import hashlib
import json
from pathlib import Path
from typing import Dict

import torch

MODELS = Path(__file__).resolve().parent.parent

# Names in the figures, and where the checkpoint has them.
KERNELS = {
    "deepfill-v2": {
        "conv1": "coarse.layers.0.convolution",
        "conv2_downsample": "coarse.layers.1.convolution",
        "conv6": "coarse.layers.5.convolution",
    },
    "sn-patch-gan": {"layer1": "layers.0", "layer2": "layers.1", "layer3": "layers.2"},
}


def encoded(tensor: torch.Tensor) -> str:
    return base64.b64encode(tensor.half().float().numpy().astype("<f4").tobytes()).decode()


def kernel(name: str, weight: torch.Tensor, bias: torch.Tensor) -> Dict[str, object]:
    outputs, inputs, size, _ = weight.shape
    return {"name": name, "size": size, "inputs": inputs, "outputs": outputs, "weights": encoded(weight), "bias": encoded(bias)}


def write(folder: Path) -> None:
    checkpoint = folder / "checkpoint.pt"
    state = torch.load(checkpoint)
    kernels = [kernel(name, state[f"{at}.weight" if f"{at}.weight" in state else f"{at}.weight_orig"], state[f"{at}.bias"])
               for name, at in KERNELS[folder.name].items()]
    (folder / "kernels.json").write_text(json.dumps({
        "network": folder.name,
        "checkpoint": hashlib.sha256(checkpoint.read_bytes()).hexdigest(),
        "kernels": kernels,
    }, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=sorted(KERNELS))
    parser.add_argument("--models", type=Path, default=MODELS, help="the folder of the networks")
    arguments = parser.parse_args()
    write(arguments.models / arguments.network)


if __name__ == "__main__":
    main()
