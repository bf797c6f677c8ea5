"""DeepFill v2: Yu et al., "Free-Form Image Inpainting with Gated Convolution", ICCV 2019, section 3,
with the layers and names of the authors' released network.

Kept: gated convolution everywhere (equation 2), no normalisation, ELU, nearest upsampling followed by
a convolution, dilations 2 to 16, a coarse and a refinement network, the latter with an attention
branch, patches of 3x3, rate 2, fusion 3. At WIDTH 48 every kernel has the released shape (a test).
Reduced: WIDTH alone. Differs: strided layers pad symmetrically; the hole is shrunk by maximum, so
that attention never copies from a patch that a thin stroke crosses; copied patches repeat the border
where the authors' are zero outside; the knobs.
"""

from typing import Dict, List, Optional, Tuple

import torch
import torch.nn.functional as F
from torch import nn

from .contextual_attention import SOFTMAX_SCALE, Knob, contextual_attention
from .two_stage_layers import COARSE, CONTINUING, JOINED, MATCHED, MATCHING, Layer

WIDTH = 32
FULL_WIDTH = 48
INPUTS = 5  # the holed picture, ones (they tell where the border's padding begins), the hole

OPENED = ("conv1", "conv4_downsample", "xconv1", "allconv16")  # layers whose gate is given before the sigmoid too


def choose_gate(learned: torch.Tensor, valid: torch.Tensor, override: torch.Tensor) -> torch.Tensor:
    """The learned gate at 0, open everywhere at 1, the hard mask of partial convolution at 2.

    An open gate is each channel's mean learned one, not 1: features that no layer was trained to expect,
    doubled seventeen times over, would drown what is to be seen.
    """
    opened = learned.mean((2, 3), keepdim=True)
    everywhere = (1 - (override - 1).abs()).clamp(min=0)
    hard = (1 - (override - 2).abs()).clamp(min=0)
    return learned * (1 - everywhere - hard) + opened * (everywhere + hard * valid)


class GatedConvolution(nn.Module):
    """Equation 2: phi(features) x sigmoid(gates), the two halves of one convolution."""

    def __init__(self, inputs: int, layer: Layer, width: int) -> None:
        super().__init__()
        self.name, share, kernel, stride, self.dilation = layer
        self.upsample = self.name.endswith("upsample")
        self.activation = F.relu if self.name == "pmconv6" else F.elu  # what is matched is not negative
        outputs = round(share * width)
        self.features = outputs // 2
        self.convolution = nn.Conv2d(inputs, outputs, kernel, stride, self.dilation * (kernel // 2), self.dilation)
        self.register_buffer("window", torch.ones(1, 1, kernel, kernel), persistent=False)
        # Gates begin near a half; features twice as strong keep a signal alive through 17 layers.
        nn.init.normal_(self.convolution.weight[: self.features], std=2 / (inputs * kernel**2) ** 0.5)
        nn.init.zeros_(self.convolution.bias)

    def hold(self, gate: torch.Tensor, valid: torch.Tensor, override: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
        """The gate that `override` asks for, and the hard mask after the layer."""
        if self.upsample:
            valid = F.interpolate(valid, scale_factor=2.0, mode="nearest")
        valid = self.hard_mask(valid)
        return choose_gate(gate, valid, override), valid

    def hard_mask(self, valid: torch.Tensor) -> torch.Tensor:
        """Liu et al. 2018: valid where the window holds any valid pixel."""
        own = self.convolution
        return (F.conv2d(valid, self.window, None, own.stride, own.padding, own.dilation) > 0.5).to(valid.dtype)

    def forward(self, x: torch.Tensor, valid: torch.Tensor, override: Optional[torch.Tensor],
                shown: Dict[str, torch.Tensor]) -> Tuple[torch.Tensor, torch.Tensor]:
        """Features, and the hard mask after the layer, followed only where `override` is given."""
        features, logit = self.halves(x)
        gate = torch.sigmoid(logit)
        if override is not None:
            gate, valid = self.hold(gate, valid, override)
        shown.update({f"feature_{self.name}": features, f"gate_{self.name}": gate})
        if self.name in OPENED:
            shown[f"logit_{self.name}"] = logit
        return self.activation(features) * gate, valid

    def halves(self, x: torch.Tensor) -> Tuple[torch.Tensor, torch.Tensor]:
        """Features before their activation, and gates before the sigmoid."""
        if self.upsample:
            x = F.interpolate(x, scale_factor=2.0, mode="nearest")
        computed = self.convolution(x)
        if self.training:  # the gradient of two slices is four passes over memory, that of chunks is one
            return computed.chunk(2, 1)
        return computed[:, : self.features], computed[:, self.features :]


class Chain(nn.Module):
    """Gated convolutions one after another; what figures show of them is collected on the way."""

    def __init__(self, inputs: int, layers: List[Layer], width: int, final: Optional[str] = None) -> None:
        super().__init__()
        self.layers = nn.ModuleList()
        for layer in layers:
            self.layers.append(GatedConvolution(inputs, layer, width))
            inputs = self.layers[-1].features
        self.outputs = inputs
        self.final_name = final
        self.final = nn.Conv2d(inputs, 3, 3, padding=1) if final else None

    def forward(self, x: torch.Tensor, valid: torch.Tensor, override: Optional[torch.Tensor],
                shown: Dict[str, torch.Tensor]) -> Tuple[torch.Tensor, torch.Tensor]:
        for layer in self.layers:
            x, valid = layer(x, valid, override, shown)
        return (torch.tanh(self.final(x)) if self.final is not None else x), valid


class DeepFillV2(nn.Module):
    """image [N, 3, H, W] in [-1, 1] and hole [N, 1, H, W] (1 = missing), H and W multiples of 8.

    Knobs: `attention_enabled` 1, or 0 to hand the matching branch on unchanged; `softmax_scale`, the
    sharpness of the attention; `gate_override` 0 = learned gates, 1 = open everywhere, 2 = the hard
    mask of partial convolution. Returns `fill` and `coarse` [N, 3, H, W]; `attention` [N, L, L] with
    L = HW / 64, row = position, column = source; `feature_matching` [N, 2 WIDTH, H / 4, W / 4], from which
    `contextual_attention` computes it, and `feature_rebuilt`, what it hands on; for every gated layer both
    factors of equation 2 [N, c, h, w], `feature_<layer>` before its activation and `gate_<layer>` in [0, 1];
    for those OPENED `logit_<layer>`.
    """

    knobs = {"attention_enabled": 1.0, "softmax_scale": SOFTMAX_SCALE, "gate_override": 0.0}

    def __init__(self, width: int = WIDTH) -> None:
        super().__init__()
        self.coarse = Chain(INPUTS, COARSE, width, final="conv17")
        self.continuing = Chain(3, CONTINUING, width)
        self.matching = Chain(3, MATCHING, width)
        self.matched = Chain(self.matching.outputs, MATCHED, width)
        self.joined = Chain(self.continuing.outputs + self.matched.outputs, JOINED, width, final="allconv17")

    def draw_coarse(self, image: torch.Tensor, hole: torch.Tensor, gate_override: Optional[torch.Tensor] = None,
                    shown: Optional[Dict[str, torch.Tensor]] = None) -> torch.Tensor:
        seen = torch.cat([image * (1 - hole), torch.ones_like(hole), hole], 1)
        return self.coarse(seen, 1 - hole, gate_override, {} if shown is None else shown)[0]

    def forward(self, image: torch.Tensor, hole: torch.Tensor, attention_enabled: Optional[Knob] = None,
                softmax_scale: Optional[Knob] = None, gate_override: Optional[torch.Tensor] = None) -> Dict[str, torch.Tensor]:
        valid, shown = 1 - hole, {}
        coarse = self.draw_coarse(image, hole, gate_override, shown)
        pasted = coarse * hole + image * valid

        continued, continued_valid = self.continuing(pasted, valid, gate_override, shown)
        features, matched_valid = self.matching(pasted, valid, gate_override, shown)
        scale = SOFTMAX_SCALE if softmax_scale is None else softmax_scale
        rebuilt, attention = contextual_attention(features, F.max_pool2d(hole, 8), scale)
        if attention_enabled is not None:
            rebuilt = rebuilt * attention_enabled + features * (1 - attention_enabled)
        matched, matched_valid = self.matched(rebuilt, matched_valid, gate_override, shown)
        joined_valid = 1 - (1 - continued_valid) * (1 - matched_valid)
        fill, _ = self.joined(torch.cat([continued, matched], 1), joined_valid, gate_override, shown)
        return {"fill": fill, "coarse": coarse, "attention": attention, "feature_matching": features,
                "feature_rebuilt": rebuilt, **shown}
