"""What drawn people do beside a career: flexi-jobs, days as an extra hand, a job under article 60.

Who does what is a setting throughout.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period

from ..careers import WITHOUT, declared, job_at
from ..draws import Draw
from ..facts import LEFT, TAKEN_ON, Employer, Job, Person
from ..providers import Sector
from ..shares import CENSUS, HORIZON
from .group import Group, occupied
from .out_of_work import ordinary_jobs

_FLEXI, _EXTRA, _ARTICLE_60 = 0.06, 0.03, 0.08
_FLEXI_BEGAN = date(2015, 12, 1)
_SECTORS: tuple[Sector, ...] = ("catering", "retail")
_DAY = timedelta(1)


def with_other_jobs(draw: Draw, group: Group) -> Group:
    """The group with more jobs, declared after those there are."""
    bureau = _Bureau(draw, group)

    def employed(serial: int, person: Person) -> Person:
        more = declared((*bureau.beside(person), *bureau.article_60(person)), serial=serial, before=len(person.jobs))
        return replace(person, jobs=tuple(sorted((*person.jobs, *more), key=lambda job: job.period.begin)))

    return group.each(employed)


@dataclass(frozen=True, slots=True)
class _Bureau:
    draw: Draw
    group: Group

    def beside(self, person: Person) -> Iterator[Job]:
        """A quarter of flexi-jobs, or a day as an extra hand, of who has another job; declared with their end."""
        for job in ordinary_jobs(person):
            first, last = max(job.period.begin, _FLEXI_BEGAN), job.period.end or HORIZON
            if job.user or first + _DAY * 200 > last:
                continue
            if self.draw.chance(_FLEXI):
                begin = self.draw.day(first + _DAY * 90, last - _DAY * 90)
                yield job_at(self._firm(person, begin), Period(begin, begin + _DAY * 89), TAKEN_ON, "FLX")
            if self.draw.chance(_EXTRA):
                day = self.draw.day(first, last)
                yield job_at(self._firm(person, day), Period(day, day), TAKEN_ON, "EXT")

    def article_60(self, person: Person) -> Iterator[Job]:
        """A job at the centre for social welfare, as long as it takes to have a right to unemployment allowances."""
        for idle in occupied(person, WITHOUT):
            begin = CENSUS - _DAY * self.draw.whole(100, 2000)
            taken = Period(begin, begin + _DAY * self.draw.whole(364, 560))
            other = [*(job.period for job in person.jobs), *(one.period for one in person.self_employments)]
            free = idle.common(taken) == taken and not any(period.overlaps(taken) for period in other)
            if free and self.draw.chance(_ARTICLE_60):
                place = self.group.municipality(person, begin)
                yield job_at(self.group.employers.cpas(place.refnis), taken, LEFT)

    def _firm(self, person: Person, on: date) -> Employer:
        sector, region = self.draw.one_of(_SECTORS), self.group.municipality(person, on).region
        return self.group.employers.any_firm(self.draw, sector=sector, region=region)
