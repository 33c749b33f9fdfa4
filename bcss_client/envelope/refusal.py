"""From the reason codes and broken messages of the network to the errors of the client."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import TypeVar

from lxml import etree

from ..codec import NOTHING, read
from ..errors import AccessDenied, Fault, RequestRefused, SchemaBroken, ServiceUnavailable
from ..reasons import Treatment, reasons
from ..reply import Meta, Outcome, Status
from ..schema import violations
from .form_parts import Refusal

T = TypeVar("T")

_NONE = "000000"  # the return code of a form that was treated

_RAISED: Mapping[Treatment, type[Fault]] = MappingProxyType(
    {Treatment.DENIED: AccessDenied, Treatment.REFUSED: RequestRefused, Treatment.UNAVAILABLE: ServiceUnavailable}
)


def form_refused(form: etree._Element, *, namespace: str, meta: Meta) -> Status | None:
    """The status of a form that was not answered, None for one that was; raises `Fault`."""
    refusal = readable(Refusal, form, namespace=namespace, meta=meta)
    code = refusal.return_code
    if code is None or code == _NONE:
        return None
    reason = reasons().by_code(code)
    description = reason.sentence if reason else "The form was refused"
    if is_raised(code):
        raise fault_of(code, description, meta)
    told = refusal.acknowledgement.information if refusal.acknowledgement else ()
    return Status(outcome=Outcome.NO_RESULT, code=code, description=description, information=told)


def is_raised(code: str | None) -> bool:
    """Whether a reason code stands for an error rather than for a status of the reply."""
    reason = reasons().by_code(code) if code else None
    return reason is not None and reason.treatment in _RAISED


def fault_of(code: str | None, sentence: str, meta: Meta, *, otherwise: type[Fault] = Fault) -> Fault:
    """The error a reason code stands for: `otherwise` when there is no code, or none of our table."""
    reason = reasons().by_code(code) if code else None
    kind = _RAISED.get(reason.treatment, otherwise) if reason else otherwise
    return kind(
        sentence,
        flow=meta.flow,
        reference=meta.reference,
        ticket=meta.ticket or None,
        code=code,
        next_step=reason.advice if reason else None,
    )


def readable(
    message: type[T], element: etree._Element, *, namespace: str, meta: Meta, given: Mapping[str, object] = NOTHING
) -> T:
    """The message in a valid element; raises `SchemaBroken` for a value no schema can rule out."""
    # Raised after the ValueError and not while it is handled: that one quotes the value.
    with suppress(ValueError):
        return read(message, element, namespace=namespace, given=given)
    raise SchemaBroken(
        "The reply is not valid: a date in it does not exist, or a period ends before it begins",
        flow=meta.flow,
        reference=meta.reference,
        ticket=meta.ticket or None,
    )


def broken(element: etree._Element, schema: str, meta: Meta) -> SchemaBroken:
    """The error that says where a reply breaks its schema."""
    first = next(violations(element, schema), "its root element is not the one expected")
    return SchemaBroken(
        f"The reply is not valid: {first}", flow=meta.flow, reference=meta.reference, ticket=meta.ticket or None
    )
