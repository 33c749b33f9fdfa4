"""A database written by an earlier version is brought to the tables of this one, with what it holds."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, create_engine, inspect, text

from bcss_client.values import Period
from bcss_sim.store import Integration, KeptTenant, Store
from bcss_sim.store.database import METADATA
from tests.conftest import TODAY
from tests.postgresql import served

SOMEBODY = Integration(organisation="0212254697", ssin="90080299815", quality_code="1", period=Period(TODAY))


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "SQLite":
        yield f"sqlite:///{tmp_path / 'store.db'}"
    else:
        with served() as url:
            yield url


@pytest.fixture
def engine(database: str) -> Iterator[Engine]:
    engine = create_engine(database)
    yield engine
    engine.dispose()


def test_the_migrations_make_exactly_the_tables_the_code_knows(database: str, engine: Engine) -> None:
    Store(database).close()
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_a_database_of_the_first_release_keeps_what_it_holds_and_gains_tenants(database: str, engine: Engine) -> None:
    METADATA.create_all(engine, tables=[table for table in METADATA.sorted_tables if table.name != "tenant"])
    with engine.begin() as connection:
        connection.execute(
            METADATA.tables["integration"].insert(),
            {"organisation": "0212254697", "ssin": "90080299815", "quality_code": "1", "begin": TODAY, "end": None},
        )
    assert "tenant" not in inspect(engine).get_table_names()
    store = Store(database)
    assert store.integrations("90080299815") == (SOMEBODY,)
    assert store.add_tenant(KeptTenant(name="team-a", setting="{}"))
    store.close()


def test_a_database_that_is_up_to_date_is_left_as_it_is(database: str, engine: Engine) -> None:
    first = Store(database)
    first.integrate([SOMEBODY])
    first.close()
    again = Store(database)
    assert again.integrations("90080299815") == (SOMEBODY,)
    again.close()
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM alembic_version")) == 1


def opened(database: str) -> int:
    store = Store(database)
    store.integrate([SOMEBODY])
    found = len(store.integrations("90080299815"))
    store.close()
    return found


def test_several_simulators_that_start_at_once_make_the_tables_once(database: str) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as processes:
        assert list(processes.map(opened, [database] * 4)) == [1, 1, 1, 1]
