"""The options of `bcss sim` about signatures of messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path

import click

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_OPTIONS = (
    click.option(
        "--signatures",
        type=click.Choice(["off", "accepted", "required"]),
        default="off",
        show_default=True,
        help="Whether signatures of SOA messages (WS-Security) are verified, and whether there must be one.",
    ),
    click.option(
        "--signature-authority", type=_FILE, metavar="FILE", help="Who issues the certificates they sign with (PEM)."
    ),
    click.option("--signature-crl", type=_FILE, metavar="FILE", help="The certificates it has revoked (PEM)."),
    click.option("--signing-certificate", type=_FILE, metavar="FILE", help="Sign replies with this certificate (PEM)."),
    click.option("--signing-key", type=_FILE, metavar="FILE", help="Its key (PEM)."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signing:
    """What the options say of signatures."""

    wanted: str
    authority: Path | None
    crl: Path | None
    certificate: Path | None
    key: Path | None


def signature_options(command: Callable[..., object]) -> Callable[..., object]:
    """The command with those options, together as `signing`."""

    @wraps(command)
    def collected(
        *,
        signatures: str,
        signature_authority: Path | None,
        signature_crl: Path | None,
        signing_certificate: Path | None,
        signing_key: Path | None,
        workers: int,
        **others: object,
    ) -> object:
        if (signatures != "off") != (signature_authority is not None):
            raise click.UsageError("--signatures accepted or required, and --signature-authority, need each other.")
        if signatures != "off" and workers > 1:
            raise click.UsageError("--signatures needs --workers 1: each process would accept a message once.")
        signing = Signing(
            wanted=signatures,
            authority=signature_authority,
            crl=signature_crl,
            certificate=signing_certificate,
            key=signing_key,
        )
        return command(signing=signing, workers=workers, **others)

    for option in reversed(_OPTIONS):
        option(collected)
    return collected
