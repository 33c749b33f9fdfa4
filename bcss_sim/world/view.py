"""What the registers know of somebody on a given day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from bcss_client.values import Period

from .careers import LEFT, TAKEN_ON
from .facts import Coded, Cohabitation, Incapacity, Insurance, Job, Membership, Person, Residence

Lasting = TypeVar("Lasting", Coded, Cohabitation, Incapacity, Membership, Residence)


def known_on(person: Person, day: date) -> Person | None:
    """The person as the registers know her or him on `day`, or None when the file is not open yet.

    Lives are drawn up to a horizon beyond the clock. Here what begins after `day` is left out, and what lasts
    until further notice (a residence, a household role, an open-ended job) shows no end before it comes. What
    is granted or agreed for a term (a card, a temporary contract, increased reimbursement) keeps its end.
    """
    if person.created > day:
        return None
    dead = person.death is not None and person.death <= day
    return replace(
        person,
        death=person.death if dead else None,
        death_place=person.death_place if dead else None,
        children=tuple(child for child in person.children if (child.birth_date.complete or day) <= day),
        nationalities=_so_far(person.nationalities, day),
        registers=_so_far(person.registers, day),
        occupations=_so_far(person.occupations, day),
        residences=_so_far(person.residences, day),
        memberships=_so_far(person.memberships, day),
        civil_states=tuple(state for state in person.civil_states if state.since <= day),
        cohabitations=_so_far(person.cohabitations, day),
        cards=tuple(card for card in person.cards if card.period.begin <= day),
        announced=tuple(announced for announced in person.announced if announced.on <= day),
        reference_address=_started(person.reference_address, day),
        absences=_started(person.absences, day),
        guardianship=person.guardianship if person.guardianship and person.guardianship.since <= day else None,
        refugee=_so_far(person.refugee, day),
        jobs=tuple(_job(job, day) for job in person.jobs if job.period.begin <= day),
        insurances=tuple(_insurance(i, day) for i in person.insurances if i.period.begin <= day),
        incapacities=_so_far(person.incapacities, day),
    )


def _so_far(facts: Iterable[Lasting], day: date) -> tuple[Lasting, ...]:
    return tuple(replace(fact, period=_open(fact.period, day)) for fact in facts if fact.period.begin <= day)


def _started(periods: Iterable[Period], day: date) -> tuple[Period, ...]:
    return tuple(period for period in periods if period.begin <= day)


def _open(period: Period, day: date) -> Period:
    ahead = period.end is not None and period.end >= day
    return Period(period.begin) if ahead else period


def _insurance(insurance: Insurance, day: date) -> Insurance:
    """Increased reimbursement is granted up to the end of a year, known beforehand; other ends are not."""
    end = insurance.period.end
    if insurance.ct1.increased_intervention == "1" and end is not None and (end.month, end.day) == (12, 31):
        return insurance
    return replace(insurance, period=_open(insurance.period, day))


def _job(job: Job, day: date) -> Job:
    """A job that somebody leaves later is not declared as left yet."""
    period = _open(job.period, day)
    if job.last_action == LEFT and period != job.period:
        return replace(job, period=period, last_action=TAKEN_ON)
    return job
