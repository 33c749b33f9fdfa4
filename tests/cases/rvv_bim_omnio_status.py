"""The cases of rvv_bim_omnio_status."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from bcss_client.values import Period
from tests.cases.case import Case, about
from tests.cases.people import LAST_YEARS, LONG_AGO, P02, of_case
from tests.cases.refusals import refusals
from tests.conftest import TODAY

case = partial(Case, flow="rvv_bim_omnio_status")

SINCE_2008 = Period(date(2008, 1, 1), TODAY)
HELPER = of_case("C27", "Sandra")
SON = of_case("C27", "Dylan")
INVALID = of_case("C27", "Thierry")
UNANSWERED = of_case("C24", "Monique")
LATE_HUSBAND = of_case("C25", "Roger")

CASES = (
    case(name="p02", asked=about(P02, period=LAST_YEARS), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="on_a_day", asked=about(P02, reference_date=date(2022, 9, 30)), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="omnio_then_bim", asked=about(HELPER, period=SINCE_2008), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="dependant",
        asked=about(SON, period=SINCE_2008),
        integrated=SON,
        since=SINCE_2008.begin,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="rvv_then_bim",
        asked=about(INVALID, period=SINCE_2008),
        integrated=INVALID,
        since=SINCE_2008.begin,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="not_insured",
        asked=about(HELPER, reference_date=date(2021, 6, 30)),
        outcome=Outcome.NO_DATA_FOUND,
        code="0",
    ),
    case(
        name="deceased",
        asked=about(LATE_HUSBAND, reference_date=date(2018, 1, 1)),
        integrated=LATE_HUSBAND,
        since=SINCE_2008.begin,
        outcome=Outcome.DATA_FOUND,
        code="11000207",
    ),
    case(
        name="source_unavailable",
        asked=about(UNANSWERED, reference_date=TODAY),
        integrated=UNANSWERED,
        outcome=Outcome.NO_RESULT,
        code="31000301",
    ),
    *refusals("rvv_bim_omnio_status", period=LAST_YEARS),
    case(name="integration_too_short", asked=about(P02, period=LONG_AGO), outcome=Outcome.NO_RESULT, code="31000206"),
    case(
        name="day_to_come",
        asked=about(P02, reference_date=date(2027, 1, 1)),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(
        name="invalid_structure",  # a day and a period
        asked=about(P02, period=LAST_YEARS),
        altered=(b"&lt;p:Period&gt;", b"&lt;p:ReferenceDate&gt;2026-11-22&lt;/p:ReferenceDate&gt;&lt;p:Period&gt;"),
        outcome=RequestRefused,
        code="31000105",
    ),
)
