"""`bcss clock`: what day it is for a simulator that runs, and moving it on."""

from __future__ import annotations

from datetime import datetime

import click

from bcss_client.cli.failure import Failure
from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from .. import texts
from .running import Refused, asked, url_option


@click.command(params=[lang_option(), url_option()])
@click.option("--days", type=click.IntRange(0), metavar="N", help="Move on by so many days.")
@click.option("--months", type=click.IntRange(0), metavar="N", help="Move on by so many months.")
@click.option("--to", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Move on to this day, yyyy-mm-dd.")
def clock(*, days: int | None, months: int | None, to: datetime | None, url: str | None, lang: Language) -> None:
    """Print what day it is for the simulator, after moving it on if asked to.

    It does not go back: what was written since would lie in the future.
    """
    advances = days is not None or months is not None
    if advances and to is not None:
        raise click.UsageError(texts.ADVANCE_OR_GO.text(lang))
    move: dict[str, object] | None = None
    if to is not None:
        move = {"to": to.date().isoformat()}
    elif advances:
        move = {"advance": {"days": days or 0, "months": months or 0}}
    try:
        told = asked("clock", lang, url=url, told=move)
    except Refused:
        today, _ = _read(asked("clock", lang, url=url))
        raise Failure(texts.CLOCK_REFUSED.text(lang).format(today=today)) from None
    today, pinned = _read(told)
    click.echo(today)
    click.echo((texts.STANDS_STILL if pinned else texts.RUNS).text(lang), err=True)


def _read(told: object) -> tuple[str, bool]:
    assert isinstance(told, dict)
    return str(told["today"]), bool(told["pinned"])
