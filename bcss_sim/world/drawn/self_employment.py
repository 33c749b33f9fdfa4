"""Self-employment of drawn people: a main activity, one beside a job or a pension, help to a spouse.

Who does what is a setting throughout.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from bcss_client.values import CbeNumber, Period

from ..careers import PENSIONER, TRADER, WITHOUT, birthday
from ..draws import Draw
from ..facts import Person, SelfEmployment
from ..household import span
from ..organisms import SOCIAL_INSURANCE_FUNDS
from ..shares import HORIZON
from .group import Group, day_of_birth, occupied
from .out_of_work import ordinary_jobs

_MAIN, _BESIDE_A_JOB, _BESIDE_A_PENSION, _ARTICLE_37, _ASSISTING = "A", "D", "E", "H", "L"  # contributions
# Serials of their enterprise numbers, never issued. There are no more of them: in a world of more than 30,000
# households two people may bear one.
_ENTERPRISES, _MOST_ENTERPRISES = 19_200_000, 300_000
_STOP, _START_BESIDE_A_JOB, _GO_ON, _PAY_LESS, _HELP, _TAKEN_BACK, _PUT_BACK = 0.3, 0.06, 0.25, 0.1, 0.8, 0.05, 0.5
_MARRIED = "20"  # civil state
_DAY = timedelta(1)


def with_self_employment(draw: Draw, group: Group) -> Group:
    """The group with its affiliations at social insurance funds."""
    trading = group.each(lambda serial, one: _affiliated(one, _activities(draw, serial, one), serial))
    return trading.each(lambda serial, one: _affiliated(one, _help(draw, trading, one), serial))


def _affiliated(person: Person, activities: Iterable[SelfEmployment], serial: int) -> Person:
    """The person with these affiliations too."""
    ordered = sorted((*person.self_employments, *activities), key=lambda activity: activity.period.begin)
    numbered = (replace(one, attestation=f"6{serial:08}{rank:02}") for rank, one in enumerate(ordered, 1))
    return replace(person, self_employments=tuple(numbered))


def _activities(draw: Draw, serial: int, person: Person) -> Iterator[SelfEmployment]:
    """What somebody does on his or her own account, under one enterprise number."""
    enterprise = CbeNumber.from_serial(_ENTERPRISES + serial % _MOST_ENTERPRISES)
    for occupation in occupied(person, TRADER):
        begin, last = max(occupation.begin, birthday(day_of_birth(person), 18)), occupation.end or HORIZON
        stops = draw.chance(_STOP) and begin + _DAY * 800 < last
        end = draw.day(begin + _DAY * 400, last) if stops else occupation.end
        yield _activity(draw, Period(begin, end), _ARTICLE_37 if draw.chance(_PAY_LESS) else _MAIN, enterprise)
        for pension in occupied(person, PENSIONER):
            until = min(pension.begin + _DAY * draw.whole(300, 2500), person.death or HORIZON)
            if not stops and draw.chance(_GO_ON) and pension.begin < until:
                yield _activity(draw, span(pension.begin, until), _BESIDE_A_PENSION, enterprise)
    jobs = [job.period for job in ordinary_jobs(person) if not job.user]
    if jobs and draw.chance(_START_BESIDE_A_JOB):
        job = draw.one_of(jobs)
        begin = draw.day(job.begin, job.end or HORIZON)
        end = draw.day(begin, job.end or HORIZON)
        yield _activity(draw, Period(begin, None if end == HORIZON else end), _BESIDE_A_JOB, enterprise)


def _help(draw: Draw, group: Group, person: Person) -> Iterator[SelfEmployment]:
    """The help of a wife or husband without other work, which the law presumes."""
    for spouse, free in _married_and_idle(group, person):
        for activity in spouse.self_employments:
            together = activity.period.common(free)
            helps = activity.contribution == _MAIN and draw.chance(_HELP)
            if helps and together and group.partner(person, together.begin) is spouse:
                yield _activity(draw, together, _ASSISTING, None)


def _married_and_idle(group: Group, person: Person) -> Iterator[tuple[Person, Period]]:
    for state in person.civil_states:
        for idle in occupied(person, WITHOUT):
            free = idle.common(Period(state.since))
            if state.code == _MARRIED and state.spouse and free:
                yield group.person(state.spouse), free


def _activity(draw: Draw, period: Period, contribution: str, enterprise: CbeNumber | None) -> SelfEmployment:
    cancelled = period.begin + _DAY * draw.whole(30, 200) if draw.chance(_TAKEN_BACK) else None
    return SelfEmployment(
        period=period,
        attestation="",
        fund=draw.one_of(tuple(SOCIAL_INSURANCE_FUNDS)),
        enterprise=enterprise,
        signed=period.begin - _DAY * draw.whole(0, 20),
        contribution=contribution,
        cancelled=cancelled,
        reactivated=cancelled + _DAY * draw.whole(20, 90) if cancelled and draw.chance(_PUT_BACK) else None,
    )
