"""The names of the municipalities, for the codes that replies give without them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from ..labels import Labels
from ..resources import FIXTURES


@cache
def municipalities() -> Mapping[str, Labels]:
    """The names by NIS code, as of 2025."""
    with (FIXTURES / "reference" / "municipalities_2025.csv").open(encoding="utf-8", newline="") as file:
        return {row["refnis"]: Labels(fr=row["fr"], nl=row["nl"], de=row["de"]) for row in csv.DictReader(file)}
