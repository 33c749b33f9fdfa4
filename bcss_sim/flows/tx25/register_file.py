"""What the subjects of a file are written from: the person, the day, and labels in the language asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import blake2b
from typing import TypeVar

from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.tx25.shared import CodeLabel, ForeignPlace, InformationType
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.values import Language, Period, Ssin

from ...situation import Situation
from ...world.facts import Person

Record = TypeVar("Record", bound=InformationType)

# The register marks how each information type is laid out. The marks are those of recorded replies, where
# A1 is by far the most common; what they mean is not public.
_STRUCTURES = {"031": "B1", "110": "C1", "120": "C1", "140": "B1"}
_COMMON_STRUCTURE = "A1"


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterFile:
    """The file of `person`, as known today, about to be written out with labels in `language`."""

    person: Person
    situation: Situation
    language: Language

    def label(self, list_name: str, code: str) -> CodeLabel:
        """A code of one of the register's lists."""
        return CodeLabel(code=code, label=self.situation.codes.label(list_name, code, self.language))

    def place(self, code: str) -> CodeLabel:
        """A municipality, a country or a special residence."""
        return CodeLabel(code=code, label=self.situation.world.geography.place_name(code, self.language))

    def belgian_place(self, code: str | None) -> CodeLabel | None:
        """The municipality of a REFNIS code; None for a country or when there is no place."""
        return self.place(code) if code is not None and is_refnis(code) else None

    def foreign_place(self, code: str) -> ForeignPlace | None:
        """The country of a place code; None for a municipality."""
        return None if is_refnis(code) else ForeignPlace(country=self.place(code))

    def bearer(self, ssin: Ssin | None) -> Person | None:
        """Somebody this file names; None when there is nobody or the register does not know the number."""
        return None if ssin is None else self.situation.world.person(ssin)

    def deleted(self, period: Period) -> SplitDate | None:
        """The first day on which something no longer holds; None while it does."""
        if period.end is None or period.end >= self.situation.today:
            return None
        return SplitDate.of(period.end + timedelta(1))


def with_records(reply: Tx25Reply, records: Mapping[str, object]) -> Tx25Reply:
    """The reply with other records in the fields of these names."""
    if not records:
        return reply
    return replace(reply, **records)  # type: ignore[arg-type]  # each field gets records of its own type


def stamped(record: Record) -> Record:
    """The record with its number and the mark of its layout, as the register sends them."""
    structure = _STRUCTURES.get(record.number, _COMMON_STRUCTURE)
    return replace(record, type=record.number, structure=structure)


def recent_first(chronological: Sequence[Record]) -> tuple[Record, ...]:
    """The records as the register lists them: the latest first."""
    return tuple(stamped(record) for record in reversed(chronological))


def is_refnis(code: str) -> bool:
    """Whether a place code has the form of a REFNIS code; countries have three digits."""
    return len(code) == 5


def digits(length: int, *about: str) -> str:
    """Digits that look arbitrary and are always the same for the same things."""
    digest = blake2b("/".join(about).encode(), digest_size=8).digest()
    return f"{int.from_bytes(digest) % 10**length:0{length}}"
