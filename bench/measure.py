"""Measuring several things in turn, so that whatever slows the machine slows them all."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spread:
    """What one work measured, round by round."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def low(self) -> float:
        return min(self.values)

    @property
    def high(self) -> float:
        return max(self.values)

    def over(self, other: Spread) -> float:
        """How many times `other` this is: the middle one of the ratios within a round."""
        return statistics.median(mine / its for mine, its in zip(self.values, other.values, strict=True))


def timed(work: Callable[[], object], *, repeats: int = 1) -> Callable[[], float]:
    """Does `work` so many times, and tells how many seconds each took."""

    def seconds() -> float:
        begin = time.perf_counter()
        for _ in range(repeats):
            work()
        return (time.perf_counter() - begin) / repeats

    return seconds


def in_turn(works: Mapping[str, Callable[[], float]], *, rounds: int) -> dict[str, Spread]:
    """What each work measures: one after the other in every round."""
    found: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            found[name].append(work())
    return {name: Spread(tuple(values)) for name, values in found.items()}
