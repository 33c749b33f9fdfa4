"""What can go wrong on the way and at the other end, and the error each becomes."""

from __future__ import annotations

from dataclasses import dataclass

from bcss_client import errors
from bcss_client.document import MAX_BYTES
from tests.client.lines import ENVELOPE, Line, http, soap

TICKET = "7c6a3a4e-6a0e-4f6e-9d1e-0d5f5a1c2b3d"
RETRIEVE = "http://kszbcss.fgov.be/intf/RetrieveTIGroupsService/v2"
MARKS = (
    f"<informationCBSS><ticketCBSS>{TICKET}</ticketCBSS><timestampReceive>2026-11-22T12:00:00Z</timestampReceive>"
    "<timestampReply>2026-11-22T12:00:00Z</timestampReply></informationCBSS>"
)


def fault(*, blame: str = "s:Client", detail: str = "", sentence: str = "No.") -> Line:
    """A SOAP fault."""
    told = f"<detail>{detail}</detail>" if detail else ""
    return soap(
        f"<s:Fault><faultcode>{blame}</faultcode><faultstring>{sentence}</faultstring>{told}</s:Fault>",
        status="500 Internal Server Error",
    )


def reason(code: str) -> str:
    """The detail of a fault of the SOA platform."""
    return (
        f'<f:retrieveTIGroupsFault xmlns:f="{RETRIEVE}">{MARKS}<detail><severity>FATAL</severity>'
        f"<reasonCode>{code}</reasonCode><diagnostic>Something is the matter</diagnostic>"
        "<authorCode>KSZ</authorCode></detail></f:retrieveTIGroupsFault>"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a server does, the error it becomes, and what the error says."""

    line: Line
    error: type[errors.BcssError]
    says: str
    ticket: str | None = None
    code: str | None = None


CASES = {
    "silence": Case(line=Line(stays=True), error=errors.TimedOut, says="within 0.25 s"),
    "an answer that stalls": Case(
        line=Line(text=http("<a>", length=999).text, stays=True), error=errors.TimedOut, says="within 0.25 s"
    ),
    "a connection reset": Case(line=Line(resets=True), error=errors.ConnectionFailed, says="No whole answer"),
    "a connection closed": Case(line=Line(), error=errors.ConnectionFailed, says="No whole answer"),
    "an answer cut off": Case(line=http("<a>", length=999), error=errors.ConnectionFailed, says="No whole answer"),
    "not HTTP": Case(line=Line(text=b"SSH-2.0\r\n\r\n"), error=errors.ConnectionFailed, says="No whole answer"),
    "a web page": Case(
        line=http("<html/>", kind="text/html"), error=errors.UnexpectedAnswer, says="text/html with HTTP 200"
    ),
    "a web page in XML": Case(
        line=http("<html/>", kind="application/xhtml+xml"), error=errors.UnexpectedAnswer, says="not SOAP"
    ),
    "a web page that is not there": Case(
        line=http("<html/>", kind="text/html", status="404 Not Found"), error=errors.UnexpectedAnswer, says="HTTP 404"
    ),
    "a program that broke": Case(
        line=http("<html/>", kind="text/html", status="500 Internal Server Error"),
        error=errors.UnexpectedAnswer,
        says="HTTP 500",
    ),
    "XML that is not SOAP": Case(line=http("<a/>"), error=errors.UnexpectedAnswer, says="not a SOAP message"),
    "a proxy without a server": Case(
        line=http("<html/>", kind="text/html", status="502 Bad Gateway"),
        error=errors.ServiceUnavailable,
        says="HTTP 502",
    ),
    "maintenance": Case(
        line=http("", kind="text/plain", status="503 Service Unavailable"),
        error=errors.ServiceUnavailable,
        says="HTTP 503",
    ),
    "a closed door": Case(
        line=http("", kind="text/plain", status="403 Forbidden"), error=errors.AccessDenied, says="HTTP 403"
    ),
    "truncated XML": Case(line=http("<s:Envelope"), error=errors.Truncated, says="not well-formed"),
    "a document type": Case(line=http("<!DOCTYPE a><a/>"), error=errors.Truncated, says="document type"),
    "too much": Case(line=http(b"<a>" + b"a" * MAX_BYTES + b"</a>"), error=errors.Oversized, says="larger than 10 MB"),
    "the reply of another service": Case(
        line=soap(f"<a>{MARKS}</a>"), error=errors.SchemaBroken, says="is not an element of the schema", ticket=TICKET
    ),
    "a reply that breaks the schema": Case(
        line=soap(f'<r:retrieveTIGroupsResponse xmlns:r="{RETRIEVE}">{MARKS}</r:retrieveTIGroupsResponse>'),
        error=errors.SchemaBroken,
        says="informationCustomer",
        ticket=TICKET,
    ),
    "a reply that makes no sense": Case(
        line=soap(
            f'<r:retrieveTIGroupsResponse xmlns:r="{RETRIEVE}">{MARKS.replace("12:00", "at noon")}'
            "</r:retrieveTIGroupsResponse>"
        ),
        error=errors.SchemaBroken,
        says="not valid",
        ticket=TICKET,
    ),
    "a fault of ours": Case(line=fault(), error=errors.RequestRefused, says="No (flow tx25"),
    "a fault of theirs": Case(line=fault(blame="s:Server"), error=errors.ServiceUnavailable, says="No (flow"),
    "a fault of nobody": Case(line=fault(blame="s:MustUnderstand"), error=errors.Fault, says="No (flow"),
    "a fault without words": Case(
        line=soap("<s:Fault/>", status="500 Internal Server Error"),
        error=errors.Fault,
        says="The BCSS answered with a fault",
    ),
    "a fault with a detail of somebody else": Case(
        line=fault(detail="<a><informationCBSS/></a>"), error=errors.RequestRefused, says="No (flow"
    ),
    "a message not conform": Case(
        line=fault(detail=reason("MSG00004")),
        error=errors.RequestRefused,
        says="Something is the matter",
        ticket=TICKET,
        code="MSG00004",
    ),
    "a caller not authorised": Case(
        line=fault(detail=reason("MSG00015")),
        error=errors.AccessDenied,
        says="Something is the matter",
        ticket=TICKET,
        code="MSG00015",
    ),
    "a source that is down": Case(
        line=fault(detail=reason("MSG00002")),
        error=errors.ServiceUnavailable,
        says="Something is the matter",
        ticket=TICKET,
        code="MSG00002",
    ),
    "a reason written over several lines": Case(
        line=fault(detail=reason("\n  MSG00015\n").replace(TICKET, f"\n  {TICKET}\n")),
        error=errors.AccessDenied,
        says="Something is the matter",
        ticket=TICKET,
        code="MSG00015",
    ),
    "a fault whose type is in capitals": Case(
        line=http(ENVELOPE.format("<s:Fault><faultcode>s:Client</faultcode></s:Fault>"), kind="TEXT/XML"),
        error=errors.RequestRefused,
        says="answered with a fault",
    ),
    "a web page whose parameters speak of XML": Case(
        line=http("<html/>", kind="text/html; profile=xml"), error=errors.UnexpectedAnswer, says="not SOAP"
    ),
    "a reason nobody knows": Case(
        line=fault(blame="s:Other", detail=reason("MSG99999")),
        error=errors.Fault,
        says="Something is the matter",
        ticket=TICKET,
        code="MSG99999",
    ),
}
