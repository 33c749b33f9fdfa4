"""An entry as JSON has it."""

from __future__ import annotations

from .entry import Entry


def shown(entry: Entry) -> dict[str, object]:
    """What a list tells of an entry."""
    return {
        "sequence": entry.sequence,
        "time": entry.time.isoformat(timespec="milliseconds"),
        "milliseconds": round(entry.seconds * 1000, 3),
        "ticket": entry.ticket,
        "path": entry.path,
        "organisation": entry.organisation,
        "user": entry.user,
        "flow": entry.flow,
        "outcome": entry.outcome,
        "code": entry.code,
        "ssin": entry.ssin,
        "httpStatus": entry.http_status,
        "requestBytes": len(entry.request),
        "replyBytes": len(entry.reply),
        "withheld": entry.withheld,
        "day": entry.day.isoformat() if entry.day else None,
        "questions": [
            {"flow": flow, "ssin": ssin} for flow, ssin in zip(entry.flows, entry.ssins, strict=False)
        ],
    }


def shown_messages(entry: Entry) -> dict[str, object]:
    """The messages of an entry, as text."""
    return {
        "request": entry.request.decode(errors="replace"),
        "reply": entry.reply.decode(errors="replace"),
    }
