"""The last month of unemployment that was paid."""

from __future__ import annotations

from bcss_client.flows.unemployment_payments import (
    UnemploymentPaymentsReply,
    UnemploymentPaymentsRequest,
    unemployment_payments,
)

from ..situation import Situation
from .unemployment import last_paid, payment_told, status


def answer(asked: UnemploymentPaymentsRequest, situation: Situation) -> UnemploymentPaymentsReply:
    """The last month paid by the day asked, however long before it."""
    person = situation.known(asked.ssin)
    paid = last_paid(person, asked.date or situation.today)
    return UnemploymentPaymentsReply(
        status=status(unemployment_payments, person, found=paid is not None),
        payment=payment_told(paid) if paid else None,
    )
