"""Enterprises that do not exist: numbers and names."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from random import Random
from typing import Literal, TypeAlias

from faker import Generator
from faker.providers import BaseProvider

from bcss_client.resources import FIXTURES
from bcss_client.values import CbeNumber, Language, OnssNumber

Sector: TypeAlias = Literal[
    "agriculture",
    "care",
    "catering",
    "cleaning",
    "construction",
    "industry",
    "office",
    "retail",
    "service_vouchers",
    "temporary_work",
    "transport",
]


class EnterpriseProvider(BaseProvider):
    """Faker provider of employers: enterprise number, ONSS number, name."""

    def __init__(self, generator: Generator) -> None:
        """Read the words company names are made of."""
        super().__init__(generator)
        with (FIXTURES / "reference" / "company_names.toml").open("rb") as file:
            read = tomllib.load(file)
        self._sectors: Mapping[str, Mapping[str, list[str]]] = read["sectors"]
        self._beginnings: Mapping[str, list[str]] = read["beginnings"]
        self._endings: Mapping[str, list[str]] = read["endings"]
        self._legal_forms: Mapping[str, list[str]] = read["legal_forms"]

    def cbe_number(self) -> CbeNumber:
        """An enterprise number with a valid check, in the range 1.9xx.xxx.xxx, which was never issued.

        The Crossroads Bank for Enterprises gives numbers upward, and those given have only begun with 1 of late.
        """
        random: Random = self.generator.random
        return CbeNumber.from_serial(random.randrange(19_000_000, 20_000_000))

    def onss_number(self) -> OnssNumber:
        """A registration number at the ONSS, ten digits, that no employer can bear.

        It is `0`, a serial of seven digits and two check digits, `96 - (serial x 100) mod 97`, or 97 where
        that gives zero. Issued serials begin with 0 or 1 (the ONSS glossary ends the range of definitive
        numbers at 199999934); ours begin with 9.
        """
        random: Random = self.generator.random
        serial = random.randrange(9_000_000, 10_000_000)
        check = (96 - serial * 100 % 97) or 97
        return OnssNumber.received(f"0{serial}{check:02}")

    def company_name(self, language: Language, *, sector: Sector = "office") -> str:
        """A name that says what a firm does, whose it is and its legal form: `Bouwbedrijf Hagelveen BV`.

        The proper name is put together from syllables, so any likeness to a firm is chance.
        """
        random: Random = self.generator.random
        trade = random.choice(self._sectors[sector][language])
        proper = random.choice(self._beginnings[language]) + random.choice(self._endings[language])
        return f"{trade} {proper} {random.choice(self._legal_forms[language])}"
