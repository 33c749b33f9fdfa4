"""The commands the simulator adds to `bcss`: `sim` serves it, `person` tells about its personas.

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
    from .world.personas import Persona

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
@click.argument("persona_id", metavar="[PERSONA]", required=False)
@click.option("--list", "listed", is_flag=True, help="List the personas, as without PERSONA.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with sorted keys.")
def person(*, persona_id: str | None, listed: bool, as_json: bool, lang: Language) -> None:
    """Print the number of a persona's applicant, and on stderr why to ask about this person.

    Personas such as P02 are the applicants trainings are built on. No server is needed.
    """
    known = {persona.id: persona for persona in personas()}
    if listed or persona_id is None:
        _print_list(list(known.values()), lang, as_json=as_json)
        return
    persona = known.get(persona_id.upper())
    if persona is None:
        sentence = texts.NO_SUCH_PERSONA.text(lang)
        raise Failure(sentence.format(persona=persona_id, known=", ".join(known)))
    if as_json:
        _print_json(_described(persona, lang))
    else:
        click.echo(persona.applicant)
        click.echo(_why(persona, lang), err=True)


def personas() -> tuple[Persona, ...]:
    """The personas of the project, without the population around them."""
    from .world.employers import Employers
    from .world.geography import Geography
    from .world.personas import load_personas

    geography = Geography.load()
    return load_personas(geography=geography, employers=Employers(seed=0, geography=geography))


def _print_list(personas: list[Persona], lang: Language, *, as_json: bool) -> None:
    if as_json:
        _print_json([_described(persona, lang) for persona in personas])
        return
    for persona in personas:
        click.echo(f"{persona.id}  {persona.applicant}  {persona.title[lang]}")


def _print_json(value: object) -> None:
    import json

    click.echo(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True))


def _described(persona: Persona, lang: Language) -> dict[str, object]:
    return {
        "persona": persona.id,
        "ssin": str(persona.applicant),
        "title": persona.title[lang],
        "declaration": persona.declaration[lang],
        "learning_objectives": list(persona.learning_objectives[lang]),
        "contradictions": list(persona.contradictions[lang]),
        "rights_to_check": list(persona.rights_to_check[lang]),
    }


def _why(persona: Persona, lang: Language) -> str:
    paragraphs = [
        f"{persona.id} · {persona.title[lang]} ({texts.SYNTHETIC.text(lang)})",
        f"{texts.DECLARES.text(lang)}: {persona.declaration[lang]}",
    ]
    for heading, points in (
        (texts.TO_LEARN, persona.learning_objectives),
        (texts.FLOWS_SHOW, persona.contradictions),
        (texts.RIGHTS, persona.rights_to_check),
    ):
        paragraphs.append("\n".join([f"{heading.text(lang)}:", *(f"  - {point}" for point in points[lang])]))
    return "\n".join(paragraphs)
