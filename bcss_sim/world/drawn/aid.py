"""The integration income of drawn people, or its equivalent: granted by the centre of where they live.

Needs follow from the files. Who turns to the centre is a setting, chosen so that about one in a hundred people is
helped at a time (SPP IS: 1.2 in 2017). At most one of a group is, once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bcss_client.values import Period, months_later

from ..amounts import integration_income
from ..careers import birthday
from ..draws import Draw
from ..facts import Exoneration, Grant, InstallationPremium, Length, Person, Project
from ..months import month_from
from .attested import attestations
from .group import Group, Living, day_of_birth
from .in_need import on_ones_own, until_kept, without_income
from .right_of_stay import has_equivalent, is_recognised, waits_for_protection

CATEGORIES = {Living.COHABITING: "1", Living.ALONE: "2", Living.SUPPORTING: "3"}
_FIRST, _SPREAD = date(2012, 1, 1), (date(2016, 1, 1), date(2033, 12, 31))  # older files are left out
_YOUNG = 25  # years
# Months before a citizen of the Union has a right (law of 26 May 2002, article 3); a setting for others.
_RESIDENCE = 3
# Settings: who turns to the centre, of those in need, and for how many months.
_ASK, _ASK_YOUNG, _ASK_LASTING, _ASK_AT_THE_END, _ASK_WAITING = 0.65, 1, 0.95, 0.5, 0.9
_MONTHS, _MONTHS_LASTING = (8, 120), (24, 168)
_FULL_AMOUNT, _PROJECT, _PREMIUM = 0.75, 0.4, 0.4
_FOR_A_TERM, _SHORT = 0.15, (4, 12)  # granted for a term of so many months; otherwise until further notice: settings
_MONTH, _DAY = timedelta(28), timedelta(1)


def with_aid(draw: Draw, group: Group) -> Group:
    """The group with what its centre grants, decides and attests."""
    for person in group.people:
        aided = _time_of_aid(draw, group, person)
        if aided is not None:
            return _Office(draw, group, *aided).with_file_of(person)
    return group


def _time_of_aid(draw: Draw, group: Group, person: Person) -> tuple[Period, date | None] | None:
    """The first need with which somebody turns to the centre: how long it helps, and for which term if any."""
    ended = {stop.since for stop in person.unemployment_stops if stop.kind == "end"}
    for need in without_income(person, _FIRST):
        assert need.end is not None
        waits = waits_for_protection(person, need.begin)
        # A need may have begun long ago, and not have been told to the centre before.
        lasting = need.begin < _SPREAD[0] and not waits
        begin = draw.day(*_SPREAD) if lasting else need.begin + _DAY * draw.whole(5, 60)
        if not waits:
            begin = max(begin, months_later(person.created, _RESIDENCE))
        begin = on_ones_own(group, person, begin, min(need.end, birthday(day_of_birth(person), _YOUNG)))
        for_a_term = draw.chance(_FOR_A_TERM)
        months = draw.whole(*(_SHORT if for_a_term else _MONTHS_LASTING if lasting else _MONTHS))
        term = months_later(begin, months)
        young = need.begin < birthday(day_of_birth(person), _YOUNG)
        in_time = _ASK_LASTING if lasting else _ASK_YOUNG if young else _ASK
        chance = _ASK_WAITING if waits else _ASK_AT_THE_END if need.begin in ended else in_time
        asks = draw.chance(chance)
        aided = until_kept(group, person, begin, min(need.end, term - _DAY))
        if asks and aided is not None and aided.end is not None and begin + 2 * _MONTH <= aided.end:
            return aided, term if for_a_term else None
    return None


@dataclass(frozen=True, slots=True)
class _Office:
    """The work on one file; `term` is the first day without aid, if it is granted for a term."""

    draw: Draw
    group: Group
    aided: Period
    term: date | None

    def with_file_of(self, person: Person) -> Group:
        """The group with all that came of the request of one of its people."""
        return self.group.each(lambda serial, one: self._helped(serial, one) if one is person else one)

    def _helped(self, serial: int, person: Person) -> Person:
        grants = tuple(self._grants(serial, person))
        return replace(
            person,
            grants=grants,
            attestations=tuple(attestations(self.draw, grants, serial)),
            projects=tuple(self._projects(grants)),
            exonerations=tuple(self._exonerations(person)),
            installation_premiums=tuple(self._premiums(serial, person))[:1],
        )

    def _grants(self, serial: int, person: Person) -> Iterator[Grant]:
        percent = 100 if self.draw.chance(_FULL_AMOUNT) else self.draw.whole(40, 95)
        willing = self.draw.chance(_PROJECT)
        for rank, (period, category, refnis, equivalent) in enumerate(self._stretches(person), 1):
            partner = self.group.partner(person, period.begin)
            decided = period.begin + _DAY * self.draw.whole(3, 20)
            yield Grant(
                period=period,
                organisation=self.group.employers.cpas(refnis).cbe,
                file=f"D{serial:08}{rank:02}",
                attest=f"W{serial:08}{rank:02}".ljust(15, "0"),
                reference=f"5{serial:07}{rank:02}",
                category=category,
                requested=period.begin,
                decided=decided,
                entered=decided + _DAY * self.draw.whole(0, 3),
                length=_length(period.begin, self.term) if self.term else Length(),
                equivalent=equivalent,
                amount=round(integration_income(category, period.begin) * percent),
                partner=partner.ssin if partner and category == CATEGORIES[Living.SUPPORTING] else None,
                children=tuple(child.ssin for child in self.group.supported(person, period.begin)),
                project=not equivalent and (willing or _must_have_project(person, period.begin)),
            )

    def _stretches(self, person: Person) -> Iterator[tuple[Period, str, str, bool]]:
        """The time of aid, cut on the first of a month where household, centre or right of stay have changed.

        A change in the first or the last four weeks is left: the centre decides no more often.
        """
        last = self.aided.end
        assert last is not None
        begin = self.aided.begin
        while begin <= last:
            now = self._standing(person, begin)
            month = month_from(begin + _MONTH)
            while month + _MONTH <= last and self._standing(person, month) == now:
                month = months_later(month, 1)
            until = month - _DAY if month + _MONTH <= last else last
            yield (Period(begin, until), *now)
            begin = until + _DAY

    def _standing(self, person: Person, on: date) -> tuple[str, str, bool]:
        """Category, municipality whose centre is competent, and whether it gives the equivalent only."""
        category = CATEGORIES[self.group.living(person, on)]
        return category, self.group.municipality(person, on).refnis, has_equivalent(person, on)

    def _projects(self, grants: Sequence[Grant]) -> Iterator[Project]:
        """The project signed after the first decision that provides for one, sometimes with a second year."""
        last = self.aided.end
        for grant in [one for one in grants if one.project][:1]:
            since = grant.entered + _DAY
            first, second = (
                Period(months_later(since, 12 * year), months_later(since, 12 * (year + 1)) - _DAY) for year in (0, 1)
            )
            longer = last is not None and second.begin + 2 * _MONTH < last
            yield Project(since=since, period=first, prolongation=second if longer else None)

    def _exonerations(self, person: Person) -> Iterator[Exoneration]:
        """The days of student jobs in the time of aid, one job added to the other."""
        days = 0
        for job in person.jobs:
            worked = job.period.common(self.aided) if job.period.end else None
            if worked is not None and worked == job.period and worked.end is not None:
                days += (worked.end - worked.begin).days + 1
                yield Exoneration(since=worked.begin, days=days)

    def _premiums(self, serial: int, person: Person) -> Iterator[InstallationPremium]:
        """The premium of some of those who move into a home of their own while helped.

        The register does not tell who of them had none before.
        """
        for residence in person.residences:
            since = residence.period.begin + _DAY * self.draw.whole(5, 30)
            settled = (
                residence.address is not None and not person.properties and self.aided.contains(residence.period.begin)
            )
            if settled and self.aided.contains(since) and self.draw.chance(_PREMIUM):
                centre = self.group.employers.cpas(residence.place)
                yield InstallationPremium(since=since, organisation=centre.cbe, reference=f"5{serial:07}00")


def _length(begin: date, term: date) -> Length:
    """The months and days from the first day of a grant to the term of the aid."""
    months = 12 * (term.year - begin.year) + term.month - begin.month
    months -= months_later(begin, months) > term
    days = (term - months_later(begin, months)).days
    return Length(months=months or None, days=days or None)


def _must_have_project(person: Person, on: date) -> bool:
    """Whether the law asks for an individual project: of the young, and of recognised refugees."""
    return on < birthday(day_of_birth(person), _YOUNG) or is_recognised(person, on)
