"""A table as a file for a spreadsheet or a browser, in which no cell is taken for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TypeAlias

Table: TypeAlias = Sequence[Sequence[str]]
"""Rows of cells; the first one names the columns."""

# What makes a spreadsheet calculate at the beginning of a cell; some take the full-width signs for it too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", *"\uff1d\uff0b\uff0d\uff20")
_WIDEST = 60
_LONGEST_TITLE = 31  # Excel allows no more


def as_csv(table: Table) -> bytes:
    """CSV as Excel opens it in Belgium: semicolons, UTF-8 with a mark; a quote keeps what could be a formula text.

    >>> as_csv([["a"], ["=1+1"]]).decode("utf-8-sig").split()
    ['a', "'=1+1"]
    """
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=";").writerows([_inert(cell) for cell in row] for row in table)
    return written.getvalue().encode("utf-8-sig")


def as_xlsx(table: Table, *, title: str) -> bytes:
    """An Excel workbook with one sheet of texts. Raises `ModuleNotFoundError` where openpyxl is missing."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.workbook.child import INVALID_TITLE_REGEX

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = INVALID_TITLE_REGEX.sub("-", title)[:_LONGEST_TITLE]
    for place, row in enumerate(table, 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(row=place, column=column, value=ILLEGAL_CHARACTERS_RE.sub(" ", text))
            cell.data_type = "s"  # a text, whatever it begins with
            cell.font = Font(bold=place == 1)
    for column, cells in enumerate(zip(*table, strict=True), 1):
        sheet.column_dimensions[get_column_letter(column)].width = min(max(map(len, cells)) + 2, _WIDEST)
    sheet.freeze_panes = "A2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def as_html(table: Table, *, title: str, language: str) -> bytes:
    """A page with one table, to read or print."""
    from lxml import etree
    from lxml.builder import E

    head, *rows = table
    style = (
        "body{font:14px sans-serif} table{border-collapse:collapse} caption{font-weight:bold;text-align:left}"
        "th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top}"
    )
    page = E.html(
        E.head(E.meta(charset="utf-8"), E.title(title), E.style(style)),
        E.body(
            E.table(
                E.caption(title),
                E.thead(E.tr(*(E.th(_printable(cell), scope="col") for cell in head))),
                E.tbody(*(E.tr(*(E.td(_printable(cell)) for cell in row)) for row in rows)),
            )
        ),
        lang=language,
    )
    return etree.tostring(page, method="html", doctype="<!DOCTYPE html>", encoding="utf-8", pretty_print=True)


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _printable(cell: str) -> str:
    return "".join(character if character.isprintable() else " " for character in cell)
