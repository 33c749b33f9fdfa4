"""Insurability and indemnities, as the mutuality tells them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from bcss_client import Client, Period
from bcss_client.flows.health_insurance import SocialRisk
from bcss_client.reply import Outcome
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cases.people import of_case
from tests.conftest import TODAY

ALWAYS = Period(date(2004, 1, 1), TODAY)


def test_an_indemnity_that_goes_on_has_no_end_and_is_paid_until_today(anybody: Client, world: World) -> None:
    mother = of_case("C20", "Katrien")(world)
    (open_one,) = anybody.health_insurance(ssin=mother.ssin, indemnity=Period(TODAY, TODAY)).indemnities
    assert (open_one.social_risk, open_one.period) == (SocialRisk.INCAPACITY_EMPLOYEE, Period(date(2026, 3, 16)))
    assert [str(paid.period) for paid in open_one.payments] == ["2026-11-22..2026-11-22"]


def test_an_indemnity_that_ended_shows_all_its_months_by_days_of_the_six_day_week(
    anybody: Client, world: World
) -> None:
    mother = of_case("C20", "Katrien")(world)
    year = Period(date(2023, 1, 1), date(2023, 12, 31))
    (leave,) = anybody.health_insurance(ssin=mother.ssin, indemnity=year).indemnities
    assert (leave.social_risk, str(leave.period)) == (SocialRisk.ADOPTION_EMPLOYEE, "2023-03-20..2023-04-30")
    assert [(str(paid.period), paid.days) for paid in leave.payments] == [
        ("2023-03-20..2023-03-31", 11),
        ("2023-04-01..2023-04-30", 25),
    ]
    assert {paid.daily_amount for paid in leave.payments} == {Decimal("74.20")}


def test_the_code_of_a_holder_is_read_as_three_digits_or_in_words(client: Client, p02: Person) -> None:
    today = client.health_insurance(ssin=p02.ssin, assurability=Period(TODAY, TODAY))
    part = today.insurances[0].part
    assert part
    assert part.ct1.code == "101"
    assert (part.ct1.regime.label("nl"), part.ct1.social_status.label("nl")) == ("algemene regeling", "verblijvende")


def test_small_risks_became_compulsory_for_the_self_employed_in_2008(anybody: Client, world: World) -> None:
    shopkeeper = of_case("C28", "Armand")(world)

    def codes(day: date) -> tuple[str, str]:
        (insurance,) = anybody.health_insurance(ssin=shopkeeper.ssin, assurability=Period(day, day)).insurances
        assert insurance.part
        return insurance.part.ct1.code, insurance.part.ct2.code

    assert (codes(date(2007, 12, 31)), codes(date(2008, 1, 1))) == (("410", "010"), ("410", "460"))


def test_who_is_not_insured_has_a_block_without_insurance(anybody: Client, world: World) -> None:
    son = of_case("C27", "Dylan")(world)
    gap = Period(date(2021, 5, 1), date(2021, 6, 30))
    reply = anybody.health_insurance(ssin=son.ssin, assurability=gap)
    assert reply.status.outcome is Outcome.DATA_FOUND
    assert [one.part for one in reply.insurances] == [None]
