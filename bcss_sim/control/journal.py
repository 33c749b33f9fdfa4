"""The journal over HTTP: what was asked, what was answered, and why."""

from __future__ import annotations

from typing import Annotated

import msgspec
from flask import Blueprint, Response, jsonify, request

from ..journal import Entry, Journal
from ..journal.golden import golden
from ..journal.har import har
from ..journal.reading import Verdict
from ..journal.shown import shown, shown_explanation, shown_messages
from ..simulator import Simulator
from .problem import problem

_MOST = 1000


class _Wanted(msgspec.Struct, frozen=True):
    """Which entries are wanted, as the query has it."""

    flow: str | None = None
    outcome: Verdict | None = None
    ssin: str | None = None
    organisation: str | None = None
    since: Annotated[int, msgspec.Meta(ge=0)] = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=_MOST)] = _MOST


def journal(simulator: Simulator) -> Blueprint:
    """`/_sim/journal`: GET lists, shows, explains and exports entries, DELETE forgets them."""
    routes = Blueprint("journal", __name__)
    _reading(routes, simulator.journal)
    _exporting(routes, simulator.journal)

    @routes.errorhandler(msgspec.ValidationError)
    def unreadable(error: msgspec.ValidationError) -> Response:
        return problem(400, "The question cannot be read", f"{error}. Ask as in ?flow=tx25&since=0&limit={_MOST}.")

    return routes


def _reading(routes: Blueprint, kept: Journal) -> None:
    def summary(entries: tuple[Entry, ...]) -> Response:
        return jsonify(
            entries=[shown(entry) for entry in entries],
            last=kept.last_sequence,
            dropped=kept.dropped,
            written=kept.is_written,
        )

    @routes.get("/journal")
    def listed() -> Response:
        return summary(_wanted(kept))

    @routes.delete("/journal")
    def cleared() -> Response:
        kept.clear()
        return summary(())

    @routes.get("/journal/<ticket>")
    def told(ticket: str) -> Response:
        entry = kept.find(ticket)
        if entry is None:
            return _unknown()
        return jsonify(shown(entry) | shown_messages(entry) | shown_explanation(kept.explain(entry)))


def _exporting(routes: Blueprint, kept: Journal) -> None:
    @routes.get("/journal.har")
    def archived() -> Response:
        return jsonify(har(_wanted(kept), url=request.host_url))

    @routes.get("/journal/golden")
    def packed() -> Response:
        response = Response(golden(_wanted(kept)), content_type="application/zip")
        response.headers["Content-Disposition"] = 'attachment; filename="golden.zip"'
        return response

    @routes.get("/journal/<ticket>/<any('request.xml', 'reply.xml'):part>")
    def message(ticket: str, part: str) -> Response:
        entry = kept.find(ticket)
        if entry is None:
            return _unknown()
        if entry.withheld:
            return problem(404, "The message is not kept", "A number in it could be somebody's.")
        return Response(entry.request if part == "request.xml" else entry.reply, content_type="text/xml")


def _wanted(kept: Journal) -> tuple[Entry, ...]:
    asked = msgspec.convert(request.args.to_dict(), _Wanted, strict=False)
    return kept.entries(
        flow=asked.flow,
        outcome=asked.outcome,
        ssin=asked.ssin,
        organisation=asked.organisation,
        since=asked.since,
        limit=asked.limit,
    )


def _unknown() -> Response:
    sentence = "The journal has nothing under that ticket or number: it was dropped, or never came. GET /_sim/journal."
    return problem(404, "There is no such entry", sentence)
