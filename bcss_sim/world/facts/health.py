"""Health insurance and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bcss_client.values import Ssin

from .known import Lasting, Termed

BIM_SINCE = date(2014, 1, 1)
"""The day on which BIM took the place of RVV, by status, and of OMNIO, by income."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderCode:
    """One of the two codes of a health insurance holder, CT1 or CT2, without the increased reimbursement."""

    regime: str
    social_status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Insurance(Lasting):
    """Insurability at a mutuality over a period, in one's own name or as the dependant of a `holder`."""

    mutuality: str  # three digits
    registration_number: str
    ct1: HolderCode
    ct2: HolderCode
    holder: Ssin | None = None
    maximum_charge_years: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IncreasedReimbursement(Termed):
    """The right to increased reimbursement, under the name it had: one that outlived the reform is two."""

    type: str  # BIM, RVV, OMNIO


@dataclass(frozen=True, slots=True, kw_only=True)
class Incapacity(Lasting):
    """Work incapacity paid by a mutuality: `risk` is the social risk, `daily_amount` eurocents, six days a week."""

    mutuality: str
    risk: str
    daily_amount: int
