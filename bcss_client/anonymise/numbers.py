"""Numbers that nobody has, in place of those of people, enterprises, accounts, cards and telephones.

Each kind has a range of its own that nobody bears (see CONTRIBUTING.md), or none when the text is not of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..values import CbeNumber, Ssin, SsinKind
from .keyed import Draws
from .time_shift import TimeShift

_SEPARATED = re.compile(r"[0-9](?:[ .\-/]?[0-9])+")
_IBAN = re.compile(r"BE[0-9]{14}", re.IGNORECASE)
_MONTHS = {
    SsinKind.NATIONAL: (0, 60),
    SsinKind.BIS_SEX_UNKNOWN: (20, 60),
    SsinKind.BIS: (40, 80),
    SsinKind.TST: (60,),
    SsinKind.TST_BIS: (80,),
}
"""What the months of numbers of a kind are raised by: its own, and that of the test numbers nobody has either."""


def digits_of(text: str) -> str | None:
    """The digits of a number written with or without separators; None when the text is anything else."""
    bare = text.strip()
    return re.sub(r"[ .\-/]", "", bare) if bare.isascii() and _SEPARATED.fullmatch(bare) else None


def written_like(digits: str, text: str) -> str:
    """Digits with the separators and the white space of a text that has as many."""
    left = iter(digits)
    return "".join(next(left) if character in "0123456789" else character for character in text)


def ssin_in(text: str) -> Ssin | None:
    """The identification number a text is, checked; None when it is none."""
    digits = digits_of(text)
    if digits is None or len(digits) != 11:
        return None
    try:
        return Ssin(digits)
    except ValueError:
        return None


def ssins(number: Ssin, shift: TimeShift) -> Iterator[str]:
    """Numbers nobody has for the same person: of the same sex and register, born when the shift says.

    The first is of the reserved counters 998 and 999, the others, for people born on the same day, are test numbers.
    """
    born = number.birth_date
    complete = born.complete
    moved = shift.birth(complete) if complete else None
    year, month, day = (
        (moved.year, moved.month, moved.day)
        if moved
        else (max(1900, shift.year(born.year)), born.month or 0, int(number[4:6]))
    )
    first = 999 if int(number[6:9]) % 2 else 998
    for counter in range(first, 0, -2):
        for raised in _MONTHS[number.kind]:
            made = Ssin.from_parts(year=year, month=month + raised, day=day, counter=counter)
            if not made.could_be_real and made.birth_date.year == year:
                yield made


def is_enterprise(digits: str) -> bool:
    """Whether digits are an enterprise number, by their check."""
    try:
        CbeNumber(digits)
    except ValueError:
        return False
    return len(digits) == 10


def enterprises(draws: Draws) -> Iterator[str]:
    """Enterprise numbers nobody has: 1.9xx.xxx.xxx."""
    while True:
        yield CbeNumber.from_serial(19_000_000 + draws.below(1_000_000))


def employers(digits: str, draws: Draws) -> Iterator[str]:
    """Numbers no employer has at the ONSS, as long as the given one: a serial that begins with 9."""
    while len(digits) in (9, 10):
        serial = 9_000_000 + draws.below(1_000_000)
        yield f"{serial}{(96 - serial * 100 % 97) or 97:02}".zfill(len(digits))


def is_account(text: str) -> bool:
    """Whether a text is a Belgian account number."""
    return _IBAN.fullmatch(text.replace(" ", "").strip()) is not None


def accounts(draws: Draws) -> Iterator[str]:
    """Digits, after `BE`, of accounts at a bank that does not exist: 160."""
    from stdnum import iban

    while True:
        account = 160 * 10**7 + draws.below(10**7)
        national = f"{account:010}{account % 97 or 97:02}"
        yield f"{iban.calc_check_digits(f'BE00{national}')}{national}"


def cards(draws: Draws) -> Iterator[str]:
    """Numbers of identity cards nobody holds: 999, seven digits, check."""
    while True:
        ten = 999 * 10**7 + draws.below(10**7)
        yield f"{ten}{ten % 97 or 97:02}"


def telephones(digits: str, draws: Draws) -> Iterator[str]:
    """Telephone numbers of a series no operator uses, as long as the given one and with the same country code."""
    prefix = next((start for start in ("0032", "32", "0") if digits.startswith(start)), "")
    while len(digits) >= len(prefix) + 3:
        rest = len(digits) - len(prefix) - 3
        yield f"{prefix}450{''.join(str(draws.below(10)) for _ in range(rest))}"
