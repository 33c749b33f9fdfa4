"""What is known of a fact on a day.

Lives are drawn up to a horizon beyond any clock, so a fact says of itself what of it the sources know on a day: it
is left out before it begins, and an end nobody foresaw does not show before it comes.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from bcss_client.values import Period


class Fact(ABC):
    """Something true of a person."""

    __slots__ = ()

    @abstractmethod
    def known_on(self, day: date) -> Self | None:
        """The fact as it is known on `day`, or None when it has not happened yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Fact):
    """A fact that holds from a day on, until another takes its place."""

    since: date

    def known_on(self, day: date) -> Self | None:
        """The fact itself once its day has come."""
        return self if self.since <= day else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Termed(Fact):
    """A fact granted or agreed for a term, whose end is known from the start."""

    period: Period

    def known_on(self, day: date) -> Self | None:
        """The fact itself once it has begun."""
        return self if self.period.begin <= day else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting(Fact):
    """A fact that lasts until further notice, such as a residence: it shows no end before the end comes."""

    period: Period

    def known_on(self, day: date) -> Self | None:
        """The fact, open while it lasts."""
        if self.period.begin > day:
            return None
        return replace(self, period=so_far(self.period, day))


def so_far(period: Period, day: date) -> Period:
    """The period without an end that has not come on `day`."""
    ahead = period.end is not None and period.end >= day
    return Period(period.begin) if ahead else period
