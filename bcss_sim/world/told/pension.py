"""Pensions as stories tell them."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from bcss_client.values import YearMonth

from ..facts import Pension, PensionPayment
from ..organisms import PENSION_ORGANISMS
from .words import Span


class AmountStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The gross amount a month, from a day on."""

    since: date
    amount: int


class PensionPaymentStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A payment beside the monthly ones; `due` is a day of the month it is for, when that is another one."""

    on: date
    due: date | None = None
    amount: int
    nature: Literal["holiday pay", "bonus", "capital", "arrears"]


class PensionStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A right to a pension, owed by an organism of the list in `organisms.py`."""

    pillar: Literal[1, 2]
    type: Literal[
        "retirement",
        "public sector",
        "survivor",
        "transition",
        "guaranteed income",
        "complementary",
        "capital",
        "survivor's capital",
    ]
    organism: str
    monthly: tuple[AmountStory, ...] = ()
    others: tuple[PensionPaymentStory, ...] = ()


def pensions(stories: tuple[PensionStory, ...], *, serial: int) -> tuple[Pension, ...]:
    """The pensions of somebody; `serial` makes their references unique. Raises `ValueError` for an unknown organism."""
    return tuple(_pension(story, f"{serial:06}-{rank:02}") for rank, story in enumerate(stories, 1))


def _pension(story: PensionStory, reference: str) -> Pension:
    if story.organism not in PENSION_ORGANISMS:
        raise ValueError(f"{story.organism!r} is not a pension organism: {', '.join(PENSION_ORGANISMS)}")
    return Pension(
        period=story.period,
        pillar=story.pillar,
        type=story.type,
        organism=PENSION_ORGANISMS[story.organism],
        reference=reference,
        monthly=tuple((step.since, step.amount) for step in story.monthly),
        others=tuple(
            PensionPayment(on=paid.on, month=YearMonth.of(paid.due or paid.on), amount=paid.amount, nature=paid.nature)
            for paid in story.others
        ),
    )
