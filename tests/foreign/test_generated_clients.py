"""Clients generated from the WSDL of Tx25, as the document on interoperability tells, print what it shows."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from bcss_client.config import SIMULATOR_URL
from tests.test_docs import ROOT, Block, assert_shown, blocks

DOCUMENT = ROOT / "docs" / "interoperability.md"
NAMES = {"xml": "binding.xml", "java": "Tx25.java", "cpp": "tx25.cpp"}


@dataclass(frozen=True, slots=True)
class Maker:
    """What makes a client of a WSDL, and the language it makes it in."""

    program: str
    language: str

    def __str__(self) -> str:
        return self.program


@pytest.mark.parametrize("maker", [Maker("wsimport", "java"), Maker("wsdl2h", "cpp")], ids=str)
def test_it_reads_the_wsdl_and_calls_tx25(maker: Maker, server_url: str, tmp_path: Path) -> None:
    if shutil.which(maker.program) is None:
        pytest.skip(f"{maker.program} is not on this machine: docs/interoperability.md tells how to install it")
    told = list(blocks(DOCUMENT))
    for block in told:
        if block.language in NAMES:
            (tmp_path / NAMES[block.language]).write_text(block.text.replace(SIMULATOR_URL, server_url), "utf-8")
    script = following(told, maker.language)
    # Whoever reads it as a user installs first; here that was done.
    commands = [line for line in script.text.splitlines() if not line.startswith("apt-get ")]
    run = "\n".join(["set -e", *commands]).replace(SIMULATOR_URL, server_url)
    done = subprocess.run(["/bin/sh", "-c", run], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert_shown(script.shown, done.stdout)


def following(told: list[Block], language: str) -> Block:
    """The commands under a program."""
    place = next(rank for rank, block in enumerate(told) if block.language == language)
    return next(block for block in told[place:] if block.language == "shell")
