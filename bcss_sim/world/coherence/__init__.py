"""What is true of everybody drawn, whatever the seed: each invariant declared once, and what breaks it.

An invariant looks at people drawn together, with their whole lives, and counts what it has looked at: one that
never applies shows itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from ..world import World
from . import aid, benefits, family, health, homes, identity, ownership, unemployment, work
from .invariant import Invariant, Together, invariant

__all__ = ["INVARIANTS", "Invariant", "Together", "households", "invariant"]

_SUBJECTS: tuple[ModuleType, ...] = (identity, family, homes, work, unemployment, health, benefits, ownership, aid)

INVARIANTS: tuple[Invariant[Together], ...] = tuple(
    declared for subject in _SUBJECTS for declared in vars(subject).values() if isinstance(declared, Invariant)
)
"""Every invariant, by subject."""


def households(world: World) -> Iterator[Together]:
    """Everybody drawn for a world, household by household."""
    for household in world.population.households:
        yield Together(number=household.number, people=world.population.people(household), world=world)
