"""Rights, stops and payments of unemployment, and career breaks (ONEM)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bcss_client.values import CbeNumber

from .known import Dated, Lasting, Termed


@dataclass(frozen=True, slots=True, kw_only=True)
class UnemploymentRight(Lasting):
    """A right to an allowance, from the day it starts; `foreseen` is the end known beforehand, if any.

    `daily_amount` is in eurocents; `regime` counts allowances a week, at most six.
    """

    code: int  # 1 full unemployment, 2 temporary, 5 part-time with income guarantee …
    daily_amount: int
    regime: Decimal
    family: str | None = None  # SOLITARY, COHABITING, HOUSEHOLDER
    status: str | None = None  # UNEMPLOYMENT_ALLOCATION, INSERTION_ALLOCATION
    foreseen: date | None = None
    supplement: bool | None = None  # self-employment supplement
    scale: str = ""  # of the allowance, such as W38N
    admissibility: tuple[str, ...] = ()  # articles
    indemnisability: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnemploymentStop(Dated):
    """Why nothing is paid: a sanction for a time, an exclusion, or the end of the right."""

    kind: str  # sanction, exclusion, end
    until: date | None = None
    weeks: int | None = None
    article: str | None = None
    admissibility: tuple[str, ...] = ()
    indemnisability: tuple[str, ...] = ()
    triggered: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the stop keeps an allowance from being paid that day."""
        if day < self.since:
            return False
        if self.weeks is not None:
            return (day - self.since).days < 7 * self.weeks
        return self.until is None or day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Activation(Lasting):
    """An allowance paid on top of the wage of somebody taken on again; `monthly_amount` is in eurocents."""

    employers: tuple[CbeNumber, ...]
    monthly_amount: int
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CareerBreak(Termed):
    """A career break or time credit, granted for a term; `amount` is the monthly allowance in eurocents."""

    code: str | None = None
    type: str | None = None
    reason: str | None = None
    amount: int | None = None
    beside: str | None = None  # INDEPENDENT or EMPLOYEE: the activity kept up beside it
