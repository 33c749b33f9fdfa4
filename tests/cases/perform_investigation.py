"""The cases of perform_investigation."""

from __future__ import annotations

from functools import partial

from bcss_client.reply import Outcome
from tests.cases.case import Case, about
from tests.cases.people import P02, deceased
from tests.cases.refusals import refusals

case = partial(Case, flow="perform_investigation")

CASES = (
    case(name="p02", asked=about(P02), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="household_only", asked=about(P02, family_composition_group=True), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="not_in_waiting_register",
        asked=about(P02, wait_register_group=True),
        outcome=Outcome.NO_DATA_FOUND,
        code="0",
    ),
    case(name="deceased", asked=about(deceased), integrated=deceased, outcome=Outcome.DATA_FOUND, code="0"),
    *refusals("perform_investigation"),
)
