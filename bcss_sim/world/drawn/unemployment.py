"""Unemployment of drawn people: rights after a job or after the studies, what suspends and ends them.

A right follows from what is on the file: a job that ended, enough days worked before, nothing else that keeps from
work. How many ask for it, and how many are sanctioned or excluded, are settings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period, months_later

from ..careers import PUPIL, WITHOUT, birthday
from ..draws import Draw
from ..facts import Person, UnemploymentRight, UnemploymentStop
from ..shares import HORIZON
from .allowances import drawn_wage, law
from .beside_work import with_allowances_beside_work
from .group import Group, day_of_birth, occupied
from .out_of_work import Spell, available, days_worked, ordinary_jobs, out_of_work
from .unemployment_end import end_of_insertion, end_of_right, ended
from .unemployment_rights import full_unemployment, insertion

_WAITING = timedelta(310)  # days between the studies and an insertion allowance
_INSERTION_LIMITED, _INSERTION_AGE = date(2012, 1, 1), 25  # none is drawn before it had a term, or from this age on
# Settings: shares of those who ask, of those without an occupation who go on looking for work, and of rights.
_ASK, _ASK_AFTER_STUDIES, _GO_ON, _OWN_FAULT, _SANCTIONED, _EXCLUDED = 0.8, 0.5, 0.85, 0.06, 0.05, 0.08
_UNWILLING = "58"  # an article: not looking for work
_SHORTEST, _LONG = timedelta(7), timedelta(400)
_DAY = timedelta(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Admission:
    """Admitted on a day, on the ground of work; `used` tells for how long, and `last` until when, if it may go on."""

    day: date
    wage: int  # eurocents a day
    used: timedelta = timedelta(0)
    last: date | None = None


def with_unemployment(draw: Draw, group: Group) -> Group:
    """The group with its rights to allowances, their stops, and what is paid beside a job."""

    def written(_: int, person: Person) -> Person:
        office = _Office(draw, group, person)
        facts = [*office.after_studies(), *office.after_jobs()]
        rights = [fact for fact in facts if isinstance(fact, UnemploymentRight)]
        stops = [fact for fact in facts if isinstance(fact, UnemploymentStop)]
        found = replace(
            person,
            unemployment_rights=tuple(rights),
            unemployment_stops=tuple(sorted(stops, key=lambda stop: stop.since)),
        )
        return with_allowances_beside_work(draw, group, found)

    return group.each(written)


@dataclass(frozen=True, slots=True)
class _Office:
    """What the employment office decides about somebody, oldest first."""

    draw: Draw
    group: Group
    person: Person

    def after_studies(self) -> Iterator[UnemploymentRight | UnemploymentStop]:
        """An insertion allowance of who found no job in the waiting time."""
        studies = occupied(self.person, PUPIL)
        if not studies or studies[-1].end is None:
            return
        begin = studies[-1].end + _DAY + _WAITING
        first_job = next((job.period.begin for job in ordinary_jobs(self.person)), None)
        too_old = birthday(day_of_birth(self.person), _INSERTION_AGE) <= begin
        if begin < _INSERTION_LIMITED or too_old or begin > HORIZON or (first_job and first_job <= begin):
            return
        period = available(self.person, begin, first_job and first_job - _DAY)
        if period is None or not self.draw.chance(_ASK_AFTER_STUDIES):
            return
        until = end_of_insertion(begin)
        last = min(period.end or HORIZON, until - _DAY)
        yield from insertion(self.group, self.person, _open(begin, last), until=until)
        if last < (period.end or HORIZON):
            yield ended(until, until=period.end, insertion=True)

    def after_jobs(self) -> Iterator[UnemploymentRight | UnemploymentStop]:
        """Full unemployment between jobs and after the last one."""
        before = None
        for spell in out_of_work(self.person):
            begin = spell.period.begin
            admission = self._admitted(begin, before)
            if admission is None or not self._asks(spell):
                continue
            since = begin - admission.used
            until = end_of_right(self.person, begin=begin, since=since)
            last = min(spell.last, self._gives_up(spell), until - _DAY if until else HORIZON)
            if last < begin:
                continue
            excluded = self._excluded(begin, last)
            last = excluded - _DAY if excluded else last
            yield from full_unemployment(
                self.group, self.person, _open(begin, last), since=since, wage=admission.wage, until=until
            )
            yield from self._sanctions(begin, last)
            if excluded:
                yield UnemploymentStop(
                    since=excluded, kind="exclusion", until=spell.period.end, indemnisability=(_UNWILLING,)
                )
            elif until is not None and until == last + _DAY <= spell.last:
                yield ended(until, until=spell.period.end, insertion=False)
            used = admission.used + (last - begin) + _DAY
            before = replace(admission, used=used, last=None if excluded else last)

    def _admitted(self, begin: date, before: _Admission | None) -> _Admission | None:
        """Who worked enough since the last admission is admitted anew; who did not, goes on for three years."""
        reach = -int(law("article_30_reference_period_months"))
        since = max(months_later(begin, reach), before.day if before else self.person.created)
        if days_worked(self.person, since, begin) >= int(law("article_30_required_work_days")):
            return _Admission(day=begin, wage=drawn_wage(self.draw))
        goes_on = before and before.last and months_later(begin, reach) < before.last
        return before if goes_on else None

    def _asks(self, spell: Spell) -> bool:
        """Whether somebody asks for an allowance: not for some days, and always when out of work for long."""
        length = spell.last - spell.period.begin
        return length >= _LONG or (length >= _SHORTEST and self.draw.chance(_ASK))

    def _gives_up(self, spell: Spell) -> date:
        """The last day on which somebody without an occupation looks for work."""
        begin = spell.period.begin
        looks = any(one.contains(begin) for one in occupied(self.person, WITHOUT)) and spell.following is None
        if not looks or self.draw.chance(_GO_ON):
            return HORIZON
        return months_later(begin, self.draw.whole(3, 36))

    def _sanctions(self, begin: date, last: date) -> Iterator[UnemploymentStop]:
        """Some weeks without an allowance, for having lost a job by one's own fault, or for something later."""
        draw, weeks = self.draw, ((last - begin).days + 1) // 7
        if weeks >= 6 and draw.chance(_OWN_FAULT):
            yield UnemploymentStop(since=begin, kind="sanction", weeks=draw.whole(4, min(weeks, 26)), article="52bis")
        elif weeks >= 30 and draw.chance(_SANCTIONED):
            since = draw.day(begin + _DAY * 60, last - _DAY * 91)
            yield UnemploymentStop(
                since=since,
                kind="sanction",
                until=since + timedelta(weeks=draw.whole(4, 13), days=-1),
                article="153",
                indemnisability=("44", "71"),
                triggered=since - _DAY * 17,
            )

    def _excluded(self, begin: date, last: date) -> date | None:
        """The day from which somebody unemployed for long is excluded."""
        if last - begin < _LONG or not self.draw.chance(_EXCLUDED):
            return None
        return self.draw.day(begin + timedelta(365), last)


def _open(begin: date, last: date) -> Period:
    return Period(begin, None if last == HORIZON else last)
