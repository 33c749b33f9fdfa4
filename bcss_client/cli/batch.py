"""`bcss batch`: several flows about the people of a CSV file, with a result for each that is never asked twice."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from .. import flows as declared
from ..batch.checkpoint import Checkpoint
from ..batch.journal import Busy, Damaged, Foreign, Journal, JournalRefused, OtherBatch, Places, journal_of
from ..batch.pace import Pace, Paced
from ..batch.parquet import can_write, write_parquet
from ..batch.question import AnyFlow, flows_named, unfit
from ..batch.sheet import Flaw, Sheet, SheetRefused, read_sheet
from ..client import Client
from ..config import Settings
from ..transport import HttpTransport, Timeout, Transport
from ..values import Language
from . import batch_texts as texts
from .batch_questions import Asking, argument_options, columns_giving
from .connection import chosen_settings
from .details import translated
from .failure import Failure, failures_told
from .language import lang_option

_SHOWN = 20  # flaws of a file on stderr: enough to see what they have in common


class _Command(click.Command):
    """A command with the arguments of all flows as options; they are looked up when it is used."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own options and those of the flows."""
        return [*super().get_params(ctx), *argument_options(declared.ALL)]


@click.command(cls=_Command, params=[lang_option()])
@click.option("--input", "people", type=click.Path(path_type=Path), required=True, help="CSV with a column ssin.")
@click.option("--flows", "named", required=True, metavar="FLOW,FLOW", help="Flows to ask, such as tx25,l950.")
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, help="Results: JSON lines, or Parquet if it ends so."
)
@click.option("--errors", type=click.Path(path_type=Path), help="CSV of what could not be answered, begun anew.")
@click.option(
    "--concurrency", type=click.IntRange(1, 10), default=4, show_default=True, help="Questions asked at a time."
)
@click.option("--rate", type=click.FloatRange(min=0, min_open=True), help="Requests a second at most.")
@click.option("--restart", is_flag=True, help="Drop the results of an earlier run, and ask everything again.")
def batch(
    *,
    people: Path,
    named: str,
    output: Path,
    errors: Path | None,
    concurrency: int,
    rate: float | None,
    restart: bool,
    lang: Language,
    **given: object,
) -> None:
    """Ask flows about all people of a file; stopped at any moment, the same command goes on where it stopped.

    Options named after an argument of a flow give it for everybody; a column of that name gives it person by person.
    """
    from rich.console import Console

    from .batch_run import Run

    flows = _flows(named, lang)
    places = Places.of(output)
    _require_apart([people, *_written(places), *([errors] if errors else [])], lang)
    if errors and not errors.parent.is_dir():
        raise Failure(texts.FOLDER_MISSING.text(lang).format(folder=errors.parent))
    if places.output != places.journal and not can_write():
        raise Failure(texts.PARQUET_MISSING.text(lang))
    with failures_told(lang):
        settings = chosen_settings(os.environ, lang)
    data = _read(people, lang)
    sheet = _sheet(data, people, lang)
    asking = Asking(
        flows=flows,
        options={name: value for name, value in given.items() if value not in (None, ())},
        columns=columns_giving(flows, sheet.columns),
        sender=settings.sender,
        lang=lang,
    )
    asking.require_usable()
    rows, repeated = sheet.distinct(asking.columns_read)
    _require_none(list(asking.wrong(rows, settings)), people, lang)
    _tell(sheet, repeated, asking, lang)
    work = Checkpoint(
        people=Checkpoint.digest(data),
        flows=tuple(sorted(flow.slug for flow in flows)),
        arguments=asking.told,
        asked=_asked(settings),
    )
    total = len(rows) * len(flows)
    with _kept(places, work, restart=restart, lang=lang) as journal, _client(settings, rate, lang) as client:
        _begin(journal, people=len(rows), flows=flows, total=total, lang=lang)
        run = Run(
            client=client,
            journal=journal,
            total=total,
            columns={row.line: row.cells for row in rows},
            errors=errors,
            separator=sheet.separator,
            concurrency=concurrency,
            console=Console(stderr=True),
            lang=lang,
        )
        code = run.ask(asking.questions(rows))
        if places.output != places.journal:
            journal.sync()
            write_parquet(places.journal, places.output, sheet.columns)
    click.get_current_context().exit(code)


def _flows(named: str, lang: Language) -> Sequence[AnyFlow]:
    slugs = [slug.strip().replace("-", "_") for slug in named.split(",") if slug.strip()]
    if not slugs:
        raise click.UsageError(texts.NO_FLOW.text(lang))
    for slug in slugs:
        if why := unfit(slug):
            raise click.UsageError(texts.UNFIT[why].text(lang).format(flow=slug))
    return flows_named(slugs)


def _written(places: Places) -> Sequence[Path]:
    if places.output == places.journal:
        return places.output, places.checkpoint, places.lock
    return places.output, places.journal, places.checkpoint, places.lock


def _require_apart(paths: Sequence[Path], lang: Language) -> None:
    seen: set[Path] = set()
    for path in paths:
        if path.resolve() in seen:
            raise click.UsageError(texts.SAME_FILE.text(lang).format(path=path))
        seen.add(path.resolve())


def _read(people: Path, lang: Language) -> bytes:
    try:
        return people.read_bytes()
    except OSError as error:
        sentence = texts.UNREADABLE.text(lang)
        raise Failure(sentence.format(input=people, reason=_reason(error, lang))) from None


def _sheet(data: bytes, people: Path, lang: Language) -> Sheet:
    try:
        return read_sheet(data)
    except SheetRefused as refused:
        _require_none(refused.flaws, people, lang)
        raise


def _require_none(flaws: Sequence[Flaw], people: Path, lang: Language) -> None:
    if not flaws:
        return
    told = [_flaw(flaw, lang) for flaw in flaws[:_SHOWN]]
    if len(flaws) > _SHOWN:
        told.append(texts.AND_MORE.text(lang).format(count=len(flaws) - _SHOWN))
    raise Failure("\n".join([*told, texts.NOTHING_SENT.text(lang).format(input=people)]))


def _flaw(flaw: Flaw, lang: Language) -> str:
    _, _, why = translated(f"ssin: {flaw.told}", lang).partition(": ")
    told = texts.DEFECTS[flaw.defect].text(lang).format(told=why)
    if flaw.line is None:
        return told
    number = f" ({flaw.number})" if flaw.number else ""
    return texts.LINE.text(lang).format(line=flaw.line, number=number, flaw=told)


def _tell(sheet: Sheet, repeated: Sequence[tuple[int, int]], asking: Asking, lang: Language) -> None:
    if sheet.restored:
        click.echo(texts.RESTORED.text(lang).format(lines=_listed([str(line) for line in sheet.restored])), err=True)
    if repeated:
        lines = [texts.REPEATED_LINE.text(lang).format(line=line, first=first) for line, first in repeated]
        click.echo(texts.REPEATED.text(lang).format(lines=_listed(lines)), err=True)
    if asking.columns_read:
        click.echo(texts.FROM_COLUMNS.text(lang).format(columns=", ".join(asking.columns_read)), err=True)


def _listed(items: Sequence[str]) -> str:
    more = [f"… (+{len(items) - _SHOWN})"] if len(items) > _SHOWN else []
    return ", ".join([*items[:_SHOWN], *more])


def _asked(settings: Settings) -> str:
    sender = settings.sender
    return " ".join(
        [
            settings.environment.value,
            settings.url,
            settings.gateway_url or settings.url,
            sender.organisation,
            sender.legal_context,
        ]
    )


@contextmanager
def _client(settings: Settings, rate: float | None, lang: Language) -> Generator[Client]:
    with failures_told(lang):
        transport: Transport = HttpTransport(settings.security, Timeout())
    if rate is not None:
        transport = Paced(transport, Pace(rate, clock=time.monotonic), sleep=time.sleep)
    with Client(settings, transport=transport) as client:
        yield client


def _begin(journal: Journal, *, people: int, flows: Sequence[AnyFlow], total: int, lang: Language) -> None:
    slugs = ", ".join(flow.slug for flow in flows)
    click.echo(texts.BEGINS.text(lang).format(people=people, flows=slugs, questions=total), err=True)
    if journal.torn:
        click.echo(texts.TORN.text(lang), err=True)
    if journal.answered:
        click.echo(texts.GOES_ON.text(lang).format(answered=len(journal.answered)), err=True)


@contextmanager
def _kept(places: Places, work: Checkpoint, *, restart: bool, lang: Language) -> Generator[Journal]:
    """The journal of the batch; what hinders it is told in a sentence."""
    journal: Journal | None = None
    try:
        with journal_of(places, work, restart=restart) as journal:
            yield journal
    except JournalRefused as refused:
        raise Failure(_refused(refused, places, lang)) from None
    except OSError as error:
        raise Failure(_unwritten(error, journal, places, lang)) from None


def _refused(refused: JournalRefused, places: Places, lang: Language) -> str:
    match refused:
        case Busy():
            return texts.BUSY.text(lang).format(output=places.output)
        case OtherBatch():
            differing = ", ".join(texts.DIFFERING[name].text(lang) for name in refused.differing)
            return texts.OTHER_BATCH.text(lang).format(output=places.output, differing=differing)
        case Damaged():
            return texts.DAMAGED.text(lang).format(line=refused.line, journal=places.journal)
        case Foreign():
            return texts.FOREIGN.text(lang).format(output=places.output)
        case _:
            raise refused


def _unwritten(error: OSError, journal: Journal | None, places: Places, lang: Language) -> str:
    reason = _reason(error, lang)
    if journal is not None:
        return texts.STOPPED_WRITING.text(lang).format(reason=reason, kept=len(journal.answered))
    folder = places.output.parent
    if not folder.is_dir():
        return texts.FOLDER_MISSING.text(lang).format(folder=folder)
    return texts.UNWRITABLE.text(lang).format(path=places.output, reason=reason)


def _reason(error: OSError, lang: Language) -> str:
    full = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
    refused = (errno.EACCES, errno.EPERM, errno.EROFS)
    if error.errno in full:
        return texts.DISK_FULL.text(lang)
    return texts.NOT_ALLOWED.text(lang) if error.errno in refused else error.strerror or type(error).__name__
