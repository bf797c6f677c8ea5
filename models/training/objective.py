"""What a phase asks of a generator beside its game: losses, each with its weight, added."""

from typing import Dict

import torch

import detail
import losses
from schedule import Phase

# Beside an error of pixels, and forgiven as it is far in a hole.
FURTHER = {"structure": losses.structure, "tone": losses.tone, "colour": losses.colour, "returning": detail.returning}


def objective(phase: Phase, kind: str, outputs: Dict[str, torch.Tensor], image: torch.Tensor, hole: torch.Tensor) -> torch.Tensor:
    """`outputs` holds the `fill` and perhaps the `coarse` picture; `kind` is the reconstruction loss, see `losses.difference`."""
    fill, drawn = outputs["fill"], hole
    share = losses.depth_weight(hole, phase["forgiving"]) if "forgiving" in phase else 1.0
    if "overlap" in phase:
        drawn, overlapping = losses.drawn_larger(hole, phase["overlap"])
        share = share * overlapping
    loss = losses.reconstruction(outputs, image, drawn, kind, phase.get("rim", 1.0), share)
    for name, further in FURTHER.items():
        if name in phase:
            loss = loss + phase[name] * further(fill, image, drawn, share)
    if "grain" in phase:  # far in a hole an error of place is forgiven, but not a want of texture
        deep = losses.depth_weight(hole, phase["insisting"]) if "insisting" in phase else 1.0
        asked = phase["grained"] if "deeper" not in phase else losses.deepening(hole, phase["grained"], phase["deeper"], phase["deep"])
        loss = loss + phase["grain"] * losses.grain(fill, image, hole, asked, deep, phase.get("slopes", False))
    if "repeating" in phase:
        loss = loss + phase["repeating"] * detail.repeating(fill, image, hole)
    return loss
