"""Ways out that personal data might take beside the reply: none of them is open."""

from __future__ import annotations

import copy
import logging.config
import pickle
from datetime import UTC, date, datetime

import pytest

from bcss_client import Client, Outcome, Retry, Status, Timeout, errors
from bcss_client.arguments import parsed
from bcss_client.config import simulator_settings
from bcss_client.declaration import declared_fields
from bcss_client.envelope import sealed
from bcss_client.flows.identify_person import identify_person
from bcss_client.flows.manage_access import ManageAccessRequest
from bcss_client.values import CbeNumber, IncompleteDate, Ssin, YearMonth, YearQuarter
from tests.client.failures import fault
from tests.client.lines import Line, http, serving, soap

WOMAN = "90080299815"
ONCE = Retry(attempts=1)


@pytest.mark.parametrize("written", [WOMAN, "90.08.02-998.15", "900802-998-15", "90 08 02 998 15"])
def test_a_number_in_the_words_of_the_bcss_is_masked(written: str) -> None:
    with serving(fault(sentence=f"{written} is not known")) as server, pytest.raises(errors.Fault) as raised:
        Client.for_simulator(server.url).with_options(retry=ONCE).tx25(ssin=WOMAN)
    error = raised.value
    assert error.message == "*********15 is not known"
    assert written not in f"{error} {error!r} {error.args}"
    assert written not in repr(Status(outcome=Outcome.NO_RESULT, code="1", description=f"{written} is not known"))


def test_longer_numbers_such_as_tickets_are_left_alone() -> None:
    assert errors.masked("see 123456789012 and 2026-11-22T12:00:00") == "see 123456789012 and 2026-11-22T12:00:00"


def test_a_program_that_configures_its_logs_does_not_make_zeep_tell_messages() -> None:
    told: list[str] = []

    class Listening(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(record.getMessage())

    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    listening = Listening()
    with serving(http("<a/>")) as server, Client.for_simulator(server.url) as client:
        logging.config.dictConfig(
            {"version": 1, "incremental": False, "disable_existing_loggers": False, "root": {"level": "DEBUG"}}
        )
        root.addHandler(listening)
        try:
            with pytest.raises(errors.UnexpectedAnswer):
                client.tx25(ssin=WOMAN)
        finally:
            root.handlers[:] = handlers
            root.setLevel(level)
        assert WOMAN in server.received[0].decode()
    assert told
    assert [line for line in told if WOMAN in line] == []


def test_what_is_ready_to_go_and_who_sends_it_show_nothing() -> None:
    sender = simulator_settings().sender
    letter = sealed(
        identify_person,
        identify_person.request(ssin=Ssin(WOMAN)),
        sender=sender,
        reference="1",
        sent=datetime(2026, 11, 22, tzinfo=UTC),
    )
    assert WOMAN in letter.message.decode()
    assert WOMAN not in repr(letter)
    assert sender.email not in repr(simulator_settings())


def test_words_after_a_broken_reply_are_neither_read_nor_shown() -> None:
    line = soap(f"<a/>{WOMAN}")
    with serving(line) as server, pytest.raises(errors.SchemaBroken) as raised:
        Client.for_simulator(server.url).tx25(ssin=WOMAN)
    assert WOMAN not in str(raised.value)


@pytest.mark.parametrize("status", [302, 307, 308])
def test_a_message_is_not_carried_to_another_address(status: int) -> None:
    with serving(http("<a/>")) as elsewhere:
        text = f"HTTP/1.1 {status} Moved\r\nLocation: {elsewhere.url}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        with serving(Line(text=text.encode())) as server, pytest.raises(errors.UnexpectedAnswer) as raised:
            Client.for_simulator(server.url).with_options(timeout=Timeout(answer=1), retry=ONCE).tx25(ssin=WOMAN)
        assert elsewhere.received == []
    assert (raised.value.flow, len(server.received)) == ("tx25", 1)


@pytest.mark.parametrize("text", ["1990-08-02x", "1990-08-0299", "2 August 1990", ""])
def test_a_wrong_date_is_refused_without_repeating_it(text: str) -> None:
    [declared] = [item for item in declared_fields(ManageAccessRequest) if item.name == "proof_birth_date"]
    with pytest.raises(errors.InvalidRequest, match="proof_birth_date: it is not a date") as refused:
        parsed(declared, text, flow="manage_access")
    assert not text or text not in str(refused.value)


def test_a_date_with_a_zone_is_that_day() -> None:
    for text in ("2012-05-24+02:00", "2012-05-24Z", " 2012-05-24 "):
        assert IncompleteDate.received(text).complete == date(2012, 5, 24)


@pytest.mark.parametrize(("kind", "text"), [(YearQuarter, "2026Q12"), (YearMonth, "2026-011")])
def test_what_follows_a_quarter_or_month_is_not_ignored(kind: type[YearQuarter | YearMonth], text: str) -> None:
    with pytest.raises(ValueError, match="it is not a"):
        kind.received(text)


@pytest.mark.parametrize("number", [Ssin.received("0"), Ssin(WOMAN), CbeNumber.received("0")], ids=repr)
def test_numbers_as_received_can_be_copied_and_pickled(number: Ssin | CbeNumber) -> None:
    for copied in (copy.deepcopy(number), pickle.loads(pickle.dumps(number))):  # noqa: S301  our own bytes
        assert (type(copied), copied) == (type(number), number)


def test_a_refusal_travels_between_processes() -> None:
    with pytest.raises(errors.InvalidRequest) as refused:
        Client.for_simulator().tx25(ssin="1")
    copied = pickle.loads(pickle.dumps(refused.value))  # noqa: S301  our own bytes
    assert (str(copied), copied.field, copied.flow) == (str(refused.value), "ssin", "tx25")
