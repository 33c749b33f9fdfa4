"""A client built from the environment keeps the log that `BCSS_AUDIT_DATABASE` and `BCSS_AUDIT_KEY` name."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from bcss_client import AsyncClient, Client
from bcss_client.audit import Chain, Key, consultations
from bcss_client.errors import AuditRefused, ConfigurationError
from tests.audit.conftest import WOMAN
from tests.cli.command_line import at

ROOT = Path(__file__).parents[2]


@pytest.fixture
def environ(server_url: str, file: str, key: Key, tmp_path: Path) -> dict[str, str]:
    key.to_file(tmp_path / "log.key")
    return {**at(server_url), "BCSS_AUDIT_DATABASE": file, "BCSS_AUDIT_KEY": str(tmp_path / "log.key")}


def test_both_clients_record_in_it(environ: dict[str, str], file: str, key: Key) -> None:
    async def ask() -> None:
        async with AsyncClient.from_env(environ) as client:
            await client.with_options(file="second").tx25(ssin=WOMAN)

    with Client.from_env(environ) as client:
        client.with_options(file="first").tx25(ssin=WOMAN)
    asyncio.run(ask())
    assert [one.file for one in consultations(Chain(file, key=key))] == ["first", "second"]


@pytest.mark.parametrize("absent", ["BCSS_AUDIT_DATABASE", "BCSS_AUDIT_KEY"])
def test_one_of_the_two_alone_is_refused_rather_than_consulted_without_a_log(
    environ: dict[str, str], absent: str
) -> None:
    with pytest.raises(ConfigurationError, match=f"{absent} is not set"):
        Client.from_env({**environ, absent: ""})


def test_a_file_that_is_not_there_or_holds_no_key_is_refused(environ: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="BCSS_AUDIT_KEY names the file"):
        Client.from_env({**environ, "BCSS_AUDIT_KEY": str(tmp_path / "nothing")})
    (tmp_path / "log.key").write_text("no key")
    with pytest.raises(AuditRefused, match="holds no key"):
        Client.from_env(environ)


def test_a_client_without_a_log_imports_none_of_it(server_url: str) -> None:
    program = (
        "import sys; from bcss_client import Client; Client.from_env().with_options(file='1').test_connection(); "
        "print(sorted({'sqlalchemy', 'cryptography', 'bcss_client.audit'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=at(server_url), capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
