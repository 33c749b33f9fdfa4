"""An inquiry in the consultation log: each question with its file and its reason, and nothing without the log."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask

from bcss_client import Client, WsgiTransport
from bcss_client.audit import Chain, ConsultationLog, Key, consultations
from bcss_client.errors import AuditRefused
from bcss_client.resources import FIXTURES
from bcss_client.transport import Incoming, Outgoing
from bcss_sim.world.world import World
from tests.conftest import TODAY


@dataclass(slots=True)
class Sent:
    """A transport into an application that counts what it is given."""

    into: WsgiTransport
    count: int = 0

    def send(self, outgoing: Outgoing) -> Incoming:
        self.count += 1
        return self.into.send(outgoing)

    def close(self) -> None:
        self.into.close()


@pytest.fixture
def key() -> Key:
    return Key.new()


def test_each_question_is_recorded_with_the_file_its_reason_and_its_ticket(
    app: Flask, world: World, tmp_path: Path, key: Key
) -> None:
    file = str(tmp_path / "consultations.db")
    client = Client.for_simulator(transport=WsgiTransport(app), audit=ConsultationLog(file, key=key))
    ssin = world.persona("P02").applicant
    declared = FIXTURES / "declarations" / "P02.toml"
    inquiry = client.social_inquiry(
        ssin=ssin, declared=declared, on=TODAY, quality="2", file="2022-0457", language="nl"
    )
    recorded = consultations(Chain(file), key=key, file="2022-0457")
    told = {(one.flow, one.ticket, one.purpose) for one in recorded}
    assert told == {(one.source.flow, one.source.ticket, one.question.reason.nl) for one in inquiry.consultations}
    assert {one.shown for one in recorded} == {(ssin.formatted,)}


def test_without_a_log_that_can_be_written_nobody_is_asked_about(
    app: Flask, world: World, tmp_path: Path, key: Key
) -> None:
    file = tmp_path / "consultations.db"
    log = ConsultationLog(str(file), key=key)
    file.write_bytes(b"this is no database any more, and long enough to be seen as none" * 100)
    sent = Sent(WsgiTransport(app))
    client = Client.for_simulator(transport=sent, audit=log)
    with pytest.raises(AuditRefused):
        client.social_inquiry(ssin=world.persona("P02").applicant, on=TODAY, quality="2", file="2022-0457")
    assert sent.count == 0
