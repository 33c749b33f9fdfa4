"""The cases of family_allowances."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from bcss_client.values import MonthPeriod, YearMonth
from tests.cases.case import Case, about
from tests.cases.people import P01, P02, of_case
from tests.cases.refusals import refusals

case = partial(Case, flow="family_allowances")

LAST_MONTHS = MonthPeriod(YearMonth(2022, 1), YearMonth(2026, 11))  # 59 of them
ADOPTIVE_MOTHER = of_case("C20", "Katrien")
BIRTH_MOTHER = of_case("C21", "Jessica")
WIDOWER = of_case("C22", "Norbert")
DIVORCED_MOTHER = of_case("C23", "Audrey")
DIVORCED_FATHER = of_case("C23", "Mehdi")
ORPHAN = of_case("C29", "Antoine")
PENSIONER = of_case("C24", "Jean-Claude")
UNANSWERED = of_case("C24", "Monique")

CASES = (
    case(name="p02", asked=about(P02, period=LAST_MONTHS), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="student", asked=about(P01, period=LAST_MONTHS), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="federal_then_flanders",
        asked=about(ADOPTIVE_MOTHER, period=MonthPeriod(YearMonth(2016, 5), YearMonth(2021, 3))),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(name="adoption_bonus", asked=about(ADOPTIVE_MOTHER, period=LAST_MONTHS), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="third_person", asked=about(BIRTH_MOTHER, period=LAST_MONTHS), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="paid_to_father_and_student",
        asked=about(WIDOWER, period=LAST_MONTHS),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="brussels_then_wallonia",
        asked=about(DIVORCED_MOTHER, period=LAST_MONTHS),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="brussels_silent",
        asked=about(DIVORCED_FATHER, period=LAST_MONTHS),
        integrated=DIVORCED_FATHER,
        since=date(2022, 1, 1),
        outcome=Outcome.INCOMPLETE_DATA,
        code="21000304",
    ),
    case(name="guardian", asked=about(ORPHAN, period=LAST_MONTHS), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="nothing_paid", asked=about(PENSIONER, period=LAST_MONTHS), outcome=Outcome.NO_DATA_FOUND, code="0"),
    case(
        name="source_unavailable",
        asked=about(UNANSWERED, period=LAST_MONTHS),
        integrated=UNANSWERED,
        since=date(2022, 1, 1),
        outcome=Outcome.NO_RESULT,
        code="31000301",
    ),
    *refusals("family_allowances", period=LAST_MONTHS),
    case(
        name="integration_too_short",
        asked=about(P02, period=MonthPeriod(YearMonth(2010, 1), YearMonth(2011, 12))),
        outcome=Outcome.NO_RESULT,
        code="31000206",
    ),
    case(
        name="sixty_months",
        asked=about(P02, period=MonthPeriod(YearMonth(2021, 12), YearMonth(2026, 11))),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(
        name="month_given_as_a_date",
        asked=about(P02, period=MonthPeriod(YearMonth(2026, 1), YearMonth(2026, 6))),
        altered=(b"2026-01&lt;", b"2026-01-01&lt;"),
        outcome=RequestRefused,
        code="31000105",
    ),
    case(
        name="months_to_come",
        asked=about(P02, period=MonthPeriod(YearMonth(2026, 12), YearMonth(2027, 3))),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
)
