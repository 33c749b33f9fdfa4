"""`bcss sim` and `bcss person`."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from bcss_client import Client
from bcss_client.cli import main
from bcss_client.values import LANGUAGES, Language
from bcss_sim.world.world import World
from tests.cli.command_line import bcss


@pytest.fixture
def port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        number: int = free.getsockname()[1]
        return number


@pytest.fixture
def taken() -> Iterator[int]:
    with closing(socket.socket()) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_one_line_says_when_it_is_ready_and_it_stops_cleanly(port: int, stop: signal.Signals, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bcss_client", "sim", "--port", str(port), "--seed", "3", "--lang", "de"]
    options = ["--population", "40", "--clock", "2026-11-22", "--database", f"sqlite:///{tmp_path}/bcss.db"]
    with subprocess.Popen([*command, *options], stderr=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stderr is not None
        ready = server.stderr.readline()
        url = f"http://127.0.0.1:{port}"
        with Client.for_simulator(url) as client:
            assert client.test_connection(echo="hello").echo == "hello"
        server.send_signal(stop)
        assert server.stderr.read() == ""
    assert server.returncode == 0
    for told in (url, "Startwert 3", "2026-11-22", "Personen", "ausschließlich synthetische Personen"):
        assert told in ready


def test_a_port_in_use_is_refused_with_a_sentence(taken: int) -> None:
    run = bcss("sim", "--port", str(taken))
    assert run.exit_code == 1
    assert run.stderr.startswith(f"Le port {taken} de 127.0.0.1 ne peut pas être ouvert")
    assert run.stderr.count("\n") == 1


def test_several_workers_need_a_database_they_share(port: int) -> None:
    run = bcss("sim", "--port", str(port), "--workers", "2", "--lang", "nl")
    assert run.exit_code == 2
    assert "voeg --database sqlite:///bcss.db toe" in run.stderr


@pytest.mark.parametrize("url", ["nowhere://", "sqlite:////no/such/folder/bcss.db", "not a url"])
def test_a_database_that_cannot_be_opened_is_refused_with_a_sentence(url: str, port: int) -> None:
    run = bcss("sim", "--port", str(port), "--database", url)
    assert run.exit_code == 1
    assert run.stderr.startswith("La base de données ne peut pas être ouverte")
    assert run.stderr.count("\n") == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_persona_is_a_number_on_stdout_and_the_reason_on_stderr(world: World, lang: Language) -> None:
    persona = world.persona("P02")
    shown = CliRunner().invoke(main, ["person", "p02", "--lang", lang])
    assert shown.exit_code == 0
    assert shown.stdout == f"{persona.applicant}\n"
    assert persona.title[lang] in shown.stderr
    assert persona.declaration[lang] in shown.stderr
    assert all(point in shown.stderr for point in persona.learning_objectives[lang])


def test_personas_and_cases_are_listed_one_a_line(world: World) -> None:
    shown = CliRunner().invoke(main, ["person", "--list", "--lang", "nl"]).stdout.splitlines()
    assert shown == [f"{one.id}  {one.applicant}  {one.title['nl']}" for one in world.cast.everybody]


def test_a_persona_as_json_has_everything_a_training_needs(world: World) -> None:
    persona = world.persona("P02")
    shown = json.loads(CliRunner().invoke(main, ["person", "P02", "--json", "--lang", "fr"]).stdout)
    assert shown["ssin"] == persona.applicant
    assert shown["learning_objectives"] == list(persona.learning_objectives["fr"])
    assert set(shown) == {
        "persona", "ssin", "title", "declaration", "learning_objectives", "contradictions", "rights_to_check"
    }  # fmt: skip


def test_a_persona_that_does_not_exist_names_those_that_do() -> None:
    run = bcss("person", "P99")
    assert run.exit_code == 1
    assert run.stderr.startswith("Il n'y a pas de persona P99 : choisissez parmi P01, ")


def test_the_help_does_not_load_the_simulator_nor_the_network() -> None:
    heavy = "{'flask', 'faker', 'zeep', 'sqlalchemy', 'granian', 'rich', 'xmlschema', 'requests', 'httpx'}"
    script = (
        "import sys; from bcss_client.cli import main; main(['--help'], standalone_mode=False); "
        f"sys.exit(str(sorted({heavy} & set(sys.modules)) or ''))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, encoding="utf-8")
    assert done.stderr.strip() == ""
    for command in ("call", "doctor", "flows", "person", "sim", "validate"):
        assert f"\n  {command} " in done.stdout
