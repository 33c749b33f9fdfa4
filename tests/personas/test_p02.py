"""P02, a mother in whose house a man has registered: what the network says beside what she declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client
from bcss_client.values import MonthPeriod, Ssin, YearMonth
from bcss_sim.world.world import World

THIS_YEAR = MonthPeriod(YearMonth(2026, 1), YearMonth(2026, 11))


@pytest.fixture
def mother(world: World) -> Ssin:
    return world.persona("P02").applicant


def test_she_says_nothing_of_an_unrelated_adult_who_has_registered_in_her_household(
    client: Client, mother: Ssin
) -> None:
    [man] = [one for one in client.tx25(ssin=mother).family_members if one.family_role.code == "12"]
    assert man.date.complete == date(2025, 11, 20)


def test_child_benefit_is_still_paid_to_her_for_three_children_with_whom_he_lives(client: Client, mother: Ssin) -> None:
    household = client.perform_investigation(ssin=mother, family_composition_group=True).family_members
    children = {one.ssin for one in household if str(one.relation_ship) == "3"}
    assert [str(one.relation_ship) for one in household] == ["1", "3", "3", "3", "12"]
    [file] = client.family_allowances(ssin=mother, period=THIS_YEAR).dossiers
    assert [one.ssin for one in file.recipients] == [mother]
    assert {one.ssin for one in file.children} == children
