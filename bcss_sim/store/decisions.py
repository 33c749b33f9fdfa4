"""Decisions announced to the federal administration: grants, refusals, stops. What came of each is kept with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Boolean, Column, Connection, Date, Integer, RowMapping, String, Table, func, insert, select

from bcss_client.values import CbeNumber, Period

from ..world.facts import Grant, Length
from .database import METADATA, Number, Numbers

_DECISION = Table(
    "decision",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("organisation", String(10), nullable=False),
    Column("attest", String(15), nullable=False, unique=True),
    Column("file", String(11), nullable=False, index=True),
    Column("ssin", Number, nullable=False, index=True),
    Column("kind", String(7), nullable=False),
    Column("reference", String(10), nullable=False),
    Column("entered", Date, nullable=False),
    Column("decided", Date, nullable=False),
    Column("remarks", String(200), nullable=False),
    Column("requested", Date),
    Column("begin", Date),
    Column("end", Date),
    Column("category", String(1)),
    Column("days", Integer),
    Column("weeks", Integer),
    Column("months", Integer),
    Column("amount", Integer),
    Column("partner", Number),
    Column("children", Numbers),
    Column("project", Boolean),
    Column("reason", String(2)),
    Column("stopped", String(15)),
)
GRANT, REFUSAL, STOP = "grant", "refusal", "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision as announced. `remarks` are the codes it was answered with.

    A `grant` stands for itself; of a refusal only the `reason` is known; a stop names the attest of the grant it
    `stopped` and its last day, `end`.
    """

    organisation: str
    attest: str
    file: str
    ssin: str
    kind: str
    reference: str
    entered: date
    decided: date
    remarks: tuple[str, ...]
    grant: Grant | None = None
    requested: date | None = None
    reason: str | None = None
    stopped: str | None = None
    end: date | None = None


def by_attest(connection: Connection, attest: str) -> Decision | None:
    """The decision announced under that number, or None."""
    row = connection.execute(select(_DECISION).where(_DECISION.c.attest == attest)).mappings().one_or_none()
    return None if row is None else _decision(row)


def of_person(connection: Connection, ssin: str) -> tuple[Decision, ...]:
    """What was announced of a person, in the order it came."""
    rows = connection.execute(select(_DECISION).where(_DECISION.c.ssin == ssin).order_by(_DECISION.c.id))
    return tuple(_decision(row) for row in rows.mappings())


def newer(connection: Connection, last: int) -> tuple[tuple[int, Decision], ...]:
    """The decisions announced after one, by the places they came at, from 1."""
    rows = connection.execute(select(_DECISION).where(_DECISION.c.id > last).order_by(_DECISION.c.id))
    return tuple((row["id"], _decision(row)) for row in rows.mappings())


def bearer_of_file(connection: Connection, file: str, *, organisation: str) -> str | None:
    """Whose file an organisation keeps under a number, or None when it has not used it."""
    query = select(_DECISION.c.ssin).where(_DECISION.c.file == file, _DECISION.c.organisation == organisation)
    return connection.scalar(query.limit(1))


def count(connection: Connection) -> int:
    """How many decisions have been announced."""
    return connection.scalar(select(func.count()).select_from(_DECISION)) or 0


def add(connection: Connection, decision: Decision) -> None:
    """Keep a decision."""
    values: dict[str, object] = {
        "organisation": decision.organisation,
        "attest": decision.attest,
        "file": decision.file,
        "ssin": decision.ssin,
        "kind": decision.kind,
        "reference": decision.reference,
        "entered": decision.entered,
        "decided": decision.decided,
        "remarks": " ".join(decision.remarks),
        "requested": decision.requested,
        "reason": decision.reason,
        "stopped": decision.stopped,
        "end": decision.end,
    }
    grant = decision.grant
    if grant is not None:
        values |= {
            "begin": grant.period.begin,
            "end": grant.period.end,
            "category": grant.category,
            "days": grant.length.days,
            "weeks": grant.length.weeks,
            "months": grant.length.months,
            "amount": grant.amount,
            "partner": grant.partner,
            "children": grant.children,
            "project": grant.project,
        }
    connection.execute(insert(_DECISION).values(values))


def _decision(told: RowMapping) -> Decision:
    return Decision(
        organisation=told["organisation"],
        attest=told["attest"],
        file=told["file"],
        ssin=told["ssin"],
        kind=told["kind"],
        reference=told["reference"],
        entered=told["entered"],
        decided=told["decided"],
        remarks=tuple(told["remarks"].split()),
        grant=_grant(told) if told["kind"] == GRANT else None,
        requested=told["requested"],
        reason=told["reason"],
        stopped=told["stopped"],
        end=told["end"],
    )


def _grant(told: RowMapping) -> Grant:
    return Grant(
        period=Period(told["begin"], told["end"]),
        organisation=CbeNumber.received(told["organisation"]),
        file=told["file"],
        attest=told["attest"],
        reference=told["reference"],
        category=told["category"],
        requested=told["requested"],
        decided=told["decided"],
        entered=told["entered"],
        length=Length(days=told["days"], weeks=told["weeks"], months=told["months"]),
        amount=told["amount"],
        partner=told["partner"],
        children=told["children"],
        project=told["project"],
    )


def clear(connection: Connection) -> None:
    """Forget all decisions."""
    connection.execute(_DECISION.delete())
