"""Municipalities in place of others, with postal codes and names that belong together."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ..resources import FIXTURES
from ..values import LANGUAGES
from .keyed import Key


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality of Belgium: its code, its name in each language, its postal codes, its region."""

    code: str
    names: tuple[str, ...]
    postal_codes: tuple[str, ...]
    region: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    municipalities: Sequence[Municipality]
    by_name: Mapping[str, str]
    by_postal_code: Mapping[str, str]
    regions: Mapping[str, str]


def municipality_of(text: str) -> str | None:
    """The code of the municipality that a code, a name or a postal code stands for; None when there is none."""
    table = _table()
    if text.isascii() and text.isdigit():
        return (text if len(text) == 5 else None) or table.by_postal_code.get(text)
    return table.by_name.get(text.casefold())


def others(text: str, code: str, key: Key) -> Iterator[str]:
    """What stands in the same place for other municipalities, those of the same region first."""
    if text.isascii() and text.isdigit():
        if len(text) == 5:
            return (one.code for one in _others(code, key))
        return (key.draws("post", text, one.code).one_of(one.postal_codes) for one in _others(code, key))
    place = _language(code, text)
    found = (one.names[place] for one in _others(code, key))
    return (made.upper() if text.isupper() else made for made in found)


def _others(code: str, key: Key) -> Iterator[Municipality]:
    table = _table()
    region = table.regions.get(code)
    drawn = [one for one in key.draws("municipality", code).shuffled(table.municipalities) if one.code != code]
    yield from (one for one in drawn if one.region == region)
    yield from (one for one in drawn if one.region != region)


def _language(code: str, name: str) -> int:
    names = next((one.names for one in _table().municipalities if one.code == code), ())
    return next((place for place, one in enumerate(names) if one.casefold() == name.casefold()), 0)


@cache
def _table() -> _Table:
    municipalities = tuple(
        Municipality(
            code=row["refnis"],
            names=tuple(row[language] for language in LANGUAGES),
            postal_codes=tuple(row["postal_codes"].split()),
            region=row["region"],
        )
        for row in _rows("municipalities_2025")
    )
    regions = {one.code: one.region for one in municipalities}
    merged = {row["refnis"]: row["merged_into"] for row in _rows("municipality_mergers_2025")}
    regions |= {before: regions.get(after, "") for before, after in merged.items()}
    by_name: dict[str, str] = {}
    for rows in (_rows("municipalities_2025"), _rows("municipality_mergers_2025"), _rows("postal_codes")):
        for row in rows:
            for language in LANGUAGES:
                by_name.setdefault(row[language].casefold(), row["refnis"])
    by_postal_code: dict[str, str] = {}
    for row in _rows("postal_codes"):
        by_postal_code.setdefault(row["postal_code"], row["refnis"])
    return _Table(municipalities=municipalities, by_name=by_name, by_postal_code=by_postal_code, regions=regions)


def _rows(name: str) -> Sequence[Mapping[str, str]]:
    with (FIXTURES / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
