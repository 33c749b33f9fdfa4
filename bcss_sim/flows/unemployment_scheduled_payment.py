"""The days of a quarter on which a right runs, each with its unemployment code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bcss_client.flows.unemployment_scheduled_payment import (
    DailyData,
    MonthlyData,
    ScaleData,
    UnemploymentScheduledPaymentReply,
    UnemploymentScheduledPaymentRequest,
    unemployment_scheduled_payment,
)
from bcss_client.values import YearMonth

from ..situation import Situation
from ..world.facts import Person
from .unemployment import months_of, rights_on, status, stop_on, unemployment_code
from .working_week import working_days

_NOT_PAYABLE = 0


def answer(asked: UnemploymentScheduledPaymentRequest, situation: Situation) -> UnemploymentScheduledPaymentReply:
    """The days up to today: whether a right still runs tomorrow, nobody knows.

    A stop makes a day not payable, and so does a right that is only maintained, under which nothing is paid.
    """
    person = situation.known(asked.ssin)
    quarter = asked.quarter.period
    days = {month: tuple(_days(person, month, situation.today)) for month in months_of(quarter)}
    months = tuple(MonthlyData(month=month.month, daily_data=told) for month, told in days.items() if told)
    scales = (right for right in person.unemployment_rights if months and right.period.overlaps(quarter))
    return UnemploymentScheduledPaymentReply(
        status=status(unemployment_scheduled_payment, person, found=bool(months)),
        monthly_data=months,
        scale_data=tuple(ScaleData(scale_code=one.scale, validity_date=one.period.begin) for one in scales),
    )


# With two rights, a day has the code of the one that began first.
def _days(person: Person, month: YearMonth, today: date) -> Iterator[DailyData]:
    assert month.period.end is not None
    for day in working_days(month.period.begin, min(month.period.end, today)):
        rights = rights_on(person, day)
        if rights:
            payable = rights[0].daily_amount > 0 and stop_on(person, day) is None
            code = rights[0].code if payable else _NOT_PAYABLE
            yield DailyData(day=day.day, unemployment_code=unemployment_code(code))
