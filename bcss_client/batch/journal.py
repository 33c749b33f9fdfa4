"""The results of a batch on disk, one line each: what is there was answered, and is not asked again.

Whatever stops the process, the file holds whole lines, but for the last one, which is then cut off. A line is in the
hands of the system as soon as it is added, so that no end of the process loses it; it is on the disk within a small
group of lines, so that a power cut loses no more than that group, of which nothing is left to be counted as answered.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import msgspec

from .checkpoint import Checkpoint, sync_folder

_GROUP = 20


class Mark(msgspec.Struct, frozen=True):
    """What tells which question a line answers, and how."""

    line: int
    flow: str
    outcome: str


class JournalRefused(Exception):
    """A batch cannot write where it was told to."""


class Foreign(JournalRefused):
    """The output exists, and is not the work of a batch."""


class Busy(JournalRefused):
    """Another batch is writing there."""


class OtherBatch(JournalRefused):
    """The output is that of another batch; `differing` names what differs (`Checkpoint.differing`)."""

    def __init__(self, differing: tuple[str, ...]) -> None:
        super().__init__(", ".join(differing))
        self.differing = differing


class Damaged(JournalRefused):
    """A line of the output is no result, or one that was there before; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The files of a batch.

    `journal` is where results are added, which is the output itself unless the output is written at the end.
    """

    output: Path
    journal: Path

    @classmethod
    def of(cls, output: Path) -> Self:
        """The files beside an output."""
        journal = output.with_name(f"{output.name}.jsonl") if output.suffix == ".parquet" else output
        return cls(output=output, journal=journal)

    @property
    def checkpoint(self) -> Path:
        """What the batch was started with."""
        return self.output.with_name(f"{self.output.name}.checkpoint")

    @property
    def lock(self) -> Path:
        """Held by the process that writes."""
        return self.output.with_name(f"{self.output.name}.lock")


class Journal:
    """The results so far, and the next ones; `journal_of` opens one.

    `answered` are the questions that have their result, by line and flow; `outcomes` counts those results. `torn`
    tells whether half a line was cut off.
    """

    def __init__(self, path: Path) -> None:
        self.answered: set[tuple[int, str]] = set()
        self.outcomes: Counter[str] = Counter()
        self._unsynced: list[Mark] = []
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0), 0o666)
        try:
            self._length = self._synced = self._read(path)
            self.torn = os.fstat(self._file).st_size > self._length
            os.ftruncate(self._file, self._length)
        except BaseException:
            os.close(self._file)
            raise

    def _read(self, path: Path) -> int:
        """The length of the whole lines."""
        length = 0
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                # After a power cut a file may end in zeros that were never written.
                if not line.endswith(b"\n") or b"\0" in line:
                    break
                self._count(line, number)
                length += len(line)
        return length

    def _count(self, line: bytes, number: int) -> None:
        try:
            mark = msgspec.json.decode(line, type=Mark)
        except msgspec.DecodeError:
            raise Damaged(number) from None
        if (mark.line, mark.flow) in self.answered:
            raise Damaged(number)
        self._remember(mark)

    def _remember(self, mark: Mark) -> None:
        self.answered.add((mark.line, mark.flow))
        self.outcomes[mark.outcome] += 1

    def add(self, mark: Mark, text: str) -> None:
        """Keep a result, as JSON in one line; raises `OSError`, and then the file is as it was before."""
        data = f"{text}\n".encode()
        written = 0
        try:
            while written < len(data):
                written += os.write(self._file, data[written:])
        except OSError:
            self._cut(self._length)
            raise
        self._length += len(data)
        self._remember(mark)
        self._unsynced.append(mark)
        if len(self._unsynced) == _GROUP:
            self.sync()

    def sync(self) -> None:
        """Have everything on the disk; raises `OSError`, and then what was not is cut off."""
        try:
            os.fsync(self._file)
        except OSError:
            self._cut(self._synced)
            for mark in self._unsynced:
                self.answered.remove((mark.line, mark.flow))
                self.outcomes[mark.outcome] -= 1
            raise
        finally:
            self._unsynced.clear()
        self._synced = self._length

    def _cut(self, length: int) -> None:
        os.ftruncate(self._file, length)
        self._length = length

    def close(self) -> None:
        """Have everything on the disk, and let go of the file."""
        try:
            self.sync()
        finally:
            os.close(self._file)


@contextmanager
def journal_of(places: Places, batch: Checkpoint, *, restart: bool) -> Generator[Journal]:
    """The journal of a batch: a new one, or that of an earlier run to go on with.

    `restart` begins anew and drops the earlier results. Raises a `JournalRefused`, or `OSError` when the files cannot
    be written; nothing was lost then.
    """
    from filelock import FileLock, Timeout

    places.lock.open("ab").close()  # the lock would make a folder that is missing, and wait where it may not write
    lock = FileLock(places.lock, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Busy from None
    try:
        _settle(places, batch, restart=restart)
        journal = Journal(places.journal)
        try:
            sync_folder(places.journal.parent)
            yield journal
        finally:
            journal.close()
    finally:
        lock.release()


def _settle(places: Places, batch: Checkpoint, *, restart: bool) -> None:
    """Have a checkpoint beside the output that is that of `batch`."""
    earlier = Checkpoint.read(places.checkpoint)
    there = [path for path in {places.output, places.journal} if path.exists() and path.stat().st_size]
    if earlier is None:
        if there:
            raise Foreign
    elif restart:
        # Results first: those of an earlier run may never lie beside the checkpoint of a later one.
        for path in there:
            path.unlink()
        sync_folder(places.output.parent)
    else:
        if differing := earlier.differing(batch):
            raise OtherBatch(differing)
        return
    batch.write(places.checkpoint)
