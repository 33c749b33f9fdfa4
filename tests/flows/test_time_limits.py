"""How far a question may reach in time, flow by flow, as each declares it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from bcss_client import Client, Period
from bcss_client.codec.plan import typed
from bcss_client.declaration import DeclaredField, declared_fields
from bcss_client.errors import InvalidRequest
from bcss_client.flow import Soa
from bcss_client.reasons import reasons
from bcss_client.reply import Reply
from bcss_client.values import MonthPeriod, YearMonth, YearQuarter, months_later
from bcss_sim.world.world import World
from tests.cases import CASES
from tests.conftest import TODAY
from tests.golden import FLOWS

_DAY = timedelta(1)
# A time of each type that holds the days from the first to the last, as nearly as the type allows.
_TIMES: Mapping[type, Callable[[date, date], object]] = {
    Period: Period,
    MonthPeriod: lambda first, last: MonthPeriod(YearMonth.of(first), YearMonth.of(last)),
    YearMonth: lambda first, _: YearMonth.of(first),
    YearQuarter: lambda first, _: YearQuarter.of(first),
    date: lambda first, _: first,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A field of a question that says how far it may reach."""

    flow: str
    field: DeclaredField

    def __str__(self) -> str:
        return f"{self.flow}-{self.field.name}"

    def over(self, first: date, last: date) -> object:
        return _TIMES[typed(self.field.type).kind](first, last)


LIMITED = [
    Asked(flow.slug, field)
    for flow in FLOWS.values()
    for field in declared_fields(flow.request_class)
    if field.at.limit is not None
]
LONG = [asked for asked in LIMITED if asked.field.at.limit and asked.field.at.limit.months]


def answered(client: Client, asked: Asked, time: object, world: World) -> Reply:
    """What comes of the question of P02 over another time; where a flow wants one of several times, over it alone."""
    flow = FLOWS[asked.flow]
    [sample] = [case for case in CASES if (case.flow, case.name) == (asked.flow, "p02")]
    arguments = {**sample.asked(world), asked.field.name: time}
    others = {one.field.name for one in LIMITED if one.flow == asked.flow} - {asked.field.name}
    try:
        return client.call(flow, flow.request(**arguments))
    except InvalidRequest:
        return client.call(flow, flow.request(**{name: arguments[name] for name in arguments if name not in others}))


def refused(asked: Asked) -> str | None:
    """The code with which the flow refuses a time it does not admit."""
    wire = FLOWS[asked.flow].wire
    key = wire.refusals.get("invalid_data", "invalid_data") if isinstance(wire, Soa) else "invalid_data"
    return reasons()[key].code(wire) or reasons()[key].ssdn


@pytest.mark.parametrize("asked", LIMITED, ids=str)
def test_what_lies_in_the_future_is_refused(asked: Asked, anybody: Client, world: World) -> None:
    later = date(2027, 1, 1)
    assert answered(anybody, asked, asked.over(later, later + 30 * _DAY), world).status.code == refused(asked)


@pytest.mark.parametrize("asked", LIMITED, ids=str)
def test_what_reaches_today_is_answered(asked: Asked, anybody: Client, world: World) -> None:
    assert answered(anybody, asked, asked.over(TODAY, TODAY), world).status.code != refused(asked)


@pytest.mark.parametrize("asked", LONG, ids=str)
def test_as_long_as_allowed_is_answered_and_a_month_more_is_not(asked: Asked, anybody: Client, world: World) -> None:
    assert asked.field.at.limit is not None
    assert asked.field.at.limit.months is not None
    last = date(2026, 10, 31)
    first = months_later(last + _DAY, -asked.field.at.limit.months)
    assert answered(anybody, asked, asked.over(first, last), world).status.code != refused(asked)
    earlier = asked.over(months_later(first, -1), last)
    assert answered(anybody, asked, earlier, world).status.code == refused(asked)


@pytest.mark.parametrize("asked", [one for one in LIMITED if typed(one.field.type).kind is MonthPeriod], ids=str)
@pytest.mark.parametrize("given", [Period(date(2026, 1, 1)), "2026-01-15..", (date(2026, 1, 1), None)])
def test_a_month_given_as_a_day_is_never_sent(asked: Asked, given: object, anybody: Client, world: World) -> None:
    with pytest.raises(InvalidRequest, match="period"):
        answered(anybody, asked, given, world)
