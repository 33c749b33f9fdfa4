"""Rights, stops and payments of unemployment, and career breaks (ONEM)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from bcss_client.values import CbeNumber, Period

from .known import Dated, Lasting, Termed


@dataclass(frozen=True, slots=True, kw_only=True)
class UnemploymentRight(Lasting):
    """A right to an allowance, from the day it starts; `foreseen` is the end known beforehand, if any.

    `daily_amount` is in eurocents; `regime` counts allowances a week, at most six. Nobody has more than two at a time.
    """

    code: int  # 1 full unemployment, 2 temporary, 5 part-time with income guarantee …
    daily_amount: int
    regime: Decimal
    scale: str  # of the allowance, such as W38N
    family: str | None = None  # SOLITARY, COHABITING, HOUSEHOLDER
    status: str | None = None  # UNEMPLOYMENT_ALLOCATION, INSERTION_ALLOCATION
    foreseen: date | None = None
    supplement: bool | None = None  # self-employment supplement


@dataclass(frozen=True, slots=True, kw_only=True)
class UnemploymentStop(Dated):
    """Why nothing is paid: a sanction for a time, an exclusion, or the end of the right."""

    kind: str  # sanction, exclusion, end
    until: date | None = None
    weeks: int | None = None
    article: str | None = None
    admissibility: tuple[str, ...] = ()  # articles
    indemnisability: tuple[str, ...] = ()
    triggered: date | None = None

    @property
    def period(self) -> Period:
        """The days on which it keeps an allowance from being paid; without a term, until a right begins again."""
        end = self.since + timedelta(weeks=self.weeks, days=-1) if self.weeks else self.until
        return Period(self.since, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Activation(Lasting):
    """An allowance paid on top of the wage of somebody taken on again; `monthly_amount` is in eurocents."""

    employers: tuple[CbeNumber, ...]
    monthly_amount: int
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CareerBreak(Termed):
    """A career break or time credit, granted for a term; `amount` is the monthly allowance in eurocents."""

    requested: date  # when the application came in
    code: str | None = None
    type: str | None = None
    reason: str | None = None
    amount: int | None = None
    beside: str | None = None  # INDEPENDENT or EMPLOYEE: the activity kept up beside it
