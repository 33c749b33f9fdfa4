"""The turning points of a drawn household: arrivals, unions, separations, departures, deaths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bcss_client.values import Ssin

from .careers import birthday
from .census import BELGIAN, Household, Member, Part
from .draws import Draw
from .household import Bond, Union
from .shares import CENSUS, HORIZON, Shape, Trait

_BONDS = {Bond.MARRIAGE: 0.75, Bond.LEGAL_COHABITATION: 0.14, Bond.PARTNERSHIP: 0.11}  # a setting
_DAY = timedelta(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What happens to a household, by day.

    `settled` is when an adult first keeps house, `joined` when somebody comes into the head's home and `left`
    when somebody leaves it alive. `opened` is when each file is opened: at birth, or on arrival in Belgium.
    """

    opened: Mapping[Ssin, date]
    settled: Mapping[Ssin, date]
    joined: Mapping[Ssin, date]
    left: Mapping[Ssin, date]
    deaths: Mapping[Ssin, date]
    unions: tuple[Union, ...]
    struck_off: date | None


def course(draw: Draw, household: Household) -> Course:
    """Draw the course of a household from the first departure from a parental home to the horizon."""
    head = household.members[0]
    partners = household.parts(Part.PARTNER)
    together = _together(draw, household) if partners else None
    deaths = _deaths(draw, household, together)
    parted = None
    if together is not None and household.shape is Shape.SEPARATED:
        parted = draw.day(max(together, _last_birth(household)) + _DAY * 300, CENSUS - _DAY * 60)
    elif together is not None and household.shape is Shape.DIVORCED:
        parted = draw.day(together + _DAY * 900, CENSUS - _DAY * 700)
    recent = CENSUS - _DAY * (1000 if household.trait else 60)  # a trait may begin two years before the census
    children = household.parts(Part.CHILD)
    opened: dict[Ssin, date] = {child.ssin: child.birth for child in children}
    settled: dict[Ssin, date] = {}
    for adult in household.members:
        if adult.part is not Part.CHILD:
            settled[adult.ssin] = _settling(draw, adult, together or recent)
            opened[adult.ssin] = adult.birth if adult.nationality == BELGIAN else settled[adult.ssin]
    joined = {head.ssin: settled[head.ssin]} | {child.ssin: child.birth for child in children}
    if together is not None:
        joined |= {partner.ssin: together for partner in partners}
    for lodger in household.parts(Part.LODGER):
        joined[lodger.ssin] = draw.day(max(settled.values()) + _DAY, CENSUS - _DAY * 20)
    for child in children:
        at_home = max(birthday(child.birth, 19), CENSUS + _DAY * 30)
        settled[child.ssin] = draw.day(at_home, birthday(child.birth, 30))
    left = {child.ssin: settled[child.ssin] for child in children if settled[child.ssin] < HORIZON}
    if parted is not None:
        left |= {partner.ssin: parted for partner in partners}
    struck_off = draw.day(CENSUS - _DAY * 900, CENSUS - _DAY * 90) if household.trait is Trait.STRUCK_OFF else None
    return Course(
        opened=opened,
        settled=settled,
        joined=joined,
        left=left,
        deaths=deaths,
        unions=_unions(draw, household, together, parted, deaths) if together else (),
        struck_off=struck_off,
    )


def _together(draw: Draw, household: Household) -> date:
    """The day a couple moves in together: grown up, and before the first child."""
    grown = max(birthday(member.birth, 18) for member in household.members if member.part is not Part.CHILD)
    children = [child.birth for child in household.parts(Part.CHILD)]
    if children:
        latest = min(children) - _DAY * 60
        return draw.day(max(grown, latest - _DAY * 3000), latest)
    youngest = _DAY * (200 if household.shape is Shape.COUPLE else 4000)  # before CENSUS
    return draw.day(grown, min(grown + _DAY * 5500, CENSUS - youngest))


def _last_birth(household: Household) -> date:
    return max(child.birth for child in household.parts(Part.CHILD))


def _deaths(draw: Draw, household: Household, together: date | None) -> Mapping[Ssin, date]:
    deaths: dict[Ssin, date] = {}
    for member in household.members:
        if household.shape is Shape.WIDOWED and member.part is Part.PARTNER and together is not None:
            earliest = max(together + _DAY * 900, CENSUS - _DAY * 5000)
            deaths[member.ssin] = draw.day(earliest, CENSUS - _DAY * 30)
        elif birthday(member.birth, 65) < CENSUS:
            # On the census day members of larger households still live; whoever lives alone may be dead.
            recent = CENSUS - _DAY * 2000 if household.shape is Shape.ALONE else CENSUS + _DAY
            earliest = max(birthday(member.birth, 70), recent)
            death = draw.day(earliest, max(birthday(member.birth, 101), earliest + _DAY * 1500))
            if death < HORIZON:
                deaths[member.ssin] = death
    return deaths


def _settling(draw: Draw, adult: Member, latest: date) -> date:
    grown = birthday(adult.birth, 18)
    oldest = birthday(adult.birth, 27 if adult.nationality == BELGIAN else 40)
    return draw.day(min(grown, latest), min(oldest, latest))


def _unions(
    draw: Draw, household: Household, together: date, parted: date | None, deaths: Mapping[Ssin, date]
) -> tuple[Union, ...]:
    couple = (household.members[0].ssin, household.members[1].ssin)
    widowed = min((deaths[ssin] for ssin in couple if ssin in deaths), default=None)
    bond = draw.weighted(_BONDS)
    if household.shape in (Shape.WIDOWED, Shape.DIVORCED):
        bond = Bond.MARRIAGE
    apart = min((day for day in (parted, widowed) if day is not None), default=HORIZON)
    since = together if bond is Bond.PARTNERSHIP else draw.day(together, min(together + _DAY * 1500, apart - _DAY * 30))
    until = widowed
    separated = None
    if parted is not None and bond is not Bond.MARRIAGE:
        until = parted
    elif parted is not None:
        ended = parted + _DAY * draw.whole(150, 700)
        if draw.chance(0.1):
            separated = ended
        else:
            until = ended
    place = household.municipality.refnis
    union = Union(bond=bond, partners=couple, since=since, until=until, place=place, separated=separated)
    if together == since:
        return (union,)
    before = Union(bond=Bond.PARTNERSHIP, partners=couple, since=together, until=since, place=place)
    return before, union
