"""The cases of pension_register_consult."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client.reply import Outcome
from bcss_client.values import Period
from tests.cases.case import Case, about
from tests.cases.people import LAST_YEARS, LONG_AGO, P02, of_case
from tests.cases.refusals import refusals
from tests.conftest import TODAY

case = partial(Case, flow="pension_register_consult")

SINCE_APRIL = Period(date(2026, 4, 1), TODAY)
AUTUMN_2019 = Period(date(2019, 9, 1), date(2019, 10, 31))
SINCE_2022 = Period(date(2022, 1, 1), TODAY)
TEN_YEARS = Period(date(2016, 11, 22), TODAY)
WIDOWER = of_case("C22", "Norbert")
PENSIONER = of_case("C24", "Jean-Claude")
UNANSWERED = of_case("C24", "Monique")
WIDOW = of_case("C25", "Godelieve")
SISTER = of_case("C26", "Agnes")

CASES = (
    case(name="p02", asked=about(P02, period=LAST_YEARS), outcome=Outcome.NO_DATA_FOUND, code="0"),
    case(name="both_pillars", asked=about(PENSIONER, period=SINCE_APRIL), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="first_pillar_rights",
        asked=about(
            PENSIONER, period=SINCE_2022, pillar="FirstOnly", requested_information="RightsOnly", language="NL"
        ),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="paid_in_autumn",
        asked=about(PENSIONER, period=AUTUMN_2019, focus="MonthOfPayment"),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="due_in_autumn",
        asked=about(PENSIONER, period=AUTUMN_2019, focus="ReferencePeriod"),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="guaranteed_income_last_payment",
        asked=about(WIDOW, period=TEN_YEARS, requested_information="RightsMinimumPayments", language="NL"),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="transition_and_capital_in_german",
        asked=about(WIDOWER, period=SINCE_2022, requested_information="RightsMinimumPayments", language="DE"),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="capital_and_bonus",
        asked=about(PENSIONER, period=TEN_YEARS, pillar="FirstSecond", focus="MonthOfPayment"),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="public_sector",
        asked=about(SISTER, period=Period(date(2026, 1, 1), TODAY)),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="source_unavailable",
        asked=about(UNANSWERED, period=Period(TODAY, TODAY)),
        integrated=UNANSWERED,
        outcome=Outcome.NO_RESULT,
        code="31000301",
    ),
    *refusals("pension_register_consult", period=LAST_YEARS),
    case(name="integration_too_short", asked=about(P02, period=LONG_AGO), outcome=Outcome.NO_RESULT, code="31000206"),
    case(
        name="more_than_ten_years",
        asked=about(PENSIONER, period=Period(date(2016, 11, 21), TODAY)),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(
        name="period_to_come",
        asked=about(PENSIONER, period=Period(date(2027, 1, 1), date(2027, 12, 31))),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
)
