"""Questions about unemployment that the schema lets pass and that no calendar has."""

from __future__ import annotations

import pytest

from bcss_sim.world.facts import Person
from tests.wire.answers import Post
from tests.wire.messages import DEMONSTRATION, envelope

PATH = "/UnemploymentDataService/v2/consult"
NAMESPACE = "http://kszbcss.fgov.be/intf/UnemploymentDataService/v2"


def question(operation: str, criteria: str) -> bytes:
    """A question of one of the operations."""
    return envelope(
        f'<u:{operation}Request xmlns:u="{NAMESPACE}"><informationCustomer><customerIdentification>'
        f"<cbeNumber>{DEMONSTRATION.cbe}</cbeNumber></customerIdentification></informationCustomer>"
        f"<legalContext>SOCIAL_INVESTIGATION_OF_PCSA</legalContext>"
        f"<searchCriteria>{criteria}</searchCriteria></u:{operation}Request>"
    )


def quarter(ssin: str, year: str) -> str:
    return f"<ssin>{ssin}</ssin><quarterCriteria><quarter>4</quarter><year>{year}</year></quarterCriteria>"


@pytest.mark.parametrize("year", ["-0044", "0001", "9999", "12026"])
def test_a_year_far_off_is_invalid_data(post: Post, p02: Person, year: str) -> None:
    for operation in ("consultActivationPaidSums", "consultScheduledPayment"):
        told = post(PATH, question(operation, quarter(p02.ssin, year))).told
        assert (told.value, told.code) == ("NO_RESULT", "MSG00008")


@pytest.mark.parametrize("day", ["9999-12-31", "12026-01-01", "-0044-03-15"])
def test_a_day_far_off_is_invalid_data(post: Post, p02: Person, day: str) -> None:
    for operation in ("consultSituation", "consultRights", "consultPayments"):
        told = post(PATH, question(operation, f"<ssin>{p02.ssin}</ssin><date>{day}</date>")).told
        assert (told.value, told.code) == ("NO_RESULT", "MSG00008")


def test_the_operation_is_found_by_its_message_and_answers_in_its_own_name(post: Post, p02: Person) -> None:
    for operation in ("consultSituation", "consultRights", "consultPayments"):
        content = post(PATH, question(operation, f"<ssin>{p02.ssin}</ssin>")).content
        assert content.tag == f"{{{NAMESPACE}}}{operation}Response"


def test_a_wrong_structure_is_the_fault_of_the_operation(post: Post, p02: Person) -> None:
    fault = post(PATH, question("consultRights", f"<ssin>{p02.ssin}</ssin><day>2026-11-22</day>")).fault
    assert (fault.code, fault.detail, fault.reason_code) == ("soapenv:Client", "consultRightsFault", "MSG00004")
