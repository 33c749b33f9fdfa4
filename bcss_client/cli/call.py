"""`bcss call <slug>`: one command a flow, its options read off the fields of the request."""

from __future__ import annotations

import inspect
import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import click

from .. import flows
from ..client import Client
from ..client_base import audit_from
from ..errors import ConfigurationError, OutcomeNotRecorded
from ..flow import Flow
from ..reply import Outcome, Reply
from ..values import Language, MonthPeriod, Period
from . import texts
from .connection import chosen_settings
from .failure import REFUSED, Failure, failures_told, sentence
from .language import lang_option, system_language
from .options import arguments, typable


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
@click.option("--file", metavar="REFERENCE", help="The file it is for, as the consultation log shall name it.")
@click.option("--purpose", metavar="TEXT", help="What it is for, as the consultation log shall say it.")
@click.pass_context
def call(ctx: click.Context, *, file: str | None, purpose: str | None) -> None:
    """Consult a flow, as the organisation of the BCSS_… variables.

    With BCSS_AUDIT_DATABASE and BCSS_AUDIT_KEY set, the consultation is recorded, under --file and --purpose.
    """
    ctx.obj = {name: text for name, text in (("file", file), ("purpose", purpose)) if text is not None}


def command_of(flow: Flow[..., Reply]) -> click.Command:
    """The command that consults a flow."""

    def consult(*, lang: Language, form: str | None, every_page: bool = False, **given: object) -> None:
        with failures_told(lang, advice=_advice(flow, given, lang)):
            replies, unrecorded = _consulted(flow, given, lang, every_page=every_page)
        if form == "xml":
            for reply in replies:
                click.echo(reply.meta.reply)
        elif form == "json":
            _print_json(replies, as_list=every_page)
        else:
            _print_trees(flow, replies, lang)
        if unrecorded:
            raise Failure(sentence(unrecorded, lang))
        if any(reply.status.outcome is Outcome.NO_RESULT for reply in replies):
            click.get_current_context().exit(REFUSED)

    return click.Command(
        flow.slug,
        callback=consult,
        params=[*(field.option() for field in typable(flow.request_class)), *_common_options(flow)],
        help=f"{flow.purpose.text(system_language())}\n\n{inspect.getdoc(flow.request)}",
        short_help=flow.title.text(system_language()),
    )


def _common_options(flow: Flow[..., Reply]) -> Iterator[click.Option]:
    yield click.Option(["--json", "form"], flag_value="json", help="Print the reply as JSON, with sorted keys.")
    yield click.Option(["--xml", "form"], flag_value="xml", help="Print the SOAP reply as received.")
    if flow.next_page:
        yield click.Option(["--all", "every_page"], is_flag=True, help="Ask for every page; JSON is then a list.")
    yield lang_option()


def _advice(flow: Flow[..., Reply], given: Mapping[str, object], lang: Language) -> str:
    """What to add when the message was refused: no period is ever chosen for the user."""
    absent = [
        field.switch
        for field in typable(flow.request_class)
        if field.shape.kind in (Period, MonthPeriod) and given[field.name] is None
    ]
    return texts.GIVE_A_PERIOD.text(lang).format(options=", ".join(absent)) if absent else ""


def _consulted(
    flow: Flow[..., Reply], given: Mapping[str, object], lang: Language, *, every_page: bool
) -> tuple[Sequence[Reply], OutcomeNotRecorded | None]:
    """The replies, and what is to be told when the last one could not be recorded: it is shown all the same."""
    from rich.console import Console

    asked = arguments(flow.request_class, given, flow=flow.slug, lang=lang)
    settings, audit = chosen_settings(os.environ, lang), audit_from(os.environ)
    occasion: Mapping[str, str] = click.get_current_context().obj or {}
    if occasion and audit is None:
        raise ConfigurationError("--file and --purpose are for the consultation log: BCSS_AUDIT_DATABASE is not set")
    replies: list[Reply] = []
    with Console(stderr=True).status(texts.ASKING.text(lang)), Client(settings, audit=audit) as client:
        recorded = client.with_options(file=occasion.get("file"), purpose=occasion.get("purpose"))
        try:
            for reply in islice(recorded.pages(flow, **asked), None if every_page else 1):
                replies.append(reply)  # noqa: PERF402
        except OutcomeNotRecorded as error:
            if not isinstance(error.reply, Reply):
                raise
            return [*replies, error.reply], error
    return replies, None


def _print_json(replies: Sequence[Reply], *, as_list: bool) -> None:
    from .show import as_json, json_text

    pages = [as_json(reply) for reply in replies]
    click.echo(json_text(pages if as_list else pages[0]))


def _print_trees(flow: Flow[..., Reply], replies: Sequence[Reply], lang: Language) -> None:
    from .printing import console
    from .show import tree

    out = console()
    for reply in replies:
        out.print(tree(reply, flow.title.text(lang), lang))
