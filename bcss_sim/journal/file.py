"""The journal as a file: a line of JSON for each entry, as it comes."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Lock

from .entry import Entry
from .shown import shown, shown_messages


class JournalFile:
    """Appends to a file and flushes each line; a file that would grow over `limit` bytes is first renamed to `….1`."""

    def __init__(self, path: str, *, limit: int) -> None:
        self._path = Path(path)
        self._limit = limit
        self._lock = Lock()
        self._file = self._path.open("ab")

    def write(self, entry: Entry) -> None:
        """Append an entry, with its messages."""
        line = json.dumps(shown(entry) | shown_messages(entry), ensure_ascii=False).encode() + b"\n"
        with self._lock:
            if self._file.tell() and self._file.tell() + len(line) > self._limit:
                self._file.close()
                self._path.replace(self._path.with_name(f"{self._path.name}.1"))
                self._file = self._path.open("ab")
            self._file.write(line)
            self._file.flush()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
