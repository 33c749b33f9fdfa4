"""From XML to messages: one function per class, written and compiled the first time it is needed.

An eager reader compiled from the declaration costs about twice the parse itself; walking the declaration at
each message costs twice as much again, and a general library fifteen to fifty times (docs/performance.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TypeVar

from lxml import etree

from .leaf import Leaf
from .plan import NOTHING, Content, Node, Slot, plan_of
from .source import Source

T = TypeVar("T")


def read(message: type[T], element: etree._Element, *, namespace: str, given: Mapping[str, object] = NOTHING) -> T:
    """Read `element` as a `message`; its children stand in `namespace` unless a path says otherwise.

    `given` are the values of fields that do not stand in the XML. The element must be valid under its schema:
    what is missing there is not looked for here.
    """
    kind: type = message
    made = _reader(kind, namespace)(element, given)
    assert isinstance(made, message)
    return made


@cache
def _reader(message: type, namespace: str) -> Callable[..., object]:
    root = plan_of(message, namespace)
    source = Source()
    with source.block(f"def read(e0, given={source.refer(NOTHING)}):"):
        defaults = {item.name: item for item in fields(message)}
        for slot in _slots(root):
            source.line(f"v_{slot.field} = {_initial(source, slot, defaults[slot.field])}")
        _read_node(source, root, "e0", 0)
        _build(source, message, _slots(root))
    return source.compile("read", f"reader of {message.__name__}")


def _slots(node: Node) -> list[Slot]:
    own = [slot for slot in (node.slot, node.text, *node.attributes.values()) if slot]
    return own + [slot for child in node.children.values() for slot in _slots(child)]


def _initial(source: Source, slot: Slot, item: Field[object]) -> str:
    if slot.repeated:
        return "[]"
    if item.default is MISSING or item.default is None:
        return "None"
    return source.refer(item.default)


def _read_node(source: Source, node: Node, element: str, depth: int) -> None:
    if node.attributes:
        # One look at all attributes: most elements have none, and asking for each by name costs four times more.
        with source.block(f"for a, t in {element}.items():"):
            word = "if"
            for name, slot in node.attributes.items():
                with source.block(f"{word} a == {name!r}:"):
                    _take(source, slot, _leaf_expression(source, slot.content.leaf, "t"))
                word = "elif"
    if node.text:
        _take(source, node.text, _leaf_expression(source, node.text.content.leaf, f"({element}.text or '')"))
    if not node.children:
        return
    child, tag = f"e{depth + 1}", f"g{depth + 1}"
    with source.block(f"for {child} in {element}:"):
        source.line(f"{tag} = {child}.tag")
        word = "if"
        for branch in node.children.values():
            with source.block(f"{word} {tag} == {branch.tag!r}:"):
                if branch.slot:
                    _take(source, branch.slot, _expression(source, branch, child))
                else:
                    _read_node(source, branch, child, depth + 1)
            word = "elif"


def _take(source: Source, slot: Slot, expression: str) -> None:
    target = f"v_{slot.field}"
    source.line(f"{target}.append({expression})" if slot.repeated else f"{target} = {expression}")


def _expression(source: Source, node: Node, element: str) -> str:
    assert node.slot is not None
    content = node.slot.content
    if content.leaf:
        return _leaf_expression(source, content.leaf, f"({element}.text or '')")
    if content.message:
        message, namespace = content.message, node.namespace
        return f"{source.later(lambda: _reader(message, namespace))}({element})"
    return f"{source.refer(_value_reader(content))}({element})"


# The simplest types are read in line: a call each would cost more than the reading.
def _leaf_expression(source: Source, leaf: Leaf | None, text: str) -> str:
    assert leaf is not None
    if leaf.kind is str:
        return text
    if leaf.kind is int:
        return f"int({text})"
    if leaf.kind in (bool, date, datetime, Decimal):
        return f"{source.refer(leaf.read)}({text})"
    return f"{source.refer(leaf.read)}({text}.strip())"


@cache
def _value_reader(content: Content) -> Callable[[etree._Element], object]:
    source = Source()
    assert content.value is not None
    with source.block("def read(e0):"):
        for index, _ in enumerate(content.parts):
            source.line(f"p{index} = None")
        with source.block("for e1 in e0:"):
            source.line("g = e1.tag")
            for index, part in enumerate(content.parts):
                with source.block(f"if g == {part.tag!r}:"):
                    source.line(f"p{index} = {_leaf_expression(source, part.leaf, '(e1.text or str())')}")
        arguments = ", ".join(f"{part.field}=p{index}" for index, part in enumerate(content.parts))
        source.line(f"return {source.refer(content.value)}({arguments})")
    return source.compile("read", f"reader of {content.value.__name__}")


# Filling the slots directly skips the frozen dataclass's own __init__, which takes the long way round for each
# field. A class that checks itself in __post_init__ is built the ordinary way.
def _build(source: Source, message: type, slots: list[Slot]) -> None:
    values = {slot.field: f"tuple(v_{slot.field})" if slot.repeated else f"v_{slot.field}" for slot in slots}
    if hasattr(message, "__post_init__"):
        arguments = ", ".join(f"{name}={value}" for name, value in values.items())
        source.line(f"return {source.refer(message)}({arguments})")
        return
    source.line(f"m = {source.refer(object.__new__)}({source.refer(message)})")
    for item in fields(message):
        value = values.get(item.name) or f"given.get({item.name!r}, {source.refer(item.default)})"
        source.line(f"{source.refer(getattr(message, item.name).__set__)}(m, {value})")
    source.line("return m")
