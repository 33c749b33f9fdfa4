"""Child benefit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from bcss_client.values import Period, Ssin

from .known import Fact, so_far


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who is paid: `type` is the role, 102 for the usual one."""

    ssin: Ssin
    type: str
    payments: tuple[Period, ...]
    birth_bonuses: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BeneficiaryChild:
    """A child the benefit is paid for."""

    ssin: Ssin
    payments: tuple[Period, ...]
    adoption_bonuses: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildBenefitFile(Fact):
    """The file of a family at a fund, kept by each of its actors; since 2019 the domicile of the child decides which.

    Periods are from the first day of a month to the last day of one.
    """

    entity: str  # FEDERAL, FLANDERS, WALLONIA, BRUSSELS, EASTBELGIUM
    dossier: str
    fund: str
    office: str
    entitled: Ssin
    recipients: tuple[Recipient, ...]
    children: tuple[BeneficiaryChild, ...]

    def known_on(self, day: date) -> Self | None:
        """The file with what was paid up to the day, None before the first payment."""
        recipients = [
            replace(
                recipient,
                payments=_paid(recipient.payments, day),
                birth_bonuses=tuple(bonus for bonus in recipient.birth_bonuses if bonus <= day),
            )
            for recipient in self.recipients
        ]
        children = [
            replace(
                child,
                payments=_paid(child.payments, day),
                adoption_bonuses=tuple(bonus for bonus in child.adoption_bonuses if bonus <= day),
            )
            for child in self.children
        ]
        known = replace(
            self,
            recipients=tuple(one for one in recipients if one.payments or one.birth_bonuses),
            children=tuple(one for one in children if one.payments or one.adoption_bonuses),
        )
        return known if known.recipients or known.children else None


def _paid(payments: tuple[Period, ...], day: date) -> tuple[Period, ...]:
    return tuple(so_far(period, day) for period in payments if period.begin <= day)
