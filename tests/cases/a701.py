"""The cases of a701."""

from __future__ import annotations

from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from bcss_client.values import CbeNumber
from tests.cases.case import Asked, Case
from tests.cases.people import LODGER, Who, of_case, of_persona

case = partial(Case, flow="a701")
found = partial(case, outcome=Outcome.DATA_FOUND, code="MSG00000")

JOINER = of_case("C10", "Marc")
BAKERY = CbeNumber.from_serial(19_700_600)  # the firm of P06
NOBODYS = CbeNumber.from_serial(19_999_999)
BOTH_NUMBERS = b"&lt;c:NLOSSRegistrationNbr&gt;1&lt;/c:NLOSSRegistrationNbr&gt;&lt;c:CompanyID&gt;"


def employer_of(who: Who, rank: int = -1) -> Asked:
    """The enterprise number of an employer of somebody: the last one, unless another is named."""
    return lambda world: {"cbe_number": who(world).jobs[rank].employer.cbe}


def registered_as(who: Who) -> Asked:
    """The number at the ONSS of the last employer of somebody."""
    return lambda world: {"onss_number": who(world).jobs[-1].employer.onss}


CASES = (
    found(name="p02", asked=employer_of(LODGER)),
    found(name="by_onss_number", asked=registered_as(LODGER)),
    found(name="local_authority", asked=employer_of(of_persona("P11", "Isabelle"))),
    found(name="bankrupt", asked=lambda _: {"cbe_number": BAKERY}),
    found(name="just_bankrupt", asked=employer_of(of_case("C17", "Inès"))),
    found(name="taken_over", asked=employer_of(JOINER, 0)),
    found(name="taking_over", asked=employer_of(JOINER, 1)),
    found(name="in_difficulty", asked=employer_of(JOINER)),
    case(name="unknown", asked=lambda _: {"cbe_number": NOBODYS}, outcome=Outcome.NO_DATA_FOUND, code="MSG00100"),
    case(
        name="invalid_structure",
        asked=lambda _: {"cbe_number": NOBODYS},
        altered=(b"&lt;c:CompanyID&gt;", BOTH_NUMBERS),
        outcome=RequestRefused,
        code="000050",
    ),
    case(
        name="unknown_version",
        asked=lambda _: {"cbe_number": NOBODYS},
        altered=(b'version="001"', b'version="009"'),
        outcome=Outcome.NO_RESULT,
        code="300000",
    ),
)
