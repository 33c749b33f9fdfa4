"""Which integrations elsewhere a centre sees, and on the strength of which one of its own."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client
from bcss_client.flows.consult_other_sectors import ConsultOtherSectorsReply, Sector
from bcss_client.reply import Outcome
from bcss_client.values import Period, Ssin
from bcss_sim.world.world import World
from tests.conftest import TODAY

OPENED = Period(date(2026, 9, 1))  # the file of the demonstration centre on the widow
TEN_YEARS = Period(date(2016, 11, 22), TODAY)


@pytest.fixture
def widow(world: World) -> Ssin:
    return world.case("C30").applicant


def asked(client: Client, ssin: Ssin, *, code: int = 1, integrated: Period = OPENED) -> ConsultOtherSectorsReply:
    return client.consult_other_sectors(
        ssin=ssin, quality_code_requestor=code, integrated_period=integrated, requested_period=TEN_YEARS
    )


def test_the_time_asked_about_may_reach_beyond_the_own_integration(client: Client, widow: Ssin) -> None:
    assert asked(client, widow).status.outcome is Outcome.DATA_FOUND


def test_the_own_integration_must_be_as_it_is_said_to_be(client: Client, widow: Ssin) -> None:
    assert asked(client, widow, code=2).status.code == "31000205"
    assert asked(client, widow, integrated=Period(date(2026, 8, 31))).status.code == "31000206"


def test_another_centre_is_seen_without_its_name_and_ones_own_file_is_not(client: Client, widow: Ssin) -> None:
    files = [one for one in asked(client, widow).consultations if one.sector is Sector.CPAS]
    assert [(one.quality_code, one.period) for one in files] == [
        (7, Period(date(2019, 10, 14), date(2023, 12, 31))),
        (1, Period(date(2026, 6, 15))),
    ]


def test_a_sector_counts_once_for_times_that_follow_on_each_other(client: Client, widow: Ssin) -> None:
    insured = [
        one.period
        for one in asked(client, widow).consultations
        if (one.sector, one.quality_code) == (Sector.MUTUALITIES, 1)
    ]
    assert insured == [Period(date(1990, 9, 3))]


def test_what_ended_before_the_time_asked_about_is_left_out(client: Client, widow: Ssin) -> None:
    reply = client.consult_other_sectors(
        ssin=widow, quality_code_requestor=1, integrated_period=OPENED, requested_period=Period(date(2025, 5, 1), TODAY)
    )
    assert [one.sector for one in reply.consultations] == [
        Sector.NATIONAL_REGISTER,
        Sector.MUTUALITIES,
        Sector.CPAS,
        Sector.PUBLIC_PENSIONS,
        Sector.COMPLEMENTARY_PENSIONS,
    ]


def test_descriptions_come_when_they_are_asked_for(client: Client, widow: Ssin) -> None:
    described = asked(client, widow).consultations
    assert all(one.sector_description_fr and one.quality_code_description_nl for one in described)
    bare = client.consult_other_sectors(
        ssin=widow,
        quality_code_requestor=1,
        integrated_period=OPENED,
        requested_period=TEN_YEARS,
        fetch_descriptions=False,
    )
    assert {one.sector_description_fr or one.quality_code_description_nl for one in bare.consultations} == {None}


def test_where_nobody_need_be_integrated_no_code_need_be_held(anybody: Client, widow: Ssin) -> None:
    assert asked(anybody, widow, code=40).status.outcome is Outcome.DATA_FOUND
