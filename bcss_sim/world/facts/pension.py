"""Pensions of both pillars."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bcss_client.values import CbeNumber

from .known import Lasting


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionOrganism:
    """Who owes a pension."""

    cbe: CbeNumber
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PensionPayment:
    """A payment beside the monthly ones: holiday pay, bonus, capital; `amount` is in eurocents."""

    on: date
    amount: int
    nature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pension(Lasting):
    """A right to a pension; `monthly` holds the gross amount in eurocents from each day on, none for a capital."""

    pillar: int
    type: str  # retirement, survivor, transition, guaranteed income …
    organism: PensionOrganism
    reference: str
    monthly: tuple[tuple[date, int], ...] = ()
    others: tuple[PensionPayment, ...] = ()
