"""The cases of l301."""

from __future__ import annotations

from functools import partial

from bcss_client.errors import RequestRefused, ServiceUnavailable
from bcss_client.reply import Outcome
from tests.cases.case import Case, about
from tests.cases.people import P02, of_case, of_persona
from tests.cases.refusals import refusals

case = partial(Case, flow="l301")
found = partial(case, outcome=Outcome.DATA_FOUND, code="MSG00000")

BAKER = of_persona("P06", "Fabrice")
INNKEEPER = of_case("C16", "Bernadette")
BROTHER = of_case("C16", "Alain")
ASSISTING = of_case("C11", "Katrien")
FORMER_ASSISTING = of_case("C12", "Gertrud")
RESTORED = of_case("C17", "Inès")
TAKEN_BACK = of_case("C17", "Yasmine")
BY_DEFAULT = of_case("C17", "Ruben")
HAIRDRESSER = of_case("C10", "Aurélie")
NOT_TAKEN = of_case("C18", "Luc")
FORWARDED = of_case("C18", "Didier")
WRONG_ANSWER = of_case("C19", "Martine")
OUT_OF_ORDER = of_case("C19", "Simon")

CASES = (
    case(name="p02", asked=about(P02), outcome=Outcome.NO_DATA_FOUND, code="MSG00100"),
    found(name="ceased", asked=about(BAKER)),
    found(name="hairdresser", asked=about(HAIRDRESSER), integrated=HAIRDRESSER),
    found(name="main_activity", asked=about(of_case("C11", "Geert"))),
    found(name="assisting_spouse", asked=about(ASSISTING), integrated=ASSISTING),
    found(name="after_pension_age", asked=about(of_case("C12", "Leo"))),
    found(name="mini_statute", asked=about(FORMER_ASSISTING), integrated=FORMER_ASSISTING),
    found(name="complementary", asked=about(of_case("C13", "Jonas"))),
    found(name="before_pension_age", asked=about(of_case("C14", "Christiane"))),
    found(name="article_37", asked=about(of_case("C15", "Élise"))),
    case(name="ceased_long_ago", asked=about(INNKEEPER), outcome=Outcome.NO_DATA_FOUND, code="MSG00100"),
    found(name="fund_without_number", asked=about(BROTHER), integrated=BROTHER),
    found(name="reactivated", asked=about(RESTORED)),
    found(name="taken_back", asked=about(TAKEN_BACK), integrated=TAKEN_BACK),
    found(name="national_fund", asked=about(BY_DEFAULT), integrated=BY_DEFAULT),
    *refusals("l301"),
    case(name="not_taken", asked=about(NOT_TAKEN), outcome=Outcome.NO_RESULT, code="X001KO"),
    case(name="forwarded", asked=about(FORWARDED), integrated=FORWARDED, outcome=Outcome.NO_RESULT, code="X001OK"),
    case(name="wrong_answer", asked=about(WRONG_ANSWER), outcome=Outcome.NO_RESULT, code="000051"),
    case(
        name="internal_error",
        asked=about(OUT_OF_ORDER),
        integrated=OUT_OF_ORDER,
        outcome=ServiceUnavailable,
        code="100002",
    ),
    case(
        name="unknown_version",
        asked=about(P02),
        altered=(b'version="001"', b'version="009"'),
        outcome=Outcome.NO_RESULT,
        code="300000",
    ),
    case(
        name="invalid_structure",
        asked=about(P02),
        altered=(b"c:NaturalPerson", b"c:LegalPerson"),
        outcome=RequestRefused,
        code="000050",
    ),
)
