"""What foreign clients are made to ask."""

from __future__ import annotations

from tests.cases import CASES

SAMPLES = tuple(case for case in CASES if case.name in ("p02", "not_integrated"))
