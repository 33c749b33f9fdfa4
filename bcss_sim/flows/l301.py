"""The last affiliation of a self-employed worker, if it reaches into the last four years."""

from __future__ import annotations

from datetime import date

from bcss_client.flows.attestation import AttestationStatus
from bcss_client.flows.l301 import Attestation, ContributionCode, L301Reply, L301Request, SocialInsuranceFund
from bcss_client.reply import NOTHING_FOUND
from bcss_client.values import YearQuarter, months_later

from ..situation import Situation
from ..world.facts import SelfEmployment
from ..world.organisms import SOCIAL_INSURANCE_FUNDS

_SHOWN = 48  # months


def answer(asked: L301Request, situation: Situation) -> L301Reply:
    """The last affiliation; one whose last quarter lies more than four years back is shown no more."""
    affiliations = situation.known(asked.ssin).self_employments
    last = max(affiliations, key=lambda affiliation: affiliation.period.begin, default=None)
    if last is None or _is_past(last, months_later(situation.today, -_SHOWN)):
        return L301Reply(status=NOTHING_FOUND)
    return L301Reply(attestation=_attested(last))


def _is_past(affiliation: SelfEmployment, first_shown: date) -> bool:
    ended = affiliation.period.end
    last_day = YearQuarter.of(ended).period.end if ended else None
    return last_day is not None and last_day < first_shown


def _attested(affiliation: SelfEmployment) -> Attestation:
    status, created = _state(affiliation)
    ended = affiliation.period.end
    return Attestation(
        status=status,
        id=affiliation.attestation,
        creation_date=created,
        fund=SocialInsuranceFund(affiliation.fund),
        fund_cbe_number=SOCIAL_INSURANCE_FUNDS.get(affiliation.fund),
        cbe_number=affiliation.enterprise,
        activity_begin_date=affiliation.period.begin,
        affiliation_signature_date=affiliation.signed,
        cessation_date=ended,
        contribution_code=ContributionCode(affiliation.contribution),
        begin_quarter=YearQuarter.of(affiliation.period.begin),
        end_quarter=YearQuarter.of(ended) if ended else None,
    )


def _state(affiliation: SelfEmployment) -> tuple[AttestationStatus, date]:
    """What the fund's last attestation does, and the day it was made."""
    if affiliation.reactivated:
        return AttestationStatus.REACTIVATION, affiliation.reactivated
    if affiliation.cancelled:
        return AttestationStatus.CANCELLATION, affiliation.cancelled
    if affiliation.period.end:
        return AttestationStatus.CORRECTION, affiliation.period.end
    return AttestationStatus.ORIGINAL, affiliation.signed
