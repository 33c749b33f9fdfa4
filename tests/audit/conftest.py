"""A consultation log of its own for each test, in a SQLite file and in PostgreSQL, and clients that write it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import NullPool, create_engine, text

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, Retry, WsgiTransport
from bcss_client.audit import Chain, ConsultationLog, Key
from bcss_client.audit.entry import Row
from bcss_client.config import simulator_settings
from bcss_client.consultation import Answer, Occasion, Question
from bcss_client.transport import Incoming, Outgoing
from tests.postgresql import served

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
WOMAN = "90080299815"


@dataclass(slots=True)
class Recording:
    """A transport into an application that keeps what is sent, and how long the log was by then."""

    into: WsgiTransport
    chain: Chain | None = None
    sent: list[Outgoing] = field(default_factory=list)
    entries: list[int] = field(default_factory=list)

    def send(self, outgoing: Outgoing) -> Incoming:
        self.sent.append(outgoing)
        if self.chain:
            self.entries.append(self.chain.verified().entries)
        return self.into.send(outgoing)

    def close(self) -> None:
        self.into.close()


@pytest.fixture
def key() -> Key:
    return Key.new()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server; started by the first test that needs it."""
    with served() as url:
        yield url


@pytest.fixture
def postgresql(server: str) -> str:
    """The URL of a new database of that server."""
    name = f"log_{uuid4().hex}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture(params=["file", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """Every test that takes this runs twice: with a file of SQLite, and with a database of a server."""
    name: str = request.getfixturevalue(request.param)
    return name


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "consultations.db")


@pytest.fixture
def log(file: str, key: Key) -> ConsultationLog:
    return ConsultationLog(file, key=key)


@pytest.fixture
def recorded(app: Flask, log: ConsultationLog) -> Client:
    """A client of the simulator that writes the log; it asks once."""
    client = Client.for_simulator(transport=WsgiTransport(app), audit=log)
    return client.with_options(retry=Retry(attempts=1))


@pytest.fixture
def recorded_async(app: Flask, log: ConsultationLog) -> AsyncClient:
    return AsyncClient.for_simulator(transport=AsyncWsgiTransport(app), audit=log)


def rows(database: str) -> list[Row]:
    """What stands in a log."""
    chain = Chain(database)
    return list(chain.entries(chain.verification()))


def question(*, number: int = 0, reference: str = "ours", purpose: str | None = None) -> Question:
    """A question about nobody, for tests of the log alone."""
    return Question(
        flow="test_connection",
        request=None,
        sender=simulator_settings().sender,
        environment="simulator",
        occasion=Occasion(file="2026-0457", purpose=purpose),
        reference=reference,
        sent=NOON + timedelta(minutes=number),
        attempt=1,
    )


def answer(*, number: int = 0) -> Answer:
    """What came of it."""
    return Answer(
        received=NOON + timedelta(minutes=number, milliseconds=250),
        duration=timedelta(milliseconds=250),
        ticket="theirs",
        outcome="DATA_FOUND",
        code="MSG00000",
    )
