"""Builds the corpus from Debian's packages: download, unpack, scale, pack. Nothing is installed.

    /usr/bin/python3 models/training/prepare.py

Reads `corpus.tsv` (split, package, version, file, …) and writes, under `models/training/.cache/`:

- `corpus.zip`: every photograph of every split as JPEG, short side SHORT_SIDE pixels, named
  `<split>/<number>-<name>.jpg`, at most 60 MB. `corpus.py` reads only `train/` for training.
- `test-a/`, `test-b/`: the held-out photographs as PNG, for `npm run evaluate`.

A photograph whose package has moved on to another version is still taken, and the change is told.
"""

import csv
import io
import shutil
import subprocess
import sys
import zipfile
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Dict, Iterator, List

from PIL import Image

import qt_resource

HERE = Path(__file__).resolve().parent
CACHE = HERE / ".cache"
SHORT_SIDE = 320  # whole scenes at 128x128 are cut from short sides of 128 to 288
JPEG_QUALITY = 94  # 501 photographs come to about 40 MB
LIMIT_BYTES = 60_000_000

Row = Dict[str, str]


def rows() -> List[Row]:
    with open(HERE / "corpus.tsv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def download(package: str, version: str, folder: Path) -> Path:
    """Fetches a Debian package with apt and unpacks it into `folder`, installing nothing."""
    for wanted in (f"{package}={version}", package):
        done = subprocess.run(["apt-get", "download", wanted], cwd=folder, capture_output=True, text=True)
        if done.returncode == 0:
            break
        print(f"{wanted}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
    archive = next(folder.glob(f"{package}_*.deb"), None)
    if archive is None:
        raise SystemExit(f"{package} cannot be downloaded: is apt's package list up to date (apt-get update)?")
    if version.replace(":", "%3a") not in archive.name:
        print(f"{package}: {archive.name} instead of version {version}", file=sys.stderr)
    root = folder / "root"
    subprocess.run(["dpkg-deb", "-x", str(archive), str(root)], check=True)
    archive.unlink()
    return root


@contextmanager
def unpacked(package: str, version: str) -> Iterator[Path]:
    """The folder of an unpacked package, for as long as it is looked at."""
    CACHE.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=CACHE) as folder:
        yield download(package, version, Path(folder))


def contents(root: Path, wanted: List[str]) -> Dict[str, bytes]:
    """The wanted files of an unpacked package; those that are no files are sought in its .rcc files."""
    found = {name: (root / name).read_bytes() for name in wanted if (root / name).is_file()}
    missing = set(wanted) - set(found)
    for resource in sorted(root.rglob("*.rcc")) if missing else ():
        for name, data in qt_resource.files(resource):
            if name in missing:
                found[name] = data
    return found


def scaled(data: bytes) -> Image.Image:
    """Decoded, RGB, short side SHORT_SIDE (never enlarged)."""
    image = Image.open(io.BytesIO(data)).convert("RGB")
    ratio = SHORT_SIDE / min(image.size)
    if ratio < 1:
        image = image.resize((round(image.width * ratio), round(image.height * ratio)), Image.LANCZOS)
    return image


def main() -> None:
    CACHE.mkdir(exist_ok=True)
    packages: Dict[str, List[Row]] = defaultdict(list)
    for number, row in enumerate(rows()):
        row["number"] = str(number)
        packages[row["package"]].append(row)
    taken = 0
    partial = CACHE / "corpus.zip.partial"
    with TemporaryDirectory(dir=CACHE) as tests, zipfile.ZipFile(partial, "w", zipfile.ZIP_STORED) as archive:
        for package, wanted in sorted(packages.items()):
            with unpacked(package, wanted[0]["version"]) as root:
                found = contents(root, [row["file"] for row in wanted])
            for row in wanted:
                if row["file"] not in found:
                    print(f"{package}: no {row['file']}", file=sys.stderr)
                    continue
                image = scaled(found[row["file"]])
                name = f"{row['split']}/{int(row['number']):03d}-{Path(row['file']).stem.replace('@2x', '')}"
                jpeg = io.BytesIO()
                image.save(jpeg, "JPEG", quality=JPEG_QUALITY, subsampling=0)
                archive.writestr(f"{name}.jpg", jpeg.getvalue())
                if row["split"] != "train":
                    (Path(tests) / row["split"]).mkdir(exist_ok=True)
                    image.save(Path(tests) / f"{name}.png")
                taken += 1
            print(f"{package}: {len(wanted)} photographs", flush=True)
        for made in list(Path(tests).iterdir()):  # in place of pictures that the corpus may name no longer
            shutil.rmtree(CACHE / made.name, ignore_errors=True)
            made.rename(CACHE / made.name)
    size = partial.stat().st_size
    if size > LIMIT_BYTES:
        raise SystemExit(f"the corpus is {size / 1e6:.1f} MB, more than {LIMIT_BYTES / 1e6:.0f} MB")
    partial.rename(CACHE / "corpus.zip")
    print(f"{taken} of {len(rows())} photographs, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
