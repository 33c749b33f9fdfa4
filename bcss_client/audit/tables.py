"""The tables of a log, and the triggers that keep what stands in them."""

from __future__ import annotations

from sqlalchemy import Column, Connection, Integer, MetaData, String, Table, inspect, select

from ..consultation import Problem
from ..errors import AuditRefused
from .entry import HEADER, VERSION, Row, digest

METADATA = MetaData()
HEAD = Table(
    "consultation_log",
    METADATA,
    Column("version", Integer, nullable=False),
    Column("created", String, nullable=False),
    Column("key_check", String, nullable=False),
    Column("hash", String(64), nullable=False),
)
ENTRIES = Table(
    "consultation",
    METADATA,
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("time", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("question", Integer, index=True),
    Column("reference", String),
    Column("environment", String),
    Column("who", String),
    Column("organisation", String),
    Column("file", String, index=True),
    Column("purpose", String),
    Column("persons", String),
    Column("hidden", String),
    Column("flow", String),
    Column("legal_context", String),
    Column("quality_code", String),
    Column("period_begin", String),
    Column("period_end", String),
    Column("continues", Integer),
    Column("attempt", Integer),
    Column("ticket", String),
    Column("outcome", String),
    Column("code", String),
    Column("error", String),
    Column("milliseconds", Integer),
    Column("hash", String(64), nullable=False),
)

# Whoever may alter tables can take these away; the chain shows what was done then.
_GUARDS = {
    "sqlite": tuple(
        f"CREATE TRIGGER {table.name}_no_{change.lower()} BEFORE {change} ON {table.name} "
        "BEGIN SELECT RAISE(ABORT, 'the consultation log is append-only'); END"
        for table in (HEAD, ENTRIES)
        for change in ("UPDATE", "DELETE")
    ),
    "postgresql": (
        (
            "CREATE FUNCTION consultation_log_stays() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the consultation log is append-only'; END $$"
        ),
        *(
            f"CREATE TRIGGER {table.name}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON {table.name} "
            "FOR EACH STATEMENT EXECUTE FUNCTION consultation_log_stays()"
            for table in (HEAD, ENTRIES)
        ),
    ),
}


def head(connection: Connection, place: str) -> Row | None:
    """The head of the log in a database, None where there is none; raises `AuditRefused` for a newer version."""
    if not inspect(connection).has_table(HEAD.name):
        return None
    # The version first: a newer one may have other columns.
    version = connection.scalar(select(HEAD.c.version))
    if not isinstance(version, int):
        raise AuditRefused(f"{place}: {Problem.NOT_A_LOG}")
    if version > VERSION:
        raise AuditRefused(f"{place}: {Problem.NEWER}")
    return dict(connection.execute(select(HEAD)).mappings().one())


def is_in_use(connection: Connection) -> bool:
    """Whether a SQLite file serves something else; a server is shared."""
    return connection.dialect.name == "sqlite" and bool(inspect(connection).get_table_names())


def begin(connection: Connection, *, created: str, key_check: str) -> None:
    """Make the tables of a new log and write its head."""
    METADATA.create_all(connection)
    for guard in _GUARDS[connection.dialect.name]:
        connection.exec_driver_sql(guard)
    row = {"version": VERSION, "created": created, "key_check": key_check}
    connection.execute(HEAD.insert().values(**row, hash=digest("", row, HEADER)))
