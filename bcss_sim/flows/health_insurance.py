"""Insurability as the mutuality declared it, and what it paid for incapacity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from bcss_client.flows.health_insurance import (
    HealthInsuranceReply,
    HealthInsuranceRequest,
    HolderCode,
    Indemnity,
    Insurance,
    InsurancePart,
    Payment,
    SocialRisk,
    health_insurance,
)
from bcss_client.reply import FOUND
from bcss_client.values import Period

from ..situation import Situation
from ..world import facts
from .aid import increased_reimbursements
from .remarks import remarked
from .working_week import working_days

_NO_YEAR = "0000"


def answer(asked: HealthInsuranceRequest, situation: Situation) -> HealthInsuranceReply:
    """What overlaps with the periods asked; insurability today when none is named (our choice)."""
    person = situation.known(asked.ssin)
    insurability = asked.assurability
    if insurability is None and asked.indemnity is None:
        insurability = Period(situation.today, situation.today)
    status = remarked(health_insurance, "deceased", deceaseDate=person.death.isoformat()) if person.death else FOUND
    return HealthInsuranceReply(
        status=status,
        insurances=tuple(_insurances(situation, person, insurability)) if insurability else (),
        indemnities=tuple(_indemnities(person, asked.indemnity, situation.today)) if asked.indemnity else (),
    )


def _insurances(situation: Situation, person: facts.Person, asked: Period) -> Iterator[Insurance]:
    increased = [right.period for right in increased_reimbursements(situation, person)]
    found = [
        (insurance, spell)
        for insurance in person.insurances
        for spell in _spells(insurance.period, increased)
        if spell.overlaps(asked)
    ]
    if not found:
        yield Insurance(maximum_to_be_invoiced=(_NO_YEAR, _NO_YEAR), paying_third=False)
    for insurance, spell in reversed(found):
        years = (*insurance.maximum_charge_years[-2:], _NO_YEAR, _NO_YEAR)[:2]
        higher = any(period.contains(spell.begin) for period in increased)
        yield Insurance(
            maximum_to_be_invoiced=years,
            paying_third=higher,
            part=InsurancePart(
                health_service_identification=insurance.mutuality,
                health_service_registration_number=insurance.registration_number,
                ct1=_holder(insurance.ct1, higher=higher),
                ct2=_holder(insurance.ct2, higher=higher),
                # Rights are granted by the calendar year: those without an end last until the next 31 December.
                period=Period(spell.begin, spell.end or date(situation.today.year, 12, 31)),
            ),
        )


def _spells(insured: Period, increased: list[Period]) -> Iterator[Period]:
    """A time of insurance, cut where increased reimbursement begins or ends."""
    changes = {insured.begin}
    changes |= {period.begin for period in increased}
    changes |= {period.end + timedelta(1) for period in increased if period.end}
    cuts = sorted(day for day in changes if insured.contains(day))
    for begin, following in zip(cuts, [*cuts[1:], None], strict=True):
        yield Period(begin, following - timedelta(1) if following else insured.end)


def _holder(code: facts.HolderCode, *, higher: bool) -> HolderCode:
    return HolderCode(regime=code.regime, social_status=code.social_status, increased_intervention=higher)


def _indemnities(person: facts.Person, asked: Period, today: date) -> Iterator[Indemnity]:
    for incapacity in person.incapacities:
        if incapacity.period.overlaps(asked):
            yield Indemnity(
                health_service_identification=incapacity.mutuality,
                social_risk=SocialRisk(incapacity.risk),
                period=incapacity.period,
                payments=tuple(
                    Payment(period=month, days=_days_paid(month), daily_amount=Decimal(incapacity.daily_amount) / 100)
                    for month in _months(
                        max(incapacity.period.begin, asked.begin),
                        min(incapacity.period.end or today, asked.end or today, today),
                    )
                ),
            )


def _months(begin: date, last: date) -> Iterator[Period]:
    """The months from one day to another, the first and the last as far as they go; none of a time to come."""
    while begin <= last:
        next_month = (begin.replace(day=1) + timedelta(days=32)).replace(day=1)
        yield Period(begin, min(next_month - timedelta(days=1), last))
        begin = next_month


def _days_paid(month: Period) -> int:
    assert month.end is not None
    return sum(1 for _ in working_days(month.begin, month.end))
