"""The simulator of the suite, in process and over HTTP, with a clock that stands still."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from urllib.error import URLError

import pytest
from flask import Flask
from hypothesis import HealthCheck, settings

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, WsgiTransport
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World

TODAY = date(2026, 11, 22)

# What an example takes depends on the machine and on what hypothesis has prepared before: no test is about that.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")


@dataclass(frozen=True)
class Reach:
    """A simulator as a test reaches it: clients of its demonstration organisation, and its address if it has one."""

    client: Client
    async_client: AsyncClient
    url: str | None


@pytest.fixture(scope="session")
def simulator() -> Iterator[Simulator]:
    simulator = Simulator(Setting(clock=TODAY))
    yield simulator
    simulator.close()


@pytest.fixture(scope="session")
def world(simulator: Simulator) -> World:
    return simulator.world


@pytest.fixture(scope="session")
def app(simulator: Simulator) -> Flask:
    return create_app(simulator)


@contextmanager
def started(*options: str) -> Generator[str]:
    """The address of a simulator started as a user would, `bcss sim`, on a free port of this machine."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "bcss_client", "sim", "--port", str(port), "--clock", TODAY.isoformat(), *options]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        url = f"http://127.0.0.1:{port}"
        try:
            _await(url, server)
            yield url
        finally:
            server.terminate()


@pytest.fixture(scope="session")
def server_url() -> Iterator[str]:
    with started() as url:
        yield url


@pytest.fixture(params=["in process", "over HTTP"])
def reach(request: pytest.FixtureRequest) -> Iterator[Reach]:
    """Every test that takes this runs twice: against the application itself, and against a real server."""
    if request.param == "in process":
        app: Flask = request.getfixturevalue("app")
        client = Client.for_simulator(transport=WsgiTransport(app))
        yield Reach(client, AsyncClient.for_simulator(transport=AsyncWsgiTransport(app)), None)
    else:
        url: str = request.getfixturevalue("server_url")
        client = Client.for_simulator(url)
        yield Reach(client, AsyncClient.for_simulator(url), url)
    client.close()


@pytest.fixture
def client(reach: Reach) -> Client:
    return reach.client


@pytest.fixture(scope="session")
def p02(world: World) -> Person:
    """The mother of persona P02, whom the demonstration organisation has integrated."""
    person = world.person(world.persona("P02").applicant, on=TODAY)
    assert person is not None
    return person


@pytest.fixture(scope="session")
def stranger(world: World) -> Person:
    """Somebody nobody has integrated: the man in the household of P02."""
    mother = world.person(world.persona("P02").applicant)
    assert mother is not None
    return next(person for person, place in world.household(mother, TODAY) if place.role == "12")


def _await(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/healthz"):
                return
        except (URLError, OSError):
            time.sleep(0.05)
    raise AssertionError("the simulator did not start")
