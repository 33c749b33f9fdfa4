"""Dates and times moved by a secret span of time, the same for all, written as they were written.

Days move by a whole number of days close to a whole number of years; months, quarters and years by those years. So
order and intervals stay, and a month stays near its days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Self

from .keyed import Key

_ZONE = r"(Z|[+-]\d\d:\d\d)?"
_DAY = re.compile(rf"(\d{{4}})-(\d\d)-(\d\d){_ZONE}")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)")
_WRITTEN = re.compile(r"(\d\d)([/.\-])(\d\d)\2(\d{4})")
_TIME = re.compile(rf"(\d{{4}})-(\d\d)-(\d\d)([T ])(\d\d):(\d\d):(\d\d)(\.\d+)?{_ZONE}")
_COMPACT_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(T?)(\d\d)(\d\d)(\d\d)(\d*)(Z?)")
_CLOCK = re.compile(rf"(\d\d):(\d\d)(?::(\d\d))?(\.\d+)?{_ZONE}")
_MONTH = re.compile(rf"(\d{{4}})-(\d\d){_ZONE}")
_QUARTER = re.compile(r"(\d{4})(Q[1-4])")
_YEAR = re.compile(rf"(\d{{4}}){_ZONE}")

_FIRST, _LAST = 1850, 2200  # beyond, a year is no date of anybody: 0001 and 9999 stand for none
_YOUNGER = 28  # days a date of birth may move more than others: the interval to others is not kept to the day
_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class TimeShift:
    """How far time moves under a key: `days`, `years` and `seconds`; `births` are dates of birth, which move further.

    A day of birth moves up to four weeks more, into the past, wherever it stands.
    """

    key: Key
    days: int
    years: int
    seconds: int
    births: Collection[date] = field(default=frozenset(), repr=False)

    @classmethod
    def under(cls, key: Key, births: Collection[date] = frozenset()) -> Self:
        """The shift of a key: two to five years, three to twenty-five days more or less, and part of a day."""
        draws = key.draws("time")
        years = 2 + draws.below(4)
        beside = (3 + draws.below(23)) * (1 if draws.below(2) else -1)
        return cls(
            key=key,
            years=-years,
            days=beside - round(365.25 * years),
            seconds=1 + draws.below(_SECONDS - 1),
            births=births,
        )

    def day(self, day: date) -> date:
        """A day, moved."""
        return self.birth(day) if day in self.births else self._moved(day)

    def birth(self, day: date) -> date:
        """A day of birth, moved."""
        return self._moved(day, self.key.draws("birth", day.isoformat()).below(_YOUNGER))

    def year(self, year: int) -> int:
        """A year, moved; one that stands for none stays."""
        return year + self.years if _FIRST <= year <= _LAST else year

    def parts(self, year: int, month: int, day: int) -> tuple[int, int, int]:
        """A date of which month and day may be unknown (0) or impossible: those stay, and the year moves."""
        if _is_day(year, month, day) and _FIRST <= year <= _LAST:
            moved = self.day(date(year, month, day))
            return moved.year, moved.month, moved.day
        return self.year(year), month, day

    def written(self, text: str) -> str | None:
        """A date, month, quarter or time in any form of the network, moved; None when the text is none."""
        readings: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
            (_TIME, self._time),
            (_DAY, self._day),
            (_MONTH, self._month),
            (_QUARTER, self._quarter),
            (_WRITTEN, self._as_written),
            (_CLOCK, self._clock),
        )
        return self._read(text, readings)

    def compact(self, text: str) -> str | None:
        """A date or time in digits alone, or a year, moved: only where a date is expected may it be read so."""
        return self._read(
            text, ((_COMPACT_TIME, self._compact_time), (_COMPACT, self._compact_day), (_YEAR, self._year))
        )

    def short(self, text: str) -> str | None:
        """A date and minute as a classic prefix has it, `yymmddHHMM`, moved; None when the text is none."""
        try:
            moved = datetime.strptime(text, "%y%m%d%H%M") + timedelta(days=self.days, seconds=self.seconds)  # noqa: DTZ007
        except ValueError:
            return None
        return moved.strftime("%y%m%d%H%M")

    def _read(
        self, text: str, readings: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]
    ) -> str | None:
        bare = text.strip()
        if not bare.isascii():
            return None
        for pattern, moved in readings:
            match = pattern.fullmatch(bare)
            if match:
                return text.replace(bare, moved(match), 1)
        return None

    def _moved(self, day: date, further: int = 0) -> date:
        moved = day + timedelta(days=self.days - further)
        return moved if moved.year >= 1900 or day.year < 1900 else moved.replace(year=1900, day=min(moved.day, 28))

    def _day(self, match: re.Match[str]) -> str:
        year, month, day = self.parts(int(match[1]), int(match[2]), int(match[3]))
        return f"{year:04}-{month:02}-{day:02}{match[4] or ''}"

    def _compact_day(self, match: re.Match[str]) -> str:
        year, month, day = self.parts(int(match[1]), int(match[2]), int(match[3]))
        return f"{year:04}{month:02}{day:02}"

    def _as_written(self, match: re.Match[str]) -> str:
        year, month, day = self.parts(int(match[4]), int(match[3]), int(match[1]))
        return f"{day:02}{match[2]}{month:02}{match[2]}{year:04}"

    def _month(self, match: re.Match[str]) -> str:
        return f"{self.year(int(match[1])):04}-{match[2]}{match[3] or ''}"

    def _quarter(self, match: re.Match[str]) -> str:
        return f"{self.year(int(match[1])):04}{match[2]}"

    def _year(self, match: re.Match[str]) -> str:
        return f"{self.year(int(match[1])):04}{match[2] or ''}"

    def _time(self, match: re.Match[str]) -> str:
        year, month, day, hour, minute, second = self._instant(
            match[1], match[2], match[3], match[5], match[6], match[7]
        )
        fraction = self._fraction(match[8] or "")
        return f"{year}-{month}-{day}{match[4]}{hour}:{minute}:{second}{fraction}{match[9] or ''}"

    def _compact_time(self, match: re.Match[str]) -> str:
        year, month, day, hour, minute, second = self._instant(
            match[1], match[2], match[3], match[5], match[6], match[7]
        )
        return f"{year}{month}{day}{match[4]}{hour}{minute}{second}{self._fraction(match[8])}{match[9]}"

    def _clock(self, match: re.Match[str]) -> str:
        *_, hour, minute, second = self._instant("2000", "01", "01", match[1], match[2], match[3] or "00")
        end = f":{second}" if match[3] else ""
        return f"{hour}:{minute}{end}{self._fraction(match[4] or '')}{match[5] or ''}"

    def _instant(self, *read: str) -> tuple[str, ...]:
        year, month, day, hour, minute, second = (int(part) for part in read)
        try:
            moved = datetime(year, month, day, hour, minute, second) + timedelta(days=self.days, seconds=self.seconds)  # noqa: DTZ001
        except (ValueError, OverflowError):
            return f"{self.year(year):04}", *read[1:]
        return tuple(moved.strftime("%Y %m %d %H %M %S").rjust(19, "0").split())

    def _fraction(self, digits: str) -> str:
        draws = self.key.draws("fraction", digits)
        return "".join(str(draws.below(10)) if character.isdigit() else character for character in digits)


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and year > 0 and 1 <= day <= monthrange(year, month)[1]
