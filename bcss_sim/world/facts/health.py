"""Health insurance and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass

from bcss_client.values import Ssin

from .known import Lasting, Termed


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
    """The right to increased reimbursement: BIM since 2014, before that RVV by status or OMNIO by income."""

    type: str  # BIM, RVV, OMNIO


@dataclass(frozen=True, slots=True, kw_only=True)
class Incapacity(Lasting):
    """Work incapacity paid by a mutuality: `risk` is the social risk, `daily_amount` eurocents, six days a week."""

    mutuality: str
    risk: str
    daily_amount: int
