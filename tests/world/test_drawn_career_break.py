"""Career breaks in a synthetic population: within a job, for a child, somebody ill, or the end of a career."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given

from bcss_client.values import months_later
from bcss_sim.world.careers import birthday
from bcss_sim.world.facts import CareerBreak, Job, Person
from bcss_sim.world.population import Population
from bcss_sim.world.shares import HORIZON
from tests.world.test_lives import day_of_birth, disjoint, found, population, populations, several_populations

CHILD, ILL, END = "1", "2", "3"  # reasons


def breaks(people: Iterable[Person]) -> Iterator[tuple[Person, CareerBreak]]:
    return ((person, one) for person in people for one in person.career_breaks)


def job_of(person: Person, one: CareerBreak) -> Job:
    return next(job for job in person.jobs if job.kind_of_worker == "OTH" and job.period.covers(one.period))


@several_populations
@given(populations)
def test_a_break_has_an_end_and_lies_within_a_job_of_two_years_that_goes_on(people: Population) -> None:
    for person, one in breaks(people):
        assert one.period.end is not None
        assert one.period.end <= HORIZON
        assert months_later(job_of(person, one).period.begin, 24) <= one.period.begin
        assert not job_of(person, one).user


@several_populations
@given(populations)
def test_a_break_is_asked_for_a_month_to_half_a_year_before_it(people: Population) -> None:
    for _, one in breaks(people):
        assert timedelta(30) < one.period.begin - one.requested < timedelta(200)


@several_populations
@given(populations)
def test_nobody_has_two_breaks_at_a_time_or_is_ill_or_unemployed_in_one(people: Population) -> None:
    for person in people:
        assert disjoint(one.period for one in person.career_breaks)
        for one in person.career_breaks:
            instead = [*person.incapacities, *person.unemployment_rights]
            assert not any(other.period.overlaps(one.period) for other in instead)


@several_populations
@given(populations)
def test_a_break_for_a_child_begins_while_a_child_is_under_eight(people: Population) -> None:
    for person, one in breaks(people):
        if one.reason == CHILD:
            born = [day_of_birth(found(people, child)) for child in person.children]
            assert any(day < one.period.begin < birthday(day, 8) for day in born)


@several_populations
@given(populations)
def test_a_career_is_wound_down_from_sixty_on_by_a_fifth(people: Population) -> None:
    for person, one in breaks(people):
        if one.reason == END:
            assert one.period.begin > birthday(day_of_birth(person), 60)
            assert one.type == "5"


@several_populations
@given(populations)
def test_an_activity_beside_a_break_is_that_of_the_self_employed(people: Population) -> None:
    for person, one in breaks(people):
        trading = any(activity.period.overlaps(one.period) for activity in person.self_employments)
        assert (one.beside == "INDEPENDENT") == trading


@pytest.mark.parametrize("seed", [0, 1])
def test_every_kind_of_career_break_occurs(seed: int) -> None:
    granted = [one for _, one in breaks(population(seed))]
    assert {one.reason for one in granted} == {CHILD, ILL, END}
    assert {one.type for one in granted} == {"1", "2", "5"}
    assert {one.code for one in granted} == {"01", "02"}
    assert any(one.period.contains(date(2026, 11, 22)) for one in granted)


def test_somebody_keeps_up_an_activity_of_her_or_his_own_beside_a_break() -> None:
    assert {one.beside for _, one in breaks(population(1))} == {"INDEPENDENT", None}
