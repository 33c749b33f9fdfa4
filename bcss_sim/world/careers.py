"""Schooling, jobs and pension of somebody, as Dimona and the register know them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period

from .draws import Draw
from .employers import TRADES, Employers
from .facts import CANCELLED, CHANGED, LEFT, TAKEN_ON, Coded, Employer, Job
from .geography import Municipality
from .household import span
from .providers import Sector
from .shares import CENSUS, HORIZON, Livelihood

DIMONA_BEGAN = date(2003, 1, 1)  # whoever was at work then was declared as of that day
PUPIL, PENSIONER, WITHOUT, CLERK, TRADER = "90001", "90002", "90000", "90902", "90403"  # occupations
_SCHOOL_AGE, _STUDENT_JOB_AGE = 6, 16
_STUDENT_SECTORS: tuple[Sector, ...] = ("catering", "retail")
_USER_SECTORS: tuple[Sector, ...] = ("industry", "transport", "retail")
_SECTOR_WEIGHTS: Mapping[Sector, float] = {sector: trade.weight for sector, trade in TRADES.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Career:
    """What somebody does in life: `graduated` is the day after the studies, `retired` that of the pension."""

    graduated: date
    retired: date
    occupations: tuple[Coded, ...]
    jobs: tuple[Job, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """The one a career is drawn for; `last` is the day of death or the day the file ends, if there is one.

    `serial`, at most eight digits, makes the numbers of the declarations unique in the world.
    """

    birth: date
    arrived: date
    last: date | None
    home: Municipality
    livelihood: Livelihood
    busy: bool  # works from one week to the next, so that L950 needs several pages
    serial: int


def career(draw: Draw, worker: Worker, employers: Employers) -> Career:
    """Draw a career: school, then what the livelihood says, then the pension at its legal age."""
    graduated = birthday(worker.birth, draw.whole(18, 23)) + timedelta(draw.whole(0, 200))
    retired = pension_day(worker.birth)
    start = max(graduated, worker.arrived)
    sector = draw.weighted(_SECTOR_WEIGHTS)
    stop = min(day for day in (retired, worker.last, HORIZON) if day is not None)
    drawn = _Jobs(draw, worker, employers)
    jobs = [*drawn.as_student(graduated), *drawn.as_adult(start, stop, sector)]
    occupations = [
        (max(birthday(worker.birth, _SCHOOL_AGE), worker.arrived), start, PUPIL),
        (start, max(start, retired), _occupation(draw, worker.livelihood, sector)),
        (max(start, retired), None, PENSIONER),
    ]
    return Career(
        graduated=graduated,
        retired=retired,
        occupations=tuple(_occupations(occupations, worker.last)),
        jobs=declared(jobs, serial=worker.serial),
    )


def declared(jobs: Iterable[Job], *, serial: int, before: int = 0) -> tuple[Job, ...]:
    """The jobs with the numbers of their declarations, after so many declared `before`."""
    return tuple(replace(job, dimona=f"9{serial:08}{rank:03}") for rank, job in enumerate(jobs, before + 1))


def pension_day(birth: date) -> date:
    """The first day of the month after the legal pension age: 65, 66 from February 2025, 67 from 2030."""
    later, month = divmod(birth.month, 12)
    at_65, at_66, at_67 = (date(birth.year + age + later, month + 1, 1) for age in (65, 66, 67))
    if at_65 <= date(2025, 2, 1):
        return at_65
    return at_66 if at_66 <= date(2030, 1, 1) else at_67


def birthday(birth: date, age: int) -> date:
    """The day somebody reaches an age; 1 March for who is born on 29 February, in a common year."""
    try:
        return birth.replace(year=birth.year + age)
    except ValueError:
        return date(birth.year + age, 3, 1)


def _occupation(draw: Draw, livelihood: Livelihood, sector: Sector) -> str:
    match livelihood:
        case Livelihood.NONE:
            return WITHOUT
        case Livelihood.CIVIL_SERVANT:
            return CLERK
        case Livelihood.SELF_EMPLOYED:
            return TRADER
        case Livelihood.TEMPORARY:
            return draw.one_of(TRADES["temporary_work"].occupations)
        case Livelihood.EMPLOYEE:
            return draw.one_of(TRADES[sector].occupations)


def _occupations(spells: Sequence[tuple[date, date | None, str]], last: date | None) -> Iterator[Coded]:
    for since, until, code in spells:
        end = min((day for day in (until, last) if day is not None), default=None)
        if since <= HORIZON and (end is None or since < end):
            yield Coded(code=code, period=span(since, end))


@dataclass(frozen=True, slots=True)
class _Jobs:
    """Draws the jobs of one worker."""

    draw: Draw
    worker: Worker
    employers: Employers

    def as_student(self, graduated: date) -> Iterator[Job]:
        worker, draw = self.worker, self.draw
        if not draw.chance(0.55):
            return
        first = max(birthday(worker.birth, _STUDENT_JOB_AGE), worker.arrived, DIMONA_BEGAN)
        last = min(graduated, worker.last or HORIZON, HORIZON)
        for year in range(first.year, last.year + 1):
            begin = date(year, draw.one_of((3, 7, 8)), draw.whole(1, 12))
            end = begin + timedelta(draw.whole(4, 18))
            employer = self._firm(draw.one_of(_STUDENT_SECTORS))
            if first <= begin and end < last and draw.chance(0.7):
                yield job_at(employer, Period(begin, end), TAKEN_ON, "STU")

    def as_adult(self, start: date, stop: date, sector: Sector) -> Iterator[Job]:
        begin = max(start, DIMONA_BEGAN)
        match self.worker.livelihood:
            case Livelihood.CIVIL_SERVANT if begin < stop:
                employer = self.employers.commune(self.worker.home.refnis)
                yield job_at(employer, span(begin, None if stop == HORIZON else stop), _closing(self.draw, stop))
            case Livelihood.TEMPORARY:
                yield from self._assignments(max(begin, CENSUS - timedelta(900)), stop)
            case Livelihood.EMPLOYEE:
                yield from self._employments(begin, stop, sector)
            case Livelihood.NONE if self.draw.chance(0.4):
                some_time = begin + timedelta(self.draw.whole(300, 1500))
                long_ago = CENSUS - timedelta(self.draw.whole(200, 1500))
                yield from self._employments(begin, min(stop, some_time, long_ago), sector)
            case _:
                return

    def _employments(self, begin: date, stop: date, sector: Sector) -> Iterator[Job]:
        draw = self.draw
        while begin + timedelta(14) < stop:
            months = draw.weighted({draw.whole(1, 12): 0.3, draw.whole(13, 60): 0.4, draw.whole(61, 300): 0.3})
            until = min(begin + timedelta(months * 30), stop)
            lasting = until == HORIZON
            yield job_at(self._firm(sector), span(begin, None if lasting else until), _closing(draw, until))
            gap = draw.weighted({1: 0.4, draw.whole(8, 90): 0.35, draw.whole(91, 400): 0.25})
            begin = until + timedelta(gap)

    def _assignments(self, begin: date, stop: date) -> Iterator[Job]:
        """Temporary work: short contracts declared with their end, at a few users, through one agency."""
        draw, weekly = self.draw, self.worker.busy
        agency = self._firm("temporary_work")
        users = [self._firm(draw.one_of(_USER_SECTORS)) for _ in range(4)]
        monday = begin + timedelta(7 - begin.weekday())
        while monday + timedelta(35) < stop and monday < CENSUS + timedelta(700):
            weeks = 1 if weekly else draw.whole(1, 5)
            user = draw.one_of(users)
            job = job_at(agency, Period(monday, monday + timedelta(7 * weeks - 3)), TAKEN_ON)
            yield replace(job, user=user.cbe, user_name=user.name)
            idle = draw.weighted({0: 0.7, 1: 0.2, 3: 0.1} if weekly else {0: 0.3, 3: 0.4, 10: 0.3})
            monday += timedelta(7 * (weeks + idle))

    def _firm(self, sector: Sector) -> Employer:
        return self.employers.any_firm(self.draw, sector=sector, region=self.worker.home.region)


def _closing(draw: Draw, until: date) -> str:
    if draw.chance(0.01):
        return CANCELLED
    if until == HORIZON:
        return CHANGED if draw.chance(0.1) else TAKEN_ON
    return LEFT


def job_at(employer: Employer, period: Period, action: str, kind: str = "OTH") -> Job:
    """A job in the main joint committee of an employer, not declared yet."""
    return Job(
        employer=employer,
        period=period,
        kind_of_worker=kind,
        joint_committee=employer.joint_committee,
        dimona="",
        last_action=action,
    )
