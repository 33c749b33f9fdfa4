"""Belgian municipalities, postal codes and the countries of the National Register."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, Self, TypeAlias, cast

from bcss_client.labels import Labels
from bcss_client.resources import FIXTURES
from bcss_client.values import Language

from .phonetics import unaccented
from .register_codes import RegisterCodes

Regime: TypeAlias = Literal["F", "N", "FN", "D"]
Region: TypeAlias = Literal["Flanders", "Wallonia", "Brussels"]
Names: TypeAlias = Mapping[Language, str]

# Brussels is bilingual; its first language here is French, the language of most of its files.
_LANGUAGES: Mapping[Regime, Language] = {"F": "fr", "N": "nl", "FN": "fr", "D": "de"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality as it stands since 1 January 2025. Source: Statbel, REFNIS.

    `refnis` is its code of five digits, `regime` the languages of its administration, `province` the
    province in its own language (empty in Brussels), `postal_codes` the codes used on its territory.
    A municipality without a name of its own in a language bears its name in the regional one.
    """

    refnis: str
    fr: str
    nl: str
    de: str
    regime: Regime
    region: Region
    province: str
    postal_codes: tuple[str, ...]

    @property
    def language(self) -> Language:
        """Language of its administration; French in Brussels, which has two."""
        return _LANGUAGES[self.regime]

    def name(self, language: Language) -> str:
        """Its name in French, Dutch or German."""
        return {"fr": self.fr, "nl": self.nl, "de": self.de}[language]


@dataclass(frozen=True, slots=True, kw_only=True)
class Locality:
    """A place a postal code serves, in the municipality `refnis`; one postal code may serve several."""

    postal_code: str
    refnis: str
    fr: str
    nl: str
    de: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """A municipality that became part of another one on a day; no postal code served two of them."""

    refnis: str
    merged_into: str
    effective: date
    postal_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Geography:
    """Places and countries, by the codes the flows use for them, and the lists of codes of the register."""

    _municipalities: Mapping[str, Municipality]
    _merged_away: Mapping[str, Names]
    _mergers: Mapping[str, tuple[Merger, ...]]  # by the code of today
    _localities: Mapping[str, tuple[Locality, ...]]
    _countries: Mapping[str, Names]
    codes: RegisterCodes

    @classmethod
    def load(cls) -> Self:
        """Read the tables that travel with the package."""
        localities: dict[str, tuple[Locality, ...]] = {}
        for row in _table("postal_codes"):
            code = row["postal_code"]
            localities[code] = (*localities.get(code, ()), Locality(**row))
        return cls(
            {row["refnis"]: _municipality(row) for row in _table("municipalities_2025")},
            {row["refnis"]: _names(row) for row in _table("municipality_mergers_2025")},
            _mergers(),
            localities,
            {row["code"]: _names(row) for row in _table("countries")},
            RegisterCodes.load(),
        )

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The 565 municipalities, by REFNIS code."""
        return tuple(self._municipalities.values())

    def municipality(self, refnis: str) -> Municipality:
        """The municipality of a REFNIS code; raises `KeyError` when none bears it today."""
        return self._municipalities[refnis]

    def mergers(self, refnis: str) -> tuple[Merger, ...]:
        """The municipalities that merged into one of today; none where it was there before."""
        return self._mergers.get(refnis, ())

    def postal_codes(self, refnis: str, on: date) -> tuple[str, ...]:
        """The postal codes of the municipality with a code on a day; none when no municipality had it."""
        for merger in (one for mergers in self._mergers.values() for one in mergers):
            if merger.refnis == refnis:
                return merger.postal_codes if on < merger.effective else ()
        if refnis not in self._municipalities:
            return ()
        former = {code for one in self.mergers(refnis) if on < one.effective for code in one.postal_codes}
        return tuple(code for code in self._municipalities[refnis].postal_codes if code not in former)

    def today(self, refnis: str) -> str:
        """The code of today of a municipality that has merged; any other code as it is."""
        found = (one.merged_into for mergers in self._mergers.values() for one in mergers if one.refnis == refnis)
        return next(found, refnis)

    def named(self, text: str) -> Municipality | None:
        """The municipality with this REFNIS code, or this name in any language whatever its accents; else None."""
        wanted = _plain(text)
        for place in self._municipalities.values():
            if text == place.refnis or wanted in map(_plain, (place.fr, place.nl, place.de)):
                return place
        return None

    def language_of(self, refnis: str) -> Language:
        """Language of a municipality's administration; French in Brussels, which has two."""
        return self._municipalities[refnis].language

    def localities(self, postal_code: str) -> tuple[Locality, ...]:
        """The places a postal code serves; none when it does not exist."""
        return self._localities.get(postal_code, ())

    @property
    def countries(self) -> Mapping[str, Names]:
        """The names of the countries, and nationalities, by code."""
        return self._countries

    def country_name(self, code: str, language: Language) -> str:
        """Name of the country, or nationality, of a code of three digits; the code itself when unknown."""
        names = self._countries.get(code)
        return names[language] if names else code

    def place_name(self, code: str, language: Language) -> str:
        """What a place code of the National Register stands for; the code itself when unknown.

        `code` is a REFNIS code, of today or from before the mergers of 2025, a country code of three digits,
        or a special residence code such as 99991 (struck off). Source: information types 001 and 100.
        """
        if code in self._municipalities:
            return self._municipalities[code].name(language)
        names = self._merged_away.get(code) or self._countries.get(code)
        return names[language] if names else self.codes.label("special_residence", code, language)

    def place_labels(self, code: str) -> Labels:
        """What a place code stands for, in every language; raises `ValueError` when no place has the code."""
        labels = Labels(fr=self.place_name(code, "fr"), nl=self.place_name(code, "nl"), de=self.place_name(code, "de"))
        if labels.fr == code:
            raise ValueError(f"{code} is the code of no municipality and no country")
        return labels


def _plain(name: str) -> str:
    return "".join(letter for letter in unaccented(name) if letter.isalnum())


def _table(name: str) -> Iterator[dict[str, str]]:
    with (FIXTURES / "reference" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _municipality(row: Mapping[str, str]) -> Municipality:
    return Municipality(
        refnis=row["refnis"],
        fr=row["fr"],
        nl=row["nl"],
        de=row["de"],
        regime=cast(Regime, row["regime"]),
        region=cast(Region, row["region"]),
        province=row["province"],
        postal_codes=tuple(row["postal_codes"].split()),
    )


def _mergers() -> Mapping[str, tuple[Merger, ...]]:
    mergers: dict[str, tuple[Merger, ...]] = {}
    for row in _table("municipality_mergers_2025"):
        merger = Merger(
            refnis=row["refnis"],
            merged_into=row["merged_into"],
            effective=date.fromisoformat(row["effective"]),
            postal_codes=tuple(row["postal_codes"].split()),
        )
        mergers[merger.merged_into] = (*mergers.get(merger.merged_into, ()), merger)
    return mergers


def _names(row: Mapping[str, str]) -> Names:
    return {"fr": row["fr"], "nl": row["nl"], "de": row["de"]}
