"""Checking a world, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bcss_client.config import organisations
from bcss_client.labels import Labels

from ..situation import Situation
from ..store import Store
from ..world.coherence import INVARIANTS, Together, households
from ..world.register_codes import RegisterCodes
from ..world.world import World
from .agreement import AGREEMENTS
from .asking import Asking


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

    @property
    def broken(self) -> tuple[Finding, ...]:
        """The invariants that do not hold."""
        return tuple(one for one in self.findings if one.violations)


@dataclass(slots=True)
class _Count:
    checked: int = 0
    violations: int = 0
    households: dict[int, None] | None = None


def check(
    world: World, *, days: Sequence[date], progress: Callable[[int], object] = lambda people: None
) -> Report:
    """Look at everybody drawn for a world, and at what the flows tell of them on each day.

    `progress` is told how many people were looked at, household by household.
    """
    askings = [Asking(_situation(world, day)) for day in days]
    counts = {one.name: _Count() for one in (*INVARIANTS, *AGREEMENTS)}
    people = 0
    for group in households(world):
        for invariant in INVARIANTS:
            _count(counts[invariant.name], group, list(invariant.facts(group)))
        for asking in askings:
            _ask(asking, group, counts)
        people += len(group.people)
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
            for one in (*INVARIANTS, *AGREEMENTS)
        ),
    )


def _situation(world: World, day: date) -> Situation:
    return Situation(world=world, codes=RegisterCodes.load(), store=Store(), today=day, caller=organisations()[0])


def _ask(asking: Asking, group: Together, counts: dict[str, _Count]) -> None:
    for person in group.living:
        known = person.known_on(asking.situation.today)
        if known is not None:
            told = asking.told(known)
            for agreement in AGREEMENTS:
                _count(counts[agreement.name], group, list(agreement.answers(told)))


def _count(count: _Count, group: Together, holds: Sequence[bool]) -> None:
    wrong = len(holds) - sum(holds)
    count.checked += len(holds)
    count.violations += wrong
    if wrong:
        count.households = {**(count.households or {}), group.number: None}
