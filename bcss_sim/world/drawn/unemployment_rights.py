"""Rights to full unemployment in parts: a new one whenever the amount, the family or the end foreseen is another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from bcss_client.values import Period

from ..facts import Person, UnemploymentRight
from .allowances import COHABITING, FULL_WEEK, HOUSEHOLDER, SCALES, SOLITARY, WORKED, by_family, changes, daily_amount
from .group import Group
from .out_of_work import cut
from .unemployment_end import ANNOUNCED, foreseen_end_of_insertion

_FULL = 1  # unemployment code
_STUDIED = "INSERTION_ALLOCATION"
# Settings: scale, and eurocents a day.
_INSERTION = MappingProxyType({SOLITARY: ("TN", 2315), COHABITING: ("T", 1648), HOUSEHOLDER: ("TA", 3919)})
_DAY = timedelta(1)


def full_unemployment(
    group: Group, person: Person, period: Period, *, since: date, wage: int, until: date | None
) -> Iterator[UnemploymentRight]:
    """The rights over a period of somebody unemployed since a day, who earned `wage` eurocents a day.

    `until` is the first day without, if the right has a term.
    """
    parts = (
        _right(
            part,
            family=family,
            amount=daily_amount(family, since=since, on=part.begin, wage=wage),
            scale=SCALES[family],
            status=WORKED,
            foreseen=until - _DAY if until and part.begin >= ANNOUNCED else None,
        )
        for spell, family in by_family(group, person, period)
        for part in cut(spell, (*changes(since), ANNOUNCED))
    )
    return _joined(parts)


def insertion(group: Group, person: Person, period: Period, *, until: date) -> Iterator[UnemploymentRight]:
    """The insertion allowances over a period; `until` is the first day without."""

    def part_of(part: Period, state: str) -> UnemploymentRight:
        supported = state == HOUSEHOLDER and group.partner(person, part.begin) is not None
        family = COHABITING if supported else state
        scale, amount = _INSERTION[family]
        term = until if part.begin >= ANNOUNCED else foreseen_end_of_insertion(period.begin)
        return _right(part, family=family, amount=amount, scale=scale, status=_STUDIED, foreseen=term - _DAY)

    return _joined(
        part_of(part, state) for spell, state in by_family(group, person, period) for part in cut(spell, (ANNOUNCED,))
    )


def _right(
    period: Period, *, family: str, amount: int, scale: str, status: str, foreseen: date | None
) -> UnemploymentRight:
    return UnemploymentRight(
        period=period,
        code=_FULL,
        daily_amount=amount,
        regime=FULL_WEEK,
        scale=scale,
        family=family,
        status=status,
        foreseen=foreseen,
    )


def _joined(parts: Iterable[UnemploymentRight]) -> Iterator[UnemploymentRight]:
    """The rights, with those that only differ in their period and follow each other made one."""
    held: UnemploymentRight | None = None
    for part in parts:
        if held and replace(held, period=part.period) == part:
            held = replace(held, period=Period(held.period.begin, part.period.end))
            continue
        if held:
            yield held
        held = part
    if held:
        yield held
