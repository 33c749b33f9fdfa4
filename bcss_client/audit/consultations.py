"""Consultations as the log tells them: a question together with what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from ..values import Period, Ssin
from .chain import Chain, Verification
from .entry import Kind, Row
from .key import Key


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """A question of the log and what came of it; without an `outcome` and an `error` it broke off, or is under way.

    `persons` are pseudonyms; `shown` who they are, for whoever has the key: numbers, or a name and a birth date.
    """

    sequence: int
    time: datetime
    reference: str
    environment: str
    user: str
    organisation: str
    file: str | None
    purpose: str | None
    persons: tuple[str, ...]
    shown: tuple[str, ...]
    flow: str
    legal_context: str
    quality_code: str | None
    period: Period | None
    continues: bool
    attempt: int
    ticket: str | None = None
    outcome: str | None = None
    code: str | None = None
    error: str | None = None
    milliseconds: int | None = None

    @property
    def broke_off(self) -> bool:
        """Whether nothing is known of what came of it."""
        return self.outcome is None and self.error is None

    def __repr__(self) -> str:
        return f"Consultation({self.sequence}, {self.flow}, {self.outcome or self.error})"


def consultations(
    chain: Chain, *, key: Key | None = None, file: str | None = None, verification: Verification | None = None
) -> Sequence[Consultation]:
    """The consultations of a log, or of one file in it, oldest first.

    The whole log is read in any case, and followed in the `verification`, so that whoever uses an extract knows what
    it was taken from. An entry that somebody changed until it cannot be read is left out: the verification names it.
    """
    told: dict[object, Consultation] = {}
    for row in chain.entries(verification or chain.verification()):
        with suppress(ValueError):
            if row["kind"] == Kind.QUESTION.value:
                if file is None or row["file"] == file:
                    told[row["sequence"]] = _asked(_Texts(row), key)
            elif (question := told.get(row["question"])) and question.broke_off:
                told[row["question"]] = _answered(question, _Texts(row))
    return tuple(told.values())


def _asked(row: _Texts, key: Key | None) -> Consultation:
    begin, end = row.optional("period_begin"), row.optional("period_end")
    return Consultation(
        sequence=int(row.needed("sequence")),
        time=datetime.fromisoformat(row.needed("time")).astimezone(UTC),
        reference=row.needed("reference"),
        environment=row.needed("environment"),
        user=row.needed("who"),
        organisation=row.needed("organisation"),
        file=row.optional("file"),
        purpose=row.optional("purpose"),
        persons=tuple((row.optional("persons") or "").split()),
        shown=_shown(row.optional("hidden"), key),
        flow=row.needed("flow"),
        legal_context=row.needed("legal_context"),
        quality_code=row.optional("quality_code"),
        period=Period(date.fromisoformat(begin), date.fromisoformat(end) if end else None) if begin else None,
        continues=row.needed("continues") == "1",
        attempt=int(row.needed("attempt")),
    )


def _answered(question: Consultation, row: _Texts) -> Consultation:
    return replace(
        question,
        ticket=row.optional("ticket"),
        outcome=row.optional("outcome"),
        code=row.optional("code"),
        error=row.optional("error"),
        milliseconds=int(row.needed("milliseconds")),
    )


class _Texts:
    """The fields of a row as texts."""

    def __init__(self, row: Row) -> None:
        self._row = row

    def optional(self, name: str) -> str | None:
        value = self._row.get(name)
        return None if value is None else str(value)

    def needed(self, name: str) -> str:
        value = self.optional(name)
        if value is None:
            raise ValueError(name)
        return value


def _shown(hidden: str | None, key: Key | None) -> tuple[str, ...]:
    if hidden is None or key is None:
        return ()
    return tuple(Ssin.received(person).formatted if person.isdigit() else person for person in key.shown(hidden))
