"""Where what callers write is kept: in memory, in a file, in a schema of a server; a tenant has a place of its own."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, make_url
from sqlalchemy.pool import StaticPool
from sqlalchemy.schema import CreateSchema, DropSchema

MEMORY = "sqlite://"


def in_memory(url: str) -> bool:
    """Whether a database URL names the memory of this process, which no other one shares."""
    parsed = make_url(url)
    return parsed.get_backend_name() == "sqlite" and parsed.database in (None, "", ":memory:")


class Place:
    """The place of a database URL, or that of a tenant beside it: another memory, another file, another schema."""

    def __init__(self, url: str, *, tenant: str | None = None) -> None:
        self._url = make_url(url)
        self._tenant = tenant

    def engine(self) -> Engine:
        """What connects to the place, which is made when it is not there yet."""
        if in_memory(str(self._url)):
            # One connection for all, or each would see a memory of its own.
            return create_engine(
                self._url, poolclass=StaticPool, hide_parameters=True, connect_args={"check_same_thread": False}
            )
        if self._schema is None:
            return create_engine(self._file, hide_parameters=True)
        with _connected(self._url) as connection:
            connection.execute(CreateSchema(self._schema, if_not_exists=True))
        options = f"-c search_path={self._schema}"
        return create_engine(self._url, hide_parameters=True, connect_args={"options": options})

    def remove(self) -> None:
        """Remove the place of a tenant; that of the URL itself stays."""
        if self._schema is not None:
            with _connected(self._url) as connection:
                connection.execute(DropSchema(self._schema, cascade=True, if_exists=True))
        elif self._tenant is not None and not in_memory(str(self._url)):
            assert self._file.database is not None
            Path(self._file.database).unlink(missing_ok=True)

    @property
    def _schema(self) -> str | None:
        if self._tenant is None or self._url.get_backend_name() == "sqlite":
            return None
        return f"tenant_{self._tenant}".replace("-", "_")

    @property
    def _file(self) -> URL:
        if self._tenant is None or self._url.database is None:
            return self._url
        file = Path(self._url.database)
        return self._url.set(database=str(file.with_name(f"{file.stem}.{self._tenant}{file.suffix}")))


@contextmanager
def _connected(url: URL) -> Generator[Connection]:
    engine = create_engine(url, hide_parameters=True)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
