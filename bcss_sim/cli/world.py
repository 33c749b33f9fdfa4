"""`bcss world`: the populations a simulator may answer from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from bcss_client.cli.failure import Failure
from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from .. import texts
from .recipe import Wanted, recipe_at, recipe_of, recipe_options
from .world_check import check

if TYPE_CHECKING:
    from ..world.world import World


@click.group()
def world() -> None:
    """Look at a population, check it, or build a large one."""


world.add_command(check)


@world.command(params=[lang_option()])
@recipe_options
@click.option("--database", metavar="URL", help="The database a world was built in.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with sorted keys.")
def info(*, wanted: Wanted, database: str | None, as_json: bool, lang: Language) -> None:
    """Tell what a world is made of, and its fingerprint: the same wherever the same answers are given."""
    from ..serving import require_database
    from ..store import MEMORY
    from ..world_index import opened

    url = database or MEMORY
    require_database(url, lang)
    recipe = recipe_of(wanted, otherwise=recipe_at(database), lang=lang)
    with opened(url, recipe) as found:
        _print_info(found, as_json=as_json, lang=lang)


@world.command(params=[lang_option()])
@recipe_options
@click.option("--database", metavar="URL", required=True, help="Where to build it: an SQLAlchemy URL.")
def build(*, wanted: Wanted, database: str, lang: Language) -> None:
    """Build the index of a large world in a database; a build that was stopped goes on where it was."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from ..serving import require_database
    from ..store import in_memory
    from ..world.geography import Geography
    from ..world.recipe import Recipe
    from ..world_index import OtherWorld, built, opened
    from .person import cast

    require_database(database, lang)
    if in_memory(database):
        raise click.UsageError(texts.KEPT_IN_MEMORY.text(lang))
    recipe = recipe_of(wanted, otherwise=Recipe(), lang=lang)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(texts.BUILDING.text(lang), total=recipe.size)
        try:
            for step in built(database, recipe, geography=Geography.load(), taken=cast().numbers):
                progress.update(task, completed=min(step.people, recipe.size))
        except OtherWorld:
            raise Failure(texts.ANOTHER_WORLD.text(lang)) from None
    with opened(database, recipe) as found:
        _print_info(found, as_json=False, lang=lang)


def _print_info(found: World, *, as_json: bool, lang: Language) -> None:
    recipe = found.recipe
    if as_json:
        told = {
            "seed": recipe.seed,
            "persons": len(found),
            "numbers": recipe.scheme.value,
            "municipality": recipe.municipality,
            "fingerprint": found.fingerprint,
        }
        click.echo(json.dumps(told, indent=2, sort_keys=True))
        return
    place = found.geography.place_name(recipe.municipality, lang) if recipe.municipality else None
    lines = {
        texts.SEED: recipe.seed,
        texts.PERSONS: len(found),
        texts.NUMBERS: recipe.scheme.value,
        texts.MUNICIPALITY: place or texts.EVERYWHERE.text(lang),
        texts.FINGERPRINT: found.fingerprint,
    }
    for label, value in lines.items():
        click.echo(f"{label.text(lang):<14}{value}")
