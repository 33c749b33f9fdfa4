"""Who else may be consulted in an inquiry, on what, and who may not: cohabitants only as far as the rules call for it.

The resources of a partner always count, those of parents and grown-up children at home may (royal decree of 11 July
2002, article 34); those of anybody else never do. Of a spouse who lives elsewhere without being separated by the
register, only what centres grant is asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..flows.consult_patrimony import ConsultPatrimonyRequest, NaturePerson, consult_patrimony
from ..flows.l036 import L036Request, l036
from ..flows.l301 import L301Request, l301
from ..flows.l950 import L950Request, l950
from ..flows.list_of_attestations import ListOfAttestationsRequest, RequestType, list_of_attestations
from ..flows.manage_access import Action, ManageAccessRequest, QualityCode, manage_access
from ..flows.pension_register_consult import PensionRegisterConsultRequest, pension_register_consult
from ..flows.person import HouseholdRole
from ..flows.unemployment_situation import UnemploymentSituationRequest, unemployment_situation
from ..labels import Labels
from ..values import Language, Period, Ssin
from . import reasons
from .basis import Basis
from .consultation import LeftOut, Question, Relation
from .finding import Theme
from .kind import Kind
from .people import JUDICIALLY_SEPARATED, Member, People
from .plan import Scope

_COHABITANT = QualityCode.COHABITANT
_RESOURCES = Labels(fr="Ressources", nl="Bestaansmiddelen", de="Existenzmittel")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThirdPerson:
    """Somebody asked about in the quality of cohabitant, over `period` only."""

    ssin: Ssin
    relation: Relation
    period: Period

    def __repr__(self) -> str:
        return f"ThirdPerson({self.relation.value})"


def third_persons(people: People, scope: Scope) -> Iterator[ThirdPerson | LeftOut]:
    """Those who may be asked about, and those who are not, with the reason."""
    year = scope.back(12)
    for member in people.others:
        relation = _relation(people, member.ssin)
        why = _why_not(people, scope, member, relation)
        if relation is None or why is not None:
            left = why or reasons.OTHER_RELATIVE
            yield LeftOut(what=_RESOURCES, relation=relation or Relation.COHABITANT, why=left, about=member.ssin)
        else:
            yield ThirdPerson(ssin=member.ssin, relation=relation, period=_within(year, member.since, people.since))
    yield from _spouse_elsewhere(people, scope, year)


def _relation(people: People, ssin: Ssin) -> Relation | None:
    if people.partner and people.partner.ssin == ssin:
        return Relation.PARTNER
    if ssin in people.parents:
        return Relation.PARENT
    return Relation.CHILD if ssin in people.children else None


def _why_not(people: People, scope: Scope, member: Member, relation: Relation | None) -> Labels | None:
    """Why somebody of the household is not asked about, or None."""
    if people.is_minor(member.ssin):
        return reasons.MINOR
    if scope.kind is Kind.MEDICAL:
        return reasons.THIRD_NOT_FOR_MEDICAL_AID
    if relation is None:
        return reasons.UNRELATED if HouseholdRole.UNRELATED in (member.role, people.role) else reasons.OTHER_RELATIVE
    return None if people.name(member.ssin) else reasons.NO_NAME


def _spouse_elsewhere(people: People, scope: Scope, year: Period) -> Iterator[ThirdPerson | LeftOut]:
    spouse, state = people.spouse, people.civil_state
    if spouse is None or state is None or not people.are_known or people.member(spouse):
        return
    if state.civil_state.code in JUDICIALLY_SEPARATED or scope.kind is Kind.MEDICAL:
        yield LeftOut(what=_RESOURCES, relation=Relation.SPOUSE, why=reasons.ELSEWHERE, about=spouse)
    elif people.name(spouse):
        yield ThirdPerson(ssin=spouse, relation=Relation.SPOUSE, period=year)


def _within(year: Period, *since: date | None) -> Period:
    """The last year, or what of it both have been in the household."""
    entered = [day for day in since if day and year.contains(day)]
    return Period(max(entered), year.end) if entered else year


def integrating(person: ThirdPerson, people: People) -> Question:
    """The question that tells the network of a cohabitant, proved by name and date of birth."""
    name = people.name(person.ssin)
    assert name is not None  # nobody without a name is asked about
    request = ManageAccessRequest(
        ssin=person.ssin,
        action=Action.REGISTER,
        purpose=_COHABITANT,
        period=person.period,
        proof_last_name=name.last_name,
        proof_birth_date=person.ssin.birth_date,
    )
    return Question(
        flow=manage_access,
        request=request,
        about=person.ssin,
        relation=person.relation,
        quality=_COHABITANT,
        theme=Theme.HOUSEHOLD,
        reason=reasons.INTEGRATE,
        basis=Basis.FLOWS,
        period=person.period,
    )


def about_third_person(person: ThirdPerson, language: Language) -> Iterator[Question]:
    """What is asked about a third person: the resources of a cohabitant, of a spouse elsewhere the aid alone."""
    ssin, period = person.ssin, person.period
    aid = (
        (
            list_of_attestations,
            ListOfAttestationsRequest(ssin=ssin, request_type=RequestType.STATUS_65, search_period=period),
        ),
        (l036, L036Request(ssin=ssin, period=period)),
    )
    resources = (
        (l950, L950Request(ssin=ssin, period=period)),
        (l301, L301Request(ssin=ssin)),
        (unemployment_situation, UnemploymentSituationRequest(ssin=ssin, date=period.end)),
        (pension_register_consult, PensionRegisterConsultRequest(ssin=ssin, period=period, language=language.upper())),
        (consult_patrimony, ConsultPatrimonyRequest(ssin=ssin, nature_person=NaturePerson.COHABITANT)),
    )
    elsewhere = person.relation is Relation.SPOUSE
    for flow, request in aid if elsewhere else (*resources, *aid):
        yield Question(
            flow=flow,
            request=request,
            about=ssin,
            relation=person.relation,
            quality=_COHABITANT,
            theme=Theme.HOUSEHOLD,
            reason=reasons.AID_OF_SPOUSE if elsewhere else reasons.RESOURCES_OF_COHABITANT,
            basis=Basis.MAINTENANCE if elsewhere else Basis.COHABITANT_RESOURCES,
            period=period if flow is not l301 else None,
        )
