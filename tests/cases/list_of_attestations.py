"""The cases of list_of_attestations."""

from __future__ import annotations

from datetime import date
from functools import partial

from bcss_client import Client
from bcss_client.reply import Outcome
from bcss_client.values import Period
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cases.case import Case, about
from tests.cases.people import LONG_AGO, P01, P02, applicant
from tests.cases.refusals import refusals
from tests.cases.register_attest import refusal_of_p02
from tests.conftest import TODAY

case = partial(Case, flow="list_of_attestations")

FAMILY = applicant("C41")


def partner(world: World) -> Person:
    return world.case("C41").people[1]


def child(world: World) -> Person:
    return world.case("C41").people[2]


def refused_once(client: Client, world: World) -> None:
    client.register_attest(file_id="2022-0457", refusal=refusal_of_p02(world)).require()


CASES = (
    case(name="p02", asked=about(P02, request_type="STATUT65"), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="refused",
        asked=about(P02, request_type="STATUT65"),
        before=refused_once,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="family",
        asked=about(FAMILY, request_type="STATUT65", search_period=Period(date(2017, 1, 1), TODAY)),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="partner",
        asked=about(partner, request_type="STATUT65"),
        integrated=partner,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="child",
        asked=about(child, request_type="STATUT65"),
        integrated=child,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(name="project", asked=about(FAMILY, request_type="GPMI_PIIS"), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="article_35", asked=about(FAMILY, request_type="EXONERATIONSART35"), outcome=Outcome.DATA_FOUND, code="0"
    ),
    case(name="premium", asked=about(FAMILY, request_type="PRIME_INSTALLATION"), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="no_project", asked=about(P01, request_type="GPMI_PIIS"), outcome=Outcome.NO_DATA_FOUND, code="0"),
    case(name="nothing", asked=about(P01, request_type="STATUT65"), outcome=Outcome.NO_DATA_FOUND, code="0"),
    case(
        name="too_long",
        asked=about(FAMILY, request_type="STATUT65", search_period=Period(date(2016, 11, 21), TODAY)),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(
        name="integration_too_short",
        asked=about(P02, request_type="STATUT65", search_period=LONG_AGO),
        outcome=Outcome.NO_RESULT,
        code="31000206",
    ),
    *refusals("list_of_attestations", request_type="STATUT65"),
)
