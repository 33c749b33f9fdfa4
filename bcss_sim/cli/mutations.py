"""`bcss mutations`: what changed about the persons the demonstration organisation has integrated."""

from __future__ import annotations

import json

import click

from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from .. import texts
from .running import asked, url_option


@click.command(params=[lang_option(), url_option()])
@click.option(
    "--after", type=click.IntRange(0), default=0, show_default=True, metavar="N", help="Only those after this number."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with sorted keys.")
def mutations(*, after: int, as_json: bool, url: str | None, lang: Language) -> None:
    """Print what changed about integrated persons: number, day, person, subject, and the flows to consult.

    At most a thousand lines; ask on after the last one.
    """
    told = asked(f"mutations?after={after}", lang, url=url)
    assert isinstance(told, dict)
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True))
    else:
        for one in told["mutations"]:
            click.echo(
                f"{one['sequence']}  {one['day']}  {one['ssin']}  {one['label'][lang]} ({', '.join(one['flows'])})"
            )
    click.echo(texts.MUTATIONS_RECONSTRUCTED.text(lang).format(last=told["last"]), err=True)
