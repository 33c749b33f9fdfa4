"""The cases of unemployment_payments."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from tests.cases import unemployment
from tests.cases.unemployment import FOUND, NOTHING
from tests.conftest import TODAY

SLUG = "unemployment_payments"
case = partial(unemployment.case, SLUG)

CASES = (
    *unemployment.known_to_all(SLUG),
    case("last_month", unemployment.INSERTION, FOUND),
    case("half_allowances", unemployment.PART_TIME, FOUND),
    case("of_two_rights_the_later", unemployment.TWO_RIGHTS, FOUND),
    case("temporary_unemployment", unemployment.MASON, FOUND),
    case("month_broken_by_a_sanction", unemployment.SANCTIONED, FOUND, date=date(2024, 11, 15)),
    case("months_ago", unemployment.WIFE, FOUND),
    case("to_the_deceased", unemployment.LATE_FATHER, FOUND, date=TODAY),
    case("before_the_first_payment", unemployment.INSERTION, NOTHING, date=date(2022, 7, 31)),
    unemployment.not_admitted(SLUG, "in_the_future", date=TODAY + timedelta(1)),
    unemployment.integration_too_short(SLUG, date=date(2010, 1, 1)),
)
