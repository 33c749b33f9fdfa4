"""Messages of the SOA platform: head, criteria, status, data, in one element of the SOAP body."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TypeVar

from lxml import etree

from ..codec import Style, read, write_content
from ..errors import Fault, MalformedReply
from ..flow import Flow, Soa
from ..namespaces import REGISTER
from ..reply import FOUND, Information, Meta, Outcome, Reply, Status
from ..schema import is_valid
from .refusal import broken, fault_of
from .sender import Sender
from .soa_parts import CbssFault, Head, InformationCustomer, ReplyHead, StatusBlock
from .soap import FAULT

R = TypeVar("R", bound=Reply)

_OUTCOMES = {"PARTIAL_RESULT": Outcome.INCOMPLETE_DATA, **{outcome.value: outcome for outcome in Outcome}}


@cache
def style(wire: Soa) -> Style:
    """The prefixes of a service's messages: the version for its own namespace, `r` for the National Register."""
    return Style.of({wire.namespace: wire.version, REGISTER: "r"})


def element(wire: Soa, name: str, *contents: str) -> str:
    """A message of the service: its root element around what was written already."""
    opened = style(wire).opened(name, wire.namespace, "")
    return f"{opened}>{''.join(contents)}</{style(wire).qualified(name, wire.namespace)}>"


def sealed(wire: Soa, request: object, *, sender: Sender, reference: str, sent: datetime) -> str:
    """The request as the content of a SOAP body."""
    criteria = write_content(request, inner="", style=style(wire))
    if not wire.head:
        return element(wire, wire.request, criteria)
    customer = InformationCustomer(ticket=reference, timestamp_sent=sent, cbe_number=sender.organisation)
    head = Head(customer=customer, legal_context=sender.legal_context)
    return element(wire, wire.request, write_content(head, inner="", style=style(wire)), criteria)


def opened(flow: Flow[..., R], wire: Soa, payload: etree._Element, meta: Meta) -> R:
    """The reply in the SOAP body; raises `Fault` when it is one and `MalformedReply` when it cannot be trusted."""
    if payload.tag == FAULT:
        raise fault(payload, meta)
    if payload.tag != f"{{{wire.namespace}}}{wire.reply}":
        raise MalformedReply(
            f"The reply holds {etree.QName(payload).localname} instead of {wire.reply}",
            flow=meta.flow,
            reference=meta.reference,
        )
    head = read(ReplyHead, payload, namespace="")
    meta = replace(meta, ticket=head.cbss.ticket_cbss if head.cbss else "")
    if not is_valid(payload, wire.schema):
        raise broken(payload, wire.schema, meta)
    return replace(
        read(flow.reply, payload, namespace=""),
        status=status(head.status) if head.status else FOUND,
        meta=meta,
    )


def status(block: StatusBlock) -> Status:
    """The status of a reply as the client tells it."""
    return Status(
        outcome=_OUTCOMES.get(block.value, Outcome.NO_RESULT),
        code=block.code,
        description=block.description,
        information=tuple(Information(name=field.name, value=field.value) for field in block.information),
    )


def fault(element: etree._Element, meta: Meta) -> Fault:
    """The error a SOAP fault stands for, with the reason code and ticket of the BCSS where it has them."""
    sentence = element.findtext("faultstring") or "The BCSS answered with a fault"
    detail = element.find("detail/*")
    if detail is None or detail.find("informationCBSS") is None:
        return fault_of(None, sentence, meta)
    told = read(CbssFault, detail, namespace="")
    first = told.details[0]
    return fault_of(
        first.reason_code, first.diagnostic or sentence, replace(meta, ticket=told.cbss.ticket_cbss)
    )
