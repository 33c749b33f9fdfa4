"""The clock, once it was moved: all simulators on one database show the same day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Column, Connection, Date, Integer, Table, insert, select

from .database import METADATA

_CLOCK = Table(
    "clock",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("stands", Date),
    Column("ahead", Integer, nullable=False),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Where a clock was moved to: it `stands` still on a day, or runs a number of days `ahead` of the real time."""

    stands: date | None = None
    ahead: int = 0


def found(connection: Connection) -> Moved | None:
    """Where the clock was moved to, or None when nobody moved it."""
    row = connection.execute(select(_CLOCK.c.stands, _CLOCK.c.ahead)).one_or_none()
    return None if row is None else Moved(stands=row.stands, ahead=row.ahead)


def move(connection: Connection, moved: Moved) -> None:
    """Keep where the clock was moved to."""
    clear(connection)
    connection.execute(insert(_CLOCK).values(id=1, stands=moved.stands, ahead=moved.ahead))


def clear(connection: Connection) -> None:
    """Forget that the clock was moved."""
    connection.execute(_CLOCK.delete())
