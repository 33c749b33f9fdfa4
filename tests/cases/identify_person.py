"""The cases of identify_person."""

from __future__ import annotations

from functools import partial

from bcss_client.errors import RequestRefused
from bcss_client.reply import Outcome
from bcss_client.values import IncompleteDate
from tests.cases.case import Case, about
from tests.cases.people import FATHER, LODGER, NOBODY, P02, deceased, of_case, replaced

case = partial(Case, flow="identify_person")
# People in whom something rare can be seen.
RARE = {
    "box": FATHER,
    "deceased": deceased,
    "diplomatic_status": of_case("C32", "Paolo"),
    "unknown_sex": of_case("C33", "Mamou"),
    "diplomatic_post": of_case("C34", "Léopold"),
    "waiting_register": of_case("C52", "Hodan"),
    "changed_sex": of_case("C55", "Lena"),
}

CASES = (
    case(name="p02", asked=about(P02), outcome=Outcome.DATA_FOUND, code="0"),
    case(
        name="by_name",
        asked=lambda world: {
            "last_name": P02(world).last_name,
            "first_name": P02(world).first_names[0],
            "birth_date": P02(world).birth,
            "gender": P02(world).sex.value,
        },
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    case(
        name="large_family",
        asked=lambda _: {"last_name": "Bellandi", "birth_date": IncompleteDate(1970), "tolerance": 60},
        outcome=Outcome.DATA_FOUND,
        code="0",
    ),
    *(case(name=name, asked=about(who), outcome=Outcome.DATA_FOUND, code="0") for name, who in RARE.items()),
    case(
        name="nobody_of_that_name",
        asked=lambda world: {"last_name": "Xyzxyz", "birth_date": P02(world).birth},
        outcome=Outcome.NO_DATA_FOUND,
        code="0",
    ),
    case(
        name="identity_validated",
        asked=lambda world: {"ssin": P02(world).ssin, "verify_identity_card_number": P02(world).cards[0].number},
        outcome=Outcome.DATA_FOUND,
        code="12007001",
    ),
    case(
        name="identity_differs",
        asked=lambda world: {
            "ssin": P02(world).ssin,
            "verify_last_name": LODGER(world).last_name,
            "verify_birth_date": P02(world).birth,
        },
        outcome=Outcome.NO_RESULT,
        code="22007007",
    ),
    case(
        name="criteria_ignored",
        asked=lambda world: {
            "ssin": P02(world).ssin,
            "last_name": LODGER(world).last_name,
            "birth_date": LODGER(world).birth,
        },
        outcome=Outcome.DATA_FOUND,
        code="21007001",
    ),
    case(
        name="tolerance_missing",
        asked=lambda world: {"last_name": P02(world).last_name, "birth_date": IncompleteDate(1990)},
        outcome=RequestRefused,
        code="31009001",
    ),
    case(name="unknown", asked=lambda _: {"ssin": NOBODY}, outcome=Outcome.NO_RESULT, code="31000202"),
    case(name="replaced", asked=about(replaced), outcome=Outcome.NO_RESULT, code="31000203"),
)
