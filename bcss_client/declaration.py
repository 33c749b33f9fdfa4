"""How a message class says where its fields stand in the XML.

A message is a frozen, slotted, keyword-only dataclass whose fields are annotated with `At`:

>>> from dataclasses import dataclass
>>> from typing import Annotated
>>> from bcss_client.values import Period, SsinLike
>>> @dataclass(frozen=True, slots=True, kw_only=True, repr=False)
... class Question(Message):
...     ssin: Annotated[SsinLike, At("SSIN", fr="NISS", nl="INSZ", de="ENSS")]
...     period: Annotated[
...         Period | None, At("Assurability/Period/(StartDate,EndDate)", fr="période", nl="periode", de="Zeitraum")
...     ] = None
>>> Question(ssin="90080299815")
Question(ssin)

Fields stand in the order of the schema. What a path may hold:

`A/B`         the element B inside A; a wrapper that would be empty is not written
`A!/B`        the same, but A is always written
`common:A`    an element in another namespace of `namespaces.PREFIXES`; the steps after it stay there
`A/@type`     an attribute of A
`.`           the text of the element itself
`A/(B,C)`     the elements B and C inside A are the fields of a value such as `Period`, in order
`A/(B=b,C=c)` the same, where the elements stand in another order than the fields `c` and `b`

The type says the rest: `tuple[X, ...]` repeats, `X | None` is optional, a class with `At` fields nests.

A field with `init=False` is nobody's to pass: it is a constant of the message, or what the message repeats of its
envelope (`Flow.repeats`).
"""

import re
from dataclasses import dataclass, fields
from functools import cache
from typing import get_args, get_type_hints

from .labels import Labels
from .values import Language

_NAME = re.compile(r"[^/(),!@:]+(?=[/(),!]|$)")


class Message:
    """Base of every class that is read from or written to XML.

    Messages hold personal data, so `repr` names the fields that are there and never shows a value: nothing of a
    person ends up in a log or a traceback by accident. Declare them with `repr=False`.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(present_fields(self))})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How far a question may reach in time: over `months` at most, and not into days to come alone.

    The network refuses what goes beyond (MSG00008); the client sends it, because a limit may have been changed. The
    person must be `integrated` over the time asked about, except where another time in the question stands for that.
    """

    months: int | None = None
    integrated: bool = True


@dataclass(frozen=True, slots=True)
class At:
    """Where a field stands in the XML and what it is called in French, Dutch and German.

    `digits` writes a boolean as 1 or 0 rather than true or false. `limit` tells how far a period, a month or a day
    that is asked about may reach. An `echo` says in a reply what the question said, so that it is no data found.
    """

    path: str
    fr: str
    nl: str
    de: str
    digits: bool = False
    limit: Limit | None = None
    echo: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the elements and attributes in the path, outermost first, without prefixes."""
        return tuple(name.partition("=")[0] for name in _NAME.findall(self.path))

    def label(self, language: Language) -> str:
        """What people call the field."""
        return Labels(fr=self.fr, nl=self.nl, de=self.de).text(language)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredField:
    """A field of a message class, with its declaration; one that is not `passed` is filled in by the project."""

    name: str
    type: object
    at: At
    required: bool
    passed: bool


@cache
def declared_fields(message: type) -> tuple[DeclaredField, ...]:
    """The fields of a message class that a caller passes or reads, in the order of the schema."""
    return tuple(declared for declared in written_fields(message) if declared.passed)


@cache
def written_fields(message: type) -> tuple[DeclaredField, ...]:
    """All fields of a message class that stand in the XML, in the order of the schema."""
    hints = get_type_hints(message, include_extras=True)
    found: list[DeclaredField] = []
    for item in fields(message):
        annotation = hints[item.name]
        marks = [mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, At)]
        if marks:
            found.append(
                DeclaredField(
                    name=item.name,
                    type=get_args(annotation)[0],
                    at=marks[0],
                    required=item.default is item.default_factory,
                    passed=item.init,
                )
            )
    return tuple(found)


def present_fields(message: Message) -> tuple[str, ...]:
    """The names of the declared fields of a message that hold something."""
    kind: type = type(message)
    declared = declared_fields(kind)
    return tuple(item.name for item in declared if getattr(message, item.name) not in (None, ()))
