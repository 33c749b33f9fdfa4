"""The values in a message, each with its path and what schema and declarations say of it, at every depth of nesting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from ..namespaces import CONNECTOR
from .position import Position, require_known, roots
from .refusal import NotAnonymised, Why
from .source import Source, source
from .writing import (
    attribute_writer,
    remark_writer,
    split_parts,
    split_text,
    split_writer,
    tail_setter,
    text_setter,
    text_writer,
)

if TYPE_CHECKING:
    from xmlschema.validators import XsdSimpleType

_DEEPEST = 8  # documents inside documents; the network has two


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One value: text of an element, attribute, comment or instruction, or a date in four elements.

    `names` are the names around it, outermost first, those of attributes with `@`. `declared` are the classes its
    declarations read it as, `simple` its type in the schema. `write` puts another text in its position.
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


def leaves(document: Source) -> tuple[Leaf, ...]:
    """Every value of a document that is not empty, in its order, and of those inside it; raises `NotAnonymised`.

    Documents found in texts are kept in `document.nested`.
    """
    require_known(document.root)
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
        yield from self._element(root, Position().inside(str(root.tag)), self.around)

    def _element(self, element: etree._Element, position: Position, around: tuple[str, ...]) -> Iterator[Leaf]:
        names = (*around, etree.QName(element).localname)
        yield from self._attributes(element, position, names)
        children = [child for child in element if isinstance(child.tag, str)]
        if not children:
            yield from self._text(element, position, names)
            return
        yield from self._between(element, names)
        parts = split_parts(children)
        for child in children:
            inner = position.inside(str(child.tag))
            local = etree.QName(child).localname
            if parts.get(local) is child:
                yield from self._attributes(child, inner, (*names, local))
            else:
                yield from self._element(child, inner, names)
        if parts:
            yield Leaf(names=names, text=split_text(parts), write=split_writer(parts), is_split=True)

    def _attributes(self, element: etree._Element, position: Position, names: tuple[str, ...]) -> Iterator[Leaf]:
        for name, value in element.attrib.items():
            local = etree.QName(name).localname
            declared = {
                slot.content.leaf.kind
                for node in position.nodes
                if (slot := node.attributes.get(str(name))) and slot.content.leaf
            }
            attribute = position.element.attributes.get(str(name)) if position.element is not None else None
            if str(value).strip():
                yield Leaf(
                    names=(*names, f"@{local}"),
                    text=str(value),
                    write=attribute_writer(element, str(name)),
                    declared=frozenset(declared),
                    simple=getattr(attribute, "type", None),
                    fixed=getattr(attribute, "fixed", None),
                )

    def _text(self, element: etree._Element, position: Position, names: tuple[str, ...]) -> Iterator[Leaf]:
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
        schema_type = getattr(position.element, "type", None)
        yield Leaf(
            names=names,
            text=text,
            write=text_writer(element, as_cdata=self.document.is_cdata(element)),
            declared=position.declared,
            simple=getattr(schema_type, "simple_type", None),
            fixed=getattr(position.element, "fixed", None),
            code=_code_beside(element),
        )

    def _between(self, element: etree._Element, names: tuple[str, ...]) -> Iterator[Leaf]:
        """Text around the children of an element, and its comments."""
        if (element.text or "").strip():
            yield Leaf(names=(*names, "text()"), text=element.text or "", write=text_setter(element))
        for child in element:
            if not isinstance(child.tag, str):
                yield from self._remark(child, names)
            if (child.tail or "").strip():
                yield Leaf(names=(*names, "text()"), text=child.tail or "", write=tail_setter(child))

    def _remark(self, remark: etree._Element, names: tuple[str, ...]) -> Iterator[Leaf]:
        if not isinstance(remark.tag, str) and (remark.text or "").strip():
            name = "processing-instruction()" if hasattr(remark, "target") else "comment()"
            yield Leaf(names=(*names, name), text=remark.text or "", write=remark_writer(remark))


def _nested(element: etree._Element, text: str) -> Source | None:
    """The document a text is, whole or breaking off; None when it is none of the network."""
    is_connector = element.tag == f"{{{CONNECTOR}}}xmlString"
    try:
        found = source(text)
        require_known(found.root)
    except NotAnonymised as error:
        if is_connector and error.why in (Why.NO_SERVICE, Why.DOCUMENT_TYPE):
            raise
        return None
    return found


def _code_beside(element: etree._Element) -> str | None:
    """The code that a `Label` or `Description` explains."""
    around = element.getparent()
    if around is None or etree.QName(element).localname not in ("Label", "Description"):
        return None
    codes = [child for child in around if isinstance(child.tag, str) and etree.QName(child).localname == "Code"]
    return (codes[0].text or "").strip() if codes else None
