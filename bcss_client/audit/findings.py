"""The check of proportionality: what a security adviser may want to look at. A finding asks; it accuses nobody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from .. import flows
from ..reasons import reasons
from ..reply import Outcome
from ..values.dates import months_later
from .consultations import Consultation

_NOT_INTEGRATED = frozenset(
    {
        "not_integrated",
        "integration_too_short",
        "insz_unknow_in_legal_context_cbss",
        "insz_unknow_in_legal_context_ppssi",
    }
)


class Concern(StrEnum):
    """Why somebody may want to look at a consultation."""

    AGAIN = "again"  # the same file asked the same flow on the same person and period shortly before
    WIDE = "wide"  # the period is longer than is usually needed
    WITHOUT_FILE = "without-file"  # a person was asked about, and no file is named
    WITHOUT_INTEGRATION = "without-integration"  # the person was not integrated, so nothing was answered
    BROKEN_OFF = "broken-off"  # asked, and nothing is known of what came of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A concern, and the consultations it is about by their numbers in the log; for `WIDE` the usual months."""

    concern: Concern
    entries: tuple[int, ...]
    flow: str
    time: datetime
    months: int | None = None


INCOME = frozenset({"l950", "l301", "health_insurance", "family_allowances", "unemployment_paid_sums", "career_break"})
"""The flows that tell of work and income."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proportion:
    """What is usually needed: these numbers are ours, and a centre sets its own.

    `income_months` for the flows on work and income, `other_months` for the others; `again_within` is how soon the
    same question is one too many.
    """

    again_within: timedelta = timedelta(days=1)
    income_months: int = 24
    other_months: int = 120
    of_flow: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))

    def months(self, flow: str) -> int:
        """How many months are usually needed of a flow."""
        return self.of_flow.get(flow, self.income_months if flow in INCOME else self.other_months)


def findings(told: Sequence[Consultation], proportion: Proportion | None = None) -> Sequence[Finding]:
    """What may be worth a look in some consultations, by concern, oldest first.

    Only what was asked about persons counts. What announces or integrates is no consultation: of it only a missing
    file, a missing integration and a missing outcome are found. An attempt after one that failed, and a further page
    of an answer, are not asked again.
    """
    proportion = proportion or Proportion()
    writing = frozenset(flow.slug for flow in flows.ALL if flow.writes)
    about_persons = [one for one in told if one.persons]
    asked = [one for one in about_persons if one.flow not in writing]
    found = [*_again(asked, proportion), *_wide(asked, proportion)]
    found += [finding for one in about_persons for finding in _of(one)]
    order = list(Concern)
    return sorted(found, key=lambda finding: (order.index(finding.concern), finding.entries))


def _of(one: Consultation) -> Iterator[Finding]:
    if one.file is None:
        yield _finding(Concern.WITHOUT_FILE, one)
    if one.outcome == Outcome.NO_RESULT.value and _not_integrated(one.code):
        yield _finding(Concern.WITHOUT_INTEGRATION, one)
    if one.broke_off:
        yield _finding(Concern.BROKEN_OFF, one)


def _wide(asked: Sequence[Consultation], proportion: Proportion) -> Iterator[Finding]:
    for one in asked:
        usual = proportion.months(one.flow)
        if one.period and one.attempt == 1 and _is_longer(one, usual):
            yield _finding(Concern.WIDE, one, months=usual)


def _again(asked: Sequence[Consultation], proportion: Proportion) -> Iterator[Finding]:
    before: dict[object, Consultation] = {}
    for one in asked:
        if one.attempt > 1 or one.continues:
            continue
        question = (one.file, one.flow, one.persons, one.period)
        last = before.get(question)
        if last is not None and one.time - last.time <= proportion.again_within:
            yield Finding(concern=Concern.AGAIN, entries=(last.sequence, one.sequence), flow=one.flow, time=one.time)
        before[question] = one


def _finding(concern: Concern, one: Consultation, *, months: int | None = None) -> Finding:
    return Finding(concern=concern, entries=(one.sequence,), flow=one.flow, time=one.time, months=months)


def _is_longer(one: Consultation, months: int) -> bool:
    assert one.period is not None
    end: date = one.period.end or one.time.date()
    # Both ends are included: from 22 November to 22 November two years later is two years.
    return end > months_later(one.period.begin, months)


def _not_integrated(code: str | None) -> bool:
    reason = reasons().by_code(code) if code else None
    return reason is not None and reason.key in _NOT_INTEGRATED
