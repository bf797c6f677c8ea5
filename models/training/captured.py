"""A step of training as one CUDA graph: hundreds of small kernels are launched at once, where a small network's step
would wait for the processor to launch each."""

from typing import Callable, Dict, Optional

import torch

Step = Callable[[torch.Tensor, torch.Tensor], Dict[str, torch.Tensor]]
WARM_UP = 3  # steps, in which algorithms are chosen and memory is taken


class Captured:
    """Calls `step(image, hole)`, whose tensors must keep their shapes and places and which must never wait for the
    device; from the call after WARM_UP on it is replayed, not run. What it returns is then copied for the caller."""

    def __init__(self, step: Step) -> None:
        self.step, self.calls = step, 0
        self.graph: Optional[torch.cuda.CUDAGraph] = None

    def __call__(self, image: torch.Tensor, hole: torch.Tensor) -> Dict[str, torch.Tensor]:
        if self.calls == 0:
            self.image, self.hole, self.beside = image.clone(), hole.clone(), torch.cuda.Stream()
        self.image.copy_(image)
        self.hole.copy_(hole)
        self.calls += 1
        if self.calls <= WARM_UP:
            self.beside.wait_stream(torch.cuda.current_stream())
            with torch.cuda.stream(self.beside):
                log = self.step(self.image, self.hole)
            torch.cuda.current_stream().wait_stream(self.beside)
            return log
        if self.graph is None:
            self.graph = torch.cuda.CUDAGraph()
            with torch.cuda.graph(self.graph):
                self.log = self.step(self.image, self.hole)
        self.graph.replay()
        return {name: value.clone() for name, value in self.log.items()}
