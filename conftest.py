"""What the examples in README.md and docs/ run against: a simulator in process, new for each file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, WsgiTransport
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator


@pytest.fixture
def in_process() -> Iterator[tuple[Client, AsyncClient]]:
    """Both clients of a simulator whose clock stands still."""
    simulator = Simulator(Setting(clock=date(2026, 11, 22)))
    app = create_app(simulator)
    yield (
        Client.for_simulator(transport=WsgiTransport(app)),
        AsyncClient.for_simulator(transport=AsyncWsgiTransport(app)),
    )
    simulator.close()


@pytest.fixture(autouse=True)
def _examples(request: pytest.FixtureRequest, doctest_namespace: dict[str, object]) -> None:
    if request.path.suffix == ".md":
        doctest_namespace["in_process"] = request.getfixturevalue("in_process")
