"""Writes `tests/golden/bootstrap.json`: where SciPy's bootstrap ends the intervals of seeded rows' means.

    /usr/bin/python3 models/training/goldens_bootstrap.py

Its method `percentile` is the one that `src/inpainting/bootstrap.ts` has.
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import bootstrap

TARGET = Path(__file__).resolve().parents[2] / "tests" / "golden" / "bootstrap.json"
DRAWS = 100_000
PHOTOGRAPHS = 40


def main() -> None:
    rng = np.random.default_rng(1979)
    rows = {
        "even": rng.uniform(0, 1, PHOTOGRAPHS),
        "normal": rng.normal(20, 3, PHOTOGRAPHS),
        "squared errors, a few of them large": rng.lognormal(-4, 1.2, PHOTOGRAPHS),
        "few columns": rng.normal(0, 1, 6),
    }
    cases = []
    for name, row in rows.items():
        row = row.round(6)
        found = bootstrap((row,), np.mean, n_resamples=DRAWS, method="percentile", random_state=rng)
        ends = found.confidence_interval
        cases.append({
            "name": name, "row": row.tolist(),
            "low": ends.low, "high": ends.high, "standardError": found.standard_error,
        })
    TARGET.write_text(json.dumps({"source": f"SciPy {scipy.__version__}", "draws": DRAWS, "cases": cases}) + "\n")


if __name__ == "__main__":
    main()
