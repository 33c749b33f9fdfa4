"""Health insurance as stories tell it."""

from __future__ import annotations

from typing import Literal

from ..facts import BIM_SINCE, HolderCode, Incapacity, IncreasedReimbursement, Insurance
from .words import Label, Mutuality, Number, Span

# Regime and social status: what CT1 holds.
_STATUSES = {
    "resident": ("1", "0"),
    "active": ("1", "1"),
    "invalid": ("1", "2"),
    "pensioner": ("1", "3"),
    "widowed": ("1", "4"),
    "orphan": ("1", "5"),
    "agreement": ("1", "8"),
    "self-employed": ("4", "1"),
    "self-employed, invalid": ("4", "2"),
    "self-employed, pensioner": ("4", "3"),
    "self-employed, widowed": ("4", "4"),
    "self-employed, orphan": ("4", "5"),
    "religious": ("4", "7"),
}
# What CT2 holds of those in regime 4; the social status where no source tells it is that of CT1, a setting.
_SMALL_RISKS = {"none": "0", "maintained": "1", "complementary": "9"}
_COMPULSORY = ("4", "6")
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

    `small_risks` of the self-employed and the religious are covered compulsorily since 2008; before, they were not, or
    by a complementary insurance; some keep a right of before. `maximum_charge` are the years in which the ceiling on
    own costs applies.
    """

    mutuality: Mutuality
    status: Literal[
        "resident",
        "active",
        "invalid",
        "pensioner",
        "widowed",
        "orphan",
        "agreement",
        "self-employed",
        "self-employed, invalid",
        "self-employed, pensioner",
        "self-employed, widowed",
        "self-employed, orphan",
        "religious",
    ]
    small_risks: Literal["compulsory", "none", "complementary", "maintained"] = "compulsory"
    dependant_of: Label | None = None
    maximum_charge: tuple[str, ...] = ()


class IncreasedReimbursementStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Increased reimbursement on another ground than aid of a centre, which opens it by itself.

    RVV (by status) and OMNIO (by income) until the end of 2013, BIM since.
    """

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
    regime, status = _STATUSES[story.status]
    general = HolderCode(regime=regime, social_status=status)
    return Insurance(
        period=story.period,
        mutuality=story.mutuality,
        registration_number=f"{story.mutuality}{serial:010}",
        ct1=general,
        ct2=general if regime == "1" else _small_risks(story, status),
        holder=number(story.dependant_of) if story.dependant_of else None,
        maximum_charge_years=story.maximum_charge,
    )


def _small_risks(story: InsuranceStory, status: str) -> HolderCode:
    if story.small_risks == "compulsory":
        regime, status = _COMPULSORY
    else:
        regime = _SMALL_RISKS[story.small_risks]
    return HolderCode(regime=regime, social_status=status)


def increased_reimbursements(stories: tuple[IncreasedReimbursementStory, ...]) -> tuple[IncreasedReimbursement, ...]:
    """The rights to increased reimbursement; raises `ValueError` for one at a time that did not know it."""
    return tuple(_increased_reimbursement(story) for story in stories)


def _increased_reimbursement(story: IncreasedReimbursementStory) -> IncreasedReimbursement:
    known = story.since >= BIM_SINCE if story.type == "BIM" else story.until is not None and story.until < BIM_SINCE
    if not known:
        raise ValueError(f"{story.type} of {story.since}: RVV and OMNIO end in 2013, BIM begins in 2014")
    return IncreasedReimbursement(period=story.period, type=story.type)


def incapacities(stories: tuple[IncapacityStory, ...]) -> tuple[Incapacity, ...]:
    """What a mutuality pays for."""
    return tuple(
        Incapacity(
            period=story.period, mutuality=story.mutuality, risk=_RISKS[story.risk], daily_amount=story.daily_amount
        )
        for story in stories
    )
