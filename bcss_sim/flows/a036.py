"""An attestation is kept once, whatever how often it is sent; a correction or cancellation needs one to be about."""

from __future__ import annotations

from base64 import b32encode
from hashlib import sha256

from bcss_client.flows.a036 import A036Reply, A036Request
from bcss_client.flows.attestation import AttestationStatus
from bcss_client.values import Period

from ..refusal import Refusal
from ..situation import Situation
from ..store import SentAttestation, Writing
from ..world.facts import Attestation


def answer(asked: A036Request, situation: Situation) -> A036Reply | Refusal:
    """The reference of the attestation: the first one, when it was sent before."""
    caller = situation.caller.cbe
    if asked.creation_date > situation.today:
        return Refusal.because("invalid_data", CreationDate=f"> {situation.today}")
    if asked.validity_period.end is None:
        return Refusal.because("argument_missing", EndDate="")
    with situation.store.writing() as writing:
        message = asked.unique_reference or asked.attestation_id
        known = writing.sent_before(organisation=caller, name=asked.attestation_id, message=message)
        if known is not None:
            if (known.ssin, known.attestation.id) != (asked.ssin, asked.attestation_id):
                return Refusal.because("invalid_data", AttestationID=asked.attestation_id)
            return A036Reply(ksz_bcss_reference=known.reference)
        if not _is_about_something(asked, situation, writing):
            return Refusal.because("invalid_data", UpdateAttestationID=asked.update_attestation_id or "")
        attestation = Attestation(
            since=asked.creation_date,
            organisation=caller,
            id=asked.attestation_id,
            status=str(asked.status),
            updates=asked.update_attestation_id,
            valid=Period(asked.validity_period.begin, asked.validity_period.end),
            category=str(asked.category_code),
        )
        reference = _reference(caller, asked.attestation_id)
        writing.attest(SentAttestation(ssin=asked.ssin, message=message, reference=reference, attestation=attestation))
        return A036Reply(ksz_bcss_reference=reference)


def _is_about_something(asked: A036Request, situation: Situation, writing: Writing) -> bool:
    """Whether an original names nothing, and anything else an attestation of the same centre about the same person."""
    original = AttestationStatus(str(asked.status)) is AttestationStatus.ORIGINAL
    if original or asked.update_attestation_id is None:
        return original and asked.update_attestation_id is None
    person = situation.known(asked.ssin)
    made = (*person.attestations, *(sent.attestation for sent in writing.attestations(asked.ssin)))
    return any(one.id == asked.update_attestation_id and one.organisation == situation.caller.cbe for one in made)


def _reference(caller: str, name: str) -> str:
    return b32encode(sha256(f"{caller}/{name}".encode()).digest()).decode()[:15]
