"""The access chain, which decides whether this caller may ask this, of this person, now."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from bcss_client.declaration import declared_fields
from bcss_client.flow import Flow
from bcss_client.reply import Reply
from bcss_client.values import Period, Ssin

from ..refusal import Refusal

if TYPE_CHECKING:
    from ..situation import Situation

LEGAL_CONTEXTS = frozenset({"PCSA:SOCIAL_INQUIRY", "SOCIAL_INVESTIGATION_OF_PCSA"})
"""Under which rules a CPAS may ask the SOA services."""


def refusal(
    flow: Flow[..., Reply], asked: object, situation: Situation, *, integration_required: bool
) -> Refusal | None:
    """Why the question is refused, or None: the number first, then the person, then the integration."""
    number = getattr(asked, "ssin", None)
    if number is None:
        return None
    return _number_refused(number, situation) or (
        _integration_missing(flow, asked, number, situation) if flow.opened_by and integration_required else None
    )


def _number_refused(number: str, situation: Situation) -> Refusal | None:
    try:
        ssin = Ssin(number)
    except ValueError:
        return Refusal.because("ssin_invalid")
    if ssin.could_be_real:
        return Refusal.because("may_be_real")
    person = situation.person(ssin)
    if person is None:
        return Refusal.because("ssin_unknown", ssin=ssin)
    if person.replaced_by is not None:
        return Refusal.because("ssin_replaced", ssin=ssin, newSSIN=person.replaced_by)
    if person.cancelled:
        return Refusal.because("ssin_cancelled", ssin=ssin)
    return None


def _integration_missing(flow: Flow[..., Reply], asked: object, ssin: str, situation: Situation) -> Refusal | None:
    mine = situation.store.integrations(ssin, organisation=situation.caller.cbe)
    opening = [integration for integration in mine if integration.quality_code in flow.opened_by]
    current = [integration for integration in opening if integration.period.contains(situation.today)]
    if not current:
        return Refusal.because("not_integrated", ssin=ssin, cbeNumber=situation.caller.cbe)
    question = _period_asked(asked, situation.today)
    if _cover([integration.period for integration in opening], question):
        return None
    return Refusal.because("integration_too_short", ssin=ssin, cbeNumber=situation.caller.cbe)


def _cover(periods: list[Period], question: Period) -> bool:
    """Whether periods, in order of their begin, leave out no day of the question: one may go on where one ended."""
    first_open = question.begin
    for period in periods:
        if period.contains(first_open):
            if period.covers(Period(first_open, question.end)):
                return True
            assert period.end is not None  # or it would have covered the rest
            first_open = period.end + timedelta(days=1)
    return False


def _period_asked(asked: object, today: date) -> Period:
    """The days a question bears on: all its periods together, up to today; today when it names none."""
    kind: type = type(asked)
    values = (getattr(asked, declared.name) for declared in declared_fields(kind))
    periods = [value for value in values if isinstance(value, Period)]
    begin = min([today, *(period.begin for period in periods)])
    end = max((min(period.end or today, today) for period in periods), default=today)
    return Period(begin, max(begin, end))
