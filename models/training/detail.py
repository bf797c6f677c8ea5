"""What of a fill is finer than averages over a few pixels, its detail, and what is asked of it. On image [N, 3, H, W] in
[-1, 1] and hole [N, 1, H, W], 1 = missing."""

from typing import Sequence, Tuple

import torch
import torch.nn.functional as F

from losses import Share

DETAIL = 9  # pixels a side of the average from which a fill's detail stands out
COPIED = 8  # pixels from a patch that contextual attention copies to the next
FAINT = 0.03  # detail of this strength agrees half as well as if it were clear; in a sky nobody sees a weave


def standing_out(picture: torch.Tensor) -> torch.Tensor:
    """A picture's detail: what is left of it without averages over DETAIL pixels."""
    return picture - F.avg_pool2d(picture, DETAIL, 1, DETAIL // 2, count_include_pad=False)


def agreement(picture: torch.Tensor, hole: torch.Tensor,
              shifts: Sequence[int] = (COPIED, 2 * COPIED, 3 * COPIED), faint: float = 0.0) -> Tuple[torch.Tensor, torch.Tensor]:
    """The correlation of luminance's detail with itself so many pixels farther down and right, as if there were `faint` noise
    beside it, and how many pairs of pixels in the hole it is of, [N, 2 shifts] each; 0 where there is none."""
    detail = standing_out(picture.mean(1, keepdim=True))
    found = []
    for shift in shifts:
        for axis in (2, 3):
            length = picture.shape[axis] - shift
            (one, there), (other, too) = ((detail.narrow(axis, at, length), hole.narrow(axis, at, length)) for at in (0, shift))
            both = there * too
            energy = ((one**2 + other**2 + 2 * faint**2) * both).sum((1, 2, 3)) / 2
            found.append(((one * other * both).sum((1, 2, 3)) / energy.clamp(min=1e-6), both.sum((1, 2, 3))))
    correlations, pairs = zip(*found)
    return torch.stack(correlations, 1), torch.stack(pairs, 1)


def repeating(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor) -> torch.Tensor:
    """By how much more than the photograph's a completed picture's detail agrees with itself farther on by once, twice,
    three times COPIED: mean square over all pairs of pixels in the hole. Where all positions of a row look alike, attention
    copies one source to each of them (in landscapes to 6 of 10), and the eye sees a weave."""
    (own, pairs), (photographs, _) = (agreement(picture, hole, faint=FAINT) for picture in (fill * hole + image * (1 - hole), image))
    return (F.relu(own - photographs) ** 2 * pairs).sum() / pairs.sum().clamp(min=1)


def detail_of(fill: torch.Tensor, hole: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
    """What stands out of averages over DETAIL pixels where nothing known is in them, and where that is, 1 there."""
    inner = 1 - F.max_pool2d(1 - hole, DETAIL, 1, DETAIL // 2)
    return standing_out(fill) * inner, inner


def returning(fill: torch.Tensor, image: torch.Tensor, hole: torch.Tensor, share: Share = 1.0) -> torch.Tensor:
    """What of the fills' detail returns at its place from picture to picture: the mean product of the detail of two
    different fills, over all pairs and the pixels in both holes. 0 is expected where fills owe nothing to each other, as
    photographs do; a discriminator sees one picture at a time, and a figure that deceives it once deceives it always."""
    detail, inner = detail_of(fill, hole)
    products = detail.sum(0) ** 2 - (detail**2).sum(0)
    count = inner.sum(0)
    return products.sum() / (3 * (count * (count - 1)).sum()).clamp(min=1)


def share_returning(fills: torch.Tensor, hole: torch.Tensor) -> float:
    """`returning` as a share of the energy of the fills' detail: 0 where they owe nothing to each other, 1 where all have
    the same."""
    detail, inner = detail_of(fills, hole)
    return (returning(fills, fills, hole) * 3 * inner.sum() / (detail**2).sum()).item()
