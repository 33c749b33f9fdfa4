"""Whatever comes back, or does not, is an error of its own: what happened, which ticket, what to do next."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from datetime import date
from itertools import count

import pytest
from flask import Flask

from bcss_client import AsyncClient, Client, Exchange, Period, Reply, Retry, Timeout, WsgiTransport, errors
from bcss_client.config import simulator_settings
from bcss_client.flow import Flow
from bcss_client.flows.health_insurance import health_insurance
from bcss_client.flows.l950 import l950
from bcss_client.flows.manage_access import manage_access
from bcss_client.flows.tx25 import tx25
from bcss_client.reply import Outcome
from bcss_sim.world.facts import Person
from tests.client.failures import CASES, Case
from tests.client.lines import Server, http, serving, soap

WOMAN = "90080299815"
QUICK = Timeout(connect=0.25, answer=0.25)
SERVICE = "http://www.ksz-bcss.fgov.be/XSD/SSDN/Service"
CONNECTOR = "http://ksz-bcss.fgov.be/connectors/WebServiceConnector"


class Asking:
    """Asks as a client of one of the two kinds, with references one can foretell."""

    def __init__(self, *, asynchronous: bool) -> None:
        self._asynchronous = asynchronous

    def __call__(self, url: str, flow: Flow[..., Reply], request: object, *, attempts: int = 1) -> Reply:
        settings = simulator_settings(url)
        numbers = count(1)
        exchange = Exchange(
            settings=settings, retry=Retry(attempts=attempts, wait=0), references=lambda: f"reference-{next(numbers)}"
        )
        if not self._asynchronous:
            with Client(settings, timeout=QUICK, exchange=exchange) as client:
                return client.call(flow, request)

        async def asked() -> Reply:
            async with AsyncClient(settings, timeout=QUICK, exchange=exchange) as client:
                return await client.call(flow, request)

        return asyncio.run(asked())

    def tx25(self, url: str, *, attempts: int = 1) -> Reply:
        """Ask for the file of a person."""
        return self(url, tx25, tx25.request(ssin=WOMAN), attempts=attempts)


@pytest.fixture(params=["Client", "AsyncClient"])
def ask(request: pytest.FixtureRequest) -> Asking:
    """Every test that takes this runs with both clients."""
    return Asking(asynchronous=request.param == "AsyncClient")


@pytest.fixture(scope="module")
def answered(app: Flask, p02: Person) -> Callable[[Flow[..., Reply]], bytes]:
    """The SOAP message with which the simulator answers a flow."""
    client = Client.for_simulator(transport=WsgiTransport(app))
    period = Period(date(2022, 1, 1), date(2026, 11, 22))
    asked: Mapping[str, Callable[[], Reply]] = {
        "tx25": lambda: client.tx25(ssin=p02.ssin),
        "health_insurance": lambda: client.health_insurance(ssin=p02.ssin, assurability=period),
        "l950": lambda: client.l950(ssin=p02.ssin, period=period),
        "manage_access": lambda: client.manage_access(ssin=p02.ssin, period=period, action="LIST"),
    }
    return lambda flow: asked[flow.slug]().meta.reply


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_each_has_its_own_error_with_flow_tickets_and_next_step(ask: Asking, case: Case) -> None:
    with serving(case.line) as server, pytest.raises(errors.BcssError) as raised:
        ask.tx25(server.url)
    error = raised.value
    assert type(error) is case.error
    assert (error.flow, error.reference, error.ticket, error.code) == ("tx25", "reference-1", case.ticket, case.code)
    text = str(error)
    assert case.says in text
    assert "flow tx25, our ticket reference-1" in text
    assert case.ticket is None or f"BCSS ticket {case.ticket}" in text
    assert case.code is None or f"code {case.code}" in text
    assert text.endswith(error.next_step)
    assert WOMAN not in text


def test_nobody_there(ask: Asking) -> None:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(errors.ConnectionFailed, match="bcss sim") as raised:
        ask.tx25(f"http://127.0.0.1:{port}")
    assert (raised.value.flow, raised.value.reference) == ("tx25", "reference-1")


def test_nobody_opens(ask: Asking) -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full, ExitStack() as waiting:
        for _ in range(3):  # more than the queue of those who wait to be let in holds
            caller = waiting.enter_context(socket.socket())
            caller.settimeout(0)
            caller.connect_ex(full.getsockname())
        with pytest.raises(errors.ConnectionFailed, match=r"No connection to .* within 0\.25 s"):
            ask.tx25(f"http://127.0.0.1:{full.getsockname()[1]}")


@pytest.mark.parametrize("url", ["http://127.0.0.1:port", "http://[::1", "127.0.0.1:1", "ftp://127.0.0.1"])
def test_an_address_that_is_none(ask: Asking, url: str) -> None:
    with pytest.raises(errors.ConnectionFailed, match="Check the address"):
        ask.tx25(url)


@pytest.mark.parametrize(
    ("text", "error", "ticket"),
    [
        pytest.param("", errors.Truncated, None, id="nothing"),
        pytest.param("<SSDNReply", errors.Truncated, None, id="cut off"),
        pytest.param("<a/>", errors.SchemaBroken, None, id="another root"),
        pytest.param(
            f'<SSDNReply xmlns="{SERVICE}"><ReplyContext><Message><Ticket>K7Q2</Ticket></Message>'
            "</ReplyContext></SSDNReply>",
            errors.SchemaBroken,
            "K7Q2",
            id="no outcome",
        ),
    ],
)
def test_a_document_of_the_gateway_that_cannot_be_trusted(
    ask: Asking, text: str, error: type[errors.BcssError], ticket: str | None
) -> None:
    line = soap(f'<xmlString xmlns="{CONNECTOR}"><![CDATA[{text}]]></xmlString>')
    with serving(line) as server, pytest.raises(error) as raised:
        ask(server.url, health_insurance, health_insurance.request(ssin=WOMAN))
    assert type(raised.value) is error
    assert (raised.value.flow, raised.value.reference, raised.value.ticket) == (
        "health_insurance",
        "reference-1",
        ticket,
    )


def test_a_reply_with_a_period_that_ends_before_it_begins(
    ask: Asking, answered: Callable[[Flow[..., Reply]], bytes]
) -> None:
    reply = answered(manage_access)
    broken = reply.replace(b"2022-01-01", b"2030-01-01")
    assert broken != reply
    request = manage_access.request(ssin=WOMAN, period=Period(date(2022, 1, 1)), action="LIST")
    with serving(http(broken)) as server, pytest.raises(errors.SchemaBroken, match="before it begins") as raised:
        ask(server.url, manage_access, request)
    assert raised.value.ticket is not None


@pytest.mark.parametrize("flow", [tx25, health_insurance, l950], ids=lambda flow: flow.slug)
def test_a_reply_cut_anywhere_is_not_taken_for_a_whole_one(
    ask: Asking, answered: Callable[[Flow[..., Reply]], bytes], flow: Flow[..., Reply]
) -> None:
    reply = answered(flow)
    request = {
        "tx25": lambda: tx25.request(ssin=WOMAN),
        "health_insurance": lambda: health_insurance.request(ssin=WOMAN),
        "l950": lambda: l950.request(ssin=WOMAN, period=Period(date(2022, 1, 1), date(2026, 11, 22))),
    }[flow.slug]()
    for part in range(1, 10):
        with serving(http(reply[: len(reply) * part // 10])) as server, pytest.raises(errors.Truncated):
            ask(server.url, flow, request)


MAINTENANCE = CASES["maintenance"].line


def references(server: Server) -> list[bytes]:
    """The references of the messages received."""
    return [message.partition(b"<ticket>")[2].partition(b"</ticket>")[0] for message in server.received]


@pytest.mark.parametrize(
    "failure", ["silence", "a connection reset", "maintenance", "a source that is down", "a fault of theirs"]
)
def test_a_question_that_did_not_come_through_is_asked_again_with_a_new_reference(
    ask: Asking, answered: Callable[[Flow[..., Reply]], bytes], failure: str
) -> None:
    with serving(CASES[failure].line, http(answered(tx25))) as server:
        reply = ask.tx25(server.url, attempts=3)
    assert reply.status.outcome is Outcome.DATA_FOUND
    assert reply.meta.attempts == 2
    assert reply.meta.reference == "reference-2"
    assert references(server) == [b"reference-1", b"reference-2"]


def test_the_last_attempt_says_what_went_wrong(ask: Asking) -> None:
    with serving(MAINTENANCE) as server, pytest.raises(errors.ServiceUnavailable) as raised:
        ask.tx25(server.url, attempts=3)
    assert raised.value.reference == "reference-3"
    assert references(server) == [b"reference-1", b"reference-2", b"reference-3"]


@pytest.mark.parametrize(
    "failure",
    ["a web page", "a closed door", "truncated XML", "a reply that breaks the schema", "a message not conform"],
)
def test_what_would_fail_again_is_asked_once(ask: Asking, failure: str) -> None:
    with serving(CASES[failure].line) as server, pytest.raises(CASES[failure].error):
        ask.tx25(server.url, attempts=3)
    assert len(server.received) == 1


@pytest.mark.parametrize("failure", ["silence", "a connection reset", "maintenance"])
def test_a_write_is_never_repeated(ask: Asking, failure: str) -> None:
    request = manage_access.request(
        ssin=WOMAN,
        purpose=1,
        period=Period(date(2026, 1, 1)),
        action="REGISTER",
        proof_last_name="Dupont",
        proof_birth_date=date(1990, 8, 2),
    )
    with serving(CASES[failure].line) as server, pytest.raises(CASES[failure].error):
        ask(server.url, manage_access, request, attempts=3)
    assert len(server.received) == 1


def test_an_attempt_that_failed_leaves_a_line_in_the_log_without_the_person(
    ask: Asking, caplog: pytest.LogCaptureFixture
) -> None:
    with serving(MAINTENANCE) as server, pytest.raises(errors.ServiceUnavailable):
        ask.tx25(server.url, attempts=2)
    told = [record.getMessage() for record in caplog.records if record.name == "bcss_client"]
    assert told == [
        "tx25: attempt 1 of 2 failed (ServiceUnavailable)",
        "tx25: attempt 2 of 2 failed (ServiceUnavailable)",
    ]
    assert WOMAN not in caplog.text
