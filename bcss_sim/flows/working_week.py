"""The week of six days, Monday to Saturday, by which daily allowances and indemnities are counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

_SUNDAY = 6


def working_days(first: date, last: date) -> Iterator[date]:
    """The days from one day to another, both included, Sundays left out."""
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return (day for day in days if day.weekday() != _SUNDAY)
