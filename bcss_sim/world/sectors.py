"""The sectors of the Crossroads Bank and their quality codes, with what they are called."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from bcss_client.resources import FIXTURES

DescribedIn: TypeAlias = Literal["fr", "nl"]
"""The languages of the network's descriptions."""
_ANY_SECTOR = "*"


@dataclass(frozen=True, slots=True)
class Sectors:
    """What sectors and their quality codes are called."""

    _sectors: Mapping[str, Mapping[str, str]]
    _codes: Mapping[tuple[str, str], Mapping[str, str]]

    def name(self, sector: str, language: DescribedIn) -> str:
        """The name of a sector; raises `KeyError` when there is none of that number."""
        return self._sectors[sector][language]

    def quality(self, sector: str, code: str, language: DescribedIn) -> str | None:
        """In which quality a code says a sector knows a person; None when its list has no such code."""
        found = self._codes.get((sector, code)) or self._codes.get((_ANY_SECTOR, code))
        return found[language] if found else None


@cache
def sectors() -> Sectors:
    """The lists that travel with the package."""
    return Sectors(
        {row["sector"]: row for row in _table("bcss_sectors")},
        {(row["sector"], row["quality_code"]): row for row in _table("bcss_quality_codes")},
    )


def _table(name: str) -> Iterator[dict[str, str]]:
    with (FIXTURES / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
