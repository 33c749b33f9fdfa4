"""Servers of these tests: `bcss sim` over TLS, and nginx in front of it."""

from __future__ import annotations

import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from bcss_client import Client, Retry, Security
from bcss_client.config import simulator_settings
from tests.conftest import TODAY

ONCE = Retry(attempts=1)


def free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@contextmanager
def over_tls(folder: Path, *options: str, certificate: str = "server") -> Generator[str]:
    """The address of a simulator that serves over TLS with a certificate of the authority in `folder`."""
    port = free_port()
    command = [sys.executable, "-m", "bcss_client", "sim", "--port", str(port), "--clock", TODAY.isoformat()]
    files = ["--tls-certificate", f"{folder}/{certificate}.pem", "--tls-key", f"{folder}/{certificate}.key"]
    with running([*command, "--population", "40", *files, *options], port):
        yield f"https://127.0.0.1:{port}"


@contextmanager
def running(command: list[str], port: int) -> Generator[None]:
    """A server, once it answers on a port."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _await(port, server)
            yield
        finally:
            server.terminate()


def called_by(folder: Path, name: str | None, url: str, *, basic: bool = True) -> Client:
    """A client with a certificate of the authority in `folder`, and with HTTP Basic unless `basic` is False."""
    settings = simulator_settings(url)
    security = Security(
        user=settings.security.user if basic else None,
        password=settings.security.password if basic else None,
        certificate=folder / f"{name}.pem" if name else None,
        key=folder / f"{name}.key" if name else None,
        authority=folder / "authority.pem" if url.startswith("https") else None,
    )
    return Client(replace(settings, security=security)).with_options(retry=ONCE)


def _await(port: int, server: subprocess.Popen[bytes]) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port)) as plain, context.wrap_socket(plain):
                return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the server did not start")
