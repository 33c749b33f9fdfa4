"""The centre of a town, where a simulator has the people of one town only."""

from __future__ import annotations

from datetime import date, timedelta

from bcss_client.config import Organisation, organisations
from bcss_client.values import CbeNumber, Ssin

from .world.employers import CPAS_NAMES
from .world.geography import Municipality

# No citizen is born in these years, so nobody who asks is asked about: 1923 to 1926.
_FIRST_BIRTH, _BIRTHS = date(1923, 1, 2), 1400


def centre_of(town: Municipality, *, cbe: CbeNumber) -> Organisation:
    """The CPAS of a town as a caller: one of `fixtures/organisations.toml`, or one that is made like those.

    `cbe` is the enterprise number under which it grants aid. User and password are `demo-` and the REFNIS code.
    """
    for known in organisations():
        if known.cbe == cbe:
            return known
    born = _FIRST_BIRTH + timedelta(int(town.refnis) % _BIRTHS)
    user = f"demo-{town.refnis}"
    return Organisation(
        cbe=cbe,
        user_id=Ssin.from_parts(year=born.year, month=born.month, day=born.day, counter=999),
        user=user,
        password=user,
        municipality=town.refnis,
        fr=CPAS_NAMES["fr"].format(town.fr),
        nl=CPAS_NAMES["nl"].format(town.nl),
        de=CPAS_NAMES["de"].format(town.de),
    )
