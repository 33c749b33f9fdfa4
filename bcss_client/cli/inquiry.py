"""`bcss inquiry`: a social inquiry in one command, and its report."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from ..client import Client
from ..client_base import audit_from
from ..errors import BcssError, TransportError
from ..values import Language
from . import inquiry_texts as texts
from .connection import chosen_settings
from .failure import REFUSED, Failure, NotReachable, failures_told, sentence
from .language import lang_option

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..inquiry import Declared, SocialInquiry


@click.command(params=[lang_option()])
@click.option("--ssin", required=True, metavar="NUMBER", help="Number of the applicant.")
@click.option(
    "--declared",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="What the applicant declares, in TOML (see the examples in fixtures/declarations).",
)
@click.option(
    "--kind",
    type=click.Choice(["ris", "law65", "medical"]),
    default="ris",
    show_default=True,
    help="The aid asked for: integration income, aid under the law of 1965, medical aid.",
)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Day of the inquiry.  [default: today]")
@click.option(
    "--quality", default="1", show_default=True, metavar="CODE", help="Quality code of the applicant's integration."
)
@click.option(
    "--integrate", is_flag=True, help="Integrate the applicant first, and cohabitants before they are asked about."
)
@click.option("--file", metavar="REFERENCE", help="Reference of the centre's own file.")
@click.option("--centre", metavar="NAME", help="Name of the centre, for the report.")
@click.option("--worker", metavar="NAME", help="Name of the social worker, for the report.")
@click.option(
    "--output",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write the report: .html, .pdf, .docx or .json; may be given several times.",
)
@click.option(
    "--concurrency", type=click.IntRange(min=1), default=16, show_default=True, help="Questions asked at once."
)
def inquiry(
    *,
    lang: Language,
    ssin: str,
    declared: Path | None,
    kind: Literal["ris", "law65", "medical"],
    on: datetime | None,
    quality: str,
    integrate: bool,
    file: str | None,
    centre: str | None,
    worker: str | None,
    output: tuple[Path, ...],
    concurrency: int,
) -> None:
    """Make a social inquiry: consult the flows the aid calls for, and hold them against what is declared.

    Prints what is worth talking about, each with the question to put to the applicant. Exit code 1 when some flow did
    not answer.
    """
    from rich.console import Console

    from .printing import console

    told = _declared(declared, lang)
    with failures_told(lang):
        settings, audit = chosen_settings(os.environ, lang), audit_from(os.environ)
        with Console(stderr=True).status(texts.INQUIRING.text(lang)), Client(settings, audit=audit) as client:
            made = client.social_inquiry(
                ssin=ssin,
                declared=told,
                kind=kind,
                language=lang,
                on=_day(on),
                quality=quality,
                integrate=integrate,
                file=file,
                concurrency=concurrency,
            )
    _require_somebody_reached(made, lang)
    out = console()
    for part in shown(made, lang):
        out.print(part)
    for path in output:
        write_report(made, path, lang, centre=centre, worker=worker)
        click.echo(texts.WRITTEN.text(lang).format(file=path), err=True)
    if made.unanswered:
        click.get_current_context().exit(REFUSED)


def _require_somebody_reached(made: SocialInquiry, lang: Language) -> None:
    """Raise `NotReachable` when no question came through at all."""
    errors = [one.error for one in made.consultations]
    if isinstance(errors[0], TransportError) and all(isinstance(error, TransportError) for error in errors):
        raise NotReachable(sentence(errors[0], lang))


def _day(on: datetime | None) -> date | None:
    return on.date() if on else None


def _declared(file: Path | None, lang: Language) -> Declared | None:
    from ..inquiry import DeclarationUnreadable, Declared

    if file is None:
        return None
    try:
        return Declared.of_file(file)
    except DeclarationUnreadable as error:
        line = texts.AT_LINE.text(lang).format(line=error.line) if error.line else ""
        key = texts.AT_KEY.text(lang).format(key=error.key) if error.key else ""
        raise Failure(texts.UNREADABLE.text(lang).format(file=file, line=line, key=key)) from None


def write_report(
    made: SocialInquiry, file: Path, lang: Language, *, centre: str | None = None, worker: str | None = None
) -> None:
    """Write the report of an inquiry; raises `Failure` with a sentence when that is not possible."""
    from ..inquiry_report import Report

    try:
        Report(inquiry=made, language=lang, centre=centre, worker=worker).write(file)
    except BcssError as error:
        raise Failure(texts.NOT_WRITTEN.text(lang).format(file=file, reason=error)) from None


def shown(made: SocialInquiry, lang: Language) -> Iterator[RenderableType]:
    """What an inquiry found, for a terminal."""
    from rich.markup import escape
    from rich.tree import Tree

    from ..inquiry.telling import worded

    for finding in made.findings:
        title, nature = finding.title.text(lang), worded(finding.nature, lang)
        tree = Tree(f"[bold]{escape(title)}[/bold]  [dim]{escape(nature)}[/dim]")
        for fact in finding.facts:
            tree.add(f"{escape(fact.said.text(lang))} [dim]{fact.source.flow}, {fact.source.ticket}[/dim]")
        tree.add(f"[italic]{escape(finding.question.text(lang))}[/italic]")
        yield tree
    if not made.findings:
        yield texts.NOTHING.text(lang)
    for one in made.unanswered:
        why = one.reply.status.code if one.reply else type(one.error).__name__
        yield texts.UNANSWERED.text(lang).format(flow=one.question.flow.title.text(lang), why=why)
    yield texts.CONSULTED.text(lang).format(asked=len(made.consultations), unanswered=len(made.unanswered))
