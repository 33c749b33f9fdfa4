"""The attests in which somebody occurs: granted, refused, ended; as beneficiary, partner or child."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from bcss_client.flows.decision import Duration
from bcss_client.flows.list_of_attestations import (
    Attest,
    AttestKind,
    AttestStatus,
    DescribedCode,
    ExonerationArt35,
    FormKind,
    GpmiPiis,
    ListOfAttestationsReply,
    ListOfAttestationsRequest,
    Relation,
    RequestType,
)
from bcss_client.values import Period, Ssin

from ..situation import Situation
from ..store import REFUSAL
from ..world.facts import Grant, Person
from .aid import grants

_KINDS: Mapping[AttestKind, str] = {
    AttestKind.INTEGRATION_INCOME: "Revenu d'intégration / Leefloon",
    AttestKind.EQUIVALENT: "Équivalent du revenu d'intégration / Equivalent leefloon",
    AttestKind.INSTALLATION_PREMIUM: "Prime d'installation / Installatiepremie",
}
_FORMS: Mapping[FormKind, str] = {
    FormKind.B: "Formulaire B, octroi / Formulier B, toekenning",
    FormKind.C: "Formulaire C, refus / Formulier C, weigering",
}
_RELATIONS: Mapping[Relation, str] = {
    Relation.BENEFICIARY: "Bénéficiaire / Begunstigde",
    Relation.PARTNER: "Partenaire / Partner",
    Relation.CHILD: "Enfant à charge / Kind ten laste",
}


def answer(asked: ListOfAttestationsRequest, situation: Situation) -> ListOfAttestationsReply:
    """The block of the kind asked, and the attests that go with it."""
    person, kind = situation.known(asked.ssin), RequestType(str(asked.request_type))
    period = asked.search_period or Period(date.min)
    match kind:
        case RequestType.EXONERATIONS_ART35:
            return ListOfAttestationsReply(exoneration_art35=_exoneration(person, period))
        case RequestType.INSTALLATION_PREMIUM:
            return ListOfAttestationsReply(attestations=tuple(_premiums(person, period)))
        case RequestType.PROJECT:
            attests = tuple(_granted(person, situation, period, with_project=True))
            return ListOfAttestationsReply(gpmi_piis=_project(person, period), attestations=attests)
        case _:
            attests = (*_granted(person, situation, period, with_project=False), *_refused(person, situation, period))
            return ListOfAttestationsReply(attestations=attests)


def _exoneration(person: Person, period: Period) -> ExonerationArt35:
    found = [one for one in person.exonerations if period.end is None or one.since <= period.end]
    if not found:
        return ExonerationArt35(has_exoneration=False)
    return ExonerationArt35(
        has_exoneration=True, first_exoneration_date=found[0].since, payment_exonerated_days=found[-1].days
    )


def _project(person: Person, period: Period) -> GpmiPiis:
    found = [
        one
        for one in person.projects
        if one.period.overlaps(period) or (one.prolongation and one.prolongation.overlaps(period))
    ]
    if not found:
        return GpmiPiis(has_attestation=False)
    return GpmiPiis(has_attestation=True, period=found[-1].period, prolongation_period=found[-1].prolongation)


def _premiums(person: Person, period: Period) -> Iterator[Attest]:
    for premium in person.installation_premiums:
        if period.contains(premium.since):
            yield Attest(
                ssin=person.ssin,
                cpas=premium.organisation,
                entry_date=premium.since,
                attest_type=_kind(AttestKind.INSTALLATION_PREMIUM),
                form_type=_form(FormKind.B),
                reference=premium.reference,
                status=AttestStatus.ENDED,
                relation_type=_relation(Relation.BENEFICIARY),
            )


def _granted(person: Person, situation: Situation, period: Period, *, with_project: bool) -> Iterator[Attest]:
    """The grants in which a person occurs, the latest first."""
    found = [
        (grant, relation)
        for other in (person, *situation.world.together_with(person.ssin))
        if other is person or other.ssin != person.ssin
        for grant in grants(situation, other.ssin)
        if (relation := _relation_to(person.ssin, other.ssin, grant)) is not None
        and grant.period.overlaps(period)
        and (grant.project or not with_project)
    ]
    for grant, relation in sorted(found, key=lambda pair: pair[0].period.begin, reverse=True):
        ended = grant.period.end is not None and grant.period.end < situation.today
        yield Attest(
            ssin=person.ssin,
            cpas=grant.organisation,
            entry_date=grant.entered,
            attest_type=_kind(AttestKind.EQUIVALENT if grant.equivalent else AttestKind.INTEGRATION_INCOME),
            form_type=_form(FormKind.B),
            duration=Duration(days=grant.length.days, weeks=grant.length.weeks, months=grant.length.months),
            decision_date=grant.decided,
            reference=grant.reference,
            status=AttestStatus.ENDED if ended else AttestStatus.IN_FORCE,
            relation_type=_relation(relation),
        )


def _refused(person: Person, situation: Situation, period: Period) -> Iterator[Attest]:
    for decision in reversed(situation.store.decisions(person.ssin)):
        if decision.kind == REFUSAL and period.contains(decision.decided):
            yield Attest(
                ssin=person.ssin,
                cpas=decision.organisation,
                entry_date=decision.entered,
                attest_type=_kind(AttestKind.INTEGRATION_INCOME),
                form_type=_form(FormKind.C),
                decision_date=decision.decided,
                reference=decision.reference,
                status=AttestStatus.REFUSED,
                relation_type=_relation(Relation.BENEFICIARY),
            )


def _relation_to(ssin: Ssin, beneficiary: Ssin, grant: Grant) -> Relation | None:
    if ssin == beneficiary:
        return Relation.BENEFICIARY
    if ssin == grant.partner:
        return Relation.PARTNER
    return Relation.CHILD if ssin in grant.children else None


def _kind(code: AttestKind) -> DescribedCode:
    return DescribedCode(code=code, description=_KINDS[code])


def _form(code: FormKind) -> DescribedCode:
    return DescribedCode(code=code, description=_FORMS[code])


def _relation(code: Relation) -> DescribedCode:
    return DescribedCode(code=code, description=_RELATIONS[code])
