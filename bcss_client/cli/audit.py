"""`bcss audit`: make the key of a consultation log, verify the log, extract what inspectors ask for, report."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..errors import AuditRefused
from ..values import Language
from . import audit_texts as texts
from .failure import REFUSED, Failure, failures_told
from .language import lang_option

if TYPE_CHECKING:
    from ..audit import Break, Finding, Verification


def _database_option() -> click.Option:
    return click.Option(
        ["--database"],
        required=True,
        envvar="BCSS_AUDIT_DATABASE",
        show_envvar=True,
        metavar="URL",
        help="The log: the path of a SQLite file, or a URL of SQLite or PostgreSQL.",
    )


def _key_option(told: str) -> click.Option:
    path = click.Path(dir_okay=False, path_type=Path)
    return click.Option(["--key-file"], type=path, metavar="FILE", help=told)


def _hash(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"[0-9a-f]{64}", value.strip(), re.IGNORECASE):
        raise click.BadParameter("a hash has 64 hexadecimal digits")
    return value


@click.group()
def audit() -> None:
    """Look after the consultation log: verify it, extract a file for inspectors, check proportionality."""


@audit.command(params=[lang_option()])
@click.argument("path", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
def key(*, path: Path, lang: Language) -> None:
    """Write a new key to FILE, which only its owner may read; a file that is there stays as it is."""
    from ..audit import Key

    with failures_told(lang):
        made = Key.new()
    try:
        made.to_file(path)
    except OSError as error:
        raise _unwritten(path, error, lang) from None
    click.echo(texts.KEY_WRITTEN.text(lang).format(path=path), err=True)


@audit.command(params=[_database_option(), _key_option("Also check that this is the key of the log."), lang_option()])
@click.option(
    "--expect", callback=_hash, metavar="HASH", help="A hash noted earlier: what led to it must still be there."
)
@click.pass_context
def verify(ctx: click.Context, *, database: str, key_file: Path | None, expect: str | None, lang: Language) -> None:
    """Follow the chain of the log and print what it holds: entries, first and last time, the hash of the last entry.

    Exit code 1 when an entry was changed, removed, inserted or moved, or the expected hash is not in the log.
    """
    from ..audit import Chain, Key

    with failures_told(lang):
        chain = Chain(database, key=Key.from_file(key_file) if key_file else None)
        found = chain.verified(expected=expect)
    none = texts.NONE.text(lang)
    for name, value in (
        (texts.ENTRIES, found.entries),
        (texts.FIRST, found.first or none),
        (texts.LAST, found.last or none),
        (texts.HEAD, found.head_hash),
    ):
        click.echo(f"{name.text(lang):15} {value}")
    for one in found.breaks:
        click.echo(_break(one, lang))
    if found.broken > len(found.breaks):
        click.echo(texts.MORE.text(lang).format(count=found.broken - len(found.breaks)))
    _tell(found, lang)
    if not found.is_whole:
        ctx.exit(REFUSED)


@audit.command(
    params=[
        _database_option(),
        _key_option("The key of the log: shows who was asked about; without it pseudonyms stand."),
        lang_option(),
    ]
)
@click.option("--file", metavar="REFERENCE", help="Only what was consulted for this file.  [default: everything]")
@click.option("--format", "form", type=click.Choice(["csv", "xlsx", "html"]), required=True, help="Kind of file.")
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to write it.",
)
@click.pass_context
def export(
    ctx: click.Context,
    *,
    database: str,
    key_file: Path | None,
    file: str | None,
    form: str,
    output: Path,
    lang: Language,
) -> None:
    """Write the consultations of a file as a table, for inspectors.

    The whole log is verified on the way; when it was tampered with the table is written all the same, and the exit
    code is 1.
    """
    from ..audit import Chain, Key, consultations
    from . import audit_words as words
    from .audit_table import table

    with failures_told(lang):
        log_key = Key.from_file(key_file) if key_file else None
        chain = Chain(database, key=log_key)
        verification = chain.verification()
        told = consultations(chain, key=log_key, file=file, verification=verification)
        title = words.TITLE.text(lang)
        if file:
            title = f"{title}, {words.OF_FILE.text(lang).format(file=file)}"
        written = _sheet(form, table(told, lang, shown=log_key is not None), title, lang)
    try:
        output.write_bytes(written)
    except OSError as error:
        raise _unwritten(output, error, lang) from None
    summary = words.EXTRACTED.text(lang).format(
        count=len(told), path=output, entries=verification.entries, head=verification.head_hash
    )
    click.echo(summary, err=True)
    if not verification.is_whole:
        for one in verification.breaks:
            click.echo(_break(one, lang), err=True)
        _tell(verification, lang)
        ctx.exit(REFUSED)


@audit.command(params=[_database_option(), lang_option()])
@click.option("--file", metavar="REFERENCE", help="Only what was consulted for this file.  [default: everything]")
@click.option(
    "--again-hours", type=click.IntRange(1), default=24, show_default=True, help="How soon a question is asked again."
)
@click.option(
    "--income-months",
    type=click.IntRange(1),
    default=24,
    show_default=True,
    help="Months usually needed of a flow on income or work.",
)
@click.option(
    "--other-months", type=click.IntRange(1), default=120, show_default=True, help="Months usually needed of others."
)
def report(
    *, database: str, file: str | None, again_hours: int, income_months: int, other_months: int, lang: Language
) -> None:
    """Print what a security adviser may want to look at: the check of proportionality.

    The numbers are ours, not those of a rule: set them as your centre decided.
    """
    from ..audit import Chain, Concern, Proportion, consultations, findings
    from . import audit_words as words

    with failures_told(lang):
        told = consultations(Chain(database), file=file)
    proportion = Proportion(
        again_within=timedelta(hours=again_hours), income_months=income_months, other_months=other_months
    )
    found = findings(told, proportion)
    for concern in Concern:
        of_concern = [finding for finding in found if finding.concern is concern]
        title = words.CONCERNS[concern].text(lang)
        click.echo(title.format(hours=again_hours, income=income_months, other=other_months))
        for finding in of_concern:
            click.echo(f"  {_line(finding, lang)}")
        if not of_concern:
            click.echo(f"  {words.NOTHING.text(lang)}")
    click.echo(words.POINTERS.text(lang), err=True)


def _line(finding: Finding, lang: Language) -> str:
    from . import audit_words as words
    from .audit_table import subject

    entries = words.ENTRY.text(lang).format(numbers=", ".join(map(str, finding.entries)))
    return f"{entries} · {finding.time:%Y-%m-%d %H:%M} · {finding.flow} · {subject(finding.flow, lang)}"


def _sheet(form: str, rows: list[list[str]], title: str, lang: Language) -> bytes:
    from ..audit import sheets
    from ..consultation import Problem

    if form == "csv":
        return sheets.as_csv(rows)
    if form == "html":
        return sheets.as_html(rows, title=title, language=lang)
    try:
        return sheets.as_xlsx(rows, title=title)
    except ModuleNotFoundError:
        raise AuditRefused(f"openpyxl: {Problem.NO_LIBRARY}") from None


def _break(one: Break, lang: Language) -> str:
    from ..audit import Damage

    told = {Damage.HEAD: texts.HEAD_CHANGED, Damage.CHANGED: texts.CHANGED, Damage.MISSING: texts.MISSING}
    return told[one.damage].text(lang).format(sequence=one.sequence, time=one.time, missing=one.missing)


def _tell(found: Verification, lang: Language) -> None:
    if found.expected is not None and found.expected_at is None:
        click.echo(texts.EXPECTED_ABSENT.text(lang), err=True)
    elif found.expected is not None:
        click.echo(texts.EXPECTED_FOUND.text(lang).format(sequence=found.expected_at), err=True)
    if found.broken:
        click.echo(texts.BROKEN.text(lang).format(count=found.broken), err=True)
    elif found.is_whole:
        click.echo(texts.WHOLE.text(lang), err=True)


def _unwritten(path: Path, error: OSError, lang: Language) -> Failure:
    return Failure(texts.NOT_WRITTEN.text(lang).format(path=path, reason=error.strerror))
