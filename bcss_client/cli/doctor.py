"""`bcss doctor`: whether everything a consultation needs is there, and what to do where it is not."""

from __future__ import annotations

import os
import platform
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version

import click

from .. import flows
from ..client import Client
from ..client_base import audit_from
from ..config import Settings
from ..errors import BcssError, ConfigurationError, TransportError
from ..transport import Security
from ..values import Language
from . import audit_texts, texts
from .connection import chosen_settings
from .failure import NOT_REACHABLE, REFUSED, sentence
from .language import lang_option

_SHOWN = (
    "BCSS_ENVIRONMENT",
    "BCSS_URL",
    "BCSS_GATEWAY_URL",
    "BCSS_ORGANISATION",
    "BCSS_USER",
    "BCSS_USER_ID",
    "BCSS_EMAIL",
    "BCSS_LEGAL_CONTEXT",
    "BCSS_CERTIFICATE",
    "BCSS_KEY",
    "BCSS_AUTHORITY",
    "BCSS_SIGNING_CERTIFICATE",
    "BCSS_SIGNING_KEY",
    "BCSS_SIGNING_AUTHORITY",
    "BCSS_AUDIT_DATABASE",
    "BCSS_AUDIT_KEY",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing looked at; `exit_code` is 0 when it is in order."""

    name: str
    told: str
    exit_code: int = 0


@click.command(params=[lang_option()])
@click.pass_context
def doctor(ctx: click.Context, *, lang: Language) -> None:
    """Check versions, schemas, settings, TLS files and the connection.

    Exit code 1 when something is not in order, 3 when the address does not answer.
    """
    worst = 0
    for check in _checks(os.environ, lang):
        mark = (texts.NOT_OK if check.exit_code else texts.OK).text(lang)
        click.echo(f"{mark:9} {check.name}: {check.told}")
        worst = max(worst, check.exit_code)
    ctx.exit(worst)


def _checks(environ: Mapping[str, str], lang: Language) -> Iterator[Check]:
    yield _versions(lang)
    yield _schemas(lang)
    for name in _SHOWN:
        yield Check(name=name, told=environ.get(name) or texts.NOT_SET.text(lang))
    password = texts.HIDDEN if environ.get("BCSS_PASSWORD") else texts.NOT_SET
    yield Check(name="BCSS_PASSWORD", told=password.text(lang))
    try:
        settings = chosen_settings(environ, lang)
    except ConfigurationError as error:
        yield Check(name=texts.SETTINGS.text(lang), told=sentence(error, lang), exit_code=REFUSED)
        return
    yield Check(name=texts.SETTINGS.text(lang), told=f"{settings.environment.value}, {settings.url}")
    yield from _log(environ, lang)
    tls = _tls(settings.security, lang)
    yield tls
    if not tls.exit_code:
        yield from _connection(settings, lang)


def _versions(lang: Language) -> Check:
    packages = ("bcss-flux", "lxml", "xmlschema", "zeep")
    told = ", ".join([f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in packages)])
    return Check(name=texts.VERSIONS.text(lang), told=told)


def _schemas(lang: Language) -> Check:
    from lxml import etree

    from ..resources import SCHEMAS

    schemas = {flow.wire.schema for flow in flows.ALL}
    name = texts.SCHEMAS.text(lang)
    try:
        for schema in schemas:
            etree.XMLSchema(etree.parse(SCHEMAS / schema))
    except (OSError, etree.LxmlError) as error:
        return Check(name=name, told=f"{error}; {texts.REINSTALL.text(lang)}", exit_code=REFUSED)
    return Check(name=name, told=texts.SCHEMAS_FOUND.text(lang).format(count=len(schemas)))


def _log(environ: Mapping[str, str], lang: Language) -> Iterator[Check]:
    name = audit_texts.LOG.text(lang)
    try:
        log = audit_from(environ)
    except ConfigurationError as error:
        yield Check(name=name, told=sentence(error, lang), exit_code=REFUSED)
        return
    if log is not None:
        yield Check(name=name, told=texts.OK.text(lang))


def _tls(security: Security, lang: Language) -> Check:
    name = texts.TLS_FILES.text(lang)
    files = [str(file) for file in (security.certificate, security.key, security.authority) if file]
    try:
        context = ssl.create_default_context(cafile=security.authority)
        if security.certificate:
            context.load_cert_chain(security.certificate, security.key)
    except (ssl.SSLError, OSError) as error:
        told = f"{', '.join(files)} ({error}); {texts.MEND_TLS.text(lang)}"
        return Check(name=name, told=told, exit_code=REFUSED)
    return Check(name=name, told=", ".join(files) or texts.NOT_SET.text(lang))


def _connection(settings: Settings, lang: Language) -> Iterator[Check]:
    from rich.console import Console

    from ..exchange import Retry

    address, test = texts.ADDRESS.text(lang), texts.TEST_CONNECTION.text(lang)
    try:
        with Console(stderr=True).status(texts.ASKING.text(lang)), Client(settings) as client:
            client.with_options(retry=Retry(attempts=1)).test_connection()
    except TransportError as error:
        yield Check(name=address, told=sentence(error, lang), exit_code=NOT_REACHABLE)
    except BcssError as error:
        yield Check(name=address, told=settings.url)
        yield Check(name=test, told=sentence(error, lang), exit_code=REFUSED)
    else:
        yield Check(name=address, told=settings.url)
        yield Check(name=test, told=texts.ECHO_RETURNED.text(lang))
