"""Reads files out of Qt's compiled resource files (.rcc, "qres", versions 1 to 3).

Layout, after Qt's own documentation and `QResource`'s reader: a header with the offsets of
three tables (tree, data, names); tree nodes of 14 bytes (22 from version 2 on, which adds a
modification time); names as UTF-16; data blocks with a 32-bit length, whole, or zlib behind a
32-bit uncompressed length.
"""

import struct
import zlib
from pathlib import Path
from typing import Iterator, Tuple

COMPRESSED_ZLIB = 1
DIRECTORY = 2


def files(path: Path) -> Iterator[Tuple[str, bytes]]:
    """Yields (path inside the resource file, contents). Raises ValueError if it is not one."""
    blob = path.read_bytes()
    if blob[:4] != b"qres":
        raise ValueError(f"{path} is not a Qt resource file")
    version, tree, data, names = struct.unpack(">IIII", blob[4:20])
    node_size = 22 if version >= 2 else 14

    def name_at(offset: int) -> str:
        start = names + offset
        (length,) = struct.unpack(">H", blob[start : start + 2])
        return blob[start + 6 : start + 6 + 2 * length].decode("utf-16-be")

    def walk(index: int, folder: str) -> Iterator[Tuple[str, bytes]]:
        node = tree + index * node_size
        name_offset, flags = struct.unpack(">IH", blob[node : node + 6])
        here = f"{folder}/{name_at(name_offset)}".lstrip("/") if index else ""
        if flags & DIRECTORY:
            count, first = struct.unpack(">II", blob[node + 6 : node + 14])
            for child in range(first, first + count):
                yield from walk(child, here)
            return
        (offset,) = struct.unpack(">I", blob[node + 10 : node + 14])
        start = data + offset
        (size,) = struct.unpack(">I", blob[start : start + 4])
        contents = blob[start + 4 : start + 4 + size]
        yield here, zlib.decompress(contents[4:]) if flags & COMPRESSED_ZLIB else contents

    yield from walk(0, "")
