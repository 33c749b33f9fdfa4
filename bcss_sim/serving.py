"""Serving for people: refusing what cannot work with a sentence, and saying when the simulator is ready."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import click
import httpx
import msgspec
from rich.console import Console
from sqlalchemy.exc import SQLAlchemyError

from bcss_client.cli.failure import Failure, failures_told
from bcss_client.values import Language

from . import journal_texts, texts
from .organisations import organisations_in
from .server import Listening, Tls, serve
from .setting import Setting
from .store import Store, in_memory
from .wire.signed import verifier_and_signer
from .world.geography import Geography
from .world.recipe import NumberScheme


class _Centre(msgspec.Struct, frozen=True):
    name: Mapping[Language, str]
    user: str
    cbe: str


class _About(msgspec.Struct, frozen=True):
    """What the line that says the simulator is ready tells of it."""

    seed: int
    persons: int
    today: str
    organisation: _Centre


def serve_announced(setting: Setting, listening: Listening, lang: Language) -> None:
    """Serve until the process is asked to stop, and tell on stderr when it is ready.

    Raises `click.UsageError` for processes that would not share what callers write, and `Failure` when the port cannot
    be opened.
    """
    if listening.workers > 1 and in_memory(setting.database):
        raise click.UsageError(texts.MEMORY_IS_NOT_SHARED.text(lang))
    if listening.tls is not None:
        _require_usable(listening.tls, lang)
    try:
        with failures_told(lang):
            verifier_and_signer(setting)
            if setting.organisations is not None:
                organisations_in(setting.organisations)
    except ImportError:
        raise Failure(texts.SIGNATURES_NEED.text(lang)) from None
    _require_free(listening, lang)
    if setting.numbers is NumberScheme.REALISTIC:
        click.echo(texts.REALISTIC_NUMBERS.text(lang), err=True)
    threading.Thread(target=_announce, args=(setting, listening, lang), daemon=True).start()
    serve(setting, listening)


# The workers would only find out, and try again for ever, after the command has said nothing.
def require_database(url: str, lang: Language) -> None:
    """Raise `Failure` with a sentence when the database cannot be opened."""
    try:
        Store(url).close()
    except (SQLAlchemyError, ImportError) as error:
        reason = str(error).partition("\n")[0]
        raise Failure(texts.DATABASE_REFUSED.text(lang).format(reason=reason)) from None


def require_file(path: str, lang: Language) -> None:
    """Raise `Failure` with a sentence when nothing can be appended to the file of the journal."""
    try:
        Path(path).open("ab").close()
    except OSError as error:
        raise Failure(journal_texts.NOT_WRITTEN.text(lang).format(file=path, reason=error.strerror)) from None


def _require_usable(tls: Tls, lang: Language) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    file = tls.certificate
    try:
        context.load_cert_chain(tls.certificate, tls.key)
        for trusted in filter(None, (tls.client_authority, tls.client_crl)):
            file = trusted
            context.load_verify_locations(trusted)
    except OSError as error:  # that of TLS is one, too
        raise Failure(texts.TLS_REFUSED.text(lang).format(file=file, reason=error.strerror or error)) from None


def _require_free(listening: Listening, lang: Language) -> None:
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    with closing(socket.socket(family)) as probe:
        # As the server does: a port that was just left is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((listening.host, listening.port))
        except OSError as error:
            sentence = texts.PORT_IN_USE.text(lang)
            raise Failure(sentence.format(port=listening.port, host=listening.host, reason=error.strerror)) from None


def _announce(setting: Setting, listening: Listening, lang: Language) -> None:
    if listening.tls is not None:
        _announce_tls(setting, listening, lang)
        return
    url = f"http://{_reachable(listening.host)}:{listening.port}"
    console = Console(stderr=True, soft_wrap=True, highlight=False)
    with console.status(texts.STARTING.text(lang)):
        about = _awaited(f"{url}/about")
    console.print(texts.READY.text(lang).format(url=url, seed=about.seed, persons=about.persons, today=about.today))
    if setting.municipality is not None:
        centre = about.organisation
        town = Geography.load().place_name(setting.municipality, lang)
        console.print(
            texts.TOWN_CALLER.text(lang).format(town=town, centre=centre.name[lang], user=centre.user, cbe=centre.cbe)
        )


# Over TLS the line tells no more than the options do: to ask the simulator, a certificate may be needed.
def _announce_tls(setting: Setting, listening: Listening, lang: Language) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE  # only whether somebody is there
    host = _reachable(listening.host)
    console = Console(stderr=True, soft_wrap=True, highlight=False)
    with console.status(texts.STARTING.text(lang)):
        while not _answers(host.strip("[]"), listening.port, context):
            time.sleep(0.05)
    console.print(texts.READY_OVER_TLS.text(lang).format(url=f"https://{host}:{listening.port}", seed=setting.seed))


def _answers(host: str, port: int, context: ssl.SSLContext) -> bool:
    try:
        with socket.create_connection((host, port), timeout=5) as plain, context.wrap_socket(plain):
            return True
    except OSError:
        return False


def _reachable(host: str) -> str:
    """The host as it stands in an address of this machine."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.is_unspecified:
        return "[::1]" if address.version == 6 else "127.0.0.1"
    return f"[{address}]" if address.version == 6 else str(address)


def _awaited(url: str) -> _About:
    while True:
        try:
            about = msgspec.json.decode(httpx.get(url, trust_env=False).content, type=_About)
        except (httpx.HTTPError, msgspec.DecodeError):
            time.sleep(0.05)
        else:
            return about
