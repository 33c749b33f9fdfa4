"""What is wrong with a message, from the outside in: HTTP, XML, SOAP, the service, its questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from xml.sax.saxutils import escape

from lxml import etree

from bcss_client import flows
from bcss_client.document import XmlRefused, parse, parse_text
from bcss_client.envelope.soap import NotSoap, payload
from bcss_client.envelope.ssdn import PATH as GATEWAY
from bcss_client.envelope.ssdn import SCHEMA
from bcss_client.flow import Soa
from bcss_client.namespaces import CONNECTOR, SERVICE, SOAP

from ..journal_texts import Sentence
from . import miss_texts as texts
from .circumstances import Circumstances
from .entry import NOT_FOUND, Entry
from .near_miss import NearMiss, fragment, opening
from .question_misses import question_misses
from .reading import XML_STRING, by_root
from .refused import refused_misses
from .repair import nearest, repairs
from .trail import Credentials
from .treated import treated_questions

_SOAP_12 = "http://www.w3.org/2003/05/soap-envelope"
_DOCUMENT = f"{{{SERVICE}}}SSDNRequest"
_LONGEST = 2000
_CREDENTIALS: Mapping[Credentials, tuple[str, Sentence]] = {
    Credentials.OTHER_SCHEME: ("basic-missing", texts.BASIC_MISSING),
    Credentials.UNREADABLE: ("basic-unreadable", texts.BASIC_UNREADABLE),
    Credentials.UNKNOWN_USER: ("user-unknown", texts.USER_UNKNOWN),
    Credentials.WRONG_PASSWORD: ("password-wrong", texts.PASSWORD_WRONG),
    Credentials.MISSING: ("credentials-missing", texts.CREDENTIALS_MISSING),
    Credentials.LOCKED_OUT: ("locked-out", texts.LOCKED_OUT),
    Credentials.OTHER_CERTIFICATE: ("certificate-wrong", texts.CERTIFICATE_WRONG),
}


def misses(entry: Entry, circumstances: Circumstances) -> Iterator[NearMiss]:
    """The near misses of a message that was refused or not answered; none of one that was."""
    if entry.credentials in _CREDENTIALS:
        kind, sentence = _CREDENTIALS[entry.credentials]
        first = circumstances.organisations[0]
        is_secret = first.password_hash is not None
        right = None if is_secret else f"Authorization: Basic base64({first.user}:{first.password})"
        yield NearMiss(kind=kind, sentence=sentence, corrected=right)
        return
    try:
        root = parse(entry.request)
    except XmlRefused as error:
        yield NearMiss(kind="not-xml", sentence=texts.NOT_XML.filled(rule=error), rule=str(error))
        return
    try:
        content = payload(root)
    except NotSoap:
        yield from _envelope(root, entry)
        return
    if entry.http_status == NOT_FOUND:
        yield _path_unknown(content, entry.path)
        return
    if entry.path == GATEWAY:
        yield from _to_gateway(content, entry, circumstances)
    else:
        yield from _to_service(content, entry, circumstances)


def _envelope(root: etree._Element, entry: Entry) -> Iterator[NearMiss]:
    name = etree.QName(root)
    right = f'<{root.prefix or "soapenv"}:Envelope xmlns:{root.prefix or "soapenv"}="{SOAP}">'
    if name.localname != "Envelope":
        sentence = texts.NO_ENVELOPE.filled(name=name.localname)
        around = f"{right}\n  <soapenv:Body>\n    {opening(root)}…\n  </soapenv:Body>\n</soapenv:Envelope>"
        yield NearMiss(kind="no-envelope", sentence=sentence, sent=opening(root), corrected=around)
        if path_of(root) not in (None, entry.path):
            yield _path_wrong(root, entry.path)
    elif name.namespace != SOAP:
        kind, sentence = "soap-1.2", texts.SOAP_12
        if name.namespace != _SOAP_12:
            kind, sentence = "envelope-namespace", texts.ENVELOPE_NAMESPACE
        yield NearMiss(kind=kind, sentence=sentence, sent=opening(root), corrected=right)
    else:
        bodies = root.findall(f"{{{SOAP}}}Body")
        elements = sum(len(body) for body in bodies)
        sentence = texts.BODY_COUNT.filled(bodies=len(bodies), elements=elements)
        yield NearMiss(kind="body", sentence=sentence, sent=fragment(root), rule="one Body with one element")


def path_of(content: etree._Element) -> str | None:
    """The path of the service whose message this is, by its root element; by its name alone where that is enough."""
    if content.tag in (XML_STRING, _DOCUMENT):
        return GATEWAY
    flow = by_root().get(str(content.tag))
    if flow is not None and isinstance(flow.wire, Soa):
        return flow.wire.path
    local = etree.QName(content).localname
    return next((wire.path for wire in _soa() if wire.request == local), None)


def _path_unknown(content: etree._Element, path: str) -> NearMiss:
    right = path_of(content)
    if right is not None:
        return _path_wrong(content, path)
    near = nearest(path, _paths()) or GATEWAY
    return NearMiss(
        kind="path-unknown",
        sentence=texts.PATH_UNKNOWN.filled(path=near),
        path=path,
        sent=f"POST {path}",
        corrected=f"POST {near}",
    )


def _path_wrong(content: etree._Element, path: str) -> NearMiss:
    right = path_of(content)
    return NearMiss(
        kind="path-wrong",
        sentence=texts.PATH_WRONG.filled(path=right),
        path=path,
        sent=f"POST {path}",
        corrected=f"POST {right}",
    )


def _to_gateway(content: etree._Element, entry: Entry, circumstances: Circumstances) -> Iterator[NearMiss]:
    if content.tag != XML_STRING:
        yield _not_the_carrier(content, entry.path)
        return
    if len(content):
        yield _not_a_text(content[0], content)
        return
    try:
        root = parse_text(content.text or "")
    except XmlRefused as error:
        yield NearMiss(kind="not-xml", sentence=texts.NOT_XML.filled(rule=error), path="/xmlString", rule=str(error))
        return
    if root.tag != _DOCUMENT:
        right = f'<SSDNRequest xmlns="{SERVICE}">'
        name = etree.QName(root).localname
        sentence = texts.ROOT_NAMESPACE.filled(name=name)
        if name != "SSDNRequest":
            sentence = texts.OPERATION_UNKNOWN.filled(name=name, nearest="SSDNRequest", known="SSDNRequest")
        yield NearMiss(kind="namespace", sentence=sentence, path="/", sent=opening(root), corrected=right)
        return
    broken = tuple(repairs(root, SCHEMA))
    yield from broken
    if broken:
        return
    refused = tuple(refused_misses(entry, root, circumstances))
    yield from refused
    if not refused:
        for treated in treated_questions(entry):
            yield from question_misses(treated, circumstances)


def _not_the_carrier(content: etree._Element, path: str) -> NearMiss:
    if content.tag == _DOCUMENT:
        return _not_a_text(content, content)
    if path_of(content) not in (None, path):
        return _path_wrong(content, path)
    name = etree.QName(content).localname
    sentence = texts.ROOT_NAMESPACE.filled(name=name)
    if name != "xmlString":
        sentence = texts.OPERATION_UNKNOWN.filled(name=name, nearest="xmlString", known="xmlString")
    kind = "namespace" if name == "xmlString" else "operation"
    right = f'<xmlString xmlns="{CONNECTOR}">'
    return NearMiss(kind=kind, sentence=sentence, path="/Envelope/Body", sent=opening(content), corrected=right)


def _not_a_text(document: etree._Element, around: etree._Element) -> NearMiss:
    text = escape(etree.tostring(document, encoding="unicode", with_tail=False))
    text = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return NearMiss(
        kind="not-a-text",
        sentence=texts.NOT_A_TEXT,
        path="/Envelope/Body/xmlString",
        sent=fragment(around),
        corrected=f'<xmlString xmlns="{CONNECTOR}">{text}</xmlString>',
    )


def _to_service(content: etree._Element, entry: Entry, circumstances: Circumstances) -> Iterator[NearMiss]:
    here = [wire for wire in _soa() if wire.path == entry.path]
    found = next((wire for wire in here if content.tag == f"{{{wire.namespace}}}{wire.request}"), None)
    if found is None:
        yield _not_here(content, entry.path, here)
        return
    broken = tuple(repairs(content, found.schema))
    yield from broken
    if broken:
        return
    refused = tuple(refused_misses(entry, content, circumstances))
    yield from refused
    if not refused:
        for treated in treated_questions(entry):
            yield from question_misses(treated, circumstances)


def _not_here(content: etree._Element, path: str, here: list[Soa]) -> NearMiss:
    name = etree.QName(content).localname
    if path_of(content) not in (None, path):
        return _path_wrong(content, path)
    names = [wire.request for wire in here]
    near = name if name in names else nearest(name, names) or names[0]
    right = f'<{here[0].version}:{near} xmlns:{here[0].version}="{here[0].namespace}">'
    kind, sentence = "namespace", texts.ROOT_NAMESPACE.filled(name=name)
    if name not in names:
        kind = "operation"
        sentence = texts.OPERATION_UNKNOWN.filled(name=name, nearest=near, known=", ".join(names))
    return NearMiss(kind=kind, sentence=sentence, path="/Envelope/Body", sent=opening(content), corrected=right)


@cache
def _soa() -> tuple[Soa, ...]:
    return tuple(flow.wire for flow in flows.ALL if isinstance(flow.wire, Soa))


@cache
def _paths() -> tuple[str, ...]:
    return (GATEWAY, *dict.fromkeys(wire.path for wire in _soa()))
