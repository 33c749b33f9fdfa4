"""Files of people as offices have them: read as they are meant, or refused with the line, in three languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bcss_client.batch.sheet import Sheet, read_sheet
from bcss_client.cli import main
from bcss_client.values import LANGUAGES, Language, Ssin

CELINE, LOUISE = "90080299815", "05031499895"  # P02 and P01
PEOPLE = f"ssin;dossier;nom\n{CELINE};A1;Céline\n{LOUISE};A2;Éric\n"


def numbers(sheet: Sheet) -> list[str]:
    return [str(row.ssin) for row in sheet.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_every_encoding_and_separator_of_a_spreadsheet_is_read(encoding: str, separator: str) -> None:
    sheet = read_sheet(PEOPLE.replace(";", separator).encode(encoding))
    assert numbers(sheet) == [CELINE, LOUISE]
    assert [dict(row.cells) for row in sheet.rows] == [
        {"dossier": "A1", "nom": "Céline"},
        {"dossier": "A2", "nom": "Éric"},
    ]


@pytest.mark.parametrize("name", ["ssin", "NISS", "insz", "Enss"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_column_may_have_the_name_of_each_language_and_lines_any_end(name: str, end: str) -> None:
    assert numbers(read_sheet(f"nom;{name}{end}Céline;{CELINE}{end}".encode())) == [CELINE]


def test_quotes_empty_lines_short_lines_and_the_first_line_of_excel_are_understood() -> None:
    text = f'sep=;\r\n"nom";"ssin";"note";\r\n\r\n"a ""b""; c";{CELINE};"two\r\nlines"\r\n;;\r\n;{LOUISE}\r\n'
    sheet = read_sheet(text.encode())
    assert [(row.line, dict(row.cells)) for row in sheet.rows] == [
        (4, {"nom": 'a "b"; c', "note": "two\r\nlines"}),
        (7, {"nom": "", "note": ""}),
    ]


@pytest.mark.parametrize(
    ("written", "restored"),
    [("05.03.14-998.95", False), ("05 03 14 998 95", False), ("5031499895", True), ("5031499895.0", True)],
)
def test_a_number_is_read_as_people_and_spreadsheets_write_it(written: str, *, restored: bool) -> None:
    sheet = read_sheet(f"ssin\n{written}\n".encode())
    assert numbers(sheet) == [LOUISE]
    assert list(sheet.restored) == ([2] if restored else [])


def test_the_same_person_twice_is_one_question_unless_something_else_is_asked() -> None:
    text = f"ssin,date\n{CELINE},2026-01-01\n{LOUISE},2026-01-01\n{CELINE},2026-02-01\n{CELINE},2026-01-01\n"
    sheet = read_sheet(text.encode())
    rows, repeated = sheet.distinct([])
    assert ([row.line for row in rows], repeated) == ([2, 3], [(4, 2), (5, 2)])
    rows, repeated = sheet.distinct(["date"])
    assert ([row.line for row in rows], repeated) == ([2, 3, 4], [(5, 2)])


def refused(content: bytes, tmp_path: Path, lang: Language, *options: str) -> Result:
    file = tmp_path / "people.csv"
    file.write_bytes(content)
    arguments = ["batch", "--input", str(file), "--output", str(tmp_path / "out.jsonl"), "--lang", lang]
    # Nobody answers on port 9: what is refused is refused before anything is sent.
    environ = {"BCSS_ENVIRONMENT": "simulator", "BCSS_URL": "http://127.0.0.1:9"}
    return CliRunner().invoke(main, [*arguments, *(options or ("--flows", "tx25"))], env=environ)


BAD: dict[str, tuple[bytes, dict[Language, str]]] = {
    "empty": (b"", {"fr": "fichier est vide", "nl": "bestand is leeg", "de": "Datei ist leer"}),
    "only empty cells": (b";;\n;;\n", {"fr": "fichier est vide", "nl": "bestand is leeg", "de": "Datei ist leer"}),
    "only titles": (b"ssin\n", {"fr": "que les titres", "nl": "alleen de titels", "de": "nur die Titel"}),
    "another column": (
        b"numero,dossier\n1,2\n",
        {
            "fr": "Colonnes trouvées : numero, dossier.",
            "nl": "Gevonden kolommen: numero, dossier.",
            "de": "Gefundene Spalten: numero, dossier.",
        },
    ),
    "no titles": (f"{CELINE},Jan\n".encode(), {"fr": "ligne de titres", "nl": "regel met titels", "de": "Titelzeile"}),
    "column twice": (
        f"ssin,niss\n{CELINE},{CELINE}\n".encode(),
        {"fr": "niss, ssin. Renommez", "nl": "niss, ssin. Geef", "de": "niss, ssin. Benennen"},
    ),
    "a workbook": (b"PK\x03\x04\x00\x00", {"fr": "« CSV UTF-8 »", "nl": "“CSV UTF-8”", "de": "„CSV UTF-8“"}),
    "wrong check digits": (
        b"ssin\n90080299816\n",
        {
            "fr": "ligne 2 (*********16) : les chiffres de contrôle de ce numéro d'identification sont faux",
            "nl": "regel 2 (*********16): de controlecijfers van dit identificatienummer zijn fout",
            "de": "Zeile 2 (*********16): die Prüfziffern dieser Identifikationsnummer sind falsch",
        },
    ),
    "no number": (
        f"ssin,x\n{CELINE},a\n,b\n".encode(),
        {"fr": "ligne 3 : le numéro", "nl": "regel 3: het", "de": "Zeile 3: die Identifikationsnummer fehlt"},
    ),
    "a name": (b"ssin\nJan\n", {"fr": "ligne 2 : un numéro", "nl": "regel 2: een", "de": "Zeile 2: eine"}),
    "rounded by Excel": (
        b"ssin\n9.00803E+10\n",
        {"fr": "a arrondi le numéro", "nl": "heeft het nummer afgerond", "de": "hat die Nummer gerundet"},
    ),
    "rounded with a comma": (
        b"ssin\n9,00803E+10\n",
        {"fr": "a arrondi le numéro", "nl": "heeft het nummer afgerond", "de": "hat die Nummer gerundet"},
    ),
    "zeros that do not fit": (
        b"ssin\n5031499896\n",
        {"fr": "(********96) : un numéro d'identification compte onze", "nl": "elf cijfers", "de": "elf Ziffern"},
    ),
    "an open quote": (
        f'ssin,x\n{CELINE},"a\n'.encode(),
        {"fr": "ligne 2 : un guillemet", "nl": "regel 2: een aanhalingsteken", "de": "Zeile 2: ein Anführung"},
    ),
    "a cell too many": (
        f"ssin,x\n{CELINE},a,b\n".encode(),
        {"fr": "ligne 2 : plus de cellules", "nl": "regel 2: meer cellen", "de": "Zeile 2: mehr Zellen"},
    ),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_used_is_refused_in_the_users_language(name: str, lang: Language, tmp_path: Path) -> None:
    content, told = BAD[name]
    run = refused(content, tmp_path, lang)
    assert run.exit_code == 1
    assert told[lang] in run.stderr
    assert "90080299816" not in run.output
    assert CELINE not in run.output
    assert not (tmp_path / "out.jsonl").exists()


def test_every_bad_line_is_told_and_many_are_counted(tmp_path: Path) -> None:
    run = refused("\n".join(["ssin", *["90080299816"] * 25]).encode(), tmp_path, "fr")
    assert [line for line in (2, 21, 22) if f"ligne {line} " in run.stderr] == [2, 21]
    assert "… et 5 autres." in run.stderr


def test_a_number_that_may_be_real_is_not_asked_of_the_simulator(tmp_path: Path) -> None:
    real_or_not = Ssin.from_parts(year=1990, month=8, day=2, counter=1)
    run = refused(f"ssin\n{real_or_not}\n".encode(), tmp_path, "fr")
    assert run.exit_code == 1
    assert "ligne 2 : " in run.stderr
    assert real_or_not not in run.output


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    arguments = ["batch", "--input", str(tmp_path / "none.csv"), "--flows", "tx25", "--output", str(tmp_path / "o")]
    run = CliRunner().invoke(main, [*arguments, "--lang", "fr"])
    assert run.exit_code == 1
    assert "none.csv ne peut être lu" in run.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--flows", "tx26"), "Il n'y a pas de flux tx26"),
        (("--flows", "tx25,a036"), "a036 écrit : un lot ne fait que lire"),
        (("--flows", "a701"), "a701 ne se consulte pas par numéro d'identification"),
        (("--flows", ","), "Nommez au moins un flux"),
        (("--flows", "tx25", "--period", "2026-01-01"), "Aucun de ces flux n'a l'argument --period"),
        (("--flows", "career-break"), "career_break exige --period"),
        (("--flows", "career-break", "--period", "January"), "career_break ne peut utiliser period"),
        (("--flows", "career-break", "--period", "2026-01-01"), "career_break ne peut utiliser period"),
    ],
)
def test_flows_and_options_that_do_not_go_together_are_wrong_usage(
    options: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    run = refused(PEOPLE.encode(), tmp_path, "fr", *options)
    assert run.exit_code == 2
    assert told in run.stderr.replace("\n", " ")


@pytest.mark.parametrize(
    ("columns", "cells", "told"),
    [
        ("period", "2026-01-01", "ligne 2 : career_break ne peut utiliser period"),
        ("period_begin,period_end", "01/02/2026,", "ligne 2 : career_break ne peut utiliser period"),
        ("period_begin,period_end", ",", "ligne 2 : period manque, et career_break l'exige"),
    ],
)
def test_an_argument_in_the_file_that_cannot_be_used_is_refused_with_its_line(
    columns: str, cells: str, told: str, tmp_path: Path
) -> None:
    content = f"ssin,{columns}\n{CELINE},{cells}\n"
    run = refused(content.encode(), tmp_path, "fr", "--flows", "career-break")
    assert run.exit_code == 1
    assert told in run.stderr


def test_an_argument_comes_from_the_file_or_from_an_option(tmp_path: Path) -> None:
    content = f"ssin,date\n{CELINE},2026-01-01\n"
    run = refused(content.encode(), tmp_path, "fr", "--flows", "unemployment_rights", "--date", "2026-01-01")
    assert run.exit_code == 2
    assert "--date est donné pour tous, et la colonne date le donne" in run.stderr
