"""An invariant: one thing that is true of all people who are drawn together, whatever the seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from inspect import getdoc
from typing import Generic, TypeVar

from bcss_client.labels import Labels
from bcss_client.values import Ssin

from ..facts import Person
from ..world import World


@dataclass(frozen=True, kw_only=True)
class Together:
    """People drawn together with their whole lives, and the world they live in; `number` is that of the household."""

    number: int
    people: tuple[Person, ...]
    world: World

    @cached_property
    def living(self) -> tuple[Person, ...]:
        """The people, without the files of numbers that were replaced or cancelled."""
        return tuple(one for one in self.people if one.replaced_by is None and not one.cancelled)

    def person(self, ssin: Ssin | None) -> Person | None:
        """The one with this number, or None."""
        return next((one for one in self.people if one.ssin == ssin), None)

    def parents(self, child: Person) -> tuple[Person, ...]:
        """The parents named on the file of a child, as far as they have files."""
        if child.filiation is None:
            return ()
        both = (self.person(child.filiation.parent_1), self.person(child.filiation.parent_2))
        return tuple(parent for parent in both if parent is not None)


T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Invariant(Generic[T]):
    """One thing that is true: `facts` yields, for each fact it looks at, whether it holds."""

    name: str
    sentence: Labels
    english: str
    facts: Callable[[T], Iterator[bool]]


def invariant(*, fr: str, nl: str, de: str) -> Callable[[Callable[[T], Iterator[bool]]], Invariant[T]]:
    """Declare a function as an invariant; its docstring is the English sentence."""

    def declared(facts: Callable[[T], Iterator[bool]]) -> Invariant[T]:
        return Invariant(
            name=facts.__name__, sentence=Labels(fr=fr, nl=nl, de=de), english=getdoc(facts) or "", facts=facts
        )

    return declared
