"""`bcss call <slug>`: one command a flow, its options read off the fields of the request."""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import Enum

import click

from .. import flows
from ..arguments import parsed
from ..client import Client
from ..codec.plan import Typed, typed
from ..declaration import DeclaredField, Message, declared_fields
from ..flow import Flow
from ..reply import Outcome, Reply
from ..values import LANGUAGES, Coded, IncompleteDate, Language, Period
from . import texts
from .connection import chosen_settings
from .failure import REFUSED, failures_told
from .language import lang_option, system_language


class Calls(click.Group):
    """The flows as commands; a hyphen may stand for an underscore."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The slugs, in the order people meet the flows."""
        return [*(flow.slug for flow in flows.ALL), *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a flow, or None."""
        slug = cmd_name.replace("-", "_")
        flow = next((flow for flow in flows.ALL if flow.slug == slug), None)
        return command_of(flow) if flow else super().get_command(ctx, cmd_name)


@click.command(cls=Calls)
def call() -> None:
    """Consult a flow, as the organisation of the BCSS_… variables."""


def command_of(flow: Flow[..., Reply]) -> click.Command:
    """The command that consults a flow."""

    def consult(*, lang: Language, form: str | None, every_page: bool = False, **given: object) -> None:
        with failures_told(lang, advice=_advice(flow, given, lang)):
            replies = _consulted(flow, _arguments(flow, given, lang), lang, every_page=every_page)
        if form == "xml":
            for reply in replies:
                click.echo(reply.meta.reply)
        elif form == "json":
            _print_json(replies, as_list=every_page)
        else:
            _print_trees(flow, replies, lang)
        if any(reply.status.outcome is Outcome.NO_RESULT for reply in replies):
            click.get_current_context().exit(REFUSED)

    return click.Command(
        flow.slug,
        callback=consult,
        params=[*_options(flow), *_common_options(flow)],
        help=f"{flow.purpose.text(system_language())}\n\n{inspect.getdoc(flow.request)}",
        short_help=flow.title.text(system_language()),
    )


def _common_options(flow: Flow[..., Reply]) -> Iterator[click.Option]:
    yield click.Option(["--json", "form"], flag_value="json", help="Print the reply as JSON, with sorted keys.")
    yield click.Option(["--xml", "form"], flag_value="xml", help="Print the SOAP reply as received.")
    if flow.next_page:
        yield click.Option(["--all", "every_page"], is_flag=True, help="Ask for every page; JSON is then a list.")
    yield lang_option()


# A nested message, such as where the next page begins, comes from a reply and is not typed by hand.
def _typed_by_hand(flow: Flow[..., Reply]) -> Iterator[tuple[DeclaredField, Typed]]:
    for declared in declared_fields(flow.request_class):
        shape = typed(declared.type)
        if not issubclass(shape.kind, Message):
            yield declared, shape


def _options(flow: Flow[..., Reply]) -> Iterator[click.Option]:
    for declared, shape in _typed_by_hand(flow):
        name = declared.name.replace("_", "-")
        if shape.kind is bool:
            switch = f"--{name}/--no-{name}"
            yield click.Option([switch, declared.name], default=None, help=_help(declared, shape.kind))
        else:
            yield click.Option(
                [f"--{name}", declared.name],
                required=declared.required,
                multiple=shape.repeated,
                metavar=_metavar(shape.kind),
                help=_help(declared, shape.kind),
            )


def _metavar(kind: type) -> str:
    if kind is Period:
        return "BEGIN..END"
    if issubclass(kind, Enum):
        return f"[{'|'.join(str(member.value) for member in kind)}]"
    return "NUMBER" if kind is int else "DATE" if kind in (date, IncompleteDate) else "TEXT"


def _help(declared: DeclaredField, kind: type) -> str:
    names = " · ".join(dict.fromkeys(declared.at.label(language) for language in LANGUAGES))
    if not issubclass(kind, Coded):
        return names
    return f"{names}: {', '.join(f'{member} {member.label(system_language())}' for member in kind)}"


def _arguments(flow: Flow[..., Reply], given: Mapping[str, object], lang: Language) -> dict[str, object]:
    arguments = dict[str, object]()
    for declared, _ in _typed_by_hand(flow):
        value = given[declared.name]
        if isinstance(value, str):
            arguments[declared.name] = parsed(declared, value, flow=flow.slug)
        elif isinstance(value, tuple):
            arguments[declared.name] = tuple(parsed(declared, str(text), flow=flow.slug) for text in value)
        elif value is not None:
            arguments[declared.name] = value
        elif declared.name == "language":
            # The register labels its codes itself: in the user's language unless another is asked for.
            arguments[declared.name] = lang
    return arguments


def _advice(flow: Flow[..., Reply], given: Mapping[str, object], lang: Language) -> str:
    """What to add when the message was refused: no period is ever chosen for the user."""
    absent = [
        f"--{declared.name.replace('_', '-')}"
        for declared, shape in _typed_by_hand(flow)
        if shape.kind is Period and given[declared.name] is None
    ]
    return texts.GIVE_A_PERIOD.text(lang).format(options=", ".join(absent)) if absent else ""


def _consulted(
    flow: Flow[..., Reply], arguments: Mapping[str, object], lang: Language, *, every_page: bool
) -> Sequence[Reply]:
    from rich.console import Console

    settings = chosen_settings(os.environ, lang)
    with Console(stderr=True).status(texts.ASKING.text(lang)), Client(settings) as client:
        pages = client.pages(flow, **arguments)
        return list(pages) if every_page else [next(pages)]


def _print_json(replies: Sequence[Reply], *, as_list: bool) -> None:
    from .show import as_json, json_text

    pages = [as_json(reply) for reply in replies]
    click.echo(json_text(pages if as_list else pages[0]))


def _print_trees(flow: Flow[..., Reply], replies: Sequence[Reply], lang: Language) -> None:
    from rich.console import Console

    from .show import tree

    console = Console(highlight=False, soft_wrap=not sys.stdout.isatty())
    for reply in replies:
        console.print(tree(reply, flow.title.text(lang), lang))
