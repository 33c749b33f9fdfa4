"""Households: what unions and shared homes make of each person's file.

Population and personas state who is joined to whom and who lives where since when. Everything the register
says about it on each file follows here, so that it agrees on all of them: civil states, legal cohabitations,
residences, household roles, children.

Dates called `until` are the first day something no longer holds; a `Period` ends the day before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from bcss_client.values import Period, Ssin

from .facts import Address, CivilState, Cohabitation, Membership, Person, Residence

DECEASED = "99990"
STRUCK_OFF = "99991"
_REFORMED_DIVORCE = date(1994, 10, 1)  # the register has another code for a divorce from this day on


class Bond(StrEnum):
    """What joins two partners."""

    MARRIAGE = "marriage"
    LEGAL_COHABITATION = "legal cohabitation"
    PARTNERSHIP = "partnership"  # nothing declared; the register knows it by the household role only


_ROLES = {Bond.MARRIAGE: "02", Bond.LEGAL_COHABITATION: "22", Bond.PARTNERSHIP: "21"}
PARTNER_ROLES = frozenset(_ROLES.values())
"""The places in a household that make somebody the partner of its reference person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Union:
    """Two people joined from `since` until a divorce, an end of cohabitation, or a death.

    `separated` is the day of a judicial separation, after which the marriage goes on in name.
    """

    bond: Bond
    partners: tuple[Ssin, Ssin]
    since: date
    until: date | None = None
    place: str  # REFNIS code of the municipality that drew up the act
    separated: date | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until <= self.since:
            raise ValueError(f"a {self.bond} of {self.since} ends before it begins")

    def other(self, ssin: Ssin) -> Ssin:
        """The partner of `ssin`."""
        first, second = self.partners
        return second if ssin == first else first

    def joins(self, ssin: Ssin, on: date) -> bool:
        """Whether `ssin` is one of the two and the union holds on that day."""
        return ssin in self.partners and self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Somebody lives in a home from `since`, and from `until` no longer.

    `role` is the place in the household, where it does not follow from unions and parents.
    """

    who: Ssin
    since: date
    until: date | None = None
    role: str | None = None

    def __post_init__(self) -> None:
        if self.until is not None and self.until <= self.since:
            raise ValueError(f"somebody who comes into a home on {self.since} leaves it earlier")

    def holds(self, on: date) -> bool:
        """Whether the stay covers that day."""
        return self.since <= on and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """A household that lives and moves together: its addresses, each from a day on, and who stays in it.

    The first of `stays` present on a day is the reference person that day.
    """

    addresses: tuple[tuple[date, Address], ...]
    stays: tuple[Stay, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """What joins a group of people: unions, homes, and residences outside any home of theirs."""

    unions: tuple[Union, ...] = ()
    homes: tuple[Home, ...] = ()
    elsewhere: Mapping[Ssin, tuple[Residence, ...]] = field(default_factory=dict)


def settled(people: Sequence[Person], ties: Ties) -> tuple[Person, ...]:
    """The people with all that follows from their ties written on each file."""
    parents = {person.ssin: _parents(person) for person in people}
    deaths = {person.ssin: person.death for person in people if person.death is not None}
    memberships = _memberships(ties, parents)
    return tuple(
        replace(
            person,
            civil_states=_civil_states(person, ties.unions, deaths),
            cohabitations=_cohabitations(person.ssin, ties.unions),
            residences=_residences(person, ties),
            memberships=tuple(memberships.get(person.ssin, ())),
            children=tuple(child for child in parents if person.ssin in parents[child]),
        )
        for person in people
    )


def _parents(person: Person) -> tuple[Ssin, ...]:
    if person.filiation is None:
        return ()
    both = (person.filiation.parent_1, person.filiation.parent_2)
    return tuple(parent for parent in both if parent is not None)


def _civil_states(person: Person, unions: Iterable[Union], deaths: Mapping[Ssin, date]) -> tuple[CivilState, ...]:
    marriages = [union for union in unions if union.bond is Bond.MARRIAGE and person.ssin in union.partners]
    marriages.sort(key=lambda union: union.since)
    came_married = bool(marriages) and marriages[0].since < person.created
    states = [] if came_married else [CivilState(code="10", since=person.created)]
    for union in marriages:
        spouse = union.other(person.ssin)
        changes = {"20": union.since, "50": union.separated}
        if union.until is not None and union.until != person.death:
            divorced = "41" if union.until >= _REFORMED_DIVORCE else "40"
            changes["30" if union.until == deaths.get(spouse) else divorced] = union.until
        states += [
            CivilState(code=code, since=since, spouse=spouse, place=union.place)
            for code, since in changes.items()
            if since is not None
        ]
    return tuple(states)


def _cohabitations(ssin: Ssin, unions: Iterable[Union]) -> tuple[Cohabitation, ...]:
    return tuple(
        Cohabitation(partner=union.other(ssin), place=union.place, period=span(union.since, union.until))
        for union in unions
        if union.bond is Bond.LEGAL_COHABITATION and ssin in union.partners
    )


def _residences(person: Person, ties: Ties) -> tuple[Residence, ...]:
    residences = list(ties.elsewhere.get(person.ssin, ()))
    for home in ties.homes:
        for stay in home.stays:
            if stay.who == person.ssin:
                residences += _residences_of(stay, home.addresses)
    if person.death is not None:
        residences.append(Residence(place=DECEASED, address=None, period=Period(person.death)))
    return tuple(sorted(residences, key=lambda residence: residence.period.begin))


def _residences_of(stay: Stay, addresses: Sequence[tuple[date, Address]]) -> Iterable[Residence]:
    for index, (since, address) in enumerate(addresses):
        left = addresses[index + 1][0] if index + 1 < len(addresses) else None
        begin = max(since, stay.since)
        until = min((day for day in (left, stay.until) if day is not None), default=None)
        if until is None or begin < until:
            yield Residence(place=address.municipality, address=address, period=span(begin, until))


def _memberships(ties: Ties, parents: Mapping[Ssin, tuple[Ssin, ...]]) -> Mapping[Ssin, list[Membership]]:
    found: dict[Ssin, list[Membership]] = {}
    for home in ties.homes:
        for since, until in _spells(home, ties.unions):
            # The National Register keeps the households of its own people.
            present = [stay for stay in home.stays if stay.holds(since) and stay.who.is_national]
            for stay in present:
                reference = present[0].who
                role = stay.role or _role(reference, stay.who, since, ties.unions, parents)
                membership = Membership(reference=reference, role=role, period=span(since, until))
                _append(found.setdefault(stay.who, []), membership)
    for memberships in found.values():
        memberships.sort(key=lambda membership: membership.period.begin)
    return found


def _spells(home: Home, unions: Iterable[Union]) -> Iterable[tuple[date, date | None]]:
    """Cut the life of a home on every day on which somebody comes or goes or a role may change."""
    days = {day for stay in home.stays for day in (stay.since, stay.until)}
    days |= {day for union in unions for day in (union.since, union.until)}
    cuts = sorted(day for day in days if day is not None)
    return zip(cuts, [*cuts[1:], None], strict=True)


def _append(memberships: list[Membership], new: Membership) -> None:
    last = memberships[-1] if memberships else None
    if last and (last.reference, last.role, last.period.end) == (new.reference, new.role, _eve(new.period.begin)):
        memberships[-1] = replace(last, period=Period(last.period.begin, new.period.end))
    else:
        memberships.append(new)


def _role(
    reference: Ssin, who: Ssin, on: date, unions: Iterable[Union], parents: Mapping[Ssin, tuple[Ssin, ...]]
) -> str:
    if who == reference:
        return "01"
    joined = [union for union in unions if union.joins(reference, on)]
    for union in joined:
        if who in union.partners:
            return _ROLES[union.bond]
    if reference in parents.get(who, ()):
        return "03"
    if any(union.other(reference) in parents.get(who, ()) for union in joined):
        return "13"
    if who in parents.get(reference, ()):
        return "06"
    if set(parents.get(who, ())) & set(parents.get(reference, ())):
        return "09"
    return "12"


_ORDER = {"01": 0, "02": 1, "21": 1, "22": 1, "03": 2, "13": 2}  # household roles


def members_among(people: Iterable[Person], reference: Ssin, on: date) -> tuple[tuple[Person, Membership], ...]:
    """The household of a reference person on a day, of these people.

    The reference person comes first, then the partner, the children by age, and the others.
    """
    found = [
        (person, membership)
        for person in people
        for membership in person.memberships
        if membership.reference == reference and membership.period.contains(on)
    ]
    return tuple(sorted(found, key=lambda pair: (_ORDER.get(pair[1].role, len(_ORDER)), str(pair[0].birth))))


def household_among(people: Iterable[Person], person: Person, on: date) -> tuple[tuple[Person, Membership], ...]:
    """The household somebody belongs to on a day, of these people, its reference person first; empty without one."""
    for membership in person.memberships:
        if membership.period.contains(on):
            return members_among(people, membership.reference, on)
    return ()


def span(since: date, until: date | None) -> Period:
    """The period from `since` to the day before `until`."""
    return Period(since, None if until is None else _eve(until))


def _eve(day: date) -> date:
    return day - timedelta(1)
