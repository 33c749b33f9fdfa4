"""`bcss flows`: which flows there are, and how well each is known."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from .. import flows as declared
from ..flow import Flow, Soa, Ssdn, Xmlite
from ..reply import Reply
from ..values import Language
from . import texts
from .coverage import Coverage, coverages
from .language import lang_option

if TYPE_CHECKING:
    from .show import Json


@click.command(params=[lang_option()])
@click.option("--json", "as_json", is_flag=True, help="Print a JSON list, with sorted keys.")
@click.option("--coverage", is_flag=True, help="Show how much of what each may reply the golden replies hold.")
def flows(*, lang: Language, as_json: bool, coverage: bool) -> None:
    """List the flows."""
    if as_json:
        from .show import json_text

        covered = [_covered(slug, of) for slug, of in coverages().items()] if coverage else None
        click.echo(json_text(covered or [_known(flow, lang) for flow in declared.ALL]))
    elif coverage:
        _print_coverage(lang)
    else:
        _print_flows(lang)


def _known(flow: Flow[..., Reply], lang: Language) -> Json:
    return {
        "slug": flow.slug,
        "service": _service(flow),
        "version": flow.wire.version,
        "transport": transport(flow),
        "evidence": flow.evidence.value,
        "writes": flow.writes,
        "title": flow.title.text(lang),
    }


def _covered(slug: str, found: Coverage) -> Json:
    return {
        "slug": slug,
        "groups": list(found.count(found.groups)),
        "elements": list(found.count(found.elements)),
        "values": list(found.count(found.values)),
        "missing": list(found.missing),
    }


def _print_flows(lang: Language) -> None:
    headings = (texts.FLOW, texts.SERVICE, texts.TRANSPORT, texts.KNOWN_FROM, texts.WRITES, texts.TITLE)
    rows = (
        (
            flow.slug,
            f"{_service(flow)} {flow.wire.version}",
            transport(flow),
            texts.EVIDENCE[flow.evidence].text(lang),
            (texts.YES if flow.writes else texts.NO).text(lang),
            flow.title.text(lang),
        )
        for flow in declared.ALL
    )
    _print_table([heading.text(lang) for heading in headings], rows)


def _print_coverage(lang: Language) -> None:
    found = coverages()
    rows = (
        (slug, *("{}/{}".format(*of.count(points)) for points in (of.groups, of.elements, of.values)))
        for slug, of in found.items()
    )
    headings = (texts.FLOW, texts.GROUPS, texts.ELEMENTS, texts.VALUES)
    _print_table([heading.text(lang) for heading in headings], rows)
    for slug, of in found.items():
        if of.missing:
            click.echo(f"\n{texts.MISSING.text(lang).format(flow=slug)} {', '.join(of.missing)}")


def _print_table(headings: Iterable[str], rows: Iterable[tuple[str, ...]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for place, heading in enumerate(headings):
        table.add_column(heading, no_wrap=place == 0, overflow="fold")
    for row in rows:
        table.add_row(*row)
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
