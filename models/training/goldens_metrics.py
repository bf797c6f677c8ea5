"""Writes `tests/golden/metrics.json`: what scikit-image and NumPy measure on small seeded pictures.

    /usr/bin/python3 models/training/goldens_metrics.py

Pictures are 8 bit, interleaved RGB, so that both sides measure the same numbers.
"""

import json
from pathlib import Path
from typing import Dict

import numpy as np
import skimage
from scipy import ndimage
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

TARGET = Path(__file__).resolve().parents[2] / "tests" / "golden" / "metrics.json"
LUMA = np.array([0.2126, 0.7152, 0.0722])  # Rec. 709
SHAPES = ((7, 7), (9, 16), (24, 18))


def picture(height: int, width: int, rng: np.random.Generator) -> np.ndarray:
    """Soft shapes with a little noise, uint8 [height, width, 3]."""
    soft = ndimage.gaussian_filter(rng.random((height, width, 3)), (2, 2, 0))
    soft = (soft - soft.min()) / (soft.max() - soft.min())
    return np.clip(255 * soft + rng.normal(0, 6, soft.shape), 0, 255).round().astype(np.uint8)


def gradient(image: np.ndarray) -> np.ndarray:
    luma = image @ LUMA
    return np.hypot(ndimage.sobel(luma, 0, mode="nearest"), ndimage.sobel(luma, 1, mode="nearest")) / 8


def step_across_edge(image: np.ndarray, hole: np.ndarray) -> float:
    steps = []
    for axis in (0, 1):
        crosses = np.diff(hole.astype(int), axis=axis) != 0
        steps.append(np.abs(np.diff(image, axis=axis))[crosses].ravel())
    return np.concatenate(steps).mean()


def measured(truth: np.ndarray, completed: np.ndarray, hole: np.ndarray) -> Dict[str, object]:
    difference = completed - truth
    whole_ssim, full = structural_similarity(truth, completed, data_range=1, channel_axis=-1, full=True)
    return {
        "hole": {
            "l1": np.abs(difference[hole]).mean(),
            "psnr": peak_signal_noise_ratio(truth[hole], completed[hole], data_range=1),
            "ssim": full[hole].mean(),
        },
        "whole": {
            "l1": np.abs(difference).mean(),
            "psnr": peak_signal_noise_ratio(truth, completed, data_range=1),
            "ssim": whole_ssim,
        },
        "seam": {"fill": step_across_edge(completed, hole), "truth": step_across_edge(truth, hole)},
        "gradient": {"fill": gradient(completed)[hole].mean(), "truth": gradient(truth)[hole].mean()},
    }


def main() -> None:
    rng = np.random.default_rng(2004)
    cases = []
    for height, width in SHAPES:
        truth, other = picture(height, width, rng), picture(height, width, rng)
        hole = np.zeros((height, width), bool)
        hole[height // 4 : height // 2 + 1, : width // 2] = True  # touches the border on purpose
        completed = np.where(hole[..., None], other, truth)
        cases.append({
            "width": width, "height": height,
            "truth": truth.ravel().tolist(), "completed": completed.ravel().tolist(),
            "hole": hole.astype(int).ravel().tolist(),
            "expected": measured(truth / 255, completed / 255, hole),
        })
    TARGET.write_text(json.dumps({"source": f"scikit-image {skimage.__version__}", "cases": cases}) + "\n")


if __name__ == "__main__":
    main()
