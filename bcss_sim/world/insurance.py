"""Health insurance of a family: mutuality, holder codes, increased reimbursement, work incapacity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bcss_client.values import Period, Ssin

from . import shares
from .draws import Draw
from .facts import HolderCode, Incapacity, IncreasedReimbursement, Insurance
from .geography import Region
from .household import span
from .shares import CENSUS, HORIZON, Livelihood

RECORDED_SINCE = date(2015, 1, 1)  # what lies before is of no use to a social inquiry
_GENERAL, _SELF_EMPLOYED = "1", "4"  # regimes
_RESIDENT, _ACTIVE, _INVALID, _PENSIONER = "0", "1", "2", "3"  # social status in CT1
_SMALL_RISKS = "6"  # social status in CT2 of the self-employed: small risks are compulsory since 2008
SICKNESS = "10"  # social risk: incapacity for work, general regime


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyCover:
    """What the members of a family share: their mutuality, and increased reimbursement if any."""

    mutuality: str
    file: int  # the family's number at the mutuality
    increased: Period | None
    maximum_charge_years: tuple[str, ...]


def family_cover(draw: Draw, region: Region) -> FamilyCover:
    """Draw the mutuality of a family, and increased reimbursement at the share of the region."""
    increased = None
    years: tuple[str, ...] = ()
    if draw.chance(shares.BIM[region]):
        ended = date(draw.whole(2027, 2030), 12, 31) if draw.chance(0.4) else None
        increased = Period(date(draw.whole(2015, 2025), 1, 1), ended)
    if draw.chance(0.3 if increased else 0.05):
        years = draw.one_of((("2025",), ("2024",), ("2024", "2025")))
    return FamilyCover(
        mutuality=draw.weighted(shares.MUTUALITIES[region]),
        file=draw.whole(1, 99_999_999),
        increased=increased,
        maximum_charge_years=years,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Insured:
    """The member of a family whose insurance is worked out; `last` is the first day without, if any.

    `holder` is on whom he or she depends until grown up.
    """

    rank: int
    since: date
    adult: date  # from this day on insured in his or her own name: the end of the studies
    retired: date
    last: date | None
    livelihood: Livelihood
    incapacities: tuple[Incapacity, ...]
    holder: Ssin | None


def insurances(cover: FamilyCover, insured: Insured) -> tuple[Insurance, ...]:
    """The insurance of a member over time: a new period each time a holder code changes."""
    return tuple(_insurances(cover, insured))


def increased_reimbursements(cover: FamilyCover, insured: Insured) -> tuple[IncreasedReimbursement, ...]:
    """The right of a member to increased reimbursement, while insured."""
    if cover.increased is None:
        return ()
    begin = max(cover.increased.begin, insured.since)
    ends = [cover.increased.end, insured.last and insured.last - timedelta(1)]
    end = min((day for day in ends if day is not None), default=None)
    return (IncreasedReimbursement(period=Period(begin, end), type="BIM"),) if end is None or begin <= end else ()


def _insurances(cover: FamilyCover, insured: Insured) -> Iterator[Insurance]:
    begin = max(insured.since, RECORDED_SINCE)
    if insured.last is not None and insured.last <= begin:
        return
    changes = {begin, insured.adult, insured.retired}
    changes |= {incapacity.period.begin for incapacity in insured.incapacities}
    last = insured.last or HORIZON
    cuts = sorted(day for day in changes if begin <= day < last)
    coded = [(day, _situation(insured, day)) for day in cuts]
    spells = [now for before, now in zip([None, *coded], coded, strict=False) if before is None or before[1] != now[1]]
    ends = [*(day for day, _ in spells[1:]), insured.last]
    for (since, (first, second, holder)), until in zip(spells, ends, strict=True):
        yield Insurance(
            period=span(since, until),
            mutuality=cover.mutuality,
            registration_number=f"{cover.mutuality}{cover.file:08}{insured.rank:02}",
            ct1=first,
            ct2=second,
            holder=holder,
            maximum_charge_years=cover.maximum_charge_years,
        )


def _situation(insured: Insured, on: date) -> tuple[HolderCode, HolderCode, Ssin | None]:
    """The two holder codes, and whose dependant the person is on that day."""
    holder = insured.holder if on < insured.adult else None
    if insured.livelihood is Livelihood.SELF_EMPLOYED and insured.adult <= on:
        status = _PENSIONER if insured.retired <= on else _ACTIVE
        return (
            HolderCode(regime=_SELF_EMPLOYED, social_status=status),
            HolderCode(regime=_SELF_EMPLOYED, social_status=_SMALL_RISKS),
            holder,
        )
    code = HolderCode(regime=_GENERAL, social_status=_status(insured, on))
    return code, code, holder


def _status(insured: Insured, on: date) -> str:
    if insured.retired <= on:
        return _PENSIONER
    if any(incapacity.period.contains(on) for incapacity in insured.incapacities):
        return _INVALID
    return _RESIDENT if insured.livelihood is Livelihood.NONE and insured.adult <= on else _ACTIVE


def sickness(draw: Draw, mutuality: str) -> Incapacity:
    """Draw a work incapacity that began in the two years before the census day and still goes on."""
    begin = draw.day(date(CENSUS.year - 2, CENSUS.month, 1), date(CENSUS.year, 3, 1))
    return Incapacity(mutuality=mutuality, risk=SICKNESS, period=Period(begin), daily_amount=draw.whole(5_500, 9_800))
