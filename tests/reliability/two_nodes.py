"""Two simulators on one PostgreSQL, written and read by a client each, held against a model.

    python -m tests.reliability.two_nodes 10000

does so many operations and prints what came of them; the suite does a few hundred.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice

from bcss_client import Client, Outcome, Period
from bcss_client.flows.manage_access import Action, ManageAccessReply, QualityCode, Register
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from tests.conftest import TODAY, started
from tests.postgresql import served

_EVER = Period(date(2020, 1, 1), date(2035, 12, 31))
_SHARED, _APIECE = 10, 20  # people both clients write about, and people each has to itself


@dataclass(slots=True)
class Model:
    """What one client has written about its people, as the directory of persons should tell it."""

    periods: dict[str, list[Period]] = field(default_factory=dict)

    def register(self, ssin: str, period: Period) -> None:
        known = self.periods.setdefault(ssin, [])
        if not any(other.covers(period) for other in known):
            known.append(period)

    def end(self, ssin: str, since: date) -> None:
        known = [one for one in self.periods.get(ssin, []) if one.begin < since]
        last = since - timedelta(1)
        self.periods[ssin] = [Period(one.begin, last) if one.end is None or one.end >= since else one for one in known]

    def told(self, ssin: str) -> list[Period]:
        return sorted(self.periods.get(ssin, []), key=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """How many operations were done, how long they took in seconds, and what differs from the model."""

    operations: int
    seconds: float
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """A client at a node, the people it has to itself, those others write about too, and its model."""

    client: Client
    mine: Sequence[Person]
    shared: Sequence[Person]
    choose: random.Random
    model: Model = field(default_factory=Model)

    def work(self, operations: int) -> list[str]:
        """Write and read; tell what differs from the model."""
        return [line for _ in range(operations) for line in self._one()]

    def _one(self) -> list[str]:
        choose, model = self.choose, self.model
        person, day = choose.choice(self.mine), TODAY + timedelta(choose.randrange(-400, 400))
        match choose.randrange(5):
            case 0:
                end = None if choose.random() < 0.5 else day + timedelta(choose.randrange(300))
                _access(self.client, person, Action.REGISTER, Period(day, end)).require()
                model.register(person.ssin, Period(day, end))
            case 1:
                _access(self.client, person, Action.UNREGISTER, Period(day))
                model.end(person.ssin, day)
            case 2:
                return _compared(self.client, person, model.told(person.ssin))
            case 3:
                may = any(one.contains(TODAY) for one in model.told(person.ssin))
                if (self.client.tx25(ssin=person.ssin).status.outcome is not Outcome.NO_RESULT) is not may:
                    return ["somebody could be asked about who is not integrated, or the other way round"]
            case _:
                _access(self.client, choose.choice(self.shared), Action.REGISTER, Period(TODAY)).require()
        return []


def two_nodes(operations: int, *, seed: int = 0) -> Outcomes:
    """Let two clients write and read, each at a node of its own, and compare with the model on the way and after."""
    people = _people(_SHARED + 2 * _APIECE)
    shared, owned = people[:_SHARED], (people[_SHARED : _SHARED + _APIECE], people[_SHARED + _APIECE :])
    begin = time.perf_counter()
    with ExitStack() as opened:
        url = opened.enter_context(served())
        nodes = [opened.enter_context(started("--database", url)) for _ in range(2)]
        clients = [opened.enter_context(Client.for_simulator(node)) for node in nodes]
        workers = [
            Worker(client=client, mine=mine, shared=shared, choose=random.Random(seed + number))
            for number, (client, mine) in enumerate(zip(clients, owned, strict=True))
        ]
        with ThreadPoolExecutor(2) as threads:
            works = threads.map(lambda worker: worker.work(operations // 2), workers)
            differences = [line for lines in works for line in lines]
        for reader, worker in zip(reversed(clients), workers, strict=True):
            told = worker.model.told
            differences += [line for one in worker.mine for line in _compared(reader, one, told(one.ssin))]
            doubled = [one for one in shared if len(_listed(reader, one)) > 1]
            differences += [f"{len(doubled)} people whom both registered are registered twice"] if doubled else []
    return Outcomes(operations=operations, seconds=time.perf_counter() - begin, differences=tuple(differences))


def _access(client: Client, person: Person, action: Action, period: Period) -> ManageAccessReply:
    return client.manage_access(
        ssin=person.ssin,
        action=action,
        period=period,
        purpose=QualityCode.FILE_UNDER_EXAMINATION,
        proof_last_name=person.last_name,
        proof_birth_date=person.birth,
    )


def _listed(client: Client, person: Person) -> list[Period]:
    ours = client.settings.sender.organisation
    told = _access(client, person, Action.LIST, _EVER).registrations
    periods = (one.period for one in told if one.org_unit == ours and one.register is Register.PRIMARY)
    return sorted(periods, key=str)


def _compared(client: Client, person: Person, expected: list[Period]) -> list[str]:
    inside = [one for one in expected if one.overlaps(_EVER)]
    found = _listed(client, person)
    return [] if found == inside else [f"{len(found)} registrations where the model has {len(inside)}"]


def _people(count: int) -> list[Person]:
    simulator = Simulator(Setting(clock=TODAY))
    alive = (person for person in simulator.world.population if person.death is None and not person.replaced_by)
    found = list(islice((person for person in alive if not person.cancelled and person.birth.complete), count))
    simulator.close()
    return found


if __name__ == "__main__":
    done = two_nodes(int(sys.argv[1]))
    print(f"{done.operations} operations in {done.seconds:.0f} s, {len(done.differences)} differences")  # noqa: T201
    sys.exit(1 if done.differences else 0)
