"""DeepFill v1: Yu et al., "Generative Image Inpainting with Contextual Attention", CVPR 2018, section 3
and its supplement's lists of layers.

Kept: a coarse and a refinement network, the latter with a branch that continues (dilations 2 to 16)
and a branch that attends, ELU, no normalisation, nearest upsampling followed by a convolution.
Reduced: base width 32 to WIDTH. Differs: zeros instead of mirrored padding (a dilation of 16 is wider
than the features of a small picture, and the channel of ones tells where the border is); tanh instead
of clipping, whose gradient is nothing outside [-1, 1]; the knobs.
"""

from typing import Dict, List, Optional, Tuple

import torch
import torch.nn.functional as F
from torch import nn

from .contextual_attention import SOFTMAX_SCALE, Knob, contextual_attention
from .two_stage_layers import COARSE, CONTINUING, JOINED, MATCHED, MATCHING, Layer

WIDTH = 16
INPUTS = 5  # the picture, ones, the hole


def chain(inputs: int, layers: List[Layer], width: int, pictures: bool = False) -> Tuple[nn.Sequential, int]:
    """The layers, a last one that draws a picture if asked, and the number of channels that come out."""
    steps: List[nn.Module] = []
    for name, share, kernel, stride, dilation in layers:
        if name.endswith("upsample"):
            steps.append(nn.Upsample(scale_factor=2.0, mode="nearest"))
        outputs = round(share * width)
        convolution = nn.Conv2d(inputs, outputs, kernel, stride, dilation * (kernel // 2), dilation)
        nn.init.normal_(convolution.weight, std=1.2 / (inputs * kernel**2) ** 0.5)  # what ELU takes away is given back
        nn.init.zeros_(convolution.bias)
        steps += [convolution, nn.ReLU() if name == "pmconv6" else nn.ELU()]
        inputs = outputs
    if pictures:
        steps += [nn.Conv2d(inputs, 3, 3, padding=1), nn.Tanh()]
    return nn.Sequential(*steps), inputs


class DeepFillV1(nn.Module):
    """image [N, 3, H, W] in [-1, 1] and hole [N, 1, H, W] (1 = missing), H and W multiples of 8.

    Knobs: `attention_enabled` 1, or 0 to hand the matching branch on unchanged; `softmax_scale`, the
    sharpness of the attention. Returns `fill` and `coarse` [N, 3, H, W]; `attention` [N, L, L] with
    L = HW / 64, row = position, column = source; `feature_matching` [N, 4 WIDTH, H / 4, W / 4], from
    which `contextual_attention` computes it.
    """

    knobs = {"attention_enabled": 1.0, "softmax_scale": SOFTMAX_SCALE}

    def __init__(self, width: int = WIDTH) -> None:
        super().__init__()
        self.coarse, _ = chain(INPUTS, COARSE, width, pictures=True)
        self.continuing, continued = chain(INPUTS, CONTINUING, width)
        self.matching, matched = chain(INPUTS, MATCHING, width)
        self.matched, matched = chain(matched, MATCHED, width)
        self.joined, _ = chain(continued + matched, JOINED, width, pictures=True)

    def draw_coarse(self, image: torch.Tensor, hole: torch.Tensor) -> torch.Tensor:
        return self.coarse(torch.cat([image * (1 - hole), torch.ones_like(hole), hole], 1))

    def forward(self, image: torch.Tensor, hole: torch.Tensor, attention_enabled: Optional[Knob] = None,
                softmax_scale: Optional[Knob] = None) -> Dict[str, torch.Tensor]:
        seen, ones = image * (1 - hole), torch.ones_like(hole)
        coarse = self.draw_coarse(image, hole)
        pasted = torch.cat([coarse * hole + seen, ones, hole], 1)
        features = self.matching(pasted)
        scale = SOFTMAX_SCALE if softmax_scale is None else softmax_scale
        rebuilt, attention = contextual_attention(features, F.max_pool2d(hole, 8), scale)
        if attention_enabled is not None:
            rebuilt = rebuilt * attention_enabled + features * (1 - attention_enabled)
        fill = self.joined(torch.cat([self.continuing(pasted), self.matched(rebuilt)], 1))
        return {"fill": fill, "coarse": coarse, "attention": attention, "feature_matching": features}
