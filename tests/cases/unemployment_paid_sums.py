"""The cases of unemployment_paid_sums."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from bcss_client.values import Period
from tests.cases import unemployment
from tests.cases.unemployment import DECEASED, FOUND, NOTHING
from tests.conftest import TODAY

SLUG = "unemployment_paid_sums"
case = partial(unemployment.case, SLUG)

THIS_YEAR = Period(date(2026, 1, 1), TODAY)
FOUR_YEARS = Period(date(2022, 12, 1), date(2026, 11, 30))
LONG_AGO = Period(date(2019, 1, 1), date(2022, 12, 31))
AFTER_LEAVING_A_JOB = Period(date(2024, 9, 1), date(2025, 3, 31))

CASES = (
    *unemployment.known_to_all(SLUG, period=THIS_YEAR),
    case("every_status", unemployment.INSERTION, FOUND, period=THIS_YEAR),
    case("month_without_payment", unemployment.SANCTIONED, FOUND, period=AFTER_LEAVING_A_JOB),
    case("until_the_end_of_rights", unemployment.WIFE, FOUND, period=FOUR_YEARS),
    case("two_rights", unemployment.TWO_RIGHTS, FOUND, period=THIS_YEAR, all_allowance=True),
    case("without_temporary_unemployment", unemployment.TWO_RIGHTS, FOUND, period=THIS_YEAR, all_allowance=False),
    case("temporary_unemployment", unemployment.MASON, FOUND, period=THIS_YEAR, all_allowance=True),
    case("temporary_unemployment_not_asked", unemployment.MASON, NOTHING, period=THIS_YEAR),
    case("supplements", unemployment.ACTIVATED, FOUND, period=LONG_AGO, all_allowance=True),
    case("after_death", unemployment.LATE_FATHER, DECEASED, period=THIS_YEAR),
    unemployment.not_admitted(SLUG, "too_long", period=Period(date(2022, 10, 1), date(2026, 10, 31))),
    unemployment.not_admitted(SLUG, "one_month_too_many", period=Period(date(2022, 11, 22), TODAY)),
    unemployment.not_admitted(SLUG, "in_the_future", period=Period(TODAY + timedelta(1), TODAY + timedelta(10))),
    unemployment.reversed_period(SLUG),
    unemployment.integration_too_short(SLUG, period=Period(date(2010, 1, 1), date(2011, 12, 31))),
)
