"""What the National Register knows of a person: places, people, papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self, TypeAlias

from bcss_client.labels import Labels
from bcss_client.values import IncompleteDate, Ssin

from .known import Dated, Fact, Lasting, Termed


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A dwelling in Belgium; `street_code` has eight digits, postal code first; names are in the regional language."""

    municipality: str  # REFNIS code, five digits
    postal_code: str
    street_code: str
    street: str
    house_number: str
    box: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Residence(Lasting):
    """Where a person is registered: municipality or special code, with an address while there is one (IT 001, 020)."""

    place: str  # REFNIS code, country code of three digits, or special code such as 99991 (struck off)
    address: Address | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership(Lasting):
    """Place in a household: `role` relates the person to `reference`, the reference person (IT 140, 141)."""

    reference: Ssin
    role: str  # 01 reference person, 02 spouse, 03 child, … 12 unrelated, 22 legal cohabitant


@dataclass(frozen=True, slots=True, kw_only=True)
class CivilState(Dated):
    """A civil state from a day on (IT 120)."""

    code: str  # 10 single, 20 married, 30 widowed, 40 divorced, …
    spouse: Ssin | None = None
    place: str | None = None  # REFNIS code of the municipality that drew up the act


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohabitation(Lasting):
    """A declared legal cohabitation (IT 123)."""

    partner: Ssin
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded(Lasting):
    """A coded fact over a period: nationality (IT 031), register (IT 210), occupation (IT 070)."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filiation:
    """The two parents named in the act of birth (IT 110); 00 child, 13 recognised child, 15 adopted child."""

    code: str
    since: date
    parent_1: Ssin | None
    parent_2: Ssin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityCard(Termed):
    """A card handed out (IT 195): type code such as 0000 (Belgian), number of twelve digits, validity."""

    type: str
    number: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell(Termed):
    """A time at a reference address (IT 024), or away from home (IT 026)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced(Dated):
    """A change of address announced but not yet registered (IT 005, 019)."""

    destination: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guardianship(Dated):
    """Protection of a person who cannot manage alone (IT 111 on the protected person, IT 113 naming who represents)."""

    situation: str
    justification: str
    representative: Ssin | None
    representative_status: str


Told: TypeAlias = "str | date | Ssin | Labels | tuple[Told, ...] | Mapping[str, Told]"
"""A value of an entry: text, day, number of a person, what a code means, several of these, or a part with values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Fact):
    """An entry of the register no other flow bears on, such as a driving licence (IT 191).

    `type` is the information type; `values` are by the names of the fields it has in Tx25. The entry holds from
    `since` and is deleted on `deleted`. A day of which part is unknown is a text, `1994-00-00`.
    """

    type: str
    values: Mapping[str, Told]
    since: IncompleteDate
    deleted: date | None = None

    @property
    def parts(self) -> Mapping[str, Told]:
        """The values, with the days of the entry itself."""
        days: dict[str, Told] = {"date": str(self.since)}
        if self.deleted is not None:
            days["deleted"] = self.deleted
        return {**self.values, **days}

    def known_on(self, day: date) -> Self | None:
        """The entry once it is made; its deletion shows when it comes."""
        if str(self.since) > day.isoformat():
            return None
        return self if self.deleted is None or self.deleted <= day else replace(self, deleted=None)
