"""`bcss inquiry`, over HTTP: what is printed, what is written, and how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from bcss_client.resources import FIXTURES
from bcss_client.values import LANGUAGES
from bcss_sim.world.world import World
from tests.cli.command_line import Run, at, bcss
from tests.conftest import TODAY

QUESTION = {"fr": "Qui vit dans le logement", "nl": "Wie woont er in de woning", "de": "Wer lebt in der Wohnung"}


def inquiry(url: str, ssin: str, *options: str) -> Run:
    return bcss("inquiry", "--ssin", ssin, "--on", str(TODAY), *options, **at(url))


def declared(persona: str) -> tuple[str, str]:
    return "--declared", str(FIXTURES / "declarations" / f"{persona}.toml")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_prints_each_finding_with_its_facts_and_the_question(server_url: str, world: World, lang: str) -> None:
    ssin = world.persona("P02").applicant
    run = inquiry(server_url, ssin, *declared("P02"), "--quality", "2", "--lang", lang)
    assert (run.exit_code, run.stderr) == (0, "")
    assert QUESTION[lang] in run.stdout
    assert "Bruno Alain Maréchal" in run.stdout
    assert "perform_investigation" in run.stdout


def test_it_writes_the_report_in_every_form_asked_for(server_url: str, world: World, tmp_path: Path) -> None:
    ssin = world.persona("P02").applicant
    files = [tmp_path / f"report.{ending}" for ending in ("html", "pdf", "docx", "json")]
    outputs = [option for file in files for option in ("--output", str(file))]
    run = inquiry(server_url, ssin, *declared("P02"), "--quality", "2", "--centre", "CPAS de Charleroi", *outputs)
    assert run.exit_code == 0
    assert all(file.stat().st_size > 5_000 for file in files)
    assert "CPAS de Charleroi" in files[0].read_text(encoding="utf-8")
    assert all(str(file) in run.stderr for file in files)


def test_a_flow_that_refuses_is_named_and_ends_the_command_with_1(server_url: str, world: World) -> None:
    run = inquiry(server_url, world.persona("P15").applicant, *declared("P15"), "--lang", "fr")
    assert run.exit_code == 1
    assert "Sans réponse : Consultation de l'attestation A036 (300020)" in run.stdout
    assert "Un bien appartient aussi au conjoint" in run.stdout


def test_a_declaration_with_a_word_it_does_not_know_is_refused_with_line_and_key(
    server_url: str, world: World, tmp_path: Path
) -> None:
    file = tmp_path / "declared.toml"
    file.write_text("[household]\nadults = 0\n\n[work]\nemploid = false\n", encoding="utf-8")
    run = inquiry(server_url, world.persona("P02").applicant, "--declared", str(file), "--lang", "nl")
    assert (run.exit_code, run.stdout) == (1, "")
    assert "regel 5, sleutel `work.emploid`" in run.stderr


def test_a_report_that_cannot_be_written_is_told_after_the_findings(
    server_url: str, world: World, tmp_path: Path
) -> None:
    ssin = world.persona("P02").applicant
    file = tmp_path / "report.odt"
    run = inquiry(server_url, ssin, "--quality", "2", "--lang", "fr", "--output", str(file))
    assert run.exit_code == 1
    assert "n'est pas écrit" in run.stderr
    assert QUESTION["fr"] in run.stdout
    assert not file.exists()


def test_without_a_simulator_it_ends_with_3_and_finds_nothing(world: World) -> None:
    run = bcss("inquiry", "--ssin", world.persona("P02").applicant, "--lang", "fr", **at("http://127.0.0.1:9"))
    assert (run.exit_code, run.stdout) == (3, "")
    assert "127.0.0.1:9" in run.stderr


def test_a_wrong_kind_or_number_is_refused_before_anything_is_sent(server_url: str, world: World) -> None:
    assert inquiry(server_url, world.persona("P02").applicant, "--kind", "heating").exit_code == 2
    run = inquiry(server_url, "90080299816", "--lang", "fr")
    assert run.exit_code == 1
    assert "n'a pas été envoyée" in run.stderr
