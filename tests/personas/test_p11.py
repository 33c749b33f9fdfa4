"""P11, a clerk on long sick leave: what the network says beside what she declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Period
from bcss_client.flows.l950 import PlaIndicator
from bcss_client.values import Ssin
from bcss_sim.world.world import World
from tests.conftest import TODAY


@pytest.fixture
def clerk(world: World) -> Ssin:
    return world.persona("P11").applicant


def test_she_declares_no_income_and_her_job_at_the_commune_goes_on(client: Client, world: World, clerk: Ssin) -> None:
    [job] = client.l950(ssin=clerk, period=Period(date(2026, 1, 1), TODAY)).activities
    assert job.worker.occupation_period == Period(date(2004, 3, 1))
    assert job.employer.pla_indicator is PlaIndicator.ONSS_APL
    assert job.employer.cbe_number == world.employers.commune("91034").cbe


def test_she_is_judicially_separated_and_not_divorced(client: Client, clerk: Ssin) -> None:
    [state] = client.tx25(ssin=clerk).civil_states
    assert state.civil_state.code == "50"
    assert state.date.complete == date(2024, 10, 3)
