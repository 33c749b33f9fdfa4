"""An entry of the log: its fields, and the hash that ties it to the one before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

Row: TypeAlias = Mapping[str, object]

VERSION = 1
"""Of the tables and of what a hash covers."""

HEADER = ("version", "created", "key_check")
"""The fields of the head of a log, in the order its hash covers them."""

FIELDS = (
    "sequence",
    "time",
    "kind",
    "question",
    "reference",
    "environment",
    "who",
    "organisation",
    "file",
    "purpose",
    "persons",
    "hidden",
    "flow",
    "legal_context",
    "quality_code",
    "period_begin",
    "period_end",
    "continues",
    "attempt",
    "ticket",
    "outcome",
    "code",
    "error",
    "milliseconds",
)
"""The fields of an entry, in the order its hash covers them: all but the hash."""


class Kind(StrEnum):
    """What an entry tells."""

    QUESTION = "question"
    ANSWER = "answer"


def digest(before: str, row: Row, fields: tuple[str, ...] = FIELDS) -> str:
    """SHA-256 of the hash before and of the fields, 64 hexadecimal digits.

    >>> head = {"version": 1, "created": "2026-11-22", "key_check": "ab"}
    >>> digest("", head, HEADER) == digest("", {**head, "key_check": "ac"}, HEADER)
    False

    The canonical form is JSON in ASCII: `[before, [name, value], …]`, values being text, whole numbers or null.
    """
    canonical = json.dumps(
        [before, *([name, row[name]] for name in fields)],
        ensure_ascii=True,
        separators=(",", ":"),
        default=lambda value: {"neither text nor number": repr(value)},
    )
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()
