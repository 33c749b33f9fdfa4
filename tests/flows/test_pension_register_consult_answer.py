"""What the pension register shows: each way of asking, and pensions of every kind."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bcss_client import Client, Period, YearMonth
from bcss_client.flows.pension_register_consult import (
    Focus,
    PensionItem,
    PensionRegisterConsultReply,
    PensionType,
    Pillar,
    Pillars,
    RequestedInformation,
)
from bcss_client.reply import Outcome
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cases.people import of_case
from tests.conftest import TODAY

TEN_YEARS = Period(date(2016, 11, 22), TODAY)
SEPTEMBER_2019 = Period(date(2019, 9, 1), date(2019, 9, 30))
PERIODS = st.builds(
    lambda first, second: Period(min(first, second), max(first, second)),
    st.dates(TEN_YEARS.begin, TODAY),
    st.dates(TEN_YEARS.begin, TODAY),
)


@pytest.fixture(scope="session")
def pensioner(world: World) -> Person:
    return of_case("C24", "Jean-Claude")(world)


def of_organism(reply: PensionRegisterConsultReply, name: str) -> PensionItem:
    return next(pension for pension in reply.pensions if name in pension.organism_name)


def payments(pension: PensionItem) -> list[tuple[str, str, str]]:
    return [(str(paid.month), paid.nature.name, str(paid.gross_amount)) for paid in pension.payments]


# --- the twelve ways of asking ------------------------------------------------------------------------------


@pytest.mark.parametrize("focus", Focus)
@pytest.mark.parametrize("information", RequestedInformation)
@given(PERIODS)
def test_the_first_pillar_alone_is_what_both_pillars_show_of_the_first(
    anybody: Client, pensioner: Person, information: RequestedInformation, focus: Focus, period: Period
) -> None:
    first, both = (
        anybody.pension_register_consult(
            ssin=pensioner.ssin, period=period, pillar=pillar, requested_information=information, focus=focus
        )
        for pillar in (Pillars.FIRST_ONLY, Pillars.FIRST_AND_SECOND)
    )
    assert first.pensions == tuple(one for one in both.pensions if one.pillar is Pillar.FIRST)


@pytest.mark.parametrize("focus", Focus)
@pytest.mark.parametrize("pillar", Pillars)
@given(PERIODS)
def test_less_information_leaves_out_payments_and_never_rights(
    anybody: Client, pensioner: Person, pillar: Pillars, focus: Focus, period: Period
) -> None:
    rights, minimum, maximum = (
        anybody.pension_register_consult(
            ssin=pensioner.ssin, period=period, pillar=pillar, requested_information=information, focus=focus
        ).pensions
        for information in RequestedInformation
    )
    assert [one.file_reference for one in rights] == [one.file_reference for one in maximum]
    assert [one.payments for one in rights] == [()] * len(rights)
    assert [one.payments for one in minimum] == [one.payments[-1:] for one in maximum]
    for pension in maximum:
        months = [paid.month for paid in pension.payments]
        assert months == sorted(months)
        assert all(month.period.overlaps(period) for month in months)


@given(PERIODS)
def test_both_meanings_of_the_period_differ_by_arrears_only(anybody: Client, pensioner: Person, period: Period) -> None:
    due, made = (anybody.pension_register_consult(ssin=pensioner.ssin, period=period, focus=focus) for focus in Focus)

    def regular(reply: PensionRegisterConsultReply) -> dict[str, list[tuple[str, str, str]]]:
        return {
            one.file_reference: [paid for paid in payments(one) if paid[1] != "ARREARS"]
            for one in reply.pensions
            if one.payments
        }

    paid_either_way = regular(due).keys() & regular(made).keys()
    assert {key: regular(due)[key] for key in paid_either_way} == {key: regular(made)[key] for key in paid_either_way}


# --- what a month holds -------------------------------------------------------------------------------------


def test_arrears_are_made_in_one_month_and_due_for_another(anybody: Client, pensioner: Person) -> None:
    made, due = (
        of_organism(anybody.pension_register_consult(ssin=pensioner.ssin, period=period, focus=focus), "INASTI")
        for period, focus in (
            (SEPTEMBER_2019, Focus.MONTH_OF_PAYMENT),
            (Period(date(2019, 4, 1), date(2019, 9, 30)), Focus.REFERENCE_PERIOD),
        )
    )
    assert payments(made) == [("2019-09", "MONTHLY", "612.40"), *[("2019-09", "ARREARS", "612.40")] * 5]
    assert payments(due) == [
        *((f"2019-0{month}", "ARREARS", "612.40") for month in range(4, 9)),
        ("2019-09", "MONTHLY", "612.40"),
    ]


def test_a_right_under_which_nothing_was_paid_yet_is_no_payment_of_the_month(
    anybody: Client, pensioner: Person
) -> None:
    may = Period(date(2019, 5, 1), date(2019, 5, 31))
    due, made = (anybody.pension_register_consult(ssin=pensioner.ssin, period=may, focus=focus) for focus in Focus)
    assert "INASTI / RSVZ" in [one.organism_name for one in due.pensions]
    assert "INASTI / RSVZ" not in [one.organism_name for one in made.pensions]


def test_holiday_pay_comes_in_may_beside_the_pension(anybody: Client, pensioner: Person) -> None:
    may = Period(date(2025, 5, 10), date(2025, 5, 20))
    retirement = of_organism(anybody.pension_register_consult(ssin=pensioner.ssin, period=may), "Pensions")
    assert payments(retirement) == [("2025-05", "MONTHLY", "953.52"), ("2025-05", "HOLIDAY_PAY", "843.35")]


def test_a_capital_is_one_payment_on_one_day(anybody: Client, pensioner: Person) -> None:
    capital = of_organism(anybody.pension_register_consult(ssin=pensioner.ssin, period=TEN_YEARS), "Assurances")
    assert capital.right_period.begin == capital.right_period.end == date(2019, 5, 15)
    assert payments(capital) == [("2019-05", "CAPITAL", "18742.50")]


def test_the_guaranteed_income_completes_a_small_pension(anybody: Client, world: World) -> None:
    reply = anybody.pension_register_consult(
        ssin=of_case("C25", "Godelieve")(world).ssin,
        period=Period(TODAY, TODAY),
        requested_information="RightsMinimumPayments",
    )
    assert [(one.type, str(one.payments[0].gross_amount)) for one in reply.pensions] == [
        (PensionType.SURVIVOR, "412.50"),
        (PensionType.GUARANTEED_INCOME, "559.91"),
    ]


def test_a_pension_that_ended_shows_its_end_and_its_last_month(anybody: Client, world: World) -> None:
    reply = anybody.pension_register_consult(
        ssin=of_case("C22", "Norbert")(world).ssin, period=TEN_YEARS, pillar="FirstOnly"
    )
    (transition,) = reply.pensions
    assert transition.right_period == Period(date(2022, 7, 1), date(2025, 6, 30))
    assert transition.payments[-1].month == YearMonth(2025, 6)


def test_no_payment_of_a_time_to_come_is_known(anybody: Client, pensioner: Person) -> None:
    ahead = Period(date(2026, 10, 1), date(2027, 6, 30))
    reply = anybody.pension_register_consult(ssin=pensioner.ssin, period=ahead)
    assert max(paid.month for one in reply.pensions for paid in one.payments) == YearMonth.of(TODAY)


def test_who_never_had_a_pension_is_not_in_the_register(client: Client, p02: Person) -> None:
    reply = client.pension_register_consult(ssin=p02.ssin, period=Period(date(2022, 1, 1), TODAY))
    assert reply.status.outcome is Outcome.NO_DATA_FOUND


@pytest.mark.parametrize(
    ("language", "descriptions"),
    [
        ("FR", ("pension de survie", "montant mensuel")),
        ("NL", ("overlevingspensioen", "maandbedrag")),
        ("DE", ("Hinterbliebenenpension", "Monatsbetrag")),
    ],
)
def test_descriptions_come_in_the_language_asked(
    anybody: Client, world: World, language: str, descriptions: tuple[str, str]
) -> None:
    reply = anybody.pension_register_consult(
        ssin=of_case("C25", "Godelieve")(world).ssin, period=Period(TODAY, TODAY), language=language
    )
    survivor = reply.pensions[0]
    assert (survivor.type_description, survivor.payments[0].nature_description) == descriptions
