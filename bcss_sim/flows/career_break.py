"""Career breaks and time credit."""

from __future__ import annotations

from bcss_client.flows.career_break import (
    BenifitiaryInformation,
    CareerBreak,
    CareerBreakReply,
    CareerBreakRequest,
    ComplementaryActivity,
    career_break,
)

from ..situation import Situation
from ..world import facts
from .unemployment import status


def answer(asked: CareerBreakRequest, situation: Situation) -> CareerBreakReply:
    """The breaks that overlap with the period; of somebody who has others, the file without any."""
    person = situation.known(asked.ssin)
    requested = [one.requested for one in person.career_breaks]
    return CareerBreakReply(
        status=status(career_break, person, found=bool(requested)),
        benifitiary_information=(
            BenifitiaryInformation(ssin=person.ssin, creation_date=min(requested)) if requested else None
        ),
        career_breaks=tuple(_told(one) for one in person.career_breaks if one.period.overlaps(asked.period)),
    )


def _told(granted: facts.CareerBreak) -> CareerBreak:
    assert granted.period.end is not None
    return CareerBreak(
        begin_date=granted.period.begin,
        end_date=granted.period.end,
        complementary_activity_code=ComplementaryActivity(granted.beside) if granted.beside else None,
        career_break_code=granted.code,
        allowance_amount=granted.amount,
        career_break_type=granted.type,
        career_break_reason=granted.reason,
    )
