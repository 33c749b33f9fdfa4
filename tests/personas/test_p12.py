"""P12, a citizen of the Union with short contracts: what the network says beside what he declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Period
from bcss_client.flows.l950 import KindOfWorker
from bcss_client.values import Ssin, months_later
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.personas.outcomes import outcomes, with_data, without_data

EUROPEAN_CARD, WAITING_AS_CITIZEN_OF_THE_UNION, FOREIGNERS = "0040", "6", "1"
LAST_YEAR = Period(months_later(TODAY, -12), TODAY)


@pytest.fixture
def worker(world: World) -> Ssin:
    return world.persona("P12").applicant


def test_he_says_he_lives_alone_but_is_registered_with_three_people_unrelated_to_him(
    client: Client, worker: Ssin
) -> None:
    household = client.perform_investigation(ssin=worker, family_composition_group=True).family_members
    roles = {member.ssin: str(member.relation_ship) for member in household}
    assert sorted(roles.values()) == ["1", "12", "12", "12"]
    assert roles[worker] == "12"  # which by itself proves no cohabitation


def test_his_card_is_valid_but_the_work_it_rests_on_ended_more_than_six_months_ago(
    client: Client, worker: Ssin
) -> None:
    [card] = client.tx25(ssin=worker).identity_cards
    assert card.type_of_card.code == EUROPEAN_CARD
    contracts = [
        activity.worker.occupation_period for activity in client.l950(ssin=worker, period=LAST_YEAR).activities
    ]
    last = max(contract.end or date.max for contract in contracts)
    assert last == date(2026, 5, 13)
    assert months_later(last, 6) < TODAY


def test_nine_contracts_through_an_agency_make_sixty_one_days(client: Client, worker: Ssin) -> None:
    activities = client.l950(ssin=worker, period=LAST_YEAR).activities
    assert len(activities) == 9
    assert {one.worker.kind_of_worker for one in activities} == {KindOfWorker.OTHER}
    assert all(one.interim_user for one in activities)
    contracts = [one.worker.occupation_period for one in activities]
    assert sum(_days_from_monday_to_friday(contract) for contract in contracts) == 61


def test_he_waited_as_a_citizen_of_the_union_before_he_was_registered(client: Client, worker: Ssin) -> None:
    file = client.tx25(ssin=worker, history=True)
    assert [(one.registration_register.code, one.date.complete) for one in file.registration_registers] == [
        (FOREIGNERS, date(2026, 2, 12)),
        (WAITING_AS_CITIZEN_OF_THE_UNION, date(2025, 12, 8)),
    ]
    [posting] = file.special_infos
    assert posting.limosa is not None
    assert posting.date.complete == date(2024, 4, 8)


def test_every_flow_answers_about_him(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P12")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
        "l950",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()


def _days_from_monday_to_friday(contract: Period) -> int:
    assert contract.end is not None
    days = range(contract.begin.toordinal(), contract.end.toordinal() + 1)
    return sum(date.fromordinal(day).weekday() < 5 for day in days)
