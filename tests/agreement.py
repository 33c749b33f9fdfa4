"""Where the declaration of a flow and its schema disagree, walked side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from enum import Enum
from itertools import combinations
from typing import TypeAlias

from lxml import etree
from xmlschema.validators import XsdElement, XsdSimpleType

from bcss_client.codec.leaf import Leaf
from bcss_client.codec.plan import Content, Node, Part, Slot, plan_of
from bcss_client.envelope.form_parts import Refusal
from bcss_client.envelope.soa_parts import BriefHead, CbssFault, FullHead, ReplyHead
from bcss_client.flow import Flow, Form, Head, Soa, Ssdn, Xmlite
from bcss_client.namespaces import CLASSIC
from bcss_client.reply import Reply
from tests.schema_walk import Child, Occurs, Shape, enumerated, root_element, shape_of


def disagreements(flow: Flow[..., Reply]) -> tuple[str, ...]:
    """Every point on which the declaration of a flow and its schema differ, as sentences that name the path.

    * What the declaration names is in the schema, in the same namespace; what the schema has is named by the
      declaration.
    * Where the schema has an order, the declaration keeps it.
    * A field is a tuple exactly where its element may stand more than once. A wrapper stands once.
    * A field without a default has an element that is there whenever the message is: it and every wrapper
      around it are required, and in no alternative of a choice.
    * A field that may be None or empty has an element that may be missing, in at least one of the places
      where its class stands. Exempt are the fields of a reply itself and of the head it is read with, because
      a reply may come without data, and those that nobody passes, which the envelope fills in.
    * A field with any other default is always written and need not be there to be read, so it suits both.
    * Of a value in parts, such as a period, no part is required that the schema lets be missing. The opposite
      is allowed, because a value serves many flows: validation catches it.
    * A field that holds a text has an element that does. Where both enumerate, a boolean counting as 0 and 1,
      they have the same texts; a class that stands in several places has those of all of them together, and
      one of `bcss_client.values`, which serves many flows, may have more. Where the schema does not
      enumerate, it accepts each member.

    The envelope's own classes are walked with the message they stand in. A SOA message is its head, the
    criteria, the status and the data. A classic form is a question, an answer or one of two refusals, of
    which the client reads no more than the return code; an SSDN service may have one in its body.
    """
    findings = list(_walked(flow))
    uses: dict[tuple[type, str], list[_Use]] = {}
    for finding in findings:
        if isinstance(finding, _Use):
            uses.setdefault((finding.owner, finding.field), []).append(finding)
    everywhere = (sentence for places in uses.values() for sentence in _summed(places))
    return (*(finding for finding in findings if isinstance(finding, str)), *everywhere)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Use:
    """One place of the schema where a field stands.

    `certain` tells whether its element is there whenever the message is; `refused` are the members of its
    enumeration that the schema does not accept there.
    """

    owner: type
    field: str
    path: str
    certain: bool
    refused: frozenset[str]

    @property
    def default(self) -> object:
        """What the field is when its element is missing; `MISSING` when it may not be."""
        return next(item.default for item in fields(self.owner) if item.name == self.field)

    @property
    def passed(self) -> bool:
        """Whether somebody passes the field, rather than the envelope filling it in."""
        return next(item.init for item in fields(self.owner) if item.name == self.field)


_Findings: TypeAlias = Iterator["str | _Use"]


def _summed(places: Sequence[_Use]) -> Iterator[str]:
    """What is wrong with a field in all of its places together."""
    first = places[0]
    may_be_empty = first.default in (None, ()) and first.passed and not issubclass(first.owner, (Reply, ReplyHead))
    if may_be_empty and all(use.certain for use in places):
        yield f"{first.path}: may be left out, and the schema requires it"
    refused = frozenset[str].intersection(*(use.refused for use in places))
    if refused:
        yield f"{first.path}: the schema refuses {', '.join(sorted(refused))}"


def _walked(flow: Flow[..., Reply]) -> _Findings:
    wire = flow.wire
    asked, told = flow.request_class, flow.reply
    match wire:
        case Ssdn(form=Form() as form):
            yield from _body_with_form(wire, form, asked, told)
        case Ssdn():
            yield from _message(wire, wire.request, [asked], inner=wire.namespace)
            yield from _message(wire, wire.reply, [told], inner=wire.namespace)
        case Xmlite():
            yield from _form(wire, asked, told)
        case Soa():
            heads: dict[Head, list[type]] = {Head.FULL: [FullHead], Head.BRIEF: [BriefHead], Head.NONE: []}
            question = [*heads[wire.head], asked]
            echo = question if wire.head is Head.FULL else heads[wire.head]
            yield from _message(wire, wire.request, question, inner="")
            yield from _message(wire, wire.reply, [*echo, ReplyHead, told], inner="")
            yield from _message(wire, wire.fault, [CbssFault], inner="")


@dataclass(frozen=True, slots=True)
class _Declared:
    """An element of a declaration, with the class whose fields stand in it."""

    owner: type
    node: Node

    @classmethod
    def message(cls, message: type, namespace: str) -> _Declared:
        return cls(message, plan_of(message, namespace))

    def children(self) -> Iterator[_Declared]:
        for child in self.node.children.values():
            yield _Declared(self.owner, child)


def _message(wire: Ssdn | Soa, name: str, messages: Sequence[type], *, inner: str) -> _Findings:
    """A message made of these classes, one after the other."""
    element = root_element(wire.schema, namespace=wire.namespace, name=name)
    declared = [_Declared.message(message, inner) for message in messages]
    yield from _inside(declared, shape_of(element), name, certain=True)


def _form(wire: Xmlite, asked: type, told: type) -> _Findings:
    """A form, whose root holds one of several elements: each is there when it is the one."""
    alternatives = shape_of(root_element(wire.schema, namespace=CLASSIC, name=wire.form)).children
    named = {
        child.node.tag: child for message in (asked, told) for child in _Declared.message(message, CLASSIC).children()
    }
    refusals = {child.node.tag for child in _Declared.message(Refusal, CLASSIC).children()}
    yield from _unknown_to_schema(named.keys() | refusals, alternatives, wire.form)
    yield from _unknown_to_declaration(alternatives, named.keys() | refusals, wire.form)
    for tag, child in named.items():
        if tag in alternatives:
            yield from _element([child], _taken(alternatives[tag]), f"{wire.form}/{child.node.name}", certain=True)


def _body_with_form(wire: Ssdn, form: Form, asked: type, told: type) -> _Findings:
    """A body that holds a form, and beside it what the question repeats: each is there when it is the one."""
    namespace = wire.namespace
    root = shape_of(root_element(wire.schema, namespace=namespace, name=wire.request))
    tag = f"{{{namespace}}}{form.name}"
    parts = [_Declared.message(message, namespace) for message in (asked, told)]
    forms = [_Declared(part.owner, part.node.children[tag]) for part in parts]
    refusals = plan_of(Refusal, namespace).children
    inside = shape_of(root.children[tag].element)
    for part in parts:
        beside = {name: child for name, child in part.node.children.items() if name != tag}
        part_beside = _Declared(part.owner, replace(part.node, children=beside))
        yield from _inside([part_beside], _all_taken(root, beside), wire.request, certain=True)
    yield from _unknown_to_declaration(root.children, {tag, *parts[0].node.children}, wire.request)
    answers = [name for name in inside.children if name not in refusals]
    yield from _inside(forms, _all_taken(inside, answers), f"{wire.request}/{form.name}", certain=True)


def _taken(alternative: Child) -> Child:
    """An alternative that was chosen: it is there."""
    return Child(alternative.element, Occurs(1, alternative.occurs.most))


def _all_taken(shape: Shape, alternatives: Iterable[str]) -> Shape:
    """The shape with these of its children only, each of which is there."""
    taken = {tag: _taken(shape.children[tag]) for tag in alternatives if tag in shape.children}
    return replace(shape, children=taken)


def _inside(parts: Sequence[_Declared], shape: Shape, path: str, *, certain: bool) -> _Findings:
    """What stands in an element; `certain` tells whether the element is there whenever the message is."""
    named: dict[str, list[_Declared]] = {}
    for part in parts:
        for child in part.children():
            # The head a reply is read with serves every service, also those that have less of a head.
            if part.owner is not ReplyHead or child.node.tag in shape.children:
                named.setdefault(child.node.tag, []).append(child)
        yield from _attributes(part, shape, f"{path}/@", certain=certain)
        yield from _own_text(part, shape, path)
    yield from _unknown_to_schema(named, shape.children, path)
    yield from _unknown_to_declaration(shape.children, named, path)
    for first, second in combinations(named, 2):
        if (second, first) in shape.order and (first, second) not in shape.order:
            yield f"{path}: {_local(first)} stands before {_local(second)}, and the schema has it after"
    for tag, same in named.items():
        if tag in shape.children:
            yield from _element(same, shape.children[tag], f"{path}/{same[0].node.name}", certain=certain)


def _element(declarations: Sequence[_Declared], found: Child, path: str, *, certain: bool) -> _Findings:
    """One element: a field, or a wrapper around fields, perhaps of several messages."""
    declared = declarations[0]
    slot, repeats = declared.node.slot, found.occurs.most > 1
    certain = certain and found.occurs.least > 0
    if slot is None:
        if repeats:
            yield f"{path}: a wrapper that may stand more than once"
        yield from _inside(declarations, shape_of(found.element), path, certain=certain)
        return
    if slot.repeated and not repeats:
        yield f"{path}: a tuple, and the schema allows one"
    if repeats and not slot.repeated:
        yield f"{path}: not a tuple, and the schema allows more than one"
    yield from _field(declared.owner, slot, shape_of(found.element).text, path, certain=certain)
    yield from _content(slot.content, found.element, declared.node.namespace, path)


def _field(owner: type, slot: Slot, text: XsdSimpleType | None, path: str, *, certain: bool) -> _Findings:
    leaf = slot.content.leaf
    refused = _refused(leaf.kind, text) if leaf and text else frozenset[str]()
    use = _Use(owner=owner, field=slot.field, path=path, certain=certain, refused=refused)
    if use.default is MISSING and not certain:
        yield f"{path}: has no default, and the schema lets it be missing"
    yield use


def _content(content: Content, element: XsdElement, namespace: str, path: str) -> _Findings:
    shape = shape_of(element)
    if content.message:
        yield from _inside([_Declared.message(content.message, namespace)], shape, path, certain=True)
    elif content.value:
        yield from _parts(content.parts, shape, path)
    elif content.leaf:
        yield from _unknown_to_declaration(shape.attributes, (), f"{path}/@")
        yield from _text(content.leaf, shape.text, path)


def _parts(parts: Sequence[Part], shape: Shape, path: str) -> Iterator[str]:
    tags = [part.tag for part in parts]
    if tags != list(shape.children):
        yield f"{path}: the schema has the parts {', '.join(map(_local, shape.children))}"
        return
    for part in parts:
        child = shape.children[part.tag]
        if child.occurs.most > 1:
            yield f"{path}/{part.name}: stands once, and the schema allows more than one"
        if part.required and child.occurs.least == 0:
            yield f"{path}/{part.name}: is required, and the schema lets it be missing"
        yield from _text(part.leaf, shape_of(child.element).text, f"{path}/{part.name}")


def _attributes(part: _Declared, shape: Shape, path: str, *, certain: bool) -> _Findings:
    declared = part.node.attributes
    yield from _unknown_to_schema(declared, shape.attributes, path)
    yield from _unknown_to_declaration(shape.attributes, declared, path)
    for name, slot in declared.items():
        if name in shape.attributes and slot.content.leaf:
            found = shape.attributes[name]
            required = certain and found.use == "required"
            yield from _field(part.owner, slot, found.type, f"{path}{name}", certain=required)
            yield from _text(slot.content.leaf, found.type, f"{path}{name}")


def _own_text(part: _Declared, shape: Shape, path: str) -> _Findings:
    text = part.node.text
    if text and text.content.leaf:
        yield from _field(part.owner, text, shape.text, path, certain=True)
        yield from _text(text.content.leaf, shape.text, path)
    elif shape.text is not None:
        yield f"{path}: the schema has a text here"


def _text(leaf: Leaf, found: XsdSimpleType | None, path: str) -> Iterator[str]:
    if found is None:
        yield f"{path}: is a text, and the schema has elements here"
    elif unknown := enumerated(found) - (_texts(leaf.kind) or enumerated(found)):
        yield f"{path}: {leaf.kind.__name__} lacks {', '.join(sorted(unknown))}"


def _texts(kind: type) -> frozenset[str]:
    """The texts a Python type enumerates; none when it does not."""
    if kind is bool:
        return frozenset({"0", "1"})
    return frozenset(str(member.value) for member in kind) if issubclass(kind, Enum) else frozenset()


def _refused(kind: type, found: XsdSimpleType) -> frozenset[str]:
    if kind.__module__.startswith("bcss_client.values"):
        return frozenset()
    texts = enumerated(found)
    return frozenset(text for text in _texts(kind) if not (text in texts if texts else found.is_valid(text)))


def _unknown_to_schema(declared: Iterable[str], found: Iterable[str], path: str) -> Iterator[str]:
    known = set(found)
    yield from (f"{path}: {_local(name)} is not in the schema" for name in declared if name not in known)


def _unknown_to_declaration(found: Iterable[str], declared: Iterable[str], path: str) -> Iterator[str]:
    known = set(declared)
    yield from (f"{path}: {_local(name)} is in no field" for name in found if name not in known)


def _local(name: str) -> str:
    return etree.QName(name).localname
