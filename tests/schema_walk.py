"""What a schema says of an element: its children and how often each may stand there, attributes, text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, reduce
from itertools import combinations, product

import xmlschema
from xmlschema.validators import XsdAttribute, XsdElement, XsdGroup, XsdSimpleType

from bcss_client.resources import SCHEMAS

_UNBOUNDED = 1_000_000  # more than any message holds, and still a number that adds and multiplies


@dataclass(frozen=True, slots=True)
class Occurs:
    """How often an element may stand in its parent."""

    least: int
    most: int

    def or_(self, other: Occurs) -> Occurs:
        """In one of two alternatives."""
        return Occurs(min(self.least, other.least), max(self.most, other.most))

    def and_(self, other: Occurs) -> Occurs:
        """In one, and again in the other."""
        return Occurs(self.least + other.least, self.most + other.most)

    def times(self, group: Occurs) -> Occurs:
        """In a group that itself occurs."""
        return Occurs(self.least * group.least, self.most * group.most)


_NEVER = Occurs(0, 0)


@dataclass(frozen=True, slots=True)
class Child:
    """An element that may stand in another."""

    element: XsdElement
    occurs: Occurs


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What may stand in an element.

    `children` are by tag; `order` holds each pair of tags of which the first must stand before the second, so
    none for the alternatives of a choice. `text` is the type of the text, None when the element has children
    instead.
    """

    children: dict[str, Child]
    order: frozenset[tuple[str, str]]
    attributes: dict[str, XsdAttribute]
    text: XsdSimpleType | None


@cache
def schema_at(path: str) -> xmlschema.XMLSchema:
    """The schema at that path of `schemas/`."""
    return xmlschema.XMLSchema(SCHEMAS / path)


def root_element(schema: str, *, namespace: str, name: str) -> XsdElement:
    """The element a schema declares for a whole message."""
    return schema_at(schema).maps.elements[f"{{{namespace}}}{name}"]


def shape_of(element: XsdElement) -> Shape:
    """What may stand in `element`."""
    content = element.type if isinstance(element.type, XsdSimpleType) else element.type.content
    # A wildcard among the attributes has no name.
    attributes = {str(name): item for name, item in element.attributes.items() if isinstance(item, XsdAttribute)}
    if isinstance(content, XsdGroup):
        return Shape(children=_children(content), order=frozenset(_order(content)), attributes=attributes, text=None)
    return Shape(children={}, order=frozenset(), attributes=attributes, text=content)


def enumerated(text: XsdSimpleType) -> frozenset[str]:
    """The texts a simple type enumerates; none when it does not."""
    return frozenset(str(value) for value in text.enumeration or ())


def _particles(group: XsdGroup) -> Iterator[tuple[XsdElement | XsdGroup, dict[str, Child]]]:
    """What a group is made of, each with the elements in it; a wildcard names none."""
    for particle in group:
        if isinstance(particle, XsdElement):
            yield particle, {particle.name: Child(particle, _occurs(particle))}
        elif isinstance(particle, XsdGroup):
            yield particle, _children(particle)


def _children(group: XsdGroup) -> dict[str, Child]:
    combine = Occurs.or_ if group.model == "choice" else Occurs.and_
    sides = [elements for _, elements in _particles(group)]
    found: dict[str, Child] = {}
    for name in dict.fromkeys(name for side in sides for name in side):
        element = next(side[name].element for side in sides if name in side)
        occurs = reduce(combine, (side[name].occurs if name in side else _NEVER for side in sides))
        found[name] = Child(element, occurs.times(_occurs(group)))
    return found


def _order(group: XsdGroup) -> Iterator[tuple[str, str]]:
    particles = list(_particles(group))
    for particle, _ in particles:
        if isinstance(particle, XsdGroup):
            yield from _order(particle)
    if group.model == "sequence":
        for (_, before), (_, after) in combinations(particles, 2):
            yield from product(before, after)


def _occurs(particle: XsdElement | XsdGroup) -> Occurs:
    most = particle.max_occurs
    return Occurs(particle.min_occurs, _UNBOUNDED if most is None else most)
