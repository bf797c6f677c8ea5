"""Trains one network of the lineage; stops and goes on where it was.

    /usr/bin/python3 models/training/train.py partial-convolution [--steps N] [--minutes M]

`gpu.py` trains all of them on a machine with a GPU. What is to be done stands in
`models/<id>/schedule.json`; `schedule.py` says how, and `trainer.py` does it.

The running state is kept in `.cache/runs/<id>.pt`. The best weights by the validation photographs
(`corpus.VALIDATION_SHARE` of the training rows, never trained on; test-a and test-b are not looked at) go to
`models/<id>/checkpoint.pt`, half precision, beside `training.json`, which says what made them; both
are committed, and so are the discriminator's. Where more than an error of pixels counts, an adversarial phase
or one with a loss in `FURTHER`, the latest weights are the ones kept, because what it gains may cost PSNR. On another
machine a run goes on from there: the weights and the step are kept; Adam's moments begin anew, over
`schedule.WARM_UP` steps, and so do the minutes of a phase and the weight that its game is steered to.

Debian's torch is enough. On a CPU with AVX-512 in bfloat16 a newer one (2.13, in a virtual environment) with
`--half` makes DeepFill v2 twice as fast and, with `--compile` too, the partial-convolution U-Net.
"""

import argparse
import math
import os
import sys
from pathlib import Path

JEMALLOC = Path("/usr/lib/x86_64-linux-gnu/libjemalloc.so.2")
if __name__ == "__main__" and JEMALLOC.exists() and "LD_PRELOAD" not in os.environ:
    # 1.4 times faster: torch frees what it takes again at once. Large pieces have no decay unless the threshold for them
    # is gone; that and huge pages together spare four of five faults. Without any decay a game of two networks grew to 20 GB.
    os.environ.update(LD_PRELOAD=str(JEMALLOC), OMP_NUM_THREADS="1",
                      MALLOC_CONF="thp:always,oversize_threshold:0,dirty_decay_ms:10000,muzzy_decay_ms:10000")
    os.execv(sys.executable, [sys.executable, *sys.argv])

import torch

import corpus
from ledger import HERE, MODELS
from networks import GENERATORS
from trainer import Trainer

RUNS = HERE / ".cache" / "runs"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("network", choices=sorted(GENERATORS))
    parser.add_argument("--steps", type=float, default=math.inf, help="stop after this many steps of this run")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop after this long")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--state", type=Path, help="the running state, in place of .cache/runs/<id>.pt")
    parser.add_argument("--models", type=Path, default=MODELS, help="where schedules are, and the weights to go on from")
    parser.add_argument("--out", type=Path, help="where the weights go, if not there")
    parser.add_argument("--drawn", type=Path, help="holes and patterns that `gpu.py` drew; pictures are then made on the device")
    parser.add_argument("--half", action="store_true", help="compute in bfloat16 where that is safe")
    parser.add_argument("--compile", action="store_true", help="compile the network first; needs torch 2 and a C++ compiler")
    arguments = parser.parse_args()
    running = arguments.state or RUNS / f"{arguments.network}.pt"
    training, kept_back = corpus.divided()
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = torch.backends.cudnn.benchmark = True
    trainer = Trainer(arguments.network, arguments.models, running, corpus.digest(), arguments.device, arguments.out,
                      arguments.drawn, arguments.half, arguments.compile)
    trainer.train(training, kept_back, arguments.steps, arguments.minutes)


if __name__ == "__main__":
    main()
