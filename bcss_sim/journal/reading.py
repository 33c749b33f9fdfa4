"""What a request asks and what came of it, read from the bytes: for lists and explanations, not when recorded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from itertools import zip_longest

from lxml import etree

from bcss_client import flows
from bcss_client.document import XmlRefused, parse, parse_text
from bcss_client.envelope import opened
from bcss_client.envelope.soap import FAULT, NotSoap, enveloped, next_element, payload
from bcss_client.errors import BcssError, Fault, ServiceUnavailable
from bcss_client.flow import Flow, Soa, Ssdn, Xmlite
from bcss_client.namespaces import COMMON, CONNECTOR, MESSAGE, SERVICE
from bcss_client.reasons import Treatment, reasons
from bcss_client.reply import Meta, Reply

XML_STRING = f"{{{CONNECTOR}}}xmlString"
_SSIN_NAMES = frozenset({"ssin", "inss", "insz", "niss"})
_FORM = f"{{{MESSAGE}}}Data/{{{MESSAGE}}}XML/*"


class Verdict(StrEnum):
    """What came of a question: the four answers of the network, and what is no answer."""

    DATA_FOUND = "DATA_FOUND"
    NO_DATA_FOUND = "NO_DATA_FOUND"
    NO_RESULT = "NO_RESULT"
    INCOMPLETE_DATA = "INCOMPLETE_DATA"
    REFUSED = "REFUSED"  # the message itself, or its sender
    UNAVAILABLE = "UNAVAILABLE"
    UNREADABLE = "UNREADABLE"  # what went out is no message of the network


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question: its flow where it has one, the name it was sent under, the person, and its element."""

    flow: Flow[..., Reply] | None
    name: str
    version: str | None = None
    ssin: str | None = None
    element: etree._Element | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """Who says to ask, and what; nothing where the message cannot be read so far."""

    organisation: str | None = None
    user: str | None = None
    questions: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came of one question: verdict, reason code, and the fields that go with it."""

    verdict: Verdict
    code: str | None = None
    information: Mapping[str, str] = field(default_factory=dict)


NOTHING_UNDERSTOOD = Understood()


def understood(message: bytes) -> Understood:
    """What a request asks."""
    try:
        content = payload(parse(message))
    except (XmlRefused, NotSoap):
        return NOTHING_UNDERSTOOD
    if content.tag == XML_STRING:
        try:
            return _of_document(parse_text(content.text or ""))
        except XmlRefused:
            return NOTHING_UNDERSTOOD
    flow = by_root().get(str(content.tag))
    if flow is None:
        return NOTHING_UNDERSTOOD
    cbe = content.findtext("informationCustomer/customerIdentification/cbeNumber")
    asked = Asked(flow=flow, name=etree.QName(content).localname, ssin=_ssin(content), element=content)
    return Understood(organisation=cbe, questions=(asked,))


def _of_document(root: etree._Element) -> Understood:
    user = f"{{{SERVICE}}}RequestContext/{{{SERVICE}}}AuthorizedUser/{{{SERVICE}}}"
    return Understood(
        organisation=root.findtext(f"{user}OrgUnit"),
        user=root.findtext(f"{user}UserID"),
        questions=tuple(map(_requested, root.iterfind(f"{{{SERVICE}}}ServiceRequest"))),
    )


def _requested(request: etree._Element) -> Asked:
    name = request.findtext(f"{{{SERVICE}}}ServiceId") or ""
    version = request.findtext(f"{{{SERVICE}}}Version")
    body = next_element(request, after=(SERVICE,))
    form = body.find(_FORM) if body is not None and name == "XMLite" else None
    if form is not None:
        name = etree.QName(form).localname
        return Asked(flow=by_form().get(name), name=name, version=form.get("version"), ssin=_ssin(form), element=form)
    ssin = _ssin(body) if body is not None else None
    return Asked(flow=by_service().get(name), name=name, version=version, ssin=ssin, element=body)


def _ssin(element: etree._Element) -> str | None:
    for one in element.iter("*"):
        if etree.QName(one).localname.lower() in _SSIN_NAMES and one.text and one.text.strip():
            return one.text.strip()
    return None


def came_of(reply: bytes, asked: tuple[Asked, ...]) -> tuple[Came, ...]:
    """What came of each question, or of the message as a whole where it was refused as one."""
    try:
        content = payload(parse(reply))
    except (XmlRefused, NotSoap):
        return (Came(verdict=Verdict.UNREADABLE),)
    if content.tag == XML_STRING:
        try:
            return tuple(_of_replies(reply, parse_text(content.text or ""), asked))
        except XmlRefused:
            return (Came(verdict=Verdict.UNREADABLE),)
    if content.tag == FAULT or not asked or asked[0].flow is None:
        return (_refused(content),)
    return (_opened(asked[0].flow, reply),)


def _of_replies(reply: bytes, root: etree._Element, asked: tuple[Asked, ...]) -> Iterator[Came]:
    services = root.findall(f"{{{SERVICE}}}ServiceReply")
    if not services:
        yield _summarised(root)
    for place, (service, question) in enumerate(zip_longest(services, asked[: len(services)])):
        if question is None or question.flow is None:
            yield _summarised(service)
        else:
            yield _opened(question.flow, reply if len(services) == 1 else _alone(root, place))


def _alone(root: etree._Element, place: int) -> bytes:
    """The document with one of its replies only, as a message."""
    copy = deepcopy(root)
    for other, service in enumerate(copy.findall(f"{{{SERVICE}}}ServiceReply")):
        if other != place:
            copy.remove(service)
    carrier = etree.Element(XML_STRING, nsmap={None: CONNECTOR})
    carrier.text = etree.tostring(copy, encoding="unicode")
    return enveloped(etree.tostring(carrier, encoding="unicode"))


def _opened(flow: Flow[..., Reply], reply: bytes) -> Came:
    try:
        status = opened(flow, reply, Meta(flow=flow.slug)).status
    except Fault as error:
        verdict = Verdict.UNAVAILABLE if isinstance(error, ServiceUnavailable) else Verdict.REFUSED
        return Came(verdict=verdict, code=error.code, information=_information(parse(reply)))
    except BcssError:
        return Came(verdict=Verdict.UNREADABLE)
    information = {item.name: item.value or "" for item in status.information}
    return Came(verdict=Verdict(status.outcome.value), code=status.code, information=information)


def _refused(content: etree._Element) -> Came:
    code = content.findtext("detail/*/detail/reasonCode")
    reason = reasons().by_code(code) if code else None
    blamed = (content.findtext("faultcode") or "").rpartition(":")[2]
    is_down = reason.treatment is Treatment.UNAVAILABLE if reason else blamed == "Server"
    return Came(
        verdict=Verdict.UNAVAILABLE if is_down else Verdict.REFUSED, code=code, information=_information(content)
    )


def _summarised(element: etree._Element) -> Came:
    code = element.findtext(f".//{{{COMMON}}}ReasonCode") or element.findtext(".//{*}X001/{*}Result/{*}ReturnCode")
    reason = reasons().by_code(code) if code else None
    verdict = Verdict.REFUSED
    if reason is not None and reason.treatment is Treatment.NOT_ANSWERED:
        verdict = Verdict.NO_RESULT
    elif reason is not None and reason.treatment is Treatment.UNAVAILABLE:
        verdict = Verdict.UNAVAILABLE
    return Came(verdict=verdict, code=code, information=_information(element))


def _information(element: etree._Element) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for item in element.iter("{*}information", "{*}Information"):
        name = item.findtext("{*}fieldName") or item.findtext("{*}FieldName")
        if name:
            found[name] = item.findtext("{*}fieldValue") or item.findtext("{*}FieldValue") or ""
    return found


@cache
def by_root() -> Mapping[str, Flow[..., Reply]]:
    """The flows of the SOA platform, by the root element of their requests."""
    return {f"{{{flow.wire.namespace}}}{flow.wire.request}": flow for flow in flows.ALL if isinstance(flow.wire, Soa)}


@cache
def by_service() -> Mapping[str, Flow[..., Reply]]:
    """The flows of the gateway that are services of their own, by name."""
    return {flow.wire.service_id: flow for flow in flows.ALL if isinstance(flow.wire, Ssdn)}


@cache
def by_form() -> Mapping[str, Flow[..., Reply]]:
    """The flows that are classic forms, by name."""
    return {flow.wire.form: flow for flow in flows.ALL if isinstance(flow.wire, Xmlite)}
