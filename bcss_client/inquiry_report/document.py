"""A report as a document in one language: head, sections, tables. Renderers write it as HTML, PDF, DOCX or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import BcssError
from ..inquiry import Consultation, Finding, LeftOut, Nature, Relation, SocialInquiry, Theme
from ..inquiry.telling import Told, worded
from ..labels import Labels
from ..reasons import reasons
from ..reply import Outcome
from ..values import Language, Ssin
from . import texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence, and the number of the consultation it comes from."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A finding as the report tells it."""

    key: str
    nature: Nature
    nature_told: str
    title: str
    facts: tuple[Line, ...]
    question: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A theme: what the flows say of it, what is worth talking about, and which of them hold nothing."""

    heading: str
    lines: tuple[Line, ...]
    found: tuple[Item, ...]
    silent: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A consultation in the table."""

    number: int
    flow: str
    person: str
    reason: str
    period: str
    outcome: str
    ticket: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report in `language`."""

    language: Language
    title: str
    synthetic: str | None
    head: tuple[tuple[str, str], ...]
    counts: tuple[tuple[Nature, str, int], ...]
    sections: tuple[Section, ...]
    rows: tuple[Row, ...]
    left_out: tuple[str, ...]
    cautions: tuple[str, ...]


def document(inquiry: SocialInquiry, language: Language, *, centre: str | None, worker: str | None) -> Document:
    """The report of an inquiry; the names of centre and worker stand in its head when they are given."""
    return _Writing(inquiry, language).document(centre=centre, worker=worker)


class _Writing:
    """One report while it is written."""

    def __init__(self, inquiry: SocialInquiry, language: Language) -> None:
        self._inquiry = inquiry
        self._language: Language = language
        self._numbers = {one.reply.meta.reference: n for n, one in enumerate(inquiry.consultations, 1) if one.reply}

    def document(self, *, centre: str | None, worker: str | None) -> Document:
        inquiry = self._inquiry
        head = (
            (texts.APPLICANT, inquiry.name(inquiry.ssin)),
            (texts.NUMBER, inquiry.ssin.formatted),
            (texts.AID, worded(inquiry.kind, self._language)),
            (texts.DAY, worded(inquiry.on, self._language)),
            (texts.FILE, inquiry.file),
            (texts.CENTRE, centre),
            (texts.WORKER, worker),
        )
        return Document(
            language=self._language,
            title=self._text(texts.TITLE),
            synthetic=None if inquiry.ssin.could_be_real else self._text(texts.SYNTHETIC),
            head=tuple((self._text(label), value) for label, value in head if value),
            counts=tuple(
                (nature, self._text(label), sum(one.nature is nature for one in inquiry.findings))
                for nature, label in texts.COUNTS.items()
            ),
            sections=tuple(section for theme in Theme if (section := self._section(theme))),
            rows=tuple(self._row(number, one) for number, one in enumerate(inquiry.consultations, 1)),
            left_out=tuple(map(self._left_out, inquiry.left_out)),
            cautions=tuple(self._cautions()),
        )

    def _text(self, labels: Labels, **values: str) -> str:
        return labels.text(self._language).format(**values)

    def _told(self, told: Told) -> str:
        text = told.text(self._language)
        return text[:1].upper() + text[1:]

    def _section(self, theme: Theme) -> Section | None:
        inquiry = self._inquiry
        lines = tuple(
            Line(text=self._told(one.fact.said), number=self._numbers[one.fact.source.reference])
            for one in inquiry.statements
            if one.theme is theme
        )
        found = tuple(self._item(one) for one in inquiry.findings if one.theme is theme)
        silent = tuple(self._silent(theme))
        if not (lines or found or silent):
            return None
        return Section(heading=worded(theme, self._language), lines=lines, found=found, silent=silent)

    def _item(self, finding: Finding) -> Item:
        facts = (
            Line(text=self._told(fact.said), number=self._numbers[fact.source.reference]) for fact in finding.facts
        )
        return Item(
            key=finding.key,
            nature=finding.nature,
            nature_told=worded(finding.nature, self._language),
            title=self._told(finding.title),
            facts=tuple(facts),
            question=finding.question.text(self._language),
            rules=tuple(worded(basis, self._language) for basis in finding.bases),
        )

    def _silent(self, theme: Theme) -> Iterator[Line]:
        """The flows of a theme that hold nothing, or did not answer; of third persons, only the latter."""
        for number, one in enumerate(self._inquiry.consultations, 1):
            question = one.question
            if question.theme is not theme or one.outcome is Outcome.DATA_FOUND:
                continue
            flow = self._text(question.flow.title)
            if question.relation is not Relation.APPLICANT:
                if one.answered:
                    continue
                flow = f"{flow} ({self._person(question.about, question.relation)})"
            if one.outcome is Outcome.NO_DATA_FOUND:
                period = f" ({worded(question.period, self._language)})" if question.period else ""
                yield Line(text=self._text(texts.HOLDS_NOTHING, flow=flow, period=period), number=number)
            elif one.outcome is Outcome.INCOMPLETE_DATA:
                yield Line(text=self._text(texts.INCOMPLETE, flow=flow), number=number)
            else:
                yield Line(text=self._text(texts.NOT_ANSWERED, flow=flow, why=self._why(one)), number=number)

    def _why(self, consultation: Consultation) -> str:
        code = consultation.reply.status.code if consultation.reply else None
        reason = reasons().by_code(code) if code else None
        if reason is not None:
            return self._text(reason.meaning)
        error = consultation.error
        return self._text(texts.NO_REPLY, error=_kind(error) if error else code or "?")

    def _row(self, number: int, consultation: Consultation) -> Row:
        question, reply = consultation.question, consultation.reply
        period = worded(question.period, self._language) if question.period else ""
        outcome = reply.status.outcome.label(self._language) if reply else self._why(consultation)
        when = worded(reply.meta.received.astimezone(), self._language) if reply else ""
        person = self._person(question.about, question.relation) if question.about else self._text(texts.NOBODY)
        return Row(
            number=number,
            flow=self._text(question.flow.title),
            person=person,
            reason=self._text(question.reason),
            period=period,
            outcome=f"{outcome} ({reply.status.code})" if reply else outcome,
            ticket=f"{reply.ticket}\n{when}" if reply else "",
        )

    def _person(self, ssin: Ssin | None, relation: Relation) -> str:
        told = worded(relation, self._language)
        return told if ssin is None or relation is Relation.APPLICANT else f"{told}, {self._inquiry.name(ssin)}"

    def _left_out(self, left: LeftOut) -> str:
        name = f", {self._inquiry.name(left.about)}" if left.about and left.relation is not Relation.APPLICANT else ""
        return self._text(
            texts.LEFT_OUT_OF,
            what=self._text(left.what),
            relation=worded(left.relation, self._language),
            name=name,
            why=self._text(left.why),
        )

    def _cautions(self) -> Iterator[str]:
        """Those of the flows on which findings rest."""
        found = {fact.source.flow for finding in self._inquiry.findings for fact in finding.facts}
        told: dict[str, None] = {}
        for one in self._inquiry.consultations:
            if one.question.flow.slug in found:
                told.update(dict.fromkeys(map(self._text, one.question.flow.cautions)))
        yield from told


def _kind(error: BcssError) -> str:
    return type(error).__name__
