"""Random choices that come out the same on every machine and with every version of Python."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Draw:
    """A stream of choices named by `key`.

    Everything is drawn from `Random.random`, the one method Python promises to keep unchanged for a seed.
    """

    __slots__ = ("source",)

    def __init__(self, key: str) -> None:
        self.source = Random(key)

    def chance(self, probability: float) -> bool:
        """Whether an event of this probability happens."""
        return self.source.random() < probability

    def whole(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included; `low` when the span is empty."""
        return low + int(self.source.random() * max(high - low + 1, 1))

    def one_of(self, choices: Sequence[T]) -> T:
        """One of the choices, all as likely."""
        return choices[int(self.source.random() * len(choices))]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of the keys, as likely as its weight says."""
        rest = self.source.random() * sum(weights.values())
        for choice, weight in weights.items():
            rest -= weight
            if rest < 0:
                return choice
        return next(reversed(tuple(weights)))

    def day(self, first: date, last: date) -> date:
        """A day from `first` to `last`, both included; `first` when the span is empty."""
        return date.fromordinal(self.whole(first.toordinal(), last.toordinal()))
