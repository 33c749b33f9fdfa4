"""Time by months, as pensions and indemnities are paid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from bcss_client.values import Period, YearMonth


def by_month(begin: date, last: date) -> Iterator[Period]:
    """The months from one day to another, the first and the last as far as they go; none when it is the other way."""
    while begin <= last:
        ends = YearMonth.of(begin).period.end
        assert ends is not None
        yield Period(begin, min(ends, last))
        begin = ends + timedelta(1)
