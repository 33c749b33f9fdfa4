"""What centres attest of the aid they give (A036): that it is given, and over which period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bcss_client.values import Period, months_later

from ..draws import Draw
from ..facts import Attestation, Grant

_ORIGINAL, _CORRECTION, _CANCELLATION = "0", "1", "3"
_INTEGRATION_INCOME, _EQUIVALENT = "7", "8"
_MISTAKES = 0.1  # attested over a wrong period, cancelled, and made again: a setting
_DAY = timedelta(1)


def attestations(draw: Draw, grants: Sequence[Grant], serial: int) -> Iterator[Attestation]:
    """One a year for each grant, or to the end of its term; one that the end of the aid cuts short is corrected."""
    rank = 0
    for grant in grants:
        begin, last = grant.period.begin, grant.period.end
        assert last is not None
        made = grant.entered + _DAY * draw.whole(1, 2)
        foreseen = _foreseen(grant)
        while begin <= last:
            year = Period(begin, min(months_later(begin, 12) - _DAY, foreseen))
            assert year.end is not None
            steps = [(made, _ORIGINAL, year)]
            if draw.chance(_MISTAKES):
                wrong = Period(begin, months_later(begin, 24) - _DAY)
                steps = [
                    (made, _ORIGINAL, wrong),
                    (made + _DAY, _CANCELLATION, wrong),
                    (made + 2 * _DAY, _ORIGINAL, year),
                ]
            if last < year.end:
                steps.append((max(last, made + 3 * _DAY), _CORRECTION, Period(begin, last)))
            for since, status, valid in steps:
                rank += 1
                yield Attestation(
                    since=since,
                    organisation=grant.organisation,
                    id=f"A{serial:08}{rank:02}",
                    status=status,
                    updates=None if status == _ORIGINAL else f"A{serial:08}{rank - 1:02}",
                    valid=valid,
                    category=_EQUIVALENT if grant.equivalent else _INTEGRATION_INCOME,
                )
            begin = year.end + _DAY
            made = begin - _DAY * draw.whole(5, 20)


def _foreseen(grant: Grant) -> date:
    """The last day of the term of a grant; far off for one until further notice."""
    months, days = grant.length.months or 0, grant.length.days or 0
    until = months_later(grant.period.begin, months) + days * _DAY
    return until - _DAY if months or days else date.max
