"""P15, who says he left his wife: what the network says beside what he declares."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Outcome, Period
from bcss_client.flows.consult_patrimony import AssetNature
from bcss_client.flows.family_allowances import Role
from bcss_client.flows.list_of_attestations import AttestStatus, RequestType
from bcss_client.values import MonthPeriod, Ssin, YearMonth
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.golden import integrate
from tests.personas.outcomes import outcomes, with_data, without_data

SINCE_HE_LEFT = Period(date(2026, 1, 12), TODAY)
COHABITANT = 5  # quality code of sector 17


@pytest.fixture
def husband(world: World) -> Ssin:
    return world.persona("P15").applicant


@pytest.fixture
def wife(world: World) -> Person:
    return next(person for person in world.persona("P15").people if person.first_names[0] == "Nele")


def test_he_says_they_share_nothing_and_both_are_still_paid_the_child_benefit(
    client: Client, husband: Ssin, wife: Person
) -> None:
    asked = MonthPeriod(YearMonth(2026, 2), YearMonth(2026, 11))
    [file] = client.family_allowances(ssin=husband, period=asked).dossiers
    assert {one.ssin: one.type for one in file.recipients} == {wife.ssin: Role("102"), husband: Role("103")}
    assert all(one.payment_periods[-1].end is None for one in file.recipients)


def test_he_says_they_share_nothing_and_each_owns_half_of_the_house(
    client: Client, husband: Ssin, wife: Person
) -> None:
    found = client.consult_patrimony(ssin=husband)
    [house] = found.properties
    assert (house.duty, house.owners) == ("VE 1/2", 2)
    assert [detail.nature for asset in house.assets for detail in asset.details] == [AssetNature.HOUSE]
    assert found.partner is not None
    assert found.partner.ssin == wife.ssin


def test_he_says_he_got_nothing_since_december_and_was_excluded_for_pay_in_lieu_of_notice_until_march(
    client: Client, husband: Ssin
) -> None:
    last, *_ = client.l950(ssin=husband, period=Period(date(2025, 1, 1), TODAY)).activities
    assert last.worker.occupation_period == Period(date(2021, 3, 1), date(2025, 12, 31))
    for day in (date(2026, 1, 2), date(2026, 3, 31)):
        reason = client.unemployment_rights(ssin=husband, date=day).no_right
        assert reason is not None
        assert (reason.exclusion, reason.indemnisability_articles) == (date(2026, 1, 1), ("44", "46"))
    assert client.unemployment_rights(ssin=husband, date=date(2026, 4, 1)).no_right is None


def test_he_calls_himself_separated_and_the_register_has_him_married(
    client: Client, husband: Ssin, wife: Person
) -> None:
    state, *_ = client.tx25(ssin=husband, history=True).civil_states
    assert (state.civil_state.code, state.date.complete) == ("20", date(2012, 5, 19))
    assert state.spouse is not None
    assert state.spouse.national_number.number == wife.ssin


def test_his_wife_draws_the_integration_income_with_a_family_to_support(
    client: Client, world: World, wife: Person
) -> None:
    integrate(client, wife, SINCE_HE_LEFT, quality_code=COHABITANT)
    [granted] = client.list_of_attestations(
        ssin=wife.ssin, request_type=RequestType.STATUS_65, search_period=SINCE_HE_LEFT
    ).attestations
    assert (granted.status, granted.cpas) == (AttestStatus.IN_FORCE, world.employers.cpas("11002").cbe)
    [made] = client.l036(ssin=wife.ssin, period=SINCE_HE_LEFT).attestations
    assert made.validity_period == Period(date(2026, 2, 2), date(2027, 1, 31))
    assert [grant.category for grant in wife.grants] == ["3"]


def test_the_aid_of_his_wife_opens_no_increased_reimbursement_for_him(
    client: Client, husband: Ssin, wife: Person
) -> None:
    assert [made.valid.contains(TODAY) for made in wife.attestations] == [True]
    [status] = client.rvv_bim_omnio_status(ssin=husband, reference_date=TODAY).statuses
    assert not status.result


def test_as_he_says_he_is_registered_with_his_brother_since_january_and_the_police_found_him_there(
    client: Client, world: World, husband: Ssin
) -> None:
    file = client.tx25(ssin=husband, history=True)
    [household] = [one for one in file.heads_of_family if one.deleted is None]
    assert (household.family_role.code, household.date.complete) == ("09", date(2026, 1, 12))
    assert household.national_number is not None
    brother = world.person(household.national_number.number, on=TODAY)
    assert brother is not None
    assert brother.first_names == ("Koen",)
    declared, [investigated] = file.address_change_declaration, file.ascertained_legal_main_addresses
    assert declared is not None
    assert (declared.date.complete, investigated.date.complete) == (date(2026, 1, 8), date(2026, 1, 20))


def test_as_he_says_no_unemployment_benefit_was_paid_yet_but_a_right_began_this_month(
    client: Client, husband: Ssin
) -> None:
    [right] = client.unemployment_rights(ssin=husband).rights
    assert right.right_starting_date == date(2026, 11, 2)
    paid = client.unemployment_paid_sums(ssin=husband, period=Period(date(2026, 1, 1), TODAY))
    assert paid.status.outcome is Outcome.NO_DATA_FOUND


def test_every_flow_answers_about_him(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P15")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
        "l950",
        "unemployment_situation",
        "unemployment_rights",
        "unemployment_scheduled_payment",
        "family_allowances",
        "consult_patrimony",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()
