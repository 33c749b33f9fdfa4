"""The database what callers write is kept in: in memory, a file, or a server several simulators share."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager, nullcontext
from threading import RLock

from sqlalchemy import (
    Column,
    Connection,
    Dialect,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
    insert,
    select,
    update,
)

from bcss_client.values import Ssin

from .migrating import migrate
from .place import Place, in_memory

METADATA = MetaData()
STAYS = "stays"
"""Marks a table that is not copied from one database to another."""
_REVISION = Table(
    "revision", METADATA, Column("id", Integer, primary_key=True), Column("number", Integer), info={STAYS: True}
)


class Number(TypeDecorator[str]):
    """The number of a person, masked wherever the rows that hold it are logged."""

    impl = String(11)
    cache_ok = True

    def process_result_value(self, value: str | None, dialect: Dialect) -> Ssin | None:
        """Take a kept number as received."""
        return None if value is None else Ssin.received(value)


class Numbers(TypeDecorator[tuple[str, ...]]):
    """The numbers of several persons, masked like one."""

    impl = String(500)
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        """Write numbers one after the other."""
        return None if value is None else " ".join(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Ssin, ...] | None:
        """Take kept numbers as received."""
        return None if value is None else tuple(Ssin.received(number) for number in value.split())


class Database:
    """Connections to one database, its tables made when they are not there yet."""

    def __init__(self, url: str, *, tenant: str | None = None) -> None:
        self._place = Place(url, tenant=tenant)
        self._engine = self._place.engine()
        self._shared = not in_memory(url)
        self._writes = 0
        # In memory there is one connection, and a transaction belongs to whoever holds it.
        self._alone = nullcontext() if self._shared else RLock()
        if self._shared:
            migrate(self._engine)
        else:
            METADATA.create_all(self._engine)

    def copy_to(self, other: Database) -> None:
        """Write into another database, in place of what it holds, everything this one holds."""
        with self.reading() as source, other.writing() as target:
            for table in METADATA.sorted_tables:
                if not table.info.get(STAYS):
                    target.execute(table.delete())
                    rows = [dict(row) for row in source.execute(select(table)).mappings()]
                    if rows:
                        target.execute(insert(table), rows)

    @property
    def revision(self) -> int:
        """A number that changes with every write, by this simulator or another one on the same database."""
        if not self._shared:
            return self._writes
        with self._engine.connect() as connection:
            return connection.scalar(select(_REVISION.c.number)) or 0

    @contextmanager
    def reading(self) -> Generator[Connection, None, None]:
        """A connection to read with."""
        with self._alone, self._engine.connect() as connection:
            yield connection

    # The revision is written first: whoever writes then waits here, and sees all that was written before.
    @contextmanager
    def writing(self) -> Generator[Connection, None, None]:
        """A connection to read and write with, alone: everything is written in the end, or nothing."""
        with self._alone, self._engine.begin() as connection:
            if connection.execute(update(_REVISION).values(number=_REVISION.c.number + 1)).rowcount == 0:
                connection.execute(insert(_REVISION).values(number=1))
            yield connection
        self._writes += 1

    def drop(self) -> None:
        """Let go of the database, and remove all of it."""
        self.close()
        self._place.remove()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()
