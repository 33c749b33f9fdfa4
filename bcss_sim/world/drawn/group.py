"""People drawn together, and what a subject needs to know of how they live."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bcss_client.values import Period, Ssin

from ..careers import birthday
from ..census import Household
from ..employers import Employers
from ..facts import Membership, Person, Residence
from ..geography import Geography, Municipality
from ..household import PARTNER_ROLES

HEAD = "01"  # role of the reference person
GROWN_UP = 18  # years


class Living(StrEnum):
    """With whom somebody lives, as benefits see it."""

    ALONE = "alone"
    COHABITING = "cohabiting"
    SUPPORTING = "supporting a family"  # a child under age at home


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The people of a drawn household, in its order, and the world they live in."""

    household: Household
    people: tuple[Person, ...]
    employers: Employers
    geography: Geography

    def each(self, written: Callable[[int, Person], Person]) -> Group:
        """The group with something written on each file; `written` gets the serial of the person too.

        The serial, at most eight digits, is the person's own in the world.
        """
        people = [written(self.household.number * 10 + rank, person) for rank, person in enumerate(self.people)]
        return replace(self, people=tuple(people))

    def person(self, ssin: Ssin) -> Person:
        """The one with this number."""
        return next(person for person in self.people if person.ssin == ssin)

    def companions(self, person: Person, on: date) -> Iterator[Person]:
        """With whom somebody shares a household on a day."""
        others = [other for other in self.people if other.ssin != person.ssin]
        shared = membership_on(person, on) if others else None
        if shared is not None:
            for other in others:
                theirs = membership_on(other, on)
                if theirs is not None and theirs.reference == shared.reference:
                    yield other

    def partner(self, person: Person, on: date) -> Person | None:
        """With whom somebody lives as a couple on a day, by the register's household."""
        mine = membership_on(person, on)
        for other in self.companions(person, on):
            theirs = membership_on(other, on)
            reference, role = (mine, theirs) if mine and mine.reference == person.ssin else (theirs, mine)
            if reference and role and reference.role == HEAD and role.role in PARTNER_ROLES:
                return other
        return None

    def living(self, person: Person, on: date) -> Living:
        """With whom somebody lives on a day."""
        if self.supported(person, on):
            return Living.SUPPORTING
        return Living.COHABITING if any(self.companions(person, on)) else Living.ALONE

    def supported(self, person: Person, on: date) -> tuple[Person, ...]:
        """The children under age who live with somebody on a day."""
        at_home = (other for other in self.companions(person, on) if other.ssin in person.children)
        return tuple(child for child in at_home if not is_grown_up(child, on))

    def municipality(self, person: Person, on: date) -> Municipality:
        """Where somebody is registered on a day, or was when last registered anywhere."""
        known = [one.address for one in person.residences if one.address and one.period.begin <= on]
        return self.geography.municipality(known[-1].municipality) if known else self.household.municipality


def is_grown_up(person: Person, on: date) -> bool:
    """Whether somebody is of age on a day."""
    return birthday(day_of_birth(person), GROWN_UP) <= on


def day_of_birth(person: Person) -> date:
    """The birthday, which is complete for everybody drawn."""
    day = person.birth.complete
    assert day is not None
    return day


def occupied(person: Person, *codes: str) -> tuple[Period, ...]:
    """The times in which somebody has one of these occupations."""
    return tuple(one.period for one in person.occupations if one.code in codes)


def membership_on(person: Person, on: date) -> Membership | None:
    """The place of somebody in a household on a day."""
    return next((one for one in person.memberships if one.period.contains(on)), None)


def residence_on(person: Person, on: date) -> Residence | None:
    """Where somebody is registered on a day, if anywhere."""
    return next((one for one in person.residences if one.period.contains(on)), None)
