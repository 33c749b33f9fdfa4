"""P16, paid by two centres and trading beside it: what the network says beside what he declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Outcome, Period
from bcss_client.flows.consult_other_sectors import Sector
from bcss_client.flows.l301 import ContributionCode
from bcss_client.flows.l950 import KindOfWorker
from bcss_client.flows.list_of_attestations import RequestType
from bcss_client.values import Ssin
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.personas.outcomes import outcomes, with_data, without_data

VERVIERS, SERAING = "63079", "62096"
MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))
MAY = Period(date(2026, 5, 1), date(2026, 5, 31))
THIS_YEAR = Period(date(2026, 1, 1), TODAY)


@pytest.fixture
def trader(world: World) -> Ssin:
    return world.persona("P16").applicant


@pytest.mark.parametrize(
    ("month", "centres"),
    [(MARCH, {VERVIERS}), (APRIL, {VERVIERS, SERAING}), (MAY, {SERAING})],
    ids=["March", "April", "May"],
)
def test_he_says_verviers_stopped_when_he_left_and_in_april_two_centres_granted_him_aid(
    client: Client, world: World, trader: Ssin, month: Period, centres: set[str]
) -> None:
    granted = client.list_of_attestations(
        ssin=trader, request_type=RequestType.STATUS_65, search_period=month
    ).attestations
    assert {one.cpas for one in granted} == {world.employers.cpas(centre).cbe for centre in centres}


def test_he_says_verviers_stopped_and_its_attestation_still_runs(client: Client, trader: Ssin) -> None:
    today = client.l036(ssin=trader, period=Period(TODAY, TODAY)).attestations
    assert {str(one.ocmw_cpas): one.validity_period.end for one in today} == {
        VERVIERS: date(2026, 12, 31),
        SERAING: date(2027, 3, 31),
    }


def test_he_declares_no_activity_and_contributes_as_self_employed_beside_a_main_occupation_he_no_longer_has(
    client: Client, trader: Ssin
) -> None:
    activity = client.l301(ssin=trader).attestation
    assert activity is not None
    assert (activity.contribution_code, activity.fund) == (ContributionCode("D"), "003")
    assert (activity.activity_begin_date, activity.cessation_date) == (date(2024, 6, 1), None)
    jobs = client.l950(ssin=trader, period=THIS_YEAR).activities
    assert {job.worker.kind_of_worker for job in jobs} == {KindOfWorker("EXT")}


def test_his_enterprise_has_a_number_and_employs_nobody(client: Client, trader: Ssin) -> None:
    activity = client.l301(ssin=trader).attestation
    assert activity is not None
    assert activity.cbe_number is not None
    assert client.a701(cbe_number=activity.cbe_number).status.outcome is Outcome.NO_DATA_FOUND


def test_he_declares_no_activity_and_works_weekends_in_catering_this_year(client: Client, trader: Ssin) -> None:
    jobs = client.l950(ssin=trader, period=THIS_YEAR).activities
    assert {(job.worker.kind_of_worker, job.worker.joint_commission) for job in jobs} == {(KindOfWorker("EXT"), "302")}
    days = [(job.worker.occupation_period.begin, job.worker.occupation_period.end) for job in jobs]
    assert [(begin.weekday(), end and end.weekday()) for begin, end in days] == [(5, 6)] * 4


def test_he_says_his_last_work_was_the_restaurant_and_he_was_a_temporary_worker_in_2024(
    client: Client, trader: Ssin
) -> None:
    [agency] = client.l950(ssin=trader, period=Period(date(2024, 1, 1), date(2024, 12, 31))).activities
    assert agency.interim_user is not None
    [restaurant] = client.l950(ssin=trader, period=Period(date(2016, 11, 22), date(2023, 12, 31))).activities
    assert restaurant.worker.occupation_period.end == date(2020, 10, 31)


def test_as_he_says_he_lives_alone_in_seraing_since_april(client: Client, trader: Ssin) -> None:
    file = client.tx25(ssin=trader)
    [home] = file.residences
    assert (home.residence.code, home.date.complete) == (SERAING, date(2026, 4, 1))
    assert [one.family_role.code for one in file.family_members] == ["01"]


def test_the_aid_opened_increased_reimbursement_and_his_own_costs_reached_the_ceiling_of_2025(
    client: Client, trader: Ssin
) -> None:
    [insured] = client.health_insurance(ssin=trader).insurances
    assert insured.part is not None
    assert insured.part.ct1.increased_intervention
    assert insured.maximum_to_be_invoiced[0] == "2025"


def test_the_network_shows_that_two_other_centres_have_known_him(client: Client, trader: Ssin) -> None:
    known = client.consult_other_sectors(
        ssin=trader, quality_code_requestor=2, integrated_period=Period(TODAY, TODAY), requested_period=APRIL
    )
    assert len([one for one in known.consultations if one.sector is Sector.CPAS]) == 2


def test_every_flow_answers_about_him(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P16")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
        "l950",
        "l301",
        "list_of_attestations",
        "l036",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()
