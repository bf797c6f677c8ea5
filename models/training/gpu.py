"""Trains networks of the lineage side by side on one GPU, in one call of known length.

    python3 models/training/gpu.py [deepfill-v2 …] --minutes 9 --out OUT [--models models]

Each network is a process of `train.py`, at work on what remains of its schedule: together they keep the GPU
busy while each waits for its own next kernel, through NVIDIA's Multi-Process Service where that is installed.
Holes and patterns are drawn first, by all processors. When the time is over, or every schedule, OUT holds for
each network `<id>.tar` (weights, ledger and schedule, the discriminator's too) and `log.txt` with the last words
of each. `--device cpu` rehearses all of it. Of the corpus it reads the training photographs alone.
"""

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path
from typing import Dict, Iterator, List

import device_pictures
from ledger import HERE, MODELS
from networks import GENERATORS, OPPONENTS

HOLES, PATTERNS = 16384, 4096
SIZE = 128
SPARE = 45  # seconds a training may take to be over after its minutes: what it begins, it measures and writes down
TWIN = "glcic-undilated"  # compared at the same step as GLCIC was; not trained on


@contextlib.contextmanager
def shared_gpu(folder: Path) -> Iterator[None]:
    """While this lasts, kernels of several processes run at the same time, if the service is there."""
    control = shutil.which("nvidia-cuda-mps-control")
    if control is None:
        yield
        return
    os.environ.update(CUDA_MPS_PIPE_DIRECTORY=str(folder), CUDA_MPS_LOG_DIRECTORY=str(folder))
    subprocess.run([control, "-d"], check=True)
    try:
        yield
    finally:
        subprocess.run([control], input=b"quit\n", check=True)


def start(identifier: str, arguments: argparse.Namespace, drawn: Path, minutes: float) -> "subprocess.Popen[bytes]":
    log = (arguments.out / "work" / f"{identifier}.log").open("wb")
    command = [sys.executable, str(HERE / "train.py"), identifier, "--device", arguments.device, "--half", "--drawn", str(drawn),
               "--minutes", f"{minutes:.2f}", "--models", str(arguments.models), "--out", str(arguments.out / "work"),
               "--state", str(arguments.out / "work" / "running" / f"{identifier}.pt")]
    return subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT,
                            env={**os.environ, "OMP_NUM_THREADS": "1", "TOGETHER": str(len(arguments.networks))})


def gather(out: Path, identifiers: List[str]) -> None:
    """Packs what each network has published, and the logs; prints the last point of each."""
    work = out / "work"
    with (out / "log.txt").open("w") as everything:
        for identifier in identifiers:
            text = (work / f"{identifier}.log").read_text(errors="replace")
            everything.write(f"== {identifier}\n{text}\n")
            print(f"== {identifier}", *text.strip().splitlines()[-2:], sep="\n", flush=True)
    for identifier in identifiers:
        with tarfile.open(out / f"{identifier}.tar", "w") as archive:
            for name in (identifier, OPPONENTS.get(identifier)):
                if name and (work / name).exists():
                    archive.add(work / name, name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("networks", nargs="*", default=[name for name in GENERATORS if name != TWIN])
    parser.add_argument("--minutes", type=float, required=True, help="of all of it, drawing and packing included")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--models", type=Path, default=MODELS)
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--drawn", type=Path, help="where holes and patterns are, or will be if there are none yet")
    parser.add_argument("--holes", type=int, default=HOLES)
    parser.add_argument("--patterns", type=int, default=PATTERNS)
    arguments = parser.parse_args()
    ends = time.monotonic() + 60 * arguments.minutes
    drawn = arguments.drawn or arguments.out / "work" / "running"
    (arguments.out / "work" / "running").mkdir(parents=True, exist_ok=True)
    if not (drawn / device_pictures.PATTERNS).exists():
        device_pictures.draw(drawn, SIZE, arguments.holes, arguments.patterns, os.cpu_count() or 1)
    print(f"drawn, {ends - time.monotonic():.0f} s left", flush=True)
    remaining = (ends - time.monotonic() - SPARE) / 60
    with shared_gpu(Path(tempfile.mkdtemp())):
        running: Dict[str, "subprocess.Popen[bytes]"] = {
            identifier: start(identifier, arguments, drawn, remaining) for identifier in arguments.networks}
        while any(process.poll() is None for process in running.values()) and time.monotonic() < ends - 10:
            time.sleep(1)
        for process in running.values():
            process.kill()
            process.wait()
    gather(arguments.out, list(running))


if __name__ == "__main__":
    main()
