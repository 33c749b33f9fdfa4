"""What holds of every synthetic population, whatever the seed."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bcss_client.values import Sex, Ssin
from bcss_sim.world.employers import Employers
from bcss_sim.world.geography import Geography
from bcss_sim.world.population import Population
from bcss_sim.world.recipe import Recipe
from bcss_sim.world.shares import CENSUS
from bcss_sim.world.world import World

GEOGRAPHY = Geography.load()
TODAY = date(2026, 11, 22)
YEAR = timedelta(days=365)


def population(seed: int = 0, size: int = 1000) -> Population:
    employers = Employers(seed=seed, geography=GEOGRAPHY)
    return Population.drawn(Recipe(seed=seed, size=size), geography=GEOGRAPHY, employers=employers)


populations = st.integers(min_value=0, max_value=10**9).map(lambda seed: population(seed, size=120))
several_populations = settings(max_examples=12, deadline=None)


@pytest.fixture(scope="module")
def world() -> World:
    return World.default()


# --- the same people everywhere -----------------------------------------------------------------------------


def test_same_seed_gives_the_same_people() -> None:
    assert list(population(7, 150)) == list(population(7, 150))


def test_another_seed_gives_other_people() -> None:
    assert {person.ssin for person in population(1, 150)} != {person.ssin for person in population(2, 150)}


def test_people_do_not_depend_on_who_is_asked_for_first() -> None:
    asked_backwards = population(3, 150)
    for household in reversed(list(asked_backwards.households)):
        asked_backwards.person(household.members[0].ssin)
    assert list(asked_backwards) == list(population(3, 150))


def test_larger_population_begins_with_the_same_households() -> None:
    small, large = list(population(5, 100)), list(population(5, 400))
    assert large[: len(small)] == small


def test_the_first_citizen_of_seed_0_is_the_same_on_every_machine() -> None:
    first = next(iter(population()))
    assert (first.ssin.formatted, first.birth_place, len(first.jobs)) == ("59.08.31-998.46", "42003", 5)


def test_there_are_as_many_people_as_asked_and_the_last_household_is_whole() -> None:
    assert 300 <= len(population(0, 300)) < 300 + 10


def test_too_large_a_population_is_refused_with_a_sentence() -> None:
    with pytest.raises(
        ValueError,
        match="the reserved range is used up; ask for a smaller population, or for numbers of the scheme tst",
    ):
        population(0, 70_000)


# --- numbers ------------------------------------------------------------------------------------------------


@several_populations
@given(populations)
def test_numbers_are_unique_and_nobody_can_bear_them(people: Population) -> None:
    numbers = [person.ssin for person in people]
    assert len(set(numbers)) == len(numbers)
    assert not [number for number in numbers if number.could_be_real or Ssin(number) != number]


@several_populations
@given(populations)
def test_number_tells_birth_date_and_sex(people: Population) -> None:
    for person in people:
        assert person.ssin.birth_date == person.birth
        assert person.ssin.sex is person.sex
        assert person.sex in (Sex.MALE, Sex.FEMALE)


def test_personas_keep_their_numbers(world: World) -> None:
    personas = {person.ssin for persona in world.personas for person in persona.people}
    assert personas.isdisjoint(person.ssin for person in world.population)


def test_employers_and_users_have_enterprise_numbers_never_issued(world: World) -> None:
    jobs = [job for person in world.people() for job in person.jobs]
    assert not [job for job in jobs if job.employer.cbe.could_be_real or (job.user and job.user.could_be_real)]
    employers = {job.employer for job in jobs}
    assert len({employer.cbe for employer in employers}) == len(employers)
    assert len({employer.onss for employer in employers}) == len(employers)


# --- what a training and a test suite need to find ----------------------------------------------------------


def test_default_population_holds_every_rare_case(world: World) -> None:
    rare = Counter[str]()
    for person in world.population:
        rare["struck off"] += any(residence.place == "99991" for residence in person.residences)
        rare["dead"] += person.death is not None and person.death < TODAY
        rare["cancelled number"] += person.cancelled
        rare["under protection"] += person.guardianship is not None
        rare["reference address"] += bool(person.reference_address)
        rare["move announced"] += bool(person.announced)
        rare["absent"] += bool(person.absences)
        rare["paid by the mutuality"] += bool(person.incapacities)
        rare["refugee"] += bool(person.refugee)
        rare["become Belgian"] += len(person.nationalities) > 1
        rare["widowed"] += any(state.code == "30" for state in person.civil_states)
        rare["divorced"] += any(state.code == "41" for state in person.civil_states)
        rare["separated"] += any(state.code == "50" for state in person.civil_states)
        rare["increased reimbursement"] += bool(person.increased_reimbursements)
        rare["self-employed"] += any(i.ct1.regime == "4" for i in person.insurances)
        rare["local authority"] += any(job.employer.local_authority for job in person.jobs)
        for membership in person.memberships:
            rare[f"role {membership.role}"] += 1
    missing = [case for case, count in rare.items() if count == 0]
    assert not missing
    assert {f"role {code}" for code in ("01", "02", "03", "12", "21", "22")} <= rare.keys()


def test_somebody_has_more_engagements_than_one_answer_holds(world: World) -> None:
    known = [person.known_on(TODAY) for person in world.population]
    assert max(len(person.jobs) for person in known if person) > 32


def test_replaced_number_leads_to_the_new_one_and_back(world: World) -> None:
    replaced = [person for person in world.population if person.replaced_by]
    assert replaced
    for old in replaced:
        assert old.replaced_by is not None
        new = world.person(old.replaced_by)
        assert new is not None
        assert new.replaces == old.ssin
        assert (new.last_name, new.sex) == (old.last_name, old.sex)


def test_share_of_one_person_households_is_that_of_the_source(world: World) -> None:
    sizes = Counter(
        sum(
            membership.period.contains(CENSUS) and membership.reference == head.ssin
            for person in people
            for membership in person.memberships
        )
        for people in map(world.population.together_with, {h.members[0].ssin for h in world.population.households})
        for head in people
        if any(m.role == "01" and m.period.contains(CENSUS) for m in head.memberships)
    )
    assert sizes[1] / sizes.total() == pytest.approx(0.35, abs=0.12)
