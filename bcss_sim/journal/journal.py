"""The journal of one simulator: what was asked, what was answered, and why."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator
from threading import Lock
from time import perf_counter
from typing import TYPE_CHECKING

from ..setting import JournalSetting
from ..world.recipe import NumberScheme
from .circumstances import Circumstances
from .discretion import Discretion
from .entry import Entry, entry_of, tickets_of, withheld
from .file import JournalFile
from .trail import Trail

if TYPE_CHECKING:
    from .why import Explanation


class Journal:
    """Keeps what went through the door, in memory, the oldest dropped first; explains it when asked.

    A message with a number that could be somebody's is kept without its body, and so is every message of a world
    whose numbers are realistic.
    """

    def __init__(
        self, setting: JournalSetting, circumstances: Circumstances, *, now: Callable[[], float] = time.time
    ) -> None:
        self.setting = setting
        self._now = now
        self._circumstances = circumstances
        self._discretion = Discretion()
        self._keeps_messages = circumstances.world.recipe.scheme is not NumberScheme.REALISTIC
        self._trails: deque[Trail] = deque()
        self._lock = Lock()
        self._bytes = 0
        self._last = 0
        self._dropped = 0
        self._file = JournalFile(setting.file, limit=setting.file_bytes) if setting.file else None

    # --- recording: for every message, so no more than is needed ------------------------------------------------

    def keep(self, trail: Trail, status: str, reply: bytes) -> None:
        """Keep what came of a message."""
        trail.seconds = perf_counter() - trail.begun
        trail.at = self._now()
        trail.status = int(status[:3])
        trail.reply = reply
        if not (self._keeps_messages and self._is_harmless(trail)):
            self._withhold(trail)
        setting, trails = self.setting, self._trails
        with self._lock:
            trail.sequence = self._last = self._last + 1
            trails.append(trail)
            self._bytes += trail.size
            while (
                len(trails) > setting.entries
                or (self._bytes > setting.bytes and len(trails) > 1)
                or trails[0].at < trail.at - setting.seconds
            ):  # the entry just kept is never old, so there is a first one
                self._bytes -= trails.popleft().size
                self._dropped += 1
        if self._file is not None:
            self._write(self._file, self._entry(trail))

    # A disk that is full is no reason not to answer.
    def _write(self, file: JournalFile, entry: Entry) -> None:
        try:
            file.write(entry)
        except OSError:
            self._file = None

    @property
    def is_written(self) -> bool:
        """Whether entries are written to a file: not when none was asked for, nor once it could not be written."""
        return self._file is not None

    # --- reading ------------------------------------------------------------------------------------------------

    def entries(
        self,
        *,
        flow: str | None = None,
        outcome: str | None = None,
        ssin: str | None = None,
        organisation: str | None = None,
        since: int = 0,
        limit: int | None = None,
    ) -> tuple[Entry, ...]:
        """The entries after the number `since`, oldest first; of a flow, outcome, person or organisation if named.

        With `limit`, the first so many of them.
        """
        found: list[Entry] = []
        for entry in self._read(since):
            if limit is not None and len(found) >= limit:
                break
            if entry.matches(flow=flow, outcome=outcome, ssin=ssin, organisation=organisation):
                found.append(entry)
        return tuple(found)

    @property
    def last(self) -> Entry | None:
        """What came last, or None."""
        return next((self._entry(trail) for trail in reversed(self._current())), None)

    @property
    def last_sequence(self) -> int:
        """The number of the last entry, dropped or not."""
        return self._last

    @property
    def dropped(self) -> int:
        """How many entries went because there was no room, or because they were old."""
        return self._dropped

    def find(self, ticket: str) -> Entry | None:
        """The entry with that ticket, as a reply bears it, or with that number."""
        for trail in reversed(self._current()):
            if str(trail.sequence) == ticket or ticket in tickets_of(trail):
                return self._entry(trail)
        return None

    def why(self, ticket: str | int) -> Explanation:
        """Why an entry was answered as it was, and what is wrong with the message.

        Raises `KeyError` with a sentence when the journal does not have it.
        """
        entry = self.find(str(ticket))
        if entry is None:
            raise KeyError(f"the journal has nothing under {ticket}: it was dropped, or never came")
        return self.explain(entry)

    def explain(self, entry: Entry) -> Explanation:
        """Why an entry was answered as it was, and what is wrong with the message."""
        from .why import explained  # noqa: PLC0415  # xmlschema, which it needs, takes a third of a second

        return explained(entry, self._circumstances)

    def clear(self) -> None:
        """Forget everything; the numbers go on."""
        with self._lock:
            self._trails.clear()
            self._bytes = self._dropped = 0

    def _is_harmless(self, trail: Trail) -> bool:
        return self._discretion.is_harmless_head(trail.path, trail.content_type) and self._discretion.is_harmless(
            trail.message
        )

    def _withhold(self, trail: Trail) -> None:
        trail.withheld = withheld(trail)
        trail.message = trail.reply = b""
        if not self._discretion.is_harmless_head(trail.path, trail.content_type):
            trail.path, trail.content_type = "…", ""

    def _current(self) -> list[Trail]:
        oldest = self._now() - self.setting.seconds
        with self._lock:
            return [trail for trail in self._trails if trail.at >= oldest]

    def _read(self, since: int) -> Iterator[Entry]:
        return (self._entry(trail) for trail in self._current() if trail.sequence > since)

    def _entry(self, trail: Trail) -> Entry:
        if trail.entry is None:
            trail.entry = entry_of(trail)
        return trail.entry

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
