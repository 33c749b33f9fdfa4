"""Requests and replies of the journal as files in a zip, in the folders and under the endings of `fixtures/golden`."""

from __future__ import annotations

import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZipFile

from .entry import Entry

_NO_FLOW = "unknown"


def golden(entries: Iterable[Entry]) -> bytes:
    """The zip: `<flow>/<number>_<outcome>.request.xml` and `….reply.xml` for each entry whose messages are kept."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for entry in entries:
            if not entry.withheld:
                name = f"{entry.flow or _NO_FLOW}/{entry.sequence:06}_{entry.outcome.lower()}"
                archive.writestr(f"{name}.request.xml", entry.request)
                archive.writestr(f"{name}.reply.xml", entry.reply)
    return packed.getvalue()
