"""What can be wrong with a log: each makes it so, and gives the database and the key to use."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

import pytest

from bcss_client.audit import ConsultationLog, Key
from bcss_client.consultation import Problem
from tests.audit.conftest import question


@contextmanager
def locked(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    file = begun(folder, key)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield file, key


@contextmanager
def full(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    """A log on a disk of 128 kB that something else has filled."""
    disk = folder / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root can mount a small disk")
    try:
        file = begun(disk, key)
        with (disk / "filling").open("wb", buffering=0) as filling, suppress(OSError):
            while True:
                filling.write(bytes(4096))
        yield file, key
    finally:
        subprocess.run(["umount", disk], check=True)


@contextmanager
def read_only(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    yield f"sqlite:///file:{begun(folder, key)}?mode=ro&uri=true", key


@contextmanager
def other_key(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    yield begun(folder, key), Key.new()


@contextmanager
def text_file(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    file = folder / "notes.txt"
    file.write_text("A file of notes, much longer than the head of a database, which has a hundred bytes. " * 3)
    yield str(file), key


@contextmanager
def other_database(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    file = folder / "files.db"
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("CREATE TABLE files (number TEXT)")
    yield str(file), key


@contextmanager
def newer(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    file = begun(folder, key)
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("DROP TRIGGER consultation_log_no_update")
        other.execute("UPDATE consultation_log SET version = 2")
        other.execute("ALTER TABLE consultation RENAME TO consultations")
    yield file, key


@contextmanager
def nowhere(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    yield str(folder / "no" / "such" / "folder.db"), key


@contextmanager
def no_server(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    yield f"postgresql://bcss:secret@/log?host={folder}", key


@contextmanager
def no_database(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    yield f"mysql://{folder.name}/log", key


@contextmanager
def no_url(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    yield f"://{folder.name}", key


@contextmanager
def in_memory(_folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    yield "sqlite://", key


@contextmanager
def damaged(folder: Path, key: Key) -> Generator[tuple[str, Key]]:
    file = begun(folder, key)
    content = bytearray(Path(file).read_bytes())
    content[100:4096] = os.urandom(3996)
    Path(file).write_bytes(content)
    yield file, key


Trouble = Callable[[Path, Key], AbstractContextManager[tuple[str, Key]]]

WRITING: dict[str, tuple[Trouble, Problem]] = {
    "locked": (locked, Problem.LOCKED),
    "full": (full, Problem.UNWRITTEN),
    "read only": (read_only, Problem.READ_ONLY),
    "another key": (other_key, Problem.OTHER_KEY),
    "a text": (text_file, Problem.NOT_A_LOG),
    "the database of something else": (other_database, Problem.NOT_A_LOG),
    "newer": (newer, Problem.NEWER),
    "a folder that is not there": (nowhere, Problem.NOT_REACHED),
    "a server that is not there": (no_server, Problem.NOT_REACHED),
    "another make": (no_database, Problem.NO_DATABASE),
    "no URL": (no_url, Problem.NO_DATABASE),
    "in memory": (in_memory, Problem.IN_MEMORY),
    "damaged": (damaged, Problem.DAMAGED),
}
READING: dict[str, tuple[Trouble, Problem]] = {
    name: (trouble, Problem.NOT_THERE if name == "a folder that is not there" else problem)
    for name, (trouble, problem) in WRITING.items()
    if name not in ("full", "read only")
}


def begun(folder: Path, key: Key) -> str:
    """A log with one entry."""
    file = str(folder / "consultations.db")
    ConsultationLog(file, key=key).asked(question())
    return file
