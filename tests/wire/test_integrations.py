"""What integrations become over time, and what they cover: each test has a simulator of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta

import pytest

from bcss_client import Client, WsgiTransport
from bcss_client.config import organisations, simulator_settings
from bcss_client.flows.l950 import Scrolling
from bcss_client.reply import Outcome
from bcss_client.values import Period
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from tests.conftest import TODAY
from tests.wire.messages import GATEWAY, gateway, service

SINCE_2020 = Period(date(2020, 1, 1))
SEARCHED = Period(date(2015, 1, 1), TODAY)  # two employments of the stranger
LIEGE = organisations()[1]
Change = Callable[[str, Period], None]
Known = Callable[[], list[tuple[str, Period]]]


@pytest.fixture
def fresh() -> Iterator[Simulator]:
    with closing(Simulator(Setting(clock=TODAY, population=1))) as simulator:
        yield simulator


@pytest.fixture
def client(fresh: Simulator) -> Client:
    return Client.for_simulator(transport=WsgiTransport(create_app(fresh)))


@pytest.fixture
def change(client: Client, stranger: Person) -> Change:
    """Registers or ends an integration of the stranger as a file under examination."""

    def change(action: str, period: Period) -> None:
        client.manage_access(
            ssin=stranger.ssin,
            purpose=1,
            period=period,
            action=action,
            proof_last_name=stranger.last_name,
            proof_birth_date=stranger.birth,
        )

    return change


@pytest.fixture
def known(client: Client, stranger: Person) -> Known:
    """The quality codes and periods under which the stranger is integrated."""

    def known() -> list[tuple[str, Period]]:
        everything = client.manage_access(
            ssin=stranger.ssin, period=Period(date(1990, 1, 1)), action="LIST", query_register="PRIMARY"
        )
        return [(str(one.purpose), one.period) for one in everything.registrations]

    return known


def test_registering_what_is_registered_adds_nothing(change: Change, known: Known) -> None:
    change("REGISTER", SINCE_2020)
    change("REGISTER", SINCE_2020)
    change("REGISTER", Period(date(2021, 1, 1), date(2021, 12, 31)))
    assert known() == [("1", SINCE_2020)]


def test_ending_reaches_only_what_overlaps_with_its_period(change: Change, known: Known) -> None:
    change("REGISTER", SINCE_2020)
    change("UNREGISTER", Period(date(2015, 1, 1), date(2019, 12, 31)))
    assert known() == [("1", SINCE_2020)]
    change("UNREGISTER", Period(date(2022, 1, 1), date(2022, 12, 31)))
    assert known() == [("1", Period(date(2020, 1, 1), date(2021, 12, 31)))]
    change("UNREGISTER", Period(date(2015, 1, 1), date(2020, 1, 1)))
    assert known() == []


def test_an_integration_may_be_lengthened_by_another(client: Client, stranger: Person, change: Change) -> None:
    def outcome() -> Outcome:
        return client.l950(ssin=stranger.ssin, period=Period(date(2018, 1, 1), TODAY)).status.outcome

    change("REGISTER", SINCE_2020)
    assert outcome() is Outcome.NO_RESULT
    change("REGISTER", Period(date(2017, 1, 1), date(2019, 12, 30)))
    assert outcome() is Outcome.NO_RESULT, "a day is missing between the two"
    change("REGISTER", Period(date(2018, 6, 1), date(2019, 12, 31)))
    assert outcome() is Outcome.DATA_FOUND


def test_a_quality_code_may_be_written_with_a_leading_zero(fresh: Simulator, stranger: Person, known: Known) -> None:
    namespace = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/ManageAccess"
    request = (
        f'<ManageAccessRequest xmlns="{namespace}" xmlns:c="http://www.ksz-bcss.fgov.be/XSD/SSDN/Common">'
        f"<SSIN>{stranger.ssin}</SSIN><Purpose>01</Purpose><Period><c:StartDate>2020-01-01</c:StartDate></Period>"
        f"<Action>REGISTER</Action><ProofOfAuthentication><PersonData><LastName>{stranger.last_name}</LastName>"
        f"<BirthDate>{stranger.birth}</BirthDate></PersonData></ProofOfAuthentication></ManageAccessRequest>"
    )
    sent = gateway(service("OCMWCPASManageAccess", "20050930", request))
    create_app(fresh).test_client().post(GATEWAY, data=sent)
    assert known() == [("1", SINCE_2020)]


def test_a_question_without_period_tells_no_more_than_the_integration_covers(
    client: Client, stranger: Person, change: Change
) -> None:
    change("REGISTER", Period(TODAY))
    insured = client.health_insurance(ssin=stranger.ssin)
    assert insured.status.outcome is Outcome.DATA_FOUND
    assert [one.part.period.contains(TODAY) for one in insured.insurances if one.part] == [True]


def test_the_page_of_a_search_opens_to_the_centre_that_searched_only(
    fresh: Simulator, client: Client, stranger: Person, change: Change
) -> None:
    change("REGISTER", Period(SEARCHED.begin))
    first = client.l950(ssin=stranger.ssin, period=SEARCHED, maximum=1)
    assert first.next_scrolling is not None
    second = client.l950(ssin=stranger.ssin, scrolling=first.next_scrolling, maximum=1)
    assert second.activities != first.activities
    assert second.next_scrolling is None

    settings = simulator_settings(organisation=LIEGE)
    liege = Client(settings, transport=WsgiTransport(create_app(fresh)))
    liege.manage_access(
        ssin=stranger.ssin,
        purpose=1,
        period=Period(TODAY),
        action="REGISTER",
        proof_last_name=stranger.last_name,
        proof_birth_date=stranger.birth,
    )
    assert liege.l950(ssin=stranger.ssin, scrolling=first.next_scrolling).status.code == "31000108"


@pytest.mark.parametrize("line", [0, 3, 1000])
def test_a_page_that_is_not_there_shows_no_employment(
    client: Client, stranger: Person, change: Change, line: int
) -> None:
    change("REGISTER", Period(SEARCHED.begin))
    first = client.l950(ssin=stranger.ssin, period=SEARCHED, maximum=1)
    assert first.next_scrolling is not None
    page = Scrolling(first_line=line, ticket=first.next_scrolling.ticket)
    beyond = client.l950(ssin=stranger.ssin, scrolling=page)
    assert beyond.activities == ()
    assert beyond.next_scrolling is None
    assert (beyond.status.code == "31000108") == (line == 0)


def test_of_a_time_to_come_no_payment_is_known() -> None:
    to_come = Period(TODAY + timedelta(days=30), TODAY + timedelta(days=90))
    with closing(Simulator(Setting(clock=TODAY, access=Access.OPEN))) as simulator:
        incapacitated = next(
            person
            for one in simulator.world.people()
            if (person := simulator.world.person(one.ssin, on=TODAY))
            and any(incapacity.period.end is None for incapacity in person.incapacities)
        )
        client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
        told = client.health_insurance(ssin=incapacitated.ssin, assurability=to_come, indemnity=to_come)
        paid = client.health_insurance(ssin=incapacitated.ssin, indemnity=Period(date(2020, 1, 1), TODAY))
    assert told.insurances, "insurance goes on until it ends"
    assert [one.payments for one in told.indemnities] == [()]
    assert all(one.payments for one in paid.indemnities)
