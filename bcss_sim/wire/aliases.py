"""Numbers in two schemes: somebody asked about by an alias is answered about by that alias."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import fields, is_dataclass
from typing import TypeVar

from bcss_client.security import numbers_in
from bcss_client.values import Ssin, SsinKind

from ..world.world import World

T = TypeVar("T")


def canonical(asked: T, world: World) -> tuple[T, frozenset[SsinKind]]:
    """The question with the numbers the world knows, and of which kinds those are that stand in it for an alias."""
    known = {
        number: number.alias
        for _, number in numbers_in(asked)
        if isinstance(number, Ssin) and not world.holds(number) and number.alias and world.holds(number.alias)
    }
    if not known:
        return asked, frozenset()
    return renumbered(asked, lambda number: known.get(number) or number), frozenset(
        number.kind for number in known.values() if number
    )


def by_alias(told: T, kinds: frozenset[SsinKind]) -> T:
    """An answer with the aliases of the numbers of these kinds, as far as they have one."""
    if not kinds:
        return told
    return renumbered(told, lambda number: (number.alias if number.kind in kinds else None) or number)


def renumbered(told: T, other: Callable[[Ssin], Ssin]) -> T:
    """A message, or a part of one, with another number for each identification number in it."""
    if isinstance(told, Ssin):
        return other(told)  # type: ignore[return-value]  # one number for another
    if isinstance(told, tuple):
        return tuple(renumbered(one, other) for one in told)  # type: ignore[return-value]  # as before
    if not is_dataclass(told):
        return told
    # Not `replace`, which forgets what a message repeats of its envelope.
    renewed = copy(told)
    for item in fields(told):
        object.__setattr__(renewed, item.name, renumbered(getattr(told, item.name), other))
    return renewed
