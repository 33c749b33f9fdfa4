"""Recognising a message: the layers it is made of, from the outside in, each with its schema.

A SOAP message, an SSDN document or a bare body, request or reply, of any flow.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from .. import flows
from ..document import parse, parse_text
from ..envelope import ssdn, xmlite
from ..envelope.soap import FAULT, NotSoap, next_element, payload
from ..flow import Soa, Ssdn, Xmlite
from ..namespaces import CLASSIC, COMMON, CONNECTOR, MESSAGE, SERVICE, SOAP


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One layer of a message: what it is, such as `tx25 reply`, and the schema it must be valid under."""

    name: str
    element: etree._Element
    schema: str


class NotRecognised(ValueError):
    """No flow has a message with this root element, which the message names."""


def layers(data: bytes) -> Iterator[Layer]:
    """The layers of a message; raises `NotRecognised`, and `XmlRefused` when it is not XML."""
    root = parse(data)
    if etree.QName(root).namespace != SOAP:
        yield from _layers(root)
        return
    try:
        content = payload(root)
    except NotSoap:
        raise NotRecognised(_name(root)) from None
    if content.tag != FAULT:
        yield from _layers(content)
        return
    for detail in content.iterfind("detail/*"):
        yield from _layers(detail)


def _layers(element: etree._Element) -> Iterator[Layer]:
    qname = etree.QName(element)
    if element.tag == f"{{{CONNECTOR}}}xmlString":
        yield Layer(name="connector", element=element, schema="ssdn/KSZBCSSWebServiceConnector.xsd")
        yield from _layers(parse_text(element.text or ""))
    elif qname.namespace == SERVICE:
        yield Layer(name=qname.localname, element=element, schema=ssdn.SCHEMA)
        for service in element.iterfind(f"{{{SERVICE}}}Service{qname.localname.removeprefix('SSDN')}"):
            body = next_element(service, after=(SERVICE, COMMON))
            if body is not None:
                yield from _layers(body)
    elif element.tag == f"{{{MESSAGE}}}Message":
        yield Layer(name="XMLite message", element=element, schema=xmlite.SCHEMA)
        for form in element.iterfind(f"{{{MESSAGE}}}Data/{{{MESSAGE}}}XML/*"):
            yield from _layers(form)
    else:
        yield _body(element)


def _body(element: etree._Element) -> Layer:
    qname = etree.QName(element)
    for flow in flows.ALL:
        match flow.wire:
            case Soa() as wire if qname.namespace == wire.namespace:
                kinds = {wire.request: "request", wire.reply: "reply", wire.fault: "fault"}
            case Ssdn() as wire if qname.namespace == wire.namespace:
                kinds = {wire.request: "request", wire.reply: "reply"}
            case Xmlite() as wire if qname.namespace == CLASSIC:
                # One root element for both ways: what it holds tells which.
                is_request = element.find(f"{{{CLASSIC}}}Request") is not None
                kinds = {wire.form: "request" if is_request else "reply"}
            case _:
                continue
        if kind := kinds.get(qname.localname):
            return Layer(name=f"{flow.slug} {kind}", element=element, schema=flow.wire.schema)
    raise NotRecognised(_name(element))


def _name(element: etree._Element) -> str:
    qname = etree.QName(element)
    return f"{qname.localname} ({qname.namespace})" if qname.namespace else qname.localname
