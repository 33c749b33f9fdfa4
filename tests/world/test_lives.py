"""What holds of every life in a synthetic population, whatever the seed: families, homes, work, insurance."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bcss_client.values import Period, Ssin
from bcss_sim.world.careers import birthday
from bcss_sim.world.employers import Employers
from bcss_sim.world.facts import Person
from bcss_sim.world.geography import Geography
from bcss_sim.world.population import Population
from bcss_sim.world.recipe import Recipe
from bcss_sim.world.shares import HORIZON

GEOGRAPHY = Geography.load()
TODAY = date(2026, 11, 22)
YEAR = timedelta(days=365)


def population(seed: int = 0, size: int = 1000) -> Population:
    employers = Employers(seed=seed, geography=GEOGRAPHY)
    return Population.drawn(Recipe(seed=seed, size=size), geography=GEOGRAPHY, employers=employers)


populations = st.integers(min_value=0, max_value=10**9).map(lambda seed: population(seed, size=120))
several_populations = settings(max_examples=12, deadline=None)


def living(person: Person) -> bool:
    """Whether this is somebody, rather than a number that was replaced or cancelled."""
    return person.replaced_by is None and not person.cancelled


def disjoint(periods: Iterable[Period]) -> bool:
    return all(not before.overlaps(after) and before.begin < after.begin for before, after in pairwise(periods))


def found(people: Population, ssin: str) -> Person:
    person = people.person(ssin)
    assert person is not None
    return person


def day_of_birth(person: Person) -> date:
    day = person.birth.complete
    assert day is not None
    return day


# --- families -----------------------------------------------------------------------------------------------


@several_populations
@given(populations)
def test_parents_and_children_name_each_other(people: Population) -> None:
    for person in people:
        for child in person.children:
            filiation = found(people, child).filiation
            assert filiation is not None
            assert person.ssin in (filiation.parent_1, filiation.parent_2)
        if person.filiation is not None:
            for parent in (person.filiation.parent_1, person.filiation.parent_2):
                assert parent is not None
                assert person.ssin in found(people, parent).children


@several_populations
@given(populations)
def test_parents_are_17_to_50_years_older_than_their_children(people: Population) -> None:
    for person in people:
        for child in person.children:
            assert (
                birthday(day_of_birth(person), 17)
                <= day_of_birth(found(people, child))
                <= birthday(day_of_birth(person), 50)
            )


@several_populations
@given(populations)
def test_spouses_have_the_same_marriage_on_both_files(people: Population) -> None:
    for person in people:
        for state in person.civil_states:
            if state.code in ("20", "41", "50"):
                assert state.spouse is not None
                spouse = found(people, state.spouse)
                mirrored = [(other.code, other.since, other.place) for other in spouse.civil_states]
                assert (state.code, state.since, state.place) in mirrored
            if state.code == "30":
                assert state.spouse is not None
                assert found(people, state.spouse).death == state.since


@several_populations
@given(populations)
def test_nobody_marries_or_keeps_house_before_18(people: Population) -> None:
    for person in filter(living, people):
        adult = birthday(day_of_birth(person), 18) - timedelta(30)  # a birthday may have moved to a free number
        assert all(state.since >= adult for state in person.civil_states if state.code != "10")
        assert all(membership.period.begin >= adult for membership in person.memberships if membership.role == "01")


@several_populations
@given(populations)
def test_legal_cohabitants_name_each_other_over_the_same_period(people: Population) -> None:
    for person in people:
        for cohabitation in person.cohabitations:
            partner = found(people, cohabitation.partner)
            assert [other.period for other in partner.cohabitations if other.partner == person.ssin] == [
                cohabitation.period
            ]


# --- households and addresses -------------------------------------------------------------------------------


@several_populations
@given(populations, st.dates(date(2012, 1, 1), HORIZON))
def test_every_member_points_to_a_reference_person_who_is_one_that_day(people: Population, day: date) -> None:
    for person in people:
        for membership in person.memberships:
            if membership.period.contains(day):
                reference = found(people, membership.reference)
                roles = [other.role for other in reference.memberships if other.period.contains(day)]
                assert roles == ["01"]
                assert (membership.role == "01") == (reference.ssin == person.ssin)


@several_populations
@given(populations, st.dates(date(2012, 1, 1), HORIZON))
def test_household_lives_at_one_address(people: Population, day: date) -> None:
    addresses: dict[Ssin, set[object]] = {}
    for person in people:
        for membership in person.memberships:
            if membership.period.contains(day):
                here = [residence.address for residence in person.residences if residence.period.contains(day)]
                addresses.setdefault(membership.reference, set()).update(here)
    assert all(len(found_there) == 1 and None not in found_there for found_there in addresses.values())


@several_populations
@given(populations)
def test_residences_and_memberships_do_not_overlap(people: Population) -> None:
    for person in people:
        assert disjoint(residence.period for residence in person.residences)
        assert disjoint(membership.period for membership in person.memberships)


@several_populations
@given(populations)
def test_residences_leave_no_gap_after_the_file_is_opened(people: Population) -> None:
    for person in filter(living, people):
        periods = [residence.period for residence in person.residences]
        assert periods[0].begin == person.created
        assert periods[-1].end is None
        for before, after in pairwise(periods):
            assert before.end is not None
            assert after.begin == before.end + timedelta(1)


@several_populations
@given(populations)
def test_postal_codes_belong_to_the_municipality(people: Population) -> None:
    for person in people:
        for residence in person.residences:
            if residence.address is not None:
                assert residence.place == residence.address.municipality
                assert residence.address.postal_code in GEOGRAPHY.postal_codes(residence.place, residence.period.begin)


# --- work, insurance, death ---------------------------------------------------------------------------------


@several_populations
@given(populations)
def test_nobody_works_before_15_after_death_or_as_a_student_after_graduating(people: Population) -> None:
    for person in people:
        for job in person.jobs:
            assert job.period.begin >= birthday(day_of_birth(person), 15)
            assert person.death is None or (job.period.end is not None and job.period.end < person.death)
            if job.kind_of_worker == "STU":
                occupied = [spell.code for spell in person.occupations if spell.period.contains(job.period.begin)]
                assert occupied == ["90001"]


@several_populations
@given(populations)
def test_jobs_insurances_and_papers_are_in_order_and_do_not_overlap(people: Population) -> None:
    for person in people:
        careers = [job for job in person.jobs if job.kind_of_worker not in ("FLX", "EXT")]
        for spells in (careers, person.insurances, person.nationalities, person.registers, person.occupations):
            assert disjoint(spell.period for spell in spells)


@several_populations
@given(populations)
def test_declarations_have_numbers_of_their_own(people: Population) -> None:
    numbers = [job.dimona for person in people for job in person.jobs]
    assert len(set(numbers)) == len(numbers)
    assert all(len(number) == 12 for number in numbers)


@several_populations
@given(populations)
def test_whoever_lives_in_belgium_is_insured_and_nobody_after_death(people: Population) -> None:
    for person in filter(living, people):
        insured_today = [insurance for insurance in person.insurances if insurance.period.contains(TODAY)]
        gone = person.created > TODAY or any(
            residence.address is None for residence in person.residences if residence.period.contains(TODAY)
        )
        assert len(insured_today) == (0 if gone else 1)


@several_populations
@given(populations)
def test_family_is_insured_with_one_mutuality(people: Population) -> None:
    for household in people.households:
        together = people.together_with(household.members[0].ssin)
        assert len({insurance.mutuality for person in together for insurance in person.insurances}) <= 1


@several_populations
@given(populations)
def test_foreigners_stand_in_another_register_than_belgians(people: Population) -> None:
    for person in people:
        for spell in person.registers:
            nationality = next(n.code for n in person.nationalities if n.period.contains(spell.period.begin))
            assert (spell.code == "2") == (nationality == "150")
