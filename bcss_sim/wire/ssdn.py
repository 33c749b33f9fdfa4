"""The SSDN gateway: a document with one or more requests, each answered on its own.

Prefixes are those of recorded replies, because old clients select elements by them: none for the envelope, ns1
and ns2 for the common blocks, ns3 for the body, ns4 for what is nested in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from lxml import etree

from bcss_client import flows
from bcss_client.codec import Style, escaped, read, write, write_content
from bcss_client.config import Organisation
from bcss_client.document import XmlRefused, parse, parse_text
from bcss_client.envelope.soap import next_element
from bcss_client.envelope.ssdn import SCHEMA, TIME
from bcss_client.envelope.ssdn_parts import (
    Detail,
    FieldInformation,
    Ok,
    ReplyContext,
    ReplyMessage,
    RequestContext,
    ResultSummary,
    ServiceName,
    ServiceReply,
    Severity,
)
from bcss_client.envelope.xmlite import SCHEMA as MESSAGE_SCHEMA
from bcss_client.flow import Flow, Form, Soa, Ssdn, Xmlite
from bcss_client.namespaces import CLASSIC, COMMON, CONNECTOR, MESSAGE, PERSON, SERVICE
from bcss_client.reasons import Reason, reasons
from bcss_client.reply import Information, Reply, Status
from bcss_client.schema import is_valid, violations

from ..refusal import Refusal
from ..tickets import gateway_ticket
from .desk import Desk
from .receipt import Receipt
from .soap import HttpReply, answered
from .xmlite import VERSION, Question, answer_form, answer_nok, malformed, refuse_form

_CONTEXT = Style.of({SERVICE: "", COMMON: "ns1"})
_REPLY = Style.of({SERVICE: "", COMMON: "ns2"})
_SEVERITIES = {"1": Severity.INFORMATION, "2": Severity.WARNING}
_GRAVITY = {Severity.INFORMATION: (Ok.YES, 0), Severity.WARNING: (Ok.WARNING, 1), Severity.ERROR: (Ok.NO, 10000)}
_TREATED = ResultSummary(ok=Ok.YES, return_code=0)


@dataclass(frozen=True, slots=True)
class Served:
    """What came of one request: its outcome, and the body of its reply, escaped for the text it will stand in.

    The body is by far the longest part of a message, so it is remembered as it goes out.
    """

    result: ResultSummary
    body: str = ""


def served(desk: Desk, payload: etree._Element, receipt: Receipt) -> HttpReply:
    """The reply to a document carried as text in the SOAP body."""
    try:
        root = parse_text(payload.text or "")
    except XmlRefused:
        return _refused(desk, receipt, None, Refusal.because("invalid_structure"))
    if not is_valid(root, SCHEMA) or root.tag != f"{{{SERVICE}}}SSDNRequest":
        return _refused(desk, receipt, None, _malformed(root, SCHEMA))
    context = read(RequestContext, root[0], namespace=SERVICE)
    caller = desk.organisation(context.user.org_unit or "")
    if caller is None or receipt.sender not in (None, caller):
        return _refused(desk, receipt, context, Refusal.because("organisation_differs"))
    if desk.integration_required and (context.user.user_id, context.user.matrix_id) != (caller.user_id, 17):
        return _refused(desk, receipt, context, Refusal.because("user_not_authorised"))
    question = Question(
        reference=(context.message.reference if context.message else None) or "",
        ticket=gateway_ticket(receipt.ticket),
        day=desk.clock.today,
        trail=receipt.trail,
    )
    replies: list[str] = []
    outcomes: list[Ok] = []
    for request in root.iterfind(f"{{{SERVICE}}}ServiceRequest"):
        name = read(ServiceName, request, namespace=SERVICE)
        made = _serve(desk, caller, question, name, next_element(request, after=(SERVICE,)))
        reply = ServiceReply(result=made.result, service_id=name.service_id, version=name.version)
        opening = f"<ServiceReply>{write_content(reply, inner=SERVICE, style=_REPLY)}"
        replies.append(escaped(opening) + made.body + escaped("</ServiceReply>"))
        outcomes.append(made.result.ok)
    return _document(desk, receipt, context, _overall(outcomes), "".join(replies))


def summary(refusal: Refusal) -> ResultSummary:
    """The outcome that refuses a message or a request."""
    return _result(Severity.ERROR, refusal.reason, refusal.reason.ssdn or refusal.reason.soa, refusal.information)


def _serve(
    desk: Desk, caller: Organisation, question: Question, name: ServiceName, body: etree._Element | None
) -> Served:
    if body is None:
        return Served(summary(Refusal.because("argument_missing", body=name.service_id)))
    if name.service_id == "XMLite":
        return _serve_form(desk, caller, question, name, body)
    found = _services().get(name.service_id)
    if found is None:
        endpoint = _elsewhere().get(name.service_id)
        told = {"endpoint": endpoint} if endpoint else {}
        return Served(summary(Refusal.because("unknown_service", ServiceId=name.service_id, **told)))
    flow, wire = found
    if name.version != wire.version:
        return Served(summary(Refusal.because("unknown_version", Version=wire.version)))
    if wire.form:
        _move_user(body, wire.namespace)
    if body.tag != f"{{{wire.namespace}}}{wire.request}" or not is_valid(body, wire.schema):
        return Served(summary(_malformed(body, wire.schema)))
    try:
        asked: object = read(flow.request_class, body, namespace=wire.namespace)
    except ValueError:  # what no schema can rule out: a period that ends before it begins
        return Served(summary(Refusal.because("invalid_data")))
    return desk.answered(flow, asked, caller, trail=question.trail, write=lambda made: _written(wire, made))


# Clients write the user of a form in the namespace of the envelope or in that of the form: both are understood.
def _move_user(body: etree._Element, namespace: str) -> None:
    for element in body.iterfind(f"{{{namespace}}}AuthorizedUser/{{{namespace}}}*"):
        element.tag = f"{{{SERVICE}}}{etree.QName(element).localname}"


def _serve_form(
    desk: Desk, caller: Organisation, question: Question, name: ServiceName, body: etree._Element
) -> Served:
    if name.version != VERSION:
        return Served(summary(Refusal.because("unknown_version", Version=VERSION)))
    form = body.find(f"{{{MESSAGE}}}Data/{{{MESSAGE}}}XML/*")
    if form is None or not is_valid(body, MESSAGE_SCHEMA):
        return Served(summary(_malformed(body, MESSAGE_SCHEMA)))
    answer = _answered_form(desk, caller, question, form)
    if isinstance(answer, Refusal):
        return Served(summary(answer))
    header = body.findtext(f"{{{MESSAGE}}}Header/{{{MESSAGE}}}ClassicPrefix") or ""
    opening = (
        f'<ns3:Message xmlns:ns3="{MESSAGE}"><ns3:Header><ns3:ClassicPrefix>{escaped(header)}</ns3:ClassicPrefix>'
        "</ns3:Header>"
    )
    return Served(_TREATED, escaped(opening) + answer + escaped("</ns3:Message>"))


def _answered_form(desk: Desk, caller: Organisation, question: Question, form: etree._Element) -> str | Refusal:
    name = etree.QName(form).localname
    flow, wire = _forms().get(name, (None, None))
    if flow is None or wire is None or form.get("version", wire.version) != wire.version:
        return refuse_form(name, Refusal.because("unknown_form"), question)
    wrong = malformed(form, wire.schema)
    if wrong:
        return refuse_form(name, wrong, question)
    try:
        asked: object = read(flow.request_class, form, namespace=CLASSIC)
    except ValueError:  # what no schema can rule out: a period that ends before it begins
        return refuse_form(name, Refusal.because("invalid_data"), question)
    return desk.answered(
        flow, asked, caller, trail=question.trail, write=lambda made: answer_form(wire, made, question)
    )


# A reply is validated where it is made: once for each distinct body, not each time it is sent.
def _written(wire: Ssdn, made: Reply | Refusal) -> Served:
    if isinstance(made, Refusal):
        if wire.form is None or made.reason.xmlite is None:
            return Served(summary(made))
        return Served(_TREATED, escaped(_form_refused(wire, wire.form, made.reason.xmlite)))
    style = body_style(wire.namespace, plain_common=wire.plain_common)
    body = write(made, root=wire.reply, namespace=wire.namespace, inner=wire.namespace, style=style)
    element = parse(body.encode())
    assert is_valid(element, wire.schema), next(violations(element, wire.schema))
    return Served(_outcome(made.status), escaped(body))


def _form_refused(wire: Ssdn, form: Form, code: str) -> str:
    style = body_style(wire.namespace, plain_common=wire.plain_common)
    return (
        f'<ns3:{wire.reply} xmlns:ns3="{wire.namespace}"><ns3:{form.name} processType="{form.process_type}">'
        f"{answer_nok(wire.namespace, style, code)}</ns3:{form.name}></ns3:{wire.reply}>"
    )


def _outcome(status: Status) -> ResultSummary:
    reason = reasons().by_code(status.code)
    if reason is None or reason.ssdn in (None, "0"):
        return _TREATED
    return _result(_SEVERITIES.get(status.code[0], Severity.ERROR), reason, status.code, status.information)


def _overall(outcomes: list[Ok]) -> ResultSummary:
    if Ok.NO in outcomes:
        return _remark("request_failed", Severity.ERROR)
    if Ok.WARNING in outcomes:
        return _remark("request_warned", Severity.WARNING)
    return _TREATED


def _remark(key: str, severity: Severity) -> ResultSummary:
    return _result(severity, reasons()[key], reasons()[key].ssdn)


def _result(
    severity: Severity, reason: Reason, code: str | None, information: tuple[Information, ...] = ()
) -> ResultSummary:
    """An outcome with one remark, as grave as `severity`."""
    ok, return_code = _GRAVITY[severity]
    detail = Detail(
        severity=severity,
        reason_code=code,
        diagnostic=f"{reason.meaning.fr} | {reason.meaning.nl}",
        author="CBSS",
        information=tuple(FieldInformation(name=item.name, value=item.value) for item in information[:5]),
    )
    return ResultSummary(ok=ok, return_code=return_code, details=(detail,))


def _malformed(element: etree._Element, schema: str) -> Refusal:
    violation = next(violations(element, schema), None)
    if violation is None:
        return Refusal.because("invalid_structure", path="/")
    if violation.missing is None:
        return Refusal.because("invalid_structure", path=violation.path)
    return Refusal.because("argument_missing", path=violation.path, element=violation.missing)


def _refused(desk: Desk, receipt: Receipt, context: RequestContext | None, refusal: Refusal) -> HttpReply:
    return _document(desk, receipt, context, summary(refusal), "")


def _document(
    desk: Desk, receipt: Receipt, context: RequestContext | None, result: ResultSummary, replies: str
) -> HttpReply:
    asked = context.message if context else None
    message = ReplyMessage(
        reference=asked.reference if asked else None,
        ticket=gateway_ticket(receipt.ticket),
        time_request=asked.time_request if asked else None,
        time_receive=receipt.received.strftime(TIME),
        time_response=desk.clock.now.strftime(TIME),
    )
    told = ReplyContext(result=result, user=context.user if context else None, message=message)
    opening = (
        f'<SSDNReply xmlns="{SERVICE}">'
        f"<ReplyContext>{write_content(told, inner=SERVICE, style=_CONTEXT)}</ReplyContext>"
    )
    text = escaped(opening) + replies + escaped("</SSDNReply>")
    return answered(f'<xmlString xmlns="{CONNECTOR}">{text}</xmlString>')


@cache
def _services() -> dict[str, tuple[Flow[..., Reply], Ssdn]]:
    return {flow.wire.service_id: (flow, flow.wire) for flow in flows.ALL if isinstance(flow.wire, Ssdn)}


@cache
def _elsewhere() -> dict[str, str]:
    """Where the SOA platform serves what circulars list as if it were a service of the gateway."""
    soa = (flow.wire for flow in flows.ALL if isinstance(flow.wire, Soa))
    return {name: wire.path for wire in soa for name in wire.listed_as}


@cache
def _forms() -> dict[str, tuple[Flow[..., Reply], Xmlite]]:
    return {flow.wire.form: (flow, flow.wire) for flow in flows.ALL if isinstance(flow.wire, Xmlite)}


@cache
def body_style(namespace: str, *, plain_common: bool) -> Style:
    """The prefixes of the body of a service."""
    return Style.of({namespace: "ns3", COMMON: "" if plain_common else "ns4", PERSON: "ns5", SERVICE: "ns6"})
