"""Numbers in a text that a person, an enterprise, a bank account or a telephone could really have.

Of each kind one range is ours, and its provider in `bcss_sim/world/providers` explains why nobody has a number of it.
A number with right check digits outside that range could be somebody's.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass

from stdnum import iban

from bcss_client.values import CbeNumber, OnssNumber, Ssin

# Digests, references of a call and UUIDs hold digits by chance. A digest has a letter, so no run of digits is one.
_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_DIGEST = r"(?=[0-9]*[a-f])[0-9a-f]{24,}"
_BY_CHANCE = re.compile(rf"\b(?:{_UUID}|{_DIGEST})\b", re.IGNORECASE)

# Not a part of a longer number, with or without separators.
_FROM, _TO = r"(?<!\d)(?<!\d[. \-/])(", r")(?!\d|[.,\-/ ]\d)"
_PLAIN = re.compile(r"(?<!\d)(\d{11,12})(?!\d)")
_TEN = re.compile(r"(?:(?<=BE)|(?<![A-Za-z\d]))(\d{10})(?!\d)")  # a letter begins a reference
_SSIN = re.compile(rf"{_FROM}\d\d[. \-/]?\d\d[. \-/]?\d\d[. \-/]?\d\d\d[. \-/]?\d\d{_TO}")
_ENTERPRISE = re.compile(rf"{_FROM}[01]\d\d\d[ .]\d\d\d[ .]\d\d\d{_TO}")
_CARD = re.compile(rf"{_FROM}\d{{3}}[ \-]\d{{7}}[ \-]\d\d{_TO}")
_IBAN = re.compile(r"(BE\d\d(?: ?\d{4}){3})(?!\d)", re.IGNORECASE)
_ABROAD = r"(?:\+|00)32[ ./]?(?:\(0\) ?)?\d(?:[ ./]?\d){7,8}"
_AT_HOME = r"0\d{1,3}[ ./]\d{2,3}(?:[ .]\d\d){2,3}"
_MOBILE = r"04[5-9]\d{7}"
_PHONE = re.compile(rf"{_FROM}{_ABROAD}|{_AT_HOME}|{_MOBILE}{_TO}")
_ONLY_A_PHONE = re.compile(rf"{_FROM}{_ABROAD}|{_AT_HOME}{_TO}")

_OUR_BANK, _OUR_PHONES = "160", "450"
_NO_CARDS_YET = "8"  # cards are numbered upward from 590; ours are 999, and announced employments 8 and 9


@dataclass(frozen=True, slots=True, order=True)
class Suspect:
    """A number that could be real: where it stands in the text, and whose it could be."""

    line: int
    digits: str
    whose: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.digits} could be that of {self.whose}"


def suspects(text: str) -> list[Suspect]:
    """The numbers of a text that could be real."""
    return sorted(
        {
            Suspect(line=place, digits=digits, whose=whose)
            for place, line in enumerate(text.splitlines(), 1)
            for digits, whose in _in_line(_BY_CHANCE.sub("·", line))
        }
    )


def _in_line(line: str) -> Iterator[tuple[str, str]]:
    for digits in _digits(_IBAN, line):
        if iban.is_valid(f"BE{digits}") and digits[2:5] != _OUR_BANK:
            yield digits, "a bank account"
    for digits in _digits(_PHONE, line):
        if not re.sub(r"^(00)?32", "", digits).lstrip("0").startswith(_OUR_PHONES):
            yield digits, "a telephone"
    rest = _ONLY_A_PHONE.sub("·", _IBAN.sub("·", line))
    for digits in {digits for kind in (_PLAIN, _TEN, _SSIN, _ENTERPRISE, _CARD) for digits in _digits(kind, rest)}:
        if len(digits) == 10 and _is_an_employers(digits):
            yield digits, "an enterprise or employer"
        elif len(digits) == 11 and _is_a_persons(digits):
            yield digits, "a person"
        elif len(digits) == 12 and _is_a_cards(digits):
            yield digits, "an identity card"


def _digits(kind: re.Pattern[str], line: str) -> Iterator[str]:
    for found in kind.finditer(line):
        yield re.sub(r"\D", "", found[1])


def _is_a_persons(digits: str) -> bool:
    try:
        ssin = Ssin(digits)
    except ValueError:
        return False
    born = ssin.birth_date
    exists = born.month is None or born.day is None or born.day <= monthrange(born.year, born.month)[1]
    return exists and ssin.could_be_real


def _is_an_employers(digits: str) -> bool:
    serial, check = int(digits[:8]), int(digits[8:])
    of_the_onss = digits.startswith("0") and check == ((96 - serial * 100 % 97) or 97)
    if of_the_onss:
        return OnssNumber.received(digits).could_be_real
    of_the_cbe = digits.startswith(("0", "1")) and serial > 0 and check == 97 - serial % 97
    return of_the_cbe and CbeNumber.received(digits).could_be_real


def _is_a_cards(digits: str) -> bool:
    is_right = int(digits[10:]) == (int(digits[:10]) % 97 or 97)
    return is_right and digits < _NO_CARDS_YET
