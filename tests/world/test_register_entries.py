"""The entries of the register in a synthetic population: they agree with the lives they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bcss_client.values import Ssin
from bcss_sim.world.careers import birthday
from bcss_sim.world.facts import Entry, Person
from bcss_sim.world.population import Population
from tests.world.test_lives import day_of_birth, found, population, populations, several_populations


def with_type(people: Population, *types: str) -> Iterator[tuple[Person, Entry]]:
    return ((person, entry) for person in people for entry in person.entries if entry.type in types)


def since(entry: Entry) -> date:
    day = entry.since.complete
    assert day is not None
    return day


@several_populations
@given(populations)
def test_entries_lie_between_the_opening_of_the_file_and_death_in_order(people: Population) -> None:
    for person in people:
        days = [since(entry) for entry in person.entries]
        assert days == sorted(days)
        assert all(person.created <= day for day in days)
        assert all(person.death is None or day < person.death for day in days)
        assert all(entry.deleted is None or since(entry) < entry.deleted for entry in person.entries)


@several_populations
@given(populations)
def test_nobody_drives_or_travels_on_papers_of_their_own_before_18(people: Population) -> None:
    for person, entry in with_type(people, "191", "199"):
        assert since(entry) >= birthday(day_of_birth(person), 18)


@several_populations
@given(populations)
def test_a_further_nationality_is_the_one_from_before_becoming_belgian(people: Population) -> None:
    for person, entry in with_type(people, "032"):
        first, second = person.nationalities
        nationality = entry.values["nationality"]
        assert isinstance(nationality, dict)
        assert (nationality["code"], since(entry), second.code) == (first.code, second.period.begin, "150")


@several_populations
@given(populations)
def test_a_marriage_contract_stands_on_both_files_until_the_marriage_is_over(people: Population) -> None:
    contracts = list(with_type(people, "122"))
    for person, entry in contracts:
        spouse = next(state.spouse for state in person.civil_states if state.since == since(entry))
        assert entry in found(people, spouse or Ssin("")).entries
        over = [state.since for state in person.civil_states if state.since > since(entry) and state.code != "50"]
        assert entry.deleted == (over[0] if over else person.death)


@several_populations
@given(populations)
def test_an_inquiry_finds_the_person_where_the_register_says(people: Population) -> None:
    for person, entry in with_type(people, "003"):
        here = next(residence for residence in person.residences if residence.period.contains(since(entry)))
        start = entry.values["start_date"]
        assert here.address is not None
        assert isinstance(start, date)
        there = next(residence for residence in person.residences if residence.period.contains(start))
        assert there.address is not None
        assert there.address.street_code == here.address.street_code
        assert start < since(entry)


@several_populations
@given(populations)
def test_sis_cards_were_withdrawn_on_1_january_2014(people: Population) -> None:
    for person, entry in with_type(people, "196"):
        assert entry.deleted == min(person.death or date.max, date(2014, 1, 1))


@several_populations
@given(populations)
def test_who_was_not_born_belgian_has_a_file_at_the_immigration_office(people: Population) -> None:
    holders = {person.ssin for person, _ in with_type(people, "200")}
    assert holders == {
        person.ssin for person in people if person.nationalities and person.nationalities[0].code != "150"
    }


@several_populations
@given(populations)
def test_who_applied_for_protection_declared_a_birth_date_and_nobody_else(people: Population) -> None:
    for person in people:
        assert person.declared_birth == (person.birth if person.refugee else None)


def test_every_population_has_all_of_them() -> None:
    types = {entry.type for _, entry in with_type(population(), "003", "032", "122", "191", "196", "199", "200", "211")}
    assert types == {"003", "032", "122", "191", "196", "199", "200", "211"}


@several_populations
@given(st.integers(min_value=0, max_value=10**9))
def test_a_seed_gives_the_same_entries_each_time(seed: int) -> None:
    first, again = (population(seed, size=20) for _ in range(2))
    assert [person.entries for person in first] == [person.entries for person in again]
