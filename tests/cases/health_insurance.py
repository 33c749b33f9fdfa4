"""The cases of health_insurance."""

from __future__ import annotations

from functools import partial

from bcss_client.reply import Outcome
from bcss_client.values import Period
from tests.cases.case import Case, about
from tests.cases.people import LAST_YEARS, LONG_AGO, P02, deceased, incapacitated
from tests.cases.refusals import refusals
from tests.conftest import TODAY

case = partial(Case, flow="health_insurance")

CASES = (
    case(name="p02", asked=about(P02, assurability=LAST_YEARS), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="indemnities",
        asked=about(incapacitated, assurability=Period(TODAY, TODAY), indemnity=Period(TODAY, TODAY)),
        integrated=incapacitated,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(name="no_indemnity", asked=about(P02, indemnity=LAST_YEARS), outcome=Outcome.NO_DATA_FOUND, code="0"),
    case(name="deceased", asked=about(deceased), integrated=deceased, outcome=Outcome.DATA_FOUND, code="11000207"),
    *refusals("health_insurance", assurability=LAST_YEARS),
    case(
        name="integration_too_short",
        asked=about(P02, assurability=LONG_AGO),
        outcome=Outcome.NO_RESULT,
        code="31000206",
    ),
)
