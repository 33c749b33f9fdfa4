"""Each kind of fault is an error of its own to the typed client, with the tickets there are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from http.client import HTTPConnection, IncompleteRead
from urllib.parse import urlsplit

import httpx
import msgspec
import pytest

from bcss_client import Client, Period, Reply, Retry, Timeout, errors
from bcss_client.config import simulator_settings
from bcss_client.reply import Outcome
from bcss_client.values import Ssin
from bcss_sim.faults import (
    BusinessStatus,
    CutShort,
    Delay,
    Duplicate,
    Effect,
    Empty,
    Fault,
    Garbage,
    HttpError,
    Reset,
    SoapFault,
    When,
)
from bcss_sim.simulator import Simulator
from tests.conftest import started
from tests.faults.conftest import ONCE, Waits

YEAR = Period(date(2026, 1, 1), date(2026, 11, 22))
ASKED: dict[str, Callable[[Client, Ssin], Reply]] = {
    "tx25": lambda client, ssin: client.tx25(ssin=ssin),
    "health_insurance": lambda client, ssin: client.health_insurance(ssin=ssin, assurability=YEAR),
    "l950": lambda client, ssin: client.l950(ssin=ssin, period=YEAR),
}
ON_EACH_PLATFORM = pytest.mark.parametrize("flow", ASKED)


@dataclass(frozen=True, slots=True)
class Seen:
    """The error a fault is in process and over HTTP, and part of its sentence where it is the same."""

    effect: Effect
    error: type[errors.BcssError]
    over_http: type[errors.BcssError] | None = None
    says: str = ""


SEEN = [
    Seen(SoapFault(), errors.ServiceUnavailable),
    Seen(SoapFault(reason="invalid_structure"), errors.RequestRefused),
    Seen(HttpError(status=401), errors.AccessDenied, says="HTTP 401"),
    Seen(HttpError(status=403), errors.AccessDenied, says="HTTP 403"),
    Seen(HttpError(status=500), errors.UnexpectedAnswer, says="text/html"),
    Seen(HttpError(status=502), errors.ServiceUnavailable, says="HTTP 502"),
    Seen(HttpError(status=503), errors.ServiceUnavailable, says="HTTP 503"),
    Seen(HttpError(status=504), errors.ServiceUnavailable, says="HTTP 504"),
    Seen(Reset(), errors.ConnectionFailed),
    # Whoever reads from a socket sees that the connection closed before the announced length.
    Seen(CutShort(share=0.0), errors.ConnectionFailed),
    Seen(CutShort(share=0.5), errors.Truncated, over_http=errors.ConnectionFailed),
    Seen(CutShort(share=0.99), errors.Truncated, over_http=errors.ConnectionFailed),
    Seen(Garbage(), errors.Truncated, says="not well-formed"),
    Seen(Empty(), errors.Truncated, says="not well-formed"),
    Seen(BusinessStatus(reason="service_unavailable"), errors.ServiceUnavailable),
]
EACH_KIND = pytest.mark.parametrize("seen", SEEN, ids=lambda seen: repr(seen.effect))


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with started("--population", "1") as url:
        yield url


@pytest.fixture
def url(server: str) -> str:
    """The address of a simulator in which nothing goes wrong yet."""
    httpx.delete(f"{server}/_sim/faults").raise_for_status()
    return server


@EACH_KIND
@ON_EACH_PLATFORM
def test_in_process(simulator: Simulator, client: Client, mother: Ssin, seen: Seen, flow: str) -> None:
    simulator.faults.add(Fault(effect=seen.effect, flow=flow))
    with pytest.raises(errors.BcssError) as raised:
        ASKED[flow](client, mother)
    assert type(raised.value) is seen.error
    assert seen.says in str(raised.value)
    assert raised.value.flow == flow
    assert raised.value.reference
    assert mother not in str(raised.value)


@EACH_KIND
@ON_EACH_PLATFORM
def test_over_http(url: str, mother: Ssin, seen: Seen, flow: str) -> None:
    tell(url, Fault(effect=seen.effect, flow=flow))
    with asking(url) as client, pytest.raises(errors.BcssError) as raised:
        ASKED[flow](client, mother)
    assert type(raised.value) is (seen.over_http or seen.error)
    assert seen.says in str(raised.value)
    assert raised.value.flow == flow
    assert raised.value.reference


@pytest.mark.parametrize("share", [0.25, 0.75])
def test_over_http_a_reply_cut_short_announces_its_whole_length(url: str, mother: Ssin, share: float) -> None:
    with asking(url) as client:
        whole = client.tx25(ssin=mother).meta
        sent, path = whole.request, "/RetrieveTIGroupsService/v2/retrieveTI"
    tell(url, Fault(effect=CutShort(share=share)))
    with closing(HTTPConnection(urlsplit(url).netloc)) as connection:
        connection.request("POST", path, sent)
        response = connection.getresponse()
        with pytest.raises(IncompleteRead) as raised:
            response.read()
    assert int(response.headers["Content-Length"]) == len(whole.reply)
    assert len(raised.value.partial) == int(len(whole.reply) * share)


def test_a_soap_fault_of_the_soa_platform_has_its_code_and_ticket(
    simulator: Simulator, client: Client, mother: Ssin
) -> None:
    simulator.faults.add(Fault(effect=SoapFault(reason="supplier_unavailable")))
    with pytest.raises(errors.ServiceUnavailable) as raised:
        client.tx25(ssin=mother)
    assert raised.value.code == "MSG00002"
    assert raised.value.ticket


def test_a_duplicate_is_the_earlier_reply_of_that_flow_with_its_old_ticket(
    simulator: Simulator, client: Client, mother: Ssin, other: Ssin
) -> None:
    simulator.faults.add(Fault(effect=Duplicate(), flow="tx25"))
    first = client.tx25(ssin=other)
    again = client.tx25(ssin=mother)
    assert again.meta.reply == first.meta.reply
    assert (again.ticket, again.names) == (first.ticket, first.names)
    assert again.meta.reference != first.meta.reference
    [rule] = simulator.faults.rules
    assert (rule.matched, rule.fired) == (2, 1)


@ON_EACH_PLATFORM
@pytest.mark.parametrize("when", list(When))
def test_a_delay_is_waited_once_and_then_the_question_is_answered(
    *, simulator: Simulator, client: Client, waits: Waits, mother: Ssin, flow: str, when: When
) -> None:
    simulator.faults.add(Fault(effect=Delay(seconds=7.5), when=when))
    assert ASKED[flow](client, mother).status.outcome in (Outcome.DATA_FOUND, Outcome.NO_DATA_FOUND)
    assert waits.seconds == [7.5]
    assert simulator.faults.rules[0].fired == 1


def test_a_delay_goes_with_another_fault(simulator: Simulator, client: Client, waits: Waits, mother: Ssin) -> None:
    simulator.faults.add(Fault(effect=HttpError(status=504)))
    simulator.faults.add(Fault(effect=Delay(seconds=30)))
    with pytest.raises(errors.ServiceUnavailable):
        client.tx25(ssin=mother)
    assert waits.seconds == [30]


def test_jitter_stays_within_its_bounds(simulator: Simulator, client: Client, waits: Waits, mother: Ssin) -> None:
    simulator.faults.add(Fault(effect=Delay(seconds=1, jitter=2)))
    for _ in range(20):
        client.tx25(ssin=mother)
    assert all(1 <= seconds <= 3 for seconds in waits.seconds)
    assert len(set(waits.seconds)) == 20


def test_over_http_a_client_that_does_not_wait_times_out_and_others_are_answered(
    url: str, mother: Ssin, other: Ssin
) -> None:
    tell(url, Fault(effect=Delay(seconds=2), person=mother))
    with Client(simulator_settings(url), timeout=Timeout(answer=0.2)) as impatient:
        with pytest.raises(errors.TimedOut):
            impatient.with_options(retry=ONCE).tx25(ssin=mother)
        assert impatient.tx25(ssin=other).status.outcome is Outcome.DATA_FOUND


def test_what_is_retried_comes_through_when_the_fault_is_over(
    simulator: Simulator, client: Client, mother: Ssin
) -> None:
    simulator.fail_next(effect=HttpError(status=503), flow="tx25")
    patient = client.with_options(retry=Retry(attempts=2, wait=0))
    reply = patient.tx25(ssin=mother)
    assert (reply.status.outcome, reply.meta.attempts) == (Outcome.DATA_FOUND, 2)


def tell(url: str, fault: Fault) -> None:
    """Have that go wrong in the simulator at an address."""
    body = msgspec.json.encode(fault, enc_hook=str)
    httpx.post(f"{url}/_sim/faults", content=body).raise_for_status()


def asking(url: str) -> Client:
    return Client.for_simulator(url).with_options(retry=ONCE)
