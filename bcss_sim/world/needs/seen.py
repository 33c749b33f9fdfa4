"""What is seen of a person on a day: the readings the features are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from bcss_client.values import Period, months_later

from ..careers import PUPIL
from ..drawn.group import membership_on, residence_on
from ..facts import Address, Coded, Grant, Membership, Person, UnemploymentStop
from ..geography import Geography
from ..household import PARTNER_ROLES

_HEAD, _UNRELATED = "01", "12"  # household roles
_STUDENT = "STU"  # kind of worker
_GROWN_UP = 18


class Surroundings(Protocol):
    """What must be known of the world to see a person in it."""

    @property
    def geography(self) -> Geography:
        """Municipalities and countries."""
        ...

    def household(self, person: Person, on: date) -> tuple[tuple[Person, Membership], ...]:
        """The household somebody belongs to on a day."""
        ...


@dataclass(frozen=True, slots=True)
class Seen:
    """A person as the sources know her or him on a day."""

    person: Person
    on: date
    world: Surroundings

    @property
    def age(self) -> int | None:
        """Years completed; at death, for somebody who has died."""
        born = self.person.birth.complete
        return None if born is None else years(born, self.person.death or self.on)

    @property
    def address(self) -> Address | None:
        """The registered address; the last one of somebody who has died."""
        death = self.person.death
        residence = residence_on(self.person, death - timedelta(1) if death else self.on)
        return residence.address if residence else None

    @property
    def nationality(self) -> str | None:
        """The country code of the nationality."""
        return _running_code(self.person.nationalities, self.on)

    @property
    def companions(self) -> tuple[Person, ...]:
        """With whom the household is shared."""
        household = self.world.household(self.person, self.on)
        return tuple(other for other, _ in household if other.ssin != self.person.ssin)

    @property
    def children(self) -> tuple[Person, ...]:
        """The own children in the household."""
        return tuple(other for other in self.companions if other.ssin in self.person.children)

    @property
    def has_partner(self) -> bool:
        """Whether a husband, wife, legal cohabitant or partner shares the household."""
        mine = membership_on(self.person, self.on)
        if mine is None:
            return False
        if mine.role in PARTNER_ROLES:
            return True
        return mine.role == _HEAD and any(self._role(other) in PARTNER_ROLES for other in self.companions)

    @property
    def has_unrelated_adult(self) -> bool:
        """Whether somebody of age without a tie of family shares the household."""
        mine = membership_on(self.person, self.on)
        others = [
            other for other in self.companions if (born := other.birth.complete) and years(born, self.on) >= _GROWN_UP
        ]
        if mine is not None and mine.role == _UNRELATED:
            return bool(others)
        return any(self._role(other) == _UNRELATED for other in others)

    @property
    def grant(self) -> Grant | None:
        """The integration income, or its equivalent, that runs."""
        return next((one for one in self.person.grants if one.period.contains(self.on)), None)

    @property
    def stop(self) -> UnemploymentStop | None:
        """The sanction or exclusion of unemployment that runs."""
        stops = (one for one in self.person.unemployment_stops if one.kind != "end")
        return next((one for one in stops if one.period.contains(self.on)), None)

    def pensions(self, *, guaranteed: bool) -> bool:
        """Whether a pension of the first pillar runs, or the income guarantee for the elderly."""
        rights = (one for one in self.person.pensions if one.pillar == 1 and one.period.contains(self.on))
        return any((one.type == "guaranteed income") is guaranteed for one in rights)

    def works(self) -> bool:
        """Whether a job runs, other than that of a student."""
        return self.runs(job.period for job in self.person.jobs if job.kind_of_worker != _STUDENT)

    def worked_as_student(self) -> bool:
        """Whether there was a job as a student in the past twelve months."""
        year = Period(months_later(self.on, -12), self.on)
        return any(job.kind_of_worker == _STUDENT and job.period.overlaps(year) for job in self.person.jobs)

    def paid_child_benefit(self) -> bool:
        """Whether child benefit is paid to this person this month."""
        recipients = (one for file in self.person.child_benefits for one in file.recipients)
        payments = (period for one in recipients if one.ssin == self.person.ssin for period in one.payments)
        return self.runs(payments)

    def studies(self) -> bool:
        """Whether the register's occupation is that of a pupil or student, of age to work."""
        running = _running_code(self.person.occupations, self.on) == PUPIL
        return running and (self.age or 0) >= _GROWN_UP

    def runs(self, periods: Iterable[Period]) -> bool:
        """Whether one of these times holds the day."""
        return any(period.contains(self.on) for period in periods)

    def _role(self, person: Person) -> str | None:
        place = membership_on(person, self.on)
        return place.role if place else None


def years(born: date, on: date) -> int:
    """The years completed on a day by somebody born on another."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _running_code(facts: Iterable[Coded], on: date) -> str | None:
    return next((one.code for one in facts if one.period.contains(on)), None)
