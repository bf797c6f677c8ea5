"""Every generator by its identifier, the name used everywhere: URL, command line, catalogue."""

from .deepfill_v2 import DeepFillV2
from .partial_convolution import PartialConvolutionUNet

GENERATORS = {"deepfill-v2": DeepFillV2, "partial-convolution": PartialConvolutionUNet}
