"""A table opens in a spreadsheet as the texts it is made of, whatever they begin with."""

from __future__ import annotations

import csv
import io

import openpyxl
import pytest
from lxml import html

from bcss_client.audit.sheets import as_csv, as_html, as_xlsx

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")', "  =1", "\uff1d1"]
TABLE = [["n°", "dossier"], ["1", "Ménage à Liège; suite"], ["2", '"Ça va" <b>']]


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_csv_is_what_excel_opens_in_belgium() -> None:
    content = as_csv(TABLE)
    assert content.startswith(b"\xef\xbb\xbf"), "or Excel takes it for Windows-1252"
    assert content.count(b"\r\n") == len(TABLE)
    assert read(content) == TABLE


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_csv_file_is_calculated(formula: str) -> None:
    assert read(as_csv([["file"], [formula]])) == [["file"], [f"'{formula}"]]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_of_a_workbook_is_calculated(formula: str) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx([["file"], [formula]], title="Consultations"))).active
    assert sheet is not None
    cell = sheet["A2"]
    assert cell.data_type == "s"
    assert str(cell.value).strip() == formula.strip()


def test_a_workbook_holds_texts_so_that_numbers_keep_their_digits() -> None:
    book = openpyxl.load_workbook(
        io.BytesIO(as_xlsx([*TABLE, ["00012345678901234567", "\x00\x1f"]], title="dossier 2026/0457 [x]: " * 3))
    )
    sheet = book.active
    assert sheet is not None
    assert [[cell.value for cell in row] for row in sheet.rows][:3] == TABLE
    assert sheet["A4"].value == "00012345678901234567"


def test_a_page_shows_markup_as_text_and_names_its_language() -> None:
    page = html.document_fromstring(as_html(TABLE, title="Consultations <1>", language="fr"))
    assert page.get("lang") == "fr"
    assert [[cell.text for cell in row.iter("th", "td")] for row in page.iter("tr")] == TABLE
    assert [element.text for element in page.iter("title", "caption")] == ["Consultations <1>"] * 2


def test_a_page_takes_any_character() -> None:
    page = html.document_fromstring(as_html([["a"], ["x\x00y\x1bz"]], title="t", language="nl"))
    assert [cell.text for cell in page.iter("td")] == ["x y z"]
