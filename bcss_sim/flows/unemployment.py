"""What the operations on unemployment share: standing on a day, what a month paid, and how both are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from bcss_client.flow import Flow
from bcss_client.flows.unemployment import FamilyState, NoRight, Payment, Right, Sanction, UnemployedWorkerStatus
from bcss_client.flows.unemployment_code import UnemploymentCode
from bcss_client.reply import FOUND, NOTHING_FOUND, Reply, Status
from bcss_client.values import Period, YearMonth, months_later

from ..world.facts import Person, UnemploymentRight, UnemploymentStop
from .remarks import remarked
from .working_week import working_days

_FULL_WEEK = 6  # allowances


def status(flow: Flow[..., Reply], person: Person, *, found: bool) -> Status:
    """Data found, nothing, or nothing and the remark that the person has died."""
    if found:
        return FOUND
    if person.death is not None:
        return remarked(flow, "deceased", deceaseDate=person.death.isoformat())
    return NOTHING_FOUND


def last_known_day(person: Person, today: date) -> date:
    """The last day on which somebody had a right, or was kept from one: today, while that goes on."""
    last = min(today, person.death or today)
    if rights_on(person, last) or stop_on(person, last):
        return last
    ends = [right.period.end for right in person.unemployment_rights]
    ends += [stop.period.end for stop in person.unemployment_stops]
    return max((end for end in ends if end is not None), default=last)


def rights_on(person: Person, day: date) -> tuple[UnemploymentRight, ...]:
    """The rights that run on a day, whether or not a stop keeps them from being paid."""
    return tuple(right for right in person.unemployment_rights if right.period.contains(day))


def stop_on(person: Person, day: date) -> UnemploymentStop | None:
    """What keeps allowances from being paid on a day; without a term, it is over once a right begins again."""
    begins = [right.period.begin for right in person.unemployment_rights]
    if person.death is not None and day > person.death:
        return None
    for stop in reversed(person.unemployment_stops):
        begun_again = stop.period.end is None and any(stop.since < begin <= day for begin in begins)
        if stop.period.contains(day) and not begun_again:
            return stop
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidMonth:
    """What was paid of a month under one right: daily allowances in halves."""

    month: YearMonth
    right: UnemploymentRight
    allowances: Decimal

    @property
    def amount(self) -> int:
        """In eurocents."""
        return int((self.allowances * self.right.daily_amount).quantize(Decimal(1), ROUND_HALF_UP))


def paid_in(person: Person, month: YearMonth) -> Iterator[PaidMonth]:
    """What is paid of a month, in the month after it, under each right that gives at least a cent."""
    whole = month.period
    assert whole.end is not None
    for right in person.unemployment_rights:
        if right.period.overlaps(whole):
            first, last = max(right.period.begin, whole.begin), min(right.period.end or whole.end, whole.end)
            days = sum(stop_on(person, day) is None for day in working_days(first, last))
            paid = PaidMonth(month=month, right=right, allowances=_in_halves(days * right.regime / _FULL_WEEK))
            if paid.amount >= 1:
                yield paid


def last_paid(person: Person, day: date) -> PaidMonth | None:
    """The last month paid by a day, however long before it, under the right that began last."""
    begun = [YearMonth.of(right.period.begin) for right in person.unemployment_rights]
    month = YearMonth.of(day)
    while any(first < month for first in begun):
        month = month_before(month)
        paid = tuple(paid_in(person, month))
        if paid:
            return paid[-1]
    return None


def months_of(period: Period) -> Iterator[YearMonth]:
    """The months a period with an end touches, the first one first."""
    assert period.end is not None
    first = period.begin.replace(day=1)
    while first <= period.end:
        yield YearMonth.of(first)
        first = months_later(first, 1)


def month_before(month: YearMonth) -> YearMonth:
    """The month before another."""
    return YearMonth.of(month.period.begin - timedelta(1))


def right_told(right: UnemploymentRight) -> Right:
    """A right, as messages tell it."""
    return Right(
        theoric_daily_allowance_amount=right.daily_amount,
        right_starting_date=right.period.begin,
        unemployment_code=unemployment_code(right.code),
        family_state=FamilyState(right.family) if right.family else None,
        indemnification_regime=right.regime,
        unemployed_worker_status=UnemployedWorkerStatus(right.status) if right.status else None,
        theoric_rights_ending_date=right.foreseen,
        self_employment_supplement=right.supplement,
    )


def stop_told(stop: UnemploymentStop) -> NoRight:
    """Why nothing is payable, as messages tell it."""
    sanction = Sanction(
        begin_date=stop.since, end_date=stop.until, nbr_of_weeks_sanction=stop.weeks, article=stop.article
    )
    return NoRight(
        sanction=sanction if stop.kind == "sanction" else None,
        exclusion=stop.since if stop.kind == "exclusion" else None,
        rights_end=stop.since if stop.kind == "end" else None,
        admissibility_articles=stop.admissibility,
        indemnisability_articles=stop.indemnisability,
        trigger_date=stop.triggered,
    )


def payment_told(paid: PaidMonth) -> Payment:
    """The payment of a month, as messages tell it."""
    return Payment(
        paid_month=paid.month,
        theoric_daily_allowance_amount=paid.right.daily_amount,
        nbr_of_allowances=paid.allowances,
        unemployment_code=unemployment_code(paid.right.code),
        indemnification_regime=paid.right.regime,
    )


def unemployment_code(code: int) -> UnemploymentCode:
    """A code as facts have it, as messages tell it."""
    return UnemploymentCode(str(code))


def _in_halves(allowances: Decimal) -> Decimal:
    return (allowances * 2).quantize(Decimal(1), ROUND_HALF_UP) / 2
