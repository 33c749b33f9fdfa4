"""P09, whose unemployment benefit ended in 2026: what the network says beside what he declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Period
from bcss_client.flows.l950 import PlaIndicator
from bcss_client.flows.unemployment import FamilyState
from bcss_client.flows.unemployment_paid_sums import DossierStatus
from bcss_client.values import Ssin, YearMonth
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.golden import integrate
from tests.personas.outcomes import outcomes, with_data, without_data


@pytest.fixture
def unemployed(world: World) -> Ssin:
    return world.persona("P09").applicant


def test_he_speaks_of_himself_only_but_lives_with_a_legal_cohabitant_who_earns_a_wage(
    client: Client, world: World, unemployed: Ssin
) -> None:
    file = client.tx25(ssin=unemployed)
    [household] = file.heads_of_family
    assert household.family_role.code == "22"
    assert household.national_number is not None
    partner = world.person(household.national_number.number, on=TODAY)
    assert partner is not None
    assert [one.date.complete for one in file.legal_cohabitations] == [date(2015, 6, 19)]
    this_year = Period(date(2026, 1, 1), TODAY)
    integrate(client, partner, this_year, quality_code=5)
    [job] = client.l950(ssin=partner.ssin, period=this_year).activities
    assert job.employer.cbe_number == world.employers.commune("71072").cbe
    assert job.employer.pla_indicator is PlaIndicator.ONSS_APL
    assert job.worker.occupation_period == Period(date(1995, 10, 2))


def test_he_says_he_was_punished_but_his_right_came_to_its_end(client: Client, unemployed: Ssin) -> None:
    reason = client.unemployment_rights(ssin=unemployed).no_right
    assert reason is not None
    assert (reason.rights_end, reason.sanction, reason.exclusion) == (date(2026, 1, 1), None, None)


def test_he_was_paid_as_a_cohabitant_until_the_last_day_of_2025(client: Client, unemployed: Ssin) -> None:
    [right] = client.unemployment_rights(ssin=unemployed, date=date(2025, 12, 31)).rights
    assert right.family_state is FamilyState.COHABITING
    since = Period(date(2025, 12, 1), TODAY)
    [last] = client.unemployment_paid_sums(ssin=unemployed, period=since).paid_sums
    assert (last.related_month, last.dossier_status) == (YearMonth(2025, 12), DossierStatus.COMPLETED)


def test_he_stays_insured_without_increased_reimbursement(client: Client, unemployed: Ssin) -> None:
    [insured] = client.health_insurance(ssin=unemployed).insurances
    assert insured.part is not None
    assert not insured.part.ct1.increased_intervention


def test_every_flow_answers_about_him(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P09")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
        "unemployment_situation",
        "unemployment_rights",
        "unemployment_payments",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()
