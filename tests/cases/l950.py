"""The cases of l950."""

from __future__ import annotations

from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.flows.l950 import Scrolling
from bcss_client.reply import Outcome
from tests.cases.case import Case, about
from tests.cases.people import LAST_YEARS, LONG_AGO, P01, P02
from tests.cases.refusals import refusals

case = partial(Case, flow="l950")

CASES = (
    case(name="p02", asked=about(P02, period=LAST_YEARS), outcome=Outcome.NO_DATA_FOUND, code="MSG00100"),
    case(name="employments", asked=about(P01, period=LAST_YEARS), outcome=Outcome.DATA_FOUND, code="MSG00000"),
    case(
        name="first_page", asked=about(P01, period=LAST_YEARS, maximum=1), outcome=Outcome.DATA_FOUND, code="MSG00000"
    ),
    case(
        name="foreign_ticket",
        asked=about(P01, scrolling=Scrolling(first_line=2, ticket="not-one-of-ours")),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(name="period_missing", asked=about(P01), outcome=RequestRefused, code="31000007"),
    *refusals("l950", period=LAST_YEARS),
    case(name="integration_too_short", asked=about(P01, period=LONG_AGO), outcome=Outcome.NO_RESULT, code="300030"),
)
