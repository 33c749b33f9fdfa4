"""A simulator that is served goes on while replies are late, and stops without waiting for them."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

import httpx
import pytest

from bcss_client import Client
from bcss_client.errors import BcssError, ConnectionFailed
from bcss_client.reply import Outcome
from bcss_client.values import Ssin
from tests.conftest import started
from tests.faults.conftest import ONCE

LONG = {"kind": "delay", "seconds": 300}


@contextmanager
def waiting(url: str, ssin: Ssin, *, questions: int) -> Generator[list[BcssError]]:
    """So many questions about somebody whose replies are late; what became of them in the end."""
    httpx.post(f"{url}/_sim/faults", json={"effect": LONG, "person": ssin}).raise_for_status()
    errors: list[BcssError] = []

    def ask() -> None:
        try:
            Client.for_simulator(url).with_options(retry=ONCE).tx25(ssin=ssin)
        except BcssError as error:
            errors.append(error)

    threads = [Thread(target=ask) for _ in range(questions)]
    for thread in threads:
        thread.start()
    while httpx.get(f"{url}/_sim/faults/1").json()["fired"] < questions:
        pass
    yield errors
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_others_are_answered_meanwhile_and_it_stops_when_asked(stop: signal.Signals, mother: Ssin, other: Ssin) -> None:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    command = [sys.executable, "-m", "bcss_client", "sim", "--port", str(port), "--population", "1"]
    with subprocess.Popen([*command, "--clock", "2026-11-22"], stderr=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert server.stderr is not None
            server.stderr.readline()
            with waiting(url, mother, questions=20) as errors:
                with Client.for_simulator(url) as client:
                    assert client.tx25(ssin=other).status.outcome is Outcome.DATA_FOUND
                assert errors == []
                server.send_signal(stop)
                assert server.stderr.read() == ""
                assert server.wait() == 0
            assert [type(error) for error in errors] == [ConnectionFailed] * 20
        finally:
            server.kill()


@pytest.fixture
def server_of_two(tmp_path: Path) -> Iterator[str]:
    with started("--population", "1", "--workers", "2", "--database", f"sqlite:///{tmp_path}/bcss.db") as url:
        yield url


def test_several_processes_would_not_share_rules_so_they_are_refused(server_of_two: str) -> None:
    refused = httpx.post(f"{server_of_two}/_sim/faults", json={"effect": LONG})
    assert refused.status_code == 422
    assert "--workers 1" in refused.json()["sentence"]["nl"]
    assert httpx.post(f"{server_of_two}/_sim/faults/scenarios/maintenance").status_code == 422
