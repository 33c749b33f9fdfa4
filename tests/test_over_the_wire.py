"""Every flow answers, in process and over HTTP, waited for and awaited, and says the same each time."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from flask import Flask

from bcss_client import Client, WsgiTransport, flows
from bcss_client.flow import Flow
from bcss_client.reply import NOT_SENT, Reply
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.world import World
from tests.cases import CASES, Case
from tests.conftest import TODAY, Reach, started

P02 = [case for case in CASES if case.name == "p02"]


# What one test announces, a later one may be told of: in process and over HTTP alike, as both keep it in one place.
@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('wire') / 'network.sqlite'}"


@pytest.fixture(scope="module")
def app(database: str) -> Iterator[Flask]:
    with closing(Simulator(Setting(clock=TODAY, database=database))) as simulator:
        yield create_app(simulator)


@pytest.fixture(scope="module")
def server_url(database: str) -> Iterator[str]:
    with started("--database", database) as url:
        yield url


def content(reply: Reply) -> Reply:
    """The reply without what differs from one call to the next: tickets, times and bytes."""
    return replace(reply, meta=NOT_SENT)


@pytest.fixture(params=P02, ids=lambda case: case.flow)
def case(request: pytest.FixtureRequest) -> Case:
    asked: Case = request.param
    return asked


@pytest.fixture
def flow(case: Case) -> Flow[..., Reply]:
    return next(flow for flow in flows.ALL if flow.slug == case.flow)


@pytest.fixture
def question(case: Case, flow: Flow[..., Reply], world: World) -> object:
    return flow.request(**case.asked(world))


@pytest.fixture
def expected(flow: Flow[..., Reply], question: object, app: Flask) -> Reply:
    """What the simulator of the suite says in process."""
    return content(Client.for_simulator(transport=WsgiTransport(app)).call(flow, question))


def test_a_client_that_waits(
    case: Case, flow: Flow[..., Reply], question: object, expected: Reply, reach: Reach
) -> None:
    reply = reach.client.call(flow, question)
    assert (reply.status.outcome, reply.status.code) == (case.outcome, case.code)
    assert content(reply) == expected


def test_a_client_that_awaits(
    case: Case, flow: Flow[..., Reply], question: object, expected: Reply, reach: Reach
) -> None:
    async def call() -> Reply:
        reply = await reach.async_client.call(flow, question)
        await reach.async_client.close()
        return reply

    reply = asyncio.run(call())
    assert (reply.status.outcome, reply.status.code) == (case.outcome, case.code)
    assert content(reply) == expected


def test_each_call_has_a_ticket_and_a_reference_of_its_own(
    flow: Flow[..., Reply], question: object, reach: Reach
) -> None:
    first, second = (reach.client.call(flow, question).meta for _ in range(2))
    assert first.ticket
    assert first.reference
    assert first.ticket != second.ticket
    assert first.reference != second.reference
