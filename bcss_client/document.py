"""Parsing XML that comes from outside: no DTD, no entities, no network, a limit on size."""

from __future__ import annotations

import re

from lxml import etree

MAX_BYTES = 10_000_000
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


class XmlRefused(ValueError):
    """The text is not XML, or not XML that is accepted; the message is a sentence without any of its content."""


class XmlTooLarge(XmlRefused):
    """The text is larger than `MAX_BYTES`."""


class XmlIncomplete(XmlRefused):
    """The text is not well-formed: cut off, or not XML at all."""


class XmlForbidden(XmlRefused):
    """The text declares a document type or entities, which SOAP forbids."""


def parse(data: bytes) -> etree._Element:
    """The root element of `data`; raises `XmlRefused`, whose message holds nothing of the text."""
    if len(data) > MAX_BYTES:
        raise XmlTooLarge(f"the message is larger than {MAX_BYTES // 1_000_000} MB")
    # A parser keeps its errors, so each document gets its own: cheap, and safe between threads.
    # A comment would cut the text it stands in: `12<!-- -->34` would read as 12.
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise XmlIncomplete(f"the message is not well-formed XML (line {line}, column {column})") from None
    if root.getroottree().docinfo.doctype:
        raise XmlForbidden("the message declares a document type, which SOAP forbids")
    return root


def parse_text(text: str) -> etree._Element:
    """The root element of XML carried as text in another document, whatever encoding it declares."""
    return parse(_DECLARATION.sub("", text.lstrip("\ufeff")).encode())
