"""When somebody has no income the network knows of, so that the centre for social welfare may have to help."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bcss_client.values import Period, joined, months_later

from ..careers import birthday, pension_day
from ..facts import Person
from ..months import month_after
from ..shares import HORIZON
from .group import GROWN_UP, Group, day_of_birth, membership_on
from .out_of_work import ordinary_jobs

_DAY = timedelta(1)


def without_income(person: Person, since: date) -> Iterator[Period]:
    """The times, from a day on, without income of one's own, of age, below the pension age and registered."""
    born = day_of_birth(person)
    homes = [home.period for home in person.residences if home.address]
    if homes:
        first = max(birthday(born, GROWN_UP), homes[0].begin, since)
        last = min(pension_day(born), person.death or HORIZON, homes[-1].end or HORIZON) - _DAY
        yield from _between(joined(_incomes(person)), first, last)


def until_kept(group: Group, person: Person, begin: date, last: date) -> Period | None:
    """From a day to the last one at most, or to the end of a month after which others provide for somebody."""
    if last < begin or _is_kept(group, person, begin):
        return None
    month = month_after(begin)
    while month <= last and not _is_kept(group, person, month):
        month = months_later(month, 1)
    return Period(begin, min(month - _DAY, last))


def on_ones_own(group: Group, person: Person, begin: date, last: date) -> date:
    """A day, or the first of a later month, by the last one, on which others no longer provide for somebody."""
    day = begin
    while day <= last:
        if not _is_kept(group, person, day):
            return day
        day = month_after(day)
    return begin


def _is_kept(group: Group, person: Person, on: date) -> bool:
    """Whether somebody is provided for on a day: lives with a parent, drawn or not, or with a partner who earns."""
    if membership_on(person, on) is None:
        return True
    partner = group.partner(person, on)
    if partner is not None and any(income.contains(on) for income in _incomes(partner)):
        return True
    return any(person.ssin in companion.children for companion in group.companions(person, on))


def _incomes(person: Person) -> Iterator[Period]:
    yield from (job.period for job in ordinary_jobs(person))
    yield from (right.period for right in person.unemployment_rights)
    yield from (activity.period for activity in person.self_employments)
    yield from (incapacity.period for incapacity in person.incapacities)
    yield from (pension.period for pension in person.pensions if pension.pillar == 1)


def _between(periods: tuple[Period, ...], first: date, last: date) -> Iterator[Period]:
    """The days from `first` to `last` in none of the periods, which are in order."""
    for busy in periods:
        until = min(busy.begin - _DAY, last)
        if first <= until:
            yield Period(first, until)
        if busy.end is None:
            return
        first = max(first, busy.end + _DAY)
    if first <= last:
        yield Period(first, last)
