"""What is true of a person's data at a source, rather than of the person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What comes of every question of a flow about this person: a condition of the table of reasons.

    `source` names the one in trouble where a flow has several.
    """

    flow: str
    reason: str
    source: str | None = None
