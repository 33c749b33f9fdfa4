"""Messages of a flow as XML, without the envelope around them."""

from __future__ import annotations

from lxml import etree

from bcss_client.codec import Style, write
from bcss_client.flow import Flow, Soa, Ssdn, Xmlite
from bcss_client.namespaces import CLASSIC, COMMON, PERSON, REGISTER
from bcss_client.reply import Reply


def inner_namespace(flow: Flow[..., Reply]) -> str:
    """The namespace of what stands in a message of the flow: none on the SOA platform."""
    match flow.wire:
        case Ssdn(namespace=namespace):
            return namespace
        case Xmlite():
            return CLASSIC
        case Soa():
            return ""


def element_of(flow: Flow[..., Reply], message: object) -> etree._Element:
    """A request or reply of the flow, in an element of no particular name."""
    namespace = inner_namespace(flow)
    prefixes = {COMMON: "c", PERSON: "p", REGISTER: "r"} | ({namespace: "n"} if namespace else {})
    text = write(message, root="message", namespace=namespace, inner=namespace, style=Style.of(prefixes))
    return etree.fromstring(text)
