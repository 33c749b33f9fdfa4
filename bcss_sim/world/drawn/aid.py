"""The integration income of drawn people, or its equivalent: granted by the centre of where they live.

Needs follow from the files. Who turns to the centre is a setting, chosen so that about as many people have the
integration income as in 2017, more of them young than in the population. At most one of a group does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period, months_later

from ..amounts import integration_income
from ..careers import birthday
from ..draws import Draw
from ..facts import Exoneration, Grant, InstallationPremium, Length, Person, Project
from ..papers import WAITING
from ..shares import CENSUS
from .attested import attestations
from .group import Group, Living, day_of_birth, is_grown_up
from .in_need import is_kept, without_income

CATEGORIES = {Living.COHABITING: "1", Living.ALONE: "2", Living.SUPPORTING: "3"}
_FIRST = date(2012, 1, 1)  # older files are left out
_YOUNG = 25  # years
# Settings: who turns to the centre, of those in need.
_ASK, _ASK_YOUNG, _ASK_AT_THE_END, _ASK_WAITING = 0.22, 0.6, 0.4, 0.9
_FULL_AMOUNT, _PROJECT, _EXEMPTION, _PREMIUM = 0.75, 0.4, 0.15, 0.08
_DAY = timedelta(1)


def with_aid(draw: Draw, group: Group) -> Group:
    """The group with what its centre grants, decides and attests."""
    for person in group.people:
        aided = _time_of_aid(draw, group, person)
        if aided is not None:
            return _Office(draw, group, aided).with_file_of(person)
    return group


def _time_of_aid(draw: Draw, group: Group, person: Person) -> Period | None:
    """The first need with which somebody turns to the centre, and how long it helps."""
    ended = {stop.since for stop in person.unemployment_stops if stop.kind == "end"}
    for need in without_income(person, _FIRST):
        assert need.end is not None
        # A need may have begun long ago: the most recent files are of the years around the census.
        waits = _waits_for_protection(person, need.begin)
        earliest = need.begin if waits else CENSUS - _DAY * draw.whole(0, 2200)
        begin = max(need.begin + _DAY * draw.whole(5, 60), earliest)
        end = min(need.end, months_later(begin, draw.whole(4, 84)))
        young = need.begin < birthday(day_of_birth(person), _YOUNG)
        in_time = _ASK_AT_THE_END if need.begin in ended else _ASK_YOUNG if young else _ASK
        asks = draw.chance(_ASK_WAITING if waits else in_time)
        if asks and begin + _DAY * 40 < end and not is_kept(group, person, begin):
            return Period(begin, end)
    return None


@dataclass(frozen=True, slots=True)
class _Office:
    """The work on one file."""

    draw: Draw
    group: Group
    aided: Period

    def with_file_of(self, person: Person) -> Group:
        """The group with all that came of the request of one of its people."""
        return self.group.each(lambda serial, one: self._helped(serial, one) if one is person else one)

    def _helped(self, serial: int, person: Person) -> Person:
        grants = tuple(self._grants(serial, person))
        projects = tuple(self._projects()) if grants[0].project else ()
        exempted, settled = self.draw.chance(_EXEMPTION), self.draw.chance(_PREMIUM)
        since = self.aided.begin + _DAY * self.draw.whole(20, 38)
        premium = InstallationPremium(
            since=since, organisation=grants[0].organisation, reference=f"5{serial:07}{len(grants) + 1:02}"
        )
        return replace(
            person,
            grants=grants,
            attestations=tuple(attestations(self.draw, grants, serial)),
            projects=projects,
            exonerations=(Exoneration(since=since, days=self.draw.whole(5, 300)),) if exempted else (),
            installation_premiums=(premium,) if settled else (),
        )

    def _grants(self, serial: int, person: Person) -> Iterator[Grant]:
        stretches = tuple(self._stretches(person))
        project = self._has_project(person)
        share = 1.0 if self.draw.chance(_FULL_AMOUNT) else self.draw.whole(40, 95) / 100
        for rank, (period, category, refnis, equivalent) in enumerate(stretches, 1):
            supported = [
                other
                for other in self.group.companions(person, period.begin)
                if other.ssin in person.children and not is_grown_up(other, period.begin)
            ]
            partner = self.group.partner(person, period.begin)
            decided = period.begin + _DAY * self.draw.whole(3, 29)
            yield Grant(
                period=period,
                organisation=self.group.employers.cpas(refnis).cbe,
                file=f"D{serial:08}{rank:02}",
                attest=f"W{serial:08}{rank:02}".ljust(15, "0"),
                reference=f"5{serial:07}{rank:02}",
                category=category,
                requested=period.begin,
                decided=decided,
                entered=decided + _DAY * self.draw.whole(0, 6),
                length=Length(),
                equivalent=equivalent,
                amount=round(integration_income(category, period.begin) * 100 * round(share * 100) / 100),
                partner=partner.ssin if partner and category == CATEGORIES[Living.SUPPORTING] else None,
                children=tuple(child.ssin for child in supported),
                project=project,
            )

    def _stretches(self, person: Person) -> Iterator[tuple[Period, str, str, bool]]:
        """The time of aid, cut on the first of a month where household, centre or right of stay have changed."""
        assert self.aided.end is not None
        begin, month = self.aided.begin, months_later(self.aided.begin.replace(day=1), 1)
        while begin <= self.aided.end:
            now = self._standing(person, begin)
            while month <= self.aided.end and self._standing(person, month) == now:
                month = months_later(month, 1)
            yield (Period(begin, min(month - _DAY, self.aided.end)), *now)
            begin, month = month, months_later(month, 1)

    def _standing(self, person: Person, on: date) -> tuple[str, str, bool]:
        """Category, municipality whose centre is competent, and whether it gives the equivalent only."""
        category = CATEGORIES[self.group.living(person, on)]
        return category, self.group.municipality(person, on).refnis, _waits_for_protection(person, on)

    def _has_project(self, person: Person) -> bool:
        """Whether there is an individual project, as there must be for the young and for refugees."""
        young = self.aided.begin < birthday(day_of_birth(person), _YOUNG)
        refugee = any(one.period.end and one.period.end < self.aided.begin for one in person.refugee)
        return young or refugee or self.draw.chance(_PROJECT)

    def _projects(self) -> Iterator[Project]:
        assert self.aided.end is not None
        since = self.aided.begin + _DAY * self.draw.whole(30, 38)
        first = Period(since, months_later(since, 12) - _DAY)
        longer = first.end is not None and first.end + _DAY * 60 < self.aided.end
        second = Period(first.end + _DAY, months_later(since, 24) - _DAY) if first.end and longer else None
        yield Project(since=since, period=first, prolongation=second)


def _waits_for_protection(person: Person, on: date) -> bool:
    """Whether somebody stands in the waiting register, and is helped under the law of 2 April 1965."""
    return any(one.code == WAITING and one.period.contains(on) for one in person.registers)
