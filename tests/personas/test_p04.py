"""P04, who cleans for service vouchers: what the network says beside what she declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Period
from bcss_client.flows.l950 import DimonaAction
from bcss_client.flows.list_of_attestations import RequestType
from bcss_client.flows.unemployment import UnemployedWorkerStatus
from bcss_client.flows.unemployment_code import UnemploymentCode
from bcss_client.values import MonthPeriod, Ssin, YearMonth, YearQuarter
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.personas.outcomes import outcomes, with_data, without_data

DECLARED, FULL_TIME, FULL_WEEK = 10, 38, 6  # hours, hours, allowances
TEN_YEARS = Period(date(2016, 11, 22), TODAY)


@pytest.fixture
def worker(world: World) -> Ssin:
    return world.persona("P04").applicant


def test_she_says_ten_hours_but_her_contract_was_changed_and_makes_two_thirds_of_a_full_week(
    client: Client, worker: Ssin
) -> None:
    job = client.l950(ssin=worker, period=TEN_YEARS).activities[0].worker
    assert job.joint_commission == "322.01"
    assert (job.occupation_period, job.last_dimona_action) == (Period(date(2020, 3, 2)), DimonaAction.CHANGE)
    [before] = client.unemployment_rights(ssin=worker, date=date(2026, 1, 4)).rights
    [now] = client.unemployment_rights(ssin=worker).rights
    assert now.right_starting_date == date(2026, 1, 5)
    assert now.indemnification_regime is not None
    assert before.indemnification_regime == now.indemnification_regime / 2
    assert 25 < now.indemnification_regime * FULL_TIME / FULL_WEEK < 26
    assert now.indemnification_regime * FULL_TIME / FULL_WEEK > 2 * DECLARED


def test_she_lost_increased_reimbursement_at_the_end_of_2024_and_never_asked_for_it_again(
    client: Client, worker: Ssin
) -> None:
    [before] = client.rvv_bim_omnio_status(ssin=worker, reference_date=date(2024, 12, 31)).statuses
    [now] = client.rvv_bim_omnio_status(ssin=worker, reference_date=TODAY).statuses
    assert (before.result, now.result) == (True, False)
    [insured] = client.health_insurance(ssin=worker).insurances
    assert insured.part is not None
    assert not insured.part.ct1.increased_intervention


def test_her_unemployment_rights_are_maintained_and_she_never_drew_the_income_guarantee(
    client: Client, worker: Ssin
) -> None:
    [right] = client.unemployment_rights(ssin=worker).rights
    assert right.unemployment_code is UnemploymentCode.ONLY_TEMPORARY
    assert right.unemployed_worker_status is UnemployedWorkerStatus.UNEMPLOYMENT_ALLOCATION
    paid = client.unemployment_payments(ssin=worker).payment
    assert paid is not None
    assert paid.paid_month == YearMonth(2020, 2)  # the month before she took up the job
    months = client.unemployment_scheduled_payment(ssin=worker, quarter=YearQuarter.of(TODAY)).monthly_data
    assert {day.unemployment_code for month in months for day in month.daily_data} == {UnemploymentCode.NOT_PAYABLE}


def test_child_benefit_is_paid_to_her_for_the_only_child_she_lives_with(client: Client, worker: Ssin) -> None:
    household = client.perform_investigation(ssin=worker, family_composition_group=True).family_members
    assert [str(one.relation_ship) for one in household] == ["1", "3"]
    this_year = MonthPeriod(YearMonth(2026, 1), YearMonth(2026, 11))
    [file] = client.family_allowances(ssin=worker, period=this_year).dossiers
    assert [one.ssin for one in file.recipients] == [worker]
    assert [one.ssin for one in file.children] == [household[1].ssin]


def test_the_integration_income_ended_in_2023_and_part_of_the_exemption_is_left(client: Client, worker: Ssin) -> None:
    made = client.l036(ssin=worker, period=TEN_YEARS).attestations
    in_force = [one.validity_period for one in made if one.recent_answer is None]
    assert (in_force[-1].begin, in_force[0].end) == (date(2021, 2, 1), date(2023, 6, 30))
    exempted = client.list_of_attestations(ssin=worker, request_type=RequestType.EXONERATIONS_ART35).exoneration_art35
    assert exempted is not None
    assert exempted.first_exoneration_date == date(2021, 2, 1)
    assert exempted.payment_exonerated_days == (date(2023, 6, 30) - date(2021, 1, 31)).days


def test_every_flow_answers_about_her(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P04")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
        "l950",
        "l036",
        "list_of_attestations",
        "family_allowances",
        "unemployment_situation",
        "unemployment_rights",
        "unemployment_payments",
        "unemployment_scheduled_payment",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()
