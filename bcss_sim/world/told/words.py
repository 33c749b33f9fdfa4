"""What the stories of several subjects share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

from bcss_client.values import Period, Ssin

Label = Annotated[str, Meta(pattern="^[a-z_]+$")]
Refnis = Annotated[str, Meta(pattern=r"^\d{5}$")]
Mutuality = Annotated[str, Meta(pattern=r"^[1-9]\d\d$")]
OneOrMore = Annotated[tuple[str, ...], Meta(min_length=1)]

Number: TypeAlias = Callable[[str], Ssin]
"""The number of the one with a label; raises `ValueError` when nobody has it."""


class Text(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text for whoever takes the training, in the three languages."""

    fr: str
    nl: str
    de: str


class Texts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Several texts, point by point, in the three languages."""

    fr: OneOrMore
    nl: OneOrMore
    de: OneOrMore


class Span(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From a day to a day, both included."""

    since: date
    until: date | None = None

    @property
    def period(self) -> Period:
        """The same as a period; raises `ValueError` when it ends before it begins."""
        return Period(self.since, self.until)
