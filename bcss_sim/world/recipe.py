"""What makes one population differ from another."""

from __future__ import annotations

from dataclasses import dataclass

from .numbers import NumberScheme


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Everything a drawn population is a function of, besides the program itself.

    `seed` names the choices, `size` is how many people there are at least, `scheme` where their numbers come from.
    With `municipality`, a REFNIS code, everybody lives in that one.
    """

    seed: int = 0
    size: int = 1000
    scheme: NumberScheme = NumberScheme.RESERVED
    municipality: str | None = None
