"""Households made for a need, and who has whom, so that all simulators on one database agree."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Column, Connection, Integer, LargeBinary, String, Table, delete, insert, select

from .database import METADATA, Number

_HOUSEHOLD = Table(
    "made_household",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False, unique=True),
    Column("members", LargeBinary, nullable=False),
)
_BEARER = Table(
    "made_number", METADATA, Column("ssin", Number, primary_key=True), Column("household", Integer, nullable=False)
)
_LEASE = Table(
    "lease", METADATA, Column("ssin", Number, primary_key=True), Column("holder", String(80), nullable=False)
)


def households(connection: Connection) -> tuple[bytes, ...]:
    """The households made, encoded, in the order they were made."""
    return tuple(connection.scalars(select(_HOUSEHOLD.c.members).order_by(_HOUSEHOLD.c.id)))


def household_of(connection: Connection, ssin: str) -> bytes | None:
    """The household made that a number belongs to, encoded, or None."""
    query = select(_HOUSEHOLD.c.members).join(_BEARER, _BEARER.c.household == _HOUSEHOLD.c.number)
    found: bytes | None = connection.scalar(query.where(_BEARER.c.ssin == ssin))
    return found


def is_given(connection: Connection, number: int, *, ssins: Iterable[str]) -> bool:
    """Whether a household of that number, or somebody with one of these numbers, was made already."""
    households = select(_HOUSEHOLD.c.id).where(_HOUSEHOLD.c.number == number)
    bearers = select(_BEARER.c.ssin).where(_BEARER.c.ssin.in_(tuple(ssins)))
    return connection.scalar(households) is not None or connection.scalar(bearers) is not None


def add(connection: Connection, number: int, members: bytes, *, ssins: Iterable[str]) -> None:
    """Keep a household made."""
    connection.execute(insert(_HOUSEHOLD).values(number=number, members=members))
    connection.execute(insert(_BEARER), [{"ssin": ssin, "household": number} for ssin in ssins])


def holder(connection: Connection, ssin: str) -> str | None:
    """Who has somebody, or None."""
    found: str | None = connection.scalar(select(_LEASE.c.holder).where(_LEASE.c.ssin == ssin))
    return found


def lease(connection: Connection, ssin: str, *, to: str) -> None:
    """Give somebody to a caller."""
    connection.execute(insert(_LEASE).values(ssin=ssin, holder=to))


def release(connection: Connection, *, of: str) -> int:
    """Take back everybody a caller has, and tell how many."""
    return connection.execute(delete(_LEASE).where(_LEASE.c.holder == of)).rowcount


def clear(connection: Connection) -> None:
    """Forget households and leases."""
    for table in (_HOUSEHOLD, _BEARER, _LEASE):
        connection.execute(table.delete())
