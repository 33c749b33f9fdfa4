"""The options that say which population: those of `sim` and of the `world` commands."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING

import click

from bcss_client.values import Language

from .. import texts

if TYPE_CHECKING:
    from ..world.geography import Municipality
    from ..world.recipe import Recipe

_MOST, _MOST_RESERVED = 2_000_000, 40_000
_OPTIONS = (
    click.option("--seed", type=int, help="Which population.  [default: 0]"),
    click.option("--population", type=click.IntRange(1), help="How many persons.  [default: 1000]"),
    click.option(
        "--numbers",
        type=click.Choice(["reserved", "tst", "realistic"]),
        help="Numbers nobody can bear (reserved: up to 40000 persons, tst: any), or realistic.  [default: reserved]",
    ),
    click.option("--municipality", metavar="PLACE", help="Everybody lives in this one: a name, or a REFNIS code."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which population the options say; None for what they do not."""

    seed: int | None
    population: int | None
    numbers: str | None
    municipality: str | None


def recipe_options(command: Callable[..., object]) -> Callable[..., object]:
    """The command with the options `--seed`, `--population`, `--numbers` and `--municipality`, together as `wanted`."""

    @wraps(command)
    def collected(
        *, seed: int | None, population: int | None, numbers: str | None, municipality: str | None, **others: object
    ) -> object:
        wanted = Wanted(seed=seed, population=population, numbers=numbers, municipality=municipality)
        return command(wanted=wanted, **others)

    for option in reversed(_OPTIONS):
        option(collected)
    return collected


def recipe_of(wanted: Wanted, *, otherwise: Recipe, lang: Language) -> Recipe:
    """The recipe the options name, as `otherwise` where one is not given; raises `click.UsageError` with a sentence."""
    from ..world.recipe import NumberScheme, Recipe

    recipe = Recipe(
        seed=otherwise.seed if wanted.seed is None else wanted.seed,
        size=wanted.population or otherwise.size,
        scheme=NumberScheme(wanted.numbers) if wanted.numbers else otherwise.scheme,
        municipality=_municipality(wanted.municipality, lang).refnis if wanted.municipality else otherwise.municipality,
    )
    if recipe.size > _MOST:
        raise click.UsageError(texts.TOO_MANY.text(lang).format(most=_MOST))
    if recipe.scheme is NumberScheme.RESERVED and recipe.size > _MOST_RESERVED:
        raise click.UsageError(texts.TOO_MANY_RESERVED.text(lang).format(most=_MOST_RESERVED))
    return recipe


def recipe_at(database: str | None) -> Recipe:
    """The recipe of the world that was built in a database; the default one without."""
    from ..world.recipe import Recipe

    if database is None:
        return Recipe()
    from ..world_index import recipe_in

    return recipe_in(database)


def _municipality(text: str, lang: Language) -> Municipality:
    from ..world.geography import Geography

    geography = Geography.load()
    found = geography.named(text)
    if found is not None:
        return found
    names = {place.name(lang) for place in geography.municipalities}
    near = difflib.get_close_matches(text, sorted(names), n=3, cutoff=0.5)
    said = texts.NO_SUCH_MUNICIPALITY.text(lang).format(place=text)
    raise click.UsageError(f"{said} {texts.PERHAPS.text(lang).format(names=', '.join(near))}" if near else said)
