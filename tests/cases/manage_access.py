"""The cases of manage_access."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from bcss_client.values import Period
from bcss_sim.world.world import World
from tests.cases.case import Asked, Case, about
from tests.cases.people import FATHER, FROM_TODAY, LODGER, P02, Who, cancelled, of_case, replaced

case = partial(Case, flow="manage_access")


def proving(who: Who, proof: Who, **others: object) -> Asked:
    """The number of somebody, with the name and birth date of `proof`."""

    def asked(world: World) -> Mapping[str, object]:
        return {
            "ssin": who(world).ssin,
            "proof_last_name": proof(world).last_name,
            "proof_birth_date": proof(world).birth,
            **others,
        }

    return asked


CASES = (
    case(
        name="p02",
        asked=proving(P02, P02, action="LIST", period=Period(date(2020, 1, 1), date(2020, 12, 31))),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="listed_without_proof",
        asked=about(P02, action="LIST", period=FROM_TODAY),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="registered",
        asked=proving(FATHER, FATHER, action="REGISTER", purpose=5, period=FROM_TODAY),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="unknown_quality_code",
        asked=proving(FATHER, FATHER, action="REGISTER", purpose=5, period=FROM_TODAY),
        altered=(b"Purpose&gt;5&lt;", b"Purpose&gt;77&lt;"),
        outcome=Outcome.NO_RESULT,
        code="31000108",
    ),
    case(
        name="listed_with_two_codes",
        asked=proving(P02, P02, action="LIST", query_register="PRIMARY", period=FROM_TODAY),
        integrated=P02,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="listed_with_every_code",
        asked=about(
            of_case("C31", "Clarisse"), action="LIST", query_register="SECONDARY", period=Period(date(2012, 1, 1))
        ),
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="unregistered",
        asked=proving(FATHER, FATHER, action="UNREGISTER", purpose=1, period=FROM_TODAY),
        integrated=FATHER,
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="identity_differs",
        asked=proving(FATHER, LODGER, action="REGISTER", purpose=5, period=FROM_TODAY),
        outcome=Outcome.NO_RESULT,
        code="22007007",
    ),
    case(
        name="purpose_missing",
        asked=proving(FATHER, FATHER, action="REGISTER", period=FROM_TODAY),
        outcome=RequestRefused,
        code="31000007",
    ),
    case(
        name="replaced",
        asked=proving(replaced, replaced, action="REGISTER", purpose=1, period=FROM_TODAY),
        outcome=Outcome.NO_RESULT,
        code="31000203",
    ),
    case(
        name="cancelled",
        asked=proving(cancelled, cancelled, action="REGISTER", purpose=1, period=FROM_TODAY),
        outcome=Outcome.NO_RESULT,
        code="31000204",
    ),
)
