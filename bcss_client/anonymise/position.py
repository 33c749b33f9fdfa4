"""Where a value stands: in which message of which flow, and what its schema and declaration say there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from .. import flows
from ..codec.plan import Node, plan_of
from ..envelope import ssdn, xmlite
from ..flow import Flow, Soa, Ssdn
from ..namespaces import CLASSIC, COMMON, CONNECTOR, MESSAGE, SERVICE, SOAP
from ..reply import Reply
from ..resources import SCHEMAS
from .refusal import NotAnonymised, Why

if TYPE_CHECKING:
    import xmlschema
    from xmlschema.validators import XsdElement

_ENVELOPE, _BODY, _FAULT = (f"{{{SOAP}}}{name}" for name in ("Envelope", "Body", "Fault"))
_DOCUMENTS = (f"{{{SERVICE}}}SSDNRequest", f"{{{SERVICE}}}SSDNReply")
_MESSAGE = f"{{{MESSAGE}}}Message"


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """An element a schema begins with: that schema, and the messages it may be."""

    schema: str
    messages: tuple[type, ...] = ()
    namespace: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What is known of an element."""

    nodes: tuple[Node, ...] = ()
    declared: frozenset[type] = frozenset()
    element: XsdElement | None = None

    def inside(self, tag: str) -> Position:
        """What is known of a child element."""
        root = roots().get(tag)
        if root is not None:
            return _beginning(tag, root)
        child = self.element.match_child(tag) if self.element is not None else None
        key = tag if tag.startswith("{") else f"{{}}{tag}"  # as plans write a name without namespace
        found = tuple(node.children[key] for node in self.nodes if key in node.children)
        parts = {
            part.leaf.kind for node in self.nodes if node.slot for part in node.slot.content.parts if part.tag == tag
        }
        return Position(
            nodes=tuple(inner for node in found for inner in _unfolded(node)),
            declared=frozenset(parts | {kind for node in found for kind in _kinds(node)}),
            element=child,
        )


@cache
def roots() -> Mapping[str, Root]:
    """The elements messages of the network begin with, at each layer."""
    found: dict[str, Root] = {
        **{tag: Root(schema=ssdn.SCHEMA) for tag in _DOCUMENTS},
        _MESSAGE: Root(schema=xmlite.SCHEMA),
        f"{{{CONNECTOR}}}xmlString": Root(schema="ssdn/KSZBCSSWebServiceConnector.xsd"),
    }
    for flow in flows.ALL:
        for tag, root in _beginnings(flow):
            # A classic form has one element for both ways, and some services one schema for several flows.
            before = found[tag].messages if tag in found else ()
            found[tag] = Root(schema=root.schema, messages=(*before, *root.messages), namespace=root.namespace)
    return found


def _beginnings(flow: Flow[..., Reply]) -> Iterator[tuple[str, Root]]:
    wire = flow.wire
    told: type = flow.reply
    begun: dict[str, tuple[type, ...]]
    if isinstance(wire, Soa):
        begun = {wire.request: (flow.request_class,), wire.reply: (told,), wire.fault: ()}
        outer, inner = wire.namespace, ""
    elif isinstance(wire, Ssdn):
        begun = {wire.request: (flow.request_class,), wire.reply: (told,)}
        outer, inner = wire.namespace, wire.namespace
    else:
        begun = {wire.form: (flow.request_class, told)}
        outer, inner = CLASSIC, CLASSIC
    for name, messages in begun.items():
        yield f"{{{outer}}}{name}", Root(schema=wire.schema, messages=messages, namespace=inner)


@cache
def _schema(path: str) -> xmlschema.XMLSchema:
    # Imported here: it takes a third of a second.
    import xmlschema

    return xmlschema.XMLSchema(SCHEMAS / path)


@cache
def type_names() -> frozenset[str]:
    """The names of all types of the schemas, which an `xsi:type` may name."""
    return frozenset(name.rpartition("}")[2] for root in roots().values() for name in _schema(root.schema).maps.types)


def _beginning(tag: str, root: Root) -> Position:
    nodes = tuple(plan_of(message, root.namespace) for message in root.messages)
    return Position(nodes=nodes, element=_schema(root.schema).maps.elements.get(tag))


def _unfolded(node: Node) -> Iterator[Node]:
    """A node, and that of the message in it."""
    yield node
    if node.slot and (message := node.slot.content.message):
        yield plan_of(message, node.namespace)


def _kinds(node: Node) -> Iterator[type]:
    for inner in _unfolded(node):
        for slot in (inner.slot, inner.text):
            if slot and slot.content.leaf:
                yield slot.content.leaf.kind


def require_known(root: etree._Element) -> None:
    """Refuse a message of which no flow knows the body; raises `NotAnonymised`."""
    for body in _bodies(root):
        if body.tag not in roots():
            raise NotAnonymised(Why.NO_SERVICE, path=etree.QName(body).localname)
        if body is not root:
            require_known(body)


def _bodies(root: etree._Element) -> Iterator[etree._Element]:
    """The elements in which an envelope carries messages; of what is no envelope, itself."""
    if root.tag == _ENVELOPE:
        yield from (child for body in root.iterfind(_BODY) for child in _elements(body) if child.tag != _FAULT)
    elif root.tag in _DOCUMENTS:
        for service in _elements(root):
            if etree.QName(service).localname in ("ServiceRequest", "ServiceReply"):
                yield from (
                    child for child in _elements(service) if etree.QName(child).namespace not in (SERVICE, COMMON)
                )
    elif root.tag == _MESSAGE:
        yield from root.iterfind(f"{{{MESSAGE}}}Data/{{{MESSAGE}}}XML/*")
    else:
        yield root


def _elements(parent: etree._Element) -> Iterator[etree._Element]:
    return (child for child in parent if isinstance(child.tag, str))
