"""The rooms of both packages, as docs/architecture.md lists them: what stands on what, and which library."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("bcss_client", "bcss_sim")
FRONT = "(front)"  # the package itself: what `from bcss_client import …` offers
ROW = re.compile(r"^\| (?P<floor>\d+) \| (?P<rooms>.+?) \|(?P<libraries>.*?)\| .+ \|$")
LATE = ("bcss_sim", "zeep", "requests", "httpx", "xmlschema", "flask", "faker", "sqlalchemy", "click", "rich")


@dataclass(frozen=True, slots=True)
class Room:
    """A module or package right inside one of ours: its floor, and the libraries its files may use."""

    floor: int
    libraries: frozenset[str]


@dataclass(frozen=True, slots=True)
class Import:
    """One import of a file: the dotted name, with the names taken from it."""

    file: Path
    line: int
    module: str
    names: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line}"


def rooms_of(package: str) -> dict[str, Room]:
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    section = text.split(f"### Rooms of `{package}`")[1].split("\n#")[0]
    return {
        room: Room(int(row["floor"]), frozenset(re.findall(r"`(\w+)`", row["libraries"])))
        for line in section.splitlines()
        if (row := ROW.match(line))
        for room in re.findall(r"`([\w()]+)`", row["rooms"])
    }


def files_of(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def room_of(file: Path) -> str:
    first = file.relative_to(ROOT).parts[1].removesuffix(".py")
    return FRONT if first == "__init__" else first


def imports_of(file: Path) -> Iterator[Import]:
    parents = file.relative_to(ROOT).parts[:-1]
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(file, node.lineno, alias.name)
        elif isinstance(node, ast.ImportFrom):
            base = parents[: len(parents) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            yield Import(file, node.lineno, module, tuple(alias.name for alias in node.names))


def rooms_entered(found: Import, package: str, rooms: dict[str, Room]) -> set[str]:
    """The rooms of `package` an import goes to; a name that is no room is taken from the package's front."""
    first, *rest = found.module.split(".")
    if first != package:
        return set()
    return {rest[0]} if rest else {name if name in rooms else FRONT for name in found.names or (FRONT,)}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_room_is_in_the_table_and_nothing_else(package: str) -> None:
    assert {room_of(file) for file in files_of(package)} == set(rooms_of(package))


@pytest.mark.parametrize("package", PACKAGES)
def test_a_room_uses_only_rooms_on_lower_floors(package: str) -> None:
    rooms = rooms_of(package)
    upward = [
        f"{found}: {room_of(file)} may not use {entered}"
        for file in files_of(package)
        for found in imports_of(file)
        for entered in rooms_entered(found, package, rooms) - {room_of(file)}
        if rooms[entered].floor >= rooms[room_of(file)].floor
    ]
    assert upward == []


@pytest.mark.parametrize("package", PACKAGES)
def test_a_room_uses_exactly_the_libraries_the_table_gives_it(package: str) -> None:
    used: dict[str, set[str]] = {room: set() for room in rooms_of(package)}
    for file in files_of(package):
        tops = {found.module.partition(".")[0] for found in imports_of(file)}
        used[room_of(file)] |= tops - set(sys.stdlib_module_names) - {*PACKAGES, "_typeshed"}
    assert used == {room: set(kept.libraries) for room, kept in rooms_of(package).items()}


def test_the_client_never_imports_the_simulator() -> None:
    crossing = [
        str(found)
        for file in files_of("bcss_client")
        for found in imports_of(file)
        if found.module.split(".")[0] == "bcss_sim"
    ]
    assert crossing == []


def test_importing_the_client_imports_nothing_heavy() -> None:
    program = f"import bcss_client, sys; print(*sorted({set(LATE)!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
