"""The cases of tx25."""

from __future__ import annotations

from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from tests.cases.case import Case, about
from tests.cases.people import P02, deceased, of_case
from tests.cases.refusals import refusals

case = partial(Case, flow="tx25")
# Somebody of each case: what is in force, in a language, and the whole history in another one.
CASE_PEOPLE = (
    ("c50", of_case("C50", "Hélène"), "fr", "nl"),
    ("c51", of_case("C51", "Yusuf"), "de", "fr"),
    ("c52", of_case("C52", "Hodan"), "fr", "nl"),
    ("c53", of_case("C53", "Omar"), "nl", "fr"),
    ("c54", of_case("C54", "Edgard"), "fr", "nl"),
    ("c55", of_case("C55", "Lena"), "nl", "de"),
    ("c56", of_case("C56", "Karel"), "fr", "nl"),
    ("c57", of_case("C57", "Nadine"), "nl", "fr"),
    ("c58", of_case("C58", "Mélanie"), "de", "fr"),
    ("c59", of_case("C59", "Solange"), "de", "fr"),
)
# Others of a case, whom nobody has integrated; of one absent for the law, as of the dead, only the history comes.
CHILD, ABSENT = of_case("C52", "Amina"), of_case("C57", "Roland")

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
    *(
        case(
            name=name, asked=about(who, history=history, language=language), outcome=Outcome.DATA_FOUND, code="MSG00000"
        )
        for person, who, present, past in CASE_PEOPLE
        for name, history, language in ((person, False, present), (f"{person}_with_history", True, past))
    ),
    case(
        name="c52_child",
        asked=about(CHILD, language="nl"),
        integrated=CHILD,
        outcome=Outcome.DATA_FOUND,
        code="MSG00000",
    ),
    case(
        name="c57_absent_with_history",
        asked=about(ABSENT, history=True, language="nl"),
        integrated=ABSENT,
        outcome=Outcome.DATA_FOUND,
        code="MSG00000",
    ),
    case(
        name="outside_the_register",
        asked=about(of_case("C33", "Mamou")),
        outcome=Outcome.NO_DATA_FOUND,
        code="MSG00021",
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
