"""Attestations A036 sent by callers."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, Connection, Date, Index, Integer, RowMapping, String, Table, insert, or_, select

from bcss_client.values import CbeNumber, Period

from ..world.facts import Attestation
from .database import METADATA, Number

_ATTESTATION = Table(
    "attestation",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("organisation", String(10), nullable=False),
    Column("ssin", Number, nullable=False, index=True),
    Column("message", String(40), nullable=False),
    Column("ticket", String(15), nullable=False),
    Column("name", String(15), nullable=False),
    Column("status", String(1), nullable=False),
    Column("updates", String(15)),
    Column("made", Date, nullable=False),
    Column("begin", Date, nullable=False),
    Column("end", Date, nullable=False),
    Column("category", String(1), nullable=False),
    Index("attestation_sent_once", "organisation", "name", unique=True),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SentAttestation:
    """An attestation as sent: about whom, in which message, and the reference it was answered with."""

    ssin: str
    message: str
    reference: str
    attestation: Attestation


def sent_before(connection: Connection, *, organisation: str, name: str, message: str) -> SentAttestation | None:
    """The attestation an organisation sent under that name or in that message, or None."""
    query = select(_ATTESTATION).where(
        _ATTESTATION.c.organisation == organisation, or_(_ATTESTATION.c.name == name, _ATTESTATION.c.message == message)
    )
    row = connection.execute(query.limit(1)).mappings().one_or_none()
    if row is None:
        return None
    [found] = [sent for sent in of_person(connection, row["ssin"]) if sent.attestation.id == row["name"]]
    return found


def of_person(connection: Connection, ssin: str) -> tuple[SentAttestation, ...]:
    """The attestations sent about a person, in the order they came."""
    rows = connection.execute(select(_ATTESTATION).where(_ATTESTATION.c.ssin == ssin).order_by(_ATTESTATION.c.id))
    return tuple(_sent(row) for row in rows.mappings())


def newer(connection: Connection, last: int) -> tuple[tuple[int, SentAttestation], ...]:
    """The attestations sent after one, by the places they came at, from 1."""
    rows = connection.execute(select(_ATTESTATION).where(_ATTESTATION.c.id > last).order_by(_ATTESTATION.c.id))
    return tuple((row["id"], _sent(row)) for row in rows.mappings())


def _sent(row: RowMapping) -> SentAttestation:
    return SentAttestation(
        ssin=row["ssin"],
        message=row["message"],
        reference=row["ticket"],
        attestation=Attestation(
            since=row["made"],
            organisation=CbeNumber.received(row["organisation"]),
            id=row["name"],
            status=row["status"],
            updates=row["updates"],
            valid=Period(row["begin"], row["end"]),
            category=row["category"],
        ),
    )


def add(connection: Connection, sent: SentAttestation) -> None:
    """Keep an attestation."""
    told = sent.attestation
    connection.execute(
        insert(_ATTESTATION).values(
            organisation=told.organisation,
            ssin=sent.ssin,
            message=sent.message,
            ticket=sent.reference,
            name=told.id,
            status=told.status,
            updates=told.updates,
            made=told.since,
            begin=told.valid.begin,
            end=told.valid.end,
            category=told.category,
        )
    )


def clear(connection: Connection) -> None:
    """Forget all attestations."""
    connection.execute(_ATTESTATION.delete())
