"""The control API of a simulator that runs, as the commands use it."""

from __future__ import annotations

import os
from collections.abc import Mapping

import click

from bcss_client.cli.connection import chosen_settings
from bcss_client.cli.failure import Failure, NotReachable, failures_told
from bcss_client.config import Environment
from bcss_client.values import Language

from .. import texts

_REFUSED = 422


class Refused(Exception):
    """The simulator understood what was asked, and does not do it."""


def url_option() -> click.Option:
    """The option `--url` of a command that talks to a simulator."""
    return click.Option(
        ["--url"], metavar="URL", help="Address of the simulator.  [default: that of BCSS_URL, else this machine]"
    )


def asked(path: str, lang: Language, *, url: str | None, told: Mapping[str, object] | None = None) -> object:
    """What the simulator says at a path, having been `told` something where there is something to tell.

    Raises `Refused`, `NotReachable`, and `Failure` when it is no simulator that answers.
    """
    import httpx

    address = (url or _address(lang)).rstrip("/")
    try:
        if told is None:
            response = httpx.get(f"{address}/_sim/{path}", trust_env=False)
        else:
            response = httpx.post(f"{address}/_sim/{path}", json=told, trust_env=False)
    except (httpx.HTTPError, httpx.InvalidURL):
        raise NotReachable(texts.NO_SIMULATOR_AT.text(lang).format(url=address)) from None
    if response.status_code == _REFUSED:
        raise Refused
    try:
        response.raise_for_status()
        answer: object = response.json()
    except (httpx.HTTPStatusError, ValueError):
        raise Failure(texts.NOT_A_SIMULATOR.text(lang).format(url=address)) from None
    return answer


def _address(lang: Language) -> str:
    with failures_told(lang):
        settings = chosen_settings(os.environ, lang)
    if settings.environment is not Environment.SIMULATOR:
        raise Failure(texts.NOT_A_SIMULATOR.text(lang).format(url=settings.url))
    return settings.url
