"""First days of months, from which benefits and decisions count."""

from __future__ import annotations

from datetime import date

from bcss_client.values import months_later


def month_after(day: date) -> date:
    """The first day of the month after that of a day."""
    return months_later(day.replace(day=1), 1)


def month_from(day: date) -> date:
    """The first day of the first month that lies wholly from a day on."""
    return day if day.day == 1 else month_after(day)
