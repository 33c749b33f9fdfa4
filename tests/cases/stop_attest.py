"""The cases of stop_attest."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client.reply import Outcome
from tests.cases.case import Asked, Case, about
from tests.cases.people import P02, Who, applicant
from tests.cases.refusals import refusals

case = partial(Case, flow="stop_attest")

FORM = {
    "file_id": "2022-0457",
    "entry_date": date(2026, 11, 20),
    "unique_attest_id": "S20261120000001",
    "end_date": date(2026, 11, 30),
    "decision_date": date(2026, 11, 19),
    "stop_reason": "07",
}


def stopping(who: Who, **changes: object) -> Asked:
    return about(who, **(FORM | changes))


CASES = (
    case(name="p02", asked=stopping(P02), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="no_grant", asked=stopping(applicant("C40")), outcome=Outcome.NO_RESULT, code="21000401"),
    case(
        name="ends_before", asked=stopping(P02, end_date=date(2022, 6, 30)), outcome=Outcome.NO_RESULT, code="21000401"
    ),
    *refusals("stop_attest", **FORM),
)
