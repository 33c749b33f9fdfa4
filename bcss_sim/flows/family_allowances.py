"""The files of child benefit somebody plays a part in, as the entities that pay it keep them."""

from __future__ import annotations

from datetime import date

from bcss_client.flows.family_allowances import (
    BeneficiaryChild,
    Bonus,
    Dossier,
    FamilyAllowancesReply,
    FamilyAllowancesRequest,
    Recipient,
    Role,
    family_allowances,
)
from bcss_client.reply import Status
from bcss_client.values import MonthPeriod, Period, YearMonth

from ..situation import Situation
from ..world import facts
from .remarks import remarked, treated


def answer(asked: FamilyAllowancesRequest, situation: Situation) -> FamilyAllowancesReply:
    """The files in which something was paid over the months asked; those of an entity that is silent are missing."""
    person = situation.known(asked.ssin)
    silent = [one.source for one in person.troubles if one.flow == family_allowances.slug and one.source]
    files = sorted(person.child_benefits, key=_first_payment, reverse=True)
    shown = [_dossier(file, _time_asked(asked, situation.today)) for file in files if file.entity not in silent]
    return FamilyAllowancesReply(
        status=_status(person, silent),
        dossiers=tuple(dossier for dossier in shown if dossier.recipients or dossier.children),
    )


def _status(person: facts.Person, silent: list[str]) -> Status:
    if silent:
        return remarked(family_allowances, "partial", authenticSource=", ".join(silent))
    return treated(family_allowances, person)


def _time_asked(asked: FamilyAllowancesRequest, today: date) -> Period:
    """From the first to the last day of the months; without an end when they reach today."""
    period = asked.period.period
    return Period(period.begin, period.end if period.end and period.end < today else None)


def _first_payment(file: facts.ChildBenefitFile) -> date:
    payments = [*(one.payments for one in file.recipients), *(one.payments for one in file.children)]
    return min((period.begin for paid in payments for period in paid), default=date.min)


def _dossier(file: facts.ChildBenefitFile, asked: Period) -> Dossier:
    recipients = [
        Recipient(
            ssin=one.ssin,
            type=Role(one.type),
            payment_periods=_months(one.payments, asked),
            birth_bonuses=_bonuses(one.birth_bonuses, asked),
        )
        for one in file.recipients
    ]
    children = [
        BeneficiaryChild(
            ssin=one.ssin,
            payment_periods=_months(one.payments, asked),
            adoption_bonuses=_bonuses(one.adoption_bonuses, asked),
        )
        for one in file.children
    ]
    return Dossier(
        dossier_id=file.dossier,
        fund_id=file.fund,
        office_number=file.office,
        entitled_person=file.entitled,
        recipients=tuple(one for one in recipients if one.payment_periods or one.birth_bonuses),
        children=tuple(one for one in children if one.payment_periods or one.adoption_bonuses),
    )


def _months(payments: tuple[Period, ...], asked: Period) -> tuple[MonthPeriod, ...]:
    """The months paid, as far as they were asked about."""
    found = [period.common(asked) for period in payments]
    return tuple(
        MonthPeriod(YearMonth.of(period.begin), YearMonth.of(period.end) if period.end else None)
        for period in found
        if period
    )


def _bonuses(paid: tuple[date, ...], asked: Period) -> tuple[Bonus, ...]:
    return tuple(Bonus(payment_date=day) for day in paid if asked.contains(day))
