"""Writing the log: each entry under a lock, tied to the one before, committed before anything goes on."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from ..consultation import Answer, Problem, Question
from ..errors import AuditRefused
from . import tables
from .database import WAIT, Database
from .entry import FIELDS, Kind, Row, digest
from .key import Key
from .subject import subject_of
from .tables import ENTRIES, HEAD

_EMPTY: Row = dict.fromkeys(FIELDS)


class ConsultationLog:
    """An append-only log of consultations that threads and processes may write together; a client takes it as `audit`.

    `database` is the path of a SQLite file, or a URL of SQLite or PostgreSQL; a log is begun where there is none. An
    entry waits `wait` seconds at most for others who write. Raises `AuditRefused` when the log cannot be used, was
    begun with another key, or was written by a newer version.
    """

    def __init__(self, database: str, *, key: Key, wait: float = WAIT) -> None:
        self._database = Database(database, wait=wait)
        self._key = key
        with self._database.writing() as connection:
            head = tables.head(connection, self._database.place)
            if head is None and tables.is_in_use(connection):
                raise AuditRefused(f"{self._database.place}: {Problem.NOT_A_LOG}")
            if head is None:
                tables.begin(connection, created=_written(datetime.now(UTC)), key_check=key.check)
            elif head["key_check"] != key.check:
                raise AuditRefused(f"{self._database.place}: {Problem.OTHER_KEY}")

    def asked(self, question: Question) -> int:
        """Write a question before it is sent; its number."""
        subject = subject_of(question.request)
        sender = question.sender
        return self._append(
            {
                "kind": Kind.QUESTION.value,
                "time": _written(question.sent),
                "reference": question.reference,
                "environment": question.environment,
                "who": question.occasion.user or str(sender.user_id),
                "organisation": str(sender.organisation),
                "file": question.occasion.file,
                "purpose": question.occasion.purpose,
                "persons": " ".join(map(self._key.pseudonym, subject.persons)) or None,
                "hidden": self._key.hidden(subject.persons) if subject.persons else None,
                "flow": question.flow,
                "legal_context": sender.legal_context,
                "quality_code": subject.quality_code,
                "period_begin": subject.period and subject.period.begin.isoformat(),
                "period_end": subject.period and subject.period.end and subject.period.end.isoformat(),
                "continues": int(subject.continues),
                "attempt": question.attempt,
            }
        )

    def answered(self, number: int, answer: Answer) -> None:
        """Write what came of a question."""
        self._append(
            {
                "kind": Kind.ANSWER.value,
                "time": _written(answer.received),
                "question": number,
                "ticket": answer.ticket,
                "outcome": answer.outcome,
                "code": answer.code,
                "error": answer.error,
                "milliseconds": round(answer.duration.total_seconds() * 1000),
            }
        )

    def _append(self, told: Row) -> int:
        with self._database.writing() as connection:
            sequence, before = _last(connection)
            row = {**_EMPTY, **told, "sequence": sequence + 1}
            connection.execute(ENTRIES.insert().values(**row, hash=digest(before, row)))
        return sequence + 1

    def __repr__(self) -> str:
        return f"ConsultationLog({self._database.place!r})"


def _last(connection: Connection) -> tuple[int, str]:
    """Number and hash of the last entry; those of the head when there is none."""
    last = connection.execute(
        select(ENTRIES.c.sequence, ENTRIES.c.hash).order_by(ENTRIES.c.sequence.desc()).limit(1)
    ).one_or_none()
    if last is not None:
        return last.sequence, last.hash
    return 0, connection.execute(select(HEAD.c.hash)).scalar_one()


def _written(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
