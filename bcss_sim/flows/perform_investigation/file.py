"""The file of a person in the National Register, about to be told in the words of PerformInvestigation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self, TypeVar

from bcss_client.flows.perform_investigation.places import Location
from bcss_client.flows.person import Description, Origin
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.tx25.shared import CodeLabel, DatedInformationType, ForeignPlace
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.values import LANGUAGES, IncompleteDate, Language

from ...situation import Situation
from ...world.facts import Person
from ...world.geography import Municipality
from ..tx25 import whole_file

Record = TypeVar("Record", bound=DatedInformationType)


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """What Tx25 `held` of a person, with history."""

    person: Person
    held: Tx25Reply
    situation: Situation

    @classmethod
    def of(cls, ssin: str, situation: Situation) -> Self:
        """The file of a number somebody bears today."""
        person = situation.known(ssin)
        language: Language = next(language for language in LANGUAGES if language == person.language)
        return cls(person=person, held=whole_file(person, situation, language), situation=situation)

    @property
    def origin(self) -> Origin:
        """The register the person stands in."""
        return Origin.NATIONAL_REGISTER if self.person.ssin.is_national else Origin.BCSS

    def location(self, place: CodeLabel | ForeignPlace | None) -> Location | None:
        """A place of the file, with its names in every language."""
        if place is None:
            return None
        code = place.country.code if isinstance(place, ForeignPlace) else place.code
        return self.located(code)

    def municipality(self, code: str) -> Municipality | None:
        """The municipality of a code; None when none bears it today."""
        try:
            return self.situation.world.geography.municipality(code)
        except KeyError:
            return None

    def described(self, code: str) -> tuple[Description, ...]:
        """The names of a municipality, a country or a special residence, in every language."""
        name = self.situation.world.geography.place_name
        return tuple(Description(text=name(code, language), lang=language) for language in LANGUAGES)

    def labelled(self, list_name: str, found: CodeLabel) -> tuple[Description, ...]:
        """What a code of one of the register's lists means, in every language."""
        label = self.situation.codes.label
        return tuple(Description(text=label(list_name, found.code, language), lang=language) for language in LANGUAGES)

    def located(self, code: str) -> Location:
        """The place of a code."""
        return Location(code=int(code), descriptions=self.described(code))


def day(written: SplitDate | None) -> IncompleteDate | None:
    """A date of the file, in one piece."""
    return written.incomplete if written else None


def in_force(records: tuple[Record, ...]) -> Record | None:
    """Of records that give way to the next one: the latest, unless it was deleted."""
    return next((record for record in records[:1] if record.deleted is None), None)


def number(code: str | None) -> int | None:
    """A code of the register as the number it is written as here; None when it is no number."""
    return int(code) if code and code.isdecimal() else None
