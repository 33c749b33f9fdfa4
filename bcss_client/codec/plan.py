"""The shape of a message class in XML: a tree of elements with the fields they feed.

Built once per class and namespace; readers, writers, documentation and tests all work from it.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Union, get_args, get_origin, get_type_hints

from ..declaration import DeclaredField, written_fields
from ..namespaces import PREFIXES
from .leaf import Leaf, leaf_of

NOTHING: Mapping[str, object] = types.MappingProxyType({})
"""No values besides those in the XML, or in the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One field of a value such as `Period`, standing in an element of its own."""

    field: str
    name: str
    namespace: str
    leaf: Leaf
    required: bool

    @property
    def tag(self) -> str:
        """The name as lxml writes it."""
        return f"{{{self.namespace}}}{self.name}" if self.namespace else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a field holds: a simple text (`leaf`), another message, or a value in parts."""

    leaf: Leaf | None = None
    message: type | None = None
    value: type | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The place of one field: what it holds, and how often; one that is `filled` repeats the envelope."""

    field: str
    content: Content
    repeated: bool
    required: bool
    filled: bool


@dataclass(slots=True, kw_only=True)
class Node:
    """An element: the field it is (`slot`), or a wrapper with attributes, a text and children.

    A wrapper is written when something stands in it; one that is `always` there may be empty.
    """

    name: str
    namespace: str
    always: bool = False
    slot: Slot | None = None
    text: Slot | None = None
    attributes: dict[str, Slot] = field(default_factory=dict)
    children: dict[str, Node] = field(default_factory=dict)

    @property
    def tag(self) -> str:
        """The name as lxml writes it."""
        return f"{{{self.namespace}}}{self.name}" if self.namespace else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What a type annotation says: the class of each value, whether it repeats, whether it may be left out."""

    kind: type
    repeated: bool
    optional: bool


@cache
def typed(annotation: object) -> Typed:
    """The class behind `X`, `X | None`, `tuple[X, ...]` and `Ssin | str`."""
    if get_origin(annotation) is tuple:
        return Typed(kind=typed(get_args(annotation)[0]).kind, repeated=True, optional=True)
    if get_origin(annotation) in (Union, types.UnionType):
        members = [member for member in get_args(annotation) if member is not types.NoneType]
        inner = typed(members[0])
        return Typed(kind=inner.kind, repeated=inner.repeated, optional=types.NoneType in get_args(annotation))
    assert isinstance(annotation, type)
    return Typed(kind=annotation, repeated=False, optional=False)


def _steps(path: str, namespace: str) -> list[tuple[str, str]]:
    steps: list[tuple[str, str]] = []
    for step in path.split("/"):
        prefix, colon, name = step.rpartition(":")
        namespace = PREFIXES[prefix] if colon else namespace
        steps.append((namespace, name))
    return steps


def _parts(value: type, names: str, namespace: str) -> tuple[Part, ...]:
    hints = get_type_hints(value)
    parts: list[Part] = []
    for item, written in zip(fields(value), names.split(","), strict=True):
        name, _, named = written.partition("=")
        attribute = named or item.name
        shape = typed(hints[attribute])
        leaf = leaf_of(shape.kind)
        assert leaf is not None
        [(part_namespace, local)] = _steps(name, namespace)
        parts.append(
            Part(field=attribute, name=local, namespace=part_namespace, leaf=leaf, required=not shape.optional)
        )
    return tuple(parts)


def _content(declared: DeclaredField, kind: type, names: str, namespace: str) -> Content:
    if names:
        return Content(value=kind, parts=_parts(kind, names, namespace))
    leaf = leaf_of(kind, digits=declared.at.digits)
    return Content(leaf=leaf) if leaf else Content(message=kind)


def _place(root: Node, declared: DeclaredField) -> None:
    shape = typed(declared.type)
    path, _, names = declared.at.path.partition("/(")
    *wrappers, (namespace, last) = _steps(path, root.namespace)
    node = root
    for wrapper_namespace, name in wrappers:
        node = _child(node, wrapper_namespace, name)
    content = _content(declared, shape.kind, names.rstrip(")"), namespace)
    slot = Slot(
        field=declared.name,
        content=content,
        repeated=shape.repeated,
        required=not shape.optional,
        filled=shape.optional and not declared.passed,
    )
    if last == ".":
        node.text = slot
    elif last.startswith("@"):
        node.attributes[last[1:]] = slot
    else:
        _child(node, namespace, last).slot = slot


def _child(node: Node, namespace: str, name: str) -> Node:
    always, name = name.endswith("!"), name.removesuffix("!")
    key = f"{{{namespace}}}{name}"
    if key in node.children:
        # Writers follow the order of the fields, so a wrapper may not be left and entered again.
        assert key == next(reversed(node.children)), f"the fields of {name} must stand together"
    return node.children.setdefault(key, Node(name=name, namespace=namespace, always=always))


@cache
def plan_of(message: type, namespace: str) -> Node:
    """The tree of a message class whose own element's children stand in `namespace` unless a path says otherwise."""
    root = Node(name=message.__name__, namespace=namespace)
    for declared in written_fields(message):
        _place(root, declared)
    return root
