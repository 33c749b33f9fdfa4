"""The cases of unemployment_situation."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from tests.cases import unemployment
from tests.cases.unemployment import FOUND, NOTHING
from tests.conftest import TODAY

SLUG = "unemployment_situation"
case = partial(unemployment.case, SLUG)

CASES = (
    *unemployment.known_to_all(SLUG),
    case("two_rights", unemployment.TWO_RIGHTS, FOUND),
    case("sanctioned_until", unemployment.SANCTIONED, FOUND, date=TODAY),
    case("sanctioned_for_weeks", unemployment.SANCTIONED, FOUND, date=date(2024, 10, 1)),
    case("excluded", unemployment.EXCLUDED, FOUND),
    case("rights_ended", unemployment.WIFE, FOUND),
    case("rights_before_their_end", unemployment.WIFE, FOUND, date=date(2026, 3, 31)),
    case("insertion_allowance", unemployment.INSERTION, FOUND),
    case("self_employment_supplement", unemployment.SPRINGBOARD, FOUND),
    case("only_a_payment", unemployment.MASON, FOUND, date=TODAY),
    case("last_situation_of_the_deceased", unemployment.LATE_FATHER, FOUND),
    case("before_the_first_right", unemployment.INSERTION, NOTHING, date=date(2022, 7, 1)),
    unemployment.not_admitted(SLUG, "in_the_future", date=TODAY + timedelta(1)),
    unemployment.integration_too_short(SLUG, date=date(2010, 1, 1)),
)
