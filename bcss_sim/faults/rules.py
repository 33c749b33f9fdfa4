"""The rules of one simulator, in order, and how often each has struck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from threading import Lock

from bcss_client.flow import Flow
from bcss_client.reply import Reply
from bcss_client.security import numbers_in
from bcss_client.values import Ssin

from ..fault_texts import SEVERAL_PROCESSES
from .checking import checked
from .fault import EVERY_FLOW, BusinessStatus, Delay, Duplicate, Effect, Fault, FaultRefused, When
from .saying import can_say


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A fault that was added, under its number: how many questions matched it, and how often it struck."""

    number: int
    fault: Fault
    matched: int = 0
    fired: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What becomes of one question: an effect or none, and seconds by which it is late."""

    effect: Effect | None = None
    when: When = When.BEFORE
    delay: float = 0.0
    delayed: When = When.BEFORE


_SPARED = Fate()


@dataclass(slots=True, kw_only=True)
class _Kept:
    number: int
    fault: Fault
    person: frozenset[str]
    matched: int = 0
    fired: int = 0


class Faults:
    """Decides what becomes of each question, the same in each run: draws come from `seed`, rule and question.

    The first rule that matches and strikes decides; a delay is decided apart, so that it may go with another effect.
    They hold for this process, and are forgotten when it ends; so there are none unless it answers `alone`.
    """

    def __init__(self, seed: int, *, alone: bool = True) -> None:
        self._seed = seed
        self._alone = alone
        self._rules: list[_Kept] = []
        self._earlier: dict[str, bytes] = {}
        self._numbered = 0
        self._lock = Lock()

    def __bool__(self) -> bool:
        return bool(self._rules)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules as they are now, in order."""
        with self._lock:
            return tuple(map(_shown, self._rules))

    def add(self, fault: Fault, *, first: bool = False) -> Rule:
        """Add a rule after the others, or before them; raises `FaultRefused`."""
        return self._place(self._checked([fault]), at=0 if first else None)[0]

    def replace(self, faults: Sequence[Fault]) -> tuple[Rule, ...]:
        """Put rules in the place of those there are; raises `FaultRefused`, and then nothing is changed."""
        wanted = self._checked(faults)
        self.clear()
        return self._place(wanted)

    def remove(self, number: int) -> bool:
        """Take a rule away; False when there is none of that number."""
        with self._lock:
            found = [rule for rule in self._rules if rule.number == number]
            for rule in found:
                self._rules.remove(rule)
            return bool(found)

    def clear(self) -> None:
        """Take all rules away, and forget what was kept for them; numbers begin at one again."""
        with self._lock:
            self._rules.clear()
            self._earlier.clear()
            self._numbered = 0

    def fate(self, flow: Flow[..., Reply], asked: object, organisation: str) -> Fate:
        """What becomes of a question of `organisation`; it is counted."""
        with self._lock:
            struck = [rule for rule in self._rules if self._strikes(rule, flow, asked, organisation)]
            if not struck:
                return _SPARED
            late = next((rule for rule in struck if isinstance(rule.fault.effect, Delay)), None)
            wrong = next((rule for rule in struck if not isinstance(rule.fault.effect, Delay)), None)
            for rule in (late, wrong):
                if rule is not None:
                    rule.fired += 1
            return Fate(
                effect=wrong.fault.effect if wrong else None,
                when=wrong.fault.when if wrong else When.BEFORE,
                delay=self._seconds(late) if late else 0.0,
                delayed=late.fault.when if late else When.BEFORE,
            )

    def keep(self, flow: str, reply: bytes) -> None:
        """Keep the reply to a question, where a rule is to give it again."""
        with self._lock:
            if any(isinstance(rule.fault.effect, Duplicate) for rule in self._rules):
                self._earlier[flow] = reply

    def earlier(self, flow: str) -> bytes:
        """The reply kept of a flow; nothing when it was forgotten meanwhile."""
        return self._earlier.get(flow, b"")

    def _checked(self, faults: Sequence[Fault]) -> list[Fault]:
        if not self._alone:
            raise FaultRefused(SEVERAL_PROCESSES)
        return [checked(fault) for fault in faults]

    def _place(self, faults: Sequence[Fault], *, at: int | None = None) -> tuple[Rule, ...]:
        with self._lock:
            added = [
                _Kept(number=number, fault=fault, person=_names(fault))
                for number, fault in enumerate(faults, self._numbered + 1)
            ]
            self._numbered += len(added)
            place = len(self._rules) if at is None else at
            self._rules[place:place] = added
            return tuple(map(_shown, added))

    def _strikes(self, rule: _Kept, flow: Flow[..., Reply], asked: object, organisation: str) -> bool:
        fault = rule.fault
        if not (_matches(fault, flow, organisation) and _is_about(asked, rule.person)):
            return False
        rule.matched += 1
        if isinstance(fault.effect, Duplicate) and flow.slug not in self._earlier:
            return False
        return (
            (fault.nth is None or rule.matched == fault.nth)
            and rule.matched > fault.skip
            and (fault.at_most is None or rule.fired < fault.at_most)
            and (fault.probability == 1 or self._draw(rule, "strikes") < fault.probability)
        )

    def _seconds(self, rule: _Kept) -> float:
        delay = rule.fault.effect
        assert isinstance(delay, Delay)
        return delay.seconds + (delay.jitter * self._draw(rule, "jitter") if delay.jitter else 0.0)

    def _draw(self, rule: _Kept, what: str) -> float:
        return Random(f"{self._seed}/{rule.number}/{rule.matched}/{what}").random()


def _matches(fault: Fault, flow: Flow[..., Reply], organisation: str) -> bool:
    if fault.flow not in (EVERY_FLOW, flow.slug) or fault.organisation not in (None, organisation):
        return False
    return not isinstance(fault.effect, BusinessStatus) or can_say(flow, fault.effect.reason)


def _is_about(asked: object, person: frozenset[str]) -> bool:
    """Whether a question names a person by one of these numbers; any question, when there are none."""
    return not person or any(number in person for _, number in numbers_in(asked))


def _names(fault: Fault) -> frozenset[str]:
    """The numbers the person of a fault is known by."""
    if fault.person is None:
        return frozenset()
    return frozenset(filter(None, (fault.person, Ssin(fault.person).alias)))


def _shown(rule: _Kept) -> Rule:
    return Rule(number=rule.number, fault=rule.fault, matched=rule.matched, fired=rule.fired)
