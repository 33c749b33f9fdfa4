"""Answers without an envelope."""

from __future__ import annotations

import pytest

from bcss_sim.simulator import Simulator
from tests.flows.unemployment_world import Ask


@pytest.fixture(scope="session")
def ask(simulator: Simulator) -> Ask:
    """Asks the flows about unemployment and career breaks."""
    return Ask(simulator)
