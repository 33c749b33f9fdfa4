"""A simulator in which everybody may be asked about, in process and over HTTP."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import islice

import pytest
from flask import Flask

from bcss_client.values import Ssin
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from tests.batch.network import Network, served
from tests.conftest import TODAY


@pytest.fixture(scope="session")
def open_simulator() -> Iterator[Simulator]:
    with closing(Simulator(Setting(population=1000, clock=TODAY, access=Access.OPEN))) as simulator:
        yield simulator


@pytest.fixture(scope="session")
def open_app(open_simulator: Simulator) -> Flask:
    return create_app(open_simulator)


@pytest.fixture(scope="session")
def people(open_simulator: Simulator) -> Sequence[Ssin]:
    """A thousand numbers of people drawn, whom every source answers about."""
    population = open_simulator.world.population
    known = (person.ssin for person in population if not person.replaced_by and not person.cancelled)
    return list(islice(known, 1000))


@pytest.fixture
def network(open_app: Flask) -> Iterator[Network]:
    with served(open_app) as network:
        yield network
