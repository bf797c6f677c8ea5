"""Every network by its identifier, the name used everywhere: URL, command line, catalogue."""

from .context_encoder import ContextEncoder
from .deepfill_v1 import DeepFillV1
from .deepfill_v2 import DeepFillV2
from .glcic import Glcic, UndilatedGlcic
from .global_local import ContextEncoderDiscriminator, DeepFillV1Critics, GlcicDiscriminator
from .partial_convolution import PartialConvolutionUNet
from .sn_patch_gan import SNPatchGAN

# In the order of the papers.
GENERATORS = {
    "context-encoder": ContextEncoder,
    "glcic": Glcic,
    "glcic-undilated": UndilatedGlcic,
    "deepfill-v1": DeepFillV1,
    "partial-convolution": PartialConvolutionUNet,
    "deepfill-v2": DeepFillV2,
}

DISCRIMINATORS = {
    "context-encoder-discriminator": ContextEncoderDiscriminator,
    "glcic-discriminator": GlcicDiscriminator,
    "deepfill-v1-critics": DeepFillV1Critics,
    "sn-patch-gan": SNPatchGAN,
}

# Whom a generator plays against, in the phases of its schedule that are adversarial.
OPPONENTS = {
    "context-encoder": "context-encoder-discriminator",
    "glcic": "glcic-discriminator",
    "deepfill-v1": "deepfill-v1-critics",
    "deepfill-v2": "sn-patch-gan",
}
