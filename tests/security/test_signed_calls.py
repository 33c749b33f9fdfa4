"""Calls of a client that signs, and what it makes of replies that are not signed as they must be."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, Retry, Security, WsgiTransport
from bcss_client.config import settings_from, simulator_settings
from bcss_client.errors import ConfigurationError, RequestRefused, SignatureNotAccepted, UnsignedReply
from bcss_client.transport import Incoming, Outgoing
from bcss_client.values import LANGUAGES, Language, Period
from bcss_sim.app import create_app
from bcss_sim.faults import Delay
from bcss_sim.setting import Signatures
from tests.cli.command_line import bcss
from tests.client.lines import ENVELOPE
from tests.conftest import TODAY, started
from tests.security.notarised import app_with, simulator_with

P02 = "90080299815"


@pytest.fixture(scope="module")
def app(authority: Path) -> Flask:
    return app_with(authority, signs=True)


def signing(folder: Path, name: str = "organisations/demo-charleroi", *, replies: str | None = "server") -> Security:
    basic = simulator_settings().security
    return replace(
        basic,
        signing_certificate=folder / f"{name}.pem",
        signing_key=folder / f"{name}.key",
        signing_authority=folder / f"{replies}.pem" if replies else None,
    )


def calling(app: Flask, security: Security) -> Client:
    return Client(replace(simulator_settings(), security=security), transport=WsgiTransport(app))


class Saying:
    """A transport that says the same to every message."""

    def __init__(self, body: bytes, status: int = 200) -> None:
        self._incoming = Incoming(status=status, content_type="text/xml", body=body)

    def send(self, outgoing: Outgoing) -> Incoming:
        assert outgoing.body is not None
        return self._incoming

    def close(self) -> None:
        pass


def test_a_call_is_signed_and_so_is_its_reply(app: Flask, authority: Path) -> None:
    reply = calling(app, signing(authority)).tx25(ssin=P02)
    assert reply.family_members
    assert b"BinarySecurityToken" in reply.meta.request
    assert b"BinarySecurityToken" in reply.meta.reply


def test_a_signed_question_that_is_put_off_is_no_replay(authority: Path) -> None:
    waited: list[float] = []
    simulator = simulator_with(authority, signs=True)
    simulator.fail_next(effect=Delay(seconds=3), flow="tx25")
    app = create_app(simulator, sleep=waited.append)
    assert calling(app, signing(authority)).tx25(ssin=P02).family_members
    assert waited == [3]


def test_the_asynchronous_client_does_the_same(app: Flask, authority: Path) -> None:
    settings = replace(simulator_settings(), security=signing(authority))

    async def asked() -> int:
        async with AsyncClient(settings, transport=AsyncWsgiTransport(app)) as client:
            return len((await client.tx25(ssin=P02)).family_members)

    assert asyncio.run(asked()) == 4


def test_options_leave_the_signature_as_it_is(app: Flask, authority: Path) -> None:
    client = calling(app, signing(authority)).with_options(retry=Retry(attempts=1))
    assert b"BinarySecurityToken" in client.tx25(ssin=P02).meta.request


def test_the_gateway_knows_no_signatures(app: Flask, authority: Path) -> None:
    since = Period(date(2020, 1, 1), TODAY)
    assert b"BinarySecurityToken" not in calling(app, signing(authority)).l950(ssin=P02, period=since).meta.request


def test_a_message_that_is_not_signed_is_refused(app: Flask) -> None:
    with pytest.raises(SignatureNotAccepted, match="not signed") as refused:
        calling(app, simulator_settings().security).tx25(ssin=P02)
    assert refused.value.code == "wsse:InvalidSecurity"


def test_where_signatures_are_accepted_they_may_be_left_out(authority: Path) -> None:
    accepting = app_with(authority, Signatures.ACCEPTED)
    assert calling(accepting, simulator_settings().security).tx25(ssin=P02).family_members
    assert calling(accepting, signing(authority, replies=None)).tx25(ssin=P02).family_members
    with pytest.raises(SignatureNotAccepted):
        calling(accepting, signing(authority, "refused/expired", replies=None)).tx25(ssin=P02)


def test_a_clock_that_is_wrong_is_refused(app: Flask, authority: Path) -> None:
    settings = replace(simulator_settings(), security=signing(authority, replies=None))
    client = Client(settings, transport=WsgiTransport(app))
    late = replace(client._exchange, clock=lambda: datetime.now(UTC) - timedelta(hours=1))  # noqa: SLF001
    with pytest.raises(SignatureNotAccepted) as refused:
        Client(settings, transport=WsgiTransport(app), exchange=late).tx25(ssin=P02)
    assert refused.value.code == "wsse:MessageExpired"


# --- replies -----------------------------------------------------------------------------------------------------


def test_a_reply_that_is_not_signed_is_not_used(authority: Path) -> None:
    silent = app_with(authority)
    with pytest.raises(UnsignedReply, match="The reply is not signed"):
        calling(silent, signing(authority)).tx25(ssin=P02)


def test_a_reply_somebody_else_signed_is_not_used(app: Flask, authority: Path) -> None:
    with pytest.raises(UnsignedReply, match="no authority that is trusted"):
        calling(app, signing(authority, replies="organisations/demo-liege")).tx25(ssin=P02)


def test_a_reply_that_was_changed_is_not_used(app: Flask, authority: Path) -> None:
    true = calling(app, signing(authority)).tx25(ssin=P02).meta.reply
    assert b"Vandermolen" in true
    settings = replace(simulator_settings(), security=signing(authority))
    changed = Client(settings, transport=Saying(true.replace(b"Vandermolen", b"Vanderlinden")))
    with pytest.raises(UnsignedReply, match="does not hold") as refused:
        changed.tx25(ssin=P02)
    assert refused.value.flow == "tx25"
    assert Client(settings, transport=Saying(true)).tx25(ssin=P02).family_members


def test_a_fault_that_is_not_signed_is_read_as_a_fault(authority: Path) -> None:
    fault = "<s:Fault><faultcode>s:Client</faultcode><faultstring>Not today.</faultstring></s:Fault>"
    settings = replace(simulator_settings(), security=signing(authority))
    client = Client(settings, transport=Saying(ENVELOPE.format(fault).encode(), 500))
    with pytest.raises(RequestRefused, match="Not today"):
        client.tx25(ssin=P02)


# --- settings ----------------------------------------------------------------------------------------------------


def variables(folder: Path, name: str = "organisations/demo-charleroi") -> Mapping[str, str]:
    return {
        "BCSS_ENVIRONMENT": "simulator",
        "BCSS_SIGNING_CERTIFICATE": f"{folder}/{name}.pem",
        "BCSS_SIGNING_KEY": f"{folder}/{name}.key",
        "BCSS_SIGNING_AUTHORITY": f"{folder}/server.pem",
    }


def test_the_files_are_named_in_the_environment(app: Flask, authority: Path) -> None:
    client = Client(settings_from(variables(authority)), transport=WsgiTransport(app))
    assert client.tx25(ssin=P02).family_members


@pytest.mark.parametrize(
    ("certificate", "key"),
    [("server", "authority"), ("README.txt", "server"), ("nowhere", "server")],
    ids=["the key of another", "not a certificate", "not there"],
)
def test_files_that_cannot_sign_are_told_before_anything_is_sent(authority: Path, certificate: str, key: str) -> None:
    file = authority / certificate if "." in certificate else authority / f"{certificate}.pem"
    security = Security(signing_certificate=file, signing_key=authority / f"{key}.key")
    with pytest.raises(ConfigurationError, match="Messages cannot be signed with"):
        Client(replace(simulator_settings(), security=security))


def test_a_key_without_its_certificate_is_wrong(authority: Path) -> None:
    with pytest.raises(ConfigurationError, match="BCSS_SIGNING_CERTIFICATE"):
        Security(signing_key=authority / "server.key")


def test_nothing_personal_of_a_signed_message_is_logged(
    app: Flask, authority: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    calling(app, signing(authority)).tx25(ssin=P02)
    assert P02 not in caplog.text
    assert "Vandermolen" not in caplog.text


# --- as a user starts both ---------------------------------------------------------------------------------------

SAID = {
    "fr": "La signature du message n'a pas été acceptée",
    "nl": "De handtekening van het bericht is niet aanvaard",
    "de": "Die Signatur der Nachricht wurde nicht angenommen",
}


@pytest.fixture(scope="module")
def url(authority: Path) -> Iterator[str]:
    options = ("--signatures", "required", "--signature-authority", f"{authority}/authority.pem")
    signs = ("--signing-certificate", f"{authority}/server.pem", "--signing-key", f"{authority}/server.key")
    with started("--population", "40", *options, *signs) as address:
        yield address


def test_the_command_line_signs(url: str, authority: Path) -> None:
    done = bcss("call", "tx25", "--ssin", P02, **variables(authority), BCSS_URL=url)
    assert done.exit_code == 0, done.stderr


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_refusal_is_told_in_the_language_of_the_user(url: str, authority: Path, lang: Language) -> None:
    expired = {**variables(authority, "refused/expired"), "BCSS_URL": url}
    done = bcss("call", "tx25", "--ssin", P02, "--lang", lang, **expired)
    assert done.exit_code == 1
    assert SAID[lang] in done.stderr


@pytest.mark.parametrize(
    "options",
    [
        ["--signatures", "required"],
        ["--signature-authority", "authority.pem"],
        ["--signatures", "required", "--signature-authority", "authority.pem", "--workers", "2", "--database", "x"],
    ],
    ids=["no authority", "off", "two processes"],
)
def test_half_of_what_is_needed_is_wrong_usage(authority: Path, options: list[str]) -> None:
    named = [str(authority / word) if word.endswith(".pem") else word for word in options]
    assert bcss("sim", *named).exit_code == 2


def test_files_the_simulator_cannot_use_are_told_before_it_starts(authority: Path) -> None:
    done = bcss("sim", "--signatures", "required", "--signature-authority", f"{authority}/README.txt", "--lang", "nl")
    assert done.exit_code == 1
    assert "README.txt" in done.stderr
