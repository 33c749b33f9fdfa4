"""Employers, jobs and self-employment as stories tell them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from bcss_client.values import CbeNumber

from ..facts import CANCELLED, CHANGED, LEFT, TAKEN_ON, SelfEmployment
from ..providers import Sector
from .words import Label, Refnis, Span

KINDS = {
    "ordinary": "OTH",
    "student": "STU",
    "occasional student": "STX",
    "occasional": "EXT",
    "individual training": "IVT",
    "trainee": "STG",
    "transition trainee": "TRI",
    "apprentice": "RTA",
    "construction": "BCW",
    "not subject": "DWD",
    "teacher": "TEA",
    "flexi-job": "FLX",
    "article 17": "A17",
}
"""Kinds of worker, as stories call them and as Dimona codes them."""


class EmployerStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A firm of its own, for what no firm of the world around has: it exists `since`, and `until` it is wound up.

    `bankrupt` is since when a trustee administers it, `assisted` the same in part; `takes_over` the label of the firm
    it took over.
    """

    label: Label
    name: str
    sector: Sector
    municipality: Refnis
    category: Annotated[int, Meta(ge=0, le=9999)]
    other_joint_committees: tuple[str, ...] = ()
    bankrupt: date | None = None
    assisted: date | None = None
    takes_over: Label | None = None


class JobStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A job declared to Dimona.

    `employer` is a sector, `commune` or `cpas` for those of `municipality`, or the label of a firm of the story.
    `changed`: the last declaration was a change. `planned`: the end was declared at the start. `user` is the sector
    of the firm a temporary agency sends the worker to.
    """

    employer: str
    municipality: Refnis
    worker: Literal[
        "ordinary",
        "student",
        "occasional student",
        "occasional",
        "individual training",
        "trainee",
        "transition trainee",
        "apprentice",
        "construction",
        "not subject",
        "teacher",
        "flexi-job",
        "article 17",
    ] = "ordinary"
    planned: bool = False
    changed: bool = False
    cancelled: bool = False
    user: Sector | None = None

    @property
    def last_action(self) -> str:
        """The last announcement of Dimona."""
        if self.cancelled:
            return CANCELLED
        if self.changed:
            return CHANGED
        return LEFT if self.until is not None and not self.planned else TAKEN_ON


class SelfEmploymentStory(Span, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An affiliation with a social insurance fund; `enterprise` tells whether it has an enterprise number.

    `cancelled` is the day the fund took the attestation back, `reactivated` the day it put it back again.
    """

    fund: Annotated[str, Meta(pattern=r"^\d{3}$")]
    contribution: Literal["A", "D", "E", "F", "H", "L", "Q"]
    signed: date | None = None
    enterprise: bool = False
    cancelled: date | None = None
    reactivated: date | None = None


def self_employments(stories: tuple[SelfEmploymentStory, ...], *, serial: int) -> tuple[SelfEmployment, ...]:
    """The affiliations of somebody; `serial`, at most six digits, makes their numbers unique."""
    return tuple(
        SelfEmployment(
            period=story.period,
            attestation=f"7{serial:06}{rank:02}",
            fund=story.fund,
            enterprise=CbeNumber.from_serial(19_800_000 + serial) if story.enterprise else None,
            signed=story.signed or story.since,
            contribution=story.contribution,
            cancelled=story.cancelled,
            reactivated=story.reactivated,
        )
        for rank, story in enumerate(stories, 1)
    )
