"""What centres attest of the aid they give (A036): that it is given, and over which period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bcss_client.values import Period, months_later

from ..draws import Draw
from ..facts import CANCELLATION, CORRECTION, EQUIVALENT, INTEGRATION_INCOME, ORIGINAL, Attestation, Grant

_MISTAKES = 0.1  # attested over a wrong period, cancelled, and made again: a setting
_DAY = timedelta(1)


def attestations(draw: Draw, grants: Sequence[Grant], serial: int) -> Iterator[Attestation]:
    """One a year for each grant, or to the end of its term; one that the end of the aid cuts short is corrected."""
    rank = 0
    for grant in grants:
        begin, last = grant.period.begin, grant.period.end
        assert last is not None
        made = grant.entered + _DAY * draw.whole(1, 2)
        foreseen = grant.length.last_day(begin) or date.max
        while begin <= last:
            year = Period(begin, min(months_later(begin, 12) - _DAY, foreseen))
            assert year.end is not None
            steps = [(made, ORIGINAL, year)]
            if draw.chance(_MISTAKES):
                wrong = Period(begin, months_later(begin, 24) - _DAY)
                steps = [(made, ORIGINAL, wrong), (made + _DAY, CANCELLATION, wrong), (made + 2 * _DAY, ORIGINAL, year)]
            if last < year.end:
                steps.append((max(last, made + 3 * _DAY), CORRECTION, Period(begin, last)))
            for since, status, valid in steps:
                rank += 1
                yield Attestation(
                    since=since,
                    organisation=grant.organisation,
                    id=f"A{serial:08}{rank:02}",
                    status=status,
                    updates=None if status == ORIGINAL else f"A{serial:08}{rank - 1:02}",
                    valid=valid,
                    category=EQUIVALENT if grant.equivalent else INTEGRATION_INCOME,
                )
            begin = year.end + _DAY
            made = begin - _DAY * draw.whole(5, 20)
