"""What no inquiry can be made of is refused before anything is sent."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from flask import Flask

from bcss_client import AsyncClient, Client, WsgiTransport
from bcss_client.errors import InvalidRequest
from bcss_client.inquiry import DeclarationUnreadable, Declared
from bcss_client.transport import Incoming, Outgoing
from bcss_client.values import Ssin
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.inquiry.transports import Recording

# Built here, since no such number may stand in a file.
COULD_BE_REAL = Ssin.from_parts(year=1990, month=8, day=2, counter=1)


class Unused:
    """A transport over which nothing may go."""

    async def send(self, outgoing: Outgoing) -> Incoming:
        """Fail the test."""
        raise AssertionError(f"something was sent to {outgoing.url}")

    async def close(self) -> None:
        """Nothing to let go of."""


@pytest.fixture
def sent(office_app: Flask) -> Recording:
    return Recording(WsgiTransport(office_app))


@pytest.fixture
def client(sent: Recording) -> Client:
    return Client.for_simulator(transport=sent)


def test_an_unknown_kind_is_refused_with_the_kinds_there_are(client: Client, sent: Recording, world: World) -> None:
    with pytest.raises(InvalidRequest, match="give ris, law65 or medical") as refused:
        client.social_inquiry(ssin=world.persona("P02").applicant, kind="heating")  # type: ignore[arg-type]
    assert refused.value.field == "kind"
    assert sent.sent == []


@pytest.mark.parametrize("concurrency", [0, -1])
def test_no_question_at_a_time_is_refused(concurrency: int, client: Client, sent: Recording, world: World) -> None:
    with pytest.raises(InvalidRequest, match="At least one question") as refused:
        client.social_inquiry(ssin=world.persona("P02").applicant, concurrency=concurrency)
    assert refused.value.field == "concurrency"
    assert sent.sent == []


@pytest.mark.parametrize("number", ["", "12345", "90080299816", "nobody"])
def test_a_number_that_is_none_is_refused(number: str, client: Client, sent: Recording) -> None:
    with pytest.raises(InvalidRequest, match="The number of the applicant is not valid") as refused:
        client.social_inquiry(ssin=number)
    assert refused.value.field == "ssin"
    assert sent.sent == []


@pytest.mark.parametrize("integrate", [False, True])
def test_a_number_that_could_be_somebodys_is_refused_without_being_told(
    *, integrate: bool, client: Client, sent: Recording
) -> None:
    with pytest.raises(InvalidRequest, match="may be the number of a real person") as refused:
        client.social_inquiry(ssin=COULD_BE_REAL, integrate=integrate, declared=Declared(last_name="Somebody"))
    assert COULD_BE_REAL not in str(refused.value)
    assert sent.sent == []


def test_integrating_without_a_name_is_refused_with_what_to_declare(
    client: Client, sent: Recording, world: World
) -> None:
    with pytest.raises(InvalidRequest, match="no last name to prove the identity") as refused:
        client.social_inquiry(ssin=world.persona("P02").applicant, integrate=True, declared=Declared())
    assert refused.value.field == "declared"
    assert "Declare last_name" in str(refused.value)
    assert sent.sent == []


def test_a_declaration_that_cannot_be_read_is_refused(
    tmp_path: Path, client: Client, sent: Recording, world: World
) -> None:
    with pytest.raises(DeclarationUnreadable):
        client.social_inquiry(ssin=world.persona("P02").applicant, declared=tmp_path / "said.toml", on=TODAY)
    assert sent.sent == []


def test_the_awaited_inquiry_refuses_the_same(world: World) -> None:
    client = AsyncClient.for_simulator(transport=Unused())
    ssin = world.persona("P02").applicant

    async def refused() -> None:
        with pytest.raises(InvalidRequest, match="At least one question"):
            await client.social_inquiry(ssin=ssin, concurrency=0)
        with pytest.raises(InvalidRequest, match="no last name"):
            await client.social_inquiry(ssin=ssin, integrate=True)

    asyncio.run(refused())
