"""Fills the evaluation's holes with other people's implementations of classical methods.

    /usr/bin/python3 models/training/baselines.py INPUTS FILLS

Reads INPUTS/<hole>/hole.png (white = missing) and INPUTS/<hole>/photographs/*.png, which
`npm run evaluate -- --write-inputs INPUTS` writes, and writes FILLS/<method>/<hole>/<photograph>.png,
which `--fills FILLS` reads. The radius of 3 pixels is the one in OpenCV's own tutorial.
"""

import argparse
from pathlib import Path
from typing import Callable, Dict

import cv2
import numpy as np
from skimage.restoration import inpaint_biharmonic

RADIUS = 3
MARGIN = RADIUS + 1

# Of uint8 [height, width, 3] and uint8 [height, width], 255 where missing.
Method = Callable[[np.ndarray, np.ndarray], np.ndarray]


def opencv(picture: np.ndarray, hole: np.ndarray, flag: int) -> np.ndarray:
    """OpenCV leaves the first row and column of a picture unfilled: a margin, missing where its edge is, bears that."""
    padded, missing = (cv2.copyMakeBorder(array, *[MARGIN] * 4, cv2.BORDER_REPLICATE) for array in (picture, hole))
    return cv2.inpaint(padded, missing, RADIUS, flag)[MARGIN:-MARGIN, MARGIN:-MARGIN]


def biharmonic(picture: np.ndarray, hole: np.ndarray) -> np.ndarray:
    filled = inpaint_biharmonic(picture / 255, hole > 0, channel_axis=-1)
    return np.clip(255 * filled, 0, 255).round().astype(np.uint8)


METHODS: Dict[str, Method] = {
    "opencv-telea": lambda picture, hole: opencv(picture, hole, cv2.INPAINT_TELEA),
    "opencv-navier-stokes": lambda picture, hole: opencv(picture, hole, cv2.INPAINT_NS),
    "skimage-biharmonic": biharmonic,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inputs", type=Path)
    parser.add_argument("fills", type=Path)
    arguments = parser.parse_args()
    cv2.setNumThreads(1)
    for folder in sorted(path for path in arguments.inputs.iterdir() if (path / "hole.png").exists()):
        hole = cv2.imread(str(folder / "hole.png"), cv2.IMREAD_GRAYSCALE)
        for path in sorted((folder / "photographs").glob("*.png")):
            # What lies under the hole is the truth: no method may see it.
            picture = np.where(hole[..., None] > 0, np.uint8(0), cv2.imread(str(path), cv2.IMREAD_COLOR))
            for name, method in METHODS.items():
                target = arguments.fills / name / folder.name / path.name
                target.parent.mkdir(parents=True, exist_ok=True)
                cv2.imwrite(str(target), method(picture, hole))
        print(folder.name, flush=True)


if __name__ == "__main__":
    main()
