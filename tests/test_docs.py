"""The documents keep their promises: commands and programs run, links lead somewhere, pages are fresh."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from threading import Thread

import pytest
from werkzeug.serving import make_server

from bcss_client import flows
from bcss_client.config import SIMULATOR_URL
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from docs.make_flows import pages
from tests.conftest import TODAY
from tests.foreign.machine import php_has_soap

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "schemas/README.md"])
WITH_COMMANDS = [document for document in DOCUMENTS if "```console" in document.read_text(encoding="utf-8")]
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
PROGRAMS = {"php": "php", "python": sys.executable, "sh": "/bin/sh"}


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a document: its language, its text, and the output shown under it."""

    language: str
    text: str
    shown: str = ""


def read(document: Path) -> str:
    return document.read_text(encoding="utf-8")


def blocks(document: Path) -> Iterator[Block]:
    found = [Block(*match) for match in BLOCK.findall(read(document))]
    for block, following in pairwise([*found, Block("", "")]):
        shown = following.text if following.language == "text" else ""
        yield Block(block.language, block.text, shown)


def commands(document: Path) -> Iterator[tuple[str, str]]:
    """Each `$ command` of a document with the output shown under it."""
    for block in blocks(document):
        if block.language == "console":
            for entry in block.text.split("$ ")[1:]:
                command, _, shown = entry.partition("\n")
                yield command, shown


def is_program(block: Block, language: str) -> bool:
    return block.language == language and ">>>" not in block.text


def programs() -> Iterator[tuple[str, str]]:
    """Each document with each language it has whole programs in."""
    for document in DOCUMENTS:
        for language in PROGRAMS:
            if any(is_program(block, language) for block in blocks(document)):
                yield named(document), language


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def assert_shown(shown: str, output: str) -> None:
    """Every line shown stands in the output, in that order."""
    place = 0
    for line in shown.splitlines():
        found = output.find(line.strip(), place)
        assert found >= 0, f"{line!r} is not in the output, or not there:\n{output}"
        place = found + len(line.strip())


def anchors(document: Path) -> set[str]:
    """The names GitHub gives to the headings of a document."""
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in HEADING.findall(read(document))}


@pytest.fixture
def address() -> Iterator[str]:
    """Where a simulator answers that nobody asked anything yet: some examples write."""
    with closing(Simulator(Setting(clock=TODAY))) as simulator:
        server = make_server("127.0.0.1", 0, create_app(simulator), threaded=True)
        serving = Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.port}"
        server.shutdown()
        serving.join()
        server.server_close()


@pytest.fixture
def environ(address: str, tmp_path: Path) -> dict[str, str]:
    """The environment of a reader: the simulator runs, `bcss` is on the path."""
    command = tmp_path / "bin" / "bcss"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bcss_client "$@"\n')
    command.chmod(0o755)
    return {
        "BCSS_ENVIRONMENT": "simulator",
        "BCSS_URL": address,
        "COLUMNS": "200",
        "LANG": "C.UTF-8",
        "PATH": f"{command.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }


@pytest.mark.parametrize("document", WITH_COMMANDS, ids=named)
def test_the_commands_do_what_the_document_shows(document: Path, environ: dict[str, str], tmp_path: Path) -> None:
    listed = list(commands(document))
    assert listed
    for command, shown in listed:
        done = subprocess.run(
            ["/bin/sh", "-c", command], env=environ, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        assert_shown(shown, done.stdout)


@pytest.mark.parametrize(("document", "language"), list(programs()), ids=str)
def test_the_programs_print_what_the_document_shows(
    document: str, language: str, environ: dict[str, str], address: str, tmp_path: Path
) -> None:
    if language == "php" and not php_has_soap():
        pytest.skip("PHP with its SOAP extension is not on this machine")
    if language == "sh" and shutil.which("curl") is None:
        pytest.skip("curl is not on this machine")
    for block in blocks(ROOT / document):
        if block.language == "xml":
            (tmp_path / "request.xml").write_text(block.text, encoding="utf-8")
        if not is_program(block, language):
            continue
        file = tmp_path / f"program.{language}"
        file.write_text(block.text.replace(SIMULATOR_URL, address), encoding="utf-8")
        done = subprocess.run(
            [PROGRAMS[language], file], env=environ, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        assert_shown(block.shown, done.stdout)


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_leads_somewhere(document: Path) -> None:
    broken = []
    for link in LINK.findall(BLOCK.sub("", read(document))):
        if link.startswith(("http://", "https://")):
            continue
        path, _, anchor = link.partition("#")
        target = document.parent / path if path else document
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []


def test_the_pages_of_the_flows_are_what_the_declarations_say() -> None:
    written = dict(pages())
    assert [named(path) for path, text in written.items() if read(path) != text] == [], "run: python -m docs.make_flows"
    assert {ROOT / "docs/flows" / f"{flow.slug}.md" for flow in flows.ALL} < set(written)
    assert set((ROOT / "docs/flows").glob("*.md")) < set(written)


def test_the_readme_lists_every_variable_the_client_reads() -> None:
    variables = re.compile(r"BCSS_[A-Z_]+")
    read_by_client = set(variables.findall(read(ROOT / "bcss_client/config.py")))
    assert set(variables.findall(read(ROOT / "README.md"))) == read_by_client
