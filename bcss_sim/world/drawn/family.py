"""Child benefit of drawn children: who pays, who is paid, and over which months.

A child is paid for from the month after it is born, or comes to Belgium, until it comes of age, and while it studies
until it is 25; what a job seeker fresh from school may get is left out. Nobody drawn is adopted or lives with somebody
else than a parent before 16, so there are neither adoption bonuses nor third persons.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period, Sex, Ssin, joined

from ..careers import PUPIL, birthday
from ..draws import Draw
from ..facts import BeneficiaryChild, ChildBenefitFile, Person, Recipient
from ..months import month_after, month_from
from ..organisms import CHILD_BENEFIT_FUNDS, ChildBenefitFund, child_benefit_entity
from ..shares import HORIZON
from .group import GROWN_UP, Group, day_of_birth, is_grown_up, membership_on, occupied, residence_on

ALLOCATAIRE, SECOND_ALLOCATAIRE, CHILD = "102", "103", "104"  # roles of who is paid
_SHARED_CUSTODY = 0.3  # of separated parents, both are paid since the regions pay: a setting, and our reading of 103
_FEDERAL, _BRUSSELS = "FEDERAL", "BRUSSELS"
_REGIONS_PAY, _BRUSSELS_PAYS = date(2019, 1, 1), date(2020, 1, 1)
_LAST_STUDIES = 25  # years
_OWN_ACCOUNT = 16  # the age from which a child with a home of its own is paid itself
_DAY, _BONUS_PAID = timedelta(1), timedelta(12)  # the second is a setting


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paid:
    """What is paid for a child to somebody by an entity, without a break; a birth bonus is paid on a day."""

    child: Ssin
    recipient: Ssin
    second: Ssin | None  # the other parent, where both are paid
    entity: str
    period: Period
    is_bonus: bool = False


def with_child_benefits(draw: Draw, group: Group) -> Group:
    """The group with its files of child benefit, each kept by all who play a part in it."""
    funds = {entity: draw.one_of(choices) for entity, choices in CHILD_BENEFIT_FUNDS.items()}
    shared = draw.chance(_SHARED_CUSTODY)
    children = [person for person in group.people if person.filiation]
    paid = [one for child in children for one in (*_bonuses(group, child), *_spells(group, child, shared=shared))]
    files = tuple(_files(group, paid, funds))
    return group.each(lambda _, person: replace(person, child_benefits=tuple(_of(person.ssin, files))))


def _of(actor: Ssin, files: Iterable[ChildBenefitFile]) -> Iterator[ChildBenefitFile]:
    for file in files:
        if actor in (file.entitled, *(one.ssin for one in file.recipients), *(one.ssin for one in file.children)):
            yield file


def _bonuses(group: Group, child: Person) -> Iterator[_Paid]:
    """What rewards a birth, by the entity that pays on the day; one abroad brings nothing."""
    day = child.created + _BONUS_PAID
    entity = _entity(group, child, day)
    if entity is not None and child.created == day_of_birth(child):
        recipient = _recipient(group, child, day)
        yield _Paid(
            child=child.ssin, recipient=recipient, second=None, entity=entity, period=Period(day, day), is_bonus=True
        )


def _spells(group: Group, child: Person, *, shared: bool) -> Iterator[_Paid]:
    """The months paid for a child, cut where it moves to somebody else or to another entity."""
    first, end = month_after(max(day_of_birth(child), child.created)), month_after(_last_day(child))
    moves = [fact.period.begin for fact in (*child.residences, *child.memberships)]
    for parent in _parents(group, child):
        moves += [fact.period.begin for fact in parent.memberships]
        moves += [parent.death] if parent.death else []
    grown = birthday(day_of_birth(child), GROWN_UP)
    changes = {first, _REGIONS_PAY, _BRUSSELS_PAYS, *map(month_from, (*moves, grown))}
    cuts = sorted(day for day in changes if first <= day < end)
    for begin, following in zip(cuts, [*cuts[1:], end], strict=True):
        entity = _entity(group, child, begin)
        if entity is not None:
            recipient = _recipient(group, child, begin)
            apart = shared and entity != _FEDERAL and not is_grown_up(child, begin)
            second = _parent_elsewhere(group, child, recipient, begin) if apart else None
            period = Period(begin, following - _DAY)
            yield _Paid(child=child.ssin, recipient=recipient, second=second, entity=entity, period=period)


def _last_day(child: Person) -> date:
    """The day with whose month the benefit ends."""
    studies = [period.end or HORIZON for period in occupied(child, PUPIL)]
    grown, oldest = (birthday(day_of_birth(child), age) for age in (GROWN_UP, _LAST_STUDIES))
    return min(max(grown, min(max(studies, default=grown), oldest)), child.death or HORIZON)


def _entity(group: Group, child: Person, on: date) -> str | None:
    """Who pays for a child that lives where it does on a day; nobody when it is registered nowhere in Belgium."""
    home = residence_on(child, on)
    if home is None or home.address is None:
        return None
    entity = child_benefit_entity(group.geography.municipality(home.place))
    federal = on < (_BRUSSELS_PAYS if entity == _BRUSSELS else _REGIONS_PAY)
    return _FEDERAL if federal else entity


def _recipient(group: Group, child: Person, on: date) -> Ssin:
    """The mother, or the other parent when the child lives with that one only; itself once on its own."""
    parents = [parent for parent in _parents(group, child) if parent.death is None or on < parent.death]
    at_home = {companion.ssin for companion in group.companions(child, on)}
    by_choice = sorted(parents, key=lambda parent: (parent.ssin not in at_home, parent.sex is not Sex.FEMALE))
    alone = not any(parent.ssin in at_home for parent in parents)
    if not by_choice or (alone and birthday(day_of_birth(child), _OWN_ACCOUNT) <= on):
        return child.ssin
    return by_choice[0].ssin


def _parent_elsewhere(group: Group, child: Person, recipient: Ssin, on: date) -> Ssin | None:
    """The parent who keeps a household of his or her own, when the other one is paid."""
    parents = [parent for parent in _parents(group, child) if membership_on(parent, on)]
    if recipient not in {parent.ssin for parent in parents}:
        return None
    at_home = {companion.ssin for companion in group.companions(child, on)}
    return next((parent.ssin for parent in parents if parent.ssin not in at_home), None)


def _parents(group: Group, child: Person) -> tuple[Person, ...]:
    return tuple(person for person in group.people if child.ssin in person.children)


def _files(group: Group, paid: list[_Paid], funds: dict[str, ChildBenefitFund]) -> Iterator[ChildBenefitFile]:
    """One file per entity and recipient, oldest first."""
    in_order = sorted(paid, key=lambda one: one.period.begin)
    keys = dict.fromkeys((one.entity, one.recipient) for one in in_order)
    for rank, (entity, recipient) in enumerate(keys, 1):
        spells = [one for one in in_order if (one.entity, one.recipient) == (entity, recipient)]
        months = [one for one in spells if not one.is_bonus]
        yield ChildBenefitFile(
            entity=entity,
            dossier=f"9{group.household.number:08}{rank:02}",
            fund=funds[entity].number,
            office=funds[entity].office,
            entitled=_entitled(group, spells[0]),
            recipients=tuple(_recipients(spells)),
            children=tuple(
                BeneficiaryChild(ssin=child, payments=joined(one.period for one in months if one.child == child))
                for child in dict.fromkeys(one.child for one in months)
            ),
        )


def _recipients(spells: list[_Paid]) -> Iterator[Recipient]:
    """Who is paid in a file: the one it is kept for, and the other parent over the months both are paid."""
    recipient = spells[0].recipient
    yield Recipient(
        ssin=recipient,
        type=CHILD if recipient in {one.child for one in spells} else ALLOCATAIRE,
        payments=joined(one.period for one in spells if not one.is_bonus),
        birth_bonuses=tuple(one.period.begin for one in spells if one.is_bonus),
    )
    for second in dict.fromkeys(one.second for one in spells if one.second):
        halves = joined(one.period for one in spells if one.second == second)
        yield Recipient(ssin=second, type=SECOND_ALLOCATAIRE, payments=halves)


def _entitled(group: Group, first: _Paid) -> Ssin:
    """Under the federal law the father, whose work opened the right; who is paid, under those of the regions."""
    fathers = [one for one in _parents(group, group.person(first.child)) if one.sex is Sex.MALE]
    alive = [father for father in fathers if father.death is None or first.period.begin < father.death]
    return alive[0].ssin if first.entity == _FEDERAL and alive else first.recipient
