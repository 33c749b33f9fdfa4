"""`bcss person`: whom to ask about, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from bcss_client.cli.failure import Failure
from bcss_client.cli.language import lang_option
from bcss_client.values import Language

from .. import texts
from .running import Refused, asked, url_option

if TYPE_CHECKING:
    from ..world.personas import Case, Cast, Persona


@click.command(params=[lang_option(), url_option()])
@click.argument("story_id", metavar="[ID]", required=False)
@click.option("--need", metavar="CONDITIONS", help='Somebody by need, such as "ris=true children>=2 age<30".')
@click.option("--holder", metavar="NAME", default="", help="Who takes the person, so that nobody else gets him or her.")
@click.option("--list", "listed", is_flag=True, help="List the personas and cases, as without ID.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with sorted keys.")
def person(
    *, story_id: str | None, need: str | None, holder: str, listed: bool, as_json: bool, url: str | None, lang: Language
) -> None:
    """Print the number of a persona or case, or of somebody by need, and on stderr why to ask about this person.

    Personas such as P02 are the applicants trainings are built on; in cases such as C01 something rare can be seen.
    No server is needed for them. A need is met by the simulator that runs: by somebody nobody has taken before, found
    or made, whom the demonstration organisation integrates.
    """
    if need is not None:
        if story_id is not None or listed:
            raise click.UsageError(texts.NEED_OR_STORY.text(lang))
        _print_needed(need, holder, url, as_json=as_json, lang=lang)
        return
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


def _print_needed(need: str, holder: str, url: str | None, *, as_json: bool, lang: Language) -> None:
    try:
        told = asked("persons", lang, url=url, told={"need": need, "holder": holder})
    except Refused as refused:
        raise Failure(refused.sentence or texts.NEED_REFUSED.text(lang)) from None
    if as_json:
        _print_json(told)
        return
    assert isinstance(told, dict)
    click.echo(told["ssin"])
    name = " ".join(part for part in (told["first_name"], told["last_name"]) if part)
    origin = texts.PERSON_MADE if told["made"] else texts.PERSON_FOUND
    click.echo(f"{name} ({texts.SYNTHETIC.text(lang)}) · {origin.text(lang)}", err=True)
    for why in told["why"]:
        click.echo(f"  - {why[lang]}", err=True)


def cast() -> Cast:
    """The personas and cases of the project, without the population around them."""
    from ..world.employers import Employers
    from ..world.geography import Geography
    from ..world.personas import load_cast

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
    from ..world.personas import Case

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
    from ..world.personas import Case

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
