"""`bcss pki`: certificates for tests."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from bcss_client.cli.failure import Failure
from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from . import security_texts as texts


@click.group()
def pki() -> None:
    """Make certificates for tests of TLS and of signatures."""


@pki.command(params=[lang_option()])
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def init(*, folder: Path, lang: Language) -> None:
    """Write a test authority and its certificates into DIR: right ones, and one for each way to be wrong.

    A file that is there stays as it is, and then nothing is written.
    """
    try:
        from ..pki import AlreadyThere, write_authority
    except ImportError:
        raise Failure(texts.NO_LIBRARY.text(lang).format(extra="pki")) from None
    try:
        write_authority(folder, now=datetime.now(UTC))
    except AlreadyThere as error:
        raise Failure(texts.ALREADY_THERE.text(lang).format(path=error.path)) from None
    except OSError as error:
        raise Failure(texts.NOT_WRITTEN.text(lang).format(folder=folder, reason=error.strerror)) from None
    click.echo(texts.AUTHORITY_WRITTEN.text(lang).format(folder=folder), err=True)
