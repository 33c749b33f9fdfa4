"""A journal as Parquet: one row a result, with what the flow told as JSON."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import msgspec

from .checkpoint import sync_folder

_ROWS = 1000  # in memory at a time, and in a group of the file


class _Status(msgspec.Struct):
    code: str
    description: str | None


class _Result(msgspec.Struct):
    line: int
    ssin: str
    flow: str
    outcome: str
    status: _Status
    ticket: str
    reference: str
    columns: dict[str, str]
    data: msgspec.Raw
    further_pages: msgspec.Raw | None = None


def can_write() -> bool:
    """Whether the library that writes Parquet is installed."""
    return find_spec("pyarrow") is not None


def write_parquet(journal: Path, output: Path, columns: Sequence[str]) -> None:
    """Write the results of a journal as Parquet, whole or not at all; raises `OSError`.

    `columns` are those carried along from the file of people; together they are the column `columns`.
    """
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    texts = ("ssin", "flow", "outcome", "code", "description", "ticket", "reference", "data", "further_pages")
    fields = [pa.field("line", pa.int64()), *(pa.field(name, pa.string()) for name in texts)]
    if columns:  # Parquet has no structure without a field
        fields.append(pa.field("columns", pa.struct([pa.field(name, pa.string()) for name in columns])))
    schema = pa.schema(fields)
    part = output.with_name(f"{output.name}.part")
    try:
        with part.open("wb") as file:
            with journal.open("rb") as lines, ParquetWriter(file, schema) as writer:
                rows = _rows(lines)
                while group := list(islice(rows, _ROWS)):
                    writer.write_table(pa.Table.from_pylist(group, schema=schema))
            file.flush()
            os.fsync(file.fileno())
        part.replace(output)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    sync_folder(output.parent)


def _rows(lines: Iterator[bytes]) -> Iterator[dict[str, object]]:
    decoder = msgspec.json.Decoder(_Result)
    for line in lines:
        result = decoder.decode(line)
        yield {
            "line": result.line,
            "ssin": result.ssin,
            "flow": result.flow,
            "outcome": result.outcome,
            "code": result.status.code,
            "description": result.status.description,
            "ticket": result.ticket,
            "reference": result.reference,
            "data": bytes(result.data).decode(),
            "further_pages": bytes(result.further_pages).decode() if result.further_pages else None,
            "columns": result.columns,
        }
