"""TLS and mutual TLS between `bcss sim` and its callers: who is let in, and how each refusal is told."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bcss_client import AsyncClient, Client, Security
from bcss_client.config import simulator_settings
from bcss_client.errors import CertificateRefused, ConfigurationError, ServerNotTrusted
from bcss_client.values import LANGUAGES, Language
from tests.cli.command_line import at, bcss
from tests.security.serving import ONCE, called_by, free_port, over_tls

EXPIRED = "the server says that our certificate has expired or is not yet valid"
REFUSED = {
    None: "the server asks for a certificate, and none was sent",
    "refused/expired": EXPIRED,
    "refused/not-yet-valid": EXPIRED,
    "refused/revoked": "the server says that our certificate was revoked",
    "refused/self-signed": "the server does not trust the authority of our certificate",
    "refused/other-authority": "the server does not accept our certificate",
}
NOT_TRUSTED = {
    "refused/server-expired": "the certificate of the server has expired",
    "refused/server-not-yet-valid": "the certificate of the server is not yet valid",
    "refused/server-elsewhere": "the certificate of the server is for another host than this address",
    "refused/server-self-signed": "no authority that is trusted here vouches for the certificate of the server",
}


@pytest.fixture(scope="module")
def guarded(authority: Path) -> Iterator[str]:
    """A simulator that lets nobody in without a certificate of the authority."""
    trusting = ("--client-authority", f"{authority}/authority.pem", "--client-crl", f"{authority}/authority.crl")
    with over_tls(authority, *trusting) as url:
        yield url


@pytest.mark.parametrize("certificate", ["organisations/demo-charleroi", "organisations/demo-liege"])
def test_a_certificate_of_the_authority_lets_its_owner_in(guarded: str, authority: Path, certificate: str) -> None:
    with called_by(authority, certificate, guarded) as client:
        assert client.test_connection(echo="over TLS").echo == "over TLS"


@pytest.mark.parametrize(("certificate", "sentence"), REFUSED.items())
def test_a_certificate_that_is_refused_is_told_with_its_reason(
    guarded: str, authority: Path, certificate: str | None, sentence: str
) -> None:
    client = called_by(authority, certificate, guarded)
    with client, pytest.raises(CertificateRefused) as refused:
        client.test_connection()
    assert refused.value.message.endswith(f": {sentence}")
    assert "BCSS_CERTIFICATE" in str(refused.value)

    async def asked() -> None:
        async with AsyncClient(client.settings).with_options(retry=ONCE) as async_client:
            await async_client.test_connection()

    with pytest.raises(CertificateRefused, match=sentence):
        asyncio.run(asked())


@pytest.mark.parametrize(("certificate", "sentence"), NOT_TRUSTED.items())
def test_a_server_that_does_not_prove_itself_is_told_with_the_reason(
    authority: Path, certificate: str, sentence: str
) -> None:
    with over_tls(authority, certificate=certificate) as url:
        client = called_by(authority, None, url)
        with client, pytest.raises(ServerNotTrusted) as refused:
            client.test_connection()
        assert refused.value.message.endswith(f": {sentence}")

        async def asked() -> None:
            async with AsyncClient(client.settings).with_options(retry=ONCE) as async_client:
                await async_client.test_connection()

        with pytest.raises(ServerNotTrusted, match=sentence):
            asyncio.run(asked())


def test_a_server_whose_authority_is_not_trusted_is_not_called(guarded: str) -> None:
    settings = replace(simulator_settings(guarded), security=Security(user="demo-charleroi", password="demo-charleroi"))
    with Client(settings).with_options(retry=ONCE) as client, pytest.raises(ServerNotTrusted, match="no authority"):
        client.test_connection()


def test_a_key_that_is_too_weak_is_told_before_anything_is_sent(guarded: str, authority: Path) -> None:
    with pytest.raises(ConfigurationError, match="ee key too small"):
        called_by(authority, "refused/weak-key", guarded)


SAID = {
    "fr": ("Le certificat n'ouvre pas la connexion", "notre certificat a été révoqué"),
    "nl": ("Het certificaat opent de verbinding niet", "ons certificaat ingetrokken"),
    "de": ("Das Zertifikat öffnet die Verbindung nicht", "wurde unser Zertifikat widerrufen"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_line_tells_it_in_the_language_of_the_user(guarded: str, authority: Path, lang: Language) -> None:
    files = {
        "BCSS_CERTIFICATE": f"{authority}/refused/revoked.pem",
        "BCSS_KEY": f"{authority}/refused/revoked.key",
        "BCSS_AUTHORITY": f"{authority}/authority.pem",
    }
    done = bcss("call", "test_connection", "--echo", "x", "--lang", lang, **at(guarded), **files)
    assert done.exit_code == 3
    assert all(said in done.stderr for said in SAID[lang])


def test_the_commands_of_the_simulator_go_over_tls_too(guarded: str, authority: Path) -> None:
    files = {
        "BCSS_CERTIFICATE": f"{authority}/organisations/demo-gent.pem",
        "BCSS_KEY": f"{authority}/organisations/demo-gent.key",
        "BCSS_AUTHORITY": f"{authority}/authority.pem",
    }
    assert bcss("clock", **at(guarded), **files).stdout == "2026-11-22\n"
    assert bcss("clock", **at(guarded)).exit_code == 3


def test_files_tls_cannot_use_are_told_by_the_simulator(authority: Path) -> None:
    port = str(free_port())
    files = ["--tls-certificate", f"{authority}/server.pem", "--tls-key", f"{authority}/authority.key"]
    done = bcss("sim", "--port", port, *files, "--lang", "de")
    assert done.exit_code == 1
    assert done.stderr.startswith(f"TLS kann {authority}/server.pem nicht verwenden")


@pytest.mark.parametrize(
    "options", [["--tls-key"], ["--client-authority"], ["--client-crl"]], ids=lambda options: options[0]
)
def test_half_of_tls_is_wrong_usage(authority: Path, options: list[str]) -> None:
    assert bcss("sim", *options, f"{authority}/authority.pem").exit_code == 2
