"""Which aid a centre gives, by nationality and right of stay."""

from __future__ import annotations

from datetime import date

from ..census import BELGIAN
from ..facts import Person
from ..papers import WAITING
from ..shares import EUROPEAN


def has_equivalent(person: Person, on: date) -> bool:
    """Whether the centre helps under the law of 2 April 1965: who waits for protection, or stays without being settled.

    Belgians, citizens of the Union and recognised refugees have the integration income itself.
    """
    nationalities = {one.code for one in person.nationalities if one.period.contains(on)}
    entitled = is_recognised(person, on) or not nationalities.isdisjoint({BELGIAN, *EUROPEAN})
    return waits_for_protection(person, on) or not entitled


def is_recognised(person: Person, on: date) -> bool:
    """Whether somebody has been recognised as a refugee before a day."""
    return any(one.period.end and one.period.end < on for one in person.refugee)


def waits_for_protection(person: Person, on: date) -> bool:
    """Whether somebody stands in the waiting register."""
    return any(one.code == WAITING and one.period.contains(on) for one in person.registers)
