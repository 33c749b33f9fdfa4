"""What unemployment pays beside a job: activation, income guarantee, temporary unemployment.

Shares, lengths, and amounts of the first two are settings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from bcss_client.values import Period, months_later

from ..draws import Draw
from ..facts import CANCELLED, Activation, Job, Person, UnemploymentRight
from ..shares import HORIZON
from .allowances import FULL_WEEK, WORKED, by_family, drawn_wage, temporary_amount
from .group import Group
from .out_of_work import available, ordinary_jobs

_TEMPORARY, _INCOME_GUARANTEE = 2, 57  # unemployment codes
_HELPED_AFTER = timedelta(150)  # days out of work
_ACTIVATED, _GUARANTEED, _TEMPORARILY = 0.3, 0.25, 0.1  # shares of jobs
_ACTIVATIONS = {(35_000, None): 2.0, (50_000, "ACT2"): 1.0}  # eurocents a month, code
_TEMPORARY_SINCE = 2019  # what lies before is of no use to a social inquiry
_HALF_WEEK = Decimal(3)  # allowances
_DAY = timedelta(1)


def with_allowances_beside_work(draw: Draw, group: Group, person: Person) -> Person:
    """The person, whose unemployment between jobs is known, with what is paid beside the jobs."""
    rights, activations = list(person.unemployment_rights), list(person.activations)
    for job in ordinary_jobs(person):
        if job.user is not None or job.last_action == CANCELLED:
            continue
        if _long_unemployed_before(person, job):
            if draw.chance(_ACTIVATED):
                activations += _activation(draw, person, job)
            elif draw.chance(_GUARANTEED):
                rights += _guarantee(draw, group, person, job)
        elif job.joint_committee is not None and draw.chance(_TEMPORARILY):
            rights += _temporary(draw, person, job)
    rights.sort(key=lambda right: (right.period.begin, right.code))
    return replace(person, unemployment_rights=tuple(rights), activations=tuple(activations))


def _long_unemployed_before(person: Person, job: Job) -> bool:
    since = job.period.begin
    for right in reversed(person.unemployment_rights):
        if right.period.end == since - _DAY:
            since = right.period.begin
    return job.period.begin - since >= _HELPED_AFTER


def _activation(draw: Draw, person: Person, job: Job) -> Iterator[Activation]:
    amount, code = draw.weighted(_ACTIVATIONS)
    period = _first_months(person, job, draw.whole(6, 36))
    if period is not None:
        yield Activation(period=period, employers=(job.employer.cbe,), monthly_amount=amount, code=code)


def _guarantee(draw: Draw, group: Group, person: Person, job: Job) -> Iterator[UnemploymentRight]:
    """What completes the wage of a part-time job."""
    amount = draw.whole(900, 1_600)
    period = _first_months(person, job, draw.whole(6, 60))
    for part, family in by_family(group, person, period) if period else ():
        yield UnemploymentRight(
            period=part,
            code=_INCOME_GUARANTEE,
            daily_amount=amount,
            regime=_HALF_WEEK,
            scale="G05",
            family=family,
            status=WORKED,
        )


def _temporary(draw: Draw, person: Person, job: Job) -> Iterator[UnemploymentRight]:
    """Weeks in which a firm has no work, in one winter or another."""
    wage, force_majeure = drawn_wage(draw), draw.chance(0.5)
    first = max(job.period.begin.year, _TEMPORARY_SINCE)
    for year in range(first, (job.period.end or HORIZON).year + 1):
        monday = _monday(draw.day(date(year, 1, 1), date(year, 2, 20)))
        period = Period(monday, monday + timedelta(weeks=draw.whole(1, 5), days=-2))
        if draw.chance(0.5) and job.period.covers(period) and available(person, period.begin, period.end) == period:
            yield UnemploymentRight(
                period=period,
                code=_TEMPORARY,
                daily_amount=temporary_amount(wage, force_majeure=force_majeure),
                regime=FULL_WEEK,
                scale="T01" if force_majeure else "T02",
            )


def _first_months(person: Person, job: Job, months: int) -> Period | None:
    begin = job.period.begin
    return available(person, begin, min(months_later(begin, months) - _DAY, job.period.end or HORIZON))


def _monday(day: date) -> date:
    return day + timedelta(-day.weekday() % 7)
