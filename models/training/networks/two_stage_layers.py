"""The layers that both DeepFills share, named as in the authors' released networks.

v1: Yu et al., CVPR 2018, figure 2. v2: Yu et al., ICCV 2019, figure 3, where half of a layer's outputs
are features and half are gates. Each layer is (name, outputs in units of the width, kernel, stride,
dilation); before a layer whose name ends in `upsample` the picture is doubled by nearest neighbours.
"""

from typing import List, Tuple

Layer = Tuple[str, float, int, int, int]

COARSE: List[Layer] = [
    ("conv1", 1, 5, 1, 1), ("conv2_downsample", 2, 3, 2, 1), ("conv3", 2, 3, 1, 1), ("conv4_downsample", 4, 3, 2, 1),
    ("conv5", 4, 3, 1, 1), ("conv6", 4, 3, 1, 1), ("conv7_atrous", 4, 3, 1, 2), ("conv8_atrous", 4, 3, 1, 4),
    ("conv9_atrous", 4, 3, 1, 8), ("conv10_atrous", 4, 3, 1, 16), ("conv11", 4, 3, 1, 1), ("conv12", 4, 3, 1, 1),
    ("conv13_upsample", 2, 3, 1, 1), ("conv14", 2, 3, 1, 1), ("conv15_upsample", 1, 3, 1, 1), ("conv16", 0.5, 3, 1, 1),
]
CONTINUING: List[Layer] = [  # the refinement's branch that hallucinates
    ("xconv1", 1, 5, 1, 1), ("xconv2_downsample", 1, 3, 2, 1), ("xconv3", 2, 3, 1, 1), ("xconv4_downsample", 2, 3, 2, 1),
    ("xconv5", 4, 3, 1, 1), ("xconv6", 4, 3, 1, 1), ("xconv7_atrous", 4, 3, 1, 2), ("xconv8_atrous", 4, 3, 1, 4),
    ("xconv9_atrous", 4, 3, 1, 8), ("xconv10_atrous", 4, 3, 1, 16),
]
MATCHING: List[Layer] = [  # the refinement's branch that attends, up to the attention
    ("pmconv1", 1, 5, 1, 1), ("pmconv2_downsample", 1, 3, 2, 1), ("pmconv3", 2, 3, 1, 1), ("pmconv4_downsample", 4, 3, 2, 1),
    ("pmconv5", 4, 3, 1, 1), ("pmconv6", 4, 3, 1, 1),
]
MATCHED: List[Layer] = [("pmconv9", 4, 3, 1, 1), ("pmconv10", 4, 3, 1, 1)]
JOINED: List[Layer] = [
    ("allconv11", 4, 3, 1, 1), ("allconv12", 4, 3, 1, 1), ("allconv13_upsample", 2, 3, 1, 1), ("allconv14", 2, 3, 1, 1),
    ("allconv15_upsample", 1, 3, 1, 1), ("allconv16", 0.5, 3, 1, 1),
]
