"""Identification numbers of social security: NISS / INSZ / ENSS, here always `ssin`.

A number is `YYMMDD CCC KK`: birth date, counter (odd for a man, even for a woman), and check digits
`97 - (first nine digits mod 97)`, with a `2` in front of the nine digits for births from 2000.

>>> number = Ssin("90.08.02-998.15")
>>> number.sex.name, str(number.birth_date), number.kind.name
('FEMALE', '1990-08-02', 'NATIONAL')
>>> number
Ssin('*********15')
>>> number.could_be_real
False
>>> number.alias.formatted
'90.68.02-998.47'
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Self, TypeAlias

from .dates import IncompleteDate


class SsinKind(StrEnum):
    """What register a number belongs to, read off its month."""

    NATIONAL = "national"  # months 00-12: National Register
    BIS_SEX_UNKNOWN = "bis-sex-unknown"  # months 20-32
    BIS = "bis"  # months 40-52: register of the BCSS
    TST = "tst"  # months 60-72: test numbers, never issued
    TST_BIS = "tst-bis"  # months 80-92


_KINDS = {0: SsinKind.NATIONAL, 20: SsinKind.BIS_SEX_UNKNOWN, 40: SsinKind.BIS, 60: SsinKind.TST, 80: SsinKind.TST_BIS}
_SEPARATORS = re.compile(r"[ .\-/]")
_TEST_MONTHS = {SsinKind.NATIONAL: 60, SsinKind.BIS: 40, SsinKind.TST: -60, SsinKind.TST_BIS: -40}


class Sex(StrEnum):
    """Sex as the National Register codes it."""

    UNKNOWN = "0"
    MALE = "1"
    FEMALE = "2"


class Ssin(str):
    """An identification number of social security: eleven digits, checked, masked when shown.

    It is a `str` of eleven digits, so it compares, hashes and serialises as one; only its `repr` hides it.
    Separators are accepted and dropped. Raises `ValueError` with a sentence when the length, the month,
    the day or the check digits are wrong. Source: structure of the National Register number (IT 000).
    """

    __slots__ = ()

    def __new__(cls, number: str) -> Self:
        """The number, checked; separators are dropped."""
        digits = _SEPARATORS.sub("", number.strip())
        if len(digits) != 11 or not (digits.isascii() and digits.isdigit()):
            raise ValueError("an identification number has eleven digits")
        _require_possible(digits)
        return cls.received(digits)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The number in a text, checked as the class itself checks it; what it is stands in its properties.

        >>> parsed = Ssin.parse("90.68.02-998.47")
        >>> parsed.kind, parsed.could_be_real
        (<SsinKind.TST: 'tst'>, False)
        """
        return cls(text)

    @classmethod
    def received(cls, text: str) -> Self:
        """Take a number as the network sent it, without checking it."""
        return str.__new__(cls, text)

    def __reduce__(self) -> tuple[Callable[[str], Self], tuple[str]]:
        """Copied and pickled as it was received, unchecked."""
        return self.received, (str(self),)

    @classmethod
    def from_parts(cls, *, year: int, month: int, day: int, counter: int) -> Self:
        """Build the number of a full birth year, a month already shifted for its kind, a day and a counter."""
        nine = f"{year % 100:02}{month:02}{day:02}{counter:03}"
        century = "2" if year >= 2000 else ""
        return cls(f"{nine}{97 - int(century + nine) % 97:02}")

    @property
    def kind(self) -> SsinKind:
        """The register the number belongs to."""
        return _KINDS[int(self[2:4]) // 20 * 20]

    @property
    def is_national(self) -> bool:
        """Whether the number is one of the National Register, or a test number that stands for one."""
        return self.kind in (SsinKind.NATIONAL, SsinKind.TST)

    @property
    def sex(self) -> Sex:
        """Sex read off the counter; unknown for a BIS number issued without it."""
        if self.kind is SsinKind.BIS_SEX_UNKNOWN:
            return Sex.UNKNOWN
        return Sex.MALE if int(self[6:9]) % 2 else Sex.FEMALE

    @property
    def birth_date(self) -> IncompleteDate:
        """Birth date in the number; month and day are None where the number holds 00."""
        month, day = int(self[2:4]) % 20, int(self[4:6])
        return IncompleteDate((_century(self) or 1900) + int(self[:2]), month or None, (day or None) if month else None)

    @property
    def could_be_real(self) -> bool:
        """Whether the number lies in a range that is issued to people.

        Never issued: months above 52; counter 999; counter 998 except on 1 January and 1 July, the dates
        given to people whose birthday is unknown.
        """
        if self.kind in (SsinKind.TST, SsinKind.TST_BIS) or self[6:9] == "999":
            return False
        return not (self[6:9] == "998" and self[2:6] not in ("0101", "0701"))

    @property
    def alias(self) -> Self | None:
        """The other number nobody bears that the simulator knows the same person by, or None when there is none.

        The counters 998 and 999 are kept, and the month moved by 60 (40 for a BIS number): an ordinary number gives
        a test number, and the other way round.
        """
        shift = _TEST_MONTHS.get(self.kind)
        if shift is None or self[6:9] not in ("998", "999"):
            return None
        other = self._moved(int(self[2:4]) + shift)
        return None if other.could_be_real else other

    def _moved(self, month: int) -> Self:
        return type(self).from_parts(year=self.birth_date.year, month=month, day=int(self[4:6]), counter=int(self[6:9]))

    @property
    def formatted(self) -> str:
        """The number as printed on documents: `90.08.02-998.15`."""
        return f"{self[:2]}.{self[2:4]}.{self[4:6]}-{self[6:9]}.{self[9:]}"

    @property
    def masked(self) -> str:
        """The number with all but its check digits hidden, fit for a log."""
        return "*" * (len(self) - 2) + self[-2:]

    def __repr__(self) -> str:
        return f"Ssin('{self.masked}')"


SsinLike: TypeAlias = Ssin | str
"""What a caller may give for an identification number: it is checked before anything is sent."""


# python-stdnum is not asked: it refuses months above 52 and births after today's year, and a simulator's clock may
# stand later than today.
def _require_possible(digits: str) -> None:
    if int(digits[2:4]) % 20 > 12:
        raise ValueError("the month of this identification number does not exist")
    if int(digits[4:6]) > 31:
        raise ValueError("the day of this identification number does not exist")
    if _century(digits) is None:
        raise ValueError("the check digits of this identification number are wrong")


def _century(digits: str) -> int | None:
    nine, check = int(digits[:9]), int(digits[9:])
    if 97 - nine % 97 == check:
        return 1900
    if 97 - (2_000_000_000 + nine) % 97 == check:
        return 2000
    return None
