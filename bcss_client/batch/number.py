"""Identification numbers as people's files hold them: with dots, stripped of zeros, or rounded by a spreadsheet."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..values import Ssin

_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d+")
# What a table calculated with decimals makes of a whole number.
_WHOLE = re.compile(r"(\d{8,11})[.,]0+")
# Born in January to September 2000: a spreadsheet strips three zeros. Shorter numbers are too likely to fit by chance.
_STRIPPED = re.compile(r"\d{8,10}")


class RoundedNumber(ValueError):
    """A number of which a spreadsheet kept the first digits only, such as 9.00803E+10."""


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """A number read, and whether zeros in front were given back to it."""

    ssin: Ssin
    restored: bool = False


def read_number(text: str) -> ReadNumber:
    """The identification number in a cell of a table; raises `ValueError`, which never repeats it.

    >>> read_number("90.08.02-998.15")
    ReadNumber(ssin=Ssin('*********15'), restored=False)
    >>> read_number("5031499895").ssin == "05031499895"
    True
    """
    text = text.strip()
    if _SCIENTIFIC.fullmatch(text):
        raise RoundedNumber("only the first digits of this number are left")
    if whole := _WHOLE.fullmatch(text):
        text = whole[1]
    if not _STRIPPED.fullmatch(text):
        return ReadNumber(Ssin(text))
    try:
        return ReadNumber(Ssin(text.zfill(11)), restored=True)
    except ValueError:
        raise ValueError("an identification number has eleven digits") from None


def veiled(text: str) -> str:
    """What may be shown of a cell that should hold a number: the last two of its digits, when they are eight or more.

    >>> veiled("90.08.02-998.16"), veiled("Céline")
    ('*********16', '')
    """
    digits = "".join(filter(str.isdigit, text))
    return f"{'*' * (len(digits) - 2)}{digits[-2:]}" if len(digits) >= 8 else ""
