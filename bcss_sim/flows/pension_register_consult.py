"""Pensions, and what was paid: which rights and payments are shown hangs on what was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from bcss_client.flows.pension_register_consult import (
    Focus,
    Nature,
    Payment,
    PensionItem,
    PensionLanguage,
    PensionRegisterConsultReply,
    PensionRegisterConsultRequest,
    PensionType,
    Pillar,
    Pillars,
    RequestedInformation,
    pension_register_consult,
)
from bcss_client.values import Language, Period, YearMonth

from ..situation import Situation
from ..world.facts import Pension, PensionPayment
from .months import by_month
from .remarks import treated

_LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {PensionLanguage.FR: "fr", PensionLanguage.NL: "nl", PensionLanguage.DE: "de"}
)
_TYPES: Mapping[str, PensionType] = MappingProxyType(
    {
        "retirement": PensionType.RETIREMENT,
        "public sector": PensionType.PUBLIC_SECTOR,
        "survivor": PensionType.SURVIVOR,
        "transition": PensionType.TRANSITION,
        "guaranteed income": PensionType.GUARANTEED_INCOME,
        "complementary": PensionType.ANNUITY,
        "capital": PensionType.CAPITAL,
        "survivor's capital": PensionType.SURVIVOR_CAPITAL,
    }
)
_NATURES: Mapping[str, Nature] = MappingProxyType(
    {
        "monthly": Nature.MONTHLY,
        "holiday pay": Nature.HOLIDAY_PAY,
        "bonus": Nature.BONUS,
        "arrears": Nature.ARREARS,
        "capital": Nature.CAPITAL,
    }
)


def answer(asked: PensionRegisterConsultRequest, situation: Situation) -> PensionRegisterConsultReply:
    """The rights that hold in the period, or under which something was paid in it when that is the focus."""
    person = situation.known(asked.ssin)
    rights = sorted(person.pensions, key=lambda pension: (pension.pillar, pension.period.begin))
    items = (_item(right, asked, situation.today) for right in rights if right.pillar == 1 or _both_pillars(asked))
    return PensionRegisterConsultReply(
        status=treated(pension_register_consult, person), pensions=tuple(item for item in items if item)
    )


def _both_pillars(asked: PensionRegisterConsultRequest) -> bool:
    return asked.pillar == Pillars.FIRST_AND_SECOND


def _item(right: Pension, asked: PensionRegisterConsultRequest, today: date) -> PensionItem | None:
    """The right with the payments asked; None when it is not concerned. The register counts by whole months."""
    months = Period(asked.period.begin.replace(day=1), YearMonth.of(asked.period.end or today).period.end)
    holds = asked.focus == Focus.REFERENCE_PERIOD and right.period.overlaps(months)
    paid = [(month, payment) for month, payment in _dated(right, asked, today) if month.period.overlaps(months)]
    if not holds and not paid:
        return None
    language = _LANGUAGES[asked.language]
    kind = _TYPES[right.type]
    return PensionItem(
        pillar=Pillar(str(right.pillar)),
        type=kind,
        type_description=kind.label(language),
        organism=right.organism.cbe,
        organism_name=right.organism.name,
        file_reference=right.reference,
        right_period=right.period,
        payments=tuple(_payment(month, payment, language) for month, payment in _wanted(paid, asked)),
    )


def _dated(right: Pension, asked: PensionRegisterConsultRequest, today: date) -> list[tuple[YearMonth, PensionPayment]]:
    """What was paid under a right, oldest first, each with the month the focus is on: it is for, or was made in."""
    made = asked.focus == Focus.MONTH_OF_PAYMENT
    dated = [(YearMonth.of(paid.on) if made else paid.month, paid) for paid in _payments(right, today)]
    return sorted(dated, key=lambda pair: (pair[0], pair[1].on))


def _wanted(
    paid: list[tuple[YearMonth, PensionPayment]], asked: PensionRegisterConsultRequest
) -> list[tuple[YearMonth, PensionPayment]]:
    match asked.requested_information:
        case RequestedInformation.RIGHTS_ONLY:
            return []
        case RequestedInformation.MINIMUM_PAYMENTS:  # the last one: our reading
            return paid[-1:]
        case _:
            return paid


def _payment(month: YearMonth, paid: PensionPayment, language: Language) -> Payment:
    nature = _NATURES[paid.nature]
    return Payment(
        month=month,
        gross_amount=Decimal(paid.amount).scaleb(-2),
        nature=nature,
        nature_description=nature.label(language),
    )


def _payments(right: Pension, today: date) -> Iterator[PensionPayment]:
    """Everything paid under a right so far: the pension of each month, in that month, and what came beside it."""
    for month in by_month(right.period.begin, min(right.period.end or today, today)):
        amount = next((amount for since, amount in reversed(right.monthly) if since <= (month.end or today)), None)
        if amount is not None:
            yield PensionPayment(on=month.begin, month=YearMonth.of(month.begin), amount=amount, nature="monthly")
    yield from right.others
