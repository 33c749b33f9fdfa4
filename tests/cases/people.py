"""Whom the cases are about: people of the personas, and of the population around them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from bcss_client.values import Period, Ssin
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.conftest import TODAY

Who: TypeAlias = Callable[[World], Person]


def of_persona(persona_id: str, first_name: str) -> Who:
    """The one with that first name in a persona."""

    def found(world: World) -> Person:
        people = world.persona(persona_id).people
        return next(person for person in people if person.first_names[0] == first_name)

    return found


def of_case(case_id: str, first_name: str) -> Who:
    """The one with that first name in a case."""

    def found(world: World) -> Person:
        return next(person for person in world.case(case_id).people if person.first_names[0] == first_name)

    return found


P01 = of_persona("P01", "Louise")
P02 = of_persona("P02", "Céline")
FATHER = of_persona("P02", "Jérôme")  # nobody has integrated him
LODGER = of_persona("P02", "Bruno")
NOBODY = Ssin.from_parts(year=1921, month=3, day=10, counter=999)

FROM_TODAY = Period(TODAY)
LAST_YEARS = Period(date(2022, 1, 1), TODAY)
LONG_AGO = Period(date(2010, 1, 1), date(2011, 12, 31))  # before anybody was integrated


def replaced(world: World) -> Person:
    """Somebody whose number was replaced by another."""
    return _somebody(world, lambda person: person.replaced_by is not None)


def cancelled(world: World) -> Person:
    """The file of a number given by mistake and cancelled."""
    return _somebody(world, lambda person: person.cancelled)


def deceased(world: World) -> Person:
    """Somebody who has died."""
    return _somebody(world, lambda person: person.death is not None)


def incapacitated(world: World) -> Person:
    """Somebody alive to whom a mutuality has paid indemnities."""
    return _somebody(world, lambda person: bool(person.incapacities) and person.death is None)


def _somebody(world: World, fits: Callable[[Person], bool]) -> Person:
    known = (world.person(person.ssin, on=TODAY) for person in world.people())
    return next(person for person in known if person is not None and fits(person))
