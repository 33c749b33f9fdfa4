"""What stands in the place of each value: the same for the same value, and nothing of the original."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain, islice
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..values import IncompleteDate, OnssNumber, Ssin, YearMonth, YearQuarter
from ..values.dates import Year
from . import numbers, places, words
from .fields import Kind, kind_of, labels_of
from .keyed import Key
from .leaves import Leaf
from .needles import Needles, folded, joined, names_somebody
from .time_shift import TimeShift

if TYPE_CHECKING:
    from xmlschema.validators import XsdSimpleType

_TRIES = 60
_FEW_DIGITS = 3
_WIDE = 6  # values this long have replacements of their own each; shorter ones may share one
PERSONS = re.compile(r"(?<![0-9])[0-9]{2}[ .\-/]?[0-9]{2}[ .\-/]?[0-9]{2}[ .\-/]?[0-9]{3}[ .\-/]?[0-9]{2}(?![0-9])")
_RECORD = re.compile(r"(U62NA1017001)(.*?)([0-9]{11})(O0L)([0-9 ]{11})(.{4})( {32})([0-9]{10})(M03S0)(.*)")
_DAYS = re.compile(r"(?:19|20)[0-9]{6}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_AMOUNT = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
_DATED = re.compile(r"date|time|year|month|quarter", re.IGNORECASE)
_NAMES: Mapping[Kind, words.Names] = MappingProxyType(
    {
        Kind.LAST_NAME: "last",
        Kind.FIRST_NAME: "first",
        Kind.STREET: "street",
        Kind.MUNICIPALITY: "street",  # a place abroad, or one that is no municipality
    }
)
_DATES = frozenset({date, IncompleteDate, YearMonth, YearQuarter, Year})


class Replacements:
    """The replacements of one run: `needles` are the values that may not appear in them."""

    def __init__(self, key: Key, shift: TimeShift, needles: Needles, people: Iterable[Ssin]) -> None:
        self._key = key
        self._shift = shift
        self._needles = needles
        self._chosen: dict[tuple[str, str], int] = {}
        self._bearers: dict[tuple[str, str], str] = {}
        self._valid: dict[tuple[int, str], bool] = {}
        self._people: dict[Ssin, str] = {}
        given: set[str] = set()
        for person in sorted(set(people)):
            free = (one for one in numbers.ssins(person, shift) if one not in given and not needles.within(one))
            self._people[person] = next(free)
            given.add(self._people[person])

    def text(self, leaf: Leaf) -> str:
        """What stands in the place of a value, with the white space around it as it was."""
        bare = leaf.text.strip()
        start = leaf.text.index(bare)
        return f"{leaf.text[:start]}{self._bare(leaf, bare)}{leaf.text[start + len(bare) :]}"

    def is_moved(self, leaf: Leaf) -> bool:
        """Whether a value is replaced by moving the dates in it, which may by chance give a date of another place."""
        bare = leaf.text.strip()
        return self._moved(leaf, bare) is not None or self._record(leaf, bare) is not None

    def _bare(self, leaf: Leaf, bare: str) -> str:
        person = numbers.ssin_in(bare)
        if person is not None and person in self._people:
            return numbers.written_like(self._people[person], bare)
        moved = self._moved(leaf, bare) or self._record(leaf, bare)
        if moved is not None:
            return moved
        kind, made = self._made(leaf, bare)
        return (
            self._first_fitting(kind, leaf, bare, made)
            or self._first_fitting("text", leaf, bare, self._texts(bare))
            or words.replaced(bare, self._key)  # what does not fit is refused when the result is verified
        )

    def _moved(self, leaf: Leaf, bare: str) -> str | None:
        """The date in a value, moved."""
        if numbers.ssin_in(bare) is not None:
            return None
        dated = (
            leaf.is_split
            or bool(leaf.declared & _DATES)
            or kind_of(leaf.names) is Kind.DATE
            or _DATED.search(leaf.names[-1]) is not None
        )
        moved = self._shift.written(bare) or (self._shift.compact(bare) if dated else None)
        return moved if moved != bare else None

    def _record(self, leaf: Leaf, bare: str) -> str | None:
        """The fixed-width record before a classic form, with its parts replaced where they stand."""
        match = _RECORD.fullmatch(bare) if kind_of(leaf.names) is Kind.RECORD else None
        if match is None:
            return None
        start, reference, user, mark, person, form, blanks, sent, end, search = match.groups()
        days = _DAYS.sub(lambda found: self._shift.compact(found[0]) or found[0], search)
        parts = (start, self._free(reference, 0), self._number(user), mark, self._number(person))
        return "".join((*parts, form, blanks, self._shift.short(sent) or "0" * 10, end, days))

    def _number(self, digits: str) -> str:
        person = numbers.ssin_in(digits)
        known = None if person is None else self._people.get(person)
        return known or words.replaced_digits(digits, self._key)

    def _made(self, leaf: Leaf, bare: str) -> tuple[str, Iterator[str]]:
        """The kind of a value, and what may stand in its place."""
        kind = kind_of(leaf.names)
        if numbers.is_account(bare):
            return "account", _like(bare, numbers.accounts(self._key.draws("account", joined(bare))))
        if _EMAIL.fullmatch(bare):
            return "email", self._emails(bare)
        if kind in (Kind.MUNICIPALITY, Kind.POSTAL_CODE) and (code := places.municipality_of(bare)) is not None:
            return f"place {code}", places.others(bare, code, self._key)
        digits = numbers.digits_of(bare)
        if digits is not None:
            return self._numbered(kind, leaf, bare, digits)
        if _AMOUNT.fullmatch(bare):
            return "number", self._digits(bare)
        labels = labels_of(leaf.names, leaf.code) if leaf.code else None
        if labels is not None:
            return "label", iter(labels)
        if kind in _NAMES:
            return kind, (words.named(bare, _NAMES[kind], self._key, attempt) for attempt in range(_TRIES))
        return "text", self._texts(bare)

    def _numbered(self, kind: Kind, leaf: Leaf, bare: str, digits: str) -> tuple[str, Iterator[str]]:
        """What may stand in the place of a number, with or without separators."""
        draws = self._key.draws(kind, digits)
        if kind is Kind.EMPLOYER or OnssNumber in leaf.declared:
            return "employer", _like(bare, numbers.employers(digits, draws))
        if numbers.is_enterprise(digits):
            return "enterprise", _like(bare, numbers.enterprises(self._key.draws("enterprise", digits)))
        if kind is Kind.TELEPHONE:
            return kind, _like(bare, numbers.telephones(digits, draws))
        if kind is Kind.CARD and len(digits) == 12:
            return kind, _like(bare, numbers.cards(draws))
        if kind in (Kind.HOUR, Kind.MINUTE):
            return kind, (f"{draws.below(24 if kind is Kind.HOUR else 60):02}" for _ in range(_TRIES))
        return "number", self._digits(bare)

    def _digits(self, bare: str) -> Iterator[str]:
        made = (words.replaced_digits(bare, self._key, attempt) for attempt in range(_TRIES))
        if not (bare.isascii() and bare.isdigit() and len(bare) <= _FEW_DIGITS):
            return made
        # The schema may allow very few numbers: in the end each one is tried.
        every = [f"{number:0{len(bare)}}" for number in range(10 ** len(bare))]
        alike = [number for number in every if (number[0] == "0") == (bare[0] == "0")]
        return chain(islice(made, _TRIES // 6), self._key.draws("few", bare).shuffled(alike))

    def _texts(self, bare: str) -> Iterator[str]:
        return (self._free(bare, attempt) for attempt in range(_TRIES))

    def _free(self, text: str, attempt: int) -> str:
        """Free text: the people in it by their new numbers, everything else word by word."""
        parts: list[str] = []
        end = 0
        for match in PERSONS.finditer(text):
            person = numbers.ssin_in(match[0])
            if person is not None and person in self._people:
                parts.append(words.replaced(text[end : match.start()], self._key, attempt))
                parts.append(numbers.written_like(self._people[person], match[0]))
                end = match.end()
        parts.append(words.replaced(text[end:], self._key, attempt))
        return "".join(parts)

    def _emails(self, bare: str) -> Iterator[str]:
        local = bare.partition("@")[0]
        return (f"{words.replaced(local, self._key, attempt)}@example.org" for attempt in range(_TRIES))

    def _first_fitting(self, kind: str, leaf: Leaf, bare: str, made: Iterator[str]) -> str:
        """The first that may stand there: that chosen before for this value, where it fits."""
        # The code, the name and the postal code of a municipality are replaced by those of one and the same other.
        about = (kind, "") if kind.startswith("place") else (kind, folded(bare))
        for attempt, one in enumerate(made):
            if attempt >= self._chosen.get(about, 0) and self._fits(one, leaf, bare, about):
                self._chosen.setdefault(about, attempt)
                self._bearers.setdefault((kind.partition(" ")[0], folded(one)), "".join(about))
                return one
        return ""

    def _fits(self, one: str, leaf: Leaf, bare: str, about: tuple[str, str]) -> bool:
        bearer = self._bearers.get((about[0].partition(" ")[0], folded(one)))
        return (
            folded(one) != folded(bare)
            and (len(bare) < _WIDE or bearer in (None, "".join(about)))
            and not self._needles.within(one)
            and not names_somebody(one)
            and (leaf.simple is None or self._is_valid(leaf.simple, one) == self._is_valid(leaf.simple, bare))
        )

    def _is_valid(self, simple: XsdSimpleType, text: str) -> bool:
        about = (id(simple), text)
        if about not in self._valid:
            self._valid[about] = simple.is_valid(text)
        return self._valid[about]


def _like(bare: str, made: Iterator[str]) -> Iterator[str]:
    return (numbers.written_like(digits, bare) for digits in islice(made, _TRIES))
