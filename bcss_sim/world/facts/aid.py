"""What centres for social welfare have granted, decided and attested."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from bcss_client.values import CbeNumber, Period, Ssin, months_later

from .known import Dated, Lasting, so_far

ORIGINAL, CORRECTION, CANCELLATION, REACTIVATION = "0", "1", "3", "4"
"""What an attestation A036 is to those before it."""

INTEGRATION_INCOME, EQUIVALENT = "7", "8"
"""Which aid is attested."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long a decision holds: days, weeks and months together."""

    days: int | None = None
    weeks: int | None = None
    months: int | None = None

    def last_day(self, begin: date) -> date | None:
        """The last day of a decision that takes effect on a day; None when it holds until further notice."""
        if not (self.days or self.weeks or self.months):
            return None
        until = months_later(begin, self.months or 0)
        return until + timedelta(days=(self.days or 0) - 1, weeks=self.weeks or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant(Lasting):
    """A grant of the integration income or of its equivalent, from the day it takes effect (RegisterAttest, form B)."""

    organisation: CbeNumber
    file: str
    attest: str
    reference: str  # of the federal administration
    category: str  # 1 cohabitant, 2 alone, 3 with a family to support
    requested: date
    decided: date
    entered: date
    length: Length
    equivalent: bool = False
    amount: int | None = None  # eurocents a month
    partner: Ssin | None = None
    children: tuple[Ssin, ...] = ()
    project: bool = False

    def known_on(self, day: date) -> Self | None:
        """The grant, open while it lasts, once it is entered: some time after it takes effect."""
        return replace(self, period=so_far(self.period, day)) if max(self.entered, self.period.begin) <= day else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation(Dated):
    """An attestation A036, since the day it was made: that an aid is given over a period, never how much."""

    organisation: CbeNumber
    id: str
    status: str
    updates: str | None
    valid: Period
    category: str  # of the aid: INTEGRATION_INCOME or EQUIVALENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Exoneration(Dated):
    """Earnings exempted under article 35 since a first day, and for how many days so far."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Dated):
    """An individual project of social integration (GPMI, PIIS), perhaps prolonged."""

    period: Period
    prolongation: Period | None = None

    def known_on(self, day: date) -> Self | None:
        """The project once it is signed, with a prolongation once it has begun."""
        if self.since > day:
            return None
        begun = self.prolongation is None or self.prolongation.begin <= day
        return self if begun else replace(self, prolongation=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallationPremium(Dated):
    """The premium paid once to whoever gets a home again."""

    organisation: CbeNumber
    reference: str
