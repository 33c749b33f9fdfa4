"""A simulator of a few people in which things can go wrong, and whoever asks it in the same process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field

import pytest
from flask import Flask

from bcss_client import Client, Retry, WsgiTransport
from bcss_client.values import Ssin
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY

ONCE = Retry(attempts=1)


@dataclass(frozen=True, slots=True)
class Waits:
    """The seconds waited, one by one, without waiting."""

    seconds: list[float] = field(default_factory=list)

    def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


@pytest.fixture(scope="module")
def made() -> Iterator[Simulator]:
    with closing(Simulator(Setting(clock=TODAY, population=5))) as simulator:
        yield simulator


@pytest.fixture
def simulator(made: Simulator) -> Simulator:
    """A simulator nobody has asked or told anything."""
    made.reset()
    return made


@pytest.fixture
def waits() -> Waits:
    return Waits()


@pytest.fixture
def app(simulator: Simulator, waits: Waits) -> Flask:
    return create_app(simulator, sleep=waits)


@pytest.fixture
def client(app: Flask) -> Client:
    """A client that asks once."""
    return Client.for_simulator(transport=WsgiTransport(app)).with_options(retry=ONCE)


@pytest.fixture
def mother(simulator: Simulator) -> Ssin:
    return simulator.world.persona("P02").applicant


@pytest.fixture
def other(simulator: Simulator) -> Ssin:
    return simulator.world.persona("P01").applicant
