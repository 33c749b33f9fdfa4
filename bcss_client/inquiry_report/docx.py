"""A report as DOCX, for a word processor."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING

import docx
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from ..inquiry import Nature
from . import texts
from .document import Document, Item, Line, Section

if TYPE_CHECKING:
    from docx.document import Document as Docx

_COLOURS = {
    Nature.DIFFERS: RGBColor(0xA3, 0x26, 0x1B),
    Nature.TO_VERIFY: RGBColor(0x8A, 0x5A, 0x00),
    Nature.RIGHT: RGBColor(0x1F, 0x6B, 0x43),
}
_WIDTHS = (1, 3.2, 2.8, 4.6, 2.6, 3.2)  # centimetres, of the columns of the consultations
_MARGIN = 2  # centimetres


def written(document: Document) -> bytes:
    """The report as the bytes of a DOCX file."""
    page = docx.Document()
    plain = page.styles["Normal"]
    assert isinstance(plain, ParagraphStyle)
    plain.font.name, plain.font.size = "Arial", Pt(10)
    for part in page.sections:
        part.left_margin = part.right_margin = Cm(_MARGIN)
    page.core_properties.title = document.title
    page.core_properties.language = document.language
    if document.synthetic:
        page.add_paragraph().add_run(document.synthetic).bold = True
    page.add_heading(document.title, level=0)
    _table(page, [(label, value) for label, value in document.head])
    page.add_paragraph(texts.PREAMBLE.text(document.language))
    page.add_heading(texts.AT_A_GLANCE.text(document.language), level=1)
    _table(page, [(label, str(count)) for _, label, count in document.counts])
    for section in document.sections:
        _section(page, section, document)
    _to_fill(page, document)
    page.add_heading(texts.CONSULTATIONS.text(document.language), level=1)
    columns = tuple(column.text(document.language) for column in texts.COLUMNS)
    rows = [
        (str(row.number), row.flow, row.person, f"{row.reason}\n{row.period}".strip(), row.outcome, row.ticket)
        for row in document.rows
    ]
    _table(page, [columns, *rows], widths=_WIDTHS)
    for heading, lines in ((texts.LEFT_OUT, document.left_out), (texts.CAUTIONS, document.cautions)):
        if lines:
            page.add_heading(heading.text(document.language), level=1)
            _list(page, (Line(text=line) for line in lines))
    file = BytesIO()
    page.save(file)
    return file.getvalue()


def _section(page: Docx, section: Section, document: Document) -> None:
    page.add_heading(section.heading, level=1)
    _list(page, section.lines)
    for item in section.found:
        _item(page, item, document)
    _list(page, section.silent)


def _item(page: Docx, item: Item, document: Document) -> None:
    page.add_heading(item.title, level=2)
    nature = page.add_paragraph().add_run(item.nature_told)
    nature.bold = True
    nature.font.color.rgb = _COLOURS[item.nature]
    _list(page, item.facts)
    asked = page.add_paragraph()
    asked.add_run(f"{texts.QUESTION.text(document.language)}. ").bold = True
    asked.add_run(item.question)
    page.add_paragraph().add_run(" ; ".join(item.rules)).font.size = Pt(8)


def _to_fill(page: Docx, document: Document) -> None:
    page.add_heading(texts.HEARD.text(document.language), level=1)
    labels = (*texts.TO_FILL, *texts.SIGNATURES)
    _table(page, [(label.text(document.language), "\n\n") for label in labels])


def _list(page: Docx, lines: Iterable[Line]) -> None:
    for line in lines:
        number = f" [{line.number}]" if line.number else ""
        page.add_paragraph(f"{line.text}{number}", style="List Bullet")


def _table(page: Docx, rows: list[tuple[str, ...]], *, widths: tuple[float, ...] = (6, 10)) -> None:
    table = page.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in rows:
        for cell, text, width in zip(table.add_row().cells, row, widths, strict=True):
            cell.width = Cm(width)
            cell.text = text
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(8 if len(row) > 2 else 10)
