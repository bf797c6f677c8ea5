"""Every generator by its identifier, the name used everywhere: URL, command line, catalogue."""

from .partial_convolution import PartialConvolutionUNet

GENERATORS = {"partial-convolution": PartialConvolutionUNet}
