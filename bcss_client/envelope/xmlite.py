"""Classic forms: a fixed-width header and one form, carried by the SSDN service XMLite."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from lxml import etree

from ..codec import Style, escaped, write_content
from ..flow import Flow, Xmlite
from ..namespaces import CLASSIC, MESSAGE
from ..reply import FOUND, NOTHING_FOUND, Meta, Reply
from ..schema import is_valid
from ..sender import Sender
from ..values import Period
from . import ssdn
from .refusal import broken, form_refused, readable

R = TypeVar("R", bound=Reply)

VERSION = "20051206"
SCHEMA = "xmlite/Message.xsd"
_STYLE = Style.of({CLASSIC: "c"})


def sealed(wire: Xmlite, request: object, *, sender: Sender, reference: str, sent: datetime) -> tuple[str, str]:
    """The body of the request, and the content of the SOAP body that carries it."""
    prefix = classic_prefix(wire.form, request, user_id=sender.user_id, reference=reference, sent=sent)
    body = (
        f'<m:Message xmlns:m="{MESSAGE}"><m:Header><m:ClassicPrefix>{escaped(prefix)}</m:ClassicPrefix></m:Header>'
        f"<m:Data><m:XML>{form(wire, request)}</m:XML></m:Data></m:Message>"
    )
    return body, ssdn.document(wire.service_id, VERSION, body, sender=sender, reference=reference, sent=sent)


def form(wire: Xmlite, message: object) -> str:
    """The form itself, a consultation ("L") in the version of the flow."""
    content = write_content(message, inner=CLASSIC, style=_STYLE)
    return f'<c:{wire.form} xmlns:c="{CLASSIC}" processType="L" version="{wire.version}">{content}</c:{wire.form}>'


def classic_prefix(form: str, request: object, *, user_id: str, reference: str, sent: datetime) -> str:
    """The fixed-width record before a form, as one known client writes it.

    The meaning of most positions is unknown. The 119 positions after our reference: user (11), `O0L`, person
    (11, blank for a form about no person), form (4), 32 blanks, minute, `M03S0`, and 43 positions on the search.
    Evidence: observed for L950 and A701, and on their pattern for other forms.
    """
    person = getattr(request, "ssin", "")
    start = f"U62NA1017001{reference}{user_id}O0L{person:<11}{form:<4}{'':32}{sent:%y%m%d%H%M}M03S0"
    return f"{start}{_search(request, sent):<43}"


def _search(request: object, sent: datetime) -> str:
    """Of a form that is asked over a period `00100` and that period, without days on a later page; else nothing."""
    if not hasattr(request, "period"):
        return ""
    period = getattr(request, "period", None)
    if not isinstance(period, Period):
        return "00100"
    return f"00100{period.begin:%Y%m%d}{period.end or sent:%Y%m%d}19950101{sent:%Y%m%d}"


def opened(flow: Flow[..., R], wire: Xmlite, payload: etree._Element, meta: Meta) -> R:
    """The reply in the SOAP body; raises `Fault` when it is refused and `MalformedReply` when it cannot be trusted."""
    service, body, meta = ssdn.service_reply(payload, meta)
    if body is None:
        return flow.reply(status=ssdn.status(service.result, found=False), meta=meta)
    if not is_valid(body, SCHEMA):
        raise broken(body, SCHEMA, meta)
    answer = body.find(f"{{{MESSAGE}}}Data/{{{MESSAGE}}}XML/{{{CLASSIC}}}{wire.form}")
    if answer is None:
        return flow.reply(status=NOTHING_FOUND, meta=meta)
    if not is_valid(answer, wire.schema):
        raise broken(answer, wire.schema, meta)
    refused = form_refused(answer, namespace=CLASSIC, meta=meta)
    if refused:
        return flow.reply(status=refused, meta=meta)
    reply = readable(flow.reply, answer, namespace=CLASSIC, meta=meta)
    return replace(reply, status=NOTHING_FOUND if reply.is_empty else FOUND, meta=meta)
