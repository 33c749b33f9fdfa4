"""`bcss password`: what to write into a file of organisations."""

from __future__ import annotations

import sys

import click

from bcss_client.cli.failure import Failure
from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from . import security_texts as texts

_SHORTEST = 12


@click.command(params=[lang_option()])
def password(*, lang: Language) -> None:
    """Print the hash of a password, for the file of `bcss sim --organisations`.

    The password is asked for without being shown, or read from the first line of standard input.
    """
    from ..passwords import hashed

    if sys.stdin.isatty():
        typed: str = click.prompt(texts.PASSWORD.text(lang), hide_input=True, confirmation_prompt=True, err=True)
    else:
        typed = sys.stdin.readline().rstrip("\r\n")
    if len(typed) < _SHORTEST:
        raise Failure(texts.PASSWORD_TOO_SHORT.text(lang).format(count=_SHORTEST))
    click.echo(hashed(typed))
