"""Insurance for health care over time, with and without the right to increased reimbursement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bcss_client.values import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A time of insurance in which the right to increased reimbursement does not change."""

    period: Period
    increased: bool

    def end_on(self, today: date) -> date:
        """Its last day: rights are granted by the calendar year, so one without an end lasts until 31 December."""
        return self.period.end or date(max(today, self.period.begin).year, 12, 31)


def spells(insured: Period, rights: Iterable[Period]) -> Iterator[Spell]:
    """A time of insurance, cut where a right begins or ends."""
    granted = tuple(rights)
    changes = {insured.begin}
    changes |= {right.begin for right in granted}
    changes |= {right.end + timedelta(1) for right in granted if right.end}
    cuts = sorted(day for day in changes if insured.contains(day))
    for begin, following in zip(cuts, [*cuts[1:], None], strict=True):
        yield Spell(
            period=Period(begin, following - timedelta(1) if following else insured.end),
            increased=any(right.contains(begin) for right in granted),
        )
