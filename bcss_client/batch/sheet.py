"""People read from a CSV file, in whatever encoding and with whatever separator a spreadsheet wrote it."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import zip_longest

from ..terms import SSIN
from ..values import Ssin
from .number import RoundedNumber, read_number, veiled

# How the column of the numbers may be called, in capitals or not.
NUMBER_COLUMNS = ("ssin", *(name.lower() for name in SSIN))
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SEPARATORS = (";", ",", "\t")  # of a single column the first, since a number may hold a comma
_NAMED_SEPARATOR = re.compile(r"\ufeff?sep=(.)\r?\n?", re.IGNORECASE)  # a line Excel writes and reads for itself


class Defect(StrEnum):
    """What may be wrong with a file of people."""

    NOT_TEXT = "not text"
    EMPTY = "empty"
    NO_COLUMN = "no column of numbers"
    NO_HEADING = "no heading"
    COLUMN_TWICE = "a column twice"
    NOBODY = "nobody in it"
    QUOTES = "quotes"
    CELLS = "more cells than columns"
    NUMBER_MISSING = "no number"
    NUMBER_ROUNDED = "a rounded number"
    NUMBER_WRONG = "a wrong number"
    ARGUMENT_WRONG = "a wrong argument"


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """One thing that is wrong, with the line it stands in.

    `told` are names of columns, or why a number or an argument is wrong; `number` is that number as far as it may be
    shown.
    """

    defect: Defect
    line: int | None = None
    told: str = ""
    number: str = ""


class SheetRefused(ValueError):
    """A file of people that cannot be used as it is; `flaws` are all that was found."""

    def __init__(self, *flaws: Flaw) -> None:
        super().__init__(", ".join(sorted({flaw.defect for flaw in flaws})))
        self.flaws = flaws


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One person of a file: the line, the number, and the other cells by the names of their columns."""

    line: int
    ssin: Ssin
    cells: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The people of a file, in its order.

    `columns` are the named ones beside that of the numbers, `restored` the lines whose number got back its zeros.
    """

    rows: Sequence[Row]
    columns: Sequence[str]
    separator: str
    restored: Sequence[int]

    def distinct(self, columns: Collection[str]) -> tuple[Sequence[Row], Sequence[tuple[int, int]]]:
        """Everybody once, and the lines that repeat an earlier one, each with that one.

        The same number with other cells in `columns` is another question.
        """
        first: dict[tuple[str, ...], Row] = {}
        repeated: list[tuple[int, int]] = []
        for row in self.rows:
            key = (row.ssin, *(row.cells[column].strip() for column in columns))
            if first.setdefault(key, row) is not row:
                repeated.append((row.line, first[key].line))
        return tuple(first.values()), repeated


def read_sheet(data: bytes) -> Sheet:
    """The people in a CSV file; raises `SheetRefused` with everything that is wrong.

    UTF-8 with or without its mark, UTF-16 and Windows-1252 are read; separated by commas, semicolons or tabs. Empty
    lines are left out, and so are columns without a name.
    """
    text = _text(data)
    named = _NAMED_SEPARATOR.match(text)
    if named:
        text = text[named.end() :]
    separator = named[1] if named else _separator(text)
    records = _records(text, separator, skipped=1 if named else 0)
    _, heading = next(records, (0, None))
    if heading is None:
        raise SheetRefused(Flaw(defect=Defect.EMPTY))
    names, place = _columns(heading)
    rows, restored, flaws = _rows(records, names, place)
    if flaws:
        raise SheetRefused(*flaws)
    if not rows:
        raise SheetRefused(Flaw(defect=Defect.NOBODY))
    columns = [name for index, name in enumerate(names) if name and index != place]
    return Sheet(rows=rows, columns=columns, separator=separator, restored=restored)


def _text(data: bytes) -> str:
    text = None
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        break
    if text is None or "\0" in text:
        raise SheetRefused(Flaw(defect=Defect.NOT_TEXT))
    return text


def _encodings(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    if data[1:2] == b"\0":
        return ("utf-16-le",)
    if data[:1] == b"\0":
        return ("utf-16-be",)
    return "utf-8", "cp1252"


def _separator(text: str) -> str:
    """The one that finds the column of the numbers in the heading, else the one that finds most columns."""

    def found(separator: str) -> tuple[bool, int]:
        lines = csv.reader(io.StringIO(text.lstrip("\r\n"), newline=""), delimiter=separator)
        try:
            heading = next(lines, [])
        except csv.Error:  # a cell as long as a book: quotes that nothing closes
            return False, 0
        return any(_plain(name) in NUMBER_COLUMNS for name in heading), len(heading)

    return max(_SEPARATORS, key=found)


def _records(text: str, separator: str, *, skipped: int = 0) -> Iterator[tuple[int, list[str]]]:
    """Each line that is not empty, with its number; of one that goes on in quotes, where it begins."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    line = skipped + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = skipped + reader.line_num + 1
    except csv.Error:
        raise SheetRefused(Flaw(defect=Defect.QUOTES, line=line)) from None


def _columns(heading: Sequence[str]) -> tuple[Sequence[str], int]:
    """The names of the columns, and the place of that of the numbers."""
    names = [name.strip() for name in heading]
    plain = [_plain(name) for name in names]
    twice = {name for name in plain if name and plain.count(name) > 1}
    numbers = [place for place, name in enumerate(plain) if name in NUMBER_COLUMNS]
    if any(veiled(name) for name in names):
        raise SheetRefused(Flaw(defect=Defect.NO_HEADING))
    if not numbers:
        raise SheetRefused(Flaw(defect=Defect.NO_COLUMN, told=", ".join(filter(None, names))))
    if twice or len(numbers) > 1:
        told = sorted(twice or {names[place] for place in numbers})
        raise SheetRefused(Flaw(defect=Defect.COLUMN_TWICE, told=", ".join(told)))
    return names, numbers[0]


def _rows(
    records: Iterator[tuple[int, list[str]]], names: Sequence[str], place: int
) -> tuple[list[Row], list[int], list[Flaw]]:
    rows: list[Row] = []
    restored: list[int] = []
    flaws: list[Flaw] = []
    for line, cells in records:
        if any(cell.strip() for cell in cells[len(names) :]):
            flaws.append(Flaw(defect=Defect.CELLS, line=line))
            continue
        cell = cells[place] if place < len(cells) else ""
        try:
            number = read_number(cell)
        except ValueError as error:
            flaws.append(_flaw(cell, line, error))
            continue
        if number.restored:
            restored.append(line)
        named = zip_longest(names, cells[: len(names)], fillvalue="")
        others = {name: text for index, (name, text) in enumerate(named) if name and index != place}
        rows.append(Row(line=line, ssin=number.ssin, cells=others))
    return rows, restored, flaws


def _flaw(cell: str, line: int, error: ValueError) -> Flaw:
    if not cell.strip():
        return Flaw(defect=Defect.NUMBER_MISSING, line=line)
    if isinstance(error, RoundedNumber):
        return Flaw(defect=Defect.NUMBER_ROUNDED, line=line)
    return Flaw(defect=Defect.NUMBER_WRONG, line=line, told=str(error), number=veiled(cell))


def _plain(name: str) -> str:
    return name.strip().casefold()
