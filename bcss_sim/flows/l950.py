"""The employments announced by Dimona, most recent first, by pages."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from bcss_client.flows.l950 import (
    Activity,
    DimonaAction,
    Employer,
    InterimUser,
    KindOfWorker,
    L950Reply,
    L950Request,
    NaturalPerson,
    PlaIndicator,
    Scrolling,
    Worker,
)
from bcss_client.flows.person import Gender
from bcss_client.reply import NOTHING_FOUND
from bcss_client.values import Period, YearQuarter

from ..refusal import Refusal
from ..situation import Situation
from ..world import facts
from ..world.facts import Job, Person

_NO_JOINT_COMMITTEE = "999"


def answer(asked: L950Request, situation: Situation) -> L950Reply | Refusal:
    """One page of the employments that overlap with the period; the ticket of a page holds the period asked first."""
    person = situation.known(asked.ssin)
    caller = situation.caller.cbe
    period = _period_of(asked, caller)
    if period is None and asked.scrolling is None:
        return Refusal.because("argument_missing", SearchPeriod="")
    first = asked.scrolling.first_line if asked.scrolling else 1
    if period is None or first < 1:
        return Refusal.because("invalid_data", Scrolling="")
    jobs = [
        job
        for job in sorted(person.jobs, key=lambda job: (job.period.begin, job.dimona), reverse=True)
        if job.period.overlaps(period)
        and (asked.canceled_contract or DimonaAction(job.last_action) is not DimonaAction.CANCEL)
    ]
    if not jobs:
        return L950Reply(status=NOTHING_FOUND)
    page = jobs[first - 1 : first - 1 + asked.maximum]
    following = first + len(page)
    more = following <= len(jobs)
    return L950Reply(
        available=len(jobs),
        included=len(page),
        next_scrolling=Scrolling(first_line=following, ticket=_ticket(caller, asked.ssin, period)) if more else None,
        activities=tuple(_activity(person, job, situation.today) for job in page),
    )


def _activity(person: Person, job: Job, today: date) -> Activity:
    return Activity(
        employer=Employer(
            onss_number=job.employer.onss, cbe_number=job.employer.cbe, pla_indicator=_declares_to(job.employer, today)
        ),
        natural_person=NaturalPerson(
            ssin=person.ssin,
            last_name=person.last_name,
            first_name=person.first_names[0] if person.first_names else "",
            validated=True,
            birth_date=person.birth,
            sex=Gender(person.sex.value),
            nationality_code=int(person.nationalities[-1].code) if person.nationalities else 0,
        ),
        worker=Worker(
            occupation_period=job.period,
            joint_commission=job.joint_committee or _NO_JOINT_COMMITTEE,
            kind_of_worker=KindOfWorker(job.kind_of_worker),
            dimona_number=job.dimona,
            validity_status=1,
            last_dimona_action=DimonaAction(job.last_action),
        ),
        interim_user=InterimUser(cbe_number=job.user, name=job.user_name) if job.user else None,
    )


# Until a first quarterly declaration comes in, Dimona knows of the employer and no more: our reading of the code.
def _declares_to(employer: facts.Employer, today: date) -> PlaIndicator:
    if employer.local_authority:
        return PlaIndicator.ONSS_APL
    founded = YearQuarter.of(employer.founded) if employer.founded else None
    return PlaIndicator.UNKNOWN if founded == YearQuarter.of(today) else PlaIndicator.ONSS


def _period_of(asked: L950Request, caller: str) -> Period | None:
    """The period of the search: named on the first page, held by the ticket on the next ones."""
    if asked.scrolling is None:
        return asked.period
    ticket = asked.scrolling.ticket
    try:
        period = Period(date.fromisoformat(ticket[:8]), date.fromisoformat(ticket[8:16]))
    except ValueError:  # no ticket of ours
        return None
    return period if ticket == _ticket(caller, asked.ssin, period) else None


# It serves whoever got it only: another centre may not be integrated over the period it holds.
def _ticket(caller: str, ssin: str, period: Period) -> str:
    days = f"{period.begin}{period.end or date.max}".replace("-", "")
    return days + sha256(f"{caller}/{ssin}/{days}".encode()).hexdigest()[:12]
