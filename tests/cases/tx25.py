"""The cases of tx25."""

from __future__ import annotations

from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from tests.cases.case import Case, about
from tests.cases.people import P02, deceased
from tests.cases.refusals import refusals

case = partial(Case, flow="tx25")

CASES = (
    case(name="p02", asked=about(P02), outcome=Outcome.DATA_FOUND, code="MSG00000"),
    case(
        name="with_history_in_german",
        asked=about(P02, history=True, language="de"),
        outcome=Outcome.DATA_FOUND,
        code="MSG00000",
    ),
    case(name="deceased", asked=about(deceased), integrated=deceased, outcome=Outcome.NO_DATA_FOUND, code="MSG00009"),
    case(
        name="deceased_with_history",
        asked=about(deceased, history=True),
        integrated=deceased,
        outcome=Outcome.DATA_FOUND,
        code="MSG00000",
    ),
    *refusals("tx25"),
    case(
        name="legal_context",
        asked=about(P02),
        altered=(b"PCSA:SOCIAL_INQUIRY", b"SOMETHING:ELSE"),
        outcome=Outcome.NO_RESULT,
        code="MSG00013",
    ),
    case(
        name="invalid_structure",
        asked=about(P02),
        altered=(b"<language>fr</language>", b"<language>en</language>"),
        outcome=RequestRefused,
        code="MSG00004",
    ),
)
