"""mypy and pyright understand both clients: real usage passes, and a mistake is reported on its line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
USAGE = ROOT / "tests/typing/usage.py"
PROGRAM = "from bcss_client import {client}\n{define} use(client: {client}) -> None:\n    {line}\n"
CLIENTS = {"Client": ("def", ""), "AsyncClient": ("async def", "await ")}
FAULTY_LINE = 3
MISTAKES = {
    "missing_ssin": "{wait}client.tx25(history=True)",
    "missing_period": "{wait}client.manage_access(ssin='90080299815', action='LIST')",
    "misspelt_argument": "{wait}client.tx25(sssin='90080299815')",
    "argument_of_another_flow": "{wait}client.l950(ssin='90080299815', history=True)",
    "argument_by_position": "{wait}client.tx25('90080299815')",
    "wrong_type": "{wait}client.health_insurance(ssin='90080299815', assurability='2026')",
    "unknown_flow": "{wait}client.tx26(ssin='90080299815')",
    "unknown_field": "({wait}client.tx25(ssin='90080299815')).familly_members",
}
FORGOTTEN_AWAIT = "client.tx25(ssin='90080299815').ticket"

Errors = Mapping[str, set[int]]
"""The lines with an error, by name of file without its suffix."""


def mypy(*files: Path) -> Iterator[tuple[str, int]]:
    for line in report("mypy", "--strict", "--output=json", *map(str, files)).splitlines():
        message = json.loads(line)
        if message["severity"] == "error":
            yield message["file"], message["line"]


def pyright(*files: Path) -> Iterator[tuple[str, int]]:
    told = report("pyright", "--pythonpath", sys.executable, "--outputjson", *map(str, files))
    for message in json.loads(told)["generalDiagnostics"]:
        if message["severity"] == "error":
            yield message["file"], message["range"]["start"]["line"] + 1


def report(checker: str, *arguments: str) -> str:
    """What a checker says; it ends with 0 or 1 when it could do its work."""
    done = subprocess.run(
        [sys.executable, "-m", checker, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.fixture(scope="module", params=[mypy, pyright], ids=["mypy", "pyright"])
def errors(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Errors:
    """One run of a checker, which takes seconds, over the usage and all mistakes."""
    folder = tmp_path_factory.mktemp("mistakes")
    for client, (define, wait) in CLIENTS.items():
        for mistake, line in MISTAKES.items():
            program = PROGRAM.format(client=client, define=define, line=line.format(wait=wait))
            (folder / f"{mistake}_{client}.py").write_text(program)
    forgotten = PROGRAM.format(client="AsyncClient", define="async def", line=FORGOTTEN_AWAIT)
    (folder / "forgotten_await.py").write_text(forgotten)
    found: dict[str, set[int]] = {}
    for file, line_number in request.param(USAGE, *sorted(folder.iterdir())):
        found.setdefault(Path(file).stem, set()).add(line_number)
    return found


def test_real_usage_passes(errors: Errors) -> None:
    assert errors.get(USAGE.stem, set()) == set()


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_reported_on_its_line(errors: Errors, mistake: str, client: str) -> None:
    assert errors.get(f"{mistake}_{client}") == {FAULTY_LINE}


def test_a_reply_that_was_not_awaited_is_reported(errors: Errors) -> None:
    assert errors.get("forgotten_await") == {FAULTY_LINE}
