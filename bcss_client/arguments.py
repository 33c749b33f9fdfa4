"""Checking what a caller passes, before anything is sent, and reading it from the text of a command line."""

from __future__ import annotations

import re
from dataclasses import dataclass, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from functools import cache

from .codec.leaf import leaf_of
from .codec.plan import Typed, typed
from .declaration import DeclaredField, Message, declared_fields
from .errors import InvalidRequest
from .values import Coded, IncompleteDate, MonthPeriod, Period, YearMonth

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def checked(request: object, *, flow: str) -> object:
    """The request with every argument of the type its declaration names.

    A `str` is accepted where the declaration has an identification number or a coded value. Raises
    `InvalidRequest`, which names the field and never repeats the value.
    """
    assert is_dataclass(request)
    assert not isinstance(request, type)
    changes = {
        argument.declared.name: argument.accepted(getattr(request, argument.declared.name))
        for argument in _arguments(type(request), flow)
    }
    return replace(request, **changes)


def parsed(declared: DeclaredField, text: str, *, flow: str) -> object:
    """The value of an argument written as text; raises `InvalidRequest`.

    A period is `2026-01-01..2026-03-31`, one of months `2026-01..2026-03`, a boolean `true` or `false`.
    """
    argument = _Argument(declared, typed(declared.type), flow)
    try:
        begin, _, end = text.partition("..")
        if argument.kind is Period:
            return Period(date.fromisoformat(begin), date.fromisoformat(end) if end else None)
        if argument.kind is MonthPeriod:
            return MonthPeriod(YearMonth.received(begin), YearMonth.received(end) if end else None)
        return argument.constructed(text)
    except ValueError as error:
        raise argument.refusal(f": {error}") from None


@dataclass(frozen=True, slots=True)
class _Argument:
    declared: DeclaredField
    shape: Typed
    flow: str

    @property
    def kind(self) -> type:
        return self.shape.kind

    def refusal(self, sentence: str) -> InvalidRequest:
        return InvalidRequest(f"{self.declared.name}{sentence}", field=self.declared.name, flow=self.flow)

    def accepted(self, value: object) -> object:
        if value is None:
            if self.shape.optional:
                return None
            raise self.refusal(" is missing")
        if self.shape.repeated:
            if not isinstance(value, tuple):
                raise self.refusal(" is not a tuple")
            return tuple(self.item(one) for one in value)
        return self.item(value)

    def item(self, value: object) -> object:
        kind = self.kind
        if isinstance(value, int) and issubclass(kind, Coded):
            value = str(value)
        if isinstance(value, date) and not isinstance(value, datetime) and kind is IncompleteDate:
            value = IncompleteDate.of(value)
        if isinstance(value, str) and issubclass(kind, str):
            if _NOT_IN_XML.search(value):
                raise self.refusal(" holds a character XML does not allow")
            try:
                # A code is kept although no list has it yet; a number out of a reply was never checked.
                return value if type(value) is kind and issubclass(kind, Enum) else self.constructed(value)
            except ValueError as error:
                raise self.refusal(f": {error}") from None
        # Python lets a datetime pass for a date and a bool for an int, which no caller means.
        mistaken = (kind is date and isinstance(value, datetime)) or (kind is int and isinstance(value, bool))
        if mistaken or not isinstance(value, kind):
            raise self.refusal(f" is a {type(value).__name__}, not a {kind.__name__}")
        return checked(value, flow=self.flow) if isinstance(value, Message) else value

    def constructed(self, text: str) -> object:
        kind = self.kind
        if issubclass(kind, Enum):
            if text not in {member.value for member in kind}:
                raise ValueError(f"it is not one of {', '.join(str(member.value) for member in kind)}")
            return kind(text)
        if issubclass(kind, str):
            return kind(text)  # the constructor checks; `received` would trust
        leaf = leaf_of(self.kind)
        assert leaf is not None
        return leaf.read(text)


@cache
def _arguments(request: type, flow: str) -> tuple[_Argument, ...]:
    return tuple(_Argument(declared, typed(declared.type), flow) for declared in declared_fields(request))
