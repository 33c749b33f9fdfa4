"""Insurability as the mutuality declared it, and what it paid for incapacity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from bcss_client.flows.health_insurance import (
    HealthInsuranceReply,
    HealthInsuranceRequest,
    HolderCode,
    Indemnity,
    Insurance,
    InsurancePart,
    Payment,
    Regime,
    SocialRisk,
    SocialStatus,
    health_insurance,
)
from bcss_client.values import Period

from ..situation import Situation
from ..world import facts
from .aid import increased_reimbursements
from .insurability import spells
from .months import by_month
from .remarks import treated
from .working_week import working_days

_NO_YEAR = "0000"


def answer(asked: HealthInsuranceRequest, situation: Situation) -> HealthInsuranceReply:
    """What overlaps with the periods asked; insurability today when none is named (our choice)."""
    person = situation.known(asked.ssin)
    insurability = asked.assurability
    if insurability is None and asked.indemnity is None:
        insurability = Period(situation.today, situation.today)
    return HealthInsuranceReply(
        status=treated(health_insurance, person),
        insurances=tuple(_insurances(situation, person, insurability)) if insurability else (),
        indemnities=tuple(_indemnities(person, asked.indemnity, situation.today)) if asked.indemnity else (),
    )


def _insurances(situation: Situation, person: facts.Person, asked: Period) -> Iterator[Insurance]:
    rights = [right.period for right in increased_reimbursements(situation, person)]
    found = [
        (insurance, spell)
        for insurance in person.insurances
        for spell in spells(insurance.period, rights)
        if spell.period.overlaps(asked)
    ]
    if not found:
        yield Insurance(maximum_to_be_invoiced=(_NO_YEAR, _NO_YEAR), paying_third=False)
    for insurance, spell in reversed(found):
        years = (*insurance.maximum_charge_years[-2:], _NO_YEAR, _NO_YEAR)[:2]
        yield Insurance(
            maximum_to_be_invoiced=years,
            paying_third=spell.increased,
            part=InsurancePart(
                health_service_identification=insurance.mutuality,
                health_service_registration_number=insurance.registration_number,
                ct1=_holder(insurance.ct1, increased=spell.increased),
                ct2=_holder(insurance.ct2, increased=spell.increased),
                period=Period(spell.period.begin, spell.end_on(situation.today)),
            ),
        )


def _holder(code: facts.HolderCode, *, increased: bool) -> HolderCode:
    return HolderCode(
        regime=Regime(code.regime), social_status=SocialStatus(code.social_status), increased_intervention=increased
    )


def _indemnities(person: facts.Person, asked: Period, today: date) -> Iterator[Indemnity]:
    for incapacity in person.incapacities:
        if incapacity.period.overlaps(asked):
            last = min(incapacity.period.end or today, asked.end or today, today)
            yield Indemnity(
                health_service_identification=incapacity.mutuality,
                social_risk=SocialRisk(incapacity.risk),
                period=incapacity.period,
                payments=tuple(
                    Payment(
                        period=month, days=_days_paid(month), daily_amount=Decimal(incapacity.daily_amount).scaleb(-2)
                    )
                    for month in by_month(max(incapacity.period.begin, asked.begin), last)
                ),
            )


def _days_paid(month: Period) -> int:
    assert month.end is not None
    return sum(1 for _ in working_days(month.begin, month.end))
