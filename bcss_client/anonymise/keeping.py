"""The allow-list: which values are shape, codes or answers, and stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from ..values import Coded, IncompleteDate, Ssin, YearMonth, YearQuarter
from ..values.dates import Year
from .fields import is_known_code, is_known_sentence, labels_of
from .leaves import Leaf
from .position import type_names
from .time_shift import TimeShift

_TRUTHS = frozenset({"true", "false", "0", "1"})
_DIGITS = frozenset("0123456789")
_MARKS = frozenset({"@Type", "@Structure", "@Status", "@UsedFirstName", "@Group1", "@nil"})
_REMARKS = ("comment()", "processing-instruction()", "text()")
_DATES = frozenset({date, IncompleteDate, YearMonth, YearQuarter, Year})


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowList:
    """What stays: `paths` are those the user allows besides; `shift` tells dates that stand for none."""

    paths: Sequence[tuple[str, ...]]
    shift: TimeShift

    def keeps(self, leaf: Leaf) -> bool:
        """Whether a value stays as it is."""
        text = leaf.text.strip()
        if any(leaf.names[-len(path) :] == path for path in self.paths):
            return True
        if leaf.names[-1] in _REMARKS:
            return False
        if leaf.is_split:
            return self.shift.written(text) == text
        return (
            text == leaf.fixed
            or not text.strip("0.,-+")  # nothing, however it is written
            or self._is_no_date(leaf, text)
            or _is_declared(leaf, text)
            or _is_enumerated(leaf, text)
            or _is_truth(leaf, text)
            or (leaf.names[-1] in _MARKS and len(text) <= 3 and text.isalnum())
            or (leaf.names[-1] == "@type" and text.rpartition(":")[2] in type_names())
            or is_known_code(_plain(leaf.names), text)
            or is_known_sentence(leaf.names, text)
            or self._is_label(leaf, text)
        )

    def _is_no_date(self, leaf: Leaf, text: str) -> bool:
        if not leaf.declared & _DATES and not _has_type(leaf, "date", "dateTime", "gYear", "gYearMonth"):
            return False
        return text in (self.shift.written(text), self.shift.compact(text) if text.isdigit() else None)

    def _is_label(self, leaf: Leaf, text: str) -> bool:
        labels = labels_of(leaf.names, leaf.code) if leaf.code else None
        return labels is not None and text in labels


def _plain(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.removeprefix("@") for name in names)


def _is_declared(leaf: Leaf, text: str) -> bool:
    """Whether a declaration knows the value: a truth, or a code of a list of ours."""
    return any(_is_of(kind, text) for kind in leaf.declared)


def _is_of(kind: type, text: str) -> bool:
    if kind is bool:
        return text in _TRUTHS
    if issubclass(kind, Coded):
        return kind(text).is_known
    return issubclass(kind, Enum) and not issubclass(kind, Ssin) and text in {str(one.value) for one in kind}


def _is_enumerated(leaf: Leaf, text: str) -> bool:
    """Whether the schema lists the value, or allows truths alone."""
    if leaf.simple is None:
        return False
    if _has_type(leaf, "boolean"):
        return text in _TRUTHS
    return text in {str(value) for value in leaf.simple.enumeration or ()}


def _is_truth(leaf: Leaf, text: str) -> bool:
    """Whether a digit can only be 0 or 1, or only be itself, as the schema has it."""
    if leaf.simple is None or text not in _DIGITS or not leaf.simple.is_valid(text):
        return False
    return not any(leaf.simple.is_valid(digit) for digit in _DIGITS - {text, "0", "1"})


def _has_type(leaf: Leaf, *names: str) -> bool:
    primitive = getattr(leaf.simple, "primitive_type", None)
    return getattr(primitive, "local_name", None) in names
