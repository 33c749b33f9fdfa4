"""What callers write: it lies over the world, which never changes.

In memory, or in a database file; several simulators may share one file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import (
    Column,
    Connection,
    Date,
    Engine,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    create_engine,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.pool import StaticPool

from bcss_client.values import Period

MEMORY = "sqlite://"

_METADATA = MetaData()
_INTEGRATION = Table(
    "integration",
    _METADATA,
    Column("id", Integer, primary_key=True),
    Column("organisation", String(10), nullable=False),
    Column("ssin", String(11), nullable=False),
    Column("quality_code", String(3), nullable=False),
    Column("begin", Date, nullable=False),
    Column("end", Date),
    Index("integration_of_person", "ssin", "organisation"),
)
_REVISION = Table("revision", _METADATA, Column("id", Integer, primary_key=True), Column("number", Integer))


@dataclass(frozen=True, slots=True, kw_only=True)
class Integration:
    """A person registered by an organisation under a quality code over a period."""

    organisation: str
    ssin: str
    quality_code: str
    period: Period

    def __repr__(self) -> str:
        return f"Integration(organisation={self.organisation!r}, quality_code={self.quality_code!r})"


class Store:
    """The integrations in the directory of persons, by organisation."""

    def __init__(self, url: str = MEMORY) -> None:
        self._engine = _engine(url)
        self._shared = url != MEMORY
        self._writes = 0
        _METADATA.create_all(self._engine)

    @property
    def revision(self) -> int:
        """A number that changes with every write, by this simulator or another one on the same database."""
        if not self._shared:
            return self._writes
        with self._engine.connect() as connection:
            return connection.scalar(select(_REVISION.c.number)) or 0

    def integrations(self, ssin: str, *, organisation: str | None = None) -> tuple[Integration, ...]:
        """Who has integrated a person, oldest first; of one organisation when it is named."""
        query = (
            select(_INTEGRATION.c.organisation, _INTEGRATION.c.quality_code, _INTEGRATION.c.begin, _INTEGRATION.c.end)
            .where(_INTEGRATION.c.ssin == ssin)
            .order_by(_INTEGRATION.c.begin, _INTEGRATION.c.id)
        )
        if organisation is not None:
            query = query.where(_INTEGRATION.c.organisation == organisation)
        with self._engine.connect() as connection:
            return tuple(
                Integration(organisation=cbe, ssin=ssin, quality_code=code, period=Period(begin, end))
                for cbe, code, begin, end in connection.execute(query)
            )

    def integrate(self, integrations: Iterable[Integration]) -> None:
        """Register integrations."""
        rows = [
            {
                "organisation": integration.organisation,
                "ssin": integration.ssin,
                "quality_code": integration.quality_code,
                "begin": integration.period.begin,
                "end": integration.period.end,
            }
            for integration in integrations
        ]
        if not rows:
            return
        with self._engine.begin() as connection:
            connection.execute(insert(_INTEGRATION), rows)
            _count_write(connection)
        self._writes += 1

    def end_integrations(self, ssin: str, *, organisation: str, quality_code: str, on: date) -> int:
        """End the integrations of a person under a quality code; returns how many there were.

        One that began on `on` or later is taken back altogether.
        """
        mine = (
            (_INTEGRATION.c.ssin == ssin)
            & (_INTEGRATION.c.organisation == organisation)
            & (_INTEGRATION.c.quality_code == quality_code)
            & (_INTEGRATION.c.end.is_(None) | (_INTEGRATION.c.end >= on))
        )
        with self._engine.begin() as connection:
            taken_back = connection.execute(delete(_INTEGRATION).where(mine & (_INTEGRATION.c.begin >= on)))
            ended = connection.execute(update(_INTEGRATION).where(mine).values(end=on - timedelta(days=1)))
            _count_write(connection)
        self._writes += 1
        return taken_back.rowcount + ended.rowcount

    def clear(self) -> None:
        """Forget everything written."""
        with self._engine.begin() as connection:
            connection.execute(delete(_INTEGRATION))
            _count_write(connection)
        self._writes += 1

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def _count_write(connection: Connection) -> None:
    if connection.execute(update(_REVISION).values(number=_REVISION.c.number + 1)).rowcount == 0:
        connection.execute(insert(_REVISION).values(number=1))


def _engine(url: str) -> Engine:
    if url == MEMORY:
        # One connection for all, or each would see a memory of its own.
        return create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    return create_engine(url)
