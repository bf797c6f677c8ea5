"""    /usr/bin/python3 -m unittest discover -s models/training"""

import json
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

import torch

import export


class Folding(unittest.TestCase):
    def test_norms_go_into_the_convolutions_before_them(self) -> None:
        torch.manual_seed(4)
        chain = torch.nn.Sequential(torch.nn.Conv2d(3, 5, 3), torch.nn.BatchNorm2d(5), torch.nn.ReLU())
        chain(torch.randn(8, 3, 9, 9))
        chain.eval()
        image = torch.randn(1, 3, 9, 9)
        before = chain(image)
        export.fold_norms(chain)
        self.assertFalse(any(isinstance(layer, torch.nn.BatchNorm2d) for layer in chain))
        self.assertTrue(torch.allclose(chain(image), before, atol=1e-5))


class Catalogue(unittest.TestCase):
    def test_entries_replace_their_older_selves_in_the_order_of_the_papers(self) -> None:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "catalogue.json"
            path.write_text(json.dumps({"version": 2, "generators": [], "discriminators": []}))
            for identifier, year, step in (("deepfill-v2", 2019, 1), ("glcic-undilated", 2017, 1), ("glcic", 2017, 1),
                                           ("sn-patch-gan", 2019, 1), ("glcic", 2017, 2)):
                export.enter(path, {"id": identifier, "year": year, "step": step})
            catalogue = json.loads(path.read_text())
        self.assertEqual([(entry["id"], entry["step"]) for entry in catalogue["generators"]],
                         [("glcic", 2), ("glcic-undilated", 1), ("deepfill-v2", 1)])
        self.assertEqual([entry["id"] for entry in catalogue["discriminators"]], ["sn-patch-gan"])

    def test_a_discriminator_counts_the_steps_that_it_played(self) -> None:
        phases = [{"steps": 100, "batch": 16}, {"steps": 50, "batch": 8, "adversarial": {}}]
        ledger = {"seed": 1, "step": 130, "imagesSeen": 1840, "cpuHours": 0.5, "corpus": "", "runs": []}
        with TemporaryDirectory() as folder:
            models = Path(folder)
            (models / "glcic").mkdir()
            (models / "glcic" / "schedule.json").write_text(json.dumps({"phases": phases}))
            generator = export.training_of(models / "glcic", ledger)
            discriminator = export.training_of(models / "glcic-discriminator", {**ledger, "against": "glcic"})
        self.assertEqual((generator["step"], generator["imagesSeen"], generator["against"]), (130, 1840, None))
        self.assertEqual((discriminator["step"], discriminator["imagesSeen"], discriminator["against"]), (30, 240, "glcic"))


if __name__ == "__main__":
    unittest.main()
