"""Makes the photographs that the site shows from Debian's packages.

    /usr/bin/python3 models/training/sample_photographs.py

Reads `content/photographs.yaml` and writes `public/photographs/<id>.webp`: long side at most
LONG_SIDE pixels, at most LIMIT_BYTES. Stops if an entry's width and height are not the picture's.
"""

import io
from collections import defaultdict
from pathlib import Path
from typing import Dict, List

import yaml
from PIL import Image

from prepare import contents, unpacked

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "public" / "photographs"
LONG_SIDE = 960
LIMIT_BYTES = 120_000


def scaled(data: bytes) -> Image.Image:
    """Decoded, RGB, long side LONG_SIDE (never enlarged)."""
    image = Image.open(io.BytesIO(data)).convert("RGB")
    ratio = LONG_SIDE / max(image.size)
    if ratio < 1:
        image = image.resize((round(image.width * ratio), round(image.height * ratio)), Image.LANCZOS)
    return image


def encoded(image: Image.Image) -> bytes:
    """WebP in the best quality that keeps to LIMIT_BYTES."""
    for quality in range(88, 40, -4):
        webp = io.BytesIO()
        image.save(webp, "WEBP", quality=quality, method=6)
        if webp.tell() <= LIMIT_BYTES:
            return webp.getvalue()
    raise SystemExit(f"a photograph of {image.width}x{image.height} does not fit in {LIMIT_BYTES} bytes")


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    packages: Dict[str, List[dict]] = defaultdict(list)
    for entry in yaml.safe_load((ROOT / "content" / "photographs.yaml").read_text(encoding="utf-8")):
        packages[entry["package"]].append(entry)
    wrong = []
    for package, entries in packages.items():
        with unpacked(package, entries[0]["version"]) as root:
            found = contents(root, [entry["source"] for entry in entries])
        for entry in entries:
            image = scaled(found[entry["source"]])
            webp = encoded(image)
            (OUT / entry["file"]).write_bytes(webp)
            print(f"{entry['id']}: {image.width}x{image.height}, {len(webp)} bytes", flush=True)
            if [entry["width"], entry["height"]] != list(image.size):
                wrong.append(f"{entry['id']} is {image.width}x{image.height}")
    if wrong:
        raise SystemExit("photographs.yaml gives other sizes: " + "; ".join(wrong))


if __name__ == "__main__":
    main()
