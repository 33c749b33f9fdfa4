"""P08, employed by his CPAS under article 60 § 7: what the network says beside what he declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Outcome, Period
from bcss_client.flows.l950 import PlaIndicator
from bcss_client.flows.list_of_attestations import RequestType
from bcss_client.values import Ssin, months_later
from bcss_sim.flows.working_week import working_days
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.personas.outcomes import outcomes, with_data, without_data

NEEDED = 312  # days of work in 36 months open the right to unemployment benefit


@pytest.fixture
def worker(world: World) -> Ssin:
    return world.persona("P08").applicant


def test_he_asks_for_the_integration_income_though_his_contract_opens_unemployment(
    client: Client, world: World, worker: Ssin
) -> None:
    [job] = client.l950(ssin=worker, period=Period(months_later(TODAY, -36), TODAY)).activities
    contract = job.worker.occupation_period
    assert (job.employer.cbe_number, job.employer.pla_indicator) == (
        world.employers.cpas("62063").cbe,
        PlaIndicator.ONSS_APL,
    )
    assert contract == Period(date(2024, 9, 1), date(2026, 12, 31))
    assert sum(1 for _ in working_days(contract.begin, TODAY)) > 2 * NEEDED
    assert client.unemployment_situation(ssin=worker).status.outcome is Outcome.NO_DATA_FOUND  # he has not claimed it


def test_the_days_needed_for_unemployment_were_reached_when_september_2025_began() -> None:
    assert sum(1 for _ in working_days(date(2024, 9, 1), date(2025, 8, 31))) == NEEDED


def test_his_integration_income_ended_when_the_contract_began_as_he_says(client: Client, worker: Ssin) -> None:
    [grant] = client.list_of_attestations(ssin=worker, request_type=RequestType.STATUS_65).attestations
    assert grant.status is not None
    assert grant.status.name == "ENDED"
    made = client.l036(ssin=worker, period=Period(date(2024, 1, 1), TODAY)).attestations
    in_force = [one.validity_period for one in made if one.recent_answer is None]
    assert max(period.end or date.max for period in in_force) == date(2024, 8, 31)


def test_increased_reimbursement_outlived_the_aid_by_a_calendar_year(client: Client, worker: Ssin) -> None:
    [now] = client.rvv_bim_omnio_status(ssin=worker, reference_date=TODAY).statuses
    [before] = client.rvv_bim_omnio_status(ssin=worker, reference_date=date(2025, 12, 31)).statuses
    assert (now.result, before.result) == (False, True)


def test_liege_knows_him_as_somebody_it_employs(client: Client, worker: Ssin) -> None:
    known = client.consult_other_sectors(
        ssin=worker,
        quality_code_requestor=1,
        integrated_period=Period(TODAY, TODAY),
        requested_period=Period(TODAY, TODAY),
    )
    assert 6 in [int(one.quality_code) for one in known.consultations if int(one.sector) == 17]


def test_every_flow_answers_about_him(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P08")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
        "l950",
        "list_of_attestations",
        "l036",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()
