"""The flows' own types: identification numbers, incomplete dates, periods, coded values."""

from .coded import LANGUAGES, Coded, Language
from .dates import IncompleteDate, MonthPeriod, Period, YearMonth, YearQuarter, joined, months_later
from .organisation import CbeNumber, OnssNumber
from .ssin import Sex, Ssin, SsinKind, SsinLike
from .token import Token, TokenLike

__all__ = [
    "LANGUAGES",
    "CbeNumber",
    "Coded",
    "IncompleteDate",
    "Language",
    "MonthPeriod",
    "OnssNumber",
    "Period",
    "Sex",
    "Ssin",
    "SsinKind",
    "SsinLike",
    "Token",
    "TokenLike",
    "YearMonth",
    "YearQuarter",
    "joined",
    "months_later",
]
