"""What a consultation log is told: the question before it is sent, and afterwards what came of it.

The log itself is `bcss_client.audit`; a client takes anything that has the two methods of `Recorder`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from .errors import InvalidRequest, masked
from .sender import Sender

_LONGEST = 500


class Problem(StrEnum):
    """Why a consultation log cannot be used, or told something, and what to do; commands say it in three languages."""

    NO_DATABASE = "this names no database; give the path of a SQLite file, or a URL of SQLite or PostgreSQL"
    IN_MEMORY = "a log in memory would be lost; give the path of a file"
    NO_LIBRARY = "a library is missing; install bcss-flux[audit], and for PostgreSQL bcss-flux[postgresql]"
    NOT_THERE = "there is no consultation log here; check the path"
    NOT_REACHED = "the database cannot be opened; check path, rights and server"
    NOT_A_LOG = "this is no consultation log; check the path"
    NEWER = "a newer version of this software wrote this consultation log; update bcss-flux"
    OTHER_KEY = "this consultation log was begun with another key; give the key it was begun with"
    LOCKED = "another program keeps this consultation log locked; try again when it is done"
    READ_ONLY = "this consultation log may only be read; give the program the right to write"
    UNWRITTEN = "the disk is full or failing; make room, or move the log"
    DAMAGED = "the database is damaged; keep it as it is and restore a copy"
    UNUSABLE = "the database refuses; read its own log"
    NO_KEY = "this file cannot be read; give the file that holds the key of the log"
    BAD_KEY = "this file holds no key of a log; a key is 64 hexadecimal digits"
    NO_LINE = "it is not a line of 1 to 500 characters"
    NUMBER = (
        "it holds an identification number, which the log would show to anybody; give the reference of the file, or "
        "the purpose, without names or numbers"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """On what occasion somebody consults: the centre's reference of the file, the purpose, and who asks.

    `user` is the number of the settings unless it is given. Raises `InvalidRequest` for a text that would put the
    number of a person in clear into the log, is empty or longer than 500 characters.
    """

    file: str | None = None
    purpose: str | None = None
    user: str | None = None

    def __post_init__(self) -> None:
        for name in ("file", "purpose", "user"):
            text: str | None = getattr(self, name)
            if text is None:
                continue
            if not text.strip() or len(text) > _LONGEST or not text.isprintable():
                raise InvalidRequest(f"{name}: {Problem.NO_LINE}", field=name)
            if name != "user" and masked(text) != text:
                raise InvalidRequest(f"{name}: {Problem.NUMBER}", field=name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A message about to be sent: under which reference, by whom, on what occasion; which attempt, from 1.

    `request` is the request of a declared flow, or the bytes of a message that has no declaration.
    """

    flow: str
    request: object
    sender: Sender
    environment: str
    occasion: Occasion
    reference: str
    sent: datetime
    attempt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of a message: outcome and reason code, or the class of the error; and how long it took."""

    received: datetime
    duration: timedelta
    ticket: str | None = None
    outcome: str | None = None
    code: str | None = None
    error: str | None = None


class Recorder(Protocol):
    """Keeps what was asked and what came of it; both methods raise `AuditRefused` when that cannot be kept."""

    def asked(self, question: Question) -> int:
        """Keep a question, for good, before it is sent; its number in the log."""
        ...

    def answered(self, number: int, answer: Answer) -> None:
        """Keep what came of the question of that number."""
        ...
