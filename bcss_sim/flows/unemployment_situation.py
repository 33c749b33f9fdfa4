"""Rights on a day and the last payment: what the two narrower operations answer, in one."""

from __future__ import annotations

from bcss_client.flows.unemployment_situation import (
    UnemploymentSituationReply,
    UnemploymentSituationRequest,
    unemployment_situation,
)

from ..situation import Situation
from .unemployment import last_known_day, last_paid, payment_told, right_told, rights_on, status, stop_on, stop_told


def answer(asked: UnemploymentSituationRequest, situation: Situation) -> UnemploymentSituationReply:
    """The rights on the day asked, or why there are none, and the last month paid by then."""
    person = situation.known(asked.ssin)
    day = asked.date or last_known_day(person, situation.today)
    stop = stop_on(person, day)
    rights = () if stop else rights_on(person, day)
    paid = last_paid(person, asked.date or situation.today)
    return UnemploymentSituationReply(
        status=status(unemployment_situation, person, found=bool(rights or stop or paid)),
        payment=payment_told(paid) if paid else None,
        rights=tuple(map(right_told, rights)),
        no_right=stop_told(stop) if stop else None,
    )
