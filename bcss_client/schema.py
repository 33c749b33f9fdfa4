"""Validation against the schemas in `schemas/`: lxml says whether, xmlschema says why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from .resources import SCHEMAS

if TYPE_CHECKING:
    import xmlschema


@dataclass(frozen=True, slots=True)
class Violation:
    """One way in which a message breaks its schema: where, and which rule, without the value."""

    path: str
    rule: str

    def __str__(self) -> str:
        return f"{self.path}: {self.rule}"


@cache
def _compiled(schema: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / schema))


@cache
def _explaining(schema: str) -> xmlschema.XMLSchema:
    # Imported here: it takes a third of a second and is wanted only when a message is wrong.
    import xmlschema

    return xmlschema.XMLSchema(SCHEMAS / schema)


def is_valid(element: etree._Element, schema: str) -> bool:
    """Whether `element` is valid under the schema at that path of `schemas/`."""
    return _compiled(schema).validate(element)


def violations(element: etree._Element, schema: str) -> Iterator[Violation]:
    """Why `element` is not valid: each place and rule, in the order of the document."""
    for error in _explaining(schema).iter_errors(etree.tostring(element)):
        yield Violation(path=error.path or "/", rule=_rule(error.reason or "not allowed here"))


# The reasons of xmlschema quote values, which may be personal: only what stands outside quotes is kept,
# and names of elements, which stand in quotes too but hold no digit.
def _rule(reason: str) -> str:
    kept = [
        part if index % 2 == 0 or not any(character.isdigit() for character in part) else "…"
        for index, part in enumerate(reason.replace("\n", " ").split("'"))
    ]
    return "'".join(kept)
