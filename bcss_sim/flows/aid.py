"""Aid of the centres: what the world tells of it, what callers wrote over it, and the right that follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from bcss_client.values import Period, joined, months_later

from ..situation import Situation
from ..store import STOP, Decision
from ..world.facts import BIM_SINCE, CANCELLATION, Attestation, Grant, IncreasedReimbursement, Person
from ..world.months import month_from

_DAY = timedelta(1)
# A setting: three whole months of aid open the right. A source tells so; the day it then begins is our reading.
_WHOLE_MONTHS = 3
# The right that aid opens, and what it was called before.
_NAMES = {"RVV": Period(date.min, BIM_SINCE - _DAY), "BIM": Period(BIM_SINCE)}


def grants(situation: Situation, ssin: str) -> tuple[Grant, ...]:
    """The grants made to somebody, oldest first; a stop, or another grant of the same centre, ends one.

    One that another of the same centre replaces from its first day on is no more.
    """
    return granted(situation, ssin, situation.store.decisions(ssin))


def granted(situation: Situation, ssin: str, decisions: Iterable[Decision]) -> tuple[Grant, ...]:
    """The grants made to somebody of whom these decisions were announced."""
    person = situation.person(ssin)
    decided = list(decisions)
    known = [*(person.grants if person else ()), *(one.grant for one in decided if one.grant)]
    ends = {one.stopped: one.end for one in decided if one.kind == STOP}
    known = list({(one.organisation, one.period.begin): one for one in known}.values())
    known.sort(key=lambda grant: grant.period.begin)
    return tuple(_ended(grant, ends.get(grant.attest), known[rank + 1 :]) for rank, grant in enumerate(known))


def attestations(situation: Situation, ssin: str) -> tuple[Attestation, ...]:
    """The attestations A036 made about somebody, in the order they were made."""
    person = situation.person(ssin)
    sent = (one.attestation for one in situation.store.attestations(ssin))
    return (*(person.attestations if person else ()), *sent)


def in_force(made: Iterable[Attestation]) -> tuple[Attestation, ...]:
    """Of attestations, those no later one corrects or cancels, and that cancel nothing themselves."""
    everything = tuple(made)
    updated = {(one.organisation, one.updates) for one in everything if one.updates}
    return tuple(one for one in everything if one.status != CANCELLATION and (one.organisation, one.id) not in updated)


def increased_reimbursements(situation: Situation, person: Person) -> tuple[IncreasedReimbursement, ...]:
    """The rights to increased reimbursement: on other grounds, and through aid given to the family.

    Aid opens the right of whoever gets it, of a spouse or legal cohabitant at home, and of their dependants.
    """
    holders = {insurance.holder for insurance in person.insurances if insurance.holder}
    heads = [person, *filter(None, map(situation.person, holders))]
    family = {person.ssin, *holders, *(partner for head in heads if (partner := _partner_at_home(situation, head)))}
    opened = [period for ssin in sorted(family) for period in _opened(situation, ssin)]
    derived = [right for period in opened for right in _named(period)]
    return tuple(sorted((*person.increased_reimbursements, *derived), key=lambda right: right.period.begin))


def _partner_at_home(situation: Situation, person: Person) -> str | None:
    if person.partner is None:
        return None
    household = (member.ssin for member, _ in situation.world.household(person, situation.today))
    return person.partner if person.partner in household else None


def _named(opened: Period) -> Iterable[IncreasedReimbursement]:
    for name, used in _NAMES.items():
        period = opened.common(used)
        if period:
            yield IncreasedReimbursement(period=period, type=name)


def _ended(grant: Grant, stopped: date | None, later: Iterable[Grant]) -> Grant:
    begins = (one.period.begin - _DAY for one in later if one.organisation == grant.organisation)
    ends = [day for day in (grant.period.end, stopped, *begins) if day is not None and day >= grant.period.begin]
    return replace(grant, period=Period(grant.period.begin, min(ends, default=None)))


def _opened(situation: Situation, ssin: str) -> Iterable[Period]:
    today = situation.today
    for aided in _spells(situation, ssin):
        opens = months_later(month_from(aided.begin), _WHOLE_MONTHS)
        goes_on = aided.end is None or aided.end >= today
        if opens > today or (aided.end is not None and aided.end < opens - _DAY):
            continue
        # Rights are granted by the calendar year, and kept until the end of the one after the aid has ended.
        last_year = today.year if goes_on or aided.end is None else aided.end.year + 1
        yield Period(opens, date(last_year, 12, 31))


def _spells(situation: Situation, ssin: str) -> Iterable[Period]:
    """The times of attested aid, those that follow on each other as one; a stop announced later ends them."""
    stops = [one for one in situation.store.decisions(ssin) if one.kind == STOP]
    valid = []
    for one in in_force(attestations(situation, ssin)):
        later = (stop for stop in stops if stop.organisation == one.organisation and stop.entered >= one.since)
        ends = [one.valid.end, *(stop.end for stop in later if stop.end is not None and stop.end >= one.valid.begin)]
        valid.append(Period(one.valid.begin, min(day for day in ends if day is not None)))
    return joined(valid)
