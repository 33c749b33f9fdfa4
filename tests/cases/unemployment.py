"""What the seven flows of UnemploymentDataService have in common: people, and the answers each of them knows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from bcss_client import Client
from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from bcss_client.values import Period
from bcss_sim.world.world import World
from tests.cases.case import Case, about
from tests.cases.people import P02, Who, of_case, of_persona
from tests.cases.refusals import refusals
from tests.conftest import TODAY

WIFE = of_persona("P06", "Sandrine")  # her rights have ended
TWO_RIGHTS = of_case("C01", "Sandra")
SANCTIONED = of_case("C02", "Nils")
EXCLUDED = of_case("C03", "Rainer")
INSERTION = of_case("C04", "Lina")
SPRINGBOARD = of_case("C05", "Greet")
EARLY_RETIRED = of_case("C05", "Jos")
MASON = of_case("C06", "Grégory")
LATE_FATHER = of_case("C06", "Willy")
ACTIVATED = of_case("C07", "Ilyas")
PART_TIME = of_case("C08", "Katrien")
ON_BREAK = of_case("C09", "Brigitte")
LATE_HUSBAND = of_case("C09", "Marc")  # nothing was ever known of him

CODES = {
    3: (PART_TIME, date(2019, 10, 1)),
    4: (of_case("C06", "Delphine"), date(2020, 3, 16)),
    5: (of_case("C06", "Delphine"), date(2013, 1, 2)),
    8: (EXCLUDED, date(2018, 6, 1)),
    9: (EARLY_RETIRED, date(2018, 7, 2)),
    11: (INSERTION, date(2023, 2, 1)),
    12: (of_case("C04", "Bastien"), date(2021, 2, 1)),
    15: (EXCLUDED, date(2018, 9, 1)),
    16: (INSERTION, date(2023, 7, 1)),
    17: (of_case("C04", "Bastien"), date(2022, 9, 1)),
    18: (EARLY_RETIRED, date(2014, 2, 3)),
    21: (INSERTION, date(2024, 7, 8)),
    22: (EARLY_RETIRED, date(2013, 7, 8)),
    31: (INSERTION, date(2026, 1, 2)),
    34: (ACTIVATED, date(2019, 5, 1)),
    35: (ACTIVATED, date(2020, 6, 1)),
    36: (ACTIVATED, date(2021, 5, 1)),
    37: (ACTIVATED, date(2022, 4, 1)),
    38: (ACTIVATED, date(2023, 4, 1)),
    39: (ACTIVATED, date(2024, 4, 1)),
    40: (of_case("C04", "Bastien"), date(2022, 10, 1)),
    44: (PART_TIME, date(2019, 4, 1)),
    45: (PART_TIME, date(2020, 6, 1)),
    46: (PART_TIME, date(2021, 5, 1)),
    47: (PART_TIME, date(2022, 3, 1)),
    48: (PART_TIME, date(2023, 3, 1)),
    49: (PART_TIME, date(2024, 3, 1)),
    58: (TWO_RIGHTS, date(2014, 3, 3)),
}
"""Who has a right of each rare code, and on which day."""

Answered: TypeAlias = tuple[Outcome, str]
"""The outcome of a question, and the code that goes with it."""

FOUND: Answered = (Outcome.DATA_FOUND, "MSG00000")
NOTHING: Answered = (Outcome.NO_DATA_FOUND, "MSG00100")
DECEASED: Answered = (Outcome.NO_DATA_FOUND, "MSG00009")

_SINCE = date(2004, 1, 1)  # long enough for every question here


def case(slug: str, name: str, who: Who, answered: Answered, **asked: object) -> Case:
    """A question about somebody, whom the centre registers first."""
    outcome, code = answered
    return Case(flow=slug, name=name, asked=about(who, **asked), before=_registered(who), outcome=outcome, code=code)


def _registered(who: Who) -> Callable[[Client, World], object]:
    def register(client: Client, world: World) -> object:
        person = who(world)
        return client.manage_access(
            ssin=person.ssin,
            action="REGISTER",
            purpose=1,
            period=Period(_SINCE),
            proof_last_name=person.last_name,
            proof_birth_date=person.birth,
        ).require()

    return register


def known_to_all(slug: str, **asked: object) -> tuple[Case, ...]:
    """The answers that each of the flows knows, to a question with these arguments."""
    silent, unknown, broken = (of_case("C09", name) for name in ("Antoine", "Coraline", "Simon"))
    p02 = about(P02, **asked)
    return (
        Case(flow=slug, name="p02", asked=p02, outcome=Outcome.NO_DATA_FOUND, code="MSG00100"),
        *refusals(slug, **asked),
        case(slug, "source_unavailable", silent, (Outcome.NO_RESULT, "MSG00020"), **asked),
        case(slug, "not_at_supplier", unknown, (Outcome.NO_DATA_FOUND, "MSG00021"), **asked),
        case(slug, "wrong_answer", broken, (Outcome.NO_RESULT, "MSG00023"), **asked),
        case(slug, "deceased", LATE_HUSBAND, DECEASED, **asked),
        Case(
            flow=slug,
            name="legal_context",
            asked=p02,
            altered=(b"PCSA:SOCIAL_INQUIRY", b"SOMETHING:ELSE"),
            outcome=Outcome.NO_RESULT,
            code="MSG00013",
        ),
        Case(
            flow=slug,
            name="invalid_structure",
            asked=p02,
            altered=(b"<searchCriteria>", b"<searchCriteria><language>fr</language>"),
            outcome=RequestRefused,
            code="MSG00004",
        ),
    )


def not_admitted(slug: str, name: str, **asked: object) -> Case:
    """A question whose arguments are not admitted."""
    return Case(flow=slug, name=name, asked=about(P02, **asked), outcome=Outcome.NO_RESULT, code="MSG00008")


def reversed_period(slug: str) -> Case:
    """A question over a period that ends before it begins, which the client itself does not send."""
    return Case(
        flow=slug,
        name="period_reversed",
        asked=about(P02, period=Period(TODAY.replace(day=1), TODAY)),
        altered=(b"<endDate>2026-11-22</endDate>", b"<endDate>2026-10-31</endDate>"),
        outcome=Outcome.NO_RESULT,
        code="MSG00008",
    )


def integration_too_short(slug: str, **asked: object) -> Case:
    """A question about a time before the person was integrated."""
    return Case(
        flow=slug, name="integration_too_short", asked=about(P02, **asked), outcome=Outcome.NO_RESULT, code="MSG00012"
    )
