"""The cases of a036."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client.reply import Outcome
from bcss_client.values import Period
from tests.cases.case import Asked, Case, about
from tests.cases.people import P02, Who
from tests.cases.refusals import refusals
from tests.conftest import TODAY

case = partial(Case, flow="a036")

ATTESTATION = {
    "attestation_id": "2026-0457-A1",
    "creation_date": TODAY,
    "validity_period": Period(date(2026, 11, 1), date(2027, 10, 31)),
    "category_code": "7",
}


def attesting(who: Who, **changes: object) -> Asked:
    return about(who, **(ATTESTATION | changes))


CASES = (
    case(name="p02", asked=attesting(P02), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="correction",
        asked=attesting(P02, status="1", update_attestation_id="A00020105"),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="correction_of_nothing",
        asked=attesting(P02, status="1", update_attestation_id="A00020199"),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(
        name="in_future",
        asked=attesting(P02, creation_date=date(2026, 12, 1)),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    *refusals("a036", **ATTESTATION),
)
