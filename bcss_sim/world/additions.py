"""Households made for a need after a population was drawn, and who has whom: what is added to a world."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from .census import Household
from .index import numbers_of


class Additions(Protocol):
    """Where added households and leases are kept."""

    def household_of(self, ssin: str) -> Household | None:
        """The household one of whose members bears or bore that number, or None."""
        ...

    def households(self) -> Iterator[Household]:
        """Every household made, in the order they were made."""
        ...

    def add(self, household: Household) -> bool:
        """Keep a household made; False when another caller was quicker with one of its numbers."""
        ...

    def is_leased(self, ssin: str) -> bool:
        """Whether somebody was given to a caller who has not let go."""
        ...

    def lease(self, ssin: str, holder: str) -> bool:
        """Give somebody to a caller; False when another one was quicker."""
        ...


class AdditionsInMemory:
    """Additions nobody else sees."""

    __slots__ = ("_household_of", "_households", "_leases")

    def __init__(self) -> None:
        self._households: list[Household] = []
        self._household_of: dict[str, Household] = {}
        self._leases: dict[str, str] = {}

    def household_of(self, ssin: str) -> Household | None:
        """The household one of whose members bears or bore that number, or None."""
        return self._household_of.get(ssin)

    def households(self) -> Iterator[Household]:
        """Every household made, in the order they were made."""
        return iter(self._households)

    def add(self, household: Household) -> bool:
        """Keep a household made; nobody else can be quicker here."""
        self._households.append(household)
        self._household_of.update((number, household) for number in numbers_of(household))
        return True

    def is_leased(self, ssin: str) -> bool:
        """Whether somebody was given to a caller who has not let go."""
        return ssin in self._leases

    def lease(self, ssin: str, holder: str) -> bool:
        """Give somebody to a caller; False when another one was quicker."""
        if ssin in self._leases:
            return False
        self._leases[ssin] = holder
        return True
