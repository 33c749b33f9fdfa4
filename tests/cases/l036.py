"""The cases of l036."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client.reply import Outcome
from bcss_client.values import Period
from tests.cases.case import Case, about
from tests.cases.people import LAST_YEARS, LONG_AGO, P01, P02, applicant
from tests.cases.refusals import refusals
from tests.conftest import TODAY

case = partial(Case, flow="l036")

MANY = applicant("C41")

CASES = (
    case(name="p02", asked=about(P02, period=LAST_YEARS), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="first_page",
        asked=about(MANY, period=Period(date(2016, 11, 22), TODAY)),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(name="nothing", asked=about(P01, period=LAST_YEARS), outcome=Outcome.NO_DATA_FOUND, code="0"),
    case(name="integration_too_short", asked=about(P02, period=LONG_AGO), outcome=Outcome.NO_RESULT, code="300030"),
    case(
        name="too_long",
        asked=about(MANY, period=Period(date(2016, 11, 21), TODAY)),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(
        name="foreign_page",
        asked=about(MANY, period=LAST_YEARS, next_answer_reference="not-one-of-ours"),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    *refusals("l036", period=LAST_YEARS),
)
