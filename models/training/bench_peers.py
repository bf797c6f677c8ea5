"""Times scikit-image's biharmonic fill and OpenCV's on a picture that `npm run bench` wrote.

bench_peers.py SIZE REPEATS METHODS PICTURE HOLE, the last two raw bytes: RGB interleaved, and 1 = missing.
Prints a JSON object: `version`, name and version of what was timed, and `times`, milliseconds of processor time of
each repeat by method.
"""

import json
import sys
import time

import numpy as np

# A fill that takes longer than this, in milliseconds, is measured once.
LONG = 5000


def runners(picture: np.ndarray, hole: np.ndarray, methods: list) -> dict:
    found = {}
    if "biharmonic" in methods:
        from skimage.restoration import inpaint_biharmonic

        scaled = picture / 255.0
        found["biharmonic"] = lambda: inpaint_biharmonic(scaled, hole.astype(bool), channel_axis=-1)
    if "telea" in methods or "navier-stokes" in methods:
        import cv2

        for name, flag in (("telea", cv2.INPAINT_TELEA), ("navier-stokes", cv2.INPAINT_NS)):
            if name in methods:
                found[name] = lambda flag=flag: cv2.inpaint(picture, hole, 3, flag)
    if "patchmatch" in methods:
        import cv2

        # Another way to copy patches (He & Sun 2012): the nearest that OpenCV has.
        valid = 255 * (1 - hole)
        filled = np.zeros_like(picture)
        shift_map = cv2.xphoto.INPAINT_SHIFTMAP
        found["patchmatch"] = lambda: cv2.xphoto.inpaint(picture, valid, filled, shift_map)
    return found


def version() -> str:
    if "cv2" in sys.modules:
        return f"OpenCV {sys.modules['cv2'].__version__}"
    return f"scikit-image {sys.modules['skimage'].__version__}"


def main() -> None:
    size, repeats = int(sys.argv[1]), int(sys.argv[2])
    picture = np.fromfile(sys.argv[4], np.uint8).reshape(size, size, 3)
    hole = np.fromfile(sys.argv[5], np.uint8).reshape(size, size)
    times = {}
    for name, run in runners(picture, hole, sys.argv[3].split(",")).items():
        times[name] = []
        for _ in range(repeats):
            start = time.process_time()
            run()
            times[name].append(1000 * (time.process_time() - start))
            if times[name][-1] > LONG:
                break
    json.dump({"version": version(), "times": times}, sys.stdout)


if __name__ == "__main__":
    main()
