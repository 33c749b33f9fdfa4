"""Replies as the messages they become, for their schemas to judge."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from bcss_client.codec import write, write_content
from bcss_client.document import parse
from bcss_client.envelope.soa import element, style
from bcss_client.envelope.soa_parts import InformationCbss, InformationCustomer
from bcss_client.flow import Flow, Head, Soa, Ssdn, Xmlite
from bcss_client.namespaces import CLASSIC
from bcss_client.reply import Outcome, Reply
from bcss_client.schema import is_valid

from ..wire.access import LEGAL_CONTEXTS
from ..wire.soa import body_of, part
from ..wire.ssdn import body_style
from ..wire.xmlite import FORM_STYLE, written_form

_NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)  # the hour of a message does not matter to its schema


def is_conform(flow: Flow[..., Reply], asked: object, reply: Reply) -> bool:
    """Whether the message a reply becomes is valid under the schema of its flow; no message is none to judge."""
    wire = flow.wire
    if isinstance(wire, Xmlite):
        if reply.status.outcome is Outcome.NO_DATA_FOUND:
            return True
        text = written_form(wire.form, wire.version, write_content(reply, inner=CLASSIC, style=FORM_STYLE))
    elif isinstance(wire, Ssdn):
        prefixes = body_style(wire.namespace, plain_common=wire.plain_common)
        text = write(reply, root=wire.reply, namespace=wire.namespace, inner=wire.namespace, style=prefixes)
    else:
        text = _of_soa(wire, asked, reply)
    return is_valid(parse(text.encode()), wire.schema)


def _of_soa(wire: Soa, asked: object, reply: Reply) -> str:
    marks = InformationCbss(ticket_cbss=str(UUID(int=0)), timestamp_receive=_NOW, timestamp_reply=_NOW)
    head = [part(wire, "informationCBSS", marks)]
    if wire.head is Head.NONE:
        return element(wire, wire.reply, *head, write_content(reply, inner="", style=style(wire)))
    customer = InformationCustomer(ticket="0", timestamp_sent=_NOW, cbe_number="1900000043")
    head.insert(0, part(wire, "informationCustomer", customer))
    criteria = ""
    if wire.head is Head.FULL:
        head.append(f"<legalContext>{min(LEGAL_CONTEXTS)}</legalContext>")
        criteria = write_content(asked, inner="", style=style(wire))
    return element(wire, wire.reply, *head, body_of(wire, criteria, reply))
