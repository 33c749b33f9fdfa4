"""The SOAP 1.1 envelope, the outermost of them all."""

from __future__ import annotations

from lxml import etree

from ..namespaces import SOAP

_BODY = f"{{{SOAP}}}Body"
_ENVELOPE = f"{{{SOAP}}}Envelope"
FAULT = f"{{{SOAP}}}Fault"
CONTENT_TYPE = "text/xml; charset=utf-8"


class NotSoap(ValueError):
    """The document is not a SOAP 1.1 envelope with one element in its body."""


def enveloped(body: str) -> bytes:
    """A SOAP message with `body` as its only content."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<soapenv:Envelope xmlns:soapenv="{SOAP}"><soapenv:Body>{body}</soapenv:Body></soapenv:Envelope>'
    ).encode()


def payload(envelope: etree._Element) -> etree._Element:
    """The one element in the body of a SOAP message; raises `NotSoap`."""
    if envelope.tag != _ENVELOPE:
        raise NotSoap("the root element is not a SOAP 1.1 Envelope")
    bodies = envelope.findall(_BODY)
    if len(bodies) != 1:
        raise NotSoap("the SOAP envelope does not have exactly one Body")
    elements = [child for child in bodies[0] if isinstance(child.tag, str)]
    if len(elements) != 1:
        raise NotSoap("the SOAP Body does not hold exactly one element")
    return elements[0]


def next_element(element: etree._Element, *, after: tuple[str, ...]) -> etree._Element | None:
    """The first child of `element` whose namespace is none of `after`."""
    for child in element:
        if isinstance(child.tag, str) and etree.QName(child).namespace not in after:
            return child
    return None
