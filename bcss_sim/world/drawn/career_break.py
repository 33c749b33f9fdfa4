"""Career breaks and time credit of drawn people: for a small child, for somebody ill, at the end of a career.

No list of codes, types, reasons and amounts is public: all of them are settings, as are the shares.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period, months_later

from ..careers import birthday
from ..draws import Draw
from ..facts import CANCELLED, CareerBreak, Job, Person
from ..months import month_after
from ..shares import HORIZON
from .group import Group, day_of_birth
from .out_of_work import ordinary_jobs

_SINCE = date(2012, 1, 1)  # what lies before is of no use to a social inquiry
_SERVED, _CHILD_UNTIL, _CAREER_ENDS = 24, 8, 60  # months in the job, ages of the child and of the worker
_FOR_A_CHILD, _FOR_SOMEBODY_ILL, _AT_THE_END = 0.4, 0.1, 0.35  # shares of parents and children, of jobs, of jobs
_PUBLIC, _PRIVATE = "01", "02"  # codes
_CHILD, _ILL, _END = "1", "2", "3"  # reasons
_FULL, _HALF, _FIFTH = "1", "2", "5"  # types: by how much less somebody works
_MONTHS = {_FULL: (3, 4), _HALF: (6, 12), _FIFTH: (12, 20)}
_AMOUNTS = {_FULL: 41_990, _HALF: 26_375, _FIFTH: 19_854}  # eurocents a month
_TYPES = {_FULL: 2.0, _HALF: 2.0, _FIFTH: 5.0}
_DAY = timedelta(1)


def with_career_breaks(draw: Draw, group: Group) -> Group:
    """The group with its career breaks."""

    def written(_: int, person: Person) -> Person:
        granted: list[CareerBreak] = []
        for job in ordinary_jobs(person):
            for wish in _wishes(draw, group, person, job):
                found = _granted(draw, person, job, wish)
                if found and not any(found.period.overlaps(other.period) for other in granted):
                    granted.append(found)
        granted.sort(key=lambda one: one.period.begin)
        return replace(person, career_breaks=tuple(granted))

    return group.each(written)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """A break wished for from a day on, for some months."""

    begin: date
    type: str
    reason: str
    months: int


def _wishes(draw: Draw, group: Group, person: Person, job: Job) -> Iterator[_Wish]:
    """What somebody would like in the course of a job."""
    first, last = months_later(job.period.begin, _SERVED), job.period.end or HORIZON
    if job.user is not None or job.last_action == CANCELLED or first > last:
        return
    for child in (group.person(ssin) for ssin in person.children):
        if draw.chance(_FOR_A_CHILD):
            born = day_of_birth(child)
            month_before = months_later(birthday(born, _CHILD_UNTIL), -1) - _DAY
            yield from _in_time(draw, max(first, born + _DAY * 90), min(last, month_before), _CHILD)
    if draw.chance(_FOR_SOMEBODY_ILL):
        yield from _in_time(draw, first, last, _ILL)
    sixty = birthday(day_of_birth(person), _CAREER_ENDS)
    if draw.chance(_AT_THE_END) and max(first, sixty) <= last:
        begin = month_after(max(first, sixty))
        yield _Wish(begin=begin, type=_FIFTH, reason=_END, months=60)


def _in_time(draw: Draw, first: date, last: date, reason: str) -> Iterator[_Wish]:
    """A break that begins with the month after a day from `first` to `last`, if there is one."""
    if first < last:
        kind = draw.weighted(_TYPES)
        begin = month_after(draw.day(first, last))
        yield _Wish(begin=begin, type=kind, reason=reason, months=draw.whole(*_MONTHS[kind]))


def _granted(draw: Draw, person: Person, job: Job, wish: _Wish) -> CareerBreak | None:
    """The break as granted: within the job, and while nothing else is paid instead of a wage."""
    asked = wish.begin - timedelta(draw.whole(40, 190))
    last = min(months_later(wish.begin, wish.months) - _DAY, job.period.end or HORIZON)
    if not _SINCE <= wish.begin <= last:
        return None
    period = Period(wish.begin, last)
    if any(paid.period.overlaps(period) for paid in (*person.unemployment_rights, *person.incapacities)):
        return None
    beside = any(one.period.overlaps(period) for one in person.self_employments)
    return CareerBreak(
        period=period,
        requested=max(asked, job.period.begin),
        code=_PUBLIC if job.joint_committee is None else _PRIVATE,
        type=wish.type,
        reason=wish.reason,
        amount=_AMOUNTS[wish.type],
        beside="INDEPENDENT" if beside else None,
    )
