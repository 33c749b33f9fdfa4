"""P05, a baker's widow with a usufruct: what the network says beside what she declares."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from bcss_client import Client, Outcome, Period
from bcss_client.flows.consult_other_sectors import Sector
from bcss_client.flows.consult_patrimony import AssetNature, NaturePerson, RealRight
from bcss_client.flows.pension_register_consult import PensionType
from bcss_client.values import Ssin
from bcss_sim.world.amounts import guaranteed_income
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.golden import integrate
from tests.personas.outcomes import outcomes, with_data, without_data

DECLARED = 900  # euros a month
EXEMPT_OF_A_HOUSE = 750  # euros of cadastral income, for the integration income
THIS_AUTUMN = Period(date(2026, 9, 1), TODAY)


@pytest.fixture
def widow(world: World) -> Ssin:
    return world.persona("P05").applicant


def test_her_pensions_are_below_the_guaranteed_income_and_nobody_has_asked_for_it(client: Client, widow: Ssin) -> None:
    pensions = client.pension_register_consult(ssin=widow, period=THIS_AUTUMN).pensions
    assert {pension.type for pension in pensions} == {PensionType.SURVIVOR, PensionType.RETIREMENT}
    income = sum((pension.payments[-1].gross_amount for pension in pensions), Decimal())
    assert 0 < DECLARED - income < 10
    assert income * 100 < guaranteed_income(alone=True, on=TODAY)
    all_her_life = Period(date(2015, 1, 1), TODAY)
    ever = client.pension_register_consult(ssin=widow, period=all_her_life).pensions
    assert PensionType.GUARANTEED_INCOME not in {pension.type for pension in ever}


def test_she_speaks_of_her_pension_only_but_has_the_usufruct_of_her_house(client: Client, widow: Ssin) -> None:
    [held] = client.consult_patrimony(ssin=widow).properties
    assert (held.right, held.share) == (RealRight.USUFRUCT, Fraction(1))
    house, garden = (detail for asset in held.assets for detail in asset.details)
    assert (house.nature, house.income) == (AssetNature.HOUSE, Decimal(642))
    assert garden.nature is AssetNature.LAND
    assert house.income < EXEMPT_OF_A_HOUSE


def test_her_children_own_it_barely_each_for_half(client: Client, world: World, widow: Ssin) -> None:
    children = [one.child.national_number for one in client.tx25(ssin=widow).descendent_filiations]
    assert len(children) == 2
    for child in children:
        assert child is not None
        person = world.person(child.number, on=TODAY)
        assert person is not None
        integrate(client, person, Period(TODAY), quality_code=5)
        [held] = client.consult_patrimony(ssin=person.ssin, nature_person=NaturePerson.DEBTOR).properties
        assert (held.right, held.share) == (RealRight.BARE_OWNERSHIP, Fraction(1, 2))


def test_she_has_lived_alone_since_her_husband_died(client: Client, widow: Ssin) -> None:
    state = client.tx25(ssin=widow).civil_states[0]
    assert (state.civil_state.code, state.date.complete) == ("30", date(2018, 2, 18))
    household = client.perform_investigation(ssin=widow, family_composition_group=True).family_members
    assert [one.ssin for one in household] == [widow]


def test_she_is_insured_as_a_pensioner_without_increased_reimbursement(client: Client, widow: Ssin) -> None:
    [insured] = client.health_insurance(ssin=widow).insurances
    assert insured.part is not None
    assert (insured.part.ct1.social_status, insured.part.ct1.increased_intervention) == ("3", False)


def test_her_years_as_an_assisting_spouse_lie_too_far_back_for_l301(client: Client, widow: Ssin) -> None:
    assert client.l301(ssin=widow).status.outcome is Outcome.NO_DATA_FOUND
    known = client.consult_other_sectors(
        ssin=widow,
        quality_code_requestor=4,
        integrated_period=Period(TODAY, TODAY),
        requested_period=Period(date(2000, 1, 1), date(2009, 12, 31)),
    )
    assert [one.period for one in known.consultations if int(one.sector) == int(Sector.SELF_EMPLOYED)] == [
        Period(date(1990, 1, 1), date(2004, 12, 31))
    ]


def test_the_bakery_is_in_the_directory_of_employers(client: Client, world: World) -> None:
    son = world.persona("P05").people[2]
    found = client.a701(cbe_number=son.jobs[0].employer.cbe).employer
    assert found is not None
    assert found.name == "Bakkerij Roelandts"


def test_every_flow_answers_about_her(client: Client, world: World) -> None:
    answers = outcomes(client, world, "P05")
    assert with_data(answers) == {
        "tx25",
        "perform_investigation",
        "consult_other_sectors",
        "health_insurance",
        "rvv_bim_omnio_status",
        "pension_register_consult",
        "consult_patrimony",
    }
    assert with_data(answers) | without_data(answers) == answers.keys()
