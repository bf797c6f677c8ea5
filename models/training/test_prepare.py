"""    /usr/bin/python3 -m unittest discover -s models/training"""

import io
import unittest
from contextlib import redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import List
from unittest import mock

import yaml
from PIL import Image

import prepare
import sample_photographs


def photograph(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height), "olive").save(file, "PNG")
    return file.getvalue()


class Corpus(unittest.TestCase):
    def setUp(self) -> None:
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.cache = self.root / ".cache"
        found = {name: photograph(40, 30) for name in ("a.jpg", "b.jpg", "c.jpg")}
        for module in (prepare, sample_photographs):
            self.replace(module, "contents", lambda _root, wanted: {name: found[name] for name in wanted})
        self.replace(prepare, "CACHE", self.cache)
        self.replace(prepare, "download", lambda _package, _version, folder: folder)

    def replace(self, module: object, name: str, value: object) -> None:
        patch = mock.patch.object(module, name, value)
        patch.start()
        self.addCleanup(patch.stop)

    def prepared(self, *files: str) -> List[str]:
        rows = [{"split": "test-a" if file != "c.jpg" else "train", "package": "some", "version": "1", "file": file} for file in files]
        with mock.patch.object(prepare, "rows", lambda: rows), redirect_stdout(io.StringIO()):
            prepare.main()
        return sorted(path.name for path in (self.cache / "test-a").iterdir())

    def test_a_test_set_is_what_the_corpus_names_now(self) -> None:
        self.assertEqual(self.prepared("a.jpg", "b.jpg", "c.jpg"), ["000-a.png", "001-b.png"])
        self.assertEqual(self.prepared("c.jpg", "b.jpg"), ["001-b.png"])
        self.assertEqual(sorted(path.name for path in self.cache.iterdir()), ["corpus.zip", "test-a"])

    def test_the_site_s_photographs_need_no_corpus_before_them(self) -> None:
        entry = {"id": "a", "file": "a.webp", "package": "some", "version": "1", "source": "a.jpg", "width": 40, "height": 30}
        (self.root / "content").mkdir()
        (self.root / "content" / "photographs.yaml").write_text(yaml.safe_dump([entry]))
        self.replace(sample_photographs, "ROOT", self.root)
        self.replace(sample_photographs, "OUT", self.root / "public")
        with redirect_stdout(io.StringIO()):
            sample_photographs.main()
        self.assertTrue((self.root / "public" / "a.webp").exists())


if __name__ == "__main__":
    unittest.main()
