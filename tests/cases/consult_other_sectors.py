"""The cases of consult_other_sectors."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client.reply import Outcome
from bcss_client.values import Period
from tests.cases.case import Case, about
from tests.cases.people import LAST_YEARS, LONG_AGO, P02, of_case, of_persona
from tests.cases.refusals import refusals
from tests.conftest import TODAY

case = partial(Case, flow="consult_other_sectors")
under = partial(about, integrated_period=LAST_YEARS, requested_period=LAST_YEARS)

CASES = (
    case(name="p02", asked=under(P02, quality_code_requestor=2), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="without_descriptions",
        asked=under(P02, quality_code_requestor=2, fetch_descriptions=False),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="every_sector",
        asked=about(
            of_case("C30", "Danielle"),
            quality_code_requestor=1,
            integrated_period=Period(date(2026, 9, 1)),
            requested_period=Period(date(2016, 11, 22), TODAY),
        ),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="guaranteed_income",
        asked=about(
            of_case("C35", "Godelieve"),
            quality_code_requestor=1,
            integrated_period=Period(date(2025, 11, 3), TODAY),
            requested_period=LAST_YEARS,
        ),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="request_for_a_disability_allowance",
        asked=about(
            of_persona("P14", "Jonas"),
            quality_code_requestor=1,
            integrated_period=LAST_YEARS,
            requested_period=Period(date(2016, 11, 22), TODAY),
        ),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="no_sector",
        asked=about(
            of_case("C33", "Mamou"),
            quality_code_requestor=4,
            integrated_period=Period(TODAY),
            requested_period=LAST_YEARS,
        ),
        outcome=Outcome.NO_DATA_FOUND,
        code="0",
    ),
    *refusals(
        "consult_other_sectors", quality_code_requestor=1, integrated_period=LAST_YEARS, requested_period=LAST_YEARS
    ),
    case(name="code_not_held", asked=under(P02, quality_code_requestor=1), outcome=Outcome.NO_RESULT, code="31000205"),
    case(
        name="unknown_quality_code",
        asked=under(P02, quality_code_requestor=2),
        altered=(b"QualityCodeRequestor&gt;2&lt;", b"QualityCodeRequestor&gt;77&lt;"),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(
        name="integration_too_short",
        asked=about(P02, quality_code_requestor=2, integrated_period=LONG_AGO, requested_period=LAST_YEARS),
        outcome=Outcome.NO_RESULT,
        code="31000206",
    ),
    case(
        name="period_too_long",
        asked=about(
            P02,
            quality_code_requestor=2,
            integrated_period=LAST_YEARS,
            requested_period=Period(date(2016, 11, 21), TODAY),
        ),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
)
