"""Dates and times as the National Register writes them: each part in an element of its own.

>>> SplitDate(century="19", year="90", month="5", day="00").incomplete
IncompleteDate(year=1990, month=5, day=None)
>>> SplitDate.of(date(2026, 3, 1)).complete
datetime.date(2026, 3, 1)
"""

from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Self

from ...declaration import At, Message
from ...values import IncompleteDate


def _number(part: str | None) -> int | None:
    """The number two digits or fewer stand for; None when they are missing or no number."""
    return int(part) if part and part.isdecimal() else None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SplitDate(Message):
    """A date in four texts, of which any may be missing or hold `00` for what is unknown.

    `century` holds the first two digits of the year, `year` the last two. The schema wants two digits;
    recorded replies also write a month or a day with one. Source: `DateType` of xm25.
    """

    century: Annotated[
        str | None,
        At("Century", fr="siècle (deux chiffres)", nl="eeuw (twee cijfers)", de="Jahrhundert (zwei Ziffern)"),
    ] = None
    year: Annotated[
        str | None, At("Year", fr="année (deux chiffres)", nl="jaar (twee cijfers)", de="Jahr (zwei Ziffern)")
    ] = None
    month: Annotated[str | None, At("Month", fr="mois", nl="maand", de="Monat")] = None
    day: Annotated[str | None, At("Day", fr="jour", nl="dag", de="Tag")] = None

    @classmethod
    def of(cls, day: date) -> Self:
        """The complete date `day`."""
        return cls.of_incomplete(IncompleteDate.of(day))

    @classmethod
    def of_incomplete(cls, day: IncompleteDate) -> Self:
        """The date `day`, with `00` for the parts that are unknown."""
        century, year = divmod(day.year, 100)
        return cls(century=f"{century:02}", year=f"{year:02}", month=f"{day.month or 0:02}", day=f"{day.day or 0:02}")

    @property
    def incomplete(self) -> IncompleteDate | None:
        """The date with what is known of it; None when the century or the year is missing."""
        century, year = _number(self.century), _number(self.year)
        if century is None or year is None:
            return None
        return IncompleteDate(100 * century + year, _number(self.month) or None, _number(self.day) or None)

    @property
    def complete(self) -> date | None:
        """The calendar date; None when part of it is unknown or the day does not exist."""
        return self.incomplete.complete if self.incomplete else None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExpiryDate(SplitDate):
    """The end of validity of a document: a date that need not be in the calendar, or a free text.

    Source: `ExpiryDateType` and `ForfeitureDateType` of xm25.
    """

    graphic: Annotated[str | None, At("Graphic", fr="texte libre", nl="vrije tekst", de="freier Text")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SplitTime(Message):
    """A time of day in texts of two digits, or a free text when it is not exactly known.

    Source: `TimeType` of xm25.
    """

    hour: Annotated[str | None, At("HH", fr="heure", nl="uur", de="Stunde")] = None
    minute: Annotated[str | None, At("MM", fr="minute", nl="minuut", de="Minute")] = None
    second: Annotated[str | None, At("SS", fr="seconde", nl="seconde", de="Sekunde")] = None
    graphic: Annotated[str | None, At("Graphic", fr="texte libre", nl="vrije tekst", de="freier Text")] = None

    @classmethod
    def of(cls, moment: time) -> Self:
        """The time `moment`, to the second."""
        return cls(hour=f"{moment.hour:02}", minute=f"{moment.minute:02}", second=f"{moment.second:02}")

    @property
    def complete(self) -> time | None:
        """The time of day, with seconds 0 when not given; None when it is unknown or does not exist."""
        hour, minute = _number(self.hour), _number(self.minute)
        if hour is None or minute is None:
            return None
        try:
            return time(hour, minute, _number(self.second) or 0)
        except ValueError:
            return None
