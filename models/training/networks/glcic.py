"""GLCIC: Iizuka et al., "Globally and Locally Consistent Image Completion", SIGGRAPH 2017, section 3.2
and table 1 (the completion network).

Kept: every layer, dilations 2, 4, 8, 16 at a quarter of the picture, batch norm and ReLU after all but
the last. Reduced: base width 64 to WIDTH. Differs: nearest upsampling and a 3x3 convolution where the
paper has a 4x4 deconvolution (which leaves a checkerboard when trained for hours, not months); values
in [-1, 1], so tanh instead of a sigmoid, and the hole is filled with 0, mid-grey, not the mean colour.
"""

from typing import Dict, List

import torch
from torch import nn

WIDTH = 16
INPUTS = 4  # the holed picture, the hole
DILATIONS = (2, 4, 8, 16)


def layer(inputs: int, outputs: int, kernel: int = 3, stride: int = 1, dilation: int = 1) -> List[nn.Module]:
    convolution = nn.Conv2d(inputs, outputs, kernel, stride, dilation * (kernel // 2), dilation, bias=False)
    return [convolution, nn.BatchNorm2d(outputs), nn.ReLU()]


class Glcic(nn.Module):
    """image [N, 3, H, W] in [-1, 1] and hole [N, 1, H, W] (1 = missing), H and W multiples of 4.

    Returns `fill` [N, 3, H, W]. With `dilated` false it is the twin: the same layers and weights'
    shapes, every dilation 1, so that what dilation buys can be seen.
    """

    def __init__(self, width: int = WIDTH, dilated: bool = True) -> None:
        super().__init__()
        wide = 4 * width
        self.layers = nn.Sequential(
            *layer(INPUTS, width, 5), *layer(width, 2 * width, stride=2), *layer(2 * width, 2 * width),
            *layer(2 * width, wide, stride=2), *layer(wide, wide), *layer(wide, wide),
            *(part for dilation in DILATIONS for part in layer(wide, wide, dilation=dilation if dilated else 1)),
            *layer(wide, wide), *layer(wide, wide),
            nn.Upsample(scale_factor=2.0, mode="nearest"), *layer(wide, 2 * width), *layer(2 * width, 2 * width),
            nn.Upsample(scale_factor=2.0, mode="nearest"), *layer(2 * width, width), *layer(width, width // 2),
            nn.Conv2d(width // 2, 3, 3, padding=1), nn.Tanh(),
        )

    def forward(self, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        return {"fill": self.layers(torch.cat([image * (1 - hole), hole], 1))}


class UndilatedGlcic(Glcic):
    """The twin."""

    def __init__(self, width: int = WIDTH) -> None:
        super().__init__(width, dilated=False)
