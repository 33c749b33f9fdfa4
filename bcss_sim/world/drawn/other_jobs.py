"""What drawn people do beside a career: flexi-jobs, days as an extra hand, a job under article 60.

Who does what is a setting throughout.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period

from ..careers import WITHOUT
from ..draws import Draw
from ..employers import FIRMS
from ..facts import LEFT, TAKEN_ON, Employer, Job, Person
from ..providers import Sector
from ..shares import CENSUS, HORIZON
from .group import Group, occupied

_FLEXI, _EXTRA, _ARTICLE_60 = 0.06, 0.03, 0.08
_FLEXI_BEGAN = date(2015, 12, 1)
_SECTORS: tuple[Sector, ...] = ("catering", "retail")
_DAY = timedelta(1)


def with_other_jobs(draw: Draw, group: Group) -> Group:
    """The group with more jobs, declared after those there are."""
    bureau = _Bureau(draw, group)

    def employed(serial: int, person: Person) -> Person:
        more = enumerate((*bureau.beside(person), *bureau.article_60(person)), len(person.jobs) + 1)
        declared = (replace(job, dimona=f"9{serial:08}{rank:03}") for rank, job in more)
        return replace(person, jobs=tuple(sorted((*person.jobs, *declared), key=lambda job: job.period.begin)))

    return group.each(employed)


@dataclass(frozen=True, slots=True)
class _Bureau:
    draw: Draw
    group: Group

    def beside(self, person: Person) -> Iterator[Job]:
        """A quarter of flexi-jobs, or a day as an extra hand, of who has another job."""
        for job in person.jobs:
            first, last = max(job.period.begin, _FLEXI_BEGAN), job.period.end or HORIZON
            if job.kind_of_worker != "OTH" or job.user or first + _DAY * 200 > last:
                continue
            if self.draw.chance(_FLEXI):
                begin = self.draw.day(first + _DAY * 90, last - _DAY * 90)
                yield self._job(self._firm(person, begin), Period(begin, begin + _DAY * 89), "FLX")
            if self.draw.chance(_EXTRA):
                day = self.draw.day(first, last)
                yield self._job(self._firm(person, day), Period(day, day), "EXT")

    def article_60(self, person: Person) -> Iterator[Job]:
        """A job at the centre for social welfare, as long as it takes to have a right to unemployment allowances."""
        for idle in occupied(person, WITHOUT):
            begin = CENSUS - _DAY * self.draw.whole(100, 2000)
            taken = Period(begin, begin + _DAY * self.draw.whole(364, 560))
            other = [*(job.period for job in person.jobs), *(one.period for one in person.self_employments)]
            free = idle.common(taken) == taken and not any(period.overlaps(taken) for period in other)
            if free and self.draw.chance(_ARTICLE_60):
                place = self.group.municipality(person, begin)
                yield self._job(self.group.employers.cpas(place.refnis), taken, "OTH")

    def _firm(self, person: Person, on: date) -> Employer:
        return self.group.employers.firm(
            sector=self.draw.one_of(_SECTORS),
            region=self.group.municipality(person, on).region,
            rank=self.draw.whole(0, FIRMS - 1),
        )

    def _job(self, employer: Employer, period: Period, kind: str) -> Job:
        return Job(
            employer=employer,
            period=period,
            kind_of_worker=kind,
            joint_committee=employer.joint_committee,
            dimona="",
            last_action=LEFT if kind == "OTH" else TAKEN_ON,  # the others are declared with their end
        )
