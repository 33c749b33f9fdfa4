"""P07, without an address and struck off the register: what the network says beside what he declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Period
from bcss_client.flows.l950 import KindOfWorker
from bcss_client.values import MonthPeriod, Ssin, YearMonth
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.personas.outcomes import outcomes, with_data, without_data

STRUCK_OFF, SCHAERBEEK, COMMUNITY = "99991", "21015", "20"
LEFT = date(2024, 12, 5)  # when he came of age, he says
RADIATION = date(2025, 6, 16)


@pytest.fixture
def youth(world: World) -> Ssin:
    return world.persona("P07").applicant


def test_he_left_the_institution_in_2024_but_stood_in_its_household_until_he_was_struck_off(
    client: Client, youth: Ssin
) -> None:
    assert youth.birth_date.complete is not None
    assert youth.birth_date.complete.replace(year=2024) == LEFT
    file = client.tx25(ssin=youth, history=True)
    community = file.heads_of_family[0]
    assert community.family_role.code == COMMUNITY
    assert community.deleted is not None
    assert community.deleted.complete == RADIATION
    assert RADIATION > LEFT
    assert [(one.residence.code, one.date.complete) for one in file.residences[:2]] == [
        (STRUCK_OFF, RADIATION),
        (SCHAERBEEK, date(2018, 3, 12)),
    ]


def test_no_register_knows_a_household_or_an_address_of_his_today(client: Client, youth: Ssin) -> None:
    file = client.tx25(ssin=youth)
    assert [one.residence.code for one in file.residences] == [STRUCK_OFF]
    assert (file.legal_main_addresses, file.address_references, file.identity_cards) == ((), (), ())
    assert client.perform_investigation(ssin=youth, family_composition_group=True).family_members == ()


def test_he_is_insured_no_more(client: Client, youth: Ssin) -> None:
    last_day = Period(date(2025, 11, 30), date(2025, 11, 30))
    [before] = client.health_insurance(ssin=youth, assurability=last_day).insurances
    [nothing] = client.health_insurance(ssin=youth, assurability=Period(date(2025, 12, 1), TODAY)).insurances
    assert before.part is not None
    assert nothing.part is None


def test_he_worked_four_days_in_a_flexi_job(client: Client, youth: Ssin) -> None:
    [job] = client.l950(ssin=youth, period=Period(date(2024, 12, 1), TODAY)).activities
    assert job.worker.kind_of_worker is KindOfWorker.FLEXI_JOB
    assert job.worker.occupation_period == Period(date(2025, 8, 14), date(2025, 8, 17))


def test_child_benefit_stopped_when_he_came_of_age(client: Client, youth: Ssin) -> None:
    period = MonthPeriod(YearMonth(2024, 1), YearMonth(2026, 11))
    [file] = client.family_allowances(ssin=youth, period=period).dossiers
    [paid] = file.children[0].payment_periods
    assert paid.end == YearMonth(2024, 12)


def test_an_insertion_allowance_is_out_of_reach(client: Client, youth: Ssin) -> None:
    situation = client.unemployment_situation(ssin=youth)
    assert (situation.rights, situation.payment) == ((), None)
    assert situation.no_right is not None
    assert situation.no_right.exclusion == RADIATION
    assert situation.no_right.admissibility_articles == ("36",)


def test_every_flow_answers_about_him(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P07")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
        "l950",
        "family_allowances",
        "unemployment_situation",
        "unemployment_rights",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()
