"""Writes `tests/golden/gates.json`: what PyTorch makes of small seeded gated convolutions, and the
singular values that NumPy finds in small seeded matrices.

    /usr/bin/python3 models/training/goldens_gates.py
"""

import json
from pathlib import Path
from typing import Dict, List

import numpy as np
import torch
import torch.nn.functional as F

TARGET = Path(__file__).resolve().parents[2] / "tests" / "golden" / "gates.json"
DIGITS = 6

# Width and height of the picture, input channels, gated channels, kernel, stride, dilation.
LAYERS = ((7, 5, 3, 2, 3, 1, 1), (8, 6, 2, 3, 5, 1, 1), (9, 8, 4, 2, 3, 2, 1), (6, 6, 1, 1, 5, 2, 1), (11, 9, 2, 2, 3, 1, 4))
MATRICES = ((1, 5), (4, 4), (6, 3), (8, 27), (16, 125))


def flat(tensor: torch.Tensor) -> List[float]:
    return [round(float(value), DIGITS) for value in tensor.ravel()]


def layer(width: int, height: int, inputs: int, channels: int, size: int, stride: int, dilation: int,
          generator: torch.Generator) -> Dict[str, object]:
    # Rounded first, so that both sides compute with the same numbers.
    image = torch.randn(1, inputs, height, width, generator=generator).mul(1000).round().div(1000)
    weights = torch.randn(2 * channels, inputs, size, size, generator=generator).mul(500).round().div(1000)
    bias = torch.randn(2 * channels, generator=generator).mul(500).round().div(1000)
    computed = F.conv2d(image, weights, bias, stride, dilation * (size // 2), dilation)
    feature, logit = computed[:, :channels], computed[:, channels:]
    gate = torch.sigmoid(logit)
    return {
        "width": width, "height": height, "inputs": inputs, "channels": channels, "size": size,
        "stride": stride, "dilation": dilation,
        "image": flat(image), "weights": flat(weights), "bias": flat(bias),
        "feature": flat(feature), "logit": flat(logit), "gate": flat(gate), "output": flat(F.elu(feature) * gate),
    }


def matrix(rows: int, columns: int, rng: np.random.Generator) -> Dict[str, object]:
    data = rng.normal(size=(rows, columns)).round(3)
    values = np.linalg.svd(data, compute_uv=False)
    return {"rows": rows, "columns": columns, "data": data.ravel().tolist(), "singularValues": values.tolist()}


def main() -> None:
    generator = torch.Generator().manual_seed(2019)
    rng = np.random.default_rng(2018)
    TARGET.write_text(json.dumps({
        "source": f"PyTorch {torch.__version__}, NumPy {np.__version__}",
        "layers": [layer(*shape, generator) for shape in LAYERS],
        "matrices": [matrix(*shape, rng) for shape in MATRICES],
    }) + "\n")


if __name__ == "__main__":
    main()
