"""The SOA services: head, criteria echoed, status, data."""

from __future__ import annotations

from lxml import etree

from bcss_client.codec import escaped, read, write_content
from bcss_client.config import Organisation
from bcss_client.document import parse
from bcss_client.envelope.soa import element, style
from bcss_client.envelope.soa_parts import (
    CbssFault,
    FaultMessage,
    FaultSeverity,
    Field,
    Head,
    InformationCbss,
    StatusBlock,
)
from bcss_client.flow import Flow, Soa
from bcss_client.reasons import reasons
from bcss_client.reply import Outcome, Reply, Status
from bcss_client.schema import is_valid, violations

from .access import LEGAL_CONTEXTS, Refusal
from .desk import Desk
from .receipt import Receipt
from .soap import HttpReply, answered, faulted


def served(desk: Desk, flow: Flow[..., Reply], wire: Soa, payload: etree._Element, receipt: Receipt) -> HttpReply:
    """The reply to a valid message of the service, or the fault that says where its structure is wrong."""
    if not is_valid(payload, wire.schema):
        violation = next(violations(payload, wire.schema), None)
        where = violation.path if violation else None
        return fault(desk, wire, receipt, key="invalid_structure", where=where)
    asked: object = read(flow.request_class, payload, namespace="")
    if not wire.head:
        data = desk.answered(flow, asked, receipt.sender or desk.organisations[0], write=lambda made: _data(wire, made))
        return answered(element(wire, wire.reply, _marks(desk, wire, receipt), data))
    head = read(Head, payload, namespace="")
    caller = desk.organisation(head.customer.cbe_number or "")
    if caller is None or receipt.sender not in (None, caller):
        body = _body(wire, asked, Refusal.because("organisation_differs"))
    elif head.legal_context not in LEGAL_CONTEXTS:
        body = _body(wire, asked, Refusal.because("legal_context", legalContext=head.legal_context))
    else:
        body = _checked_body(desk, flow, wire, asked, caller)
    customer = _part(wire, "informationCustomer", head.customer)
    context = f"<legalContext>{escaped(head.legal_context)}</legalContext>"
    return answered(element(wire, wire.reply, customer, _marks(desk, wire, receipt), context, body))


def fault(desk: Desk, wire: Soa, receipt: Receipt, *, key: str, where: str | None = None) -> HttpReply:
    """The fault of a service for a condition of the table of reasons."""
    reason = reasons()[key]
    message = FaultMessage(
        severity=FaultSeverity.FATAL,
        reason_code=reason.soa or "",
        diagnostic=reason.sentence,
        author_code="http://www.ksz-bcss.fgov.be/",
        information=(Field(name="path", value=where[:256]),) if where else (),
    )
    told = CbssFault(cbss=_information(desk, receipt), details=(message,))
    detail = element(wire, wire.fault, write_content(told, inner="", style=style(wire)))
    return faulted(detail, blame="Server" if key == "internal_error" else "Client")


def _checked_body(desk: Desk, flow: Flow[..., Reply], wire: Soa, asked: object, caller: Organisation) -> str:
    return desk.answered(flow, asked, caller, write=lambda made: _valid_body(wire, asked, made))


# A reply is validated where it is made: once for each distinct body, not each time it is sent.
def _valid_body(wire: Soa, asked: object, made: Reply | Refusal) -> str:
    body = _body(wire, asked, made)
    head = (
        "<informationCustomer><customerIdentification><cbeNumber>0000000000</cbeNumber></customerIdentification>"
        "</informationCustomer><legalContext>-</legalContext>"
    )
    message = parse(element(wire, wire.reply, head, body).encode())
    assert is_valid(message, wire.schema), next(violations(message, wire.schema))
    return body


def _body(wire: Soa, asked: object, made: Reply | Refusal) -> str:
    criteria = write_content(asked, inner="", style=style(wire))
    if isinstance(made, Refusal):
        status = Status(
            outcome=Outcome.NO_RESULT,
            code=made.reason.soa or "",
            description=made.reason.sentence,
            information=made.information,
        )
        return criteria + _part(wire, "status", _status(status))
    return criteria + _part(wire, "status", _status(made.status)) + write_content(made, inner="", style=style(wire))


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
    return _part(wire, "informationCBSS", _information(desk, receipt))


def _information(desk: Desk, receipt: Receipt) -> InformationCbss:
    return InformationCbss(
        ticket_cbss=str(receipt.ticket), timestamp_receive=receipt.received, timestamp_reply=desk.clock.now
    )


def _part(wire: Soa, name: str, message: object) -> str:
    return f"<{name}>{write_content(message, inner='', style=style(wire))}</{name}>"
