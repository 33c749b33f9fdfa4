"""Unemployment in a synthetic population: rights follow from the file, the reform of 2026 ends them as announced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given

from bcss_client.values import Period, months_later
from bcss_sim.world.careers import PENSIONER, PUPIL, TRADER, birthday, pension_day
from bcss_sim.world.drawn.allowances import by_family, daily_amount, family_state
from bcss_sim.world.drawn.group import Group
from bcss_sim.world.drawn.unemployment_rights import full_unemployment, insertion
from bcss_sim.world.employers import Employers
from bcss_sim.world.facts import Job, Person, UnemploymentRight, UnemploymentStop
from bcss_sim.world.population import Population
from bcss_sim.world.shares import HORIZON
from tests.world.test_lives import GEOGRAPHY, day_of_birth, found, population, populations, several_populations

FULL, TEMPORARY, INCOME_GUARANTEE = 1, 2, 57
WORKED, STUDIED = "UNEMPLOYMENT_ALLOCATION", "INSERTION_ALLOCATION"
REFORM = date(2026, 3, 1)
DAY = timedelta(1)


def granted(person: Person, *codes: int, status: str | None = None) -> tuple[UnemploymentRight, ...]:
    return tuple(
        right for right in person.unemployment_rights if right.code in codes and status in (None, right.status)
    )


def jobs(person: Person) -> tuple[Job, ...]:
    return tuple(job for job in person.jobs if job.kind_of_worker == "OTH")


def last(period: Period) -> date:
    return period.end or HORIZON


def unemployed(person: Person, status: str) -> Iterator[tuple[UnemploymentRight, ...]]:
    """The rights to full unemployment on one ground that follow each other without a day between."""
    together: list[UnemploymentRight] = []
    for right in granted(person, FULL, status=status):
        if together and together[-1].period.end != right.period.begin - DAY:
            yield tuple(together)
            together = []
        together.append(right)
    if together:
        yield tuple(together)


def spells(people: Iterable[Person], status: str) -> Iterator[tuple[Person, tuple[UnemploymentRight, ...]]]:
    return ((person, rights) for person in people for rights in unemployed(person, status))


def stopped(person: Person, kind: str) -> tuple[UnemploymentStop, ...]:
    return tuple(stop for stop in person.unemployment_stops if stop.kind == kind)


def out_of_a_job_on(person: Person, day: date) -> bool:
    return any(job.period.end == day - DAY for job in jobs(person))


# --- who has a right ------------------------------------------------------------------------------------------


@several_populations
@given(populations)
def test_nobody_is_fully_unemployed_on_a_day_of_work(people: Population) -> None:
    for person in people:
        for right in granted(person, FULL):
            assert not any(job.period.overlaps(right.period) for job in jobs(person))


@several_populations
@given(populations)
def test_rights_are_of_people_alive_registered_able_to_work_and_not_pensioned_or_self_employed(
    people: Population,
) -> None:
    for person in people:
        homes = [home.period for home in person.residences if home.address is not None]
        otherwise = [one.period for one in (*person.incapacities, *person.self_employments)]
        otherwise += [one.period for one in person.occupations if one.code in (PENSIONER, PUPIL, TRADER)]
        for right in person.unemployment_rights:
            assert right.period.begin >= max(person.created, birthday(day_of_birth(person), 18))
            assert last(right.period) <= HORIZON
            assert last(right.period) < pension_day(day_of_birth(person))
            assert any(home.begin <= right.period.begin for home in homes)
            assert last(right.period) <= last(homes[-1])
            assert not any(other.overlaps(right.period) for other in otherwise)
            assert person.death is None or (right.period.end is not None and right.period.end < person.death)


@several_populations
@given(populations)
def test_a_right_after_work_begins_when_a_job_ends_and_its_bearer_worked_312_days_in_three_years(
    people: Population,
) -> None:
    for person in people:
        begins = [rights[0].period.begin for rights in unemployed(person, WORKED)]
        assert all(out_of_a_job_on(person, begin) for begin in begins)
        if begins and not any(job.period.begin == date(2003, 1, 1) for job in jobs(person)):
            reach = Period(months_later(begins[0], -36), begins[0] - DAY)
            shared = [job.period.common(reach) for job in jobs(person)]
            weeks = sum(-(-((last(one) - one.begin).days + 1) // 7) for one in shared if one)
            assert weeks * 6 >= 312


@several_populations
@given(populations)
def test_an_insertion_allowance_follows_ten_months_after_school_without_a_job_before_25(people: Population) -> None:
    for person, rights in spells(people, STUDIED):
        begin = rights[0].period.begin
        left_school = max(last(one.period) for one in person.occupations if one.code == PUPIL)
        assert begin == left_school + timedelta(311)
        assert begin < birthday(day_of_birth(person), 25)
        assert all(job.period.begin > begin for job in jobs(person))


@several_populations
@given(populations)
def test_nobody_has_more_than_two_rights_at_a_time_and_they_are_in_order(people: Population) -> None:
    for person in people:
        begins = [right.period.begin for right in person.unemployment_rights]
        assert begins == sorted(begins)
        assert all(sum(right.period.contains(day) for right in person.unemployment_rights) <= 2 for day in begins)


# --- how much -------------------------------------------------------------------------------------------------


@several_populations
@given(populations)
def test_the_allowance_of_a_household_only_falls_while_somebody_stays_unemployed(people: Population) -> None:
    for _, rights in spells(people, WORKED):
        for before, after in pairwise(rights):
            if before.family == after.family:
                assert before.daily_amount >= after.daily_amount
            assert (before.daily_amount, before.family, before.foreseen) != (
                after.daily_amount,
                after.family,
                after.foreseen,
            )


def test_who_earned_least_gets_the_least_amounts_of_the_law() -> None:
    since = date(2022, 4, 1)
    paid = {
        family: [
            daily_amount(family, since=since, on=months_later(since, months), wage=4000) for months in (0, 3, 6, 12, 48)
        ]
        for family in ("HOUSEHOLDER", "SOLITARY", "COHABITING")
    }
    assert paid == {
        "HOUSEHOLDER": [4311, 4311, 3919, 3919, 3919],
        "SOLITARY": [3494, 3494, 3176, 3176, 3176],
        "COHABITING": [3363, 3104, 2822, 2339, 1648],
    }


def test_who_earned_most_gets_a_share_of_the_ceilings_for_a_year() -> None:
    since = date(2026, 3, 1)
    paid = [
        daily_amount("SOLITARY", since=since, on=months_later(since, months), wage=20_000) for months in (0, 3, 6, 12)
    ]
    assert paid == [6006, 5544, 5212, 3176]  # 65 % and 60 % of 92.3956 €, 60 % of 86.8727 €, the least amount


@several_populations
@given(populations)
def test_the_family_state_is_that_of_the_household(people: Population) -> None:
    for person in people:
        for right in (right for right in person.unemployment_rights if right.family is not None):
            for day in (right.period.begin, last(right.period)):
                at_home = list(together_with(people, person, day))
                children = [one for one in at_home if one.ssin in person.children]
                minor = [child for child in children if birthday(day_of_birth(child), 18) > day]
                assert (right.family == "SOLITARY") == (not at_home)
                assert right.family != "HOUSEHOLDER" or minor
                theirs = [other for one in at_home for other in one.unemployment_rights if other.period.contains(day)]
                assert right.family != "HOUSEHOLDER" or all(other.family != "HOUSEHOLDER" for other in theirs)


def together_with(people: Population, person: Person, day: date) -> Iterator[Person]:
    here = next((one.reference for one in person.memberships if one.period.contains(day)), None)
    for other in people.together_with(person.ssin):
        if other.ssin != person.ssin and here:
            there = (one.reference for one in other.memberships if one.period.contains(day))
            if here in there:
                yield other


def parents(people: Population) -> Iterator[tuple[Group, Person, Person, Period]]:
    """Who has a family at charge when the youngest child is born, that child, and the time until it is of age."""
    for household in people.households:
        file = people.together_with(household.members[0].ssin)
        group = Group(
            household=household, people=file, employers=Employers(seed=0, geography=GEOGRAPHY), geography=GEOGRAPHY
        )
        for person in file:
            if person.children:
                youngest = max((group.person(child) for child in person.children), key=day_of_birth)
                born = day_of_birth(youngest)
                in_time = person.death is None and birthday(born, 18) <= HORIZON
                if in_time and family_state(group, person, born) == "HOUSEHOLDER":
                    yield group, person, youngest, Period(born, birthday(born, 18))


def test_a_family_is_at_the_charge_of_a_parent_until_the_youngest_is_of_age() -> None:
    of_age = [
        (parts[-1], period.end)
        for group, person, youngest, period in parents(population(0))
        if (parts := list(by_family(group, person, period))) and youngest.ssin in at_home_on(group, person, period.end)
    ]
    assert {family for (_, family), _ in of_age} == {"COHABITING"}
    assert any(part.begin == day for (part, _), day in of_age)


def at_home_on(group: Group, person: Person, day: date | None) -> list[str]:
    return [other.ssin for other in group.companions(person, day)] if day else []


def test_an_insertion_allowance_supports_no_family_beside_a_partner() -> None:
    couples = [
        (group, person, Period(period.begin, period.begin + DAY))
        for group, person, _, period in parents(population(0))
        if group.partner(person, period.begin)
    ]
    assert couples
    for group, person, period in couples:
        worked = full_unemployment(group, person, period, since=period.begin, wage=5000, until=None)
        studied = insertion(group, person, period, until=months_later(period.begin, 12))
        assert [right.family for right in worked] == ["HOUSEHOLDER"]
        assert [right.family for right in studied] == ["COHABITING"]


# --- the reform of 2026 ---------------------------------------------------------------------------------------


@several_populations
@given(populations)
def test_the_longer_somebody_was_unemployed_the_earlier_the_reform_ends_the_right(people: Population) -> None:
    new_year = date(2026, 1, 1)
    for person, rights in spells(people, WORKED):
        since, until = rights[0].period.begin, last(rights[-1].period)
        for day, years in ((date(2026, 1, 1), 20), (date(2026, 3, 1), 8), (date(2026, 4, 1), 2)):
            if months_later(since, 12 * years) < new_year <= until + DAY:
                assert until < day or exempt(person)
                if until == day - DAY and not out_of_work_ends(person, day):
                    assert day in [stop.since for stop in stopped(person, "end")]
                break


def exempt(person: Person) -> bool:
    """Whether somebody is 55 by the reform; the length of a career before 2003 is not on the file."""
    return birthday(day_of_birth(person), 55) <= REFORM


def out_of_work_ends(person: Person, day: date) -> bool:
    """Whether something else than the reform ends a right on the eve of a day."""
    return any(job.period.begin == day for job in jobs(person)) or any(
        stop.since == day for stop in stopped(person, "exclusion")
    )


@several_populations
@given(populations)
def test_a_right_opened_since_march_2026_lasts_two_years_at_most_unless_a_long_career_is_over_at_55(
    people: Population,
) -> None:
    for person, rights in spells(people, WORKED):
        begin, foreseen = rights[0].period.begin, rights[0].foreseen
        if begin >= REFORM and foreseen is not None:
            assert begin <= foreseen < months_later(begin, 24)
            assert last(rights[-1].period) <= foreseen
        if begin >= REFORM and foreseen is None:
            assert birthday(day_of_birth(person), 55) <= begin


@several_populations
@given(populations)
def test_an_insertion_allowance_lasts_three_years_and_one_since_the_reform(people: Population) -> None:
    for person, rights in spells(people, STUDIED):
        begin, until = rights[0].period.begin, last(rights[-1].period)
        assert until < months_later(begin, 36)
        assert until < max(months_later(begin, 12), REFORM)
        if until + DAY == months_later(begin, 36 if begin < date(2023, 3, 1) else 12):
            assert next(stop.since for stop in stopped(person, "end")) == until + DAY


@several_populations
@given(populations)
def test_the_end_the_reform_brings_does_not_show_before_it_was_decided(people: Population) -> None:
    for person in people:
        known = person.known_on(date(2025, 6, 30))
        for right in known.unemployment_rights if known else ():
            assert right.foreseen is None or right.status == STUDIED


# --- what suspends and ends a right, and what is paid beside a job --------------------------------------------


@several_populations
@given(populations)
def test_stops_lie_within_a_right_or_right_after_it(people: Population) -> None:
    for person in people:
        full = granted(person, FULL)
        days = [stop.since for stop in person.unemployment_stops]
        assert days == sorted(days)
        for stop in person.unemployment_stops:
            assert stop.since <= HORIZON
            if stop.kind == "sanction":
                assert stop.period.end is not None
                days_kept = [stop.since + DAY * rank for rank in range((stop.period.end - stop.since).days + 1)]
                assert all(any(right.period.contains(day) for right in full) for day in days_kept)
            else:
                assert any(right.period.end == stop.since - DAY for right in full)


@several_populations
@given(populations)
def test_nothing_is_stopped_any_longer_once_somebody_is_at_work_or_pensioned(people: Population) -> None:
    for person in people:
        for stop in person.unemployment_stops:
            assert not any(job.period.overlaps(stop.period) for job in jobs(person))
            assert last(stop.period) < pension_day(day_of_birth(person))


@several_populations
@given(populations)
def test_the_fault_of_losing_a_job_is_sanctioned_when_it_ends(people: Population) -> None:
    for person in people:
        for stop in person.unemployment_stops:
            if stop.article == "52bis":
                assert out_of_a_job_on(person, stop.since)


@several_populations
@given(populations)
def test_activation_is_paid_in_a_job_of_that_employer_taken_up_after_months_of_unemployment(people: Population) -> None:
    for person in people:
        for paid in person.activations:
            begin = paid.period.begin
            job = next(job for job in jobs(person) if job.period.begin == begin)
            assert paid.employers == (job.employer.cbe,)
            assert job.period.covers(paid.period)
            spell = next(rights for rights in unemployed_all(person) if rights[-1].period.end == begin - DAY)
            assert begin - spell[0].period.begin >= timedelta(150)


def unemployed_all(person: Person) -> Iterator[tuple[UnemploymentRight, ...]]:
    yield from unemployed(person, WORKED)
    yield from unemployed(person, STUDIED)


@several_populations
@given(populations)
def test_temporary_unemployment_and_income_guarantee_are_paid_within_a_job(people: Population) -> None:
    for person in people:
        for right in granted(person, TEMPORARY, INCOME_GUARANTEE):
            assert any(job.period.covers(right.period) for job in jobs(person))
        for right in granted(person, TEMPORARY):
            assert (right.period.begin.weekday(), last(right.period).weekday()) == (0, 5)


# --- it occurs ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [0, 1])
def test_every_kind_of_unemployment_occurs(seed: int) -> None:
    people = list(population(seed))
    rights = [right for person in people for right in person.unemployment_rights]
    stops = [stop for person in people for stop in person.unemployment_stops]
    assert {(right.code, right.status) for right in rights} == {
        (FULL, WORKED),
        (FULL, STUDIED),
        (TEMPORARY, None),
        (INCOME_GUARANTEE, WORKED),
    }
    assert {right.family for right in rights} == {"SOLITARY", "COHABITING", "HOUSEHOLDER", None}
    assert {(stop.kind, stop.article) for stop in stops} == {
        ("sanction", "52bis"),
        ("sanction", "153"),
        ("exclusion", None),
        ("end", None),
    }
    assert any(person.activations for person in people)


@pytest.mark.parametrize("seed", [0, 1])
def test_every_phase_of_the_reform_has_somebody_in_it(seed: int) -> None:
    people = list(population(seed))
    ends = {stop.since for person in people for stop in stopped(person, "end") if stop.admissibility == ("30",)}
    assert {date(2026, 1, 1), date(2026, 3, 1), date(2026, 4, 1)} <= ends
    opened_since = {
        (rights[0].foreseen is None, rights[0].foreseen == months_later(rights[0].period.begin, 24) - DAY)
        for _, rights in spells(people, WORKED)
        if rights[0].period.begin >= REFORM
    }
    assert opened_since == {(True, False), (False, True), (False, False)}  # for good, two years, less
    assert any(end > date(2027, 3, 1) for end in ends)


@pytest.mark.parametrize("seed", [0, 1])
def test_about_one_in_twenty_of_working_age_is_unemployed_before_the_reform(seed: int) -> None:
    day = date(2024, 6, 30)
    people = [person for person in population(seed) if person.known_on(day) and working_age(person, day)]
    unemployed_then = [person for person in people if any(one.period.contains(day) for one in granted(person, FULL))]
    assert 0.03 < len(unemployed_then) / len(people) < 0.1


def working_age(person: Person, day: date) -> bool:
    alive = person.death is None or person.death > day
    return alive and birthday(day_of_birth(person), 18) <= day < pension_day(day_of_birth(person))


def test_the_same_person_has_the_same_rights_in_a_larger_population() -> None:
    for person in population(0, 60):
        assert found(population(0, 200), person.ssin).unemployment_rights == person.unemployment_rights
