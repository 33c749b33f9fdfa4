"""`bcss world check`: whether a population is true to itself, and to the figures."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from .. import texts
from .recipe import Wanted, recipe_of, recipe_options

if TYPE_CHECKING:
    from rich.table import Table

    from ..coherence import Report

_TOLD = 5  # households named for each rule that is broken


@click.command(params=[lang_option()])
@recipe_options
@click.option(
    "--clock", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The day of the questions.  [default: today]"
)
@click.pass_context
def check(context: click.Context, *, wanted: Wanted, clock: datetime | None, lang: Language) -> None:
    """Check everybody drawn by every invariant and with every flow, and measure the population.

    Exits with 1 when an invariant is broken, and names the first households in which it is.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from ..coherence import check as checked
    from ..world.geography import Geography
    from ..world.recipe import Recipe
    from ..world.world import World

    recipe = recipe_of(wanted, otherwise=Recipe(), lang=lang)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(texts.CHECKING.text(lang), total=recipe.size)
        report = checked(
            World.of(recipe, geography=Geography.load()),
            days=[clock.date() if clock else datetime.now(UTC).astimezone().date()],
            progress=lambda people: progress.advance(task, people),
        )
    _print(report, lang)
    if report.broken:
        context.exit(1)


def _print(report: Report, lang: Language) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    if not console.is_terminal:
        console.width = 160  # a file or a pipe has no width of its own
    console.print(_invariants(report, lang))
    console.print(_shares(report, lang))
    for finding in report.broken:
        numbers = ", ".join(map(str, finding.households[:_TOLD]))
        console.print(
            texts.RULE_BROKEN.text(lang).format(rule=finding.sentence.text(lang), households=numbers), soft_wrap=True
        )


def _invariants(report: Report, lang: Language) -> Table:
    from rich.table import Table as NewTable

    title = texts.CHECKED_PEOPLE.text(lang).format(
        people=report.people, days=", ".join(day.isoformat() for day in report.days)
    )
    table = NewTable(texts.INVARIANT.text(lang), title=title, title_justify="left")
    table.add_column(texts.CHECKED.text(lang), justify="right")
    table.add_column(texts.VIOLATIONS.text(lang), justify="right")
    for finding in report.findings:
        table.add_row(finding.sentence.text(lang), str(finding.checked), str(finding.violations))
    return table


def _shares(report: Report, lang: Language) -> Table:
    from rich.table import Table as NewTable

    from ..world.realism import SMALLEST

    table = NewTable(
        texts.SHARE.text(lang),
        texts.SOURCE.text(lang),
        title=texts.SHARES_MEASURED.text(lang).format(people=SMALLEST),
        title_justify="left",
    )
    for heading in (texts.TARGET, texts.TOLERANCE, texts.MEASURED):
        table.add_column(heading.text(lang), justify="right")
    table.add_column(texts.WITHIN.text(lang))
    for one in report.shares:
        table.add_row(
            one.share.label.text(lang),
            one.share.source or texts.SETTING.text(lang),
            f"{one.share.target:.1%}",
            f"± {one.share.tolerance:.1%}",
            f"{one.value:.1%}",
            (texts.YES if one.within else texts.NO).text(lang),
        )
    return table
