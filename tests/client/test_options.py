"""The same client with other options: what is shared, what is not, and what closing one does to the other."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, Exchange, Retry, Timeout, WsgiTransport
from bcss_client.config import simulator_settings
from bcss_client.errors import TimedOut
from bcss_client.transport import Incoming, Outgoing
from tests.client.lines import Line, serving

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Flaky:
    """A transport into an application that is down the first time."""

    def __init__(self, into: WsgiTransport) -> None:
        self._into = into
        self._is_down = True

    def send(self, outgoing: Outgoing) -> Incoming:
        if self._is_down:
            self._is_down = False
            return Incoming(status=503, content_type="text/plain", body=b"")
        return self._into.send(outgoing)

    def close(self) -> None:
        self._into.close()


def test_each_option_changes_only_itself(app: Flask) -> None:
    client = Client.for_simulator(transport=WsgiTransport(app))
    other = client.with_options(legal_context="PCSA:OTHER")
    sender = replace(client.settings.sender, legal_context="PCSA:OTHER")
    assert other.settings == replace(client.settings, sender=sender)
    assert other.with_options(retry=Retry(attempts=1)).settings == other.settings
    assert other.with_options(timeout=Timeout(answer=1)).settings == other.settings
    assert client.settings == simulator_settings()


def test_closing_a_client_leaves_open_the_one_it_comes_from(app: Flask) -> None:
    with Client.for_simulator(transport=WsgiTransport(app)) as client:
        with client.with_options(retry=Retry(attempts=1)) as other:
            assert other.test_connection(echo="other").echo == "other"
        assert client.test_connection(echo="still here").echo == "still here"


def test_closing_an_asynchronous_client_leaves_open_the_one_it_comes_from(server_url: str, app: Flask) -> None:
    async def echoed(client: AsyncClient) -> str:
        async with client:
            async with client.with_options(legal_context="PCSA:OTHER") as other:
                await other.test_connection()
            return (await client.test_connection(echo="still here")).echo

    assert asyncio.run(echoed(AsyncClient.for_simulator(server_url))) == "still here"
    assert asyncio.run(echoed(AsyncClient.for_simulator(transport=AsyncWsgiTransport(app)))) == "still here"


@pytest.mark.parametrize("asynchronous", [False, True], ids=["Client", "AsyncClient"])
def test_another_timeout_counts_and_survives_further_options(asynchronous: bool) -> None:  # noqa: FBT001
    def ask(url: str) -> None:
        timeout, once = Timeout(answer=0.25), Retry(attempts=1)
        if asynchronous:
            hasty = AsyncClient.for_simulator(url).with_options(timeout=timeout).with_options(retry=once)
            asyncio.run(hasty.call(Client.test_connection, Client.test_connection.request()))
        else:
            Client.for_simulator(url).with_options(timeout=timeout).with_options(retry=once).test_connection()

    with serving(Line(stays=True)) as server, pytest.raises(TimedOut, match=r"within 0\.25 s"):
        ask(server.url)


def test_a_question_asked_again_counts_from_when_it_is_sent(app: Flask) -> None:
    settings = simulator_settings()
    exchange = Exchange(settings=settings, retry=Retry(attempts=2, wait=0.001), clock=lambda: NOON)
    reply = Client(settings, transport=Flaky(WsgiTransport(app)), exchange=exchange).test_connection()
    assert reply.meta.attempts == 2
    assert reply.meta.sent == NOON + timedelta(milliseconds=1)
