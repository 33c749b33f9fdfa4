"""What the journal tells of integrations: under which code and over which period, or what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bcss_client.flows.manage_access import QualityCode
from bcss_client.labels import Labels
from bcss_client.values import Period, joined

from .. import journal_texts as texts
from ..journal_texts import Sentence
from ..world.facts import Person
from .circumstances import Circumstances
from .trail import Integrated, Look

_DAY = timedelta(1)


def integration_steps(
    look: Look, ssin: str | None, person: Person | None, circumstances: Circumstances
) -> Iterator[tuple[str, Sentence]]:
    """Whether the person was integrated for this question, and which call would do it where not."""
    integrated = look.integrated
    if integrated is None:
        if not circumstances.flow(look.flow).opened_by:
            yield "integration-not-needed", texts.INTEGRATION_NOT_NEEDED
        elif not circumstances.integration_required:
            yield "integration-not-checked", texts.INTEGRATION_NOT_CHECKED
        return
    lack = _lack(integrated, look.day)
    if lack is None:
        opening = [one for one in integrated.found if one[0] in integrated.codes]
        yield "integrated", texts.INTEGRATED.filled(integrations=_listed(opening), needed=_days(integrated.needed))
        return
    yield lack
    yield "would-open", texts.WOULD_OPEN.filled(call=opening_call(integrated, ssin, person))


def _lack(integrated: Integrated, day: date) -> tuple[str, Sentence] | None:
    codes = ", ".join(sorted(integrated.codes, key=int))
    needed = _days(integrated.needed)
    if not integrated.found:
        return "not-integrated", texts.NOT_INTEGRATED.filled(codes=codes, needed=needed)
    opening = [one for one in integrated.found if one[0] in integrated.codes]
    if not opening:
        return "other-code", texts.OTHER_CODE.filled(integrations=_listed(integrated.found), codes=codes)
    if not any(period.contains(day) for _, period in opening):
        return "not-today", texts.NOT_TODAY.filled(integrations=_listed(opening), day=day)
    periods = joined(period for _, period in opening)
    if any(period.covers(integrated.needed) for period in periods):
        return None
    missing = _days(_uncovered(integrated.needed, tuple(joined(period for _, period in opening))))
    return "too-short", texts.TOO_SHORT.filled(integrations=_listed(opening), needed=needed, missing=missing)


def _uncovered(needed: Period, periods: Sequence[Period]) -> Period:
    """The first days needed that no integration covers."""
    begin = needed.begin
    for period in sorted(periods, key=lambda one: one.begin):
        if period.begin > begin:
            return Period(begin, min(period.begin - _DAY, needed.end or date.max))
        if period.end is not None and period.end >= begin:
            begin = period.end + _DAY
    return Period(begin, needed.end)


def opening_call(integrated: Integrated, ssin: str | None, person: Person | None) -> str:
    """The call of `manage_access` that opens the flow over the days needed."""
    proof = ""
    if person is not None:
        proof = f", proof_last_name={person.last_name!r}, proof_birth_date={_written(person.birth.complete)}"
    begin = integrated.needed.begin
    code = min(integrated.codes, key=int, default="1")
    asked = f'action="REGISTER", ssin="{ssin}", purpose={code}, period=Period({_written(begin)})'
    return f"client.manage_access({asked}{proof})"


def _written(day: date | None) -> str:
    return f"date({day.year}, {day.month}, {day.day})" if day else "…"


def _listed(found: Sequence[tuple[str, Period]]) -> Sentence:
    return texts.listed(tuple(_described(code, period) for code, period in found))


def _described(code: str, period: Period) -> Sentence:
    known = QualityCode(code)
    label = Labels(fr=known.label("fr"), nl=known.label("nl"), de=known.label("de"))
    english = known.name.lower().replace("_", " ") if known.is_known else code
    return texts.CODE.filled(code=code, label=texts.in_english(label, english), period=_days(period))


def _days(period: Period) -> Sentence:
    if period.end is None:
        return texts.SINCE.filled(begin=period.begin)
    if period.end == period.begin:
        return texts.ON.filled(begin=period.begin)
    return texts.BETWEEN.filled(begin=period.begin, end=period.end)
