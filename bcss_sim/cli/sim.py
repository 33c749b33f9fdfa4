"""`bcss sim`: serve the simulator."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from .recipe import Wanted, recipe_at, recipe_of, recipe_options
from .signature_options import Signing, signature_options
from .tls_options import tls_options

if TYPE_CHECKING:
    from ..server import Tls


@click.command(params=[lang_option()])
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=4520, show_default=True, help="Port to listen on.")
@recipe_options
@click.option("--clock", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Stand still on this day, yyyy-mm-dd.")
@click.option(
    "--database",
    metavar="URL",
    help="Where integrations are kept, and a world that was built: an SQLAlchemy URL.  [default: in memory]",
)
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Processes; several need a database they share.",
)
@click.option(
    "--access",
    type=click.Choice(["strict", "open"]),
    default="strict",
    show_default=True,
    help="Whether persons must be integrated before they can be asked about.",
)
@click.option(
    "--journal",
    metavar="FILE",
    type=click.Path(dir_okay=False, writable=True),
    help="Append what is asked and answered to this file, a line of JSON each.  [default: in memory only]",
)
@tls_options
@signature_options
@click.option(
    "--organisations",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Who may call, in place of the demonstration organisations; their passwords as hashes (TOML).",
)
@click.option(
    "--trusted-proxy",
    "trusted_proxies",
    multiple=True,
    metavar="ADDRESS",
    help="Believe this web server in front whose certificate it verified; may be repeated.",
)
def sim(
    *,
    host: str,
    port: int,
    wanted: Wanted,
    clock: datetime | None,
    database: str | None,
    workers: int,
    access: str,
    journal: str | None,
    tls: Tls | None,
    signing: Signing,
    organisations: Path | None,
    trusted_proxies: tuple[str, ...],
    lang: Language,
) -> None:
    """Serve the simulator until Ctrl-C."""
    from ..server import Listening
    from ..serving import require_database, require_file, serve_announced
    from ..setting import Access, JournalSetting, Setting, Signatures
    from ..store import MEMORY

    url = database or MEMORY
    require_database(url, lang)
    if journal is not None:
        require_file(journal, lang)
    recipe = recipe_of(wanted, otherwise=recipe_at(database), lang=lang)
    setting = Setting(
        seed=recipe.seed,
        population=recipe.size,
        numbers=recipe.scheme,
        municipality=recipe.municipality,
        clock=clock.date() if clock else None,
        database=url,
        access=Access(access),
        journal=JournalSetting(file=journal),
        trusted_proxies=trusted_proxies,
        organisations=organisations,
        signatures=Signatures(signing.wanted),
        signature_authority=signing.authority,
        signature_crl=signing.crl,
        signing_certificate=signing.certificate,
        signing_key=signing.key,
    )
    serve_announced(setting, Listening(host=host, port=port, workers=workers, tls=tls), lang)
