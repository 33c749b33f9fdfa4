"""Allowances paid on top of a wage, month by month of a quarter."""

from __future__ import annotations

from bcss_client.flows.unemployment_activation import (
    ActivationAllowance,
    UnemploymentActivationReply,
    UnemploymentActivationRequest,
    unemployment_activation,
)
from bcss_client.values import YearMonth

from ..situation import Situation
from ..world.facts import Activation
from .unemployment import months_of, status


def answer(asked: UnemploymentActivationRequest, situation: Situation) -> UnemploymentActivationReply:
    """The allowances of the months that are over, and the employers of those months."""
    person = situation.known(asked.ssin)
    this_month = YearMonth.of(situation.today)
    paid = {
        month: tuple(one for one in person.activations if one.period.overlaps(month.period))
        for month in months_of(asked.quarter.period)
        if month < this_month
    }
    employers = dict.fromkeys(cbe for together in paid.values() for one in together for cbe in one.employers)
    return UnemploymentActivationReply(
        status=status(unemployment_activation, person, found=bool(employers)),
        activation_allowances=tuple(_allowance(month, together) for month, together in paid.items() if together),
        employers=tuple(employers),
    )


# A month has one amount: those of several employers together, under the code of the one that began last.
def _allowance(month: YearMonth, together: tuple[Activation, ...]) -> ActivationAllowance:
    return ActivationAllowance(
        payment_month=month,
        activation_allowance_amount=sum(one.monthly_amount for one in together),
        activation_allowance_code=together[-1].code,
    )
