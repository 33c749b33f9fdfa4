"""SOAP replies and faults."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

from bcss_client.envelope.soap import CONTENT_TYPE, enveloped

FAULT_STRING = "An error occurred while servicing your request."


@dataclass(frozen=True, slots=True)
class HttpReply:
    """What goes back over HTTP; `announced` is the length told of a body that breaks off before it."""

    status: str
    body: bytes
    content_type: str = CONTENT_TYPE
    headers: tuple[tuple[str, str], ...] = ()
    announced: int | None = None


def answered(body: str) -> HttpReply:
    """A SOAP reply."""
    return HttpReply("200 OK", enveloped(body))


def faulted(detail: str = "", *, sentence: str = FAULT_STRING, blame: str = "Client") -> HttpReply:
    """A SOAP fault, with HTTP 500 as SOAP 1.1 has it; `blame` is Client, Server or VersionMismatch."""
    content = f"<detail>{detail}</detail>" if detail else ""
    fault = (
        f"<soapenv:Fault><faultcode>soapenv:{blame}</faultcode>"
        f"<faultstring>{escape(sentence)}</faultstring>{content}</soapenv:Fault>"
    )
    return HttpReply("500 Internal Server Error", enveloped(fault))
