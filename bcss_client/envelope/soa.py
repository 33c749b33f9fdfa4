"""Messages of the SOA platform: head, criteria, status, data, in one element of the SOAP body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from lxml import etree

from ..codec import Style, write_content
from ..errors import Fault, RequestRefused, ServiceUnavailable, SignatureNotAccepted
from ..flow import Flow, Head, Soa
from ..namespaces import REGISTER
from ..reply import FOUND, Information, Meta, Outcome, Reply, Status
from ..schema import is_valid
from ..sender import Sender
from .refusal import broken, fault_of, is_raised, readable
from .soa_parts import BriefHead, FullHead, InformationCustomer, ReplyHead, StatusBlock
from .soap import FAULT

R = TypeVar("R", bound=Reply)

_OUTCOMES = {"PARTIAL_RESULT": Outcome.INCOMPLETE_DATA, **{outcome.value: outcome for outcome in Outcome}}
# Whose fault it is, for a fault that gives no reason code: SOAP 1.1 tells the two apart.
_BLAMED: Mapping[str, type[Fault]] = MappingProxyType({"Client": RequestRefused, "Server": ServiceUnavailable})
# The fault codes of WS-Security 1.1, section 12.
_OF_SIGNATURES = frozenset(
    {
        "UnsupportedSecurityToken",
        "UnsupportedAlgorithm",
        "InvalidSecurity",
        "InvalidSecurityToken",
        "FailedAuthentication",
        "FailedCheck",
        "SecurityTokenUnavailable",
        "MessageExpired",
    }
)


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
    if wire.head is Head.NONE:
        return element(wire, wire.request, criteria)
    customer = InformationCustomer(ticket=reference, timestamp_sent=sent, cbe_number=sender.organisation)
    head = (
        FullHead(customer=customer, legal_context=sender.legal_context)
        if wire.head is Head.FULL
        else BriefHead(customer=customer)
    )
    return element(wire, wire.request, write_content(head, inner="", style=style(wire)), criteria)


def opened(flow: Flow[..., R], wire: Soa, payload: etree._Element, meta: Meta) -> R:
    """The reply in the SOAP body; raises `Fault` when refused, `MalformedReply` when it cannot be trusted."""
    if payload.tag == FAULT:
        raise fault(payload, meta)
    meta = replace(meta, ticket=payload.findtext("informationCBSS/ticketCBSS") or "")
    if payload.tag != f"{{{wire.namespace}}}{wire.reply}" or not is_valid(payload, wire.schema):
        raise broken(payload, wire.schema, meta)
    head = readable(ReplyHead, payload, namespace="", meta=meta)
    told = status(head.status) if head.status else FOUND
    if told.outcome is Outcome.NO_RESULT and is_raised(told.code):
        raise fault_of(told.code, told.description or "The BCSS did not answer", meta)
    return readable(flow.reply, payload, namespace="", meta=meta, given={"status": told, "meta": meta})


def status(block: StatusBlock) -> Status:
    """The status of a reply as the client tells it."""
    return Status(
        outcome=_OUTCOMES.get(block.value, Outcome.NO_RESULT),
        code=block.code,
        description=block.description,
        information=tuple(Information(name=field.name, value=field.value) for field in block.information),
    )


def fault(element: etree._Element, meta: Meta) -> Fault:
    """The error a SOAP fault stands for, with the reason code and ticket of the BCSS where it has them.

    Anything on the way may answer with a fault, so nothing is taken for granted in it.
    """
    ticket = _told(element, "detail/*/informationCBSS/ticketCBSS")
    code = _told(element, "detail/*/detail/reasonCode") or None
    sentence = (
        _told(element, "detail/*/detail/diagnostic")
        or _told(element, "faultstring")
        or "The BCSS answered with a fault"
    )
    blamed = _told(element, "faultcode").rpartition(":")[2]
    if blamed in _OF_SIGNATURES:
        return SignatureNotAccepted(sentence, flow=meta.flow, reference=meta.reference, code=f"wsse:{blamed}")
    return fault_of(code, sentence, replace(meta, ticket=ticket), otherwise=_BLAMED.get(blamed, Fault))


def _told(fault: etree._Element, path: str) -> str:
    return (fault.findtext(path) or "").strip()
