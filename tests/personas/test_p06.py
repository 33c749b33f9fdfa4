"""P06, a baker who speaks of a bankruptcy in January: what the network says beside what he declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Period
from bcss_client.flows.l301 import ContributionCode
from bcss_client.values import Ssin
from bcss_sim.world.world import World
from tests.conftest import TODAY


@pytest.fixture
def baker(world: World) -> Ssin:
    return world.persona("P06").applicant


def test_his_affiliation_as_self_employed_went_on_after_the_bankruptcy_he_declares(client: Client, baker: Ssin) -> None:
    activity = client.l301(ssin=baker).attestation
    assert activity is not None
    assert activity.contribution_code is ContributionCode.MAIN
    assert activity.cessation_date == date(2026, 3, 31)


def test_he_says_nothing_of_his_health_insurance_which_ended_with_2025(client: Client, baker: Ssin) -> None:
    [insured] = client.health_insurance(ssin=baker, assurability=Period(date(2025, 1, 1), TODAY)).insurances
    assert insured.part is not None
    assert insured.part.period.end == date(2025, 12, 31)
    now = client.health_insurance(ssin=baker, assurability=Period(date(2026, 1, 1), TODAY)).insurances
    assert [one.part for one in now if one.part] == []
