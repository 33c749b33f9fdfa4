"""A fault that can be: checked when it is added, and refused with a sentence in three languages."""

from __future__ import annotations

from typing import Final

import msgspec

from bcss_client import flows
from bcss_client.labels import Labels
from bcss_client.reasons import Treatment, reasons
from bcss_client.values import CbeNumber, Ssin

from .. import fault_texts as texts
from .fault import EVERY_FLOW, BusinessStatus, CutShort, Delay, Fault, FaultRefused, HttpError, SoapFault
from .saying import can_say, sayable

STATUSES: Final = {
    401: "401 Unauthorized",
    403: "403 Forbidden",
    500: "500 Internal Server Error",
    502: "502 Bad Gateway",
    503: "503 Service Unavailable",
    504: "504 Gateway Timeout",
}
"""The HTTP errors there are, as their status lines say them."""
LONGEST: Final = 300
"""Seconds that a reply can be late."""
_BY_SLUG: Final = {flow.slug: flow for flow in flows.ALL}


def checked(fault: Fault) -> Fault:
    """The fault, its numbers as such; raises `FaultRefused`."""
    if fault.flow != EVERY_FLOW and fault.flow not in _BY_SLUG:
        raise _refused(texts.NO_SUCH_FLOW, flow=fault.flow)
    if (fault.nth is not None and fault.nth < 1) or fault.skip < 0 or (fault.at_most is not None and fault.at_most < 1):
        raise _refused(texts.BAD_COUNT)
    if not 0 < fault.probability <= 1:
        raise _refused(texts.BAD_PROBABILITY)
    _check_effect(fault)
    try:
        person = Ssin(fault.person) if fault.person is not None else None
    except ValueError:
        raise _refused(texts.BAD_PERSON) from None
    try:
        organisation = CbeNumber(fault.organisation) if fault.organisation is not None else None
    except ValueError:
        raise _refused(texts.BAD_ORGANISATION) from None
    return msgspec.structs.replace(fault, person=person, organisation=organisation)


def _check_effect(fault: Fault) -> None:
    match fault.effect:
        case BusinessStatus(reason=key):
            _check_status(key, fault.flow)
        case SoapFault(reason=key):
            _check_soap_fault(key)
        case HttpError(status=status) if status not in STATUSES:
            raise _refused(texts.NO_SUCH_STATUS, status=str(status), known=", ".join(map(str, STATUSES)))
        case Delay(seconds=seconds, jitter=jitter) if not (
            seconds >= 0 and jitter >= 0 and 0 < seconds + jitter <= LONGEST
        ):
            raise _refused(texts.BAD_DELAY, longest=str(LONGEST))
        case CutShort(share=share) if not 0 <= share < 1:
            raise _refused(texts.BAD_SHARE)
        case _:
            pass


def _check_status(key: str, flow: str) -> None:
    if key not in reasons():
        raise _refused(texts.NO_SUCH_REASON, reason=key)
    if reasons()[key].treatment is Treatment.ANSWERED:
        raise _refused(texts.REASON_IS_AN_ANSWER, reason=key)
    if not (sayable(key) if flow == EVERY_FLOW else can_say(_BY_SLUG[flow], key)):
        raise _refused(texts.NOT_SAID, reason=key, flow=flow)


def _check_soap_fault(key: str) -> None:
    reason = reasons().get(key)
    if reason is None or reason.soa is None:
        raise _refused(texts.NO_SUCH_REASON, reason=key)
    if reason.treatment not in (Treatment.DENIED, Treatment.REFUSED, Treatment.UNAVAILABLE):
        raise _refused(texts.NO_FAULT_SAYS_IT, reason=key)


def _refused(sentence: Labels, **told: str) -> FaultRefused:
    return FaultRefused(
        Labels(fr=sentence.fr.format(**told), nl=sentence.nl.format(**told), de=sentence.de.format(**told))
    )
