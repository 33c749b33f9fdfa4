"""The SOA services: head, criteria echoed, status, data."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from copy import copy
from dataclasses import replace

from lxml import etree

from bcss_client.codec import escaped, read, write_content
from bcss_client.document import parse
from bcss_client.envelope.soa import element, style
from bcss_client.envelope.soa_parts import (
    CbssFault,
    FaultMessage,
    FaultSeverity,
    Field,
    InformationCbss,
    InformationCustomer,
    StatusBlock,
)
from bcss_client.flow import Flow, Head, Soa
from bcss_client.reasons import Reason, Treatment, reasons
from bcss_client.reply import Reply, Status
from bcss_client.schema import is_valid, violations

from ..refusal import Refusal
from .access import LEGAL_CONTEXTS
from .desk import Desk
from .receipt import Receipt
from .soap import HttpReply, answered, faulted

_HEAD = frozenset({"informationCustomer", "informationCBSS", "legalContext"})


def served(desk: Desk, flow: Flow[..., Reply], wire: Soa, payload: etree._Element, receipt: Receipt) -> HttpReply:
    """The reply to a valid message of the service, or the fault that says where its structure is wrong."""
    if not is_valid(payload, wire.schema):
        violation = next(violations(payload, wire.schema), None)
        where = violation.path if violation else None
        return fault(desk, wire, receipt, reason=reasons()["invalid_structure"], where=where)
    asked: object = None
    with suppress(ValueError):  # what no schema can rule out: a period that ends before it begins
        asked = read(flow.request_class, payload, namespace="")
    if wire.head is Head.NONE:
        sender = replace(receipt.sender or desk.organisations[0], certificate=receipt.certificate)
        data = desk.answered(flow, asked, sender, trail=receipt.trail, write=lambda made: _data(wire, made))
        return answered(element(wire, wire.reply, _marks(desk, wire, receipt), data))
    context = payload.findtext("legalContext") if wire.head is Head.FULL else None
    criteria = _criteria(wire, payload, asked)
    customer = "".join(_customer(wire, sent) for sent in payload.iterfind("informationCustomer"))
    told = f"<legalContext>{escaped(context)}</legalContext>" if context is not None else ""

    def headed(body: str) -> str:
        return element(wire, wire.reply, customer, _marks(desk, wire, receipt), told, body)

    caller = desk.organisation(payload.findtext("informationCustomer/customerIdentification/cbeNumber") or "")
    if caller is None or receipt.sender not in (None, caller):
        body: str | Reason = body_of(wire, criteria, Refusal.because("organisation_differs"))
    elif context is not None and context not in LEGAL_CONTEXTS:
        body = body_of(wire, criteria, Refusal.because("legal_context", legalContext=context))
    elif asked is None:
        body = body_of(wire, criteria, Refusal.because("invalid_data", endDate="< beginDate"))
    else:
        body = desk.answered(
            flow, asked, caller, trail=receipt.trail, write=lambda made: _valid_body(wire, criteria, made, headed)
        )
    if isinstance(body, Reason):
        return fault(desk, wire, receipt, reason=body)
    return answered(headed(body))


def fault(desk: Desk, wire: Soa, receipt: Receipt, *, reason: Reason, where: str | None = None) -> HttpReply:
    """The fault of a service for a condition of the table of reasons."""
    message = FaultMessage(
        severity=FaultSeverity.FATAL,
        reason_code=reason.soa or "",
        diagnostic=reason.sentence,
        author_code="http://www.ksz-bcss.fgov.be/",
        information=(Field(name="path", value=where[:256]),) if where else (),
    )
    told = CbssFault(cbss=_information(desk, receipt), details=(message,))
    detail = element(wire, wire.fault, write_content(told, inner="", style=style(wire)))
    return faulted(detail, blame="Client" if reason.treatment is Treatment.REFUSED else "Server")


def _customer(wire: Soa, sent: etree._Element) -> str:
    try:
        return part(wire, "informationCustomer", read(InformationCustomer, sent, namespace=""))
    except ValueError:  # a time that XML Schema knows and Python does not: 24:00:00, the year 12026
        return _as_sent(sent)


def _criteria(wire: Soa, payload: etree._Element, asked: object) -> str:
    """What a reply repeats of the question; as it was sent when it cannot be read."""
    if wire.head is not Head.FULL:
        return ""
    if asked is not None:
        return write_content(asked, inner="", style=style(wire))
    return "".join(_as_sent(child) for child in payload.iterchildren("*") if child.tag not in _HEAD)


# A copy leaves behind the prefixes of the message around it.
def _as_sent(element: etree._Element) -> str:
    return etree.tostring(copy(element), encoding="unicode", with_tail=False)


# A reply is validated where it is made: once for each distinct body, not each time it is sent.
def _valid_body(wire: Soa, criteria: str, made: Reply | Refusal, headed: Callable[[str], str]) -> str | Reason:
    if isinstance(made, Refusal) and made.reason.treatment is Treatment.UNAVAILABLE:
        return made.reason
    body = body_of(wire, criteria, made)
    message = parse(headed(body).encode())
    assert is_valid(message, wire.schema), next(violations(message, wire.schema))
    return body


def body_of(wire: Soa, criteria: str, made: Reply | Refusal) -> str:
    """What stands in a reply after its head: the criteria repeated, the status, the data."""
    if isinstance(made, Refusal):
        reason = reasons()[wire.refusals.get(made.reason.key, made.reason.key)]
        status = Status(
            outcome=reason.treatment.outcome,
            code=reason.soa or "",
            description=reason.sentence,
            information=made.information,
        )
        return criteria + part(wire, "status", _status(status))
    return criteria + part(wire, "status", _status(made.status)) + write_content(made, inner="", style=style(wire))


def _status(status: Status) -> StatusBlock:
    reason = reasons().by_code(status.code)
    return StatusBlock(
        value=status.outcome.value,
        code=status.code,
        description=status.description or (reason.sentence if reason else None),
        information=tuple(Field(name=item.name, value=item.value) for item in status.information),
    )


def _data(wire: Soa, made: Reply | Refusal) -> str:
    assert isinstance(made, Reply)
    return write_content(made, inner="", style=style(wire))


def _marks(desk: Desk, wire: Soa, receipt: Receipt) -> str:
    return part(wire, "informationCBSS", _information(desk, receipt))


def _information(desk: Desk, receipt: Receipt) -> InformationCbss:
    return InformationCbss(
        ticket_cbss=str(receipt.ticket), timestamp_receive=receipt.received, timestamp_reply=desk.clock.now
    )


def part(wire: Soa, name: str, message: object) -> str:
    """An element of a message with what it holds."""
    return f"<{name}>{write_content(message, inner='', style=style(wire))}</{name}>"
