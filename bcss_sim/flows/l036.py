"""The attestations A036, the latest first, by pages."""

from __future__ import annotations

from hashlib import sha256

from bcss_client.flows.attestation import AidCategory, AttestationStatus
from bcss_client.flows.l036 import Attestation, L036Reply, L036Request, RecentAnswer
from bcss_client.values import Period

from ..refusal import Refusal
from ..situation import Situation
from ..world import facts
from .aid import attestations, in_force

_PAGE = 10  # attestations: a setting


def answer(asked: L036Request, situation: Situation) -> L036Reply | Refusal:
    """A page of the attestations whose validity touches the period.

    The reference of a page serves the caller and the question it was given to, until something is attested again.
    """
    made = attestations(situation, asked.ssin)
    touching = [one for one in reversed(made) if one.valid.overlaps(asked.period)]
    first = _first(asked, situation, touching)
    if first is None:
        return Refusal.because("invalid_data", NextAnswerReference="")
    following = first + _PAGE
    cancelled = {one for one in made if AttestationStatus(one.status) is AttestationStatus.CANCELLATION}
    current = set(in_force(made)) | cancelled
    return L036Reply(
        next_answer_reference=_reference(following, asked, situation, touching) if following < len(touching) else None,
        attestations=tuple(_told(one, situation, superseded=one not in current) for one in touching[first:following]),
    )


def _told(made: facts.Attestation, situation: Situation, *, superseded: bool) -> Attestation:
    centre = situation.world.employers.by_cbe(made.organisation)
    assert centre is not None  # centres are employers, and known by their municipality
    return Attestation(
        recent_answer=RecentAnswer.SUPERSEDED if superseded else None,
        ocmw_cpas=centre.address.municipality,
        status=AttestationStatus(made.status),
        attestation_id=made.id,
        update_attestation_id=made.updates,
        creation_date=made.since,
        validity_period=made.valid,
        category_code=AidCategory(made.category),
    )


def _first(asked: L036Request, situation: Situation, found: list[facts.Attestation]) -> int | None:
    """Where the page begins; None when its reference is not one that was given for this."""
    if asked.next_answer_reference is None:
        return 0
    digits = asked.next_answer_reference[:4]
    first = int(digits) if digits.isdecimal() else 0
    expected = _reference(first, asked, situation, found)
    return first if first and asked.next_answer_reference == expected else None


def _reference(first: int, asked: L036Request, situation: Situation, found: list[facts.Attestation]) -> str:
    period = Period(asked.period.begin, asked.period.end)
    held = f"{situation.caller.cbe}/{asked.ssin}/{period}/{[one.id for one in found]}"
    return f"{first:04}{sha256(f'{first}/{held}'.encode()).hexdigest()[:20]}"
