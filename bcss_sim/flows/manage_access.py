"""Integrations are written to the store; whoever has no proof of identity writes nothing."""

from __future__ import annotations

from bcss_client.flows.manage_access import (
    Action,
    ManageAccessReply,
    ManageAccessRequest,
    OriginalRequest,
    QualityCode,
    Register,
    Registration,
    manage_access,
)
from bcss_client.values import Ssin

from ..refusal import Refusal
from ..situation import Situation
from ..store import Integration
from ..world.facts import Person
from .identity import is_born_on, is_card_of, is_named
from .remarks import remarked


def answer(asked: ManageAccessRequest, situation: Situation) -> ManageAccessReply | Refusal:
    """The integrations that overlapped with the period before what was asked was done."""
    ssin, action = Ssin.received(asked.ssin), Action(asked.action)
    person = situation.known(ssin)
    # A number may be written 01: it is the code 1.
    purpose = None if asked.purpose is None else QualityCode(str(int(asked.purpose)))
    if purpose is not None and not purpose.is_known:
        return Refusal.because("invalid_data", Purpose=str(purpose))
    if action is not Action.LIST:
        if purpose is None:
            return Refusal.because("argument_missing", Purpose="")
        if not _has_proof(asked):
            return Refusal.because("argument_missing", ProofOfAuthentication="")
    original = OriginalRequest(
        ssin=ssin,
        purpose=purpose or QualityCode("0"),
        period=asked.period,
        action=action,
        register=Register(asked.query_register or Register.ALL) if action is Action.LIST else None,
    )
    overlapping = _registrations(asked, purpose if action is Action.LIST else None, situation)
    if action is Action.LIST:
        return ManageAccessReply(original_request=original, registrations=overlapping)
    if not _is_proved(asked, person, situation):
        return ManageAccessReply(original_request=original, status=remarked(manage_access, "identity_differs"))
    if action is Action.REGISTER:
        situation.store.integrate(
            [
                Integration(
                    organisation=situation.caller.cbe,
                    ssin=ssin,
                    quality_code=str(original.purpose),
                    period=asked.period,
                )
            ]
        )
    else:
        situation.store.end_integrations(
            ssin, organisation=situation.caller.cbe, quality_code=str(original.purpose), period=asked.period
        )
    return ManageAccessReply(original_request=original, registrations=overlapping)


# Each integration stands in both directories. Only a list may be narrowed to one purpose.
def _registrations(
    asked: ManageAccessRequest, purpose: QualityCode | None, situation: Situation
) -> tuple[Registration, ...]:
    wanted = Register(asked.query_register or Register.ALL)
    directories = [Register.PRIMARY, Register.SECONDARY] if wanted is Register.ALL else [wanted]
    return tuple(
        Registration(
            purpose=QualityCode(integration.quality_code),
            period=integration.period,
            org_unit=integration.organisation,
            register=directory,
        )
        for integration in situation.store.integrations(asked.ssin)
        if integration.period.overlaps(asked.period) and purpose in (None, integration.quality_code)
        for directory in directories
    )


def _has_proof(asked: ManageAccessRequest) -> bool:
    return any((asked.proof_sis_card_number, asked.proof_identity_card_number, asked.proof_last_name))


# SIS cards have been withdrawn: no synthetic person holds one, so their numbers never match.
def _is_proved(asked: ManageAccessRequest, person: Person, situation: Situation) -> bool:
    if asked.proof_sis_card_number is not None:
        return False
    if asked.proof_identity_card_number is not None and not is_card_of(
        person, asked.proof_identity_card_number, situation.today
    ):
        return False
    if asked.proof_last_name is None:
        return True
    return (
        is_named(person, asked.proof_last_name, asked.proof_first_name)
        and asked.proof_birth_date is not None
        and is_born_on(person, asked.proof_birth_date)
    )
