"""Messages of the SSDN gateway: a document as text in the SOAP body, with one or more service requests."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from functools import cache
from typing import TypeVar

from lxml import etree

from ..codec import NOTHING, Style, escaped, write, write_content
from ..declaration import declared_fields
from ..document import XmlRefused, parse_text
from ..errors import Fault, Truncated
from ..flow import Flow, Ssdn
from ..namespaces import COMMON, CONNECTOR, PERSON, SERVICE
from ..reasons import Treatment, reasons
from ..reply import Information, Meta, Outcome, Reply, Status
from ..schema import is_valid
from ..sender import Sender
from .refusal import broken, fault_of, form_refused, is_raised, readable
from .soa import fault
from .soap import FAULT, next_element
from .ssdn_parts import (
    AuthorizedUser,
    Detail,
    Ok,
    ReplyContext,
    RequestContext,
    RequestMessage,
    ResultSummary,
    ServiceName,
    ServiceReply,
    Severity,
)

R = TypeVar("R", bound=Reply)

PATH = "/connectors/webservice/KSZBCSSWebServiceConnectorPort"
ACTION = f"{CONNECTOR}/sendXML"
SCHEMA = "ssdn/Service/Service.xsd"
TIME = "%Y%m%dT%H%M%S"
_TICKET = f"{{{SERVICE}}}ReplyContext/{{{SERVICE}}}Message/{{{SERVICE}}}Ticket"
_PLAIN = Style.of({SERVICE: "", COMMON: "common"})


@cache
def _style(namespace: str) -> Style:
    return Style.of({COMMON: "common", PERSON: "person", SERVICE: "service", namespace: "p"})


def sealed(
    flow: Flow[..., R], wire: Ssdn, request: object, *, sender: Sender, reference: str, sent: datetime
) -> tuple[str, str]:
    """The body of the request, and the content of the SOAP body that carries it."""
    body = write(
        request,
        root=wire.request,
        namespace=wire.namespace,
        inner=wire.namespace,
        style=_style(wire.namespace),
        given=flow.repeats(sender, reference) if flow.repeats else NOTHING,
    )
    return body, document(wire.service_id, wire.version, body, sender=sender, reference=reference, sent=sent)


def document(service_id: str, version: str, body: str, *, sender: Sender, reference: str, sent: datetime) -> str:
    """A document with one service request, as the content of the SOAP body."""
    context = RequestContext(
        user=AuthorizedUser(
            user_id=sender.user_id,
            email=sender.email,
            org_unit=sender.organisation,
            matrix_id=sender.matrix_id,
            matrix_sub_id=sender.matrix_sub_id,
        ),
        message=RequestMessage(reference=reference, time_request=sent.strftime(TIME)),
    )
    name = ServiceName(service_id=service_id, version=version)
    text = (
        f'<SSDNRequest xmlns="{SERVICE}">'
        f"<RequestContext>{write_content(context, inner=SERVICE, style=_PLAIN)}</RequestContext>"
        f"<ServiceRequest>{write_content(name, inner=SERVICE, style=_PLAIN)}{body}</ServiceRequest>"
        "</SSDNRequest>"
    )
    return f'<xmlString xmlns="{CONNECTOR}">{escaped(text)}</xmlString>'


def opened(flow: Flow[..., R], wire: Ssdn, payload: etree._Element, meta: Meta) -> R:
    """The reply in the SOAP body; raises `Fault` when it is refused and `MalformedReply` when it cannot be trusted."""
    service, body, meta = service_reply(payload, meta)
    if body is None:
        return flow.reply(status=status(service.result, found=False), meta=meta)
    if body.tag != f"{{{wire.namespace}}}{wire.reply}" or not is_valid(body, wire.schema):
        raise broken(body, wire.schema, meta)
    form = body.find(f"{{{wire.namespace}}}{wire.form.name}") if wire.form else None
    refused = None if form is None else form_refused(form, namespace=wire.namespace, meta=meta)
    if refused:
        return flow.reply(status=refused, meta=meta)
    reply = readable(flow.reply, body, namespace=wire.namespace, meta=meta)
    return replace(reply, status=status(service.result, found=not is_empty(reply)), meta=meta)


def service_reply(payload: etree._Element, meta: Meta) -> tuple[ServiceReply, etree._Element | None, Meta]:
    """The one service reply of a document, its body, and the proof with the ticket of the BCSS."""
    if payload.tag == FAULT:
        raise fault(payload, meta)
    try:
        root = parse_text(payload.text or "")
    except XmlRefused as error:
        raise Truncated(
            f"The document in the reply cannot be read: {error}", flow=meta.flow, reference=meta.reference
        ) from None
    meta = replace(meta, ticket=root.findtext(_TICKET) or "")
    if not is_valid(root, SCHEMA) or root.tag != f"{{{SERVICE}}}SSDNReply":
        raise broken(root, SCHEMA, meta)
    context = readable(ReplyContext, root[0], namespace=SERVICE, meta=meta)
    element = root.find(f"{{{SERVICE}}}ServiceReply")
    if element is None:
        raise refusal(context.result, meta)
    service = readable(ServiceReply, element, namespace=SERVICE, meta=meta)
    main = _main(service.result)
    if service.result.ok is Ok.NO and main and is_raised(main.reason_code):
        raise refusal(service.result, meta)
    return service, next_element(element, after=(SERVICE, COMMON)), meta


def status(result: ResultSummary, *, found: bool) -> Status:
    """The status of a service reply as the client tells it; `found` says whether its body holds data."""
    main = _main(result)
    code = (main.reason_code if main else None) or str(result.return_code)
    reason = reasons().by_code(code)
    outcome = Outcome.DATA_FOUND if found else Outcome.NO_DATA_FOUND
    # An identity that does not match comes as a mere warning, yet nothing was done or told.
    if result.ok is Ok.NO or (reason and reason.treatment is Treatment.NOT_ANSWERED):
        outcome = Outcome.NO_RESULT
    elif reason and reason.treatment is Treatment.INCOMPLETE:
        outcome = Outcome.INCOMPLETE_DATA
    return Status(
        outcome=outcome,
        code=code,
        description=main.diagnostic if main else None,
        information=tuple(
            Information(name=item.name or "", value=item.value)
            for detail in result.details
            for item in detail.information
        ),
    )


def refusal(result: ResultSummary, meta: Meta) -> Fault:
    """The error a refused message or request stands for."""
    main = _main(result)
    sentence = (main.diagnostic if main else None) or "The BCSS refused the message"
    return fault_of(main.reason_code if main else None, sentence, meta)


def is_empty(reply: Reply) -> bool:
    """Whether a reply holds nothing but its defaults and what repeats the question."""
    kind: type = type(reply)
    echoes = {declared.name for declared in declared_fields(kind) if declared.at.echo}
    return all(
        getattr(reply, item.name) == item.default
        for item in fields(reply)
        if item.name not in ("status", "meta") and item.name not in echoes
    )


# The context of a document only says that a request failed (30000001): the remark that tells why is the
# gravest one of the request.
def _main(result: ResultSummary) -> Detail | None:
    ranked = sorted(
        result.details,
        key=lambda detail: (Severity.ERROR, Severity.WARNING, Severity.INFORMATION).index(detail.severity),
    )
    return ranked[0] if ranked else None
