"""The commands the simulator adds to `bcss`: `sim` serves it, `person` tells about its personas and cases.

The simulator itself is imported when a command runs, so that `bcss --help` does not wait for it.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from bcss_client.cli.failure import Failure
from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from . import texts

if TYPE_CHECKING:
    from .world.personas import Case, Cast, Persona

MOST_PERSONS = 40_000  # the range of numbers nobody can bear holds little more


@click.command(params=[lang_option()])
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=4520, show_default=True, help="Port to listen on.")
@click.option("--seed", type=int, default=0, show_default=True, help="Which population.")
@click.option(
    "--population", type=click.IntRange(1, MOST_PERSONS), default=1000, show_default=True, help="How many persons."
)
@click.option("--clock", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Stand still on this day, yyyy-mm-dd.")
@click.option("--database", metavar="URL", help="Where integrations are kept: an SQLAlchemy URL.  [default: in memory]")
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
def sim(
    *,
    host: str,
    port: int,
    seed: int,
    population: int,
    clock: datetime | None,
    database: str | None,
    workers: int,
    access: str,
    lang: Language,
) -> None:
    """Serve the simulator until Ctrl-C."""
    from .server import Listening
    from .serving import serve_announced
    from .setting import Access, Setting
    from .store import MEMORY

    setting = Setting(
        seed=seed,
        population=population,
        clock=clock.date() if clock else None,
        database=database or MEMORY,
        access=Access(access),
    )
    serve_announced(setting, Listening(host=host, port=port, workers=workers), lang)


@click.command(params=[lang_option()])
@click.argument("story_id", metavar="[ID]", required=False)
@click.option("--list", "listed", is_flag=True, help="List the personas and cases, as without ID.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with sorted keys.")
def person(*, story_id: str | None, listed: bool, as_json: bool, lang: Language) -> None:
    """Print the number of a persona or case, and on stderr why to ask about this person.

    Personas such as P02 are the applicants trainings are built on; in cases such as C01 something rare can be seen.
    No server is needed.
    """
    known = {told.id: told for told in cast().everybody}
    if listed or story_id is None:
        _print_list(list(known.values()), lang, as_json=as_json)
        return
    told = known.get(story_id.upper())
    if told is None:
        raise Failure(texts.NO_SUCH_PERSONA.text(lang).format(persona=story_id, known=", ".join(known)))
    if as_json:
        _print_json(_described(told, lang))
    else:
        click.echo(told.applicant)
        click.echo(_explained(told, lang), err=True)


def cast() -> Cast:
    """The personas and cases of the project, without the population around them."""
    from .world.employers import Employers
    from .world.geography import Geography
    from .world.personas import load_cast

    geography = Geography.load()
    return load_cast(geography=geography, employers=Employers(seed=0, geography=geography))


def _print_list(everybody: list[Persona | Case], lang: Language, *, as_json: bool) -> None:
    if as_json:
        _print_json([_described(told, lang) for told in everybody])
        return
    for told in everybody:
        click.echo(f"{told.id}  {told.applicant}  {told.title[lang]}")


def _print_json(value: object) -> None:
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True))


def _described(told: Persona | Case, lang: Language) -> dict[str, object]:
    from .world.personas import Case

    named: dict[str, object] = {"persona": told.id, "ssin": str(told.applicant), "title": told.title[lang]}
    if isinstance(told, Case):
        return named | {"why": told.why[lang]}
    return named | {
        "declaration": told.declaration[lang],
        "learning_objectives": list(told.learning_objectives[lang]),
        "contradictions": list(told.contradictions[lang]),
        "rights_to_check": list(told.rights_to_check[lang]),
    }


def _explained(told: Persona | Case, lang: Language) -> str:
    from .world.personas import Case

    title = f"{told.id} · {told.title[lang]} ({texts.SYNTHETIC.text(lang)})"
    if isinstance(told, Case):
        return f"{title}\n{told.why[lang]}"
    paragraphs = [title, f"{texts.DECLARES.text(lang)}: {told.declaration[lang]}"]
    for heading, points in (
        (texts.TO_LEARN, told.learning_objectives),
        (texts.FLOWS_SHOW, told.contradictions),
        (texts.RIGHTS, told.rights_to_check),
    ):
        paragraphs.append("\n".join([f"{heading.text(lang)}:", *(f"  - {point}" for point in points[lang])]))
    return "\n".join(paragraphs)
