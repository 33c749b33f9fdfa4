"""What the replies of a flow may hold, and what some replies do hold, as words that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum

from bcss_client.codec.plan import typed
from bcss_client.declaration import DeclaredField, Message, declared_fields
from bcss_client.values import MonthPeriod, Period


def possible(kind: type) -> set[str]:
    """Each field of a message, each left out that may be, each code, yes and no, each end of a period."""
    return set(_possible(kind))


def held(messages: Iterable[Message]) -> set[str]:
    """The same words of what stands in one of the messages, or does not."""
    return {word for message in messages for word in _held(message)}


def _possible(kind: type) -> Iterator[str]:
    for declared in declared_fields(kind):
        shape = typed(declared.type)
        word = _word(kind, declared)
        yield word
        if shape.optional:
            yield f"no {word}"
        if issubclass(shape.kind, Message):
            yield from _possible(shape.kind)
        elif shape.kind is bool:
            yield from (f"{word} {value}" for value in (True, False))
        elif issubclass(shape.kind, Enum):
            yield from (f"{word} {member.value}" for member in shape.kind)
        elif shape.kind in (Period, MonthPeriod):
            yield f"{word} with an end"


def _held(message: Message) -> Iterator[str]:
    kind: type = type(message)
    for declared in declared_fields(kind):
        word = _word(kind, declared)
        value = getattr(message, declared.name)
        values = value if isinstance(value, tuple) else () if value is None else (value,)
        yield word if values else f"no {word}"
        for one in values:
            match one:
                case Message():
                    yield from _held(one)
                case bool():
                    yield f"{word} {one}"
                case Enum():
                    yield f"{word} {one.value}"
                case Period(end=end) | MonthPeriod(end=end) if end:
                    yield f"{word} with an end"
                case _:
                    pass


def _word(kind: type, declared: DeclaredField) -> str:
    return f"{kind.__name__}.{declared.name}"
