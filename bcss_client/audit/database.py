"""The database of a log: one writer at a time, whatever threads and processes there are; refusals as sentences."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from sqlalchemy import URL, Connection, Engine, NullPool, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from ..consultation import Problem
from ..errors import AuditRefused

WAIT = 5.0
"""Seconds to wait for others who write the same log."""

_ONE_WRITER = 0x6263_7373  # "bcss", the number of the advisory lock of PostgreSQL

_DRIVERS = ("sqlite", "sqlite+pysqlite", "postgresql+psycopg")
_SQLITE = {
    sqlite3.SQLITE_BUSY: Problem.LOCKED,
    sqlite3.SQLITE_LOCKED: Problem.LOCKED,
    sqlite3.SQLITE_READONLY: Problem.READ_ONLY,
    sqlite3.SQLITE_PERM: Problem.READ_ONLY,
    sqlite3.SQLITE_FULL: Problem.UNWRITTEN,
    sqlite3.SQLITE_IOERR: Problem.UNWRITTEN,
    sqlite3.SQLITE_CANTOPEN: Problem.NOT_REACHED,
    sqlite3.SQLITE_NOTADB: Problem.NOT_A_LOG,
    sqlite3.SQLITE_CORRUPT: Problem.DAMAGED,
}
_POSTGRESQL = {
    "55P03": Problem.LOCKED,
    "25006": Problem.READ_ONLY,
    "42501": Problem.READ_ONLY,
    "53100": Problem.UNWRITTEN,
    "XX001": Problem.DAMAGED,
    "XX002": Problem.DAMAGED,
}


class Database:
    """Connections to the database of a log, named by the path of a SQLite file or by a URL.

    Each use opens a connection and closes it: none is left behind in a fork or goes stale. Everything that fails
    raises `AuditRefused`.
    """

    def __init__(self, name: str, *, wait: float = WAIT) -> None:
        url = _url(name)
        self.place = _place(url)
        self._wait = wait
        self._one_writer = Lock()
        self._is_sqlite = url.get_backend_name() == "sqlite"
        self._file = Path(url.database or "") if self._is_sqlite and not url.query else None
        with self._told():
            self._engine = _engine(url, wait)

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A connection to read with; a file that is not there is not made."""
        if self._file and not self._file.is_file():
            raise AuditRefused(f"{self.place}: {Problem.NOT_THERE}")
        with self._told(), self._engine.connect() as connection:
            if self._is_sqlite:
                connection.exec_driver_sql("PRAGMA query_only = ON")
            yield connection

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """A connection to read and write with while nobody else writes; waits for others, but not for ever."""
        if not self._one_writer.acquire(timeout=self._wait):
            raise AuditRefused(f"{self.place}: {Problem.LOCKED}")
        try:
            with self._told(), self._engine.connect() as connection:
                if self._is_sqlite:
                    connection.exec_driver_sql("BEGIN IMMEDIATE")
                else:
                    connection.execute(text(f"SET LOCAL lock_timeout = {int(self._wait * 1000)}"))
                    connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ONE_WRITER})
                yield connection
                connection.commit()
        finally:
            self._one_writer.release()

    @contextmanager
    def _told(self) -> Generator[None]:
        try:
            yield
        except SQLAlchemyError as error:
            raise AuditRefused(f"{self.place}: {_problem(error)}") from None
        except ModuleNotFoundError:
            raise AuditRefused(f"{self.place}: {Problem.NO_LIBRARY}") from None


def _url(name: str) -> URL:
    try:
        url = make_url(name) if "://" in name else URL.create("sqlite", database=name)
        if url.drivername == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        raise AuditRefused(f"database: {Problem.NO_DATABASE}") from None
    if url.drivername not in _DRIVERS:
        raise AuditRefused(f"database: {Problem.NO_DATABASE}")
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise AuditRefused(f"database: {Problem.IN_MEMORY}")
    return url


def _place(url: URL) -> str:
    return url.render_as_string() if url.get_backend_name() != "sqlite" else url.database or ""


def _engine(url: URL, wait: float) -> Engine:
    if url.get_backend_name() != "sqlite":
        limit = {"connect_timeout": max(2, round(wait))}
        return create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args=limit)
    engine = create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args={"timeout": wait})

    @event.listens_for(engine, "connect")
    def connected(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # transactions begin where we say so
        # What somebody wrote into the file that is no text is read all the same, and found.
        connection.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")

    return engine


def _problem(error: SQLAlchemyError) -> Problem:
    cause = error.orig if isinstance(error, DBAPIError) else None
    if isinstance(cause, sqlite3.Error):
        return _SQLITE.get(getattr(cause, "sqlite_errorcode", 0) & 0xFF, Problem.UNUSABLE)
    state: str | None = getattr(cause, "sqlstate", None)
    return _POSTGRESQL.get(state, Problem.UNUSABLE) if state else Problem.NOT_REACHED
