"""Employers, jobs, self-employment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from bcss_client.values import CbeNumber, OnssNumber, Period

from .known import Lasting, so_far
from .register import Address

TAKEN_ON, LEFT, CHANGED, CANCELLED = "1", "2", "3", "4"
"""The last Dimona announcement of a job."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """A firm taken over: the numbers before and after."""

    initial: tuple[OnssNumber, CbeNumber]
    final: tuple[OnssNumber, CbeNumber]


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """An employer as its directory knows it; joint committees are none in the public sector."""

    cbe: CbeNumber
    onss: OnssNumber
    name: str
    joint_committees: tuple[str, ...]  # 302, 322.01 …, the main one first
    nace: str
    category: int  # class of employers at the ONSS
    local_authority: bool  # declared to ONSS-APL rather than to the ONSS
    address: Address
    trusteeship: Period | None = None  # bankruptcy, under a trustee
    minor_trusteeship: Period | None = None
    transfer: Transfer | None = None

    @property
    def joint_committee(self) -> str | None:
        """The main joint committee."""
        return self.joint_committees[0] if self.joint_committees else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Lasting):
    """One Dimona relation: a worker taken on by an employer (L950)."""

    employer: Employer
    kind_of_worker: str  # OTH, STU, FLX …
    joint_committee: str | None
    dimona: str  # number of the declaration
    last_action: str
    user: CbeNumber | None = None  # where a temporary agency sends the worker
    user_name: str | None = None

    def known_on(self, day: date) -> Self | None:
        """A job with its planned end, if it was announced with one; one left later is not declared as left yet."""
        if self.period.begin > day:
            return None
        period = so_far(self.period, day)
        if self.last_action == LEFT and period != self.period:
            return replace(self, period=period, last_action=TAKEN_ON)
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfEmployment(Lasting):
    """An affiliation of a self-employed worker with a social insurance fund (L301); the period is that of the activity.

    `contribution` is the category: A main activity, D complementary, E and F beside a pension, H article 37, L and
    Q assisting spouse.
    """

    attestation: str
    fund: str  # three digits
    enterprise: CbeNumber | None
    signed: date
    contribution: str
