"""The three ways a message travels: SSDN document, classic form inside one, SOA message."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from lxml import etree

from ..declaration import declared_fields
from ..document import XmlRefused, XmlTooLarge, parse
from ..errors import InvalidRequest, Oversized, Truncated, UnexpectedAnswer
from ..flow import Flow, Soa, Ssdn, Wire, Xmlite
from ..namespaces import CLASSIC
from ..reply import Meta, Reply
from ..schema import Violation, is_valid, violations
from ..sender import Sender
from . import soa, ssdn, xmlite
from .soap import CONTENT_TYPE, NotSoap, enveloped, payload

__all__ = ["CONTENT_TYPE", "Sealed", "Sender", "opened", "sealed"]

R = TypeVar("R", bound=Reply)


@dataclass(frozen=True, slots=True)
class Sealed:
    """A message ready to go: HTTP path, SOAPAction and bytes."""

    path: str
    action: str
    message: bytes = field(repr=False)


def sealed(flow: Flow[..., R], request: object, *, sender: Sender, reference: str, sent: datetime) -> Sealed:
    """The request in its envelope, valid under the schema of the flow; raises `InvalidRequest`."""
    body, content = _written(flow, request, sender, reference, sent)
    _require_valid(flow, _checked_part(flow.wire, parse(body.encode())))
    if isinstance(flow.wire, Soa):
        return Sealed(flow.wire.path, flow.wire.action, enveloped(content))
    return Sealed(ssdn.PATH, ssdn.ACTION, enveloped(content))


def _written(flow: Flow[..., R], request: object, sender: Sender, reference: str, sent: datetime) -> tuple[str, str]:
    """The part of a message that its flow's schema covers, and the whole content of the SOAP body."""
    wire = flow.wire
    match wire:
        case Soa():
            content = soa.sealed(wire, request, sender=sender, reference=reference, sent=sent)
            return content, content
        case Ssdn():
            return ssdn.sealed(flow, wire, request, sender=sender, reference=reference, sent=sent)
        case Xmlite():
            return xmlite.sealed(wire, request, sender=sender, reference=reference, sent=sent)


def opened(flow: Flow[..., R], message: bytes, meta: Meta) -> R:
    """The reply in the bytes received; raises `Fault`, `MalformedReply` and `UnexpectedAnswer`."""
    try:
        content = payload(parse(message))
    except NotSoap as error:
        raise UnexpectedAnswer(
            f"The answer is not a SOAP message: {error}", flow=meta.flow, reference=meta.reference
        ) from None
    except XmlRefused as error:
        kind = Oversized if isinstance(error, XmlTooLarge) else Truncated
        raise kind(f"The answer cannot be read: {error}", flow=meta.flow, reference=meta.reference) from None
    wire = flow.wire
    match wire:
        case Soa():
            return soa.opened(flow, wire, content, meta)
        case Ssdn():
            return ssdn.opened(flow, wire, content, meta)
        case Xmlite():
            return xmlite.opened(flow, wire, content, meta)


def _checked_part(wire: Wire, body: etree._Element) -> etree._Element:
    return next(body.iter(f"{{{CLASSIC}}}{wire.form}")) if isinstance(wire, Xmlite) else body


def _require_valid(flow: Flow[..., R], element: etree._Element) -> None:
    if is_valid(element, flow.wire.schema):
        return
    violation = next(violations(element, flow.wire.schema), Violation(path="/", rule="not accepted"))
    named = _arguments(flow, violation)
    sentence = (
        f"{' or '.join(named)}: {violation.missing} is missing"
        if violation.missing
        else f"{named[0]} is not accepted by the schema ({violation})"
    )
    raise InvalidRequest(sentence, field=named[0], flow=flow.slug)


def _arguments(flow: Flow[..., R], violation: Violation) -> list[str]:
    """The arguments a violation is about: those whose path has most in common with its own."""
    trail = [step.rpartition(":")[2].partition("[")[0] for step in violation.path.split("/")]
    trail += violation.missing.split(" or ") if violation.missing else []
    shared = {
        declared.name: sum(name in declared.at.names for name in trail)
        for declared in declared_fields(flow.request_class)
    }
    most = max(shared.values())
    return [name for name, count in shared.items() if count == most] if most else trail[-1:]
