"""Losses on image [N, 3, H, W] in [-1, 1] and hole [N, 1, H, W], 1 = missing."""

from contextlib import contextmanager
from typing import Dict, Iterator, List, Tuple, Union

import torch
import torch.nn.functional as F

Share = Union[float, torch.Tensor]  # how much a pixel counts, [N, 1, H, W]

# What lies outside the hole is replaced by the photograph anyway: a small network's steps are not to go into copying it.
HOLE_WEIGHT = 6.0
VALID_WEIGHT = 0.1
COARSE_WEIGHT = 0.5
RIM = 2  # pixels inside the hole's edge
OVERLAP = 7  # pixels outside it
DISCOUNT = 0.99  # a pixel of a picture of DISCOUNTED_AT pixels
DISCOUNTED_AT = 256
SSIM_SIGMA, SSIM_REACH = 1.5, 5  # pixels
TONE = 5  # pixels a side of what an error is averaged over
GRAIN = 9  # pixels a side of what texture is averaged over


def distance(hole: torch.Tensor) -> torch.Tensor:
    """Euclidean distance of every missing pixel from the nearest known one, in pixels, 0 where known; the
    picture's border is not known. First along columns, then the nearest over each row's columns."""
    height, width = hole.shape[-2:]
    far = float(height + width)
    rows = torch.arange(height, dtype=hole.dtype, device=hole.device).view(1, 1, height, 1)
    known = hole < 0.5
    above = torch.cummax(torch.where(known, rows, torch.full_like(rows, -far)), 2).values
    below = -torch.cummax(torch.where(known, -rows, torch.full_like(rows, -2 * far)).flip(2), 2).values.flip(2)
    along = torch.minimum(rows - above, below - rows).clamp(max=far)
    columns = torch.arange(width, dtype=hole.dtype, device=hole.device)
    apart = (columns[:, None] - columns) ** 2
    return (along[..., None, :] ** 2 + apart).amin(-1).sqrt()


def discount(hole: torch.Tensor) -> torch.Tensor:
    """Yu et al. 2018, section 3.1: 0.99^d at d pixels from what is known, where many fills are right."""
    return DISCOUNT ** (distance(hole) * (DISCOUNTED_AT / hole.shape[-1]))


def depth_weight(hole: torch.Tensor, base: float) -> torch.Tensor:
    """`base`^d at d pixels from what is known, [N, 1, H, W], 1 on the average over the holes. With a base under 1 a
    discriminator counts for more than the photograph where nothing near tells what was there."""
    share = base ** distance(hole)
    return share * (hole.sum() / (share * hole).sum())


def rim(hole: torch.Tensor) -> torch.Tensor:
    """Missing pixels within RIM of a known one: where an error is seen as a seam."""
    return F.max_pool2d(1 - hole, 2 * RIM + 1, 1, RIM) * hole


def drawn_larger(hole: torch.Tensor, times: float) -> Tuple[torch.Tensor, torch.Tensor]:
    """The hole and the known pixels within OVERLAP of it, and how much each pixel counts: those `times` as much as the
    hole's. Pathak et al. 2016, section 5.1: a network that draws them as they are has carried as far as the hole's edge
    what its fill is to go on from."""
    drawn = F.max_pool2d(hole, 2 * OVERLAP + 1, 1, OVERLAP)
    return drawn, 1 + (times - 1) * (drawn - hole)


def difference(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor, kind: str, rim_weight: float = 1.0,
               share: Share = 1.0) -> torch.Tensor:
    """`l1`, `l2` or `discounted-l1`, weighted as in Liu et al. 2018, equation 7 (there 6 in the hole, 1 outside);
    on the hole's rim `rim_weight` times as much, and everywhere times `share`."""
    weight = (VALID_WEIGHT + (HOLE_WEIGHT - VALID_WEIGHT) * hole) * (1 + (rim_weight - 1) * rim(hole)) * share
    if kind == "discounted-l1":
        weight = weight * discount(hole)
    error = fill - image
    return ((error**2 if kind == "l2" else error.abs()) * weight).mean()


def reconstruction(outputs: Dict[str, torch.Tensor], image: torch.Tensor, hole: torch.Tensor, kind: str = "l1",
                   rim_weight: float = 1.0, share: Share = 1.0) -> torch.Tensor:
    loss = difference(outputs["fill"], image, hole, kind, rim_weight, share)
    if "coarse" in outputs:
        loss = loss + COARSE_WEIGHT * difference(outputs["coarse"], image, hole, kind, rim_weight)
    return loss


def tone(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor, share: Share = 1.0) -> torch.Tensor:
    """The squared error of the completed picture's averages over squares of TONE pixels, weighted like `difference`:
    what is larger than a texture is held to the photograph, and what is finer is left to a discriminator."""
    error = F.avg_pool2d((fill - image) * hole, TONE, 1, TONE // 2)
    return HOLE_WEIGHT * (error**2 * share).mean()


def deepening(hole: torch.Tensor, near: float, far: float, deep: float) -> torch.Tensor:
    """[N, 1, H, W]: from `near` where known, straight on to `far` at `deep` pixels into the hole, and that beyond."""
    return near + (far - near) * (distance(hole) / deep).clamp(max=1)


def grain(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor, asked: Share, share: Share = 1.0,
          slopes: bool = False) -> torch.Tensor:
    """The squared error of how much texture the completed picture has: local averages, over squares of GRAIN pixels, of
    its luminance's absolute steps in the hole, against `asked` times the photograph's, weighted like `difference`. What is
    drawn is left to a discriminator; specks that stand out of what surrounds them are not. `slopes`: of Sobel's gradients in
    place of steps, as fills are measured; asked for steps, a network learned to make them finer than gradients see."""
    error = local_texture(fill * hole + image * (1 - hole), hole, slopes) - asked * local_texture(image, hole, slopes)
    return HOLE_WEIGHT * (error**2 * share).mean()


def local_texture(picture: torch.Tensor, hole: torch.Tensor, slopes: bool = False) -> torch.Tensor:
    """[N, 1, H, W]: steps to a pixel from its left and upper neighbours, or the length of Sobel's gradient there, averaged
    around it, 0 outside the hole."""
    if slopes:
        return F.avg_pool2d(slope(picture.mean(1, keepdim=True)) * hole, GRAIN, 1, GRAIN // 2)
    grey = F.pad(picture.mean(1, keepdim=True), (1, 0, 1, 0), mode="replicate")
    across, down = grey[:, :, 1:].diff(dim=3).abs(), grey[..., 1:].diff(dim=2).abs()
    return F.avg_pool2d((across + down) * hole, GRAIN, 1, GRAIN // 2)


def slope(grey: torch.Tensor) -> torch.Tensor:
    """The length of Sobel's gradient, [N, 1, H, W], 1 for a ramp of 1 a pixel."""
    grey = F.pad(grey, (1, 1, 1, 1), mode="replicate")
    columns, rows = ((grey.narrow(axis, 0, grey.shape[axis] - 2) + 2 * grey.narrow(axis, 1, grey.shape[axis] - 2)
                      + grey.narrow(axis, 2, grey.shape[axis] - 2)) / 4 for axis in (2, 3))
    across, down = (columns[..., 2:] - columns[..., :-2]) / 2, (rows[:, :, 2:] - rows[:, :, :-2]) / 2
    return (across**2 + down**2 + 1e-6).sqrt()  # not 0, where the root has no gradient


def colour(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor, share: Share = 1.0) -> torch.Tensor:
    """The squared error of what is left of a picture without its luminance, the mean of its channels, weighted like
    `difference`: a discriminator is left the grain of a texture, and coloured specks are not taken for it."""
    error = (fill - image) * hole
    return HOLE_WEIGHT * ((error - error.mean(1, keepdim=True)) ** 2 * share).mean()


@contextmanager
def exactly(device: torch.device) -> Iterator[None]:
    """Products in full single precision: neither in bfloat16 nor in a GPU's TF32."""
    matmul = torch.backends.cuda.matmul
    rounded, matmul.allow_tf32 = matmul.allow_tf32, False
    try:
        with torch.autocast(device.type, enabled=False):
            yield
    finally:
        matmul.allow_tf32 = rounded


def smoothing(size: int, device: torch.device) -> torch.Tensor:
    """[size, size] that a line of `size` pixels is multiplied by to be weighted by SSIM's window, mirrored at its
    ends. On a CPU ten times faster than a convolution of one channel."""
    offsets = torch.arange(-SSIM_REACH, SSIM_REACH + 1, device=device)
    window = torch.exp(-(offsets.float() ** 2) / (2 * SSIM_SIGMA**2))
    places = torch.arange(size, device=device)[:, None] + offsets
    mirrored = (size - 1) - ((size - 1) - places.abs()).abs()
    return torch.zeros(size, size, device=device).scatter_add_(1, mirrored, (window / window.sum()).expand(size, -1))


def structure(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor, share: Share = 1.0) -> torch.Tensor:
    """1 - SSIM (Wang et al. 2004) of the completed picture, mean over the hole and the channels."""
    down, across = smoothing(image.shape[2], image.device), smoothing(image.shape[3], image.device).t()

    def mean(x: torch.Tensor) -> torch.Tensor:
        return down @ (x @ across)

    with exactly(image.device):  # variances are differences of large numbers
        image = image.float()
        x, y = (fill.float() * hole + image * (1 - hole) + 1) / 2, (image + 1) / 2
        x_mean, y_mean = mean(x), mean(y)
        x_var, y_var, both = mean(x * x) - x_mean**2, mean(y * y) - y_mean**2, mean(x * y) - x_mean * y_mean
        similar = ((2 * x_mean * y_mean + 1e-4) * (2 * both + 9e-4)) / ((x_mean**2 + y_mean**2 + 1e-4) * (x_var + y_var + 9e-4))
        return ((1 - similar) * hole * share).sum() / (3 * hole.sum())


def matching(features: List[torch.Tensor]) -> torch.Tensor:
    """How far a discriminator's features of the completed pictures lie from those of the photographs: mean absolute
    difference, summed over layers (Wang et al. 2018, "pix2pixHD", equation 4). Each layer's features hold the
    photographs' in the first half of the batch."""
    return sum((both.chunk(2)[1] - both.chunk(2)[0].detach()).abs().mean() for both in features)


def discriminator_loss(game: str, real: torch.Tensor, filled: torch.Tensor) -> torch.Tensor:
    """Judgements of photographs and of completed pictures. `hinge`: Yu et al. 2019, equation 3."""
    if game == "hinge":
        return F.relu(1 - real).mean() + F.relu(1 + filled).mean()
    return (F.binary_cross_entropy_with_logits(real, torch.ones_like(real))
            + F.binary_cross_entropy_with_logits(filled, torch.zeros_like(filled)))


def generator_loss(game: str, filled: torch.Tensor) -> torch.Tensor:
    if game == "hinge":
        return -filled.mean()
    return F.binary_cross_entropy_with_logits(filled, torch.ones_like(filled))
