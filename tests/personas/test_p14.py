"""P14, a man with a disability under administration: what the network says beside what is declared for him."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Period
from bcss_client.flows.consult_other_sectors import Sector
from bcss_client.flows.l950 import KindOfWorker
from bcss_client.flows.rvv_bim_omnio_status import InsuredAs
from bcss_client.values import MonthPeriod, Ssin, YearMonth
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.personas.outcomes import outcomes, with_data, without_data

DISABILITY_ALLOWANCE = 5  # quality code of sector 16


@pytest.fixture
def son(world: World) -> Ssin:
    return world.persona("P14").applicant


def relative(world: World, first_name: str) -> Ssin:
    return next(person.ssin for person in world.persona("P14").people if person.first_names[0] == first_name)


def test_he_says_nothing_is_due_to_him_and_a_request_for_an_allowance_has_been_pending_since_january(
    client: Client, son: Ssin
) -> None:
    known = client.consult_other_sectors(
        ssin=son,
        quality_code_requestor=1,
        integrated_period=Period(TODAY, TODAY),
        requested_period=Period(TODAY, TODAY),
    )
    [pending] = [one for one in known.consultations if one.sector is Sector.DISABILITY]
    assert (pending.quality_code, pending.period) == (DISABILITY_ALLOWANCE, Period(date(2026, 1, 19)))


def test_his_father_signed_and_his_mother_is_the_administrator(client: Client, world: World, son: Ssin) -> None:
    file = client.tx25(ssin=son)
    [protected], [administrator] = file.parental_authorities, file.guardians
    assert (protected.situation.code, administrator.guardian_status.code) == ("70", "30")
    assert administrator.national_number is not None
    assert administrator.national_number.number == relative(world, "Greet")
    assert administrator.national_number.number != relative(world, "Marc")


def test_the_supplement_paid_for_him_as_a_child_ended_when_he_was_21(client: Client, son: Ssin) -> None:
    asked = MonthPeriod(YearMonth(2015, 1), YearMonth(2018, 12))
    [file] = client.family_allowances(ssin=son, period=asked).dossiers
    [paid] = [child.payment_periods for child in file.children if child.ssin == son]
    assert [period.end for period in paid] == [YearMonth(2017, 2)]


def test_increased_reimbursement_comes_from_the_family_not_from_a_right_of_his_own(
    client: Client, world: World, son: Ssin
) -> None:
    [status] = client.rvv_bim_omnio_status(ssin=son, reference_date=TODAY).statuses
    assert (status.result, status.role) == (True, InsuredAs.DEPENDANT)
    assert status.holder_ssin == relative(world, "Marc")


def test_one_traineeship_in_2018_is_all_the_work_he_ever_did(client: Client, son: Ssin) -> None:
    [job] = client.l950(ssin=son, period=Period(date(2015, 1, 1), TODAY)).activities
    assert job.worker.kind_of_worker is KindOfWorker("STG")
    assert job.worker.occupation_period == Period(date(2018, 2, 5), date(2018, 6, 29))


def test_every_flow_answers_about_him(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P14")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()
