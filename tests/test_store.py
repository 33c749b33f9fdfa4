"""What callers wrote, in memory and in a file that several simulators share."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bcss_client.values import Period, Ssin
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.store import Integration, Store, in_memory

SSIN = Ssin.from_parts(year=1951, month=3, day=4, counter=998)
INTEGRATION = Integration(
    organisation="1999000150", ssin=SSIN, quality_code="1", period=Period(date(2020, 1, 1), date(2026, 12, 31))
)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite+pysqlite://"])
def test_memory_is_one_for_all_threads_however_its_url_is_written(url: str) -> None:
    assert in_memory(url)
    with closing(Store(url)) as store, ThreadPoolExecutor(1) as elsewhere:
        elsewhere.submit(store.integrate, [INTEGRATION]).result()
        assert store.integrations(SSIN) == (INTEGRATION,)


def test_a_file_is_shared(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'bcss.db'}"
    assert not in_memory(url)
    with closing(Store(url)) as one, closing(Store(url)) as other:
        before = other.revision
        one.integrate([INTEGRATION])
        assert other.integrations(SSIN) == (INTEGRATION,)
        assert other.revision != before


def test_many_who_register_the_same_at_once_register_it_once(tmp_path: Path) -> None:
    stores = [Store(f"sqlite:///{tmp_path / 'bcss.db'}") for _ in range(8)]
    with ThreadPoolExecutor(len(stores)) as at_once:
        for written in [at_once.submit(store.integrate, [INTEGRATION]) for store in stores]:
            written.result()
    assert {store.integrations(SSIN) for store in stores} == {(INTEGRATION,)}
    for store in stores:
        store.close()


def test_what_is_ended_from_the_first_day_of_all_is_taken_back() -> None:
    with closing(Store()) as store:
        store.integrate([INTEGRATION])
        store.end_integrations(SSIN, organisation="1999000150", quality_code="1", period=Period(date.min))
        assert store.integrations(SSIN) == ()


def test_a_file_of_an_earlier_run_keeps_what_was_written(tmp_path: Path) -> None:
    setting = Setting(clock=date(2026, 11, 22), population=1, database=f"sqlite:///{tmp_path / 'bcss.db'}")
    with closing(Simulator(setting)) as first:
        p02 = first.world.persona("P02").applicant
        first.store.integrate([INTEGRATION])
        integrated = first.store.integrations(p02)
    with closing(Simulator(setting)) as second:
        assert second.store.integrations(SSIN) == (INTEGRATION,)
        assert second.store.integrations(p02) == integrated
        second.reset()
        assert second.store.integrations(SSIN) == ()
        assert second.store.integrations(p02) == integrated
