"""The cases of unemployment_activation."""

from __future__ import annotations

from functools import partial

from bcss_client.values import YearQuarter
from tests.cases import unemployment
from tests.cases.unemployment import ACTIVATED, FOUND, NOTHING

SLUG = "unemployment_activation"
case = partial(unemployment.case, SLUG)

LAST_QUARTER = YearQuarter(2026, 3)

CASES = (
    *unemployment.known_to_all(SLUG, quarter=LAST_QUARTER),
    case("two_employers", ACTIVATED, FOUND, quarter=LAST_QUARTER),
    case("from_one_employer_to_two", ACTIVATED, FOUND, quarter=YearQuarter(2026, 1), all_allowance=True),
    case("without_code", ACTIVATED, FOUND, quarter=YearQuarter(2025, 4), all_allowance=False),
    case("quarter_that_still_runs", ACTIVATED, FOUND, quarter=YearQuarter(2026, 4)),
    case("before_the_first", ACTIVATED, NOTHING, quarter=YearQuarter(2025, 2)),
    unemployment.not_admitted(SLUG, "in_the_future", quarter=YearQuarter(2027, 1)),
    unemployment.integration_too_short(SLUG, quarter=YearQuarter(2010, 1)),
)
