"""Simulators for inquiries: one of their own, which integrations change, and one that anybody may ask anything."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest
from flask import Flask

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, WsgiTransport
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.inquiry.inquiries import Inquiries

SETTING = Setting(clock=TODAY, population=200)


@pytest.fixture(scope="session")
def office() -> Iterator[Simulator]:
    """A simulator in which a centre integrates whom it inquires about."""
    simulator = Simulator(SETTING)
    yield simulator
    simulator.close()


@pytest.fixture(scope="session")
def office_app(office: Simulator) -> Flask:
    return create_app(office)


@pytest.fixture(scope="session")
def office_world(office: Simulator) -> World:
    return office.world


@pytest.fixture(scope="session")
def office_client(office_app: Flask) -> Client:
    return Client.for_simulator(transport=WsgiTransport(office_app))


@pytest.fixture(scope="session")
def async_office_client(office_app: Flask) -> AsyncClient:
    return AsyncClient.for_simulator(transport=AsyncWsgiTransport(office_app))


@pytest.fixture
def fresh() -> Iterator[Client]:
    """A client whose centre has integrated nobody yet but as the stories say, in the same world."""
    simulator = Simulator(SETTING)
    yield Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
    simulator.close()


@pytest.fixture(scope="session")
def inquiries(office_client: Client, office_world: World) -> Inquiries:
    """The inquiries about the personas, each made once."""
    return Inquiries(office_client, office_world)


@pytest.fixture(scope="session")
def open_simulator() -> Iterator[Simulator]:
    """A simulator of which anybody may ask anything."""
    simulator = Simulator(Setting(clock=TODAY, access=Access.OPEN))
    yield simulator
    simulator.close()


@pytest.fixture(scope="session")
def open_app(open_simulator: Simulator) -> Flask:
    return create_app(open_simulator)


@pytest.fixture(scope="session")
def open_client(open_app: Flask) -> Client:
    return Client.for_simulator(transport=WsgiTransport(open_app))


@pytest.fixture(scope="session")
def people(open_simulator: Simulator) -> tuple[Person, ...]:
    """Some hundred people drawn."""
    return tuple(islice(open_simulator.world.population, 300))
