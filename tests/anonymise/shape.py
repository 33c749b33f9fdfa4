"""What a reply is apart from its values, and what remains of an original, told without the code that anonymises."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import TypeAlias

from bcss_client.declaration import Message, declared_fields
from bcss_client.errors import BcssError
from bcss_client.reply import Reply
from bcss_client.values import Coded

Shape: TypeAlias = "str | tuple[Shape, ...] | dict[str, Shape]"

_LEAF = re.compile(r"<([\w:]+)[^<>]*>([^<>]+)(?=<)")
_DATE = re.compile(r"\d{4}-?\d\d(-?\d\d)?(T.*)?|\d{4}(Q\d)?")
KEY = b"a key for the tests, long enough"


def shape(told: Reply | BcssError) -> Shape:
    """The fields that are there, how many items, and the codes; of an error its class and code."""
    if isinstance(told, BcssError):
        return f"{type(told).__name__} {told.code}"
    return {"outcome": f"{told.status.outcome} {told.status.code}", "fields": _shape(told)}


def _shape(value: object) -> Shape:
    if isinstance(value, tuple):
        return tuple(_shape(item) for item in value)
    if isinstance(value, Message):
        kind: type = type(value)
        present = ((field.name, getattr(value, field.name)) for field in declared_fields(kind))
        return {name: _shape(item) for name, item in present if item not in (None, ())}
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, Coded) and value.is_known:
        return str(value)
    return type(value).__name__


def unescaped(message: bytes) -> str:
    return html.unescape(message.decode())


def leaves(message: bytes) -> list[tuple[str, str]]:
    """Name and text of each element that has a text."""
    return _LEAF.findall(unescaped(message))


def remaining(before: bytes, after: bytes) -> Iterator[str]:
    """Names of elements whose replaced value still stands in another that was replaced, dates apart."""
    pairs = list(zip(leaves(before), leaves(after), strict=True))
    replaced = "\n".join(new for (_, old), (_, new) in pairs if new != old).casefold()
    for (name, old), (_, new) in pairs:
        if new != old and len(old) >= 5 and not _DATE.fullmatch(old) and old.casefold() in replaced:
            yield name
