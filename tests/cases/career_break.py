"""The cases of career_break."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from bcss_client.values import Period
from tests.cases import unemployment
from tests.cases.unemployment import FOUND, ON_BREAK
from tests.conftest import TODAY

SLUG = "career_break"
case = partial(unemployment.case, SLUG)

TEN_YEARS = Period(date(2016, 11, 22), TODAY)
EARLIER = Period(date(2005, 8, 31), date(2012, 3, 1))
YEAR_AT_WORK = Period(date(2014, 1, 1), date(2014, 12, 31))

CASES = (
    *unemployment.known_to_all(SLUG, period=TEN_YEARS),
    case("ten_years", ON_BREAK, FOUND, period=TEN_YEARS),
    case("with_an_activity_beside", ON_BREAK, FOUND, period=EARLIER),
    case("file_without_a_break", ON_BREAK, FOUND, period=YEAR_AT_WORK),
    unemployment.not_admitted(SLUG, "too_long", period=Period(date(2016, 11, 21), TODAY)),
    unemployment.not_admitted(SLUG, "in_the_future", period=Period(TODAY + timedelta(1), TODAY + timedelta(10))),
    unemployment.reversed_period(SLUG),
    unemployment.integration_too_short(SLUG, period=Period(date(2010, 1, 1), date(2011, 12, 31))),
)
