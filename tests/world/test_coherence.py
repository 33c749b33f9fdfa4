"""The invariants of the population hold whatever the seed, and each catches the household that breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bcss_client.values import LANGUAGES, CbeNumber, IncompleteDate, Period, Sex, Ssin
from bcss_sim.world.coherence import INVARIANTS, Together, households
from bcss_sim.world.facts import Job, Person, Residence
from bcss_sim.world.numbers import Numbers
from bcss_sim.world.world import World


@cache
def known() -> tuple[Together, ...]:
    """Two thousand people, among whom every invariant finds something to look at."""
    return tuple(households(World.default(0, 2000)))


def broken(group: Together) -> set[str]:
    return {one.name for one in INVARIANTS if not all(one.facts(group))}


@settings(max_examples=6, deadline=None)
@given(st.integers(0, 10**9))
def test_every_invariant_holds_whatever_the_seed(seed: int) -> None:
    for group in households(World.default(seed, 40)):
        assert broken(group) == set()


def test_every_invariant_finds_something_to_look_at() -> None:
    counted = {one.name: sum(1 for group in known() for _ in one.facts(group)) for one in INVARIANTS}
    assert [name for name, count in counted.items() if count == 0] == []


def test_every_invariant_is_a_sentence_in_every_language() -> None:
    for one in INVARIANTS:
        assert all(one.sentence.text(language).endswith(".") for language in LANGUAGES)
        assert one.english.endswith(".")
    assert len({one.name for one in INVARIANTS}) == len(INVARIANTS)


# --- one fact spoiled -------------------------------------------------------------------------------------------

Spoil = Callable[[Person], Person]
F = TypeVar("F")
DAY = timedelta(1)
# Of the range that is issued, to be caught: nobody born on this day is alive.
REAL = Ssin.from_parts(year=1900, month=2, day=3, counter=1)
STRANGER = Numbers().reserve(date(1985, 7, 30), Sex.MALE)


def first(facts: tuple[F, ...], change: Callable[[F], F]) -> tuple[F, ...]:
    """The facts with the first one changed."""
    return (change(facts[0]), *facts[1:]) if facts else ()


def doubled(facts: tuple[F, ...]) -> tuple[F, ...]:
    """The facts with the first one twice."""
    return (*facts[:1], *facts)


def earlier(period: Period) -> Period:
    return Period(period.begin - 14_600 * DAY, period.end)


def endless_ownership(person: Person) -> Person:
    if person.death is None:
        return person
    return replace(person, properties=first(person.properties, lambda one: replace(one, period=Period(person.created))))


def work_while_unemployed(person: Person) -> Person:
    full = [right for right in person.unemployment_rights if right.code == 1]
    if not full or not person.jobs:
        return person
    job = replace(person.jobs[0], period=full[0].period, kind_of_worker="OTH", dimona="900000000000")
    return replace(person, jobs=(*person.jobs, job))


def birth_after_that_of_a_child(person: Person) -> Person:
    days = [child.birth_date.complete for child in person.children]
    return replace(person, birth=IncompleteDate.of(days[0] + 1000 * DAY)) if days and days[0] else person


def early_pension(kind: str) -> Spoil:
    def spoiled(person: Person) -> Person:
        rights = (replace(one, period=earlier(one.period)) if one.type == kind else one for one in person.pensions)
        return replace(person, pensions=tuple(rights))

    return spoiled


def another_house(home: Residence) -> Residence:
    return replace(home, address=replace(home.address, house_number="9999") if home.address else None)


def another_employer(job: Job) -> Job:
    return replace(job, employer=replace(job.employer, cbe=CbeNumber.from_serial(19_999_999)))


SPOILED: dict[str, Spoil] = {
    "number_tells_birth_and_sex": lambda one: replace(one, sex=Sex.UNKNOWN),
    "number_is_nobodys": lambda one: replace(one, ssin=REAL),
    "number_is_unique": lambda one: replace(one, ssin=STRANGER),
    "replaced_number_leads_on": lambda one: replace(one, replaces=STRANGER),
    "nothing_before_opening": lambda one: replace(
        one, registers=first(one.registers, lambda spell: replace(spell, period=earlier(spell.period)))
    ),
    "nothing_after_death": lambda one: replace(one, death=one.created + DAY) if one.death is not None else one,
    "one_household_at_a_time": lambda one: replace(one, memberships=doubled(one.memberships)),
    "reference_person_is_there": lambda one: replace(
        one, memberships=first(one.memberships, lambda place: replace(place, reference=STRANGER))
    ),
    "one_home_one_reference_person": lambda one: (
        replace(one, residences=first(one.residences, another_house)) if one.filiation else one
    ),
    "role_follows_ties": lambda one: (
        replace(one, memberships=first(one.memberships, lambda place: replace(place, role="12")))
        if one.filiation
        else one
    ),
    "parents_and_children_name_each_other": lambda one: replace(one, children=()),
    "parents_are_older": birth_after_that_of_a_child,
    "partners_name_each_other": lambda one: replace(one, cohabitations=()),
    "one_marriage_at_a_time": lambda one: replace(one, civil_states=doubled(one.civil_states)),
    "residences_are_continuous": lambda one: replace(one, residences=one.residences[1:]),
    "postal_code_belongs_to_municipality": lambda one: replace(
        one, residences=first(one.residences, lambda home: replace(home, place="99999"))
    ),
    "one_nationality_at_a_time": lambda one: replace(one, nationalities=doubled(one.nationalities)),
    "no_job_before_fifteen": lambda one: replace(
        one, jobs=first(one.jobs, lambda job: replace(job, period=Period(date(1900, 1, 1), date(1900, 2, 1))))
    ),
    "employer_is_in_the_directory": lambda one: replace(one, jobs=first(one.jobs, another_employer)),
    "declaration_has_its_own_number": lambda one: replace(one, jobs=doubled(one.jobs)),
    "career_break_lies_in_a_job": lambda one: replace(one, jobs=() if one.career_breaks else one.jobs),
    "no_full_unemployment_at_work": work_while_unemployed,
    "allowance_is_within_the_law": lambda one: replace(
        one,
        unemployment_rights=first(one.unemployment_rights, lambda right: replace(right, code=1, daily_amount=50_000)),
    ),
    "insured_all_the_time": lambda one: replace(one, insurances=one.insurances[1:]),
    "increased_reimbursement_while_insured": lambda one: replace(
        one, insurances=() if one.increased_reimbursements else one.insurances
    ),
    "holder_is_of_the_family": lambda one: replace(
        one, insurances=first(one.insurances, lambda held: replace(held, holder=STRANGER))
    ),
    "domicile_decides_who_pays_for_a_child": lambda one: replace(
        one, child_benefits=first(one.child_benefits, lambda file: replace(file, entity="NOBODY"))
    ),
    "actors_share_the_file": lambda one: replace(one, child_benefits=()),
    "retirement_from_the_legal_age": early_pension("retirement"),
    "guaranteed_income_from_65": early_pension("guaranteed income"),
    "shares_make_no_more_than_a_whole": lambda one: replace(one, properties=doubled(one.properties)),
    "no_ownership_after_death": endless_ownership,
    "integration_income_once_at_a_time": lambda one: replace(one, grants=doubled(one.grants)),
    "integration_income_is_within_the_law": lambda one: replace(
        one, grants=first(one.grants, lambda grant: replace(grant, amount=1_000_000))
    ),
    "centre_of_the_residence_helps": lambda one: replace(
        one, grants=first(one.grants, lambda grant: replace(grant, organisation=CbeNumber.from_serial(19_999_999)))
    ),
    "attestation_tells_of_a_grant": lambda one: replace(one, grants=() if one.attestations else one.grants),
}


def spoiled_households(spoil: Spoil) -> Iterator[Together]:
    """The households in which one person can be spoiled so."""
    for group in known():
        for rank, person in enumerate(group.people):
            spoiled = spoil(person)
            if spoiled != person:
                yield replace(group, people=(*group.people[:rank], spoiled, *group.people[rank + 1 :]))


@pytest.mark.parametrize("name", SPOILED)
def test_an_invariant_catches_the_household_that_breaks_it(name: str) -> None:
    group = next(spoiled_households(SPOILED[name]))
    assert name in broken(group)
