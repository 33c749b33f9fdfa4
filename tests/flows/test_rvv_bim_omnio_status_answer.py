"""The right to increased reimbursement: since when, until when, under which name, and where it comes from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bcss_client import Client, Period
from bcss_client.errors import InvalidRequest
from bcss_client.flows.rvv_bim_omnio_status import InsuredAs, RvvBimOmnioStatusReply, StatusKind
from bcss_client.reply import Outcome
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cases.people import of_case
from tests.conftest import TODAY

ALWAYS = Period(date(2005, 1, 1), TODAY)


def lines(reply: RvvBimOmnioStatusReply) -> list[str]:
    return [f"{status.type} {status.result:d} {status.period}" for status in reply.statuses]


def test_attested_integration_income_opens_the_right_until_the_end_of_the_year(client: Client, p02: Person) -> None:
    reply = client.rvv_bim_omnio_status(ssin=p02.ssin, period=Period(date(2022, 7, 1), TODAY))
    assert lines(reply) == ["BIM 1 2022-10-01..2026-12-31", "BIM 0 2022-07-01..2022-09-30"]


@pytest.mark.parametrize(("day", "result"), [(date(2022, 9, 30), False), (date(2022, 10, 1), True), (TODAY, True)])
def test_on_a_day_there_is_one_result(client: Client, p02: Person, day: date, *, result: bool) -> None:
    (status,) = client.rvv_bim_omnio_status(ssin=p02.ssin, reference_date=day).statuses
    assert (status.type, status.result) == (StatusKind.BIM, result)


def test_rvv_and_omnio_end_where_bim_begins(anybody: Client, world: World) -> None:
    helper, invalid = (of_case("C27", name)(world).ssin for name in ("Sandra", "Thierry"))
    since_2012 = Period(date(2012, 1, 1), date(2015, 12, 31))
    assert lines(anybody.rvv_bim_omnio_status(ssin=helper, period=since_2012)) == [
        "BIM 1 2014-01-01..2019-12-31",
        "OMNIO 1 2009-07-01..2013-12-31",
        "RVV 0 2008-01-01..2013-12-31",
    ]
    assert lines(anybody.rvv_bim_omnio_status(ssin=invalid, period=since_2012)) == [
        "BIM 1 2014-01-01..2026-12-31",
        "RVV 1 2008-01-01..2013-12-31",
        "OMNIO 0 2008-01-01..2013-12-31",
    ]


def test_the_right_that_aid_opened_before_2014_was_called_rvv(anybody: Client, world: World) -> None:
    aided = of_case("C21", "Jessica")(world).ssin
    reply = anybody.rvv_bim_omnio_status(ssin=aided, period=Period(date(2012, 12, 1), date(2016, 1, 1)))
    assert [line for line in lines(reply) if not line.startswith("OMNIO")] == [
        "BIM 0 2016-01-01..2025-07-31",
        "BIM 1 2014-01-01..2015-12-31",
        "RVV 1 2012-12-01..2013-12-31",
    ]


def test_a_right_that_was_lost_shows_as_a_result_of_no(anybody: Client, world: World) -> None:
    (status,) = anybody.rvv_bim_omnio_status(ssin=of_case("C27", "Sandra")(world).ssin, reference_date=TODAY).statuses
    assert (status.result, str(status.period)) == (False, "2021-10-01..")


def test_a_dependant_has_the_right_of_the_holder(anybody: Client, world: World) -> None:
    mother, child = (of_case("C21", name)(world).ssin for name in ("Jessica", "Kylian"))
    (held_by_mother,) = anybody.rvv_bim_omnio_status(ssin=mother, reference_date=TODAY).statuses
    (held_by_child,) = anybody.rvv_bim_omnio_status(ssin=child, reference_date=TODAY).statuses
    assert held_by_mother.result
    assert held_by_child.result
    assert (held_by_mother.role, held_by_mother.holder_ssin) == (InsuredAs.HOLDER, mother)
    assert (held_by_child.role, held_by_child.holder_ssin) == (InsuredAs.DEPENDANT, mother)


def test_who_is_not_insured_has_no_status_at_all(anybody: Client, world: World) -> None:
    reply = anybody.rvv_bim_omnio_status(ssin=of_case("C27", "Dylan")(world).ssin, reference_date=date(2021, 6, 30))
    assert (reply.status.outcome, reply.statuses) == (Outcome.NO_DATA_FOUND, ())


def test_nothing_is_told_of_days_to_come(client: Client, p02: Person) -> None:
    ahead = client.rvv_bim_omnio_status(ssin=p02.ssin, period=Period(TODAY, TODAY + timedelta(days=365)))
    assert lines(ahead) == ["BIM 1 2022-10-01..2026-12-31"]


def test_one_of_a_day_and_a_period_must_be_given(client: Client, p02: Person) -> None:
    with pytest.raises(InvalidRequest, match="reference_date or period: ReferenceDate or Period is missing"):
        client.rvv_bim_omnio_status(ssin=p02.ssin)
    with pytest.raises(InvalidRequest, match="period is not accepted"):
        client.rvv_bim_omnio_status(ssin=p02.ssin, reference_date=TODAY, period=ALWAYS)


def test_it_agrees_with_the_insurability_of_the_same_day(anybody: Client, world: World) -> None:
    people = [person for told in world.cast.everybody for person in told.people]
    for person in [*people, *list(world.population)[:25]]:
        for day in (date(2009, 8, 1), date(2013, 12, 31), date(2014, 1, 1), date(2022, 10, 1), TODAY):
            if world.person(person.ssin, on=day) is None:
                continue
            insured = anybody.health_insurance(ssin=person.ssin, assurability=Period(day, day))
            parts = [one.part for one in insured.insurances if one.part]
            statuses = anybody.rvv_bim_omnio_status(ssin=person.ssin, reference_date=day).statuses
            assert bool(statuses) == bool(parts)
            assert {one.health_service_identification for one in statuses} == {
                part.health_service_identification for part in parts
            }
            assert any(one.result for one in statuses) == any(part.ct1.increased_intervention for part in parts)
