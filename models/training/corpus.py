"""Photographs and crops. Pictures are uint8 RGB [height, width, 3]; batches float32 in [-1, 1]."""

import hashlib
import io
import zipfile
from pathlib import Path
from typing import List, Tuple

import cv2
import numpy as np
import torch
from PIL import Image

import holes
import patterns

PACKED = Path(__file__).resolve().parent / ".cache" / "corpus.zip"

# A crop must hold a scene: only then is there more to learn than diffusion knows.
SHORT_SIDES = (1.0, 1.25, 1.6, 2.25)  # of the crop's side

VALIDATION_SHARE = 16  # every sixteenth training photograph is kept back


def digest() -> str:
    """SHA-256 of the list of training photographs, so that a card can say what was trained on."""
    with zipfile.ZipFile(PACKED) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith("train/"))
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


def photographs(split: str) -> List[np.ndarray]:
    """Every photograph of `train`, `test-a` or `test-b`, in the order of corpus.tsv."""
    with zipfile.ZipFile(PACKED) as archive:
        names = sorted(name for name in archive.namelist() if name.startswith(f"{split}/"))
        return [np.asarray(Image.open(io.BytesIO(archive.read(name)))) for name in names]


def divided() -> Tuple[List[np.ndarray], List[np.ndarray]]:
    """The photographs to train on, and those kept back from it to validate."""
    pictures = photographs("train")
    return [picture for index, picture in enumerate(pictures) if index % VALIDATION_SHARE], pictures[::VALIDATION_SHARE]


def pyramid(pictures: List[np.ndarray], size: int) -> List[np.ndarray]:
    """The pictures at each of SHORT_SIDES that does not enlarge them."""
    levels = []
    for picture in pictures:
        for share in SHORT_SIDES:
            scale = share * size / min(picture.shape[:2])
            if scale <= 1:
                shape = tuple(max(size, round(side * scale)) for side in picture.shape[1::-1])
                levels.append(cv2.resize(picture, shape, interpolation=cv2.INTER_AREA))
    return levels


def random_crop(levels: List[np.ndarray], size: int, rng: np.random.Generator) -> np.ndarray:
    picture = levels[rng.integers(len(levels))]
    top = rng.integers(picture.shape[0] - size + 1)
    left = rng.integers(picture.shape[1] - size + 1)
    crop = picture[top : top + size, left : left + size]
    return crop[:, ::-1] if rng.random() < 0.5 else crop


def recoloured(crop: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Channels exchanged, each with a gamma and a gain of its own: a colour that only the surroundings can tell.

    Meant against fills in the colours that most of a few hundred photographs have; not measured apart.
    """
    gamma, gain = rng.uniform(0.7, 1.4, 3), rng.uniform(0.6, 1.0, 3)
    table = (255 * gain * (np.arange(256)[:, None] / 255) ** gamma).round().astype(np.uint8)
    return np.stack([table[crop[..., source], channel] for channel, source in enumerate(rng.permutation(3))], -1)


def to_tensor(pictures: np.ndarray) -> torch.Tensor:
    """uint8 [N, H, W, 3] to float32 [N, 3, H, W] in [-1, 1]."""
    return torch.from_numpy(pictures.transpose(0, 3, 1, 2).copy()).float().div_(127.5).sub_(1)


def batch(levels: List[np.ndarray], size: int, count: int, rng: np.random.Generator,
          pattern_share: float = 0.0, recoloured_share: float = 0.0, broad: float = 0.0) -> Tuple[torch.Tensor, torch.Tensor]:
    """`count` random crops and holes: image [N, 3, size, size], hole [N, 1, size, size].

    The first `pattern_share` of the pictures are procedural, the others cut from photographs, of which
    about `recoloured_share` are recoloured; `broad` as in `holes.random_hole`.
    """
    procedural = round(pattern_share * count)
    crops = [patterns.picture(size, rng) for _ in range(procedural)]
    for _ in range(count - procedural):
        crop = random_crop(levels, size, rng)
        crops.append(recoloured(crop, rng) if rng.random() < recoloured_share else crop)
    masks = np.stack([holes.random_hole(size, rng, broad) for _ in range(count)])
    return to_tensor(np.stack(crops)), torch.from_numpy(masks[:, None])


def centre_square(picture: np.ndarray, size: int) -> np.ndarray:
    """The largest centred square, scaled to `size`: a whole scene, as the evaluation sees it."""
    side = min(picture.shape[:2])
    top, left = (picture.shape[0] - side) // 2, (picture.shape[1] - side) // 2
    square = picture[top : top + side, left : left + side]
    return cv2.resize(square, (size, size), interpolation=cv2.INTER_AREA)
