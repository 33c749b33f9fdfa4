"""What a question is about, read off the fields of its request: persons, period, quality code, whether it goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from .. import terms
from ..declaration import DeclaredField, Message, declared_fields
from ..flows.manage_access import QualityCode
from ..security import numbers_in
from ..values import MonthPeriod, Period, Ssin, YearMonth, YearQuarter

# In a message without a declaration, whatever stands alone in an element and has the form of a number.
_WHOLE_TEXT = re.compile(rb"(?<=>)\s*(\d{11})\s*(?=<)")
_NAME = ("last_name", "first_name", "middle_name", "birth_date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """About whom, over which days, in which quality; `continues` when a further page is asked for.

    A person is a number, or where one is searched by name, the name and birth date that were typed.
    """

    persons: tuple[str, ...]
    period: Period | None
    quality_code: str | None
    continues: bool

    def __repr__(self) -> str:
        return f"Subject({len(self.persons)} persons)"


def subject_of(request: object) -> Subject:
    """What a request is about."""
    found = list(_fields(request))
    numbers = dict.fromkeys(str(number) for number in _numbers(request))
    return Subject(
        persons=tuple(numbers) or _searched(request),
        period=_period(found),
        quality_code=next((str(value) for _, value in found if isinstance(value, QualityCode)), None),
        continues=any((field.at.fr, field.at.nl, field.at.de) == terms.NEXT_PAGE for field, _ in found),
    )


def _fields(message: object) -> Iterator[tuple[DeclaredField, object]]:
    """Every field that holds something, those of the messages in it as well."""
    if not isinstance(message, Message):
        return
    kind: type = type(message)
    for declared in declared_fields(kind):
        value = getattr(message, declared.name)
        if value not in (None, ()):
            yield declared, value
            yield from _fields(value)


def _numbers(request: object) -> Iterator[Ssin]:
    if not isinstance(request, bytes):
        yield from (number for _, number in numbers_in(request) if isinstance(number, Ssin))
        return
    for digits in _WHOLE_TEXT.findall(request):
        with suppress(ValueError):
            yield Ssin(digits.decode())


def _searched(request: object) -> tuple[str, ...]:
    said = [str(value) for name in _NAME if (value := getattr(request, name, None)) is not None]
    return (", ".join(said),) if said else ()


def _period(found: list[tuple[DeclaredField, object]]) -> Period | None:
    """The days asked about: those of the fields with a limit, from the first to the last.

    One that need not be integrated stands for the others, and without any such field a period is the one meant.
    """
    limited = [(field.at.limit, value) for field, value in found if field.at.limit]
    asked = [value for limit, value in limited if not limit.integrated] or [value for _, value in limited]
    periods = [period for value in asked or [value for _, value in found] if (period := _days(value, exact=not asked))]
    if not periods:
        return None
    ends = [period.end for period in periods if period.end is not None]
    return Period(min(period.begin for period in periods), max(ends) if len(ends) == len(periods) else None)


def _days(value: object, *, exact: bool) -> Period | None:
    match value:
        case Period():
            return value
        case MonthPeriod() | YearQuarter() | YearMonth():
            return value.period
        case date() if not exact:
            return Period(value, value)
        case _:
            return None
