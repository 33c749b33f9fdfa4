"""Random messages of any class of the project, drawn from its declaration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TypeVar, cast

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bcss_client.codec.plan import Content, Node, Slot, plan_of
from bcss_client.values import (
    CbeNumber,
    Coded,
    IncompleteDate,
    MonthPeriod,
    OnssNumber,
    Period,
    Ssin,
    YearMonth,
    YearQuarter,
)

M = TypeVar("M")

XML_TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\t\n\r"),
    max_size=20,
)
"""Text that XML can carry."""

# Counters 998 and 999 are never issued, except 998 on the two dates given to people without a birthday.
SSINS = st.builds(
    lambda day, woman: Ssin.from_parts(year=day.year, month=day.month, day=day.day, counter=998 if woman else 999),
    st.dates(date(1905, 1, 2), date(2030, 12, 31)).filter(lambda day: (day.month, day.day) not in ((1, 1), (7, 1))),
    st.booleans(),
)
_YEARS = st.integers(1800, 2099)
_MONTHS = st.builds(YearMonth, _YEARS, st.integers(1, 12))
_QUARTERS = st.builds(YearQuarter, _YEARS, st.integers(1, 4))
_INCOMPLETE_DATES = st.builds(IncompleteDate, _YEARS, st.none() | st.integers(1, 12), st.none() | st.integers(1, 31))

_LEAVES: Mapping[type, SearchStrategy[object]] = {
    str: XML_TEXT,
    int: st.integers(0, 10**9),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    Decimal: st.decimals(min_value=0, max_value=10**9, places=2),
    Ssin: SSINS,
    CbeNumber: st.integers(19_000_000, 19_999_999).map(CbeNumber.from_serial),
    OnssNumber: st.from_regex(r"[0-9]{1,10}", fullmatch=True).map(OnssNumber.received),
    IncompleteDate: _INCOMPLETE_DATES,
    YearMonth: _MONTHS,
    YearQuarter: _QUARTERS,
}
_VALUES: Mapping[type, SearchStrategy[object]] = {
    Period: st.builds(
        lambda first, second: Period(min(first, second or first), second and max(first, second)),
        st.dates(),
        st.none() | st.dates(),
    ),
    YearQuarter: _QUARTERS,
    MonthPeriod: st.builds(
        lambda first, second: MonthPeriod(min(first, second or first), second and max(first, second)),
        _MONTHS,
        st.none() | _MONTHS,
    ),
}


def messages(kind: type[M]) -> SearchStrategy[M]:
    """Messages of the class `kind`, valid for reading and writing.

    Choices are not kept: several branches may be there at once, which a schema would refuse.
    """
    message: type = kind
    return cast(SearchStrategy[M], _messages(message))


@cache
def _messages(kind: type) -> SearchStrategy[object]:
    plain = {item.name for item in fields(kind) if item.default is item.default_factory is MISSING}
    passed = {item.name for item in fields(kind) if item.init}
    slots = [slot for slot in _slots(plan_of(kind, "")) if slot.field in passed]
    required = {slot.field: _field(slot) for slot in slots if slot.field in plain}
    optional = {slot.field: _field(slot) for slot in slots if slot.field not in plain}
    if not optional:
        return st.builds(kind, **required)

    # A few of the optional fields at a time: all at once would make the large messages enormous.
    @st.composite
    def message(draw: st.DrawFn) -> object:
        chosen = draw(st.lists(st.sampled_from(sorted(optional)), max_size=4, unique=True))
        strategies = required | {name: optional[name] for name in chosen}
        return kind(**{name: draw(strategy) for name, strategy in strategies.items()})

    return message()


def _slots(node: Node) -> list[Slot]:
    own = [slot for slot in (node.slot, node.text, *node.attributes.values()) if slot]
    return own + [slot for child in node.children.values() for slot in _slots(child)]


def _field(slot: Slot) -> SearchStrategy[object]:
    one = _content(slot.content)
    return st.lists(one, min_size=1, max_size=3).map(tuple) if slot.repeated else one


def _content(content: Content) -> SearchStrategy[object]:
    if content.message:
        return _messages(content.message)
    if content.value:
        return _VALUES[content.value]
    assert content.leaf
    kind = content.leaf.kind
    return _codes(kind) if issubclass(kind, Enum) else _LEAVES[kind]


def _codes(kind: type[Enum]) -> SearchStrategy[object]:
    known = st.sampled_from(list(kind))
    if not issubclass(kind, Coded):
        return known
    return known | st.from_regex(r"[A-Z0-9]{1,5}", fullmatch=True).map(kind)
