"""Employers, jobs, self-employment."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from bcss_client.values import CbeNumber, OnssNumber, Period

from .known import Dated, Fact, Lasting, so_far
from .register import Address

TAKEN_ON, LEFT, CHANGED, CANCELLED = "1", "2", "3", "4"
"""The last Dimona announcement of a job."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer(Dated):
    """A firm taken over: the numbers before and after."""

    initial: tuple[OnssNumber, CbeNumber]
    final: tuple[OnssNumber, CbeNumber]


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer(Fact):
    """An employer as its directory knows it; joint committees are none in the public sector."""

    cbe: CbeNumber
    onss: OnssNumber
    name: str
    joint_committees: tuple[str, ...]  # 302, 322.01 …, the main one first
    nace: str
    category: int  # class of employers at the ONSS
    local_authority: bool  # declared to ONSS-APL rather than to the ONSS
    address: Address
    founded: date | None = None  # None: before any day asked about
    trusteeship: Period | None = None  # bankruptcy, under a trustee
    minor_trusteeship: Period | None = None
    transfer: Transfer | None = None

    @property
    def joint_committee(self) -> str | None:
        """The main joint committee."""
        return self.joint_committees[0] if self.joint_committees else None

    def known_on(self, day: date) -> Self | None:
        """The employer with what has befallen it, once it exists."""
        if self.founded is not None and self.founded > day:
            return None
        return replace(
            self,
            trusteeship=_begun(self.trusteeship, day),
            minor_trusteeship=_begun(self.minor_trusteeship, day),
            transfer=self.transfer.known_on(day) if self.transfer else None,
        )


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
    Q assisting spouse. The fund may take its attestation back (`cancelled`), and put it back again (`reactivated`).
    """

    attestation: str
    fund: str  # three digits
    enterprise: CbeNumber | None
    signed: date
    contribution: str
    cancelled: date | None = None
    reactivated: date | None = None

    def known_on(self, day: date) -> Self | None:
        """The affiliation, open while the activity goes on, and what the fund has done with it."""
        if self.period.begin > day:
            return None
        return replace(
            self,
            period=so_far(self.period, day),
            cancelled=_come(self.cancelled, day),
            reactivated=_come(self.reactivated, day),
        )


def _begun(period: Period | None, day: date) -> Period | None:
    return so_far(period, day) if period and period.begin <= day else None


def _come(event: date | None, day: date) -> date | None:
    return event if event and event <= day else None
