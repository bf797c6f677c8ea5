"""Holds an exported network against PyTorch, by ONNX Runtime for Node (this repository's own)."""

import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Dict, Optional

import numpy as np
import torch

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TOLERANCE = 1e-4
TURNED_TOLERANCE = 1e-3  # away from what was trained features grow, and the softmax sharpens their rounding


def node() -> str:
    """The Node that this repository installs, or the machine's."""
    own = ROOT / "node_modules" / ".bin" / "node"
    found = str(own) if own.exists() else shutil.which("node")
    if found is None:
        raise SystemExit("Node is needed to check an export: run `npm ci` first.")
    return found


def verify(file: Path, network: torch.nn.Module, size: int, turned: Optional[Dict[str, float]] = None) -> float:
    """The largest difference over all outputs, on a random picture of `size` pixels with an odd hole, as a
    share of an output's largest value where that is above 1.

    `network` takes image, hole and its `knobs` in order, at their defaults but for those `turned`. Raises
    ValueError above the tolerance.
    """
    generator = torch.Generator().manual_seed(size)
    image = torch.rand(1, 3, size, size, generator=generator) * 2 - 1
    hole = torch.zeros(1, 1, size, size)
    hole[:, :, size // 4 : size * 5 // 8, size // 3 : size * 3 // 4] = 1
    hole[:, :, : size // 8, : size // 5] = 1
    knobs = {name: torch.tensor(value) for name, value in {**network.knobs, **(turned or {})}.items()}
    with torch.no_grad():
        outputs = network(image, hole, *knobs.values())
    with TemporaryDirectory() as folder:
        tensors = {"inputs": {"image": image, "hole": hole, **knobs}, "outputs": outputs}
        for group, named in tensors.items():
            for name, value in named.items():
                value.numpy().astype(np.float32).tofile(Path(folder) / f"{group}-{name}.f32")
        manifest = {group: {name: list(value.shape) for name, value in named.items()} for group, named in tensors.items()}
        (Path(folder) / "manifest.json").write_text(json.dumps(manifest))
        done = subprocess.run([node(), str(HERE / "verify.mjs"), str(file), folder], capture_output=True, text=True)
    if done.returncode:
        raise ValueError(f"{file.name} does not run: {done.stderr.strip()[-500:]}")
    differences = json.loads(done.stdout)
    worst = max(differences, key=lambda name: differences[name])
    if differences[worst] > (TURNED_TOLERANCE if turned else TOLERANCE):
        raise ValueError(f"{file}: {worst} is {differences[worst]:.1e} off at {size} pixels, knobs {turned or {}}")
    return differences[worst]
