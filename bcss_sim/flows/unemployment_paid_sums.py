"""What was paid of each month."""

from __future__ import annotations

from bcss_client.flows.unemployment_paid_sums import (
    DossierStatus,
    PaidSum,
    UnemploymentPaidSumsReply,
    UnemploymentPaidSumsRequest,
    unemployment_paid_sums,
)
from bcss_client.values import YearMonth

from ..refusal import Refusal
from ..situation import Situation
from ..world.facts import Person
from .unemployment import month_before, months_of, paid_in, status

_MOST_MONTHS = 48  # as many as a reply holds
# Temporary unemployment and supplements: our reading of what `allAllowance` adds.
_ADDED = frozenset({2, 4, 6, *range(34, 40), *range(44, 50)})


def answer(asked: UnemploymentPaidSumsRequest, situation: Situation) -> UnemploymentPaidSumsReply | Refusal:
    """The sums of the months that are over, of those the period touches."""
    person = situation.known(asked.ssin)
    months = tuple(months_of(asked.period))
    if len(months) > _MOST_MONTHS:
        return Refusal.because("invalid_data", period=f"> {_MOST_MONTHS} months")
    last = month_before(YearMonth.of(situation.today))
    sums = (_paid_sum(person, month, last, everything=bool(asked.all_allowance)) for month in months if month <= last)
    paid = tuple(one for one in sums if one is not None)
    return UnemploymentPaidSumsReply(status=status(unemployment_paid_sums, person, found=bool(paid)), paid_sums=paid)


def _paid_sum(person: Person, month: YearMonth, last: YearMonth, *, everything: bool) -> PaidSum | None:
    paid = [one for one in paid_in(person, month) if everything or one.right.code not in _ADDED]
    if not paid:
        return None
    amount = sum(one.amount for one in paid)
    dossier = _dossier(month, last)
    return PaidSum(
        related_month=month,
        paid_amount=amount,
        accepted_amount=None if dossier is DossierStatus.NOT_STARTED else amount,
        dossier_status=dossier,
        nbr_of_allowances=sum((one.allowances for one in paid[1:]), paid[0].allowances),
    )


# How long each step takes is not published: what was paid last is not looked at yet, the month before it is.
def _dossier(month: YearMonth, last: YearMonth) -> DossierStatus:
    if month == last:
        return DossierStatus.NOT_STARTED
    return DossierStatus.PROVISIONAL if month == month_before(last) else DossierStatus.COMPLETED
