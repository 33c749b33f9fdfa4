"""The index of a population: its households as drawn, found by the number or the sound of the name of a member."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from typing import Protocol, TypeAlias

import msgspec

from bcss_client.values import Sex, Ssin

from .census import Household, Member, Part
from .geography import Geography
from .phonetics import phonetic_key
from .providers import Origin
from .shares import Livelihood, Shape, Trait


class Index(Protocol):
    """Where drawn households are kept."""

    def __len__(self) -> int:
        """How many numbers it holds, replaced and cancelled ones included."""
        ...

    @property
    def digest(self) -> bytes:
        """What tells this population from any other: see `chained`."""
        ...

    def household_of(self, ssin: str) -> Household | None:
        """The household one of whose members bears or bore that number, or None."""
        ...

    def households(self) -> Iterator[Household]:
        """Every household, by number."""
        ...

    def sounding(self, key: str) -> Iterator[Member]:
        """Those whose last name has this phonetic key, in the order of the households."""
        ...


class MemoryIndex:
    """An index in the memory of this process: about half a kilobyte a person."""

    __slots__ = ("_by_sound", "_household_of", "_households", "digest")

    def __init__(self, households: Iterable[Household]) -> None:
        self.digest = b""
        self._households: list[Household] = []
        self._household_of: dict[str, Household] = {}
        self._by_sound: dict[str, list[Member]] | None = None  # sorted when the first name is looked for
        for household in households:
            self._households.append(household)
            self._household_of.update((number, household) for number in numbers_of(household))
            self.digest = chained(self.digest, encoded(household))

    def __len__(self) -> int:
        """How many numbers it holds, replaced and cancelled ones included."""
        return len(self._household_of)

    def household_of(self, ssin: str) -> Household | None:
        """The household one of whose members bears or bore that number, or None."""
        return self._household_of.get(ssin)

    def households(self) -> Iterator[Household]:
        """Every household, by number."""
        return iter(self._households)

    def sounding(self, key: str) -> Iterator[Member]:
        """Those whose last name has this phonetic key, in the order of the households."""
        if self._by_sound is None:
            self._by_sound = {}
            for household in self._households:
                for member in household.members:
                    self._by_sound.setdefault(phonetic_key(member.last_name), []).append(member)
        return iter(self._by_sound.get(key, ()))


def numbers_of(household: Household) -> tuple[Ssin, ...]:
    """The numbers of the members, and the spare one of the head if there is one."""
    spare = () if household.spare is None else (household.spare,)
    return (*(member.ssin for member in household.members), *spare)


def chained(digest: bytes, row: bytes) -> bytes:
    """The digest of a population so far, with one more encoded household."""
    return sha256(digest + row).digest()


_MemberRow: TypeAlias = tuple[Part, str, Sex, str, str, tuple[str, ...], str, Origin]
_Row: TypeAlias = tuple[int, Shape, Trait | None, str, str | None, Livelihood | None, tuple[_MemberRow, ...]]
_DECODER = msgspec.msgpack.Decoder(_Row)


def encoded(household: Household) -> bytes:
    """A household as bytes, the same on any machine."""
    members = tuple(
        (
            member.part,
            str(member.ssin),
            member.sex,
            member.birth.isoformat(),
            member.last_name,
            member.first_names,
            member.nationality,
            member.names,
        )
        for member in household.members
    )
    spare = None if household.spare is None else str(household.spare)
    livelihood = household.livelihood
    row = household.number, household.shape, household.trait, household.municipality.refnis, spare, livelihood, members
    return msgspec.msgpack.encode(row)


def decoded(row: bytes, geography: Geography) -> Household:
    """The household that was encoded."""
    number, shape, trait, refnis, spare, livelihood, members = _DECODER.decode(row)
    return Household(
        number=number,
        shape=shape,
        trait=trait,
        municipality=geography.municipality(refnis),
        spare=None if spare is None else Ssin.received(spare),
        livelihood=livelihood,
        members=tuple(
            Member(
                part=part,
                ssin=Ssin.received(ssin),
                sex=sex,
                birth=date.fromisoformat(birth),
                last_name=last_name,
                first_names=first_names,
                nationality=nationality,
                names=names,
            )
            for part, ssin, sex, birth, last_name, first_names, nationality, names in members
        ),
    )
