"""The cases of perform_investigation."""

from __future__ import annotations

from functools import partial

from bcss_client.reply import Outcome
from tests.cases.case import Case, about
from tests.cases.people import P02, deceased, of_case
from tests.cases.refusals import refusals

case = partial(Case, flow="perform_investigation")
household = partial(about, family_composition_group=True)
ILARIA, ALBA = of_case("C32", "Ilaria"), of_case("C32", "Alba")

CASES = (
    case(name="p02", asked=about(P02), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="household_only", asked=household(P02), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="large_family",
        asked=household(of_case("C32", "Rosanna"), citizen_group=True),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(name="legal_cohabitant", asked=household(ILARIA), integrated=ILARIA, outcome=Outcome.DATA_FOUND, code="0"),
    case(name="partner", asked=household(ALBA), integrated=ALBA, outcome=Outcome.DATA_FOUND, code="0"),
    case(name="community", asked=household(of_case("C35", "Godelieve")), outcome=Outcome.DATA_FOUND, code="0"),
    *(
        case(name=name, asked=about(who), outcome=Outcome.DATA_FOUND, code="0")
        for name, who in (
            ("unknown_sex", of_case("C33", "Mamou")),
            ("diplomatic_post", of_case("C34", "Léopold")),
            ("recognised_refugee", of_case("C51", "Yusuf")),
            ("applicant_for_protection", of_case("C52", "Hodan")),
            ("changed_sex", of_case("C55", "Lena")),
            ("everything", of_case("C59", "Solange")),
        )
    ),
    case(
        name="not_in_waiting_register",
        asked=about(P02, wait_register_group=True),
        outcome=Outcome.NO_DATA_FOUND,
        code="0",
    ),
    case(name="deceased", asked=about(deceased), integrated=deceased, outcome=Outcome.DATA_FOUND, code="0"),
    *refusals("perform_investigation"),
)
