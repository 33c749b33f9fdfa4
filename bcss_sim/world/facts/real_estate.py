"""Real estate, as the land register of the tax administration sees it."""

from __future__ import annotations

from dataclasses import dataclass

from .known import Lasting


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """A part of a property: nature (200 house …), cadastral income in eurocents with its code, surface in m²."""

    nature: str
    income: int
    income_code: str
    surface: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """Parcels at one place, as the land register writes the place."""

    situation: str
    parcels: tuple[Parcel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Property(Lasting):
    """A right in real estate: `right` as VE (full ownership) or VG (usufruct), `share` as 1/2.

    `terminates` is the year in which a right for a term goes out. A property that is given up stays in the land
    register for ten years, marked.
    """

    right: str
    share: str
    division: str  # of the land register
    owners: int
    assets: tuple[Asset, ...]
    terminates: int | None = None
