"""Pensions of both pillars."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from bcss_client.values import CbeNumber, YearMonth

from .known import Lasting, so_far


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionOrganism:
    """Who owes a pension."""

    cbe: CbeNumber
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionPayment:
    """A payment, in eurocents: the pension of a month, holiday pay, a bonus, arrears, a capital.

    `month` is the one it is for: that in which it is paid, except for arrears.
    """

    on: date
    month: YearMonth
    amount: int
    nature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pension(Lasting):
    """A right to a pension.

    `monthly` holds the gross amount in eurocents from each day on, none for a capital; `others` are the payments
    beside the monthly ones.
    """

    pillar: int
    type: str  # retirement, public sector, survivor, transition, guaranteed income, complementary, capital …
    organism: PensionOrganism
    reference: str
    monthly: tuple[tuple[date, int], ...] = ()
    others: tuple[PensionPayment, ...] = ()

    def known_on(self, day: date) -> Self | None:
        """The right, open while it lasts, with what was paid and settled up to the day."""
        if self.period.begin > day:
            return None
        return replace(
            self,
            period=so_far(self.period, day),
            monthly=tuple((since, amount) for since, amount in self.monthly if since <= day),
            others=tuple(payment for payment in self.others if payment.on <= day),
        )
