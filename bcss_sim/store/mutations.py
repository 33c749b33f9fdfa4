"""The mutations told to organisations, numbered from 1 for each, and how far they have been worked out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, Connection, Date, Integer, String, Table, UniqueConstraint, func, insert, select

from bcss_client.values import Period, Ssin

from . import attestations, decisions, integrations
from .attestations import SentAttestation
from .database import METADATA, Number
from .decisions import Decision
from .integrations import Integration

LOSE, REPEAT = "lose", "repeat"

_MUTATION = Table(
    "mutation",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("organisation", String(10), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("ssin", Number, nullable=False),
    Column("subject", String(30), nullable=False),
    Column("turn", String(10), nullable=False),
    UniqueConstraint("organisation", "sequence"),
)
_COVERED = Table(
    "mutations_covered",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("day", Date, nullable=False),
    Column("decision", Integer, nullable=False),
    Column("attestation", Integer, nullable=False),
)
_DISTURBANCE = Table(
    "mutation_disturbance",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("organisation", String(10), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("kind", String(6), nullable=False),
    UniqueConstraint("organisation", "sequence", "kind"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """That something changed about a person whom an organisation had integrated; `sequence` is its place in the feed.

    `subject` and `turn` are codes of the world's vocabulary (`world/subjects.py`).
    """

    sequence: int
    day: date
    ssin: Ssin
    subject: str
    turn: str

    def __repr__(self) -> str:
        return f"Mutation(sequence={self.sequence}, subject={self.subject!r}, turn={self.turn!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """The last day mutations were worked out for, and the last decision and attestation that were looked at."""

    day: date
    decision: int = 0
    attestation: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Disturbances:
    """The mutations of an organisation whose next delivery goes wrong, by their places."""

    lost: frozenset[int] = frozenset()
    repeated: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Ledger:
    """The mutations in a database, as one connection reads and writes them."""

    _connection: Connection

    def covered(self) -> Covered | None:
        """How far mutations have been worked out, or None when nobody began."""
        query = select(_COVERED.c.day, _COVERED.c.decision, _COVERED.c.attestation)
        row = self._connection.execute(query).one_or_none()
        return None if row is None else Covered(day=row.day, decision=row.decision, attestation=row.attestation)

    def cover(self, far: Covered) -> None:
        """Keep how far mutations have been worked out."""
        self._connection.execute(_COVERED.delete())
        self._connection.execute(
            insert(_COVERED).values(id=1, day=far.day, decision=far.decision, attestation=far.attestation)
        )

    def decisions(self, *, after: int) -> tuple[tuple[int, Decision], ...]:
        """The decisions announced after one, by the places they came at, from 1."""
        return decisions.newer(self._connection, after)

    def attestations(self, *, after: int) -> tuple[tuple[int, SentAttestation], ...]:
        """The attestations sent after one, by the places they came at, from 1."""
        return attestations.newer(self._connection, after)

    def integrations(self, period: Period) -> tuple[Integration, ...]:
        """All integrations in force on a day of a period, in the order they were registered."""
        return integrations.touching(self._connection, period)

    def last(self, organisation: str) -> int:
        """The place of the last mutation of an organisation, 0 without any."""
        query = select(func.max(_MUTATION.c.sequence)).where(_MUTATION.c.organisation == organisation)
        return self._connection.scalar(query) or 0

    def add(self, organisation: str, mutations: Sequence[Mutation]) -> None:
        """Add mutations to the feed of an organisation."""
        rows = [
            {
                "organisation": organisation,
                "sequence": one.sequence,
                "day": one.day,
                "ssin": one.ssin,
                "subject": one.subject,
                "turn": one.turn,
            }
            for one in mutations
        ]
        self._connection.execute(insert(_MUTATION), rows)

    def after(self, organisation: str, *, sequence: int, limit: int | None) -> tuple[Mutation, ...]:
        """The mutations of an organisation after a place, in order, at most `limit`."""
        query = (
            select(_MUTATION)
            .where(_MUTATION.c.organisation == organisation, _MUTATION.c.sequence > sequence)
            .order_by(_MUTATION.c.sequence)
            .limit(limit)
        )
        return tuple(
            Mutation(
                sequence=row["sequence"], day=row["day"], ssin=row["ssin"], subject=row["subject"], turn=row["turn"]
            )
            for row in self._connection.execute(query).mappings()
        )

    def disturb(self, organisation: str, *, lose: Iterable[int], repeat: Iterable[int]) -> None:
        """Have the next delivery of mutations go wrong."""
        known = self.disturbances(organisation)
        wanted = [(place, LOSE) for place in sorted(set(lose) - known.lost)]
        wanted += [(place, REPEAT) for place in sorted(set(repeat) - known.repeated)]
        for place, kind in wanted:
            self._connection.execute(insert(_DISTURBANCE).values(organisation=organisation, sequence=place, kind=kind))

    def disturbances(self, organisation: str) -> Disturbances:
        """The mutations of an organisation whose next delivery goes wrong."""
        query = select(_DISTURBANCE.c.sequence, _DISTURBANCE.c.kind).where(_DISTURBANCE.c.organisation == organisation)
        found = [(place, kind) for place, kind in self._connection.execute(query)]
        return Disturbances(
            lost=frozenset(place for place, kind in found if kind == LOSE),
            repeated=frozenset(place for place, kind in found if kind == REPEAT),
        )

    def calm(self, organisation: str, places: Iterable[int]) -> None:
        """Deliver mutations as they are from now on."""
        self._connection.execute(
            _DISTURBANCE.delete().where(
                _DISTURBANCE.c.organisation == organisation, _DISTURBANCE.c.sequence.in_(sorted(set(places)))
            )
        )


def clear(connection: Connection) -> None:
    """Forget all mutations."""
    for table in (_MUTATION, _COVERED, _DISTURBANCE):
        connection.execute(table.delete())
