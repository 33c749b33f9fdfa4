"""Questions about unemployment that the schema lets pass and that no calendar has."""

from __future__ import annotations

import pytest

from bcss_sim.world.facts import Person
from tests.wire.answers import Post
from tests.wire.messages import CONSULT, UNEMPLOYMENT, unemployment


def sent_at(message: bytes, time: str) -> bytes:
    """The same question, with the time it was sent."""
    before = b"<customerIdentification>"
    return message.replace(before, f"<timestampSent>{time}</timestampSent>".encode() + before)


def quarter(ssin: str, year: str) -> str:
    return f"<ssin>{ssin}</ssin><quarterCriteria><quarter>4</quarter><year>{year}</year></quarterCriteria>"


@pytest.mark.parametrize("year", ["-0044", "0001", "9999", "12026"])
def test_a_year_far_off_is_invalid_data(post: Post, p02: Person, year: str) -> None:
    for operation in ("consultActivationPaidSums", "consultScheduledPayment"):
        told = post(UNEMPLOYMENT, unemployment(operation, quarter(p02.ssin, year))).told
        assert (told.value, told.code) == ("NO_RESULT", "MSG00008")


@pytest.mark.parametrize("year", ["2026Z", "2026+01:00", " 2026\n"])
def test_a_zone_or_white_space_says_nothing_about_a_year(post: Post, p02: Person, year: str) -> None:
    for operation in ("consultActivationPaidSums", "consultScheduledPayment"):
        told, plain = (post(UNEMPLOYMENT, unemployment(operation, quarter(p02.ssin, y))).told for y in (year, "2026"))
        assert (told.value, told.code) == (plain.value, plain.code) == ("NO_DATA_FOUND", "MSG00100")


@pytest.mark.parametrize("year", ["\uff12\uff10\uff12\uff16", "20 26", "\u00a02026"])
def test_digits_of_another_script_or_space_within_is_a_wrong_structure(post: Post, p02: Person, year: str) -> None:
    fault = post(UNEMPLOYMENT, unemployment("consultScheduledPayment", quarter(p02.ssin, year))).fault
    assert (fault.detail, fault.reason_code) == ("consultScheduledPaymentFault", "MSG00004")


@pytest.mark.parametrize("allowance", ["\uff11", "1 1", "\u00a01"])
def test_so_it_is_in_a_number(post: Post, p02: Person, allowance: str) -> None:
    period = "<period><beginDate>2026-01-01</beginDate><endDate> 2026-02-01</endDate></period>"
    criteria = f"<ssin>{p02.ssin}</ssin>{period}<allAllowance>{allowance}</allAllowance>"
    assert post(UNEMPLOYMENT, unemployment("consultPaidSums", criteria)).fault.reason_code == "MSG00004"


@pytest.mark.parametrize("day", ["9999-12-31", "12026-01-01", "-0044-03-15"])
def test_a_day_far_off_is_invalid_data(post: Post, p02: Person, day: str) -> None:
    for operation in ("consultSituation", "consultRights", "consultPayments"):
        told = post(UNEMPLOYMENT, unemployment(operation, f"<ssin>{p02.ssin}</ssin><date>{day}</date>")).told
        assert (told.value, told.code) == ("NO_RESULT", "MSG00008")


@pytest.mark.parametrize("time", ["2026-11-22T24:00:00", "12026-01-01T00:00:00Z", "-0044-03-15T12:00:00"])
def test_any_time_of_sending_is_echoed(post: Post, p02: Person, time: str) -> None:
    content = post(UNEMPLOYMENT, sent_at(unemployment("consultSituation", f"<ssin>{p02.ssin}</ssin>"), time)).content
    assert content.findtext("informationCustomer/timestampSent") == time
    assert content.findtext("status/value") == "NO_DATA_FOUND"


def test_the_operation_is_found_by_its_message_and_answers_in_its_own_name(post: Post, p02: Person) -> None:
    for operation in ("consultSituation", "consultRights", "consultPayments"):
        content = post(UNEMPLOYMENT, unemployment(operation, f"<ssin>{p02.ssin}</ssin>")).content
        assert content.tag == f"{{{CONSULT}}}{operation}Response"


def test_a_wrong_structure_is_the_fault_of_the_operation(post: Post, p02: Person) -> None:
    fault = post(UNEMPLOYMENT, unemployment("consultRights", f"<ssin>{p02.ssin}</ssin><day>2026-11-22</day>")).fault
    assert (fault.code, fault.detail, fault.reason_code) == ("soapenv:Client", "consultRightsFault", "MSG00004")
