"""Every flow that reads answers about everybody drawn, whatever day it is, with what the schemas allow."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date

import pytest

from bcss_client import Client, WsgiTransport
from bcss_client.cli.layers import layers
from bcss_client.reply import Outcome
from bcss_client.schema import violations
from bcss_client.values import Period, months_later
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.recipe import NumberScheme
from bcss_sim.world.world import World
from tests.cases import CONSULTATIONS, Case
from tests.cases.case import asked_on
from tests.golden import FLOWS, integrate

PEOPLE = 60
DAYS = (date(2024, 6, 30), date(2026, 11, 22), date(2031, 1, 15))


@dataclass(frozen=True)
class Network:
    """The network on a day: everybody drawn who is known by then, and a client whose centre has integrated them."""

    day: date
    client: Client
    people: tuple[Person, ...]


NETWORKS = [Setting(clock=day, population=PEOPLE) for day in DAYS]
NETWORKS.append(Setting(clock=DAYS[1], population=PEOPLE, numbers=NumberScheme.TST))


@pytest.fixture(scope="module", params=NETWORKS, ids=lambda setting: f"{setting.clock} {setting.numbers}")
def network(request: pytest.FixtureRequest) -> Iterator[Network]:
    setting: Setting = request.param
    day = setting.clock
    assert day is not None
    with closing(Simulator(setting)) as simulator:
        client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
        files = (person.known_on(day) for person in simulator.world.population)
        people = tuple(file for file in files if file and not file.replaced_by and not file.cancelled)
        for person in people:
            integrate(client, person, Period(months_later(day, -24)), quality_code=2)
        yield Network(day, client, people)


@pytest.mark.parametrize("case", CONSULTATIONS, ids=lambda case: case.flow)
def test_a_flow_answers_about_everybody(case: Case, network: Network, world: World) -> None:
    flow, arguments = FLOWS[case.flow], asked_on(network.day, case.asked(world))
    for person in network.people:
        reply = network.client.call(flow, flow.request(**{**arguments, "ssin": person.ssin}))
        assert reply.status.outcome in (Outcome.DATA_FOUND, Outcome.NO_DATA_FOUND)
        for layer in layers(reply.meta.reply):
            assert list(violations(layer.element, layer.schema)) == []
