"""A grant or a refusal is judged against what is known, and registered unless it is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from bcss_client.flows.decision import DecisionResult, FormErrorCode
from bcss_client.flows.register_attest import (
    Category,
    Grant,
    RegisterAttestReply,
    RegisterAttestRequest,
    register_attest,
)
from bcss_client.reply import FOUND
from bcss_client.values import CbeNumber, Period, Ssin

from ..refusal import Refusal
from ..situation import Situation
from ..store import GRANT, REFUSAL, Decision, Writing
from ..world import facts
from ..world.amounts import integration_income
from ..world.facts import Person
from ..world.household import PARTNER_ROLES
from .aid import granted
from .decisions import Judged, common_remarks, result, subsidy
from .identity import is_born_on, is_named
from .remarks import remarked

_DAY = timedelta(1)
_TERM = 30  # days between request and decision
_GROWN_UP = 18


def answer(asked: RegisterAttestRequest, situation: Situation) -> RegisterAttestReply | Refusal:
    """What became of the form; the same form again gets the answer it got first."""
    caller = situation.caller.cbe
    if asked.cbe_number is not None and asked.cbe_number != caller:
        return Refusal.because("organisation_differs", KBOBCE=asked.cbe_number)
    with situation.store.writing() as writing:
        known = writing.decision(asked.form.unique_attest_id)
        if known is not None:
            if (known.organisation, known.ssin) != (caller, asked.ssin) or known.kind not in (GRANT, REFUSAL):
                return Refusal.because("invalid_data", UniqueAttestID=asked.form.unique_attest_id)
            return _reply(asked, _result_of(known))
        judged = Judged(remarks=tuple(_remarks(asked, situation, writing)))
        if judged.is_refused:
            form = asked.form
            told = result(
                judged, entered=form.entry_date, attest=form.unique_attest_id, ssin=asked.ssin, reference=None
            )
            return _reply(asked, told)
        decision = _decision(asked, judged, caller=caller, reference=writing.next_reference())
        writing.decide(decision)
        return _reply(asked, _result_of(decision))


def _reply(asked: RegisterAttestRequest, told: DecisionResult) -> RegisterAttestReply:
    refused = told.reference is None
    return RegisterAttestReply(
        status=remarked(register_attest, "form_refused") if refused else FOUND,
        cbe_number=asked.cbe_number,
        file_id=asked.file_id,
        result=told,
    )


def _result_of(decision: Decision) -> DecisionResult:
    grant = decision.grant
    return result(
        Judged(remarks=tuple(map(FormErrorCode, decision.remarks))),
        entered=decision.entered,
        attest=decision.attest,
        ssin=decision.ssin,
        reference=decision.reference,
        percentage=subsidy(grant) if grant else None,
        maximum_date=grant.period.end if grant else None,
    )


def _remarks(asked: RegisterAttestRequest, situation: Situation, writing: Writing) -> Iterator[FormErrorCode]:
    form, person, caller = asked.form, situation.known(asked.ssin), situation.caller.cbe
    yield from common_remarks(
        writing,
        organisation=caller,
        file=asked.file_id,
        ssin=asked.ssin,
        dates=(form.entry_date, form.request_date, form.decision_date),
        today=situation.today,
    )
    if form.decision_date < form.request_date:
        yield FormErrorCode.BEFORE_REQUEST
    named = form.last_name is None or is_named(person, form.last_name, form.first_name)
    if not named or (form.birth_date is not None and not is_born_on(person, form.birth_date)):
        yield FormErrorCode.IDENTITY
    if form.decision_date > form.request_date + _TERM * _DAY:
        yield FormErrorCode.LATE
    if isinstance(form, Grant):
        yield from _remarks_on_grant(form, person, situation, writing)


def _remarks_on_grant(form: Grant, person: Person, situation: Situation, writing: Writing) -> Iterator[FormErrorCode]:
    elsewhere = [
        grant
        for grant in granted(situation, person.ssin, writing.decisions(person.ssin))
        if grant.organisation != situation.caller.cbe and grant.period.overlaps(_period(form))
    ]
    if elsewhere:
        yield FormErrorCode.OTHER_CENTRE
    household = [
        (member, membership)
        for member, membership in situation.world.household(person, situation.today)
        if member.ssin != person.ssin
    ]
    minors = [member for member, _ in household if _age(member, situation.today) < _GROWN_UP]
    fitting = {
        Category.COHABITANT: len(household) > len(minors),
        Category.SINGLE: not household,
        Category.FAMILY: bool(minors),
    }
    if not fitting[Category(form.category)]:
        yield FormErrorCode.CATEGORY
    if not _known_children(form, person, situation):
        yield FormErrorCode.CHILD_UNKNOWN
    if form.partner is not None and not any(
        member.ssin == form.partner and membership.role in PARTNER_ROLES for member, membership in household
    ):
        yield FormErrorCode.PARTNER
    if form.monthly_amount and form.monthly_amount > integration_income(str(form.category), form.effective_date):
        yield FormErrorCode.AMOUNT


def _known_children(form: Grant, person: Person, situation: Situation) -> bool:
    at_home = {member.ssin for member, _ in situation.world.household(person, situation.today)}
    return set(form.dependent_children) <= at_home | set(person.children)


def _decision(asked: RegisterAttestRequest, judged: Judged, *, caller: CbeNumber, reference: str) -> Decision:
    form = asked.form
    decision = Decision(
        organisation=caller,
        attest=form.unique_attest_id,
        file=asked.file_id,
        ssin=asked.ssin,
        kind=REFUSAL,
        reference=reference,
        entered=form.entry_date,
        decided=form.decision_date,
        requested=form.request_date,
        remarks=judged.remarks,
    )
    if not isinstance(form, Grant):
        return replace(decision, reason=str(form.refusal_reason))
    taken_out = FormErrorCode.CHILD_UNKNOWN in judged.remarks
    grant = facts.Grant(
        period=_period(form),
        organisation=caller,
        file=asked.file_id,
        attest=form.unique_attest_id,
        reference=reference,
        category=str(form.category),
        requested=form.request_date,
        decided=form.decision_date,
        entered=form.entry_date,
        length=_length(form),
        amount=None if form.monthly_amount is None else int(form.monthly_amount * 100),
        partner=Ssin.received(form.partner) if form.partner else None,
        children=() if taken_out else tuple(map(Ssin.received, form.dependent_children)),
        project=bool(form.individual_project),
    )
    return replace(decision, kind=GRANT, grant=grant)


def _length(form: Grant) -> facts.Length:
    return facts.Length(days=form.duration.days, weeks=form.duration.weeks, months=form.duration.months)


def _period(form: Grant) -> Period:
    """From the day the grant takes effect, as long as its duration says; open when it says nothing."""
    return Period(form.effective_date, _length(form).last_day(form.effective_date))


def _age(person: Person, on: date) -> int:
    born = person.birth
    return on.year - born.year - ((on.month, on.day) < (born.month or 1, born.day or 1))
