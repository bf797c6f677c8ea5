"""Contextual attention: Yu et al., "Generative Image Inpainting with Contextual Attention", CVPR 2018,
section 3.2. Every position is rebuilt from the patches outside the hole that look most like it.

Written as pads, slices, matrix products and shifted sums, which every provider of ONNX Runtime
computes rightly; the paper's own wording, patches as convolution kernels, is not one of those.
"""

from typing import Tuple, Union

import torch
import torch.nn.functional as F

SOFTMAX_SCALE = 10.0
NO_SOURCE = 1e4  # taken off the score of a patch that must not be copied
SMALLEST_NORM = 1e-4

Knob = Union[float, torch.Tensor]


def matching_patches(features: torch.Tensor) -> torch.Tensor:
    """3x3 patches around every position, as unit vectors: [N, C, h, w] to [N, h w, 9 C]."""
    padded = F.pad(features, (1, 1, 1, 1))
    rows = (padded[:, :, :-2], padded[:, :, 1:-1], padded[:, :, 2:])
    patches = torch.cat([part for row in rows for part in (row[..., :-2], row[..., 1:-1], row[..., 2:])], 1)
    patches = patches.flatten(2).transpose(1, 2)
    return patches / patches.pow(2).sum(2, keepdim=True).sqrt().clamp(min=SMALLEST_NORM)


def along_diagonal(scores: torch.Tensor) -> torch.Tensor:
    """s(t, u) becomes s(t-1, u-1) + s(t, u) + s(t+1, u+1), for scores [N, targets, sources]."""
    padded = F.pad(scores, (1, 1, 1, 1))
    return padded[:, :-2, :-2] + padded[:, 1:-1, 1:-1] + padded[:, 2:, 2:]


def fuse(scores: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """Attention propagation, equation 4: neighbours vote for neighbours, along rows, then columns.

    As in the authors' code, a shift past the end of a row goes on in the next one.
    """
    places, across = height * width, (height, width, height, width)
    down = (width, height, width, height)
    scores = along_diagonal(scores).reshape(-1, *across).permute(0, 2, 1, 4, 3).reshape(-1, places, places)
    return along_diagonal(scores).reshape(-1, *down).permute(0, 2, 1, 4, 3).reshape(-1, places, places)


def forbidden(hole: torch.Tensor) -> torch.Tensor:
    """1 for sources that must not be copied, [N, 1, h w]: patches that touch the hole.

    Where a hole leaves no clean patch, patches centred outside it are allowed.
    """
    touching = F.max_pool2d(hole, 3, 1, 1).flatten(2)
    nothing_clean = (touching.amin(2, keepdim=True) > 0.5).to(hole.dtype)
    return touching * (1 - nothing_clean) + hole.flatten(2) * nothing_clean


def edge_padded(features: torch.Tensor) -> torch.Tensor:
    """One more row and column on every side, repeating the outermost."""
    taller = torch.cat([features[:, :, :1], features, features[:, :, -1:]], 2)
    return torch.cat([taller[..., :1], taller, taller[..., -1:]], 3)


def copied_patches(features: torch.Tensor) -> torch.Tensor:
    """4x4 patches at every second position: [N, C, 2h, 2w] to [N, h w, 16 C], four blocks of 2x2 each.

    The authors' patches are zero outside the picture. Of a small picture with a wide hole every clean
    patch lies on the border, and zeros would be copied all over the hole; so the border is repeated.
    """
    padded = edge_padded(features)
    blocks = torch.stack([padded[..., row::2, column::2] for row in (0, 1) for column in (0, 1)], 2).flatten(1, 2)
    corners = (blocks[..., :-1, :-1], blocks[..., :-1, 1:], blocks[..., 1:, :-1], blocks[..., 1:, 1:])
    return torch.cat(corners, 1).flatten(2).transpose(1, 2)


def lay_down(patches: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """The inverse of `copied_patches`, overlapping patches averaged over the four that meet inside."""
    parts = patches.transpose(1, 2).reshape(patches.shape[0], -1, height, width).chunk(4, 1)
    places = ((0, 1, 0, 1), (1, 0, 0, 1), (0, 1, 1, 0), (1, 0, 1, 0))
    blocks = sum(F.pad(part, place) for part, place in zip(parts, places)) / 4
    return F.pixel_shuffle(blocks, 2)[..., 1:-1, 1:-1]


def contextual_attention(features: torch.Tensor, hole: torch.Tensor,
                         softmax_scale: Knob = SOFTMAX_SCALE) -> Tuple[torch.Tensor, torch.Tensor]:
    """features [N, C, 2h, 2w] and hole [N, 1, h, w] to the rebuilt features, of the same shape, and
    the attention [N, h w, h w]: row = position rebuilt, column = source, rows sum to 1.

    Matched at half the resolution with 3x3 patches, copied at the full one with 4x4 patches (rate 2);
    score = cosine similarity (equation 3) summed by the fusion (equation 4), then a softmax.
    """
    height, width = hole.shape[2:]
    patches = matching_patches(features[..., ::2, ::2])
    scores = fuse(patches @ patches.transpose(1, 2), height, width)
    attention = torch.softmax(scores * softmax_scale - forbidden(hole) * NO_SOURCE, 2)
    return lay_down(attention @ copied_patches(features), height, width), attention
