"""The cases of l950."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client.errors import AccessDenied, RequestRefused, ServiceUnavailable
from bcss_client.flows.l950 import Scrolling
from bcss_client.reply import Outcome
from bcss_client.values import Period
from tests.cases.case import Case, about
from tests.cases.people import LAST_YEARS, LONG_AGO, P01, P02, of_case
from tests.cases.refusals import refusals
from tests.conftest import TODAY

case = partial(Case, flow="l950")

FORWARDED = of_case("C18", "Luc")
NOT_TAKEN = of_case("C18", "Didier")
NOT_AUTHORISED = of_case("C19", "Martine")
UNAVAILABLE = of_case("C19", "Simon")
TODAYS = Period(TODAY, TODAY)

CASES = (
    case(name="p02", asked=about(P02, period=LAST_YEARS), outcome=Outcome.NO_DATA_FOUND, code="MSG00100"),
    case(name="employments", asked=about(P01, period=LAST_YEARS), outcome=Outcome.DATA_FOUND, code="MSG00000"),
    case(
        name="every_kind_of_worker",
        asked=about(of_case("C43", "Mathis"), period=Period(date(2015, 1, 1), TODAY), canceled_contract=True),
        outcome=Outcome.DATA_FOUND,
        code="MSG00000",
    ),
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
    case(name="forwarded", asked=about(FORWARDED, period=TODAYS), outcome=Outcome.NO_RESULT, code="X001OK"),
    case(
        name="not_taken",
        asked=about(NOT_TAKEN, period=TODAYS),
        integrated=NOT_TAKEN,
        outcome=Outcome.NO_RESULT,
        code="X001KO",
    ),
    case(name="not_authorised", asked=about(NOT_AUTHORISED, period=TODAYS), outcome=AccessDenied, code="300010"),
    case(
        name="unavailable",
        asked=about(UNAVAILABLE, period=TODAYS),
        integrated=UNAVAILABLE,
        outcome=ServiceUnavailable,
        code="100000",
    ),
    case(
        name="unknown_version",
        asked=about(P01, period=LAST_YEARS),
        altered=(b'version="001"', b'version="009"'),
        outcome=Outcome.NO_RESULT,
        code="300000",
    ),
    case(
        name="invalid_structure",
        asked=about(P01, period=LAST_YEARS),
        altered=(b"c:NbrOfAnswer", b"c:NumberOfAnswers"),
        outcome=RequestRefused,
        code="000050",
    ),
)
