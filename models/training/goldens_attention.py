"""Writes tests/golden/attention.json: what `contextual_attention` makes of small random features and holes.

Run with /usr/bin/python3. Numbers are float32, little-endian, base64; tensors are channel-first, row by row.
"""

import base64
import json
from pathlib import Path

import numpy as np
import torch

from networks.contextual_attention import contextual_attention

SEED = 20180
TARGET = Path(__file__).resolve().parents[2] / "tests" / "golden" / "attention.json"


def encode(array: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(array, "<f4").tobytes()).decode()


def box(height: int, width: int, top: int, left: int, bottom: int, right: int) -> np.ndarray:
    hole = np.zeros((height, width), np.float32)
    hole[top:bottom, left:right] = 1
    return hole


def case(name: str, channels: int, hole: np.ndarray, scale: float, rng: np.random.Generator) -> dict:
    height, width = hole.shape
    features = rng.normal(size=(channels, 2 * height, 2 * width)).astype(np.float32)
    features = np.where(features > 0, features, np.exp(features) - 1)  # ELU, as the features of a network
    rebuilt, attention = contextual_attention(torch.from_numpy(features)[None], torch.from_numpy(hole)[None, None], scale)
    return {"name": name, "width": width, "height": height, "channels": channels, "scale": scale,
            "hole": hole.astype(int).ravel().tolist(), "features": encode(features),
            "rebuilt": encode(rebuilt[0].numpy()), "attention": encode(attention[0].numpy())}


def main() -> None:
    rng = np.random.default_rng(SEED)
    cases = [
        case("a square in the middle", 4, box(8, 8, 3, 2, 6, 5), 10.0, rng),
        case("over two borders, not square", 3, box(6, 9, 0, 6, 4, 9), 10.0, rng),
        case("nothing clean is left", 2, box(5, 5, 1, 1, 4, 4), 3.0, rng),
    ]
    TARGET.write_text(json.dumps({"version": 1, "cases": cases}, indent=1) + "\n")
    print(f"{len(cases)} cases, {TARGET.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
