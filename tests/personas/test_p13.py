"""P13, a family without a right of stay: what the network says, and does not say, beside what she declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Outcome
from bcss_client.flows.person import Origin
from bcss_client.values import Ssin, SsinKind
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.golden import integrate
from tests.personas.outcomes import outcomes, with_data, without_data


@pytest.fixture
def mother(world: World) -> Ssin:
    return world.persona("P13").applicant


@pytest.fixture
def family(world: World) -> tuple[Person, ...]:
    return world.persona("P13").people


def test_she_speaks_of_four_people_and_the_household_is_empty(
    client: Client, mother: Ssin, family: tuple[Person, ...]
) -> None:
    asked = client.perform_investigation(ssin=mother, family_composition_group=True)
    assert asked.status.outcome is Outcome.NO_DATA_FOUND
    assert asked.family_members == ()
    assert [person.residences[-1].address for person in family] == [family[0].residences[0].address] * 4


def test_the_national_register_knows_none_of_the_four(client: Client, family: tuple[Person, ...]) -> None:
    for person in family:
        if person.ssin != family[0].ssin:
            integrate(client, person, person.residences[0].period, quality_code=4)
        assert person.ssin.kind is SsinKind.BIS
        assert client.tx25(ssin=person.ssin).status.outcome is Outcome.NO_DATA_FOUND


def test_the_crossroads_bank_finds_her_by_her_name_though_no_register_has_her(client: Client, mother: Ssin) -> None:
    [found] = client.identify_person(last_name="Margarian", birth_date=date(1989, 10, 11)).persons
    assert (found.ssin, found.origin, found.inscription_register) == (mother, Origin.BCSS, None)
    assert found.civil_state is not None
    assert found.civil_state.value == "20"


def test_her_procedure_for_protection_was_closed_in_2022(client: Client, mother: Ssin) -> None:
    [waited] = client.perform_investigation(ssin=mother, wait_register_group=True).wait_registers
    last = max(waited.administrative_files, key=lambda event: str(event.administrative_situation_date))
    assert str(last.administrative_situation_date) == "2022-06-30"
    assert last.open_closed_code == 2


def test_no_mutuality_insures_her(client: Client, mother: Ssin) -> None:
    [nothing] = client.health_insurance(ssin=mother).insurances
    assert nothing.part is None


def test_every_flow_answers_about_her_and_few_hold_anything(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P13")
    assert with_data(answers) == {"perform_investigation", "health_insurance"}
    assert with_data(answers) | without_data(answers) == answers.keys()
