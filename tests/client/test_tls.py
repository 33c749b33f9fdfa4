"""TLS: the server proves itself, and so does a caller with a certificate."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
import trustme
from flask import Flask

from bcss_client import AsyncClient, Client, Retry, Security
from bcss_client.config import simulator_settings
from bcss_client.errors import ConfigurationError, ConnectionFailed

AUTHORITY = trustme.CA()
ONCE = Retry(attempts=1)


class Silent(WSGIRequestHandler):
    """Keeps what it serves, and who broke off, out of the test's output."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class names it so
        pass


@contextmanager
def served_over_tls(app: Flask, *, asks_for_certificate: bool) -> Generator[str]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    AUTHORITY.issue_cert("127.0.0.1").configure_cert(context)
    if asks_for_certificate:
        AUTHORITY.configure_trust(context)
        context.verify_mode = ssl.CERT_REQUIRED
    with make_server("127.0.0.1", 0, app, handler_class=Silent) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"https://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def authority(tmp_path: Path) -> Path:
    path = tmp_path / "authority.pem"
    AUTHORITY.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """The certificate of a centre with its key, in one file."""
    path = tmp_path / "centre.pem"
    AUTHORITY.issue_cert("centre.example").private_key_and_cert_chain_pem.write_to_path(str(path))
    return path


def client(url: str, **security: Path) -> Client:
    settings = simulator_settings(url)
    basic = settings.security
    secured = Security(user=basic.user, password=basic.password, **security)
    return Client(replace(settings, security=secured)).with_options(retry=ONCE)


def test_a_server_is_trusted_by_the_authority_named(app: Flask, authority: Path) -> None:
    with served_over_tls(app, asks_for_certificate=False) as url, client(url, authority=authority) as caller:
        assert caller.test_connection(echo="over TLS").echo == "over TLS"


def test_a_server_nobody_vouches_for_is_not_called(app: Flask) -> None:
    with (
        served_over_tls(app, asks_for_certificate=False) as url,
        client(url) as caller,
        pytest.raises(ConnectionFailed),
    ):
        caller.test_connection()


def test_a_certificate_lets_the_caller_in(app: Flask, authority: Path, certificate: Path) -> None:
    with (
        served_over_tls(app, asks_for_certificate=True) as url,
        client(url, authority=authority, certificate=certificate) as caller,
    ):
        assert caller.test_connection(echo="who I am").echo == "who I am"


def test_no_certificate_keeps_the_caller_out(app: Flask, authority: Path) -> None:
    with (
        served_over_tls(app, asks_for_certificate=True) as url,
        client(url, authority=authority) as caller,
        pytest.raises(ConnectionFailed),
    ):
        caller.test_connection()


def test_the_asynchronous_client_does_the_same(app: Flask, authority: Path, certificate: Path) -> None:
    async def echoed(url: str) -> str:
        settings = replace(simulator_settings(url), security=Security(authority=authority, certificate=certificate))
        async with AsyncClient(settings) as caller:
            return (await caller.test_connection(echo="who I am")).echo

    with served_over_tls(app, asks_for_certificate=True) as url:
        assert asyncio.run(echoed(url)) == "who I am"


@pytest.mark.parametrize("kind", [Client, AsyncClient])
@pytest.mark.parametrize(
    "with_file",
    [lambda file: Security(certificate=file), lambda file: Security(authority=file)],
    ids=["certificate", "authority"],
)
def test_a_file_tls_cannot_use_is_told_before_anything_is_sent(
    kind: type[Client | AsyncClient], with_file: Callable[[Path], Security], tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("no certificate", encoding="utf-8")
    settings = replace(simulator_settings(), security=with_file(wrong))
    with pytest.raises(ConfigurationError, match=f"TLS cannot use {wrong}"):
        kind(settings)
