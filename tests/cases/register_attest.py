"""The cases of register_attest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial

from bcss_client import Client
from bcss_client.errors import AccessDenied, RequestRefused
from bcss_client.flows.decision import Duration
from bcss_client.flows.register_attest import Grant, Refusal
from bcss_client.reply import Outcome
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cases.case import Asked, Case
from tests.cases.people import FATHER, P01, P02, Who, applicant, replaced

case = partial(Case, flow="register_attest")

ELSEWHERE = applicant("C40")  # another centre pays the integration income
FAMILY = applicant("C41")
REVIEW = Grant(
    entry_date=date(2026, 11, 18),
    unique_attest_id="B20261118000001",
    ssin="90080299815",
    category="3",
    request_date=date(2026, 10, 26),
    effective_date=date(2026, 11, 1),
    duration=Duration(months=12),
    decision_date=date(2026, 11, 17),
    monthly_amount=Decimal("1776.07"),
)


def granting(who: Who, **changes: object) -> Asked:
    """A grant to somebody, otherwise as `REVIEW`."""

    def asked(world: World) -> Mapping[str, object]:
        grant = replace(REVIEW, ssin=who(world).ssin)
        return {"file_id": "2022-0457", "grant": replace(grant, **changes)}  # type: ignore[arg-type]  # named by cases

    return asked


def with_family(world: World) -> Mapping[str, object]:
    woman = FAMILY(world)
    man, child = _beside(world, woman)
    return granting(
        FAMILY,
        partner=man.ssin,
        dependent_children=(child.ssin,),
        individual_project=True,
        last_name=woman.last_name,
        first_name=woman.first_names[0],
        birth_date=woman.birth,
    )(world)


def with_strangers(world: World) -> Mapping[str, object]:
    """Partner and child of somebody else, and more money than the category has."""
    man, child = _beside(world, FAMILY(world))
    return granting(P02, partner=man.ssin, dependent_children=(child.ssin,), monthly_amount=Decimal(2500))(world)


def refusal_of_p02(world: World) -> Refusal:
    return Refusal(
        entry_date=date(2026, 11, 18),
        unique_attest_id="C20261118000001",
        ssin=P02(world).ssin,
        request_date=date(2026, 9, 1),
        decision_date=date(2026, 11, 17),
        refusal_reason="03",
    )


def refusing(world: World) -> Mapping[str, object]:
    return {"file_id": "2022-0457", "refusal": refusal_of_p02(world)}


def file_opened_for_another(client: Client, world: World) -> None:
    client.register_attest(file_id="2022-0457", grant=replace(REVIEW, ssin=FAMILY(world).ssin)).require()


def _beside(world: World, woman: Person) -> tuple[Person, Person]:
    _, man, child = next(case.people for case in world.cast.cases if case.applicant == woman.ssin)
    return man, child


CASES = (
    case(name="p02", asked=granting(P02), outcome=Outcome.DATA_FOUND, code="0"),
    case(name="with_family", asked=with_family, outcome=Outcome.DATA_FOUND, code="0"),
    case(name="accepted_in_part", asked=with_strangers, outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="category_and_late",
        asked=granting(P02, category="2", request_date=date(2026, 10, 1)),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(name="refusal", asked=refusing, outcome=Outcome.DATA_FOUND, code="0"),
    case(name="another_centre", asked=granting(ELSEWHERE, category="2"), outcome=Outcome.NO_RESULT, code="21000401"),
    case(
        name="decision_before_request",
        asked=granting(P02, decision_date=date(2026, 10, 1)),
        outcome=Outcome.NO_RESULT,
        code="21000401",
    ),
    case(
        name="in_future_and_another_name",
        asked=granting(P02, entry_date=date(2026, 12, 1), last_name="Personne"),
        outcome=Outcome.NO_RESULT,
        code="21000401",
    ),
    case(
        name="file_of_another",
        asked=granting(P02, unique_attest_id="B20261118000002"),
        before=file_opened_for_another,
        outcome=Outcome.NO_RESULT,
        code="21000401",
    ),
    case(
        name="attest_of_another",
        asked=granting(P02),
        before=file_opened_for_another,
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(
        name="centre_of_another",
        asked=granting(P02),
        altered=(b"KBOBCE&gt;1965201192", b"KBOBCE&gt;1966206331"),
        outcome=AccessDenied,
        code="31000104",
    ),
    case(
        name="amount_that_is_no_number",
        asked=granting(P02),
        altered=(b"1776.07", b"beaucoup"),
        outcome=RequestRefused,
        code="31000105",
    ),
    case(name="not_integrated", asked=granting(FATHER), outcome=Outcome.NO_RESULT, code="31000205"),
    case(name="code_opens_not", asked=granting(P01), outcome=Outcome.NO_RESULT, code="31000205"),
    case(name="replaced", asked=granting(replaced), outcome=Outcome.NO_RESULT, code="31000203"),
)
