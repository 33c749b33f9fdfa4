"""What holds of the aid drawn for the population, whatever the seed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given

from bcss_client.values import Period, months_later
from bcss_sim.world.amounts import integration_income
from bcss_sim.world.careers import birthday
from bcss_sim.world.employers import Employers
from bcss_sim.world.facts import Attestation, Grant, Person
from bcss_sim.world.papers import WAITING
from bcss_sim.world.population import Population
from bcss_sim.world.shares import EUROPEAN
from bcss_sim.world.world import World
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
            assert grant.organisation == centres.cpas(GEOGRAPHY.today(home.place)).cbe


@several_populations
@given(populations)
def test_who_has_no_right_to_the_integration_income_yet_has_the_equivalent(people: Population) -> None:
    for person in beneficiaries(people):
        for grant in person.grants:
            first = grant.period.begin
            nationality = next(one.code for one in person.nationalities if one.period.contains(first))
            waiting = any(one.code == WAITING and one.period.contains(first) for one in person.registers)
            recognised = bool(person.refugee) and not waiting
            assert grant.equivalent is not (nationality in {"150", *EUROPEAN} or recognised)
            assert waiting or first >= months_later(person.created, 3)


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
        for grant in person.grants:
            assert not any(income.overlaps(grant.period) for income in incomes(person))
        first = person.grants[0].period.begin
        assert birthday(day_of_birth(person), 18) <= first
        assert not any(person.ssin in other.children for other in at_home(people, person, first))


@several_populations
@given(populations)
def test_aid_ends_with_the_month_in_which_a_partner_begins_to_earn(people: Population) -> None:
    for person in beneficiaries(people):
        month = person.grants[0].period.begin
        while month <= ended(person.grants[-1]):
            for partner in partners(people, person, month):
                assert not any(income.contains(month) for income in incomes(partner))
            month = months_later(month.replace(day=1), 1)


def partners(people: Population, person: Person, on: date) -> list[Person]:
    """With whom somebody lives as a couple on a day."""
    roles = {other.ssin: role(other, on) for other in (person, *at_home(people, person, on))}
    couple = {ssin for ssin, held in roles.items() if held in ("01", "02", "21", "22")}
    return [other for other in at_home(people, person, on) if {other.ssin, person.ssin} == couple]


def role(person: Person, on: date) -> str:
    return next(one.role for one in person.memberships if one.period.contains(on))


def incomes(person: Person) -> list[Period]:
    periods = [job.period for job in person.jobs if job.kind_of_worker == "OTH"]
    periods += [right.period for right in person.unemployment_rights]
    periods += [one.period for one in person.self_employments]
    periods += [one.period for one in person.incapacities]
    return periods + [pension.period for pension in person.pensions if pension.pillar == 1]


@several_populations
@given(populations)
def test_a_decision_comes_in_time_and_grants_no_more_than_the_law(people: Population) -> None:
    for person in beneficiaries(people):
        for grant in person.grants:
            assert grant.requested <= grant.decided <= grant.requested + timedelta(30)
            assert grant.decided <= grant.entered < ended(grant)
            assert grant.amount is not None
            assert 0 < grant.amount <= integration_income(grant.category, grant.period.begin) * 100


@several_populations
@given(populations)
def test_a_grant_for_a_term_lasts_no_longer(people: Population) -> None:
    for person in beneficiaries(people):
        for grant in person.grants:
            months, days = grant.length.months or 0, grant.length.days or 0
            until = months_later(grant.period.begin, months) + timedelta(days)
            assert ended(grant) < until or not (months or days)
            assert months <= 12


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
def test_the_young_and_refugees_have_a_project_once_they_have_the_integration_income(people: Population) -> None:
    for person in beneficiaries(people):
        for grant in person.grants:
            first = grant.period.begin
            recognised = any(one.period.end and one.period.end < first for one in person.refugee)
            if first < birthday(day_of_birth(person), 25) or recognised:
                assert grant.project is not grant.equivalent
            assert not (grant.project and grant.equivalent)
        signed = [one for one in person.grants if one.project][:1]
        assert [project.since > grant.entered for project, grant in zip(person.projects, signed, strict=True)] == [
            True for _ in signed
        ]
        for project in person.projects:
            assert signed[0].period.contains(project.since)
            assert project.prolongation is None or project.prolongation.begin == months_later(project.since, 12)


@several_populations
@given(populations)
def test_earnings_are_exempted_of_whoever_works_a_little_while_helped(people: Population) -> None:
    for person in beneficiaries(people):
        helped = Period(person.grants[0].period.begin, ended(person.grants[-1]))
        worked = [job.period for job in person.jobs if helped.covers(job.period)]
        assert [one.since for one in person.exonerations] == [period.begin for period in worked]
        days = sum((period.end - period.begin).days + 1 for period in worked if period.end)
        assert [one.days for one in person.exonerations][-1:] == ([days] if worked else [])


@several_populations
@given(populations)
def test_a_premium_is_paid_once_to_who_owns_no_home_by_the_centre_of_the_new_one(people: Population) -> None:
    centres = Employers(seed=0, geography=GEOGRAPHY)
    for person in beneficiaries(people):
        assert len(person.installation_premiums) <= 1
        for premium in person.installation_premiums:
            moved = max(one for one in (home.period.begin for home in person.residences) if one < premium.since)
            home = next(one for one in person.residences if one.period.begin == moved)
            assert person.grants[0].period.begin <= moved < premium.since <= moved + timedelta(30)
            assert premium.organisation == centres.cpas(home.place).cbe
            assert not person.properties


def test_a_decision_is_known_once_it_is_entered_and_a_second_year_once_it_begins() -> None:
    for person in beneficiaries(population(0, size=400)):
        for grant in person.grants:
            before, after = (person.known_on(day) for day in (grant.entered - timedelta(1), grant.entered))
            assert before
            assert after
            assert grant.attest not in [one.attest for one in before.grants]
            assert grant.attest in [one.attest for one in after.grants]
        for project in person.projects:
            known = person.known_on(project.since)
            assert known
            assert [one.prolongation for one in known.projects] == [None]


def test_numbers_of_decisions_are_their_own_and_none_of_a_story(world: World) -> None:
    told = [person for story in world.cast.everybody for person in story.people]
    everybody = [*told, *population(0)]
    grants = [grant for person in everybody for grant in person.grants]
    references = [one.reference for one in grants]
    references += [one.reference for person in population(0) for one in person.installation_premiums]
    attested = [one.id for person in everybody for one in person.attestations]
    for numbers in ([one.attest for one in grants], [one.file for one in grants], references, attested):
        assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("seed", [0, 1])
def test_every_kind_of_aid_occurs(seed: int) -> None:
    people = beneficiaries(population(seed, 4000))
    grants = [grant for person in people for grant in person.grants]
    assert {grant.category for grant in grants} == {COHABITANT, ALONE, FAMILY}
    assert {grant.equivalent for grant in grants} == {True, False}
    made = {one.status for person in people for one in person.attestations}
    assert made == {ORIGINAL, CORRECTION, CANCELLATION}
    assert any(person.projects for person in people)
    assert any(person.exonerations for person in people)
    assert any(person.installation_premiums for person in people)
    assert any(len(person.grants) > 1 for person in people)
    assert {grant.length.months is None for grant in grants} == {True, False}
    assert any(project.prolongation for person in people for project in person.projects)
    stops = {stop.since for person in people for stop in person.unemployment_stops if stop.kind == "end"}
    assert any(grant.period.begin - timedelta(60) <= stop < grant.period.begin for grant in grants for stop in stops)
