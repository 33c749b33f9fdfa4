"""Identification numbers for synthetic people, each given once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import TypeAlias

from faker import Generator

from bcss_client.values import IncompleteDate, Sex, Ssin

from .providers import SsinProvider
from .recipe import NumberScheme

_FARTHEST = 400  # days a birthday may move before the range counts as used up
_TEST_MONTHS = 60  # what a test number adds to the month

_Births: TypeAlias = tuple[date, Sex]


# The first counter of a birth date; the following ones are lower by two.
_FIRST_COUNTERS = {
    NumberScheme.TST: {Sex.MALE: 999, Sex.FEMALE: 998},
    NumberScheme.REALISTIC: {Sex.MALE: 997, Sex.FEMALE: 996},
}


class Numbers:
    """Hands out numbers of a scheme, none of those `taken` and none whose alias is.

    Of the `reserved` scheme each birth date of a century serves one person of each sex, and nobody gets the
    birthdays 1 January and 1 July of a woman: on those the counter 998 could be real. Whoever draws people into a
    population that is there says with `held` which numbers are borne in it.
    """

    __slots__ = ("_given", "_held", "_provider", "_scheme", "_taken")

    def __init__(
        self,
        scheme: NumberScheme = NumberScheme.RESERVED,
        taken: Iterable[Ssin] = (),
        *,
        held: Callable[[Ssin], bool] = lambda _: False,
    ) -> None:
        self._scheme = scheme
        self._held = held
        self._provider = SsinProvider(Generator())
        self._taken = set(taken)
        self._given: dict[_Births, int] = {}  # the lowest counter given, in the schemes that have many a day

    def reserve(self, birth: date | IncompleteDate, sex: Sex, *, bis: bool = False) -> Ssin:
        """The reserved number of exactly this birth date, of the National Register or `bis`.

        Raises `ValueError` when it is taken or may not be used.
        """
        number = self._provider.ssin(birth=birth, sex=sex, bis=bis)
        if number in self._taken or self._held(number):
            raise ValueError(f"two people of the same sex are born on {birth}; move one of the birthdays")
        self._taken.add(number)
        return number

    def take(self, birth: date, sex: Sex) -> Ssin:
        """The number of the nearest free birthday; raises `ValueError` when none is near."""
        for day in _nearest(birth):
            number = self._free(day, sex)
            if number is not None:
                return number
        raise ValueError(
            f"no number is left for people born around {birth.year}: the {self._scheme} range is used up; "
            "ask for a smaller population, or for numbers of the scheme tst"
        )

    def note(self, number: Ssin) -> None:
        """Take note of a number this scheme gave before."""
        born = number.birth_date.complete
        if self._scheme is NumberScheme.RESERVED or born is None:
            self._taken.add(number)
        else:
            key = born, number.sex
            self._given[key] = min(int(number[6:9]), self._given.get(key, 999))

    def give_back(self, numbers: Iterable[Ssin]) -> None:
        """Take back numbers of the reserved scheme nobody came to bear; the others have enough of them."""
        self._taken.difference_update(numbers)

    def _free(self, birth: date, sex: Sex) -> Ssin | None:
        if self._scheme is NumberScheme.RESERVED:
            try:
                return self.reserve(birth, sex)
            except ValueError:
                return None
        key = birth, sex
        first = _FIRST_COUNTERS[self._scheme][sex]
        counter = self._given[key] - 2 if key in self._given else first
        month = birth.month + (_TEST_MONTHS if self._scheme is NumberScheme.TST else 0)
        while counter > 0:
            number = Ssin.from_parts(year=birth.year, month=month, day=birth.day, counter=counter)
            self._given[key] = counter
            if number.alias not in self._taken and not self._held(number):
                return number
            counter -= 2
        return None


def _nearest(birth: date) -> Iterator[date]:
    yield birth
    for distance in range(1, _FARTHEST):
        yield birth - timedelta(distance)
        yield birth + timedelta(distance)
