"""`models/<id>/schedule.json`, which says what is to be done: a `seed`, the `reconstruction` loss (`l1` unless it says
`l2` or `discounted-l1`) and `phases`, each with a `size`, `steps`, a `batch` and a `rate`, and, where wanted:

- of the pictures: `patterns`, the share of procedural ones; `recoloured`, the share of the photographs whose colours
  are changed; `crop`, the side of what is cut for training out of pictures of that size;
- of the holes: `broad`, the share that are broad strokes in any case;
- of the losses: a `reconstruction` of its own; `rim`, how many times as much an error weighs at the hole's edge; the
  weights `structure` of 1 - SSIM, `tone` of the error of averages over a few pixels, `colour` of the error apart from
  luminance and `returning` of detail that all fills have at the same place; `forgiving`, by which factor all these but
  the last count less a pixel farther into the hole; `grain`, the weight of the error of how much texture there is, beside
  it `grained`, which share of the photograph's is asked for, `deeper`, which share of it from `deep` pixels into a hole
  on, `slopes`, whether texture is Sobel's gradients, and `insisting`, by which factor it counts more a pixel farther into
  the hole; `repeating`, the weight of detail that a fill has once more a patch farther on; `overlap`, how many times as
  much as in it they count on the known pixels around it, where the fill is drawn a little larger than the hole;
- `adversarial`, the game against the network's discriminator: its `weight` and that one's `rate`; perhaps `matching`,
  how much the discriminator's features of the fill count beside its judgement, `texture`, to which share of the
  photograph's gradient energy the weight is steered from where it begins, and on a CPU `practice`, how many steps more
  the discriminator takes each time, on fills of earlier steps too;
- `settled`, where batch normalisation goes on by the statistics it has come to (Liu et al. 2018 do so in their
  encoder at the end);
- `only`, which of a coarse-to-fine network's two is trained: `coarse`, as if its picture were the fill, or
  `refinement`;
- a `remark`, for the card alone.

A phase may say `minutes` in place of `steps` where the machine is the training's own; what that came to is written
into the schedule when the phase is over.
"""

import json
import math
from pathlib import Path
from typing import Dict, List, Tuple

WARM_UP = 200  # steps
LAST_RATE = 0.03  # of the phase's rate, where its cosine ends

Phase = Dict[str, object]


def phase_at(phases: List[Phase], step: int) -> Tuple[int, int]:
    """Which phase a step belongs to, and how far into it."""
    for index, phase in enumerate(phases):
        if step < phase.get("steps", math.inf):
            return index, step
        step -= phase["steps"]
    return len(phases), 0


def share_of_rate(progress: float, within: int, since_start: int) -> float:
    """A cosine over the phase, of which `progress` is over, warmed up after its beginning and after a restart."""
    cosine = 0.5 * (1 + math.cos(math.pi * min(1.0, progress)))
    warm = min(1.0, (min(within, since_start) + 1) / WARM_UP)
    return warm * (cosine * (1 - LAST_RATE) + LAST_RATE)


def write_schedule(folder: Path, schedule: Dict[str, object]) -> None:
    """A phase a line."""
    folder.mkdir(parents=True, exist_ok=True)
    phases = ",\n".join("    " + json.dumps(phase).replace("{", "{ ").replace("}", " }") for phase in schedule["phases"])
    rest = "".join(f'  "{key}": {json.dumps(value)},\n' for key, value in schedule.items() if key != "phases")
    (folder / "schedule.json").write_text(f'{{\n{rest}  "phases": [\n{phases}\n  ]\n}}\n')
