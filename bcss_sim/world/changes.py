"""What changes about a person from one day to the next: on which subject, never what.

A change is a difference between what the sources know on a day and what they knew the day before, so it is told
neither earlier nor later than the flows show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from bcss_client.values import IncompleteDate, Period, Ssin

from .facts import (
    CANCELLATION,
    CORRECTION,
    Attestation,
    ChildBenefitFile,
    CivilState,
    Fact,
    Pension,
    Person,
    Project,
    UnemploymentStop,
)
from .household import household_among
from .subjects import Subject, Turn

_DAY = timedelta(1)

SUBJECTS: Mapping[str, Subject] = MappingProxyType(
    {
        "residences": Subject.ADDRESS,
        "announced": Subject.ADDRESS,
        "reference_address": Subject.ADDRESS,
        "absences": Subject.ADDRESS,
        "civil_states": Subject.CIVIL_STATE,
        "cohabitations": Subject.CIVIL_STATE,
        "nationalities": Subject.NATIONALITY,
        "registers": Subject.REGISTER,
        "refugee": Subject.REGISTER,
        "cards": Subject.CARD,
        "guardianship": Subject.PROTECTION,
        "occupations": Subject.OCCUPATION,
        "entries": Subject.OTHER_ENTRY,
        "jobs": Subject.EMPLOYMENT,
        "self_employments": Subject.SELF_EMPLOYMENT,
        "unemployment_rights": Subject.UNEMPLOYMENT,
        "unemployment_stops": Subject.UNEMPLOYMENT,
        "activations": Subject.ACTIVATION,
        "career_breaks": Subject.CAREER_BREAK,
        "insurances": Subject.HEALTH_INSURANCE,
        "increased_reimbursements": Subject.INCREASED_REIMBURSEMENT,
        "incapacities": Subject.INCAPACITY,
        "child_benefits": Subject.CHILD_BENEFIT,
        "properties": Subject.REAL_ESTATE,
        "pensions": Subject.PENSION,
        "grants": Subject.INTEGRATION_INCOME,
        "attestations": Subject.ATTESTATION,
        "projects": Subject.PROJECT,
        "exonerations": Subject.EXONERATION,
        "installation_premiums": Subject.INSTALLATION_PREMIUM,
    }
)
"""The facts of a person, by the name of the field that holds them, and what a change of them is a change of.

Memberships are told with those of the whole household. No flow tells of disability files; troubles are none of the
person's; and on what day a number was replaced or cancelled is not told.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Something that the sources know of a person from a day on, and did not the day before."""

    day: date
    subject: Subject
    turn: Turn


def changes(person: Person, together: Iterable[Person], *, after: date, until: date) -> tuple[Change, ...]:
    """What changes about somebody after one day, up to and with another, in order.

    The person is a whole life, and `together` are the lives of all that ever share a household with her or him. What
    changes twice on a day on one subject is one change.
    """
    span = Period(max(after, person.created) + _DAY, until) if max(after, person.created) < until else None
    if span is None:
        return ()
    turns: dict[tuple[date, Subject], set[Turn]] = {}
    for day, subject, turn in (
        *_of_facts(person, span),
        *_of_family(person, span),
        *_of_household(person, together, span),
    ):
        turns.setdefault((day, subject), set()).add(turn)
    order = list(Subject)
    return tuple(
        Change(day=day, subject=subject, turn=turn.pop() if len(turn) == 1 else Turn.CHANGED)
        for (day, subject), turn in sorted(turns.items(), key=lambda item: (item[0][0], order.index(item[0][1])))
    )


_Found = tuple[date, Subject, Turn]


def _of_facts(person: Person, span: Period) -> Iterator[_Found]:
    for name, subject in SUBJECTS.items():
        held = getattr(person, name)
        facts: tuple[Fact, ...] = held if isinstance(held, tuple) else (held,) if held is not None else ()
        for rank, fact in enumerate(facts):
            for day in sorted({day for day in _days(fact) if span.contains(day)}):
                turn = _turn(fact, day, earlier=facts[:rank], others=facts)
                if turn is not None:
                    yield day, subject, turn


def _turn(fact: Fact, day: date, *, earlier: tuple[Fact, ...], others: tuple[Fact, ...]) -> Turn | None:
    before, after = _told(fact.known_on(day - _DAY)), _told(fact.known_on(day))
    if after is None:
        return None
    ends = _last_day(fact) == day - _DAY
    match fact:
        case Attestation() if ends and before is not None:
            return Turn.ENDED if _lapses(fact, day, others) else None
        case Attestation() if before is None:
            return attested(fact)
        case UnemploymentStop() if before is None:
            return Turn.ENDED if fact.kind == "end" else Turn.CHANGED
        case UnemploymentStop() if ends:
            return Turn.CHANGED
        case CivilState() if before is None and earlier:
            return Turn.CHANGED
        case _:
            pass
    if before is None:
        return Turn.BEGAN
    if ends:
        return Turn.ENDED
    return Turn.CHANGED if before != after else None


def attested(made: Attestation) -> Turn:
    """What an attestation makes of those before it."""
    return {CORRECTION: Turn.CHANGED, CANCELLATION: Turn.ENDED}.get(made.status, Turn.BEGAN)


def _told(known: Fact | None) -> Fact | None:
    """What is known, without single payments: they are none of the right itself."""
    return replace(known, others=()) if isinstance(known, Pension) else known


def _lapses(attestation: Attestation, day: date, others: Iterable[Fact]) -> bool:
    """Whether nothing is attested any more the day after the last one of an attestation, which was not replaced."""
    known = [one for one in others if isinstance(one, Attestation) and one.known_on(day)]
    replaced = {one.updates for one in known}
    in_force = [one for one in known if one.id not in replaced]
    return attestation in in_force and not any(one.valid.contains(day) for one in in_force)


def _last_day(fact: Fact) -> date | None:
    match fact:
        case Attestation():
            return fact.valid.end
        case Project():
            return (fact.prolongation or fact.period).end
        case ChildBenefitFile():
            ends = [paid.end for recipient in fact.recipients for paid in recipient.payments]
            return None if None in ends else max((end for end in ends if end), default=None)
        case _:
            period = getattr(fact, "period", None)
            return period.end if isinstance(period, Period) else None


def _days(value: object) -> Iterator[date]:
    """The days a value holds, on which something of it may become known: of a period, that after the last one too."""
    match value:
        case date():
            yield value
        case IncompleteDate():
            yield value.complete or date(value.year, value.month or 1, 1)
        case Period():
            yield value.begin
            if value.end is not None and value.end < date.max:
                yield value.end + _DAY
        case UnemploymentStop():
            yield value.since
            yield from _days(value.period)
        case tuple():
            for item in value:
                yield from _days(item)
        case _ if is_dataclass(value):
            for item in fields(value):
                yield from _days(getattr(value, item.name))
        case _:
            pass


def _of_family(person: Person, span: Period) -> Iterator[_Found]:
    if person.death is not None and span.contains(person.death):
        yield person.death, Subject.DEATH, Turn.BEGAN
    for child in person.children:
        born = child.birth_date.complete
        if born is not None and span.contains(born):
            yield born, Subject.CHILD, Turn.BEGAN


def _of_household(person: Person, together: Iterable[Person], span: Period) -> Iterator[_Found]:
    people = tuple(together)
    held = (membership.period for one in people for membership in one.memberships)
    for day in sorted({day for period in held for day in _days(period) if span.contains(day)}):
        before, after = _household(person, people, day - _DAY), _household(person, people, day)
        if before != after:
            yield day, Subject.HOUSEHOLD, Turn.CHANGED if before and after else Turn.BEGAN if after else Turn.ENDED


def _household(person: Person, people: Iterable[Person], day: date) -> frozenset[tuple[Ssin, str]]:
    return frozenset((one.ssin, membership.role) for one, membership in household_among(people, person, day))
