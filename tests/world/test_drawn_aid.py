"""What holds of the aid drawn for the population, whatever the seed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given

from bcss_client.values import months_later
from bcss_sim.world.amounts import integration_income
from bcss_sim.world.careers import birthday
from bcss_sim.world.employers import Employers
from bcss_sim.world.facts import Attestation, Grant, Person
from bcss_sim.world.population import Population
from tests.world.test_lives import GEOGRAPHY, day_of_birth, disjoint, population, populations, several_populations

ALONE, COHABITANT, FAMILY = "2", "1", "3"
ORIGINAL, CORRECTION, CANCELLATION = "0", "1", "3"


def beneficiaries(people: Population) -> list[Person]:
    return [person for person in people if person.grants]


def at_home(people: Population, person: Person, on: date) -> list[Person]:
    """The others in somebody's household on a day."""
    home = next(one.reference for one in person.memberships if one.period.contains(on))
    return [
        other
        for other in people.together_with(person.ssin)
        if other is not person and any(one.reference == home and one.period.contains(on) for one in other.memberships)
    ]


def ended(grant: Grant) -> date:
    assert grant.period.end is not None
    return grant.period.end


@several_populations
@given(populations)
def test_grants_follow_on_each_other_without_overlap(people: Population) -> None:
    for person in beneficiaries(people):
        assert disjoint(grant.period for grant in person.grants)
        for before, after in zip(person.grants, person.grants[1:], strict=False):
            assert after.period.begin == ended(before) + timedelta(1)
            assert (before.organisation, before.category, before.equivalent) != (
                after.organisation,
                after.category,
                after.equivalent,
            )


@several_populations
@given(populations)
def test_the_centre_is_that_of_the_municipality_of_residence(people: Population) -> None:
    centres = Employers(seed=0, geography=GEOGRAPHY)
    for person in beneficiaries(people):
        for grant in person.grants:
            home = next(one for one in person.residences if one.period.contains(grant.period.begin))
            assert grant.organisation == centres.cpas(home.place).cbe


@several_populations
@given(populations)
def test_the_category_fits_the_household(people: Population) -> None:
    for person in beneficiaries(people):
        for grant in person.grants:
            day = grant.period.begin
            others = at_home(people, person, day)
            minors = {other.ssin for other in others if birthday(day_of_birth(other), 18) > day}
            supported = minors & set(person.children)
            assert grant.category == (FAMILY if supported else COHABITANT if others else ALONE)
            assert set(grant.children) == supported


@several_populations
@given(populations)
def test_whoever_is_helped_has_no_other_income_and_lives_with_no_parent(people: Population) -> None:
    for person in beneficiaries(people):
        incomes = [job.period for job in person.jobs if job.kind_of_worker == "OTH"]
        incomes += [right.period for right in person.unemployment_rights]
        incomes += [one.period for one in person.self_employments]
        incomes += [one.period for one in person.incapacities]
        incomes += [pension.period for pension in person.pensions if pension.pillar == 1]
        for grant in person.grants:
            assert not any(income.overlaps(grant.period) for income in incomes)
        first = person.grants[0].period.begin
        assert birthday(day_of_birth(person), 18) <= first
        assert not any(person.ssin in other.children for other in at_home(people, person, first))


@several_populations
@given(populations)
def test_a_decision_comes_within_thirty_days_and_grants_no_more_than_the_law(people: Population) -> None:
    for person in beneficiaries(people):
        for grant in person.grants:
            assert grant.requested <= grant.decided <= grant.requested + timedelta(30)
            assert grant.decided <= grant.entered
            assert grant.amount is not None
            assert 0 < grant.amount <= integration_income(grant.category, grant.period.begin) * 100


@several_populations
@given(populations)
def test_what_is_attested_in_the_end_is_what_was_granted(people: Population) -> None:
    for person in beneficiaries(people):
        for grant in person.grants:
            final = in_force([one for one in person.attestations if one.organisation == grant.organisation])
            covered = [one.valid for one in final if one.valid.overlaps(grant.period)]
            assert min(valid.begin for valid in covered) == grant.period.begin
            assert disjoint(sorted(covered, key=lambda valid: valid.begin))
            assert max(valid.end or date.max for valid in covered) == ended(grant)


def in_force(attestations: list[Attestation]) -> list[Attestation]:
    replaced = {one.updates for one in attestations}
    return [one for one in attestations if one.status != CANCELLATION and one.id not in replaced]


@several_populations
@given(populations)
def test_attestations_come_in_order_and_change_only_what_was_made_before(people: Population) -> None:
    for person in beneficiaries(people):
        made = [one.since for one in person.attestations]
        assert made == sorted(made)
        known: set[str] = set()
        for one in person.attestations:
            assert (one.updates is None) == (one.status == ORIGINAL)
            assert one.updates is None or one.updates in known
            assert one.id not in known
            known.add(one.id)


@several_populations
@given(populations)
def test_projects_lie_in_the_aid_and_the_young_have_one(people: Population) -> None:
    for person in beneficiaries(people):
        first, last = person.grants[0].period.begin, ended(person.grants[-1])
        for dated in (*person.projects, *person.exonerations, *person.installation_premiums):
            assert first <= dated.since <= last
        if first < birthday(day_of_birth(person), 25):
            assert person.projects
        for project in person.projects:
            assert project.prolongation is None or project.prolongation.begin == months_later(project.since, 12)


def test_numbers_of_decisions_are_their_own() -> None:
    grants = [grant for person in population(0) for grant in person.grants]
    for numbers in ([one.attest for one in grants], [one.reference for one in grants], [one.file for one in grants]):
        assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("seed", [0, 1])
def test_every_kind_of_aid_occurs(seed: int) -> None:
    people = beneficiaries(population(seed))
    grants = [grant for person in people for grant in person.grants]
    assert {grant.category for grant in grants} == {COHABITANT, ALONE, FAMILY}
    assert {grant.equivalent for grant in grants} == {True, False}
    made = {one.status for person in people for one in person.attestations}
    assert made == {ORIGINAL, CORRECTION, CANCELLATION}
    assert any(person.projects for person in people)
    assert any(person.exonerations for person in people)
    assert any(person.installation_premiums for person in people)
    assert any(len(person.grants) > 1 for person in people)
