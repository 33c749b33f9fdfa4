"""The feed of mutations: what changed about the persons an organisation has integrated, in order.

The network pushes mutations to whoever integrated the person. Of their messages only names are public, so this feed
is reconstructed: its form is ours, and so is what counts as a change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bcss_client.values import Period, Ssin

from .clock import Clock
from .store import GRANT, STOP, Covered, Integration, Ledger, Mutation, Store
from .world.changes import Change, attested, changes
from .world.subjects import Subject, Turn
from .world.world import World

_DAY = timedelta(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Noted:
    """A change about somebody; `by` is the organisation that made it, which need not be told."""

    change: Change
    ssin: Ssin
    by: str | None = None


class MutationFeed:
    """Works out mutations day by day, from the first day of the simulator on, and keeps them in the store.

    An organisation is told of a change when the person is integrated by it on the day of the change. What has been
    told keeps its number; whoever is integrated later is told of from then on. So mutations are worked out when they
    are asked for, and before integrations are written.
    """

    def __init__(self, *, world: World, store: Store, clock: Clock) -> None:
        self._world = world
        self._store = store
        self._clock = clock
        self.begin()

    def begin(self) -> None:
        """Begin today, where nobody on the same database has begun."""
        with self._store.ledger() as ledger:
            if ledger.covered() is not None:
                return
        with self._store.writing() as writing:
            if writing.ledger.covered() is None:
                writing.ledger.cover(Covered(day=self._clock.today))

    def work_out(self) -> None:
        """Add the mutations up to today."""
        today = self._clock.today
        with self._store.ledger() as ledger:
            if not _is_behind(ledger, today):
                return
        with self._store.writing() as writing:
            ledger = writing.ledger
            covered = ledger.covered()
            if covered is None or not _is_behind(ledger, today):
                return
            noted = [*self._foreseen(ledger, covered, today), *_announced(ledger, covered, today)]
            for organisation, mutations in _addressed(ledger, noted, Period(covered.day, max(today, covered.day))):
                ledger.add(organisation, mutations)
            ledger.cover(_covered(ledger, covered, today))

    def after(self, organisation: str, sequence: int = 0, *, limit: int | None = None) -> tuple[Mutation, ...]:
        """The mutations of an organisation after a place in the feed, in order, at most `limit`.

        Those that were to be lost or repeated are, once.
        """
        self.work_out()
        with self._store.ledger() as ledger:
            found = ledger.after(organisation, sequence=sequence, limit=limit)
            disturbed = ledger.disturbances(organisation)
        places = {one.sequence for one in found} & (disturbed.lost | disturbed.repeated)
        if not places:
            return found
        with self._store.writing() as writing:
            writing.ledger.calm(organisation, places)
        kept = [one for one in found if one.sequence not in disturbed.lost]
        return tuple(one for one in kept for _ in range(2 if one.sequence in disturbed.repeated else 1))

    def last(self, organisation: str) -> int:
        """The place of the last mutation of an organisation, 0 without any."""
        self.work_out()
        with self._store.ledger() as ledger:
            return ledger.last(organisation)

    def disturb(self, organisation: str, *, lose: Iterable[int] = (), repeat: Iterable[int] = ()) -> None:
        """Have the next delivery that holds these mutations lack them, or hold them twice."""
        with self._store.writing() as writing:
            writing.ledger.disturb(organisation, lose=lose, repeat=repeat)

    def _foreseen(self, ledger: Ledger, covered: Covered, today: date) -> Iterator[_Noted]:
        """What becomes of the persons anybody has integrated, as their lives are drawn or told."""
        if today <= covered.day:
            return
        integrated = {one.ssin for one in ledger.integrations(Period(covered.day + _DAY, today))}
        for ssin in sorted(integrated):
            person = self._world.person(ssin)
            if person is not None:
                together = self._world.together_with(person.ssin)
                for change in changes(person, together, after=covered.day, until=today):
                    yield _Noted(change=change, ssin=person.ssin)


def _is_behind(ledger: Ledger, today: date) -> bool:
    covered = ledger.covered()
    if covered is None:
        return False
    return (
        covered.day < today
        or bool(ledger.decisions(after=covered.decision))
        or bool(ledger.attestations(after=covered.attestation))
    )


def _covered(ledger: Ledger, before: Covered, today: date) -> Covered:
    return Covered(
        day=max(before.day, today),
        decision=max([before.decision, *(place for place, _ in ledger.decisions(after=before.decision))]),
        attestation=max([before.attestation, *(place for place, _ in ledger.attestations(after=before.attestation))]),
    )


def _announced(ledger: Ledger, covered: Covered, today: date) -> Iterator[_Noted]:
    """What organisations announced about persons: it is known from the day it came."""
    for _, decision in ledger.decisions(after=covered.decision):
        turn = {GRANT: Turn.BEGAN, STOP: Turn.ENDED}.get(decision.kind, Turn.CHANGED)
        change = Change(day=_within(decision.entered, covered, today), subject=Subject.INTEGRATION_INCOME, turn=turn)
        yield _Noted(change=change, ssin=Ssin.received(decision.ssin), by=decision.organisation)
    for _, sent in ledger.attestations(after=covered.attestation):
        told = sent.attestation
        change = Change(day=_within(told.since, covered, today), subject=Subject.ATTESTATION, turn=attested(told))
        yield _Noted(change=change, ssin=Ssin.received(sent.ssin), by=told.organisation)


# Callers date their messages themselves: none comes before what has been told already.
def _within(day: date, covered: Covered, today: date) -> date:
    return min(max(day, covered.day), max(today, covered.day))


def _addressed(ledger: Ledger, noted: Iterable[_Noted], span: Period) -> Iterator[tuple[str, tuple[Mutation, ...]]]:
    """For each organisation the mutations it is told, numbered on from the last."""
    integrations: dict[str, list[Integration]] = {}
    for integration in ledger.integrations(span):
        integrations.setdefault(integration.ssin, []).append(integration)
    order = list(Subject)
    told: dict[str, list[_Noted]] = {}
    for one in sorted(noted, key=lambda one: (one.change.day, one.ssin, order.index(one.change.subject))):
        mine = integrations.get(one.ssin, [])
        on_the_day = {held.organisation for held in mine if held.period.contains(one.change.day)}
        for organisation in on_the_day - {one.by}:
            told.setdefault(organisation, []).append(one)
    for organisation, mutations in sorted(told.items()):
        last = ledger.last(organisation)
        yield (
            organisation,
            tuple(
                Mutation(
                    sequence=place, day=one.change.day, ssin=one.ssin, subject=one.change.subject, turn=one.change.turn
                )
                for place, one in enumerate(mutations, last + 1)
            ),
        )
