"""Sentences with dates, amounts and codes in them, told in French, Dutch or German."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from ..labels import Labels
from ..values import Coded, IncompleteDate, Language, MonthPeriod, Period, Ssin, YearMonth

Value: TypeAlias = (
    str | int | Decimal | Fraction | date | IncompleteDate | YearMonth | Period | MonthPeriod | Coded | Labels | Ssin
)
"""What may stand in a sentence. A `Decimal` is an amount in euros."""

_SINCE = Labels(fr="depuis le {begin}", nl="sinds {begin}", de="seit dem {begin}")
_SINCE_MONTH = Labels(fr="depuis {begin}", nl="sinds {begin}", de="seit {begin}")
_FROM_TO = Labels(fr="du {begin} au {end}", nl="van {begin} tot en met {end}", de="vom {begin} bis zum {end}")
_MONTHS = Labels(fr="de {begin} à {end}", nl="van {begin} tot en met {end}", de="von {begin} bis {end}")
_ON = Labels(fr="le {begin}", nl="op {begin}", de="am {begin}")
_LOCALES: Mapping[Language, str] = {"fr": "fr_BE", "nl": "nl_BE", "de": "de_BE"}


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence in three languages and the values it tells; they are personal, so `repr` hides them.

    >>> from datetime import date
    >>> since = Labels(fr="inscrit {period}", nl="ingeschreven {period}", de="eingetragen {period}")
    >>> Told(since, {"period": Period(date(2025, 11, 20))}).text("fr")
    'inscrit depuis le 20 novembre 2025'
    >>> Told(since, {"period": Period(date(2025, 11, 20), date(2025, 11, 30))}).text("nl")
    'ingeschreven van 20 november 2025 tot en met 30 november 2025'
    """

    sentence: Labels
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)

    def text(self, language: Language) -> str:
        """The sentence in `language`."""
        return self.sentence.text(language).format(
            **{name: worded(value, language) for name, value in self.values.items()}
        )

    def __repr__(self) -> str:
        return f"Told({', '.join(self.values)})"


def euros(cents: int) -> Decimal:
    """An amount in eurocents, in euros."""
    return Decimal(cents) / 100


def worded(value: Value | datetime, language: Language) -> str:
    """A value as people write it: `20 novembre 2025`, `1.776,07 €`, `1/2`, the label of a code.

    >>> worded(YearMonth(2026, 4), "de"), worded(Fraction(1, 2), "nl")
    ('April 2026', '1/2')
    """
    from babel.dates import format_date, format_time
    from babel.numbers import format_currency

    locale = _LOCALES[language]
    match value:
        case Coded() | Labels():
            return value.label(language) if isinstance(value, Coded) else value.text(language)
        case datetime():
            return f"{worded(value.date(), language)} {format_time(value, 'HH:mm:ss', locale=locale)}"
        case date():
            told = format_date(value, "d. MMMM y" if language == "de" else "d MMMM y", locale=locale)
            return told.replace("1", "1er", 1) if language == "fr" and value.day == 1 else told
        case YearMonth():
            return format_date(value.period.begin, "MMMM y", locale=locale)
        case IncompleteDate():
            return worded(value.complete, language) if value.complete else str(value)
        case Decimal():
            return format_currency(value, "EUR", locale=locale)
        case Period() | MonthPeriod():
            return _spanned(value, language)
        case _:
            return str(value)


def _spanned(span: Period | MonthPeriod, language: Language) -> str:
    by_month = isinstance(span, MonthPeriod)
    if span.end is None:
        sentence = _SINCE_MONTH if by_month else _SINCE
    elif span.end == span.begin and not by_month:
        sentence = _ON
    else:
        sentence = _MONTHS if by_month else _FROM_TO
    begin, end = worded(span.begin, language), worded(span.end, language) if span.end else ""
    if sentence is _MONTHS and language == "fr" and begin.startswith(("a", "o")):
        return f"d'{begin} à {end}"
    return sentence.text(language).format(begin=begin, end=end)
