"""How much of what a flow can reply stands in the golden replies: every field, and every value of an enumeration."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import TypeAlias, get_type_hints

from .. import flows
from ..codec.plan import typed
from ..declaration import Message, declared_fields
from ..envelope import opened
from ..errors import BcssError
from ..flow import Flow
from ..reply import Meta, Reply
from ..resources import FIXTURES

Point: TypeAlias = tuple[type, str]
"""A field of a message class, a part of such a field, or a value of an enumeration."""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a flow can reply, and what the golden replies hold of it.

    `groups` are the fields of the reply itself, such as the information types of the National Register; `elements`
    those of the messages in it as well; `values` the codes of its enumerations.
    """

    groups: tuple[Point, ...]
    elements: tuple[Point, ...]
    values: tuple[Point, ...]
    seen: frozenset[Point]

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of what no golden reply holds; of a message that is missing itself, not what would be in it."""
        told = {owner for owner, _ in (*self.groups, *self.seen)}
        points = (point for point in (*self.elements, *self.values) if point not in self.seen)
        return tuple(f"{owner.__name__}.{name}" for owner, name in points if owner in told or issubclass(owner, Enum))

    def count(self, points: tuple[Point, ...]) -> tuple[int, int]:
        """How many of the points some golden reply holds, and how many there are."""
        return sum(point in self.seen for point in points), len(points)


def coverages() -> Mapping[str, Coverage]:
    """How much of the replies of each flow the golden replies hold, by slug.

    A code that several flows may reply counts for all of them as soon as one does.
    """
    held = {flow.slug: frozenset(point for reply in _golden(flow) for point in _held(reply)) for flow in flows.ALL}
    codes = frozenset(point for points in held.values() for point in points if issubclass(point[0], Enum))
    return {flow.slug: _coverage(flow, held[flow.slug] | codes) for flow in flows.ALL}


def _coverage(flow: Flow[..., Reply], seen: frozenset[Point]) -> Coverage:
    message: type = flow.reply
    kinds = tuple(_reached(message))
    return Coverage(
        groups=tuple((message, declared.name) for declared in declared_fields(message)),
        elements=tuple(point for kind in kinds if issubclass(kind, Message) for point in _elements(kind)),
        values=tuple((kind, member.name) for kind in kinds if issubclass(kind, Enum) for member in kind),
        seen=seen,
    )


def _golden(flow: Flow[..., Reply]) -> Iterator[Reply]:
    for file in sorted((FIXTURES / "golden" / flow.slug).glob("*.reply.xml")):
        try:
            yield opened(flow, file.read_bytes(), Meta(flow=flow.slug))
        except BcssError:
            continue  # refused: nothing to read in it


def _reached(message: type) -> Iterable[type]:
    """A message class, and the message classes and enumerations in it at any depth, each once."""
    found: dict[type, None] = {message: None}
    for declared in declared_fields(message):
        kind = typed(declared.type).kind
        if kind not in found and issubclass(kind, Message):
            found |= dict.fromkeys(_reached(kind))
        elif issubclass(kind, Enum):
            found[kind] = None
    return found


def _elements(message: type) -> Iterator[Point]:
    for declared in declared_fields(message):
        kind = typed(declared.type).kind
        if dataclasses.is_dataclass(kind) and not issubclass(kind, Message) and "/(" in declared.at.path:
            hints = get_type_hints(kind)
            yield from (
                (message, f"{declared.name}.{part.name}") for part in dataclasses.fields(kind) if part.name in hints
            )
        else:
            yield message, declared.name


def _held(message: Message) -> Iterator[Point]:
    kind: type = type(message)
    for declared in declared_fields(kind):
        value = getattr(message, declared.name)
        for item in value if isinstance(value, tuple) else (value,):
            yield from _within(kind, declared.name, item)


def _within(owner: type, name: str, value: object) -> Iterator[Point]:
    if value is None:
        return
    yield owner, name
    if isinstance(value, Message):
        yield from _held(value)
    elif isinstance(value, Enum):
        yield type(value), value.name
    elif dataclasses.is_dataclass(value):
        for part in dataclasses.fields(value):
            if getattr(value, part.name) is not None:
                yield owner, f"{name}.{part.name}"
