"""What makes one population differ from another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class NumberScheme(StrEnum):
    """From which range drawn people get their numbers; those told of always have reserved ones."""

    RESERVED = "reserved"
    """Counters 998 and 999, never issued: one woman and one man per birth date, some 40,000 people."""
    TST = "tst"
    """Months above 60, never issued: as many people as wanted; the official SOA schemas refuse these numbers."""
    REALISTIC = "realistic"
    """Numbers as they are issued: some of them are borne by real people, though the highest counters go first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything a drawn population is a function of, besides the program itself.

    `seed` names the choices, `size` is how many people there are at least, `scheme` where their numbers come from.
    With `municipality`, a REFNIS code, everybody lives in that one.
    """

    seed: int = 0
    size: int = 1000
    scheme: NumberScheme = NumberScheme.RESERVED
    municipality: str | None = None
