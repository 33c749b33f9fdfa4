"""`bcss journal`: what a simulator that runs was asked, what it answered, and why."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypedDict, TypeVar, cast
from urllib.parse import quote, urlencode

import click

from bcss_client.cli.failure import Failure
from bcss_client.cli.language import system_language
from bcss_client.values import LANGUAGES, Language

from .. import journal_texts as texts
from ..journal_texts import TONGUES, Tongue
from .running import Refused, asked, url_option

F = TypeVar("F", bound=Callable[..., object])
_PAUSE = 0.5  # seconds between two looks while following


def _tongue() -> Tongue:
    """The language of the system where it is one of ours, English included."""
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "en" if named.startswith("en") else system_language()


def _lang_option() -> click.Option:
    return click.Option(
        ["--lang"],
        type=click.Choice(TONGUES),
        default=_tongue,
        show_default="that of the system, else fr",
        help="Language of what is printed.",
    )


def _of_three(lang: Tongue) -> Language:
    return lang if lang in LANGUAGES else "fr"


_FILTERS = (
    click.option("--flow", metavar="NAME", help="Only those of a flow, such as tx25."),
    click.option("--outcome", metavar="WORD", help="Only those with an outcome, such as NO_RESULT or REFUSED."),
    click.option("--ssin", metavar="NUMBER", help="Only those about a person."),
    click.option("--organisation", metavar="CBE", help="Only those of an organisation."),
    click.option("--since", type=click.IntRange(0), default=0, metavar="N", help="Only those after this number."),
)


def _filtered(command: F) -> F:
    for option in reversed(_FILTERS):
        command = option(command)
    return command


@click.group(invoke_without_command=True, params=[_lang_option(), url_option()])
@click.option("--follow", is_flag=True, help="Print entries as they come, until Ctrl-C.")
@click.pass_context
def journal(context: click.Context, *, follow: bool, url: str | None, lang: Tongue) -> None:
    """Print what a simulator was asked and what it answered, or say why.

    Without a subcommand it lists; --follow goes on printing what comes.
    """
    if context.invoked_subcommand is not None:
        return
    if follow:
        _follow(url, lang)
    else:
        _print_entries(_entries({}, url, lang))


@journal.command("list", params=[_lang_option(), url_option()])
@_filtered
@click.option("--limit", type=click.IntRange(1, 1000), default=1000, metavar="N", help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, with sorted keys.")
def list_(*, as_json: bool, url: str | None, lang: Tongue, **wanted: str | int | None) -> None:
    """List entries: number, time, outcome, code, flow, person, HTTP status, milliseconds, ticket."""
    found = _entries(wanted, url, lang)
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2, sort_keys=True))
    else:
        _print_entries(found)


@journal.command("show", params=[_lang_option(), url_option()])
@click.argument("ticket")
def show(*, ticket: str, url: str | None, lang: Tongue) -> None:
    """Print the messages of an entry, found by its ticket or its number."""
    entry = _entry(ticket, url, lang)
    for part in ("request", "reply"):
        click.echo(str(entry[part]).strip())
    if entry["withheld"]:
        click.echo(texts.WITHHELD.text(lang), err=True)


@journal.command("why", params=[_lang_option(), url_option()])
@click.argument("ticket")
def why(*, ticket: str, url: str | None, lang: Tongue) -> None:
    """Say why an entry was answered as it was, and what was nearly right in the message."""
    entry = _entry(ticket, url, lang)
    for step in entry["why"]:
        click.echo(step[lang])
    for miss in entry["nearMisses"]:
        click.echo(f"\n{miss[lang]}")
        for mark, fragment in (("-", miss["sent"]), ("+", miss["corrected"])):
            for line in (fragment or "").splitlines():
                click.echo(f"{mark} {line}")


@journal.command("export", params=[_lang_option(), url_option()])
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@_filtered
def export(*, file: Path, url: str | None, lang: Tongue, **wanted: str | int | None) -> None:
    """Write the journal to an HTTP archive, HAR 1.2, which browsers and HTTP tools open."""
    archive = _asked(f"journal.har?{_query(wanted)}", url, lang)
    assert isinstance(archive, dict)
    try:
        file.write_text(json.dumps(archive, ensure_ascii=False), encoding="utf-8")
    except OSError as error:
        raise Failure(texts.NOT_WRITTEN.text(lang).format(file=file, reason=error.strerror)) from None
    click.echo(texts.EXPORTED.text(lang).format(count=len(archive["log"]["entries"]), file=file), err=True)


@journal.command("clear", params=[_lang_option(), url_option()])
def clear(*, url: str | None, lang: Tongue) -> None:
    """Forget what the journal holds; its numbers go on."""
    _asked("journal", url, lang, method="DELETE")
    click.echo(texts.CLEARED.text(lang), err=True)


def _follow(url: str | None, lang: Tongue) -> None:
    since = 0
    try:
        while True:
            found = _entries({"since": since}, url, lang)
            if found["last"] < since:  # the simulator was started again
                since = 0
                continue
            _print_entries(found)
            since = found["entries"][-1]["sequence"] if found["entries"] else found["last"]
            if not found["entries"]:
                time.sleep(_PAUSE)
    except KeyboardInterrupt:
        return


def _print_entries(found: _Listed) -> None:
    for one in found["entries"]:
        told = (
            one["sequence"],
            one["time"],
            one["outcome"],
            one["code"],
            one["flow"],
            one["ssin"],
            f"HTTP {one['httpStatus']}",
            f"{one['milliseconds']} ms",
            one["ticket"],
        )
        click.echo("  ".join("-" if value is None else str(value) for value in told))


class _Shown(TypedDict):
    """An entry, as `/_sim/journal` lists it."""

    sequence: int
    time: str
    outcome: str
    code: str | None
    flow: str | None
    ssin: str | None
    httpStatus: int
    milliseconds: float
    ticket: str | None


class _Told(TypedDict):
    """What of a single entry the commands print."""

    request: str
    reply: str
    withheld: bool
    why: list[dict[str, str]]
    nearMisses: list[dict[str, str | None]]


class _Listed(TypedDict):
    """A list of entries, and the number of the last one there was."""

    entries: list[_Shown]
    last: int


def _entries(wanted: Mapping[str, str | int | None], url: str | None, lang: Tongue) -> _Listed:
    return cast(_Listed, _asked(f"journal?{_query(wanted)}", url, lang))


def _entry(ticket: str, url: str | None, lang: Tongue) -> _Told:
    return cast(_Told, _asked(f"journal/{quote(ticket, safe='')}", url, lang))


def _query(wanted: Mapping[str, str | int | None]) -> str:
    return urlencode({name: value for name, value in wanted.items() if value is not None})


def _asked(path: str, url: str | None, lang: Tongue, *, method: str | None = None) -> object:
    try:
        return asked(path, _of_three(lang), url=url, method=method)
    except Refused as error:
        if error.sentence is not None:
            raise Failure(error.sentence) from None
        raise Failure(texts.NOT_IN_JOURNAL.text(lang)) from None
