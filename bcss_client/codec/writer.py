"""From messages to XML text: one function per class, namespace and choice of prefixes, compiled on first use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from .leaf import Leaf
from .plan import NOTHING, Content, Node, Slot, plan_of
from .source import Source


# Each `replace` is one search by the machine, which rarely finds anything; `str.translate` takes ten times longer.
def escaped(text: str) -> str:
    """`text` as the content of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def _escaped_attribute(text: str) -> str:
    return escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """Which prefix each namespace gets, as pairs; a namespace is declared where it is entered.

    The empty prefix makes a namespace the default one, which is safe only where every element is qualified.
    """

    prefixes: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, prefixes: Mapping[str, str]) -> Style:
        """The style with these prefixes by namespace."""
        return cls(prefixes=tuple(sorted(prefixes.items())))

    def qualified(self, name: str, namespace: str) -> str:
        """The name with its prefix."""
        prefix = dict(self.prefixes)[namespace] if namespace else ""
        return f"{prefix}:{name}" if prefix else name

    def opened(self, name: str, namespace: str, parent: str) -> str:
        """The start of an opening tag, without its end, declaring the namespace when `parent` is another one."""
        tag = f"<{self.qualified(name, namespace)}"
        if namespace in ("", parent):
            return tag
        prefix = dict(self.prefixes)[namespace]
        return f'{tag} xmlns:{prefix}="{namespace}"' if prefix else f'{tag} xmlns="{namespace}"'


def write(
    message: object, *, root: str, namespace: str, inner: str, style: Style, given: Mapping[str, object] = NOTHING
) -> str:
    """The message as XML text with root element `root` in `namespace`.

    `inner` is the namespace of the root's children: the same in SSDN, none in SOA. `given` are the values of fields
    that repeat the envelope.
    """
    kind: type = type(message)
    pieces: list[str] = [style.opened(root, namespace, "")]
    _writer(kind, inner, style)(message, pieces.append, given)
    pieces.append(f"</{style.qualified(root, namespace)}>")
    return "".join(pieces)


def write_content(message: object, *, inner: str, style: Style) -> str:
    """The children of the message's element as XML text; the class may have no attributes of its own."""
    kind: type = type(message)
    pieces: list[str] = []
    _writer(kind, inner, style)(message, pieces.append)
    return "".join(pieces).removeprefix(">")


@cache
def _writer(message: type, namespace: str, style: Style) -> Callable[..., object]:
    source = Source()
    with source.block(f"def write(m, out, given={source.refer(NOTHING)}):"):
        _Writer(source, style).content(plan_of(message, namespace))
    return source.compile("write", f"writer of {message.__name__}")


@dataclass(frozen=True, slots=True)
class _Writer:
    source: Source
    style: Style

    def content(self, node: Node) -> None:
        """Finish the opening tag of the node's element and write what is in it."""
        for name, slot in node.attributes.items():
            with self.source.block(f"if {_value(slot)} is not None:"):
                self.out(f' {name}="')
                self.leaf(slot.content.leaf, _value(slot), _escaped_attribute)
                self.out('"')
        self.out(">")
        if node.text:
            self.leaf(node.text.content.leaf, _value(node.text), escaped)
        for child in node.children.values():
            if child.slot:
                self.slot(child, child.slot, node.namespace)
            else:
                self.wrapper(child, node.namespace)

    def wrapper(self, node: Node, parent: str) -> None:
        """An element that only groups fields."""
        with self.source.block(f"if {'True' if node.always else ' or '.join(_presence(node))}:"):
            self.out(self.style.opened(node.name, node.namespace, parent))
            self.content(node)
            self.out(f"</{self.style.qualified(node.name, node.namespace)}>")

    def slot(self, node: Node, slot: Slot, parent: str) -> None:
        """The element or elements that are a field."""
        value = self.source.name("x")
        found = _value(slot)
        header = f"for {value} in {found}:" if slot.repeated else f"if ({value} := {found}) is not None:"
        opened = self.style.opened(node.name, node.namespace, parent)
        closed = f"</{self.style.qualified(node.name, node.namespace)}>"
        content = slot.content
        with self.source.block(header):
            if content.leaf:
                self.out(f"{opened}>")
                self.leaf(content.leaf, value, escaped)
            elif content.message:
                self.out(opened)
                message, namespace, style = content.message, node.namespace, self.style
                nested = self.source.later(lambda: _writer(message, namespace, style))
                self.source.line(f"{nested}({value}, out)")
            else:
                self.out(f"{opened}>")
                self.parts(content, value, node.namespace)
            self.out(closed)

    def parts(self, content: Content, value: str, parent: str) -> None:
        """The elements of a value such as a period."""
        for part in content.parts:
            item = self.source.name("x")
            with self.source.block(f"if ({item} := {value}.{part.field}) is not None:"):
                self.out(f"{self.style.opened(part.name, part.namespace, parent)}>")
                self.leaf(part.leaf, item, escaped)
                self.out(f"</{self.style.qualified(part.name, part.namespace)}>")

    def leaf(self, leaf: Leaf | None, value: str, escape: Callable[[str], str]) -> None:
        assert leaf is not None
        text = value if leaf.kind is str else f"{self.source.refer(leaf.write)}({value})"
        self.source.line(f"out({self.source.refer(escape)}({text}))")

    def out(self, text: str) -> None:
        self.source.line(f"out({text!r})")


def _value(slot: Slot) -> str:
    return f"given.get({slot.field!r})" if slot.filled else f"m.{slot.field}"


def _presence(node: Node) -> list[str]:
    """Expressions of which one is true when something stands in the node."""
    slots = [slot for slot in (node.text, *node.attributes.values()) if slot]
    tests = [f"{_value(slot)} is not None" for slot in slots]
    for child in node.children.values():
        if child.slot is None:
            tests += _presence(child)
        elif child.slot.repeated:
            tests.append(_value(child.slot))
        else:
            tests.append(f"{_value(child.slot)} is not None")
    return tests
