"""The fixture `bcss`, in a suite of somebody else's: run by pytest in a process of its own."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest


def run(folder: Path, suite: str, *options: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_theirs.py").write_text(textwrap.dedent(suite), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-W", "error", "-q", *options, str(folder)]
    return subprocess.run(command, capture_output=True, check=False, text=True, cwd=folder)


ISOLATION = """
    import pytest
    from bcss_client import Period
    from bcss_client.flows.manage_access import Action

    def is_integrated(bcss, person):
        return bcss.client.tx25(ssin=person.ssin).status.outcome.value == "DATA_FOUND"

    @pytest.mark.parametrize("turn", range(6))
    def test_what_one_test_writes_no_other_sees(bcss, turn):
        person = next(iter(bcss.world.population))
        assert not is_integrated(bcss, person)
        bcss.client.manage_access(
            ssin=person.ssin, action=Action.REGISTER, purpose=1, period=Period(bcss.clock.today),
            proof_last_name=person.last_name, proof_birth_date=person.birth,
        )
        assert is_integrated(bcss, person)
"""


def test_each_test_has_a_simulator_of_its_own(tmp_path: Path) -> None:
    done = run(tmp_path, ISOLATION)
    assert "6 passed" in done.stdout, done.stdout


def test_it_works_in_several_processes_at_once(tmp_path: Path) -> None:
    done = run(tmp_path, ISOLATION, "-n", "2")
    assert "6 passed" in done.stdout, done.stdout


def test_the_marker_sets_the_simulator_up(tmp_path: Path) -> None:
    done = run(
        tmp_path,
        """
        from datetime import date
        import pytest

        @pytest.mark.bcss(clock=date(2027, 3, 1), seed=3, population=50, access="open")
        def test_the_day_the_people_and_the_access(bcss):
            person = next(iter(bcss.world.population))
            assert (bcss.clock.today, bcss.simulator.setting.seed) == (date(2027, 3, 1), 3)
            assert bcss.client.tx25(ssin=person.ssin).status.outcome.value == "DATA_FOUND"

        @pytest.mark.bcss(municipality="62063")
        class TestATown:
            def test_everybody_lives_there(self, bcss):
                assert bcss.simulator.setting.municipality == "62063"
        """,
    )
    assert "2 passed" in done.stdout, done.stdout


def test_software_in_another_process_reaches_it_over_http_and_asyncio_awaits_it(tmp_path: Path) -> None:
    done = run(
        tmp_path,
        """
        import asyncio
        import json
        import urllib.request
        from bcss_client import Client

        def test_over_http(bcss):
            with urllib.request.urlopen(bcss.url + "/about") as response:
                assert json.load(response)["today"] == bcss.clock.today.isoformat()
            with Client.for_simulator(bcss.url) as client:
                assert client.tx25(ssin="90080299815").status.outcome.value == "DATA_FOUND"

        def test_awaited(bcss):
            asked = bcss.async_client.tx25(ssin="90080299815")
            assert asyncio.run(asked).status.outcome.value == "DATA_FOUND"

        def test_whom_to_ask_about(bcss):
            found = bcss.need("ris=true age<30").person
            assert bcss.client.tx25(ssin=found.ssin).status.outcome.value == "DATA_FOUND"
        """,
    )
    assert "3 passed" in done.stdout, done.stdout


def test_a_suite_that_does_not_use_it_imports_nothing_of_it(tmp_path: Path) -> None:
    done = run(
        tmp_path,
        """
        import sys

        def test_nothing_is_imported():
            heavy = {"bcss_client", "flask", "lxml", "sqlalchemy", "zeep"}
            assert heavy.isdisjoint(sys.modules)
        """,
    )
    assert "1 passed" in done.stdout, done.stdout


@pytest.mark.parametrize("wrong", ["sead=3", 'access="ajar"'])
def test_a_marker_with_something_it_does_not_know_is_an_error_that_names_it(tmp_path: Path, wrong: str) -> None:
    done = run(
        tmp_path,
        f"""
        import pytest

        @pytest.mark.bcss({wrong})
        def test_never_run(bcss):
            pass
        """,
    )
    assert done.returncode == 1
    assert wrong.partition("=")[2].strip('"') in done.stdout or wrong.partition("=")[0] in done.stdout


def test_unittest_has_one_too(tmp_path: Path) -> None:
    done = run(
        tmp_path,
        """
        import unittest
        from bcss_sim.testing import simulated

        class TheirCase(unittest.TestCase):
            def setUp(self):
                self.bcss = self.enterContext(simulated())

            def test_it(self):
                self.assertEqual(self.bcss.client.tx25(ssin="90080299815").status.outcome.value, "DATA_FOUND")
        """,
    )
    assert "1 passed" in done.stdout, done.stdout
