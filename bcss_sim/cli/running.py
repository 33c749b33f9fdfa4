"""The control API of a simulator that runs, as the commands use it."""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping

import click
import msgspec

from bcss_client.cli.connection import chosen_settings
from bcss_client.cli.failure import Failure, NotReachable, failures_told
from bcss_client.config import Environment, settings_from
from bcss_client.values import Language

from .. import texts

_PROBLEM = "application/problem+json"
_PATIENCE = 60  # seconds: to see that nobody can meet a need takes a few


class Refused(Exception):
    """The simulator understood what was asked, and does not do it; `sentence` says why, in the language of the user."""

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def url_option() -> click.Option:
    """The option `--url` of a command that talks to a simulator."""
    return click.Option(
        ["--url"], metavar="URL", help="Address of the simulator.  [default: that of BCSS_URL, else this machine]"
    )


def asked(
    path: str, lang: Language, *, url: str | None, told: Mapping[str, object] | None = None, method: str | None = None
) -> object:
    """What the simulator says at a path, having been `told` something where there is something to tell.

    The HTTP method is GET, or POST when something is told, unless another is named.

    Raises `Refused`, `NotReachable`, and `Failure` when it is no simulator that answers.
    """
    import httpx

    address = (url or _address(lang)).rstrip("/")
    verify = _trusted(lang) if address.startswith("https://") else True
    try:
        response = httpx.request(
            method or ("GET" if told is None else "POST"),
            f"{address}/_sim/{path}",
            json=told,
            trust_env=False,
            verify=verify,
            timeout=_PATIENCE,
        )
    except (httpx.HTTPError, httpx.InvalidURL):
        raise NotReachable(texts.NO_SIMULATOR_AT.text(lang).format(url=address)) from None
    if response.headers.get("Content-Type") == _PROBLEM:
        raise Refused(_sentence(response.content, lang))
    try:
        response.raise_for_status()
        answer: object = response.json()
    except (httpx.HTTPStatusError, ValueError):
        raise Failure(texts.NOT_A_SIMULATOR.text(lang).format(url=address)) from None
    return answer


class _Problem(msgspec.Struct, frozen=True):
    sentence: Mapping[Language, str] | None = None


def _sentence(body: bytes, lang: Language) -> str | None:
    try:
        told = msgspec.json.decode(body, type=_Problem).sentence
    except msgspec.DecodeError:
        return None
    return told[lang] if told else None


def _trusted(lang: Language) -> ssl.SSLContext:
    """The certificate and the authority in the environment."""
    with failures_told(lang):
        return settings_from({**os.environ, "BCSS_ENVIRONMENT": Environment.SIMULATOR.value}).security.tls()


def _address(lang: Language) -> str:
    with failures_told(lang):
        settings = chosen_settings(os.environ, lang)
    if settings.environment is not Environment.SIMULATOR:
        raise Failure(texts.NOT_A_SIMULATOR.text(lang).format(url=settings.url))
    return settings.url
