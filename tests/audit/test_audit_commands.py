"""`bcss audit`, and `bcss call` with a log: what is printed where, with which exit code, in which language."""

from __future__ import annotations

import csv
import io
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

import openpyxl
import pytest
from flask import Flask
from werkzeug.serving import make_server

from bcss_client import errors
from bcss_client.audit import Chain, Key, consultations
from bcss_client.cli.audit_table import table
from bcss_client.values import LANGUAGES, Language
from tests.audit.conftest import WOMAN, rows
from tests.audit.test_findings import USUAL
from tests.cli.command_line import Run, at, bcss

FILE = "2026-0457"
PERIOD = "2021-01-01..2026-11-22"


@pytest.fixture(scope="module")
def kept(server_url: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key, made by the command, and the log of two consultations: one for a file."""
    folder = tmp_path_factory.mktemp("kept")
    run = bcss("audit", "key", str(folder / "log.key"), "--lang", "nl")
    assert (run.exit_code, run.stdout) == (0, "")
    assert "Bewaar er een kopie van op een veilige plaats" in run.stderr
    named = ("--file", FILE, "--purpose", "=enquête")
    variables = {**at(server_url), **recorded_in(folder)}
    assert bcss("call", *named, "l950", "--ssin", WOMAN, "--period", PERIOD, **variables).exit_code == 0
    assert bcss("call", "tx25", "--ssin", WOMAN, **variables).exit_code == 0
    return folder


@pytest.fixture
def asked(kept: Path, tmp_path: Path, server_url: str) -> dict[str, str]:
    """The variables of somebody who keeps a copy of that log."""
    shutil.copytree(kept, tmp_path, dirs_exist_ok=True)
    return {**at(server_url), **recorded_in(tmp_path)}


def recorded_in(folder: Path) -> dict[str, str]:
    return {"BCSS_AUDIT_DATABASE": str(folder / "consultations.db"), "BCSS_AUDIT_KEY": str(folder / "log.key")}


def export(form: str, output: Path, *options: str, **variables: str) -> Run:
    return bcss("audit", "export", "--format", form, "--output", str(output), *options, **variables)


def cells(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))


def tamper(database: str) -> None:
    with closing(sqlite3.connect(database)) as other, other:
        other.execute("DROP TRIGGER consultation_no_update")
        other.execute("UPDATE consultation SET file = '2026-9999' WHERE sequence = 3")


def test_a_key_that_is_there_is_not_overwritten(asked: dict[str, str]) -> None:
    key = asked["BCSS_AUDIT_KEY"]
    before = Path(key).read_bytes()
    run = bcss("audit", "key", key, "--lang", "fr")
    assert (run.exit_code, Path(key).read_bytes()) == (1, before)
    assert run.stderr.startswith(f"{key} ne peut être écrit")


def test_verify_prints_what_the_log_holds_and_the_hash_to_deposit(asked: dict[str, str]) -> None:
    run = bcss("audit", "verify", "--lang", "fr", **asked)
    [entries, first, last, head] = run.stdout.splitlines()
    kept = rows(asked["BCSS_AUDIT_DATABASE"])
    assert run.exit_code == 0
    assert entries.split() == ["inscriptions", "4"]
    assert first.split() == ["première", kept[0]["time"]]
    assert last.split() == ["dernière", kept[-1]["time"]]
    assert head.split() == ["empreinte", kept[-1]["hash"]]
    assert run.stderr.startswith("Le journal est intact.")


def test_verify_finds_a_hash_noted_earlier_and_misses_one_that_was_cut_off(asked: dict[str, str]) -> None:
    database = asked["BCSS_AUDIT_DATABASE"]
    second, fourth = (str(rows(database)[place]["hash"]) for place in (1, 3))
    run = bcss("audit", "verify", "--expect", second, "--lang", "nl", **asked)
    assert run.exit_code == 0
    assert "De verwachte vingerafdruk is die van inschrijving 2" in run.stderr
    with closing(sqlite3.connect(database)) as other, other:
        other.execute("DROP TRIGGER consultation_no_delete")
        other.execute("DELETE FROM consultation WHERE sequence > 2")
    run = bcss("audit", "verify", "--expect", fourth, "--lang", "de", **asked)
    assert run.exit_code == 1
    assert run.stderr == (
        "Die erwartete Prüfsumme steht nicht mehr im Protokoll: Das Ende wurde entfernt, oder es wurde neu "
        "geschrieben.\n"
    )


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("fr", "inscription 3 du {time} : elle ne suit pas de la précédente"),
        ("nl", "inschrijving 3 van {time}: ze volgt niet uit de vorige"),
        ("de", "Eintrag 3 vom {time}: Er folgt nicht aus dem vorigen"),
    ],
)
def test_verify_says_in_which_entry_a_log_was_tampered_with(asked: dict[str, str], lang: str, told: str) -> None:
    database = asked["BCSS_AUDIT_DATABASE"]
    tamper(database)
    run = bcss("audit", "verify", "--lang", lang, **asked)
    assert run.exit_code == 1
    assert told.format(time=rows(database)[2]["time"]) in run.stdout


def test_verify_says_whether_a_key_is_that_of_the_log(asked: dict[str, str], tmp_path: Path) -> None:
    Key.new().to_file(tmp_path / "other.key")
    right, wrong = asked["BCSS_AUDIT_KEY"], str(tmp_path / "other.key")
    assert bcss("audit", "verify", "--key-file", right, **asked).exit_code == 0
    run = bcss("audit", "verify", "--key-file", wrong, "--lang", "fr", **asked)
    assert run.exit_code == 1
    assert "ce journal a été commencé avec une autre clé" in run.stderr


@pytest.mark.parametrize(
    "arguments",
    [("verify",), ("verify", "--database", "a", "--expect", "abc"), ("export", "--database", "a"), ("nothing",)],
)
def test_a_command_line_that_makes_no_sense_is_a_usage_error(arguments: tuple[str, ...]) -> None:
    assert bcss("audit", *arguments).exit_code == 2


def test_an_extract_of_a_file_has_its_consultations_alone_with_persons_for_whoever_has_the_key(
    asked: dict[str, str], tmp_path: Path
) -> None:
    output = tmp_path / "extract.csv"
    run = export("csv", output, "--file", FILE, "--key-file", asked["BCSS_AUDIT_KEY"], "--lang", "nl", **asked)
    assert (run.exit_code, run.stdout) == (0, "")
    assert run.stderr.startswith(f"1 raadpleging(en) in {output}; logboek van 4 inschrijvingen, vingerafdruk ")
    [one] = cells(output)
    assert (one["nr."], one["dossier"], one["doeleinde"]) == ("1", FILE, "'=enquête")
    assert (one["persoon"], one["gebruiker"]) == ("90.08.02-998.15", "21.03.09-998.67")
    assert (one["stroom"], one["onderwerp"]) == ("l950", "Personeelsbestand RSZ/PPO")
    assert (one["periode van"], one["periode tot"]) == ("2021-01-01", "2026-11-22")
    assert (one["resultaat"], one["redencode"]) == ("geraadpleegd, niets geregistreerd", "MSG00100")
    assert re.fullmatch(r"[0-9A-Z]{15}", one["KSZ-ticket"])


def test_an_extract_without_the_key_names_nobody(asked: dict[str, str], tmp_path: Path) -> None:
    for form in ("csv", "xlsx", "html"):
        output = tmp_path / f"extract.{form}"
        assert export(form, output, "--lang", "fr", **asked).exit_code == 0
    sheet = openpyxl.load_workbook(tmp_path / "extract.xlsx").active
    assert sheet is not None
    titles, *found = ([str(cell.value or "") for cell in row] for row in sheet.rows)
    assert [row[6] for row in found] == ["=enquête", ""]
    assert [row[0] for row in found] == [row["n°"] for row in cells(tmp_path / "extract.csv")] == ["1", "3"]
    pseudonyms = {row[titles.index("personne (pseudonyme)")] for row in found}
    [pseudonym] = pseudonyms
    assert re.fullmatch(r"[0-9a-f]{32}", pseudonym)
    page = (tmp_path / "extract.html").read_text(encoding="utf-8")
    assert pseudonym in page
    assert "998.15" not in page


def test_an_extract_from_a_log_that_was_tampered_with_is_written_and_says_so(
    asked: dict[str, str], tmp_path: Path
) -> None:
    tamper(asked["BCSS_AUDIT_DATABASE"])
    run = export("html", tmp_path / "extract.html", "--lang", "de", **asked)
    assert run.exit_code == 1
    assert "Eintrag 3 vom " in run.stderr
    assert "Das Protokoll wurde verändert" in run.stderr
    assert (tmp_path / "extract.html").exists()


def test_an_extract_that_cannot_be_written_is_a_sentence(asked: dict[str, str], tmp_path: Path) -> None:
    run = export("csv", tmp_path / "no" / "folder.csv", "--lang", "fr", **asked)
    assert (run.exit_code, run.stdout) == (1, "")
    assert "ne peut être écrit" in run.stderr


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_outcome_is_told_in_words(lang: Language) -> None:
    told = [
        replace(USUAL, outcome="NO_RESULT", code="300020"),
        replace(USUAL, outcome=None, code=None),
        *(
            replace(USUAL, outcome=None, code=None, error=kind.__name__)
            for kind in (errors.TimedOut, errors.AccessDenied, errors.SchemaBroken)
        ),
    ]
    titles, *found = table(told, lang, shown=False)
    words = {row[-3] for row in found}
    assert len(words) == len(told)
    assert not [word for word in words if re.search(r"[A-Z]{4}_|TimedOut|Denied|Broken", word)]
    assert len(set(titles)) == len(titles)


def test_the_report_names_entries_and_the_measure_and_accuses_nobody(asked: dict[str, str]) -> None:
    run = bcss("audit", "report", "--lang", "fr", **asked)
    assert run.exit_code == 0
    assert "Période plus longue que d'habitude (revenus et travail : 24 mois ; autres flux : 120 mois)" in run.stdout
    assert re.search(r"^  inscription 1 · .* · l950 · Fichier du personnel ONSS/APL$", run.stdout, re.MULTILINE)
    assert re.search(r"^Consultation sans référence de dossier\n  inscription 3 · ", run.stdout, re.MULTILINE)
    assert "pas des reproches" in run.stderr
    wider = bcss("audit", "report", "--income-months", "72", "--file", FILE, "--lang", "nl", **asked)
    assert wider.stdout.count("niets te melden") == 5


def test_a_file_is_not_accepted_without_a_log_to_write_it_in(server_url: str) -> None:
    run = bcss("call", "--file", FILE, "tx25", "--ssin", WOMAN, **at(server_url))
    assert (run.exit_code, run.stdout) == (1, "")
    assert "BCSS_AUDIT_DATABASE" in run.stderr


def test_the_doctor_looks_at_the_log(asked: dict[str, str]) -> None:
    run = bcss("doctor", "--lang", "nl", **asked)
    assert run.exit_code == 0
    assert re.search(r"^ok +logboek van de raadplegingen: ok$", run.stdout, re.MULTILINE)
    run = bcss("doctor", "--lang", "nl", **{**asked, "BCSS_AUDIT_DATABASE": "sqlite://"})
    assert run.exit_code == 1
    assert "een logboek in het geheugen zou verloren gaan" in run.stdout


@pytest.fixture
def locking_url(app: Flask, tmp_path: Path) -> Iterator[str]:
    """A simulator on whose every answer somebody locks the log."""
    others: list[sqlite3.Connection] = []

    def locking(environ: dict[str, object], start_response: object) -> object:
        other = sqlite3.connect(tmp_path / "consultations.db", isolation_level=None, check_same_thread=False)
        other.execute("BEGIN IMMEDIATE")
        others.append(other)
        return app(environ, start_response)  # type: ignore[arg-type]

    server = make_server("127.0.0.1", 0, locking)  # type: ignore[arg-type]
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()
    for other in others:
        other.close()


def test_a_reply_whose_outcome_cannot_be_recorded_is_shown_all_the_same(
    asked: dict[str, str], locking_url: str
) -> None:
    run = bcss("call", "tx25", "--ssin", WOMAN, "--lang", "nl", **{**asked, "BCSS_URL": locking_url})
    assert run.exit_code == 1
    assert "DATA_FOUND" in run.stdout
    assert "staat niet in het logboek van de raadplegingen" in run.stderr
    assert "een ander programma houdt dit logboek vergrendeld" in run.stderr
    *before, last = consultations(Chain(asked["BCSS_AUDIT_DATABASE"]))
    assert ([one.broke_off for one in before], last.broke_off) == ([False, False], True)
