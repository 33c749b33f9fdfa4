"""The text of one element or attribute, and the value it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Protocol, Self, runtime_checkable


@runtime_checkable
class TextValue(Protocol):
    """A value class that reads itself from the text received and writes itself with `str`."""

    @classmethod
    def received(cls, text: str) -> Self:
        """Read the text as the network sent it."""
        ...


@dataclass(frozen=True, slots=True)
class Leaf:
    """How a simple type is read from text and written as text.

    `kind` is the Python class of the values. `read` gets the text as it stands, `write` returns text not yet
    escaped.
    """

    kind: type
    read: Callable[[str], object]
    write: Callable[[object], str]


def _boolean(text: str) -> bool:
    return text.strip() in ("true", "1")


# Dates of SSDN replies may carry a zone (2012-05-24+02:00), which says nothing about the day.
def _date(text: str) -> date:
    return date.fromisoformat(text.strip()[:10])


def _datetime(text: str) -> datetime:
    return datetime.fromisoformat(text.strip())


def _iso(value: object) -> str:
    assert isinstance(value, date)
    return value.isoformat()


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text.strip())
    except InvalidOperation:  # which is no ValueError
        raise ValueError("it is not a decimal number") from None


_SIMPLE: dict[type, Leaf] = {
    str: Leaf(str, str, str),
    int: Leaf(int, int, str),
    bool: Leaf(bool, _boolean, lambda value: "true" if value else "false"),
    date: Leaf(date, _date, _iso),
    datetime: Leaf(datetime, _datetime, _iso),
    Decimal: Leaf(Decimal, _decimal, lambda value: format(value, "f")),
}
_DIGIT = Leaf(bool, _boolean, lambda value: "1" if value else "0")


@cache
def leaf_of(kind: type, *, digits: bool = False) -> Leaf | None:
    """The leaf of a simple type or value class; None for a class that is not written as one text."""
    if digits and kind is bool:
        return _DIGIT
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if issubclass(kind, TextValue):
        return Leaf(kind, kind.received, str)
    if issubclass(kind, Enum):
        return Leaf(kind, kind, str)
    return None
