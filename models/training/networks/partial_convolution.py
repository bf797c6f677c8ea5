"""The partial-convolution U-Net of Liu et al., "Image Inpainting for Irregular Holes Using Partial
Convolutions", ECCV 2018, section 3.2 and its supplement's table of layers.

Kept: the partial convolution with its mask update (equations 1 and 2), kernels 7, 5, 5, 3, ... with
stride 2 going down, nearest upsampling and concatenation of picture *and* mask going up, the first
skip being the holed picture itself, batch norm except at both ends, ReLU down, leaky ReLU 0.2 up.
Reduced: base width 64 to WIDTH, widest 512 to WIDEST, and 6 levels instead of 8, because it is
worked at 64 to 512 pixels instead of 512. A final tanh keeps the fill in [-1, 1].
"""

from typing import Dict, List, Optional, Tuple

import torch
import torch.nn.functional as F
from torch import nn

WIDTH = 48
WIDEST = 192
KERNELS = (7, 5, 5, 3, 3, 3)
LEVELS = len(KERNELS)


class PartialConvolution(nn.Module):
    """x' = W (x . M) sum(1) / sum(M) + b where sum(M) > 0, else 0; m' = 1 where sum(M) > 0, else 0.

    A mask says where the input is valid (1) and has one channel for each group of input channels
    that shares one: [N, 1, H, W] each. Sums run over the window and over channels, as in the paper.
    """

    def __init__(self, groups: Tuple[int, ...], channels: int, kernel: int, stride: int = 1,
                 norm: bool = True, slope: Optional[float] = 0.0) -> None:
        super().__init__()
        self.groups, self.kernel, self.stride, self.slope = groups, kernel, stride, slope
        self.weight = nn.Conv2d(sum(groups), channels, kernel, stride, kernel // 2, bias=not norm)
        self.norm = nn.BatchNorm2d(channels) if norm else None
        self.extra_channels = 0  # zeros that an export appends to the input, see export.py
        self.register_buffer("window", torch.ones(1, 1, kernel, kernel), persistent=False)

    def forward(self, parts: List[Tuple[torch.Tensor, torch.Tensor]]) -> Tuple[torch.Tensor, torch.Tensor]:
        known = [x * valid for x, valid in parts]
        x = self.weigh(torch.cat(known, 1) if len(known) > 1 else known[0])
        ratio, valid = self.renew([valid for _, valid in parts], x.dtype)
        x = x * ratio
        if self.weight.bias is not None:
            x = (x + self.weight.bias.view(1, -1, 1, 1)) * valid
        return self.activate(x), valid

    def renew(self, masks: List[torch.Tensor], dtype: torch.dtype) -> Tuple[torch.Tensor, torch.Tensor]:
        """sum(1) / sum(M), or 0 where nothing is valid, and the mask after the layer."""
        share = sum(valid * count for valid, count in zip(masks, self.groups)) / sum(self.groups)
        seen = F.conv2d(share, self.window, stride=self.stride, padding=self.kernel // 2)
        valid = (seen > 1e-4).to(seen.dtype)  # the least a single valid channel can add is over 1e-3
        ratio = valid * self.kernel**2 / seen.clamp(min=1e-4)
        if seen.dtype != dtype:  # masks in full precision would make all that follows as wide
            ratio, valid = ratio.to(dtype), valid.to(dtype)
        return ratio, valid

    def weigh(self, x: torch.Tensor) -> torch.Tensor:
        if self.extra_channels:
            x = F.pad(x, (0, 0, 0, 0, 0, self.extra_channels))
        return F.conv2d(x, self.weight.weight, None, self.stride, self.kernel // 2)

    def activate(self, x: torch.Tensor) -> torch.Tensor:
        if self.norm is not None:
            x = self.norm(x)
        if self.slope is not None:
            x = F.leaky_relu(x, self.slope) if self.slope else F.relu(x)
        return x


class PartialConvolutionUNet(nn.Module):
    """image [N, 3, H, W] in [-1, 1] and hole [N, 1, H, W] (1 = missing), H and W multiples of 64.

    Returns `fill` [N, 3, H, W] and `valid_<layer>`, the mask after each layer, [N, 1, h, w].
    """

    def __init__(self, width: int = WIDTH, widest: int = WIDEST) -> None:
        super().__init__()
        channels = [3] + [min(width * 2**level, widest) for level in range(LEVELS)]
        self.down = nn.ModuleList(
            PartialConvolution((channels[i],), channels[i + 1], KERNELS[i], stride=2, norm=i > 0) for i in range(LEVELS)
        )
        above = [channels[-1]] + [channels[i] for i in range(LEVELS - 1, 0, -1)]
        self.up = nn.ModuleList(
            PartialConvolution((above[LEVELS - 1 - i], channels[i]), channels[i] if i else 3, 3,
                               norm=i > 0, slope=0.2 if i else None)
            for i in range(LEVELS - 1, -1, -1)
        )

    def forward(self, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        valid = 1 - hole
        x = image * valid
        skips, masks = [], {}
        for number, layer in enumerate(self.down, 1):
            skips.append((x, valid))
            x, valid = layer([(x, valid)])
            masks[f"valid_down{number}"] = valid
        for number, layer in enumerate(self.up, 1):
            raised = [F.interpolate(part, scale_factor=2.0, mode="nearest") for part in (x, valid)]
            x, valid = layer([(raised[0], raised[1]), skips.pop()])
            masks[f"valid_up{number}"] = valid
        return {"fill": torch.tanh(x), **masks}
