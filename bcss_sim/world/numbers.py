"""Identification numbers nobody can bear, each given once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from faker import Generator

from bcss_client.values import IncompleteDate, Sex, Ssin

from .providers import SsinProvider

_FARTHEST = 400  # days a birthday may move before the range counts as used up


class Numbers:
    """Hands out numbers of the `reserved` scheme: one woman (998) and one man (999) per birth date.

    These counters are never issued to anybody, so each birth date of a century serves one person of each
    sex. Nobody gets the birthdays 1 January and 1 July of a woman: on those the counter 998 could be real.
    """

    __slots__ = ("_provider", "_taken")

    def __init__(self, taken: Iterable[Ssin] = ()) -> None:
        self._provider = SsinProvider(Generator())
        self._taken = set(taken)

    def reserve(self, birth: date | IncompleteDate, sex: Sex, *, bis: bool = False) -> Ssin:
        """The number of exactly this birth date, of the National Register or `bis`.

        Raises `ValueError` when it is taken or may not be used.
        """
        number = self._provider.ssin(birth=birth, sex=sex, bis=bis)
        if number in self._taken:
            raise ValueError(f"two people of the same sex are born on {birth}; move one of the birthdays")
        self._taken.add(number)
        return number

    def take(self, birth: date, sex: Sex) -> Ssin:
        """The number of the nearest free birthday; raises `ValueError` when none is near."""
        for day in _nearest(birth):
            try:
                return self.reserve(day, sex)
            except ValueError:
                continue
        raise ValueError(
            f"no number is left for people born around {birth.year}: the reserved range holds one woman and "
            "one man per birth date; ask for a smaller population"
        )


def _nearest(birth: date) -> Iterator[date]:
    yield birth
    for distance in range(1, _FARTHEST):
        yield birth - timedelta(distance)
        yield birth + timedelta(distance)
