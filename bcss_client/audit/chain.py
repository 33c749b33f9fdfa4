"""Reading a log, and following its chain: what was changed, removed, inserted or swapped shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Select, select

from ..consultation import Problem
from ..errors import AuditRefused
from . import tables
from .database import WAIT, Database
from .entry import HEADER, Row, digest
from .key import Key
from .tables import ENTRIES

_PAGE = 1000
_KEPT = 20


class Damage(StrEnum):
    """How the chain is broken at an entry."""

    HEAD = "head"  # the head of the log was changed
    CHANGED = "changed"  # the entry does not fit the one before: it was changed, inserted or moved
    MISSING = "missing"  # entries before it are gone


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """Where the chain is broken: at the entry of that number and time; `missing` tells how many are gone before it."""

    damage: Damage
    sequence: int
    time: str
    missing: int = 0


class Verification:
    """What following a chain shows: how many entries, from when to when, the hash of the last one, and the breaks.

    `expected` is a hash that was noted earlier, `expected_at` the number of the entry that has it, or None. `broken`
    counts the breaks, of which `breaks` has the first twenty.
    """

    def __init__(self, head: Row, *, expected: str | None = None) -> None:
        self.entries = 0
        self.first: str | None = None
        self.last: str | None = None
        self.head_hash = str(head["hash"])
        self.broken = 0
        self.breaks: list[Break] = []
        self.expected = expected and expected.strip().lower()
        self.expected_at = 0 if self.expected == self.head_hash else None
        self._number = 0
        self._before = {self.head_hash}
        if digest("", head, HEADER) != self.head_hash:
            self._found(Break(damage=Damage.HEAD, sequence=0, time=str(head["created"])))

    @property
    def is_whole(self) -> bool:
        """Whether nothing is broken, and the hash that was expected is there."""
        return not self.broken and (self.expected is None or self.expected_at is not None)

    def follow(self, row: Row) -> None:
        """Take the next entry."""
        sequence, time, kept = number(row), str(row["time"]), str(row["hash"])
        missing = sequence - self._number - 1
        right = {digest(before, row) for before in self._before}
        if missing > 0:
            self._found(Break(damage=Damage.MISSING, sequence=sequence, time=time, missing=missing))
        elif missing < 0 or kept not in right:
            self._found(Break(damage=Damage.CHANGED, sequence=sequence, time=time))
        # Where only the hash was changed, the next entry still fits the right one: it is not to blame.
        self._before = {kept, *right}
        self._number, self.head_hash = sequence, kept
        self.entries += 1
        self.first, self.last = self.first or time, time
        if kept == self.expected:
            self.expected_at = sequence

    def _found(self, found: Break) -> None:
        self.broken += 1
        if len(self.breaks) < _KEPT:
            self.breaks.append(found)


class Chain:
    """A log to read. Raises `AuditRefused` where there is none, or it cannot be read, or the key is another one."""

    def __init__(self, database: str, *, key: Key | None = None, wait: float = WAIT) -> None:
        self._database = Database(database, wait=wait)
        with self._database.reading() as connection:
            head = tables.head(connection, self._database.place)
        if head is None:
            raise AuditRefused(f"{self._database.place}: {Problem.NOT_A_LOG}")
        if key is not None and head["key_check"] != key.check:
            raise AuditRefused(f"{self._database.place}: {Problem.OTHER_KEY}")
        self._head = head

    def verification(self, *, expected: str | None = None) -> Verification:
        """One that has not followed any entry yet."""
        return Verification(self._head, expected=expected)

    def entries(self, verification: Verification) -> Iterator[Row]:
        """Every entry, oldest first, followed by a verification as it is read.

        They are read a page at a time, so that a long log keeps nobody from writing meanwhile.
        """
        page = select(ENTRIES).order_by(ENTRIES.c.sequence).limit(_PAGE)
        rows = self._read(page)
        while rows:
            for row in rows:
                verification.follow(row)
                yield row
            rows = self._read(page.where(ENTRIES.c.sequence > number(rows[-1])))

    def verified(self, *, expected: str | None = None) -> Verification:
        """Follow the chain to its end; a hash that was noted earlier is `expected` to be in it still."""
        verification = self.verification(expected=expected)
        for _ in self.entries(verification):
            pass
        return verification

    def _read(self, page: Select[tuple[object, ...]]) -> Sequence[Row]:
        with self._database.reading() as connection:
            return [dict(row) for row in connection.execute(page).mappings()]


def number(row: Row) -> int:
    """The number of an entry."""
    sequence = row["sequence"]
    assert isinstance(sequence, int)
    return sequence
