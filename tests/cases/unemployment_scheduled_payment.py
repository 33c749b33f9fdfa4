"""The cases of unemployment_scheduled_payment."""

from __future__ import annotations

from functools import partial

from bcss_client.values import YearQuarter
from tests.cases import unemployment
from tests.cases.unemployment import DECEASED, FOUND
from tests.conftest import TODAY

SLUG = "unemployment_scheduled_payment"
case = partial(unemployment.case, SLUG)

THIS_QUARTER = YearQuarter.of(TODAY)

CASES = (
    *unemployment.known_to_all(SLUG, quarter=THIS_QUARTER),
    case("sanctioned_days", unemployment.SANCTIONED, FOUND, quarter=THIS_QUARTER),
    case("partial_training", unemployment.INSERTION, FOUND, quarter=YearQuarter(2026, 1)),
    case("several_scales", unemployment.ACTIVATED, FOUND, quarter=YearQuarter(2020, 2)),
    case("one_week", unemployment.MASON, FOUND, quarter=THIS_QUARTER),
    case("after_death", unemployment.LATE_FATHER, DECEASED, quarter=THIS_QUARTER),
    unemployment.not_admitted(SLUG, "in_the_future", quarter=YearQuarter(2027, 1)),
    unemployment.integration_too_short(SLUG, quarter=YearQuarter(2010, 1)),
)
