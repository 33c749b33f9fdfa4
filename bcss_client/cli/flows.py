"""`bcss flows`: which flows there are, and how well each is known."""

from __future__ import annotations

import sys

import click

from .. import flows as declared
from ..flow import Flow, Soa, Ssdn, Xmlite
from ..reply import Reply
from ..values import Language
from . import texts
from .language import lang_option


@click.command(params=[lang_option()])
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list, with sorted keys.")
def flows(*, lang: Language, as_json: bool) -> None:
    """List the flows."""
    if as_json:
        from .show import json_text

        click.echo(
            json_text(
                [
                    {
                        "slug": flow.slug,
                        "service": _service(flow),
                        "version": flow.wire.version,
                        "transport": transport(flow),
                        "evidence": flow.evidence.value,
                        "writes": flow.writes,
                        "title": flow.title.text(lang),
                    }
                    for flow in declared.ALL
                ]
            )
        )
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column(texts.FLOW.text(lang), no_wrap=True)
    for heading in (texts.SERVICE, texts.TRANSPORT, texts.KNOWN_FROM, texts.WRITES, texts.TITLE):
        table.add_column(heading.text(lang), overflow="fold")
    for flow in declared.ALL:
        table.add_row(
            flow.slug,
            f"{_service(flow)} {flow.wire.version}",
            transport(flow),
            texts.EVIDENCE[flow.evidence].text(lang),
            (texts.YES if flow.writes else texts.NO).text(lang),
            flow.title.text(lang),
        )
    # Without a terminal there is no width to keep to, and a name broken in two cannot be searched for.
    width = None if sys.stdout.isatty() else 160
    Console(width=width, soft_wrap=True, highlight=False).print(table)


def transport(flow: Flow[..., Reply]) -> str:
    """The family a flow travels in: `soa`, `ssdn` or `xmlite`."""
    match flow.wire:
        case Soa():
            return "soa"
        case Ssdn():
            return "ssdn"
        case Xmlite():
            return "xmlite"


def _service(flow: Flow[..., Reply]) -> str:
    match flow.wire:
        case Soa() as wire:
            return wire.service
        case Ssdn() as wire:
            return wire.service_id
        case Xmlite() as wire:
            return f"{wire.service_id}/{wire.form}"
