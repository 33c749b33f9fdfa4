"""Without the log nothing is sent; and what was sent is not lost when its outcome cannot be recorded."""

from __future__ import annotations

import asyncio
import copy
import pickle
import sqlite3
import traceback
from pathlib import Path

import pytest
from flask import Flask

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, Retry, WsgiTransport, errors
from bcss_client.audit import Chain, ConsultationLog, Key
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.transport import Incoming, Outgoing
from tests.audit.conftest import WOMAN, Recording, rows

PATIENCE = 0.05


def locked(file: str) -> sqlite3.Connection:
    """Another program that holds the log until it is closed."""
    other = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    return other


class Locking(Recording):
    """A transport on whose way somebody locks the log."""

    def __init__(self, into: WsgiTransport, file: str) -> None:
        super().__init__(into)
        self.file = file
        self.others: list[sqlite3.Connection] = []

    def send(self, outgoing: Outgoing) -> Incoming:
        incoming = super().send(outgoing)
        self.others.append(locked(self.file))
        return incoming


class LockingTimeout(Locking):
    """And then nothing comes back."""

    def send(self, outgoing: Outgoing) -> Incoming:
        super().send(outgoing)
        raise errors.TimedOut("The BCSS did not answer within 30 s")


@pytest.fixture
def impatient(file: str, key: Key) -> ConsultationLog:
    return ConsultationLog(file, key=key, wait=PATIENCE)


def test_nothing_is_sent_while_the_log_cannot_be_written(app: Flask, impatient: ConsultationLog, file: str) -> None:
    transport = Recording(WsgiTransport(app))
    client = Client.for_simulator(transport=transport, audit=impatient)
    other = locked(file)
    with pytest.raises(errors.AuditRefused) as refused:
        client.tx25(ssin=WOMAN)
    assert transport.sent == []
    assert str(refused.value) == (
        f"{file}: another program keeps this consultation log locked; try again when it is done (flow tx25). "
        "Without the consultation log nothing is sent: mend it, then ask again."
    )
    other.close()
    client.tx25(ssin=WOMAN)
    assert len(transport.sent) == 1


def test_the_asynchronous_client_sends_nothing_either(app: Flask, impatient: ConsultationLog, file: str) -> None:
    class Counting(AsyncWsgiTransport):
        sent = 0

        async def send(self, outgoing: Outgoing) -> Incoming:
            self.sent += 1
            return await super().send(outgoing)

    transport = Counting(app)
    other = locked(file)
    with pytest.raises(errors.AuditRefused):
        asyncio.run(
            AsyncClient.for_simulator(transport=transport, audit=impatient).call(
                Client.tx25, Client.tx25.request(ssin=WOMAN)
            )
        )
    other.close()
    assert transport.sent == 0


def test_an_event_loop_goes_on_while_the_log_is_waited_for(app: Flask, log: ConsultationLog, file: str) -> None:
    client = AsyncClient.for_simulator(transport=AsyncWsgiTransport(app), audit=log)
    other = locked(file)

    async def released() -> None:
        other.close()

    async def ask() -> Tx25Reply:
        reply, _ = await asyncio.gather(client.tx25(ssin=WOMAN), released())
        return reply

    assert asyncio.run(ask()).status.outcome.value == "DATA_FOUND"
    assert Chain(file).verified().entries == 2


def test_a_service_without_a_declaration_is_not_asked_either(app: Flask, impatient: ConsultationLog, file: str) -> None:
    transport = Recording(WsgiTransport(app))
    client = Client.for_simulator(transport=transport, audit=impatient)
    soap = client.zeep(f"{client.settings.url}/TestConnectionServiceService/v1/sendTestMessage?wsdl")
    fetched = len(transport.sent)
    other = locked(file)
    with pytest.raises(errors.AuditRefused):
        soap.service.sendTestMessage(echo="hello")
    other.close()
    assert len(transport.sent) == fetched


def test_a_reply_whose_outcome_cannot_be_recorded_comes_with_the_error(
    app: Flask, impatient: ConsultationLog, file: str
) -> None:
    transport = Locking(WsgiTransport(app), file)
    with pytest.raises(errors.OutcomeNotRecorded) as told:
        Client.for_simulator(transport=transport, audit=impatient).tx25(ssin=WOMAN)
    error = told.value
    reply = error.reply
    assert isinstance(reply, Tx25Reply)
    assert reply.national_number is not None
    assert (error.flow, error.reference, error.ticket) == ("tx25", reply.meta.reference, reply.ticket)
    assert "was sent, but what came of it is not in the consultation log: use `reply`" in str(error)
    transport.others[0].close()
    assert [row["kind"] for row in rows(file)] == ["question"], "it shows as broken off"
    printed = "\n".join((repr(error), *traceback.format_exception(error)))
    assert WOMAN not in printed
    for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301  made here
        assert other.reply == reply


def test_an_error_whose_outcome_cannot_be_recorded_is_not_lost_either_and_the_question_not_repeated(
    app: Flask, impatient: ConsultationLog, file: str
) -> None:
    transport = LockingTimeout(WsgiTransport(app), file)
    client = Client.for_simulator(transport=transport, audit=impatient).with_options(retry=Retry(wait=0))
    with pytest.raises(errors.OutcomeNotRecorded) as told:
        client.tx25(ssin=WOMAN)
    transport.others[0].close()
    assert isinstance(told.value.error, errors.TimedOut)
    assert told.value.__cause__ is told.value.error
    assert told.value.reply is None
    assert len(transport.sent) == 1


def test_a_log_that_was_taken_away_stops_the_next_call(app: Flask, log: ConsultationLog, file: str) -> None:
    transport = Recording(WsgiTransport(app))
    client = Client.for_simulator(transport=transport, audit=log)
    Path(file).unlink()
    with pytest.raises(errors.AuditRefused):
        client.tx25(ssin=WOMAN)
    assert transport.sent == []


def test_a_client_without_a_log_asks_as_ever_whatever_the_file(app: Flask) -> None:
    client = Client.for_simulator(transport=WsgiTransport(app)).with_options(file="2026-0457", purpose="Aide")
    assert client.tx25(ssin=WOMAN).status.outcome.value == "DATA_FOUND"


def test_the_database_itself_refuses_to_change_or_forget_an_entry(recorded: Client, file: str) -> None:
    recorded.test_connection()
    for table in ("consultation", "consultation_log"):
        for statement in (f"UPDATE {table} SET hash = ''", f"DELETE FROM {table}"):
            with sqlite3.connect(file) as other, pytest.raises(sqlite3.IntegrityError, match="append-only"):
                other.execute(statement)
    assert Chain(file).verified().is_whole
