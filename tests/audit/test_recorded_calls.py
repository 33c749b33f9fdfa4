"""Every message is in the log before it goes, and so is what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from flask import Flask

from bcss_client import AsyncClient, Client, Exchange, MonthPeriod, Period, Retry, WsgiTransport, YearMonth, errors
from bcss_client.audit import Chain, Consultation, ConsultationLog, Key, consultations
from bcss_client.config import organisations, simulator_settings
from bcss_client.flows.l950 import Scrolling
from bcss_client.reply import Reply
from bcss_client.transport import Incoming, Outgoing
from bcss_sim.world.facts import Person
from tests.audit.conftest import NOON, WOMAN, Recording, rows
from tests.client.failures import fault, reason
from tests.client.lines import serving

YEARS = Period(date(2022, 1, 1), date(2026, 11, 22))
ONCE = Retry(attempts=1)


def told(file: str, key: Key) -> Consultation:
    """The one consultation of a log."""
    [one] = consultations(Chain(file, key=key), key=key)
    return one


def test_what_was_asked_by_whom_about_whom_and_why_is_recorded_with_what_came_of_it(
    recorded: Client, file: str, key: Key
) -> None:
    client = recorded.with_options(file="2026-0457", purpose="Enquête sociale")
    reply = client.l950(ssin=WOMAN, period=YEARS)
    one = told(file, key)
    assert (one.file, one.purpose, one.flow, one.environment) == ("2026-0457", "Enquête sociale", "l950", "simulator")
    assert (one.user, one.organisation) == (organisations()[0].user_id, organisations()[0].cbe)
    assert (one.shown, one.period, one.legal_context) == (("90.08.02-998.15",), YEARS, "PCSA:SOCIAL_INQUIRY")
    assert (one.reference, one.ticket) == (reply.meta.reference, reply.ticket)
    assert (one.outcome, one.code, one.error, one.attempt) == ("NO_DATA_FOUND", "MSG00100", None, 1)
    assert abs(one.time - reply.meta.sent) < timedelta(milliseconds=1)
    assert one.milliseconds == round(reply.meta.duration.total_seconds() * 1000)


def test_the_question_stands_in_the_log_when_the_message_goes(app: Flask, log: ConsultationLog, file: str) -> None:
    transport = Recording(WsgiTransport(app), Chain(file))
    Client.for_simulator(transport=transport, audit=log).tx25(ssin=WOMAN)
    assert transport.entries == [1]
    assert [(row["kind"], row["question"]) for row in rows(file)] == [("question", None), ("answer", 1)]


def test_the_asynchronous_client_records_the_same(recorded_async: AsyncClient, file: str, key: Key) -> None:
    async def ask() -> list[Reply]:
        async with recorded_async as client:
            named = client.with_options(file="2026-0457", purpose="Aide", user="j.peeters")
            return list(await asyncio.gather(*(named.tx25(ssin=WOMAN) for _ in range(8))))

    replies = asyncio.run(ask())
    chain = Chain(file, key=key)
    found = consultations(chain, key=key)
    assert {one.ticket for one in found} == {reply.ticket for reply in replies}
    assert {(one.file, one.user, one.outcome) for one in found} == {("2026-0457", "j.peeters", "DATA_FOUND")}
    assert chain.verified().is_whole


def test_each_attempt_is_recorded_because_each_is_a_message_of_its_own(
    app: Flask, log: ConsultationLog, file: str, key: Key
) -> None:
    class Flaky(Recording):
        def send(self, outgoing: Outgoing) -> Incoming:
            incoming = super().send(outgoing)
            return incoming if len(self.sent) > 1 else replace(incoming, status=503, content_type="text/plain")

    client = Client.for_simulator(transport=Flaky(WsgiTransport(app)), audit=log)
    reply = client.with_options(retry=Retry(attempts=2, wait=0)).tx25(ssin=WOMAN)
    first, second = consultations(Chain(file), key=key)
    assert (first.attempt, first.error, first.outcome) == (1, "ServiceUnavailable", None)
    assert (second.attempt, second.error, second.outcome) == (2, None, "DATA_FOUND")
    assert second.reference == reply.meta.reference != first.reference


def test_a_refusal_of_the_bcss_is_recorded_with_its_code_and_ticket(log: ConsultationLog, file: str, key: Key) -> None:
    with serving(fault(detail=reason("MSG00015"))) as server, pytest.raises(errors.AccessDenied) as denied:
        Client.for_simulator(server.url, audit=log).tx25(ssin=WOMAN)
    one = told(file, key)
    assert (one.error, one.code, one.ticket) == ("AccessDenied", "MSG00015", denied.value.ticket)
    assert not one.broke_off


def test_a_call_that_somebody_breaks_off_stays_without_an_outcome(
    app: Flask, log: ConsultationLog, file: str, key: Key
) -> None:
    class Stopped(Recording):
        def send(self, outgoing: Outgoing) -> Incoming:
            super().send(outgoing)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Client.for_simulator(transport=Stopped(WsgiTransport(app)), audit=log).tx25(ssin=WOMAN)
    assert told(file, key).broke_off


def test_what_was_never_sent_is_not_in_the_log(recorded: Client, file: str) -> None:
    with pytest.raises(errors.InvalidRequest):
        recorded.tx25(ssin="90080299816")
    assert rows(file) == []


@pytest.mark.parametrize(
    ("ask", "period"),
    [
        pytest.param(lambda client: client.tx25(ssin=WOMAN), None, id="none"),
        pytest.param(
            lambda client: client.family_allowances(
                ssin=WOMAN, period=MonthPeriod(YearMonth(2026, 1), YearMonth(2026, 2))
            ),
            Period(date(2026, 1, 1), date(2026, 2, 28)),
            id="months",
        ),
        pytest.param(
            lambda client: client.unemployment_rights(ssin=WOMAN, date=date(2026, 11, 1)),
            Period(date(2026, 11, 1), date(2026, 11, 1)),
            id="a day",
        ),
        pytest.param(
            lambda client: client.health_insurance(
                ssin=WOMAN,
                assurability=Period(date(2026, 3, 1), date(2026, 4, 30)),
                indemnity=Period(date(2026, 1, 1), date(2026, 2, 1)),
            ),
            Period(date(2026, 1, 1), date(2026, 4, 30)),
            id="two periods: from the first day to the last",
        ),
        pytest.param(
            lambda client: client.consult_other_sectors(
                ssin=WOMAN, quality_code_requestor=1, integrated_period=YEARS, requested_period=Period(NOON.date())
            ),
            Period(NOON.date()),
            id="what is asked, not what it rests on",
        ),
    ],
)
def test_the_period_recorded_is_the_one_asked_about(
    recorded: Client, file: str, key: Key, ask: Callable[[Client], Reply], period: Period | None
) -> None:
    ask(recorded)
    assert told(file, key).period == period


def test_a_quality_code_is_recorded_where_the_question_names_one(recorded: Client, file: str, key: Key) -> None:
    recorded.consult_other_sectors(
        ssin=WOMAN, quality_code_requestor=1, integrated_period=YEARS, requested_period=YEARS
    )
    assert told(file, key).quality_code == "1"


def test_a_further_page_is_recorded_as_one(recorded: Client, file: str, key: Key) -> None:
    recorded.l950(ssin=WOMAN, scrolling=Scrolling(first_line=33, ticket="1"))
    recorded.l036(ssin=WOMAN, period=YEARS)
    assert [one.continues for one in consultations(Chain(file, key=key))] == [True, False]


def test_who_is_searched_by_name_is_recorded_too(recorded: Client, file: str, key: Key) -> None:
    recorded.identify_person(last_name="Vandermolen", first_name="Céline", birth_date=date(1990, 8, 2))
    assert told(file, key).shown == ("Vandermolen, Céline, 1990-08-02",)


def test_the_same_person_has_the_same_pseudonym_and_others_have_others(
    recorded: Client, file: str, stranger: Person
) -> None:
    recorded.tx25(ssin=WOMAN)
    recorded.tx25(ssin="90.08.02-998.15")
    recorded.tx25(ssin=stranger.ssin)
    first, again, other = (one.persons for one in consultations(Chain(file)))
    assert first == again != other


def test_a_service_without_a_declaration_is_recorded_as_far_as_it_shows(recorded: Client, file: str, key: Key) -> None:
    base = simulator_settings().url
    soap = recorded.with_options(file="2026-0457").zeep(f"{base}/UnemploymentDataService/v2/consult?wsdl")
    assert rows(file) == [], "fetching a description is no consultation"
    soap.service.consultRights(
        informationCustomer={
            "ticket": "1",
            "timestampSent": NOON,
            "customerIdentification": {"cbeNumber": organisations()[0].cbe},
        },
        legalContext="PCSA:SOCIAL_INQUIRY",
        searchCriteria={"ssin": WOMAN},
    )
    one = told(file, key)
    assert (one.flow, one.file) == ("http://kszbcss.fgov.be/UnemploymentDataService/consultRights", "2026-0457")
    assert (one.shown, one.outcome) == (("90.08.02-998.15",), "HTTP 200")


def test_an_exchange_of_ones_own_keeps_its_clock_and_gets_the_log(app: Flask, log: ConsultationLog, file: str) -> None:
    exchange = Exchange(settings=simulator_settings(), retry=ONCE, clock=lambda: NOON)
    Client(simulator_settings(), transport=WsgiTransport(app), exchange=exchange, audit=log).test_connection()
    assert [row["time"] for row in rows(file)] == ["2026-11-22T12:00:00.000Z"] * 2


@pytest.mark.parametrize("text", ["", "  ", "two\nlines", "x" * 501, "90.08.02-998.15", "Mme 90080299815"])
@pytest.mark.parametrize("name", ["file", "purpose"])
def test_what_would_spoil_the_log_or_name_somebody_in_it_is_refused(recorded: Client, name: str, text: str) -> None:
    with pytest.raises(errors.InvalidRequest, match=f"^{name}: ") as refused:
        recorded.with_options(**{name: text})  # type: ignore[arg-type]
    assert refused.value.field == name
    assert WOMAN not in str(refused.value)
