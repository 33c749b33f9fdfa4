"""The cases of consult_patrimony."""

from __future__ import annotations

from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from tests.cases.case import Case, about
from tests.cases.people import P02, of_case, of_persona
from tests.cases.refusals import refusals

case = partial(Case, flow="consult_patrimony")
with_partner = partial(case, outcome=Outcome.DATA_FOUND, code="PERSON_WITH_PROPERTIES_AND_PARTNER")
alone = partial(case, outcome=Outcome.DATA_FOUND, code="PERSON_WITHOUT_PARTNER_WITH_PROPERTIES")
refused = partial(case, outcome=Outcome.NO_RESULT)

BAKER = of_persona("P06", "Fabrice")
SON = of_case("C12", "Rainer")
COHABITANT = of_case("C13", "Nele")
ANSWER_UNUSABLE = of_case("C18", "Didier")
UNKNOWN_TO_TAXES = of_case("C19", "Simon")

CASES = (
    case(name="p02", asked=about(P02), outcome=Outcome.NO_DATA_FOUND, code="PERSON_WITHOUT_PARTNER_AND_PROPERTIES"),
    with_partner(name="with_partner", asked=about(BAKER)),
    with_partner(name="in_dutch", asked=about(BAKER, language="NL")),
    with_partner(name="maintenance_debtor", asked=about(BAKER, nature_person=3)),
    with_partner(name="garage", asked=about(of_case("C10", "Marc"))),
    with_partner(name="industrial", asked=about(of_case("C11", "Geert"))),
    with_partner(name="usufruct", asked=about(of_case("C12", "Leo"))),
    alone(name="bare_ownership", asked=about(SON), integrated=SON),
    with_partner(name="legal_cohabitant", asked=about(of_case("C13", "Jonas"))),
    case(
        name="partner_only",
        asked=about(COHABITANT),
        integrated=COHABITANT,
        outcome=Outcome.NO_DATA_FOUND,
        code="PERSON_WITH_PARTNER_WITHOUT_PROPERTIES",
    ),
    alone(name="long_lease", asked=about(of_case("C14", "Christiane"))),
    with_partner(name="building_right", asked=about(of_case("C15", "Élise"))),
    alone(name="given_up", asked=about(of_case("C16", "Bernadette"))),
    *refusals("consult_patrimony"),
    refused(name="other_quality", asked=about(BAKER, nature_person=2), code="INSZ_UNKNOW_IN_LEGAL_CONTEXT_PPSSI"),
    refused(name="source_in_error", asked=about(of_case("C18", "Luc")), code="ERROR_FODFIN"),
    refused(
        name="source_unusable", asked=about(ANSWER_UNUSABLE), integrated=ANSWER_UNUSABLE, code="INVALID_RESPONSE_FODFIN"
    ),
    refused(name="validation_error", asked=about(of_case("C19", "Martine")), code="VALIDATION_ERROR"),
    case(
        name="unknown_to_taxes",
        asked=about(UNKNOWN_TO_TAXES),
        integrated=UNKNOWN_TO_TAXES,
        outcome=Outcome.NO_DATA_FOUND,
        code="PERSON_UNKNOWN_FODFIN",
    ),
    case(
        name="invalid_structure",
        asked=about(BAKER),
        altered=(b"<naturePerson>1<", b"<naturePerson>4<"),
        outcome=RequestRefused,
        code="MSG00004",
    ),
)
