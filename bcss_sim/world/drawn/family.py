"""Child benefit of drawn children: who pays, who is paid, and over which months.

A child is paid for from the month after it is born, or comes to Belgium, until it comes of age, and while it studies
until it is 25; what a job seeker fresh from school may get is left out. Nobody drawn is adopted, so there are no
adoption bonuses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period, Sex, Ssin, joined, months_later

from ..careers import PUPIL, birthday
from ..draws import Draw
from ..facts import BeneficiaryChild, ChildBenefitFile, Person, Recipient
from ..organisms import CHILD_BENEFIT_FUNDS, ChildBenefitFund, child_benefit_entity
from ..shares import HORIZON
from .group import GROWN_UP, Group, day_of_birth, occupied

ALLOCATAIRE = "102"  # role of who is paid
_FEDERAL, _BRUSSELS = "FEDERAL", "BRUSSELS"
_REGIONS_PAY, _BRUSSELS_PAYS = date(2019, 1, 1), date(2020, 1, 1)
_LAST_STUDIES = 25  # years
_OWN_ACCOUNT = 16  # the age from which a child with a home of its own is paid itself
_DAY, _BONUS_PAID = timedelta(1), timedelta(12)  # the second is a setting


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paid:
    """What is paid for a child to somebody by an entity, without a break."""

    child: Ssin
    recipient: Ssin
    entity: str
    period: Period


def with_child_benefits(draw: Draw, group: Group) -> Group:
    """The group with its files of child benefit, each kept by all who play a part in it."""
    children = [person for person in group.people if person.filiation]
    paid = [spell for child in children for spell in _spells(group, child)]
    funds = {entity: draw.one_of(choices) for entity, choices in CHILD_BENEFIT_FUNDS.items()}
    files = tuple(_files(group, paid, funds))
    return group.each(lambda _, person: replace(person, child_benefits=tuple(_of(person.ssin, files))))


def _of(actor: Ssin, files: Iterable[ChildBenefitFile]) -> Iterator[ChildBenefitFile]:
    for file in files:
        if actor in (file.entitled, *(one.ssin for one in file.recipients), *(one.ssin for one in file.children)):
            yield file


def _spells(group: Group, child: Person) -> Iterator[_Paid]:
    """The months paid for a child, cut where it moves to somebody else or to another entity."""
    first, end = _month_after(max(day_of_birth(child), child.created)), _month_after(_last_day(child))
    moves = [fact.period.begin for fact in (*child.residences, *child.memberships)]
    moves += [parent.death for parent in _parents(group, child) if parent.death]
    changes = {first, _REGIONS_PAY, _BRUSSELS_PAYS, *map(_first_of_month, moves)}
    cuts = sorted(day for day in changes if first <= day < end)
    for begin, following in zip(cuts, [*cuts[1:], end], strict=True):
        entity = _entity(group, child, begin)
        if entity is not None:
            period = Period(begin, following - _DAY)
            yield _Paid(child=child.ssin, recipient=_recipient(group, child, begin), entity=entity, period=period)


def _last_day(child: Person) -> date:
    """The day with whose month the benefit ends."""
    studies = [period.end or HORIZON for period in occupied(child, PUPIL)]
    grown, oldest = (birthday(day_of_birth(child), age) for age in (GROWN_UP, _LAST_STUDIES))
    return min(max(grown, min(max(studies, default=grown), oldest)), child.death or HORIZON, HORIZON)


def _entity(group: Group, child: Person, on: date) -> str | None:
    """Who pays for a child that lives where it does on a day; nobody when it is registered nowhere in Belgium."""
    address = next((one.address for one in child.residences if one.period.contains(on)), None)
    if address is None:
        return None
    entity = child_benefit_entity(group.geography.municipality(address.municipality))
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


def _parents(group: Group, child: Person) -> tuple[Person, ...]:
    return tuple(person for person in group.people if child.ssin in person.children)


def _files(group: Group, paid: list[_Paid], funds: dict[str, ChildBenefitFund]) -> Iterator[ChildBenefitFile]:
    """One file per entity and recipient, oldest first."""
    keys = dict.fromkeys((one.entity, one.recipient) for one in sorted(paid, key=lambda one: one.period.begin))
    for rank, (entity, recipient) in enumerate(keys, 1):
        spells = [one for one in paid if (one.entity, one.recipient) == (entity, recipient)]
        children = tuple(
            BeneficiaryChild(ssin=child, payments=joined(one.period for one in spells if one.child == child))
            for child in dict.fromkeys(one.child for one in spells)
        )
        yield ChildBenefitFile(
            entity=entity,
            dossier=f"{group.household.number:07}{rank}",
            fund=funds[entity].number,
            office=funds[entity].office,
            entitled=_entitled(group, entity, recipient, children),
            recipients=(
                Recipient(
                    ssin=recipient,
                    type=ALLOCATAIRE,
                    payments=joined(one.period for one in spells),
                    birth_bonuses=tuple(sorted(_bonuses(group, paid, spells))),
                ),
            ),
            children=children,
        )


def _bonuses(group: Group, paid: list[_Paid], spells: list[_Paid]) -> Iterator[date]:
    """When births were rewarded, by who first pays for the child; one born abroad brings nothing."""
    for spell in spells:
        child = group.person(spell.child)
        first = min(one.period.begin for one in paid if one.child == spell.child)
        if spell.period.begin == first and child.created == day_of_birth(child):
            yield child.created + _BONUS_PAID


def _entitled(group: Group, entity: str, recipient: Ssin, children: tuple[BeneficiaryChild, ...]) -> Ssin:
    """Under the federal law the father, whose work opened the right; who is paid, under those of the regions."""
    fathers = [one for one in _parents(group, group.person(children[0].ssin)) if one.sex is Sex.MALE]
    begun = children[0].payments[0].begin
    alive = [father for father in fathers if father.death is None or begun < father.death]
    return alive[0].ssin if entity == _FEDERAL and alive else recipient


def _month_after(day: date) -> date:
    return months_later(day.replace(day=1), 1)


def _first_of_month(day: date) -> date:
    """The first day of a month on which what began on a day holds."""
    return day if day.day == 1 else _month_after(day)
