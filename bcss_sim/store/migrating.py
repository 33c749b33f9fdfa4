"""Bringing a database to the tables of this version, whichever version wrote it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

_SCRIPTS = Path(__file__).parent / "migrations"
_FIRST = "0001"  # what a database without a revision holds: the first releases made their tables without one
_LOCK = 4520  # any number, the same for all


def migrate(engine: Engine) -> None:
    """Make the tables that are missing, and change those of older versions; one simulator at a time does so."""
    from alembic import command
    from alembic.config import Config

    with engine.begin() as connection:
        _alone(connection)
        config = Config()
        config.set_main_option("script_location", str(_SCRIPTS))
        config.attributes["connection"] = connection
        tables = inspect(connection).get_table_names()
        if "alembic_version" not in tables and "revision" in tables:
            command.stamp(config, _FIRST)
        command.upgrade(config, "head")


def _alone(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(text("BEGIN IMMEDIATE"))
    else:
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
