"""The cases of health_insurance."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client.reply import Outcome
from bcss_client.values import Period
from tests.cases.case import Case, about
from tests.cases.people import LAST_YEARS, LONG_AGO, P02, deceased, of_case
from tests.cases.refusals import refusals
from tests.conftest import TODAY

case = partial(Case, flow="health_insurance")

MOTHER_FALLEN_ILL = of_case("C20", "Katrien")
FOSTER_MOTHER = of_case("C21", "Delphine")
UNANSWERED = of_case("C24", "Monique")
SHOPKEEPER = of_case("C28", "Armand")
SINCE_2016 = Period(date(2016, 1, 1), TODAY)

CASES = (
    case(name="p02", asked=about(P02, assurability=LAST_YEARS), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="indemnities",
        asked=about(MOTHER_FALLEN_ILL, assurability=SINCE_2016, indemnity=SINCE_2016),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="indemnities_of_a_self_employed_woman",
        asked=about(FOSTER_MOTHER, indemnity=SINCE_2016),
        integrated=FOSTER_MOTHER,
        since=SINCE_2016.begin,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="self_employed_before_and_after_2008",
        asked=about(SHOPKEEPER, assurability=Period(date(2004, 1, 1), TODAY)),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    *(
        case(
            name=f"insured_as_{status}",
            asked=about(who, assurability=Period(since, TODAY)),
            integrated=who,
            since=since,
            outcome=Outcome.DATA_FOUND,
            code="0",
        )
        for status, who, since in (
            ("widow", of_case("C25", "Godelieve"), date(2018, 1, 1)),
            ("orphan", of_case("C29", "Antoine"), date(2022, 1, 1)),
            ("religious", of_case("C26", "Agnes"), date(2008, 1, 1)),
            ("under_an_agreement", of_case("C28", "Valérie"), date(2020, 1, 1)),
            ("complementary", of_case("C28", "Colette"), date(2006, 1, 1)),
        )
    ),
    case(
        name="self_employed_adoption_leave",
        asked=about(of_case("C20", "Bart"), indemnity=SINCE_2016),
        integrated=of_case("C20", "Bart"),
        since=SINCE_2016.begin,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="paternity_and_foster_leave",
        asked=about(of_case("C21", "Quentin"), indemnity=SINCE_2016),
        integrated=of_case("C21", "Quentin"),
        since=SINCE_2016.begin,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(name="no_indemnity", asked=about(P02, indemnity=LAST_YEARS), outcome=Outcome.NO_DATA_FOUND, code="0"),
    case(name="deceased", asked=about(deceased), integrated=deceased, outcome=Outcome.DATA_FOUND, code="11000207"),
    case(
        name="source_unavailable",
        asked=about(UNANSWERED, assurability=Period(TODAY, TODAY)),
        integrated=UNANSWERED,
        outcome=Outcome.NO_RESULT,
        code="31000301",
    ),
    *refusals("health_insurance", assurability=LAST_YEARS),
    case(
        name="integration_too_short",
        asked=about(P02, assurability=LONG_AGO),
        outcome=Outcome.NO_RESULT,
        code="31000206",
    ),
)
