"""Health insurance as stories tell it."""

from __future__ import annotations

from typing import Literal

from ..facts import HolderCode, Incapacity, IncreasedReimbursement, Insurance
from .words import Label, Mutuality, Number, Span

# Regime and social status of CT1, then of CT2.
_STATUSES = {
    "resident": (("1", "0"), ("1", "0")),
    "active": (("1", "1"), ("1", "1")),
    "invalid": (("1", "2"), ("1", "2")),
    "pensioner": (("1", "3"), ("1", "3")),
    "widowed": (("1", "4"), ("1", "4")),
    "orphan": (("1", "5"), ("1", "5")),
    "agreement": (("1", "8"), ("1", "8")),
    "self-employed": (("4", "1"), ("4", "6")),
}
_RISKS = {
    "sickness": "10",
    "sickness, self-employed": "11",
    "maternity": "12",
    "maternity, self-employed": "13",
    "breastfeeding": "14",
    "paternity": "15",
    "adoption": "16",
    "adoption, self-employed": "17",
    "foster care": "18",
    "foster care, self-employed": "19",
}


class InsuranceStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Insurance at a mutuality, in one's own name or as the dependant of somebody.

    `maximum_charge` are the years in which the ceiling on own costs applies.
    """

    mutuality: Mutuality
    status: Literal["resident", "active", "invalid", "pensioner", "widowed", "orphan", "agreement", "self-employed"]
    dependant_of: Label | None = None
    maximum_charge: tuple[str, ...] = ()


class IncreasedReimbursementStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Increased reimbursement on another ground than aid of a centre, which opens it by itself."""

    type: Literal["BIM", "RVV", "OMNIO"] = "BIM"


class IncapacityStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Work incapacity, or leave, paid by the mutuality."""

    mutuality: Mutuality
    daily_amount: int
    risk: Literal[
        "sickness",
        "sickness, self-employed",
        "maternity",
        "maternity, self-employed",
        "breastfeeding",
        "paternity",
        "adoption",
        "adoption, self-employed",
        "foster care",
        "foster care, self-employed",
    ] = "sickness"


def insurances(stories: tuple[InsuranceStory, ...], *, serial: int, number: Number) -> tuple[Insurance, ...]:
    """The insurance of somebody; `serial` is part of the number as a member."""
    return tuple(_insurance(story, serial, number) for story in stories)


def _insurance(story: InsuranceStory, serial: int, number: Number) -> Insurance:
    (regime_1, status_1), (regime_2, status_2) = _STATUSES[story.status]
    return Insurance(
        period=story.period,
        mutuality=story.mutuality,
        registration_number=f"{story.mutuality}{serial:010}",
        ct1=HolderCode(regime=regime_1, social_status=status_1),
        ct2=HolderCode(regime=regime_2, social_status=status_2),
        holder=number(story.dependant_of) if story.dependant_of else None,
        maximum_charge_years=story.maximum_charge,
    )


def increased_reimbursements(stories: tuple[IncreasedReimbursementStory, ...]) -> tuple[IncreasedReimbursement, ...]:
    """The rights to increased reimbursement."""
    return tuple(IncreasedReimbursement(period=story.period, type=story.type) for story in stories)


def incapacities(stories: tuple[IncapacityStory, ...]) -> tuple[Incapacity, ...]:
    """What a mutuality pays for."""
    return tuple(
        Incapacity(
            period=story.period, mutuality=story.mutuality, risk=_RISKS[story.risk], daily_amount=story.daily_amount
        )
        for story in stories
    )
