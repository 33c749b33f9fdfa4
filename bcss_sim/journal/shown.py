"""An entry as JSON has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..journal_texts import TONGUES, Sentence
from .entry import Entry

if TYPE_CHECKING:
    from .near_miss import NearMiss
    from .why import Explanation


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
        "questions": [{"flow": flow, "ssin": ssin} for flow, ssin in zip(entry.flows, entry.ssins, strict=False)],
    }


def shown_messages(entry: Entry) -> dict[str, object]:
    """The messages of an entry, as text."""
    return {"request": entry.request.decode(errors="replace"), "reply": entry.reply.decode(errors="replace")}


def shown_explanation(explanation: Explanation) -> dict[str, object]:
    """Why an entry was answered as it was, in four languages."""
    return {
        "why": [_spoken(step.sentence) | {"step": step.kind} for step in explanation.steps],
        "nearMisses": [_missed(miss) for miss in explanation.near_misses],
    }


def _spoken(sentence: Sentence) -> dict[str, str | None]:
    return {tongue: sentence.text(tongue) for tongue in TONGUES}


def _missed(miss: NearMiss) -> dict[str, str | None]:
    told: dict[str, str | None] = {"kind": miss.kind, "path": miss.path, "rule": miss.rule}
    return told | {"sent": miss.sent, "corrected": miss.corrected} | _spoken(miss.sentence)
