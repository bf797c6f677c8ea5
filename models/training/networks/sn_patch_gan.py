"""SN-PatchGAN: Yu et al., "Free-Form Image Inpainting with Gated Convolution", ICCV 2019, section 3.3.

Kept: six 5x5 convolutions with leaky ReLU and spectral normalisation (Miyato et al. 2018), the hole as
fourth channel, a judgement for every element of the last map. At WIDTH 64 every kernel has the released
shape (a test). Reduced: WIDTH. Differs: four strides of 2 instead of six, because it judges pictures of
64 and 128 pixels, not 256; nothing after the last convolution, so that the hinge sees the margin itself.
"""

from typing import Dict

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils import spectral_norm

WIDTH = 32
FULL_WIDTH = 64
WIDTHS = (1, 2, 4, 4, 4, 4)
STRIDES = (2, 2, 2, 2, 1, 1)
INPUTS = 4


class SNPatchGAN(nn.Module):
    """image [N, 3, H, W] in [-1, 1] and hole [N, 1, H, W], H and W multiples of 16, whatever `size` says.

    Returns `judgement` [N, 4 WIDTH, H / 16, W / 16], positive where it looks real, and `score`
    [N, 1, H / 16, W / 16], its mean over channels; of every layer `feature_conv<number>`, before its activation.
    """

    game = "hinge"

    def __init__(self, size: int = 0, width: int = WIDTH) -> None:
        super().__init__()
        channels = [INPUTS, *(width * share for share in WIDTHS)]
        self.layers = nn.ModuleList(
            spectral_norm(nn.Conv2d(inputs, outputs, 5, stride, 2))
            for inputs, outputs, stride in zip(channels, channels[1:], STRIDES)
        )

    def forward(self, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        x, shown = torch.cat([image, hole], 1), {}
        for number, layer in enumerate(self.layers, 1):
            x = shown[f"feature_conv{number}"] = layer(x)
            if number < len(self.layers):
                x = F.leaky_relu(x, 0.2)
        return {"score": x.mean(1, keepdim=True), "judgement": x, **shown}
