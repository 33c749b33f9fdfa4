"""Dates and spans of time as the flows write them.

>>> IncompleteDate.received("1994-00-00").day is None
True
>>> str(YearQuarter.of(date(2026, 5, 1)))
'2026Q2'
>>> Period(date(2026, 1, 1), date(2026, 3, 31)).contains(date(2026, 2, 1))
True
>>> str(YearQuarter(2026, 1).period)
'2026-01-01..2026-03-31'
>>> YearMonth.received("2026-01+01:00") == YearMonth(2026, 1)
True
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from typing import Self

# A zone, which replies may add to a date or a month (2012-05-24+02:00), says nothing about it.
_ZONE = r"(?:Z|[+-]\d\d:\d\d)?"
_INCOMPLETE = re.compile(rf"(\d{{4}})-(\d\d)-(\d\d){_ZONE}")
_QUARTER = re.compile(r"(\d{4})Q([1-4])")
_YEAR = re.compile(rf"(\d{{4}}){_ZONE}")
_MONTH = re.compile(rf"(\d{{4}})-(\d\d){_ZONE}")


def _numbers(pattern: re.Pattern[str], text: str, what: str) -> tuple[int, ...]:
    match = pattern.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"it is not {what}")
    return tuple(int(group) for group in match.groups())


@dataclass(frozen=True, slots=True, order=True)
class IncompleteDate:
    """A date whose month or day may be unknown, written `yyyy-mm-dd` with `00` for what is unknown.

    Source: `IncompleteDateType` of CommonV3, `t_IncompleteDate` of SSDN Common.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @classmethod
    def received(cls, text: str) -> Self:
        """Read `yyyy-mm-dd`; raises `ValueError` on any other shape."""
        year, month, day = _numbers(_INCOMPLETE, text, "a date yyyy-mm-dd")
        return cls(year, month or None, day or None)

    @classmethod
    def of(cls, day: date) -> Self:
        """The complete date `day`."""
        return cls(day.year, day.month, day.day)

    @property
    def complete(self) -> date | None:
        """The calendar date, or None when part of it is unknown or it does not exist."""
        try:
            return date(self.year, self.month or 0, self.day or 0)
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month or 0:02}-{self.day or 0:02}"


class Year(int):
    """A year, written `yyyy`; a zone that Java adds to it (`2026+01:00`) says nothing about it."""

    __slots__ = ()

    @classmethod
    def received(cls, text: str) -> Self:
        """Read `yyyy`; raises `ValueError` on any other shape."""
        return cls(*_numbers(_YEAR, text, "a year yyyy"))


@dataclass(frozen=True, slots=True, order=True)
class YearQuarter:
    """A quarter of a year, written `2026Q1`. Raises `ValueError` when there is no such quarter.

    Source: `YearQuarterType` of CommonV3.
    """

    year: Year | int
    quarter: int

    def __post_init__(self) -> None:
        if not (1000 <= self.year <= 2999 and 1 <= self.quarter <= 4):
            raise ValueError("it is not a quarter yyyyQn")

    @classmethod
    def received(cls, text: str) -> Self:
        """Read `yyyyQn`; raises `ValueError` on any other shape."""
        year, quarter = _numbers(_QUARTER, text, "a quarter yyyyQn")
        return cls(year, quarter)

    @classmethod
    def of(cls, day: date) -> Self:
        """The quarter `day` falls in."""
        return cls(day.year, (day.month + 2) // 3)

    @property
    def period(self) -> Period:
        """From the first to the last day of the quarter."""
        first = YearMonth(self.year, 3 * self.quarter - 2)
        return Period(first.period.begin, YearMonth(self.year, 3 * self.quarter).period.end)

    def __str__(self) -> str:
        return f"{self.year:04}Q{self.quarter}"


@dataclass(frozen=True, slots=True, order=True)
class YearMonth:
    """A month of a year, written `2026-01`. Raises `ValueError` when there is no such month."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (MINYEAR <= self.year <= MAXYEAR and 1 <= self.month <= 12):
            raise ValueError("it is not a month yyyy-mm")

    @classmethod
    def received(cls, text: str) -> Self:
        """Read `yyyy-mm`; raises `ValueError` on any other shape."""
        year, month = _numbers(_MONTH, text, "a month yyyy-mm")
        return cls(year, month)

    @classmethod
    def of(cls, day: date) -> Self:
        """The month `day` falls in."""
        return cls(day.year, day.month)

    @property
    def period(self) -> Period:
        """From the first to the last day of the month."""
        _, days = monthrange(self.year, self.month)
        return Period(date(self.year, self.month, 1), date(self.year, self.month, days))

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A span of days, both ends included; open without `end`. Raises `ValueError` when it ends before it begins."""

    begin: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.begin:
            raise ValueError("the period ends before it begins")

    def contains(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return self.begin <= day and (self.end is None or day <= self.end)

    def covers(self, other: Period) -> bool:
        """Whether the whole of `other` lies in the period."""
        return self.begin <= other.begin and (self.end is None or (other.end is not None and other.end <= self.end))

    def overlaps(self, other: Period) -> bool:
        """Whether the two periods share a day."""
        return (other.end is None or self.begin <= other.end) and (self.end is None or other.begin <= self.end)

    def common(self, other: Period) -> Period | None:
        """The days the two periods share, or None."""
        if not self.overlaps(other):
            return None
        ends = [end for end in (self.end, other.end) if end is not None]
        return Period(max(self.begin, other.begin), min(ends, default=None))

    def __str__(self) -> str:
        return f"{self.begin}..{self.end or ''}"


def joined(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The days that periods cover, as few periods as say it, the earliest first.

    >>> a, b, c = (Period(date(2026, month, 1), date(2026, month, 28)) for month in (1, 2, 3))
    >>> [str(period) for period in joined([c, b])]
    ['2026-02-01..2026-03-28']
    >>> [str(period) for period in joined([a, b])]
    ['2026-01-01..2026-01-28', '2026-02-01..2026-02-28']
    """
    found: list[Period] = []
    for period in sorted(periods, key=lambda period: period.begin):
        last = found[-1] if found else None
        if last is None or (last.end is not None and (period.begin - last.end).days > 1):
            found.append(period)
        else:
            ends = (last.end, period.end)
            found[-1] = Period(last.begin, None if None in ends else max(end for end in ends if end is not None))
    return tuple(found)


@dataclass(frozen=True, slots=True, order=True)
class MonthPeriod:
    """A span of months, both ends included; open without `end`. Raises `ValueError` when it ends before it begins."""

    begin: YearMonth
    end: YearMonth | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.begin:
            raise ValueError("the period ends before it begins")

    @property
    def period(self) -> Period:
        """From the first day of the first month to the last day of the last one."""
        return Period(self.begin.period.begin, self.end.period.end if self.end else None)

    def __str__(self) -> str:
        return f"{self.begin}..{self.end or ''}"


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later, or earlier when negative; the last one where it is shorter.

    >>> months_later(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29):
        try:
            return date(years, month + 1, last)
        except ValueError:
            continue
    return date(years, month + 1, 28)
