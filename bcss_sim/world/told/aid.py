"""Aid of centres for social welfare as stories tell it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from bcss_client.values import Period

from ..employers import Employers
from ..facts import (
    CANCELLATION,
    CORRECTION,
    EQUIVALENT,
    INTEGRATION_INCOME,
    ORIGINAL,
    REACTIVATION,
    Attestation,
    Exoneration,
    Grant,
    InstallationPremium,
    Length,
    Project,
)
from .words import Label, Number, Refnis, Span


class GrantStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The integration income, or its equivalent, granted by the centre of a municipality.

    `requested` and `decided` default to the first day; without `months` the decision holds until further notice.
    """

    municipality: Refnis
    category: Literal["1", "2", "3"]
    requested: date | None = None
    decided: date | None = None
    days: int | None = None
    weeks: int | None = None
    months: int | None = None
    equivalent: bool = False
    amount: int | None = None
    partner: Label | None = None
    children: tuple[Label, ...] = ()
    project: bool = False


class AttestationStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An attestation A036 over a period, made on a day; `updates` is the rank, from 1, of the one it is about."""

    municipality: Refnis
    made: date
    since: date
    until: date
    status: Literal["original", "correction", "cancellation", "reactivation"] = "original"
    updates: int | None = None
    equivalent: bool = False


class ExonerationStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Earnings exempted under article 35."""

    since: date
    days: int


class ProjectStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An individual project of social integration."""

    prolonged: Span | None = None


class InstallationPremiumStory(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The installation premium, paid once."""

    since: date
    municipality: Refnis


_STATUSES = {"original": ORIGINAL, "correction": CORRECTION, "cancellation": CANCELLATION, "reactivation": REACTIVATION}


def grants(stories: tuple[GrantStory, ...], *, serial: int, number: Number, employers: Employers) -> tuple[Grant, ...]:
    """The grants, oldest first; `serial`, at most six digits, makes their numbers unique."""
    return tuple(
        Grant(
            period=story.period,
            organisation=employers.cpas(story.municipality).cbe,
            file=f"D{serial:06}{rank:02}",
            attest=f"W{serial:06}{rank:02}".ljust(15, "0"),
            reference=f"{serial:07}{rank:03}",
            category=story.category,
            requested=story.requested or story.since,
            decided=story.decided or story.since,
            entered=story.decided or story.since,
            length=Length(days=story.days, weeks=story.weeks, months=story.months),
            equivalent=story.equivalent,
            amount=story.amount,
            partner=number(story.partner) if story.partner else None,
            children=tuple(map(number, story.children)),
            project=story.project,
        )
        for rank, story in enumerate(stories, 1)
    )


def attestations(
    stories: tuple[AttestationStory, ...], *, serial: int, employers: Employers
) -> tuple[Attestation, ...]:
    """The attestations A036, in the order they were made."""
    names = [f"A{serial:06}{rank:02}" for rank, _ in enumerate(stories, 1)]
    return tuple(
        Attestation(
            since=story.made,
            organisation=employers.cpas(story.municipality).cbe,
            id=name,
            status=_STATUSES[story.status],
            updates=names[story.updates - 1] if story.updates else None,
            valid=Period(story.since, story.until),
            category=EQUIVALENT if story.equivalent else INTEGRATION_INCOME,
        )
        for name, story in zip(names, stories, strict=True)
    )


def exonerations(stories: tuple[ExonerationStory, ...]) -> tuple[Exoneration, ...]:
    """The exemptions under article 35."""
    return tuple(Exoneration(since=story.since, days=story.days) for story in stories)


def projects(stories: tuple[ProjectStory, ...]) -> tuple[Project, ...]:
    """The individual projects."""
    return tuple(
        Project(
            since=story.since, period=story.period, prolongation=story.prolonged.period if story.prolonged else None
        )
        for story in stories
    )


def installation_premiums(
    stories: tuple[InstallationPremiumStory, ...], *, serial: int, employers: Employers
) -> tuple[InstallationPremium, ...]:
    """The installation premiums."""
    return tuple(
        InstallationPremium(
            since=story.since, organisation=employers.cpas(story.municipality).cbe, reference=f"{serial:07}{rank:03}"
        )
        for rank, story in enumerate(stories, 1)
    )
