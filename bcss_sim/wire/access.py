"""The access chain, which decides whether this caller may ask this, of this person, now."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from bcss_client.declaration import DeclaredField, Limit, declared_fields
from bcss_client.flow import Flow
from bcss_client.flows.manage_access import QualityCode
from bcss_client.reasons import Treatment
from bcss_client.reply import Reply
from bcss_client.security import numbers_in
from bcss_client.values import MonthPeriod, Period, Ssin, YearMonth, YearQuarter, joined, months_later

from ..journal import Integrated, Look
from ..refusal import Refusal

if TYPE_CHECKING:
    from ..situation import Situation

LEGAL_CONTEXTS = frozenset({"PCSA:SOCIAL_INQUIRY", "SOCIAL_INVESTIGATION_OF_PCSA"})
"""Under which rules a CPAS may ask the SOA services."""


def refusal(
    flow: Flow[..., Reply], asked: object, situation: Situation, *, integration_required: bool, look: Look
) -> Refusal | None:
    """Why the question is refused, or None: its numbers, the person, the time asked about, the integration."""
    number = getattr(asked, "ssin", None)
    if number is None:
        return _possibly_real(asked, situation)
    return (
        _miswritten(number)
        or _possibly_real(asked, situation)
        or _number_refused(number, situation)
        or _beyond_reach(asked, situation.today)
        or (
            _integration_missing(flow, asked, number, situation, look)
            if flow.opened_by and integration_required
            else None
        )
        or _trouble(flow, number, situation)
    )


def _miswritten(number: str) -> Refusal | None:
    try:
        Ssin(number)
    except ValueError:
        return Refusal.because("ssin_invalid")
    return None


# People with realistic numbers exist only where somebody has asked for them.
def _possibly_real(asked: object, situation: Situation) -> Refusal | None:
    numbers = [number for _, number in numbers_in(asked) if number.could_be_real]
    return None if all(map(situation.world.holds, numbers)) else Refusal.because("may_be_real")


def _number_refused(ssin: str, situation: Situation) -> Refusal | None:
    person = situation.person(ssin)
    if person is None:
        return Refusal.because("ssin_unknown", ssin=ssin)
    if person.replaced_by is not None:
        return Refusal.because("ssin_replaced", ssin=ssin, newSSIN=person.replaced_by)
    if person.cancelled:
        return Refusal.because("ssin_cancelled", ssin=ssin)
    return None


def _integration_missing(
    flow: Flow[..., Reply], asked: object, ssin: str, situation: Situation, look: Look
) -> Refusal | None:
    codes = flow.opened_by
    for name, code in _codes(asked):
        if not code.is_known:
            return Refusal.because("invalid_data", **{name: str(code)})
        codes &= {code}
    mine = situation.store.integrations(ssin, organisation=situation.caller.cbe)
    question = _period_asked(asked, situation.today)
    look.integrated = Integrated(tuple((one.quality_code, one.period) for one in mine), codes, question)
    opening = [integration for integration in mine if integration.quality_code in codes]
    current = [integration for integration in opening if integration.period.contains(situation.today)]
    if not current:
        return Refusal.because("not_integrated", ssin=ssin, cbeNumber=situation.caller.cbe)
    # One integration may go on where another ended.
    if any(period.covers(question) for period in joined(integration.period for integration in opening)):
        return None
    return Refusal.because("integration_too_short", ssin=ssin, cbeNumber=situation.caller.cbe)


def _codes(asked: object) -> Iterator[tuple[str, QualityCode]]:
    """The quality codes a question says it is asked under, each with its field; a number may be written 01."""
    kind: type = type(asked)
    for declared in declared_fields(kind):
        value = getattr(asked, declared.name)
        if isinstance(value, QualityCode):
            yield declared.name, QualityCode(value.lstrip("0") or "0")


def _period_asked(asked: object, today: date) -> Period:
    """The days the person must be integrated over: all periods of the question, up to today; today without any."""
    periods = [span for declared, span in _spans(asked) if declared.at.limit is None or declared.at.limit.integrated]
    begin = min([today, *(period.begin for period in periods)])
    end = max((min(period.end or today, today) for period in periods), default=today)
    return Period(begin, max(begin, end))


def _spans(asked: object) -> Iterator[tuple[DeclaredField, Period]]:
    """The times a question names, each with its field. A day counts where it is asked about, unlike a birth date."""
    kind: type = type(asked)
    for declared in declared_fields(kind):
        match getattr(asked, declared.name):
            case Period() as period:
                yield declared, period
            case (MonthPeriod() | YearMonth() | YearQuarter()) as months:
                yield declared, months.period
            case date() as day if declared.at.limit:
                yield declared, Period(day, day)
            case _:
                pass


def _beyond_reach(asked: object, today: date) -> Refusal | None:
    for declared, span in _spans(asked):
        rule = _broken(declared.at.limit, span, today) if declared.at.limit else None
        if rule:
            return Refusal.because("invalid_data", **{declared.name: rule})
    return None


def _broken(limit: Limit, span: Period, today: date) -> str | None:
    """The rule a time asked about breaks, in words; one that is open ends today."""
    if span.begin > today:
        return f"> {today}"
    if limit.months is not None and (span.end or today) > months_later(span.begin, limit.months):
        return f"> {limit.months} months"
    return None


def _trouble(flow: Flow[..., Reply], ssin: str, situation: Situation) -> Refusal | None:
    """What goes wrong at the source, for people of whom that is told; a partial answer is the flow's own to give."""
    for trouble in situation.known(ssin).troubles:
        refused = Refusal.because(trouble.reason)
        if trouble.flow == flow.slug and refused.reason.treatment is not Treatment.INCOMPLETE:
            return refused
    return None
