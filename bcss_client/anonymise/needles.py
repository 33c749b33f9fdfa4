"""Searching a text for values that may not stand in it, as quickly for a thousand values as for one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from ..values import CbeNumber, Ssin

SHORTEST = 4
"""Values of up to three characters are not searched for: they stand in any text."""

_ANYWHERE = 7  # shorter ones count only where they stand alone, not inside a longer word or number
_SEPARATED = re.compile(r"(?<=[0-9])[ .\-/](?=[0-9])")
_NUMBER = re.compile(r"(?<![0-9])(?:[01][0-9]{9}|[0-9]{11})(?![0-9])")
_NUMERIC = "-./:,"


def folded(text: str) -> str:
    """A text without regard to case, to how accents are encoded, and to how much white space there is."""
    return " ".join(unicodedata.normalize("NFC", text.casefold()).split())


def joined(text: str) -> str:
    """A text whose numbers are written without separators."""
    return _SEPARATED.sub("", text)


def forms(value: str) -> set[str]:
    """What is searched for of a value: itself, and its numbers without separators; nothing of a short one."""
    plain = folded(value)
    return {form for form in (plain, joined(plain)) if len(form) >= SHORTEST}


class Needles:
    """Values to search for."""

    def __init__(self, values: Iterable[str]) -> None:
        self._by_start: defaultdict[str, set[str]] = defaultdict(set)
        self._values: set[str] = set()
        for value in values:
            for form in forms(value):
                if form not in self._values:
                    self._values.add(form)
                    self._by_start[form[:SHORTEST]].add(form)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def within(self, text: str) -> bool:
        """Whether one of the values stands in a text, with or without separators in its numbers."""
        plain = folded(text)
        return any(self.found(plain)) or any(self.found(joined(plain)))

    def counted(self, text: str) -> Counter[str]:
        """How often each value stands in a text."""
        return Counter(self.found(folded(text)))

    def found(self, plain: str) -> Iterator[str]:
        """The values in a folded text, once for each place."""
        if not self._values:
            return
        for place in range(len(plain) - SHORTEST + 1):
            for value in self._by_start.get(plain[place : place + SHORTEST], ()):
                if plain.startswith(value, place) and (len(value) >= _ANYWHERE or _alone(plain, place, len(value))):
                    yield value


def _alone(text: str, place: int, length: int) -> bool:
    """Whether what stands at a place is no part of a longer word or number."""
    before, after = text[max(0, place - 2) : place], text[place + length : place + length + 2]
    if before[-1:].isalnum() or after[:1].isalnum():
        return False
    if not (text[place].isdigit() and text[place + length - 1].isdigit()):
        return True
    continues_before = len(before) == 2 and before[1] in _NUMERIC and before[0].isdigit()
    continues_after = len(after) == 2 and after[0] in _NUMERIC and after[1].isdigit()
    return not (continues_before or continues_after)


def names_somebody(text: str) -> bool:
    """Whether a text holds a number that may belong to a person or an enterprise."""
    return any(_could_be_real(digits) for digits in _NUMBER.findall(joined(text)))


def _could_be_real(digits: str) -> bool:
    try:
        return (Ssin(digits) if len(digits) == 11 else CbeNumber(digits)).could_be_real
    except ValueError:
        return False
