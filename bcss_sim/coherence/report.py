"""Checking a world, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bcss_client.config import organisations
from bcss_client.labels import Labels

from ..situation import Situation
from ..store import Store
from ..world.coherence import INVARIANTS, Invariant, Together, households
from ..world.realism import Share, known_shares
from ..world.register_codes import RegisterCodes
from ..world.shares import CENSUS
from ..world.world import World
from .agreement import AGREEMENTS
from .asking import Asking, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One invariant: how many facts it looked at, and the households in which one did not hold."""

    name: str
    sentence: Labels
    english: str
    checked: int
    violations: int
    households: tuple[int, ...]  # by number, in order, each once


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What came of checking so many people on so many days."""

    people: int
    days: tuple[date, ...]
    findings: tuple[Finding, ...]
    shares: tuple[Measured, ...]

    @property
    def broken(self) -> tuple[Finding, ...]:
        """The invariants that do not hold."""
        return tuple(one for one in self.findings if one.violations)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A share of the population as it is, of so many people or households."""

    share: Share
    value: float
    units: int

    @property
    def within(self) -> bool:
        """Whether it lies within the tolerance."""
        return abs(self.value - self.share.target) <= self.share.tolerance


@dataclass(slots=True)
class _Count:
    checked: int = 0
    violations: int = 0  # of a share: the units that belong to it
    households: dict[int, None] | None = None


def check(world: World, *, days: Sequence[date], progress: Callable[[int], object] | None = None) -> Report:
    """Look at everybody drawn for a world, and at what the flows tell of them on each day.

    The shares are those of the census day, as of which people are drawn. `progress` is told how many people were
    looked at, household by household.
    """
    askings = [Asking(situation_of(world, day)) for day in days]
    rules: tuple[Invariant[Together] | Invariant[Told], ...] = (*INVARIANTS, *AGREEMENTS)
    counts = {one.name: _Count() for one in rules}
    measured = [(share, _Count()) for share in known_shares()]
    people = 0
    for group in households(world):
        for invariant in INVARIANTS:
            _count(counts[invariant.name], group, list(invariant.facts(group)))
        for asking in askings:
            _ask(asking, group, counts)
        for share, count in measured:
            units = list(share.units(group, CENSUS))
            count.checked += len(units)
            count.violations += sum(units)
        people += len(group.people)
        if progress is not None:
            progress(len(group.people))
    return Report(
        people=people,
        days=tuple(days),
        findings=tuple(
            Finding(
                name=one.name,
                sentence=one.sentence,
                english=one.english,
                checked=counts[one.name].checked,
                violations=counts[one.name].violations,
                households=tuple(counts[one.name].households or ()),
            )
            for one in rules
        ),
        shares=tuple(
            Measured(share=share, value=count.violations / max(count.checked, 1), units=count.checked)
            for share, count in measured
        ),
    )


def situation_of(world: World, day: date) -> Situation:
    """A world on a day, as the first organisation sees it before anybody has written anything."""
    return Situation(world=world, codes=RegisterCodes.load(), store=Store(), today=day, caller=organisations()[0])


def _ask(asking: Asking, group: Together, counts: dict[str, _Count]) -> None:
    for person in group.living:
        known = person.known_on(asking.situation.today)
        if known is not None:
            told = asking.told(known)
            for agreement in AGREEMENTS:
                _count(counts[agreement.name], group, list(agreement.facts(told)))


def _count(count: _Count, group: Together, holds: Sequence[bool]) -> None:
    wrong = len(holds) - sum(holds)
    count.checked += len(holds)
    count.violations += wrong
    if wrong:
        count.households = {**(count.households or {}), group.number: None}
