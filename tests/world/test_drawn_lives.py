"""What holds of work, homes and pensions drawn for the population, whatever the seed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_client.values import Period, months_later
from bcss_sim.world.careers import PENSIONER, birthday
from bcss_sim.world.facts import Job, Pension, Person, Property
from bcss_sim.world.population import Population
from bcss_sim.world.shares import HORIZON
from tests.world.test_lives import day_of_birth, found, population, populations, several_populations


@pytest.fixture(scope="module", params=[0, 1], ids="seed {}".format)
def thousand(request: pytest.FixtureRequest) -> list[Person]:
    """A thousand people, as they are known at the end of their lives."""
    return list(population(request.param, size=1000))


def retired(person: Person) -> date | None:
    return next((spell.period.begin for spell in person.occupations if spell.code == PENSIONER), None)


def holds(person: Person, period: Period) -> bool:
    """Whether a fact lies in the time of a file: after it was opened, and before a death."""
    begun = person.created <= period.begin <= HORIZON
    return begun and (person.death is None or (period.end is not None and period.end < person.death))


# --- self-employment ----------------------------------------------------------------------------------------


@several_populations
@given(populations)
def test_the_self_employed_are_of_age_and_alive_and_affiliated_under_numbers_of_their_own(people: Population) -> None:
    affiliations = [(person, one) for person in people for one in person.self_employments]
    for person, one in affiliations:
        assert birthday(day_of_birth(person), 18) <= one.period.begin
        assert holds(person, one.period)
        assert one.signed <= one.period.begin
        assert one.cancelled is not None or one.reactivated is None
    numbers = [one.attestation for _, one in affiliations]
    assert len(set(numbers)) == len(numbers)


@several_populations
@given(populations)
def test_an_enterprise_number_is_one_persons_and_never_issued(people: Population) -> None:
    owners: dict[str, set[str]] = {}
    for person in people:
        for one in person.self_employments:
            if one.enterprise is not None:
                owners.setdefault(one.enterprise, set()).add(person.ssin)
    assert all(len(bearers) == 1 and 192_0 <= int(number[:4]) < 195_0 for number, bearers in owners.items())


@several_populations
@given(populations)
def test_the_contribution_fits_the_life(people: Population) -> None:
    for person in people:
        for one in person.self_employments:
            match one.contribution:
                case "D":
                    covering = (job for job in person.jobs if job.kind_of_worker == "OTH")
                    assert any(job.period.common(one.period) == one.period for job in covering)
                case "E":
                    assert one.period.begin == retired(person)
                case "L":
                    helped = {other.spouse for other in person.civil_states if other.code == "20"}
                    activities = chain.from_iterable(
                        found(people, spouse).self_employments for spouse in helped if spouse
                    )
                    assert any(theirs.period.common(one.period) == one.period for theirs in activities)
                    assert one.enterprise is None
                case _:
                    assert one.contribution in "AH"


# --- jobs beside --------------------------------------------------------------------------------------------


@several_populations
@given(populations)
def test_flexi_jobs_and_extra_hands_have_another_job_elsewhere(people: Population) -> None:
    for person in people:
        for job in person.jobs:
            if job.kind_of_worker in ("FLX", "EXT"):
                others = (other for other in person.jobs if other.kind_of_worker == "OTH")
                assert any(other.period.common(job.period) == job.period for other in others)


def test_somebody_works_at_a_centre_as_long_as_a_right_to_allowances_takes(thousand: list[Person]) -> None:
    jobs = [job for person in thousand for job in person.jobs if job.employer.local_authority]
    at_centres = [job for job in jobs if job.employer.nace == "84115"]
    assert at_centres
    assert all(lasted(job) >= timedelta(365) for job in at_centres)


def lasted(job: Job) -> timedelta:
    assert job.period.end is not None
    return job.period.end - job.period.begin + timedelta(1)


# --- real estate --------------------------------------------------------------------------------------------


@several_populations
@given(populations, st.dates(date(2000, 1, 1), HORIZON))
def test_nobody_holds_more_than_the_whole_of_a_home(people: Population, day: date) -> None:
    for household in people.households:
        held: dict[tuple[str, str, str], Fraction] = {}
        for person in people.together_with(household.members[0].ssin):
            for one in person.properties:
                if one.period.contains(day):
                    counts = ("full", "use") if one.right == "VE" else ("use" if one.right == "VG" else "full",)
                    for count in counts:
                        place = (one.division, one.assets[0].situation, count)
                        held[place] = held.get(place, Fraction(0)) + Fraction(one.share)
        assert all(share <= 1 for share in held.values())


@several_populations
@given(populations)
def test_property_is_held_by_grown_ups_who_live_or_by_heirs(people: Population) -> None:
    for person in people:
        for one in person.properties:
            assert one.right == "NE" or birthday(day_of_birth(person), 18) <= one.period.begin
            assert holds(person, one.period)
            assert one.owners >= Fraction(one.share).denominator // 2


@several_populations
@given(populations)
def test_who_has_the_usufruct_of_a_half_outlived_a_partner_and_owns_the_other(people: Population) -> None:
    for person in people:
        for one in person.properties:
            if one.right == "VG":
                together = people.together_with(person.ssin)
                assert any(other.death == one.period.begin for other in together)
                assert any(what(one) == what(own) for own in person.properties if own.right == "VE")


def what(held: Property) -> tuple[object, ...]:
    return held.share, held.division, held.assets, held.period.end


def test_homes_are_owned_alone_by_halves_and_in_usufruct(thousand: list[Person]) -> None:
    held = {(one.right, one.share) for person in thousand for one in person.properties}
    assert held >= {("VE", "1/1"), ("VE", "1/2"), ("VG", "1/2"), ("VE", "1/3"), ("VE", "1/4")}


# --- pensions -----------------------------------------------------------------------------------------------


@several_populations
@given(populations)
def test_a_pension_of_ones_own_begins_on_the_day_of_retirement(people: Population) -> None:
    for person in people:
        own = [one for one in person.pensions if one.type in ("retirement", "public sector")]
        assert len(own) <= 1
        assert all(one.period.begin == retired(person) for one in own)


@several_populations
@given(populations)
def test_pensions_lie_in_a_life_and_are_paid_while_they_last(people: Population) -> None:
    for person in people:
        for one in person.pensions:
            assert holds(person, one.period)
            assert all(one.period.contains(since) and amount > 0 for since, amount in one.monthly)
            assert all(one.period.contains(paid.on) and paid.amount > 0 for paid in one.others)
            assert [since for since, _ in one.monthly] == sorted({since for since, _ in one.monthly})
    references = [one.reference for person in people for one in person.pensions]
    assert len(set(references)) == len(references)


@several_populations
@given(populations)
def test_what_a_widow_gets_begins_the_month_after_the_death(people: Population) -> None:
    for person in people:
        for one in of_types(person, "survivor", "transition"):
            deaths = [state.since for state in person.civil_states if state.code == "30"]
            assert any(one.period.begin == months_later(died.replace(day=1), 1) for died in deaths)


@several_populations
@given(populations)
def test_a_young_widow_has_an_allowance_for_a_time_only(people: Population) -> None:
    for person in people:
        for one in of_types(person, "transition"):
            assert one.period.begin >= date(2015, 1, 1)
            assert one.period.begin < months_later(birthday(day_of_birth(person), 50), 1)
            assert one.period.end is not None


@several_populations
@given(populations)
def test_the_income_guarantee_is_for_pensioners_and_fills_what_is_missing(people: Population) -> None:
    for person in people:
        for one in of_types(person, "guaranteed income"):
            begun = retired(person)
            assert begun is not None
            assert one.period.begin >= begun
        assert len(list(of_types(person, "guaranteed income"))) <= 1


def of_types(person: Person, *types: str) -> Iterator[Pension]:
    return (one for one in person.pensions if one.type in types)


def test_every_kind_of_pension_and_payment_occurs(thousand: list[Person]) -> None:
    rights = [one for person in thousand for one in person.pensions]
    assert {one.type for one in rights} == {
        "retirement",
        "public sector",
        "survivor",
        "transition",
        "guaranteed income",
        "complementary",
        "capital",
        "survivor's capital",
    }
    assert {paid.nature for one in rights for paid in one.others} == {"holiday pay", "bonus", "arrears", "capital"}


def test_every_kind_of_activity_occurs(thousand: list[Person]) -> None:
    affiliations = [one for person in thousand for one in person.self_employments]
    assert {one.contribution for one in affiliations} == set("ADEHL")
    assert any(one.reactivated for one in affiliations)
    assert {job.kind_of_worker for person in thousand for job in person.jobs} == {"OTH", "STU", "FLX", "EXT"}
