"""P03, a recognised refugee with a new number: what the network says beside what he declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Outcome, Period
from bcss_client.flows.consult_other_sectors import Sector
from bcss_client.values import IncompleteDate, Ssin
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.personas.outcomes import outcomes, with_data, without_data

MARRIED, WAITING, FOREIGNERS, REFUGEE_OF_AFGHAN_ORIGIN, CARD_A = "20", "5", "1", "822", "0011"
REPLACED_NUMBER = 999
IN_2025 = Period(date(2025, 1, 1), date(2025, 12, 31))


@pytest.fixture
def refugee(world: World) -> Ssin:
    return world.persona("P03").applicant


@pytest.fixture
def former_number(client: Client, refugee: Ssin) -> Ssin:
    [pseudo] = client.tx25(ssin=refugee).pseudo_national_numbers
    return Ssin(pseudo.pseudo_national_number)


def test_he_worked_in_2025_as_he_says_but_it_is_known_under_his_former_number_only(
    client: Client, refugee: Ssin
) -> None:
    assert client.l950(ssin=refugee, period=IN_2025).status.outcome is Outcome.NO_DATA_FOUND
    known = client.consult_other_sectors(
        ssin=refugee, quality_code_requestor=1, integrated_period=IN_2025, requested_period=IN_2025
    )
    employed = [one for one in known.consultations if int(one.sector) == int(Sector.ONSS)]
    assert {one.quality_code for one in employed} == {REPLACED_NUMBER}
    assert [one.period for one in employed] == [
        Period(date(2025, 3, 10), date(2025, 6, 27)),
        Period(date(2025, 9, 1), date(2025, 11, 28)),
    ]


def test_the_former_number_is_refused_and_names_the_new_one(client: Client, refugee: Ssin, former_number: Ssin) -> None:
    asked = client.tx25(ssin=former_number)
    assert (asked.status.outcome, asked.status.code) == (Outcome.NO_RESULT, "MSG00006")
    assert refugee in [one.value for one in asked.status.information]
    assert client.l950(ssin=former_number, period=IN_2025).status.outcome is Outcome.NO_RESULT


def test_he_is_married_and_lives_alone(client: Client, refugee: Ssin) -> None:
    file = client.tx25(ssin=refugee)
    assert [one.civil_state.code for one in file.civil_states] == [MARRIED]
    assert file.civil_states[0].spouse is None
    assert [one.child.national_number for one in file.descendent_filiations] == [None, None]
    household = client.perform_investigation(ssin=refugee, family_composition_group=True).family_members
    assert [(one.ssin, str(one.relation_ship)) for one in household] == [(refugee, "1")]


def test_only_the_year_of_his_birth_is_known(client: Client, refugee: Ssin, former_number: Ssin) -> None:
    declared = client.tx25(ssin=refugee).declared_birth_date
    assert declared is not None
    assert declared.declared_birth_date.incomplete == IncompleteDate(1994)
    assert former_number.birth_date == IncompleteDate(1994)
    assert refugee.birth_date == IncompleteDate(1994, 1, 1)


def test_he_left_the_waiting_register_on_the_day_he_was_recognised(client: Client, refugee: Ssin) -> None:
    file = client.tx25(ssin=refugee, history=True)
    recognised = date(2026, 3, 12)
    assert [(one.registration_register.code, one.date.complete) for one in file.registration_registers] == [
        (FOREIGNERS, recognised),
        (WAITING, date(2023, 9, 18)),
    ]
    [applicant] = file.refugee_types
    assert applicant.deleted is not None
    assert applicant.deleted.complete == recognised
    assert file.statuses_of_refugee[0].protection is not None
    assert file.nationalities[0].nationality.code == REFUGEE_OF_AFGHAN_ORIGIN
    assert file.identity_cards[0].type_of_card.code == CARD_A


def test_no_mutuality_insures_him(client: Client, refugee: Ssin) -> None:
    [nothing] = client.health_insurance(ssin=refugee, assurability=Period(date(2023, 9, 18), TODAY)).insurances
    assert nothing.part is None


def test_every_flow_answers_about_him(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P03")
    assert with_data(answers) == {"tx25", "perform_investigation", "consult_other_sectors", "health_insurance"}
    assert with_data(answers) | without_data(answers) == answers.keys()
