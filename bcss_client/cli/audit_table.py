"""The consultations of a log as a table in the language of the reader."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from .. import errors, flows
from ..audit import Consultation
from ..flows.manage_access import QualityCode
from ..reasons import reasons
from ..reply import Outcome
from ..values import CbeNumber, Language, Ssin
from . import audit_words as words
from . import texts


def table(told: Sequence[Consultation], lang: Language, *, shown: bool) -> list[list[str]]:
    """A row of titles and one for each consultation; with persons `shown` where the key is at hand."""
    titles = (
        words.SEQUENCE,
        words.TIME,
        words.ENVIRONMENT,
        words.USER,
        words.ORGANISATION,
        words.FILE,
        words.PURPOSE,
        words.PERSON if shown else words.PSEUDONYM,
        words.FLOW,
        words.SUBJECT,
        words.LEGAL_CONTEXT,
        words.QUALITY_CODE,
        words.BEGIN,
        words.END,
        words.ATTEMPT,
        words.REFERENCE,
        words.TICKET,
        words.OUTCOME,
        words.CODE,
        words.MILLISECONDS,
    )
    return [[title.text(lang) for title in titles], *(_row(one, lang, shown=shown) for one in told)]


def _row(one: Consultation, lang: Language, *, shown: bool) -> list[str]:
    begin = one.period and one.period.begin
    end = one.period and one.period.end
    cells = (
        one.sequence,
        f"{one.time:%Y-%m-%d %H:%M:%S}",
        one.environment,
        _formatted(one.user, Ssin),
        _formatted(one.organisation, CbeNumber),
        one.file,
        one.purpose,
        "; ".join(one.shown if shown else one.persons),
        one.flow,
        subject(one.flow, lang),
        one.legal_context,
        one.quality_code and f"{one.quality_code} {QualityCode(one.quality_code).label(lang)}",
        begin,
        end,
        one.attempt,
        one.reference,
        one.ticket,
        _outcome(one, lang),
        one.code,
        one.milliseconds,
    )
    return ["" if cell is None else str(cell) for cell in cells]


def _formatted(text: str, kind: type[Ssin | CbeNumber]) -> str:
    """A number as it is printed, which no spreadsheet takes for an amount; another text as it is."""
    try:
        return kind(text).formatted
    except ValueError:
        return text


@cache
def subject(slug: str, lang: Language) -> str:
    """What people call a flow; the slug where it is not one of ours."""
    return next((flow.title.text(lang) for flow in flows.ALL if flow.slug == slug), slug)


def _outcome(one: Consultation, lang: Language) -> str:
    """In words: the outcome, with the reason where nothing was answered; or what went wrong."""
    if one.error is not None:
        kind = getattr(errors, one.error, errors.BcssError)
        happened, _ = next(texts.ERRORS[base] for base in kind.__mro__ if base in texts.ERRORS)
        return happened.text(lang)
    if one.outcome not in {outcome.value for outcome in Outcome}:
        return one.outcome or words.NO_OUTCOME.text(lang)
    told = Outcome(one.outcome).label(lang)
    reason = reasons().by_code(one.code) if one.code else None
    is_unanswered = one.outcome == Outcome.NO_RESULT.value
    return f"{told}: {reason.meaning.text(lang).rstrip('.')}" if reason and is_unanswered else told
