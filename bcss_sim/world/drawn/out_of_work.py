"""When somebody is out of work and may be paid for it, and how long he or she has worked before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from bcss_client.values import Period

from ..careers import DIMONA_BEGAN, PUPIL, pension_day
from ..facts import CANCELLED, Job, Person
from ..shares import HORIZON
from .group import day_of_birth

ORDINARY = "OTH"  # kind of worker: neither student nor flexi-job
_WEEK = 6  # days of work, as the unemployment insurance counts
_YEAR = 365.25  # days
_DAY = timedelta(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """Days without work, open where they last beyond the horizon, and the job taken up after them."""

    period: Period
    following: Job | None

    @property
    def last(self) -> date:
        """The last day."""
        return self.period.end or HORIZON


def out_of_work(person: Person) -> Iterator[Spell]:
    """The spells after a job in which nothing but unemployment keeps somebody from work."""
    jobs = ordinary_jobs(person)
    for job, following in zip_longest(jobs, jobs[1:]):
        if job.period.end is not None:
            until = following.period.begin - _DAY if following else None
            period = available(person, job.period.end + _DAY, until)
            if period is not None:
                yield Spell(period=period, following=following)


def available(person: Person, begin: date, until: date | None) -> Period | None:
    """The days from `begin` on for the labour market: alive, registered in Belgium, not ill, pensioned, self-employed.

    None when the first day already is not. Open where it lasts beyond the horizon.
    """
    homes = [home.period for home in person.residences if home.address is not None]
    if not any(home.contains(begin) for home in homes):
        return None
    ends = [until or HORIZON, HORIZON, pension_day(day_of_birth(person)) - _DAY, homes[-1].end or HORIZON]
    for busy in _otherwise(person):
        if busy.contains(begin):
            return None
        if busy.begin > begin:
            ends.append(busy.begin - _DAY)
    last = min(ends)
    if last < begin:
        return None
    return Period(begin, None if last == HORIZON else last)


def ordinary_jobs(person: Person) -> tuple[Job, ...]:
    """The jobs that are neither those of a student nor flexi-jobs, oldest first."""
    return tuple(job for job in person.jobs if job.kind_of_worker == ORDINARY)


def days_worked(person: Person, since: date, until: date) -> int:
    """How many days somebody worked from a day to the eve of another, in weeks of six days."""
    worked = 0
    for spell in _at_work(person):
        first, last = max(spell.begin, since), min(spell.end or until, until - _DAY)
        if first <= last:
            worked += _WEEK * -(-((last - first).days + 1) // 7)
    return worked


def years_worked(person: Person, on: date) -> float:
    """The length of a career by a day."""
    spells = (Period(one.begin, min(one.end or on, on)) for one in _at_work(person) if one.begin < on)
    return sum((one.end - one.begin).days for one in spells if one.end) / _YEAR


def cut(period: Period, days: Iterable[date]) -> Iterator[Period]:
    """The period in parts, a new one from each of the days that lie in it, up to the horizon."""
    begins = sorted({period.begin, *(day for day in days if period.contains(day) and day <= HORIZON)})
    for begin, following in zip_longest(begins, begins[1:]):
        yield Period(begin, following - _DAY if following else period.end)


def _at_work(person: Person) -> Iterator[Period]:
    """The times of the jobs; whoever was at work when Dimona began is taken to have been since school."""
    for job in ordinary_jobs(person):
        if job.last_action != CANCELLED:
            known = job.period.begin != DIMONA_BEGAN
            yield job.period if known else Period(_first_day_after_school(person), job.period.end)


def _otherwise(person: Person) -> Iterator[Period]:
    """The times in which somebody is ill or self-employed."""
    yield from (one.period for one in person.incapacities)
    yield from (one.period for one in person.self_employments)


def _first_day_after_school(person: Person) -> date:
    return min(one.period.begin for one in person.occupations if one.code != PUPIL)
