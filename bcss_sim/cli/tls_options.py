"""The options of `bcss sim` that let it serve over TLS."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..server import Tls

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_OPTIONS = (
    click.option("--tls-certificate", type=_FILE, metavar="FILE", help="Serve over TLS with this certificate (PEM)."),
    click.option("--tls-key", type=_FILE, metavar="FILE", help="Its key (PEM)."),
    click.option(
        "--client-authority", type=_FILE, metavar="FILE", help="Callers need a certificate of this authority (PEM)."
    ),
    click.option("--client-crl", type=_FILE, metavar="FILE", help="The certificates it has revoked (PEM)."),
)


def tls_options(command: Callable[..., object]) -> Callable[..., object]:
    """The command with those options, together as `tls`, which is None without them."""

    @wraps(command)
    def collected(
        *,
        tls_certificate: Path | None,
        tls_key: Path | None,
        client_authority: Path | None,
        client_crl: Path | None,
        **others: object,
    ) -> object:
        return command(tls=_tls(tls_certificate, tls_key, client_authority, client_crl), **others)

    for option in reversed(_OPTIONS):
        option(collected)
    return collected


def _tls(certificate: Path | None, key: Path | None, client_authority: Path | None, crl: Path | None) -> Tls | None:
    from ..server import Tls

    if certificate and key:
        if crl and not client_authority:
            raise click.UsageError("--client-crl needs --client-authority.")
        return Tls(certificate=certificate, key=key, client_authority=client_authority, client_crl=crl)
    if certificate or key or client_authority or crl:
        raise click.UsageError("TLS needs both --tls-certificate and --tls-key.")
    return None
