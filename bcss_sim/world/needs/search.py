"""Looking for somebody a need is about, and making that person when there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from itertools import chain, islice
from typing import Protocol

from bcss_client.labels import Labels

from ..additions import Additions
from ..census import Census, Household
from ..facts import Membership, Person
from ..geography import Geography
from ..household import household_among
from ..index import numbers_of
from ..numbers import Numbers
from ..population import Population
from . import refusals
from .features import shown
from .moulds import moulds
from .need import Need
from .seen import Seen, Surroundings

_LOOKED_AT = 5_000  # households whose lives are worked out, at most, in the population
# Households drawn to make somebody, and to see which condition cannot hold.
_ATTEMPTS, _ATTEMPTS_TO_EXPLAIN = 1_000, 200
_FIRST_MADE, _MADE = 900_000, 100_000  # numbers of made households: above those drawn, within the digits of serials


class Inhabited(Surroundings, Protocol):
    """A world somebody is looked for in."""

    population: Population
    additions: Additions

    def drawing(self) -> tuple[Census, Numbers]:
        """What draws further households, and the numbers it gives."""
        ...


@dataclass(frozen=True, slots=True)
class _Apart:
    """The world as people see it who may never be in it."""

    geography: Geography
    people: tuple[Person, ...]

    def household(self, person: Person, on: date) -> tuple[tuple[Person, Membership], ...]:
        """The household somebody belongs to on a day."""
        return household_among(self.people, person, on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Somebody a need is about, and what is true of all it names; `made` when a household was added."""

    person: Person
    made: bool
    why: tuple[Labels, ...]


class Search:
    """Looks for people in a world on a day; the same needs in the same order find the same people."""

    def __init__(self, world: Inhabited, *, on: date) -> None:
        self._world = world
        self._on = on

    def matching(self, need: Need) -> Iterator[Person]:
        """Those drawn or made that the need is about and nobody has, in the order of the households."""
        households = self._world.additions.households()
        drawn = (one for one in self._world.population.households if self._may_match(one, need))
        for household in chain(islice(drawn, _LOOKED_AT), households):
            for person in self._world.population.people(household):
                if self.matches(person, need) and not self._world.additions.is_leased(person.ssin):
                    yield person

    def found(self, need: Need, *, holder: str) -> Found:
        """Somebody the need is about, given to a caller: found, or else made and added.

        Raises `NeedRefused`, naming the condition that cannot hold, when nobody can be made either.
        """
        for person in self.matching(need):
            if self._world.additions.lease(person.ssin, holder):
                return Found(person=person, made=False, why=self.seen(person, need))
        for household in self._drawn_for(need, _ATTEMPTS):
            if not self._world.additions.add(household):
                continue
            for person in self._world.population.people(household):
                if self.matches(person, need) and self._world.additions.lease(person.ssin, holder):
                    return Found(person=person, made=True, why=self.seen(person, need))
        raise self._explained(need)

    def seen(self, person: Person, need: Need) -> tuple[Labels, ...]:
        """What is true of somebody of all that a need names, as sentences."""
        seen = Seen(person.known_on(self._on) or person, self._on, self._world)
        features = dict.fromkeys(condition.feature for condition in need.conditions)
        return tuple(shown(feature, feature.read(seen), self._world.geography) for feature in features)

    @cached_property
    def _drawing(self) -> tuple[Census, Numbers]:
        """Made when somebody has to be: reading names and numbers takes longer than most searches."""
        return self._world.drawing()

    def _drawn_for(self, need: Need, attempts: int) -> Iterator[Household]:
        """Households in which the need is met, drawn for it one after the other until one is."""
        census, numbers = self._drawing
        tried = tuple(moulds(need, self._world.geography, self._on))
        made = {household.number for household in self._world.additions.households()}
        for attempt in range(attempts):
            number = _number(need, len(made), attempt)
            if number in made:
                continue
            household = census.moulded(number, tried[attempt % len(tried)])
            if self._is_met(household, need):
                yield household
            else:
                numbers.give_back(numbers_of(household))

    def _is_met(self, household: Household, need: Need) -> bool:
        if not self._may_match(household, need):
            return False
        people = self._world.population.worked_out_apart(household)
        return any(self.matches(person, need, among=people) for person in people)

    def _may_match(self, household: Household, need: Need) -> bool:
        """Whether a member may be meant, as far as that can be told before the lives are worked out."""
        return any(
            all(
                condition.feature.early is None
                or (value := condition.feature.early(member, household, self._on)) is None
                or condition.holds(value)
                for condition in need.conditions
            )
            for member in household.members
        )

    def matches(self, person: Person, need: Need, *, among: tuple[Person, ...] | None = None) -> bool:
        """Whether a need is about somebody, who lives in the world or `among` others who may never be in it."""
        known = person.known_on(self._on)
        if known is None:
            return False
        seen = Seen(known, self._on, self._world if among is None else _Apart(self._world.geography, among))
        return all(condition.holds(condition.feature.read(seen)) for condition in need.everything)

    def _explained(self, need: Need) -> refusals.NeedRefused:
        """Which condition cannot hold: the first without which somebody is found or can be made."""
        if len(need.conditions) > 1:
            for condition in need.conditions:
                less = need.without(condition)
                if any(True for _ in self.matching(less)) or any(
                    self._forgotten(household) for household in self._drawn_for(less, _ATTEMPTS_TO_EXPLAIN)
                ):
                    return refusals.nobody(condition.text, less.text)
        return refusals.nobody(need.text, "")

    def _forgotten(self, household: Household) -> bool:
        _, numbers = self._drawing
        numbers.give_back(numbers_of(household))
        return True


def _number(need: Need, made: int, attempt: int) -> int:
    """The number of a household drawn for a need: far apart for each attempt, because lives are drawn from it."""
    digest = sha256(f"{need.text}/{made}/{attempt}".encode()).digest()
    return _FIRST_MADE + int.from_bytes(digest[:8], "big") % _MADE
