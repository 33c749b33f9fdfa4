"""A wrong argument is refused before anything is sent, and the error names the field and never the value."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import cast

import pytest

from bcss_client import AsyncClient, Client, Retry, Timeout
from bcss_client.config import Environment, simulator_settings
from bcss_client.errors import ConfigurationError, InvalidRequest
from bcss_client.exchange import Exchange
from bcss_client.flow import Flow
from bcss_client.flows.l950 import Scrolling
from bcss_client.reply import Reply
from bcss_client.transport import Incoming, Outgoing
from bcss_client.values import Period, Ssin

WOMAN = Ssin("90080299815")
PERIOD = Period(date(2026, 1, 1), date(2026, 11, 22))


class Recorder:
    """Stands where the network begins, and keeps what arrives there."""

    def __init__(self) -> None:
        self.sent: list[Outgoing] = []

    def send(self, outgoing: Outgoing) -> Incoming:
        self.sent.append(outgoing)
        return Incoming(status=503, content_type="text/plain", body=b"")

    def close(self) -> None:
        """Nothing is open."""


class AsyncRecorder:
    """A recorder for the asynchronous client."""

    def __init__(self) -> None:
        self.sent: list[Outgoing] = []

    async def send(self, outgoing: Outgoing) -> Incoming:
        self.sent.append(outgoing)
        return Incoming(status=503, content_type="text/plain", body=b"")

    async def close(self) -> None:
        """Nothing is open."""


def client_of(environment: Environment, recorder: Recorder) -> Client:
    settings = replace(simulator_settings(), environment=environment)
    return Client(settings, transport=recorder, exchange=Exchange(settings=settings, retry=Retry(attempts=1)))


def assert_refused(call: Callable[[Client], object], field: str) -> InvalidRequest:
    recorder = Recorder()
    with pytest.raises(InvalidRequest) as refused:
        call(client_of(Environment.SIMULATOR, recorder))
    assert recorder.sent == []
    assert refused.value.field == field
    assert field in str(refused.value)
    assert f"flow {refused.value.flow}" in str(refused.value)
    assert str(refused.value).endswith("nothing was sent.")
    return refused.value


@pytest.mark.parametrize(
    ("number", "why"),
    [
        pytest.param("90080299816", "the check digits", id="check digits"),
        pytest.param("9008029981", "eleven digits", id="ten digits"),
        pytest.param("", "eleven digits", id="nothing"),
        pytest.param("9008029981x", "eleven digits", id="a letter"),
        pytest.param("٩٠٠٨٠٢٩٩٨١٥", "eleven digits", id="digits of another script"),
        pytest.param("90130299815", "the month", id="month 13"),
        pytest.param("90083299815", "the day", id="day 32"),
    ],
)
def test_a_wrong_number(number: str, why: str) -> None:
    for call in (
        lambda client: client.tx25(ssin=number),
        lambda client: client.health_insurance(ssin=number),
        lambda client: client.l950(ssin=number, period=PERIOD),
        lambda client: client.identify_person(ssin=number),
    ):
        error = assert_refused(call, "ssin")
        assert why in str(error)
        assert not number or number not in str(error)


@pytest.mark.parametrize("number", ["", "abcdefghijk", "90080299816"])
def test_a_number_taken_from_a_reply_is_checked_like_any_other(number: str) -> None:
    error = assert_refused(lambda client: client.tx25(ssin=Ssin.received(number)), "ssin")
    assert not number or number not in str(error)


@pytest.mark.parametrize(
    ("call", "field"),
    [
        pytest.param(lambda client: client.tx25(ssin=90080299815), "ssin", id="a number as an integer"),
        pytest.param(lambda client: client.tx25(ssin=None), "ssin", id="no number"),
        pytest.param(lambda client: client.tx25(ssin=WOMAN, history="yes"), "history", id="a text for yes or no"),
        pytest.param(lambda client: client.tx25(ssin=WOMAN, history=1), "history", id="an integer for yes or no"),
        pytest.param(
            lambda client: client.health_insurance(ssin=WOMAN, assurability="2026-01-01..2026-03-31"),
            "assurability",
            id="a text for a period",
        ),
        pytest.param(
            lambda client: client.l950(ssin=WOMAN, period=PERIOD, maximum="10"), "maximum", id="a text for a count"
        ),
        pytest.param(
            lambda client: client.l950(ssin=WOMAN, period=PERIOD, maximum=True), "maximum", id="yes for a count"
        ),
        pytest.param(
            lambda client: client.identify_person(
                last_name="Dupont", birth_date=date(1990, 8, 2), maximum=1, tolerance="2"
            ),
            "tolerance",
            id="a text for a tolerance",
        ),
        pytest.param(
            lambda client: client.identify_person(last_name="Dupont", birth_date=datetime(1990, 8, 2, tzinfo=UTC)),
            "birth_date",
            id="a moment for a day",
        ),
        pytest.param(lambda client: client.identify_person(last_name=b"Dupont"), "last_name", id="bytes for a name"),
        pytest.param(lambda client: client.test_connection(echo=None), "echo", id="no text"),
        pytest.param(
            lambda client: client.l950(ssin=WOMAN, scrolling=Scrolling(first_line=1, ticket="a\0b")),
            "ticket",
            id="a control character within an argument",
        ),
    ],
)
def test_a_value_of_another_type(call: Callable[[Client], object], field: str) -> None:
    assert_refused(call, field)


@pytest.mark.parametrize(
    ("call", "field"),
    [
        pytest.param(lambda client: client.tx25(ssin=WOMAN, language="en"), "language", id="language"),
        pytest.param(
            lambda client: client.manage_access(
                ssin=WOMAN, purpose=1, period=PERIOD, action="REMOVE", proof_last_name="Dupont"
            ),
            "action",
            id="action",
        ),
        pytest.param(
            lambda client: client.identify_person(last_name="Dupont", birth_date=date(1990, 8, 2), gender="3"),
            "gender",
            id="gender",
        ),
    ],
)
def test_a_code_that_does_not_exist(call: Callable[[Client], object], field: str) -> None:
    assert_refused(call, field)


@pytest.mark.parametrize("half", ["assurability", "indemnity"])
def test_a_period_without_the_end_the_service_wants(half: str) -> None:
    period = Period(date(2026, 1, 1))
    error = assert_refused(lambda client: client.health_insurance(ssin=WOMAN, **{half: period}), half)
    assert "EndDate is missing" in str(error)


@pytest.mark.parametrize("maximum", [-1, 0, 10**6])
def test_a_maximum_out_of_range(maximum: int) -> None:
    assert_refused(
        lambda client: client.identify_person(last_name="Dupont", birth_date=date(1990, 8, 2), maximum=maximum),
        "maximum",
    )
    assert_refused(lambda client: client.l950(ssin=WOMAN, period=PERIOD, maximum=maximum), "maximum")


@pytest.mark.parametrize("character", [0x00, 0x0B, 0x1F, 0xFFFE, 0xD800], ids=hex)
def test_a_character_xml_cannot_carry(character: int) -> None:
    error = assert_refused(lambda client: client.test_connection(echo=f"a{chr(character)}b"), "echo")
    assert "character" in str(error)
    assert_refused(lambda client: client.identify_person(last_name=chr(character)), "last_name")


def test_what_the_schema_wants_and_is_not_there() -> None:
    error = assert_refused(lambda client: client.identify_person(), "ssin")
    assert "ssin or last_name" in str(error)
    assert_refused(lambda client: client.l950(ssin=WOMAN, period=Period(date(2026, 1, 1))), "period")


def test_a_value_the_schema_refuses_is_not_repeated() -> None:
    error = assert_refused(
        lambda client: client.manage_access(
            ssin=WOMAN, purpose=1, period=PERIOD, action="LIST", proof_identity_card_number="Vandermolen"
        ),
        "proof_identity_card_number",
    )
    assert "Vandermolen" not in str(error)


def test_a_missing_or_misspelt_argument_is_named_by_python_itself() -> None:
    recorder = Recorder()
    client = client_of(Environment.SIMULATOR, recorder)
    tx25 = cast(Callable[..., object], client.tx25)
    with pytest.raises(TypeError, match="'ssin'"):
        tx25()
    with pytest.raises(TypeError, match="'niss'"):
        tx25(niss=WOMAN)
    assert recorder.sent == []


def test_a_period_that_ends_before_it_begins_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        Period(date(2026, 1, 2), date(2026, 1, 1))


def test_production_is_not_asked_about_synthetic_people() -> None:
    recorder = Recorder()
    with pytest.raises(InvalidRequest, match="ssin is a synthetic number") as refused:
        client_of(Environment.PRODUCTION, recorder).tx25(ssin=WOMAN)
    assert recorder.sent == []
    assert refused.value.field == "ssin"
    assert WOMAN not in str(refused.value)


def test_the_simulator_is_not_asked_about_people_who_may_exist() -> None:
    birth = WOMAN.birth_date
    number = Ssin.from_parts(year=birth.year, month=birth.month or 0, day=birth.day or 0, counter=1)
    recorder = Recorder()
    with pytest.raises(InvalidRequest, match="ssin may be the number of a real person") as refused:
        client_of(Environment.SIMULATOR, recorder).tx25(ssin=number)
    assert recorder.sent == []
    assert number not in str(refused.value)
    assert "bcss person P02" in str(refused.value)


def test_the_asynchronous_client_refuses_the_same() -> None:
    recorder = AsyncRecorder()
    client = AsyncClient.for_simulator(transport=recorder)

    async def ask() -> Reply:
        return await client.tx25(ssin="90080299816")

    with pytest.raises(InvalidRequest, match=r"^ssin: the check digits"):
        asyncio.run(ask())
    assert recorder.sent == []


def test_what_is_right_is_sent() -> None:
    recorder = Recorder()
    client = client_of(Environment.SIMULATOR, recorder)
    flow: Flow[..., Reply] = Client.tx25
    with pytest.raises(Exception, match="HTTP 503"):
        client.call(flow, flow.request(ssin=WOMAN))
    assert [outgoing.url for outgoing in recorder.sent] == [
        "http://127.0.0.1:4520/RetrieveTIGroupsService/v2/retrieveTI"
    ]


@pytest.mark.parametrize(
    ("option", "values"),
    [(Timeout, {"connect": 0.0}), (Timeout, {"answer": -1.0}), (Retry, {"attempts": 0}), (Retry, {"wait": -1.0})],
    ids=str,
)
def test_an_option_that_makes_no_sense_cannot_be_built(
    option: Callable[..., object], values: Mapping[str, float]
) -> None:
    with pytest.raises(ConfigurationError, match=r"\. Give a positive number"):
        option(**values)
