"""Unemployment and career breaks as stories tell them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta

from bcss_client.values import CbeNumber

from ..facts import Activation, CareerBreak, UnemploymentRight, UnemploymentStop
from .words import Span


class UnemploymentRightStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A right to an allowance. `regime` counts allowances a week; `foreseen` is the end known from the start."""

    daily_amount: int
    scale: str
    code: Annotated[int, Meta(ge=0, le=99)] = 1
    regime: Annotated[float, Meta(gt=0, le=6, multiple_of=0.5)] = 6
    family: Literal["SOLITARY", "COHABITING", "HOUSEHOLDER"] | None = None
    status: Literal["UNEMPLOYMENT_ALLOCATION", "INSERTION_ALLOCATION"] | None = None
    foreseen: date | None = None
    supplement: bool | None = None


class UnemploymentStopStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sanction until a day or for some weeks, an exclusion, or the end of the right."""

    kind: Literal["sanction", "exclusion", "end"]
    weeks: int | None = None
    article: str | None = None
    admissibility: tuple[str, ...] = ()
    indemnisability: tuple[str, ...] = ()
    triggered: date | None = None


class ActivationStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An allowance on top of a wage: the kinds of job it is paid with, by their rank among the jobs, from 1."""

    jobs: tuple[int, ...]
    monthly_amount: int
    code: str | None = None


class CareerBreakStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A career break or time credit, granted for a term; `amount` is the monthly allowance.

    `requested` is the day the application came in, the first day of the break itself where nothing is said.
    """

    requested: date | None = None
    code: Annotated[str, Meta(min_length=1, max_length=2)] | None = None
    type: Annotated[str, Meta(min_length=1, max_length=1)] | None = None
    reason: Annotated[str, Meta(min_length=1, max_length=1)] | None = None
    amount: int | None = None
    beside: Literal["INDEPENDENT", "EMPLOYEE"] | None = None


def rights(stories: tuple[UnemploymentRightStory, ...]) -> tuple[UnemploymentRight, ...]:
    """The rights, oldest first."""
    return tuple(
        UnemploymentRight(
            period=story.period,
            code=story.code,
            daily_amount=story.daily_amount,
            regime=Decimal(str(story.regime)).normalize(),
            family=story.family,
            status=story.status,
            foreseen=story.foreseen,
            supplement=story.supplement,
            scale=story.scale,
        )
        for story in stories
    )


def stops(stories: tuple[UnemploymentStopStory, ...]) -> tuple[UnemploymentStop, ...]:
    """What keeps allowances from being paid."""
    return tuple(
        UnemploymentStop(
            since=story.since,
            kind=story.kind,
            until=story.until,
            weeks=story.weeks,
            article=story.article,
            admissibility=story.admissibility,
            indemnisability=story.indemnisability,
            triggered=story.triggered,
        )
        for story in stories
    )


def activations(stories: tuple[ActivationStory, ...], *, employers: tuple[CbeNumber, ...]) -> tuple[Activation, ...]:
    """The allowances paid with jobs, whose employers are given in the order of the jobs."""
    return tuple(
        Activation(
            period=story.period,
            employers=tuple(employers[rank - 1] for rank in story.jobs),
            monthly_amount=story.monthly_amount,
            code=story.code,
        )
        for story in stories
    )


def career_breaks(stories: tuple[CareerBreakStory, ...]) -> tuple[CareerBreak, ...]:
    """The career breaks; raises `ValueError` when one has no end."""
    if any(story.until is None for story in stories):
        raise ValueError("a career break is granted until a day, and one has no `until`")
    return tuple(
        CareerBreak(
            period=story.period,
            requested=story.requested or story.since,
            code=story.code,
            type=story.type,
            reason=story.reason,
            amount=story.amount,
            beside=story.beside,
        )
        for story in stories
    )
