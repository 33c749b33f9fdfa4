"""P01, a student who says she lives alone: what the network says beside what she declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Period
from bcss_client.flows.l950 import KindOfWorker
from bcss_client.values import Ssin
from bcss_sim.world.world import World
from tests.conftest import TODAY


@pytest.fixture
def student(world: World) -> Ssin:
    return world.persona("P01").applicant


def test_she_declares_no_income_and_a_student_job_in_catering_is_open(client: Client, student: Ssin) -> None:
    [job] = client.l950(ssin=student, period=Period(date(2026, 1, 1), TODAY)).activities
    assert job.worker.kind_of_worker is KindOfWorker.STUDENT
    assert job.worker.joint_commission == "302"
    assert job.worker.occupation_period == Period(date(2026, 3, 7))


def test_she_says_she_lives_alone_and_is_registered_with_her_father_in_herve(
    client: Client, world: World, student: Ssin
) -> None:
    file = client.tx25(ssin=student)
    [household] = file.heads_of_family
    assert household.family_role.code == "03"
    assert household.national_number is not None
    father = world.person(household.national_number.number)
    assert father is not None
    assert student in father.children
    [address] = file.legal_main_addresses
    assert address.zip_code == "4651"
