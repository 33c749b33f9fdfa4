"""What changes about a person from one day to the next, beside what is known of her or him on both days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_sim.world.changes import SUBJECTS, Change, changes
from bcss_sim.world.facts import Person
from bcss_sim.world.subjects import Subject, Turn
from bcss_sim.world.world import World
from tests.conftest import TODAY

DAY = timedelta(1)
NOT_TOLD = {"memberships", "disability_files", "troubles"}  # as the table says
DAYS = st.dates(date(2003, 1, 1), date(2035, 12, 31))


@pytest.fixture(scope="module")
def lives(world: World) -> list[Person]:
    told = [person for told in world.cast.everybody for person in told.people]
    return [*told, *list(world.population)[:300]]


def known(person: Person, day: date) -> Mapping[str, object]:
    """What of the facts that changes are told of is known on a day, single payments of pensions left out."""
    seen = person.known_on(day)
    if seen is None:
        return {}
    pensions = tuple(replace(pension, others=()) for pension in seen.pensions)
    return {name: getattr(replace(seen, pensions=pensions), name) for name in SUBJECTS}


def on(day: date, person: Person, world: World) -> tuple[Change, ...]:
    return changes(person, world.together_with(person.ssin), after=day - DAY, until=day)


def of(world: World, persona: str, *, after: date = TODAY, until: date) -> list[tuple[date, Subject, Turn]]:
    person = world.person(world.persona(persona).applicant)
    assert person is not None
    found = changes(person, world.together_with(person.ssin), after=after, until=until)
    return [(one.day, one.subject, one.turn) for one in found]


def test_every_kind_of_fact_a_flow_tells_of_has_a_subject() -> None:
    held = {item.name for item in fields(Person) if str(item.type).startswith("tuple[") or item.name == "guardianship"}
    assert set(SUBJECTS) == held - NOT_TOLD - {"first_names", "children"}


@given(day=DAYS, place=st.integers(0, 10_000))
def test_what_differs_from_the_day_before_is_told_and_nothing_else(
    lives: list[Person], world: World, day: date, place: int
) -> None:
    person = lives[place % len(lives)]
    if day <= person.created:
        assert on(day, person, world) == ()
        return
    before, after = known(person, day - DAY), known(person, day)
    differ = {SUBJECTS[name] for name in SUBJECTS if before[name] != after[name]}
    told = {change.subject for change in on(day, person, world)}
    assert differ <= told | {Subject.ATTESTATION}
    # An end that was known from the start shows in no other way.
    silent = {one.subject for one in on(day, person, world) if one.turn is not Turn.BEGAN}
    assert told - differ <= silent | {Subject.HOUSEHOLD, Subject.CHILD, Subject.DEATH}


@given(place=st.integers(0, 10_000), days=st.lists(DAYS, min_size=3, max_size=3, unique=True))
def test_the_changes_of_two_spans_are_those_of_the_whole(
    lives: list[Person], world: World, place: int, days: list[date]
) -> None:
    person = lives[place % len(lives)]
    first, middle, last = sorted(days)
    together = world.together_with(person.ssin)
    parts = (
        *changes(person, together, after=first, until=middle),
        *changes(person, together, after=middle, until=last),
    )
    assert parts == changes(person, together, after=first, until=last)


def test_a_contract_with_a_planned_end_ends(world: World) -> None:
    assert of(world, "P08", until=date(2027, 1, 1)) == [
        (date(2027, 1, 1), Subject.OCCUPATION, Turn.CHANGED),
        (date(2027, 1, 1), Subject.EMPLOYMENT, Turn.ENDED),
        (date(2027, 1, 1), Subject.UNEMPLOYMENT, Turn.BEGAN),
    ]


def test_a_lodger_changes_the_household(world: World) -> None:
    assert of(world, "P02", after=date(2025, 11, 1), until=date(2025, 12, 1)) == [
        (date(2025, 11, 20), Subject.HOUSEHOLD, Turn.CHANGED)
    ]


def test_an_attestation_that_goes_on_is_told_when_it_is_made_and_does_not_lapse_between(world: World) -> None:
    assert [one for one in of(world, "P02", after=date(2026, 5, 1), until=TODAY) if one[1] is Subject.ATTESTATION] == [
        (date(2026, 6, 16), Subject.ATTESTATION, Turn.BEGAN)
    ]


def test_an_attestation_cut_short_changes_with_the_one_that_corrects_it(world: World) -> None:
    told = of(world, "P08", after=date(2024, 8, 1), until=TODAY)
    assert [one for one in told if one[1] is Subject.ATTESTATION] == [
        (date(2024, 9, 3), Subject.ATTESTATION, Turn.CHANGED)
    ]


def test_a_right_that_comes_to_its_end_ends(world: World) -> None:
    told = of(world, "P09", after=date(2025, 12, 1), until=date(2026, 1, 2))
    assert told == [(date(2026, 1, 1), Subject.UNEMPLOYMENT, Turn.ENDED)]
