"""Without the libraries of the extras everything else works, and what needs them says which to install."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

WITHOUT = "import sys; sys.modules.update(cryptography=None, signxml=None); "


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", WITHOUT + program], capture_output=True, text=True, check=False)


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return run(f"from bcss_client.cli import main; main({[str(argument) for argument in arguments]!r})")


def test_a_call_works_without_them() -> None:
    done = run(
        "from bcss_client import Client, WsgiTransport; from bcss_sim.app import create_app; "
        "from bcss_sim.setting import Setting; from bcss_sim.simulator import Simulator; "
        "app = create_app(Simulator(Setting(population=40))); "
        "print(Client.for_simulator(transport=WsgiTransport(app)).test_connection(echo='x').echo)"
    )
    assert (done.stdout, done.returncode) == ("x\n", 0)


def test_the_authority_says_what_to_install(tmp_path: Path) -> None:
    done = command("pki", "init", tmp_path, "--lang", "nl")
    assert (done.returncode, done.stderr) == (1, "Er ontbreekt een bibliotheek: pip install 'bcss-flux[pki]'.\n")


@pytest.mark.parametrize("options", [["--signatures", "required", "--signature-authority"], ["--signing-certificate"]])
def test_the_simulator_says_what_to_install(authority: Path, options: list[str]) -> None:
    done = command("sim", *options, authority / "server.pem", "--lang", "de")
    assert done.returncode == 1
    assert "pip install 'bcss-flux[signatures]'" in done.stderr


def test_the_client_says_what_to_install(authority: Path) -> None:
    done = run(
        "from pathlib import Path; from bcss_client import Client, Environment, Security, Settings; "
        "from bcss_client.config import simulator_settings; from dataclasses import replace; "
        f"security = Security(signing_authority=Path({str(authority / 'server.pem')!r})); "
        "Client(replace(simulator_settings(), security=security))"
    )
    assert "ConfigurationError" in done.stderr
    assert "pip install 'bcss-flux[signatures]'" in done.stderr
