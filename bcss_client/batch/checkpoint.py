"""Whose work an output is: of which file of people, flows and arguments, asked of whom."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import msgspec


class Checkpoint(msgspec.Struct, frozen=True, kw_only=True):
    """What a batch was started with, kept beside its output; nothing personal.

    `people` is a digest of the file, `asked` who is called by whom.
    """

    people: str
    flows: tuple[str, ...]
    arguments: dict[str, str]
    asked: str

    @staticmethod
    def digest(data: bytes) -> str:
        """What stands for a file of people."""
        return sha256(data).hexdigest()

    def differing(self, other: Checkpoint) -> tuple[str, ...]:
        """The names of the fields that differ."""
        return tuple(name for name in self.__struct_fields__ if getattr(self, name) != getattr(other, name))

    @classmethod
    def read(cls, path: Path) -> Checkpoint | None:
        """The checkpoint in a file, or None when there is none that can be read."""
        try:
            return msgspec.json.decode(path.read_bytes(), type=cls)
        except (FileNotFoundError, msgspec.DecodeError):
            return None

    def write(self, path: Path) -> None:
        """Put it in a file, whole or not at all."""
        replace_file(path, msgspec.json.format(msgspec.json.encode(self)))


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` in a file so that, whatever happens, the file is the old one or the new one."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder outlast a power cut, where the system can promise it."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
