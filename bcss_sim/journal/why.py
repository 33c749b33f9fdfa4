"""Why a reply is what it is: the steps that led to it as sentences, and what is wrong with the message."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bcss_client.flow import Flow, Soa, Ssdn, Xmlite
from bcss_client.reasons import reasons
from bcss_client.reply import Reply
from bcss_client.schema import is_valid, violations

from .. import journal_texts as texts
from ..journal_texts import Sentence, Tongue
from .circumstances import Circumstances
from .entry import UNAUTHORIZED, Entry
from .integration import integration_steps
from .misses import misses
from .near_miss import NearMiss
from .person import facts_looked_at, number_steps
from .reading import Came, understood
from .trail import Credentials
from .treated import Treated, treated_questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step that led to a reply; `kind` names it for programs."""

    kind: str
    sentence: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """The entry, the steps in the order they were taken, and the near misses: what was nearly right in the message."""

    entry: Entry
    steps: tuple[Step, ...]
    near_misses: tuple[NearMiss, ...]

    def text(self, tongue: Tongue) -> str:
        """The sentences in a language, a line each, and under a near miss what was sent and what would be right."""
        lines = [step.sentence.text(tongue) for step in self.steps]
        for miss in self.near_misses:
            lines.append(miss.sentence.text(tongue))
            lines += [f"- {line}" for line in (miss.sent or "").splitlines()]
            lines += [f"+ {line}" for line in (miss.corrected or "").splitlines()]
        return "\n".join(lines)


def explained(entry: Entry, circumstances: Circumstances) -> Explanation:
    """Why that entry was answered as it was."""
    return Explanation(
        entry=entry,
        steps=tuple(Step(kind=kind, sentence=sentence) for kind, sentence in _steps(entry, circumstances)),
        near_misses=() if entry.withheld else tuple(misses(entry, circumstances)),
    )


def _steps(entry: Entry, circumstances: Circumstances) -> Iterator[tuple[str, Sentence]]:
    yield (
        "arrived",
        texts.ARRIVED.filled(
            size=len(entry.request) or "…",
            path=entry.path,
            status=entry.http_status,
            milliseconds=round(entry.seconds * 1000, 1),
        ),
    )
    if entry.withheld:
        yield "withheld", texts.WITHHELD
    if entry.struck:
        yield "fault-rule", texts.FAULT_RULE
    yield from _caller(entry, circumstances)
    if entry.http_status == UNAUTHORIZED or entry.credentials is Credentials.OTHER_CERTIFICATE:
        return
    treated = treated_questions(entry)
    for place, one in enumerate(treated, 1):
        if len(treated) > 1:
            yield "question", texts.QUESTION.filled(place=place, total=len(treated))
        yield from _question(one, circumstances)
        yield "outcome", _outcome(one.came)


def _caller(entry: Entry, circumstances: Circumstances) -> Iterator[tuple[str, Sentence]]:
    match entry.credentials:
        case Credentials.ABSENT:
            yield "no-credentials", texts.NO_CREDENTIALS
        case Credentials.KNOWN | Credentials.CERTIFIED as credentials:
            sender = circumstances.organisation(entry.organisation)
            assert sender is not None
            told = texts.CREDENTIALS_KNOWN if credentials is Credentials.KNOWN else texts.CERTIFIED
            yield "credentials", told.filled(name=_name(sender.fr, sender.nl, sender.de), cbe=sender.cbe)
        case _:
            yield "credentials-refused", texts.CREDENTIALS_REFUSED
            return
    named = understood(entry.request).organisation
    if named is None:
        return
    organisation = circumstances.organisation(named)
    if organisation is not None:
        name = _name(organisation.fr, organisation.nl, organisation.de)
        yield "caller", texts.CALLER_KNOWN.filled(cbe=named, name=name)
    elif circumstances.integration_required:
        yield "caller-unknown", texts.CALLER_UNKNOWN.filled(cbe=named)
    else:
        first = circumstances.organisations[0]
        yield "caller-welcome", texts.CALLER_WELCOME.filled(cbe=named, name=_name(first.fr, first.nl, first.de))


def _name(fr: str, nl: str, de: str) -> Sentence:
    return Sentence(fr=fr, nl=nl, de=de, en=fr)


def _question(treated: Treated, circumstances: Circumstances) -> Iterator[tuple[str, Sentence]]:
    question, look = treated.question, treated.look
    if look is None and (question is None or question.flow is None):
        yield "not-understood", texts.NOT_UNDERSTOOD
    if question is not None and question.flow is not None and question.element is not None:
        yield "understood", _understood(question.flow)
        schema = question.flow.wire.schema
        # Clients write the user of a form in either namespace; the desk was only asked what is valid.
        if look is not None or is_valid(question.element, schema):
            yield "valid", texts.SCHEMA_VALID.filled(schema=f"schemas/{schema}")
        else:
            broken = next(violations(question.element, schema), None)
            yield (
                "schema",
                texts.SCHEMA_BROKEN.filled(
                    schema=f"schemas/{schema}", path=broken.path if broken else "/", rule=broken.rule if broken else "…"
                ),
            )
    if look is None:
        return
    ssin = question.ssin if question else None
    person = None
    if question is not None:
        person = yield from number_steps(ssin, look, circumstances)
    yield from integration_steps(look, ssin, person, circumstances)
    if look.is_refused:
        yield "refused", texts.REFUSED_BEFORE.filled(day=look.day)
        return
    yield from facts_looked_at(look, person, circumstances)
    yield ("remembered", texts.REMEMBERED) if look.remembered else ("worked-out", texts.WORKED_OUT)
    if circumstances.flow(look.flow).writes:
        yield "writes", texts.WRITES


def _understood(flow: Flow[..., Reply]) -> Sentence:
    wire = flow.wire
    title = texts.in_english(flow.title, (flow.request.__doc__ or flow.slug).partition("\n")[0].rstrip("."))
    match wire:
        case Soa():
            return texts.UNDERSTOOD_SOA.filled(
                flow=flow.slug, title=title, operation=wire.operation, service=wire.service, version=wire.version
            )
        case Ssdn():
            return texts.UNDERSTOOD_SSDN.filled(
                flow=flow.slug, title=title, service=wire.service_id, version=wire.version
            )
        case Xmlite():
            return texts.UNDERSTOOD_FORM.filled(flow=flow.slug, title=title, form=wire.form, version=wire.version)


def _outcome(came: Came) -> Sentence:
    reason = reasons().by_code(came.code) if came.code else None
    if came.code is None or reason is None:
        return texts.CAME_WITHOUT_CODE.filled(verdict=came.verdict.value)
    meaning = texts.in_english(reason.meaning, f"{reason.sentence}.")
    return texts.CAME.filled(verdict=came.verdict.value, code=came.code, meaning=meaning)
