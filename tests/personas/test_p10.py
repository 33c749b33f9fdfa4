"""P10, who says he owns nothing: what the network says beside what he declares."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from bcss_client import Client
from bcss_client.flows.consult_patrimony import Property
from bcss_client.values import Ssin, months_later
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.personas.outcomes import outcomes, with_data, without_data


@pytest.fixture
def owner(world: World) -> Ssin:
    return world.persona("P10").applicant


def told(held: Property) -> tuple[str, str, str, Decimal]:
    """The right, where it lies, nature and cadastral income of a property that is one parcel."""
    [asset] = held.assets
    [parcel] = asset.details
    return (held.duty, held.division.split()[0], str(parcel.nature), parcel.income)


def test_he_says_he_owns_nothing_but_has_a_half_of_a_flat_and_a_quarter_of_a_field(client: Client, owner: Ssin) -> None:
    properties = client.consult_patrimony(ssin=owner).properties
    assert [told(held) for held in properties if held.assets[0].change is None] == [
        ("VE 1/2", "OOSTENDE", "220", Decimal(812)),
        ("VE 1/4", "GISTEL", "1", Decimal(46)),
    ]


def test_he_does_not_say_that_he_gave_a_house_away_within_the_last_ten_years(client: Client, owner: Ssin) -> None:
    properties = client.consult_patrimony(ssin=owner).properties
    [given] = [held for held in properties if held.assets[0].change is not None]
    assert told(given)[:3] == ("NE 1/1", "GISTEL", "200")
    given_up = given.assets[0].change_date
    assert given_up is not None
    assert months_later(TODAY, -120) < given_up == date(2024, 3, 18)


def test_he_lives_alone_and_divorced_as_he_says(client: Client, owner: Ssin) -> None:
    file = client.tx25(ssin=owner)
    assert [member.family_role.code for member in file.family_members] == ["01"]
    assert file.heads_of_family == ()
    assert [(state.civil_state.code, state.date.complete) for state in file.civil_states] == [("41", date(2019, 4, 23))]


def test_his_right_to_unemployment_has_ended_and_so_has_his_insurance(client: Client, owner: Ssin) -> None:
    reason = client.unemployment_rights(ssin=owner).no_right
    assert reason is not None
    assert reason.rights_end == date(2025, 9, 1)
    assert [insured.part for insured in client.health_insurance(ssin=owner).insurances] == [None]
    [last] = client.rvv_bim_omnio_status(ssin=owner, reference_date=date(2024, 12, 31)).statuses
    assert last.result is False


def test_every_flow_answers_about_him(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P10")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
        "unemployment_situation",
        "unemployment_rights",
        "unemployment_payments",
        "consult_patrimony",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()
