"""The rights to allowances on a day, or why there are none."""

from __future__ import annotations

from bcss_client.flows.unemployment_rights import (
    UnemploymentRightsReply,
    UnemploymentRightsRequest,
    unemployment_rights,
)

from ..situation import Situation
from .unemployment import last_known_day, right_told, rights_on, status, stop_on, stop_told


def answer(asked: UnemploymentRightsRequest, situation: Situation) -> UnemploymentRightsReply:
    """The rights on the day asked; what keeps them from being paid goes before them."""
    person = situation.known(asked.ssin)
    day = asked.date or last_known_day(person, situation.today)
    stop = stop_on(person, day)
    rights = () if stop else rights_on(person, day)
    return UnemploymentRightsReply(
        status=status(unemployment_rights, person, found=bool(rights or stop)),
        rights=tuple(map(right_told, rights)),
        no_right=stop_told(stop) if stop else None,
    )
