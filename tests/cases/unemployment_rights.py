"""The cases of unemployment_rights."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from tests.cases import unemployment
from tests.cases.unemployment import DECEASED, FOUND, NOTHING
from tests.conftest import TODAY

SLUG = "unemployment_rights"
case = partial(unemployment.case, SLUG)

CASES = (
    *unemployment.known_to_all(SLUG),
    case("two_rights", unemployment.TWO_RIGHTS, FOUND, date=TODAY),
    case("sanctioned_until", unemployment.SANCTIONED, FOUND),
    case("sanctioned_for_weeks", unemployment.SANCTIONED, FOUND, date=date(2024, 9, 2)),
    case("sanctioned_without_a_term", unemployment.EXCLUDED, FOUND, date=date(2026, 2, 10)),
    case("excluded", unemployment.EXCLUDED, FOUND, date=TODAY),
    case("rights_ended", unemployment.WIFE, FOUND),
    case("right_without_supplement", unemployment.SANCTIONED, FOUND, date=date(2026, 6, 1)),
    case("insertion_allowance", unemployment.INSERTION, FOUND),
    case("self_employment_supplement", unemployment.SPRINGBOARD, FOUND),
    case("early_retirement", unemployment.EARLY_RETIRED, FOUND),
    case("last_known_right", unemployment.MASON, FOUND),
    *(case(f"code_{code:02}", who, FOUND, date=day) for code, (who, day) in unemployment.CODES.items()),
    case("at_work_that_day", unemployment.MASON, NOTHING, date=TODAY),
    case("after_death", unemployment.LATE_FATHER, DECEASED, date=TODAY),
    unemployment.not_admitted(SLUG, "in_the_future", date=TODAY + timedelta(1)),
    unemployment.integration_too_short(SLUG, date=date(2010, 1, 1)),
)
