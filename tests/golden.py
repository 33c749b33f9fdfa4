"""Asking the questions of `tests/cases`, and the files their messages are kept in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Flask

from bcss_client import Client, Exchange, WsgiTransport, flows
from bcss_client.config import simulator_settings
from bcss_client.envelope import opened
from bcss_client.errors import BcssError
from bcss_client.reply import Meta, Outcome, Reply
from bcss_client.resources import FIXTURES
from bcss_client.transport import Outgoing
from bcss_client.values import Period
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cases import Case
from tests.conftest import TODAY

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

FOLDER = FIXTURES / "golden"
FLOWS = {flow.slug: flow for flow in flows.ALL}
_EXCHANGE = Exchange(
    settings=simulator_settings(),
    clock=lambda: datetime(2026, 11, 22, 12, tzinfo=UTC),
    references=lambda: "a0b1c2d3e4f5a0b1c2d3e4f5a0b1c2d3",
)


def kept(case: Case, way: str) -> Path:
    """The file of the `request` or the `reply` of a case."""
    return FOLDER / case.flow / f"{case.name}.{way}.xml"


def question(case: Case, world: World) -> Outgoing:
    """What the client sends, altered as the case says."""
    flow = FLOWS[case.flow]
    outgoing = next(_EXCHANGE.steps(flow, flow.request(**case.asked(world))))
    if case.altered is None:
        return outgoing
    before, after = case.altered
    assert outgoing.body is not None
    assert before in outgoing.body
    return replace(outgoing, body=outgoing.body.replace(before, after))


def prepared(case: Case) -> WsgiTransport:
    """The way into a simulator of which nobody has asked anything yet but what the case asks before."""
    simulator, app = shared_simulator()
    simulator.reset()
    transport = WsgiTransport(_behind(app, case.environ))
    client = Client.for_simulator(transport=transport)
    if case.integrated:
        integrate(client, case.integrated(simulator.world), Period(case.since), quality_code=1)
    if case.before:
        case.before(client, simulator.world)
    return transport


# One for all cases: to make one takes longer than to ask it.
@cache
def shared_simulator() -> tuple[Simulator, Flask]:
    simulator = Simulator(Setting(clock=TODAY))
    return simulator, create_app(simulator)


def answer(case: Case, asked: Outgoing) -> bytes:
    """What such a simulator replies."""
    return prepared(case).send(asked).body


def understood(case: Case, reply: bytes) -> Reply | BcssError:
    """The reply as the client reads it, or the error it raises."""
    try:
        return opened(FLOWS[case.flow], reply, Meta(flow=case.flow))
    except BcssError as error:
        return error


def outcome(told: Reply | BcssError) -> tuple[Outcome | type[BcssError], str | None]:
    """What came of a question, as a case names it."""
    return (type(told), told.code) if isinstance(told, BcssError) else (told.status.outcome, told.status.code)


def _behind(app: WSGIApplication, environ: Mapping[str, str]) -> WSGIApplication:
    """The application behind a web server that adds to the environment of each call."""
    return lambda received, start_response: app({**received, **environ}, start_response)


def integrate(client: Client, person: Person, period: Period, *, quality_code: int) -> None:
    """Register that the centre of a client has a file on somebody."""
    client.manage_access(
        ssin=person.ssin,
        action="REGISTER",
        purpose=quality_code,
        period=period,
        proof_last_name=person.last_name,
        proof_birth_date=person.birth,
    ).require()
