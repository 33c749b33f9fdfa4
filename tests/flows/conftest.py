"""Answers without an envelope, and a simulator of which anybody may ask anything: for tests of what answers say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bcss_client import Client, WsgiTransport
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY
from tests.flows.unemployment_world import Ask


@pytest.fixture(scope="session")
def ask(simulator: Simulator) -> Ask:
    """Asks the flows about unemployment and career breaks."""
    return Ask(simulator)


@pytest.fixture(scope="session")
def anybody() -> Iterator[Client]:
    """A client that may ask about everybody, without having integrated them."""
    simulator = Simulator(Setting(clock=TODAY, access=Access.OPEN))
    yield Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
    simulator.close()
