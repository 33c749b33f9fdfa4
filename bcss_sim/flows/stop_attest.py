"""A stop ends the grant of the caller that is in force; the rights that follow from it lapse."""

from __future__ import annotations

from collections.abc import Iterator

from bcss_client.flows.decision import DecisionResult, FormErrorCode
from bcss_client.flows.stop_attest import StopAttestReply, StopAttestRequest, stop_attest
from bcss_client.reply import FOUND

from ..refusal import Refusal
from ..situation import Situation
from ..store import STOP, Decision, Writing
from ..world.facts import Grant
from .aid import granted
from .decisions import Judged, common_remarks, result, subsidy
from .remarks import remarked


def answer(asked: StopAttestRequest, situation: Situation) -> StopAttestReply | Refusal:
    """What became of the form; the same form again gets the answer it got first."""
    caller = situation.caller.cbe
    if asked.cbe_number is not None and asked.cbe_number != caller:
        return Refusal.because("organisation_differs", KBOBCE=asked.cbe_number)
    with situation.store.writing() as writing:
        known = writing.decision(asked.unique_attest_id)
        if known is not None:
            if (known.organisation, known.ssin, known.kind) != (caller, asked.ssin, STOP):
                return Refusal.because("invalid_data", UniqueAttestID=asked.unique_attest_id)
            return _reply(asked, _result_of(known, _stopped(known, situation, writing)))
        grant = _in_force(asked, situation, writing)
        judged = Judged(remarks=tuple(_remarks(asked, grant, situation, writing)))
        if judged.is_refused or grant is None:
            told = result(
                judged, entered=asked.entry_date, attest=asked.unique_attest_id, ssin=asked.ssin, reference=None
            )
            return _reply(asked, told)
        decision = Decision(
            organisation=caller,
            attest=asked.unique_attest_id,
            file=asked.file_id,
            ssin=asked.ssin,
            kind=STOP,
            reference=writing.next_reference(),
            entered=asked.entry_date,
            decided=asked.decision_date,
            remarks=judged.remarks,
            reason=str(asked.stop_reason),
            stopped=grant.attest,
            end=asked.end_date,
        )
        writing.decide(decision)
        return _reply(asked, _result_of(decision, grant))


def _stopped(decision: Decision, situation: Situation, writing: Writing) -> Grant:
    """The grant that a stop ended."""
    grants = granted(situation, decision.ssin, writing.decisions(decision.ssin))
    return next(grant for grant in grants if grant.attest == decision.stopped)


def _in_force(asked: StopAttestRequest, situation: Situation, writing: Writing) -> Grant | None:
    """The latest grant of the caller that has not ended."""
    grants = granted(situation, asked.ssin, writing.decisions(asked.ssin))
    mine = [grant for grant in grants if grant.organisation == situation.caller.cbe]
    latest = mine[-1] if mine else None
    ended = latest is not None and latest.period.end is not None and latest.period.end < situation.today
    return None if ended else latest


def _remarks(
    asked: StopAttestRequest, grant: Grant | None, situation: Situation, writing: Writing
) -> Iterator[FormErrorCode]:
    yield from common_remarks(
        writing,
        organisation=situation.caller.cbe,
        file=asked.file_id,
        ssin=asked.ssin,
        dates=(asked.entry_date, asked.decision_date),
        today=situation.today,
    )
    if grant is None:
        yield FormErrorCode.NO_GRANT
    elif asked.end_date < grant.period.begin:
        yield FormErrorCode.ENDS_BEFORE


def _result_of(decision: Decision, grant: Grant) -> DecisionResult:
    return result(
        Judged(remarks=tuple(map(FormErrorCode, decision.remarks))),
        entered=decision.entered,
        attest=decision.attest,
        ssin=decision.ssin,
        reference=decision.reference,
        percentage=subsidy(grant),
        maximum_date=decision.end,
    )


def _reply(asked: StopAttestRequest, told: DecisionResult) -> StopAttestReply:
    refused = told.reference is None
    return StopAttestReply(
        status=remarked(stop_attest, "form_refused") if refused else FOUND,
        cbe_number=asked.cbe_number,
        file_id=asked.file_id,
        result=told,
    )
