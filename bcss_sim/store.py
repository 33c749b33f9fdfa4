"""What callers write: it lies over the world, which never changes.

In memory, or in a database file; several simulators may share one file.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
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
    Select,
    String,
    Table,
    create_engine,
    delete,
    false,
    insert,
    make_url,
    select,
    true,
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


def in_memory(url: str) -> bool:
    """Whether a database URL names the memory of this process, which no other one shares."""
    parsed = make_url(url)
    return parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:")


class Store:
    """The integrations in the directory of persons, by organisation."""

    def __init__(self, url: str = MEMORY) -> None:
        self._engine = _engine(url)
        self._shared = not in_memory(url)
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

    def integrate(self, integrations: Sequence[Integration]) -> None:
        """Register integrations; one that another covers already is not written again."""
        with self._writing() as connection:
            for wanted in integrations:
                if not connection.scalar(select(_covering(wanted).exists())):
                    connection.execute(
                        insert(_INTEGRATION).values(
                            organisation=wanted.organisation,
                            ssin=wanted.ssin,
                            quality_code=wanted.quality_code,
                            begin=wanted.period.begin,
                            end=wanted.period.end,
                        )
                    )

    def end_integrations(self, ssin: str, *, organisation: str, quality_code: str, period: Period) -> None:
        """End what overlaps with `period`, from its first day, of the integrations of a person under a quality code.

        One that began on that day or later is taken back altogether.
        """
        overlapping = (
            (_INTEGRATION.c.ssin == ssin)
            & (_INTEGRATION.c.organisation == organisation)
            & (_INTEGRATION.c.quality_code == quality_code)
            & (_INTEGRATION.c.end.is_(None) | (_INTEGRATION.c.end >= period.begin))
            & (true() if period.end is None else _INTEGRATION.c.begin <= period.end)
        )
        with self._writing() as connection:
            connection.execute(delete(_INTEGRATION).where(overlapping & (_INTEGRATION.c.begin >= period.begin)))
            if period.begin > date.min:  # nothing begins before
                connection.execute(update(_INTEGRATION).where(overlapping).values(end=period.begin - timedelta(days=1)))

    def clear(self) -> None:
        """Forget everything written."""
        with self._writing() as connection:
            connection.execute(delete(_INTEGRATION))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    # The revision is written first: whoever writes then waits here, and sees all that was written before.
    @contextmanager
    def _writing(self) -> Generator[Connection, None, None]:
        with self._engine.begin() as connection:
            if connection.execute(update(_REVISION).values(number=_REVISION.c.number + 1)).rowcount == 0:
                connection.execute(insert(_REVISION).values(number=1))
            yield connection
        self._writes += 1


def _covering(wanted: Integration) -> Select[tuple[int]]:
    end = wanted.period.end
    return select(_INTEGRATION.c.id).where(
        _INTEGRATION.c.organisation == wanted.organisation,
        _INTEGRATION.c.ssin == wanted.ssin,
        _INTEGRATION.c.quality_code == wanted.quality_code,
        _INTEGRATION.c.begin <= wanted.period.begin,
        _INTEGRATION.c.end.is_(None) | (false() if end is None else _INTEGRATION.c.end >= end),
    )


def _engine(url: str) -> Engine:
    if in_memory(url):
        # One connection for all, or each would see a memory of its own.
        return create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    return create_engine(url)
