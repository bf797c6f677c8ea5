"""Writes tests/golden/diffusion.json: what scikit-image and OpenCV make of small crops and holes.

Run with /usr/bin/python3 after prepare.py. A case holds the picture (8 bits a channel), its hole, and in the
hole alone, channel after channel, row by row: scikit-image's biharmonic fill (16 bits, 0 to 65535 for 0 to 1)
and OpenCV's two (8 bits, radius 3). The pixels under the hole are black before OpenCV sees them. Near
the border OpenCV reads shifted pixels, and with them the hole's own black, so its fills are stored only of holes
that stay two pixels away from it.
"""

import base64
import csv
import json
from pathlib import Path

import cv2
import numpy as np
from skimage.restoration import inpaint_biharmonic

import corpus
import holes

SIZE = 64
SEED = 20010
PHOTOGRAPHS = ("bwerner0", "dmottl0", "mfield0")
TARGET = Path(__file__).resolve().parents[2] / "tests" / "golden" / "diffusion.json"


def shown_photographs():
    with open(Path(__file__).resolve().parent / "corpus.tsv", encoding="utf-8") as table:
        rows = [row for row in csv.DictReader(table, delimiter="\t") if row["split"] == "test-a"]
    for name in PHOTOGRAPHS:
        index = next(i for i, row in enumerate(rows) if name in row["file"] and row["may_be_shown"] == "yes")
        picture = corpus.photographs("test-a")[index]
        scale = 1.5 * SIZE / min(picture.shape[:2])
        shape = tuple(round(side * scale) for side in picture.shape[1::-1])
        scaled = cv2.resize(picture, shape, interpolation=cv2.INTER_AREA)
        top, left = (scaled.shape[0] - SIZE) // 2, (scaled.shape[1] - SIZE) // 2
        yield f"{Path(rows[index]['file']).name}, {rows[index]['licence']}", scaled[top : top + SIZE, left : left + SIZE]


def random_picture(rng: np.random.Generator, height: int, width: int, channels: int) -> np.ndarray:
    smooth = cv2.GaussianBlur(rng.random((height, width, channels)), (0, 0), 2).reshape(height, width, channels)
    return np.uint8(255 * (smooth - smooth.min()) / np.ptp(smooth))


def square(side: int) -> np.ndarray:
    hole = np.zeros((SIZE, SIZE), bool)
    start = (SIZE - side) // 2
    hole[start : start + side, start : start + side] = True
    return hole


def strokes(rng: np.random.Generator, margin: int) -> np.ndarray:
    hole = holes.free_form(SIZE, rng) > 0
    inside = np.zeros_like(hole)
    inside[margin : SIZE - margin, margin : SIZE - margin] = True
    return hole & inside


def encode(array: np.ndarray) -> str:
    return base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()


def case(name: str, picture: np.ndarray, hole: np.ndarray) -> dict:
    known = np.where(hole[..., None], 0, picture).astype(np.uint8)
    planes = lambda filled: np.moveaxis(filled, -1, 0)[:, hole]
    biharmonic = inpaint_biharmonic(known / 255.0, hole, channel_axis=-1)
    entry = {
        "name": name,
        "width": picture.shape[1],
        "height": picture.shape[0],
        "channels": picture.shape[2],
        "image": encode(np.moveaxis(picture, -1, 0)),
        "hole": encode(np.packbits(hole)),
        "biharmonic": encode(np.round(planes(biharmonic) * 65535).astype("<u2")),
    }
    if hole.sum() == hole[2:-2, 2:-2].sum():
        for method, flag in (("telea", cv2.INPAINT_TELEA), ("navier-stokes", cv2.INPAINT_NS)):
            filled = cv2.inpaint(known.squeeze(), hole.astype(np.uint8), 3, flag)
            entry[method] = encode(planes(filled.reshape(picture.shape)))
    return entry


def main() -> None:
    rng = np.random.default_rng(SEED)
    cases = []
    for (name, picture), side in zip(shown_photographs(), (16, 24, 32)):
        cases.append(case(f"{name}: square", picture, square(side)))
        cases.append(case(f"{name}: strokes", picture, strokes(rng, 2)))
    edge = square(24)
    edge = np.roll(edge, (-20, 20), (0, 1))
    cases.append(case(f"{name}: corner", picture, edge))
    cases.append(case(f"{name}: strokes over the border", picture, strokes(rng, 0)))
    grey = random_picture(rng, SIZE, SIZE, 1)
    cases.append(case("random grey: strokes", grey, strokes(rng, 2)))
    tiny = random_picture(rng, 3, 5, 3)
    cases.append(case("random 3×5: scattered", tiny, rng.random((3, 5)) < 0.5))
    frame = np.ones((11, 14), bool)
    frame[0] = frame[-1] = frame[:, 0] = frame[:, -1] = False
    cases.append(case("random: a frame of one pixel left", random_picture(rng, 11, 14, 3), frame))
    scattered = rng.random((40, 33)) < 0.6
    cases.append(case("random: scattered", random_picture(rng, 40, 33, 3), scattered))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps({"version": 1, "cases": cases}, ensure_ascii=False, indent=1) + "\n")
    print(f"{len(cases)} cases, {TARGET.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
