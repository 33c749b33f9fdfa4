"""The values in a message, each with its path and what schema and declarations say of it, at every depth of nesting."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

from .. import flows
from ..codec.plan import Node, plan_of
from ..envelope import ssdn, xmlite
from ..flow import Soa, Ssdn, Xmlite
from ..namespaces import CLASSIC, COMMON, CONNECTOR, MESSAGE, SERVICE, SOAP
from ..resources import SCHEMAS
from .refusal import NotAnonymised, Why
from .source import Source, source, write_text

if TYPE_CHECKING:
    import xmlschema
    from xmlschema.validators import XsdElement, XsdSimpleType

_ENVELOPE, _BODY, _FAULT = (f"{{{SOAP}}}{name}" for name in ("Envelope", "Body", "Fault"))
_SPLIT = ("Century", "Year", "Month", "Day")
_DEEPEST = 8  # documents inside documents; the network has two


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """An element a schema begins with: that schema, and the messages it may be."""

    schema: str
    messages: tuple[type, ...] = ()
    namespace: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One value: text of an element, attribute, comment or instruction, or a date in four elements.

    `names` are the names around it, outermost first, those of attributes with `@`. `declared` are the classes its
    declarations read it as, `simple` its type in the schema. `write` puts another text in its place.
    """

    names: tuple[str, ...]
    text: str
    write: Callable[[str], None] = field(repr=False)
    declared: frozenset[type] = frozenset()
    simple: XsdSimpleType | None = None
    fixed: str | None = None
    is_split: bool = False
    code: str | None = None

    @property
    def path(self) -> str:
        """Where it stands, for people."""
        return "/".join(self.names)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What is known of an element."""

    nodes: tuple[Node, ...] = ()
    declared: frozenset[type] = frozenset()
    element: XsdElement | None = None

    def inside(self, tag: str) -> _Place:
        root = roots().get(tag)
        if root is not None:
            return _beginning(tag, root)
        child = self.element.match_child(tag) if self.element is not None else None
        found = tuple(node.children[tag] for node in self.nodes if tag in node.children)
        parts = {
            part.leaf.kind
            for node in self.nodes
            if node.slot
            for part in node.slot.content.parts
            if part.tag == tag
        }
        return _Place(
            nodes=tuple(inner for node in found for inner in _unfolded(node)),
            declared=frozenset(parts | {kind for node in found for kind in _kinds(node)}),
            element=child,
        )


@cache
def roots() -> Mapping[str, Root]:
    """The elements messages of the network begin with, at each layer."""
    found: dict[str, Root] = {
        f"{{{SERVICE}}}SSDNRequest": Root(schema=ssdn.SCHEMA),
        f"{{{SERVICE}}}SSDNReply": Root(schema=ssdn.SCHEMA),
        f"{{{MESSAGE}}}Message": Root(schema=xmlite.SCHEMA),
        f"{{{CONNECTOR}}}xmlString": Root(schema="ssdn/KSZBCSSWebServiceConnector.xsd"),
    }
    for flow in flows.ALL:
        wire = flow.wire
        asked, told = flow.request_class, flow.reply
        match wire:
            case Soa():
                begun: dict[str, tuple[type, ...]] = {wire.request: (asked,), wire.reply: (told,), wire.fault: ()}
                outer, inner = wire.namespace, ""
            case Ssdn():
                begun = {wire.request: (asked,), wire.reply: (told,)}
                outer = inner = wire.namespace
            case Xmlite():
                begun, outer, inner = {wire.form: (asked, told)}, CLASSIC, CLASSIC
        for name, messages in begun.items():
            before = found.get(tag := f"{{{outer}}}{name}")
            found[tag] = Root(
                schema=wire.schema, messages=(*(before.messages if before else ()), *messages), namespace=inner
            )
    return found


@cache
def _schema(path: str) -> xmlschema.XMLSchema:
    # Imported here: it takes a third of a second.
    import xmlschema

    return xmlschema.XMLSchema(SCHEMAS / path)


def _beginning(tag: str, root: Root) -> _Place:
    nodes = tuple(plan_of(message, root.namespace) for message in root.messages)
    return _Place(nodes=nodes, element=_schema(root.schema).maps.elements.get(tag))


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


def leaves(document: Source) -> tuple[Leaf, ...]:
    """Every value of a document that is not empty, in its order, and of those inside it; raises `NotAnonymised`.

    Documents found in texts are kept in `document.nested`.
    """
    _require_known(document.root)
    walk = _Walk(document=document, around=(), depth=0)
    return tuple(walk.all())


def validated(document: Source) -> Iterator[tuple[etree._Element, str]]:
    """The elements schemas begin with, in a document and in those inside it, each with its schema."""
    for element in document.root.iter(etree.Element):
        if (root := roots().get(str(element.tag))) is not None:
            yield element, root.schema
    for _, inside in document.nested:
        yield from validated(inside)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    document: Source
    around: tuple[str, ...]
    depth: int

    def all(self) -> Iterator[Leaf]:
        for remark in self.document.outside():
            yield from self._remark(remark, self.around)
        root = self.document.root
        yield from self._element(root, _Place().inside(str(root.tag)), self.around)

    def _element(self, element: etree._Element, place: _Place, around: tuple[str, ...]) -> Iterator[Leaf]:
        names = (*around, etree.QName(element).localname)
        yield from self._attributes(element, place, names)
        children = [child for child in element if isinstance(child.tag, str)]
        if not children:
            yield from self._text(element, place, names)
            return
        yield from self._between(element, names)
        split = _split(element, children, names)
        for child in children:
            inner = place.inside(str(child.tag))
            if split is not None and etree.QName(child).localname in _SPLIT:
                yield from self._attributes(child, inner, (*names, etree.QName(child).localname))
            else:
                yield from self._element(child, inner, names)
        if split is not None:
            yield split

    def _attributes(self, element: etree._Element, place: _Place, names: tuple[str, ...]) -> Iterator[Leaf]:
        for name, value in element.attrib.items():
            local = etree.QName(name).localname
            declared = {
                slot.content.leaf.kind
                for node in place.nodes
                if (slot := node.attributes.get(str(name))) and slot.content.leaf
            }
            attribute = place.element.attributes.get(str(name)) if place.element is not None else None
            if str(value).strip():
                yield Leaf(
                    names=(*names, f"@{local}"),
                    text=str(value),
                    write=_attribute_writer(element, str(name)),
                    declared=frozenset(declared),
                    simple=getattr(attribute, "type", None),
                    fixed=getattr(attribute, "fixed", None),
                )

    def _text(self, element: etree._Element, place: _Place, names: tuple[str, ...]) -> Iterator[Leaf]:
        remarks = list(element)
        for remark in remarks:
            yield from self._remark(remark, names)
        text = (element.text or "") + "".join(remark.tail or "" for remark in remarks)
        if not text.strip():
            return
        if not remarks and text.lstrip("\ufeff \t\r\n").startswith("<") and self.depth < _DEEPEST:
            inside = _nested(element, text)
            if inside is not None:
                self.document.nested.append((element, inside))
                yield from _Walk(document=inside, around=names, depth=self.depth + 1).all()
                return
        schema_type = getattr(place.element, "type", None)
        yield Leaf(
            names=names,
            text=text,
            write=_text_writer(element, as_cdata=self.document.is_cdata(element)),
            declared=place.declared,
            simple=getattr(schema_type, "simple_type", None),
            fixed=getattr(place.element, "fixed", None),
            code=_code_beside(element),
        )

    def _between(self, element: etree._Element, names: tuple[str, ...]) -> Iterator[Leaf]:
        """Text around the children of an element, and its comments."""
        if (element.text or "").strip():
            yield Leaf(names=(*names, "text()"), text=element.text or "", write=_text_setter(element))
        for child in element:
            if not isinstance(child.tag, str):
                yield from self._remark(child, names)
            if (child.tail or "").strip():
                yield Leaf(names=(*names, "text()"), text=child.tail or "", write=_tail_setter(child))

    def _remark(self, remark: etree._Element, names: tuple[str, ...]) -> Iterator[Leaf]:
        if not isinstance(remark.tag, str) and (remark.text or "").strip():
            name = "comment()" if isinstance(remark, etree._Comment) else "processing-instruction()"
            yield Leaf(names=(*names, name), text=remark.text or "", write=_remark_writer(remark))


def _require_known(root: etree._Element) -> None:
    """Refuse a message of which no flow knows the body."""
    bodies: list[etree._Element] = [root]
    if root.tag == _ENVELOPE:
        bodies = [child for body in root.iterfind(_BODY) for child in body if child.tag != _FAULT]
        if not bodies and root.find(f"{_BODY}/{_FAULT}") is None and root.find(_BODY) is not None and len(root[-1]):
            raise NotAnonymised(Why.NO_SERVICE)
    elif root.tag in (f"{{{SERVICE}}}SSDNRequest", f"{{{SERVICE}}}SSDNReply"):
        kind = etree.QName(root).localname.removeprefix("SSDN")
        bodies = [
            child
            for service in root.iterfind(f"{{{SERVICE}}}Service{kind}")
            for child in service
            if isinstance(child.tag, str) and etree.QName(child).namespace not in (SERVICE, COMMON)
        ]
    elif root.tag == f"{{{MESSAGE}}}Message":
        bodies = list(root.iterfind(f"{{{MESSAGE}}}Data/{{{MESSAGE}}}XML/*"))
    for body in bodies:
        if isinstance(body.tag, str) and body.tag not in roots():
            raise NotAnonymised(Why.NO_SERVICE, path=etree.QName(body).localname)
        if body is not root and body.tag == f"{{{MESSAGE}}}Message":
            _require_known(body)


def _nested(element: etree._Element, text: str) -> Source | None:
    """The document a text is, whole or breaking off; None when it is none of the network."""
    is_connector = element.tag == f"{{{CONNECTOR}}}xmlString"
    try:
        found = source(text)
        _require_known(found.root)
    except NotAnonymised as error:
        if is_connector and error.why in (Why.NO_SERVICE, Why.DOCUMENT_TYPE):
            raise
        return None
    return found


def _split(element: etree._Element, children: list[etree._Element], names: tuple[str, ...]) -> Leaf | None:
    """The date in the elements Century, Year, Month and Day, where century and year can be read."""
    parts = {etree.QName(child).localname: child for child in children if not len(child)}
    texts = {name: (parts[name].text or "").strip() for name in _SPLIT if name in parts}
    if "Century" not in texts or "Year" not in texts:
        return None
    if any(not (text.isascii() and text.isdigit() and len(text) == 2) for text in texts.values() if text):
        return None
    if not (texts["Century"] and texts["Year"]):
        return None

    def write(moved: str) -> None:
        digits = moved.replace("-", "")
        for place, name in enumerate(_SPLIT):
            if texts.get(name):
                part = parts[name]
                part.text = (part.text or "").replace(texts[name], digits[2 * place : 2 * place + 2], 1)

    rest = "-".join(texts.get(name) or "00" for name in ("Month", "Day"))
    return Leaf(names=names, text=f"{texts['Century']}{texts['Year']}-{rest}", write=write, is_split=True)


def _code_beside(element: etree._Element) -> str | None:
    """The code that a `Label` or `Description` explains."""
    around = element.getparent()
    if around is None or etree.QName(element).localname not in ("Label", "Description"):
        return None
    codes = [child for child in around if isinstance(child.tag, str) and etree.QName(child).localname == "Code"]
    return (codes[0].text or "").strip() if codes else None


def _attribute_writer(element: etree._Element, name: str) -> Callable[[str], None]:
    def write(text: str) -> None:
        element.set(name, text)

    return write


def _text_writer(element: etree._Element, *, as_cdata: bool) -> Callable[[str], None]:
    remarks = list(element)
    if not remarks:
        return lambda text: write_text(element, text, as_cdata=as_cdata)
    lengths = [len(element.text or ""), *(len(remark.tail or "") for remark in remarks[:-1])]

    def write(text: str) -> None:
        element.text, rest = text[: lengths[0]], text[lengths[0] :]
        for length, remark in zip(lengths[1:], remarks, strict=False):
            remark.tail, rest = rest[:length], rest[length:]
        remarks[-1].tail = rest

    return write


def _text_setter(element: etree._Element) -> Callable[[str], None]:
    def write(text: str) -> None:
        element.text = text

    return write


def _tail_setter(element: etree._Element) -> Callable[[str], None]:
    def write(text: str) -> None:
        element.tail = text

    return write


def _remark_writer(remark: etree._Element) -> Callable[[str], None]:
    def write(text: str) -> None:
        # What would end a comment or an instruction.
        remark.text = text.replace("--", "~~").replace("?>", "~~").removesuffix("-")

    return write
