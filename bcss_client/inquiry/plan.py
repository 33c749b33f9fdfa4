"""Which flows an inquiry calls for about the applicant, why, and over which time: no more than serves the aid asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..flow import Flow
from ..flows.consult_other_sectors import ConsultOtherSectorsRequest, consult_other_sectors
from ..flows.consult_patrimony import ConsultPatrimonyRequest, consult_patrimony
from ..flows.family_allowances import FamilyAllowancesRequest, family_allowances
from ..flows.health_insurance import HealthInsuranceRequest, health_insurance
from ..flows.l036 import L036Request, l036
from ..flows.l301 import L301Request, l301
from ..flows.l950 import L950Request, l950
from ..flows.list_of_attestations import ListOfAttestationsRequest, RequestType, list_of_attestations
from ..flows.manage_access import QualityCode
from ..flows.pension_register_consult import PensionRegisterConsultRequest, pension_register_consult
from ..flows.perform_investigation import PerformInvestigationRequest, perform_investigation
from ..flows.rvv_bim_omnio_status import RvvBimOmnioStatusRequest, rvv_bim_omnio_status
from ..flows.tx25 import Tx25Request, tx25
from ..flows.unemployment_paid_sums import UnemploymentPaidSumsRequest, unemployment_paid_sums
from ..flows.unemployment_situation import UnemploymentSituationRequest, unemployment_situation
from ..labels import Labels
from ..reply import Reply
from ..values import Language, MonthPeriod, Period, Ssin, YearMonth, months_later
from . import reasons
from .basis import Basis
from .consultation import LeftOut, Question, Relation
from .finding import Theme
from .kind import Kind

YEAR, TWO_YEARS = 12, 24  # months
ADMISSION = 36  # months: the time in which days of work count for unemployment under 36 years of age
_ALL = frozenset(Kind)
_RESOURCES = frozenset({Kind.RIS, Kind.LAW65})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What the questions about somebody depend on: whom, on which day, under which quality code, in which language."""

    ssin: Ssin
    on: date
    kind: Kind
    quality: QualityCode
    language: Language

    def back(self, months: int) -> Period:
        """The time from so many months ago to today."""
        return Period(months_later(self.on, -months), self.on)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One question of the plan, for the kinds of aid that call for it; `months` is how far back it reaches."""

    flow: Flow[..., Reply]
    theme: Theme
    request: Callable[[Scope, Period], object]
    kinds: frozenset[Kind]
    reason: Labels
    basis: Basis
    months: int | None = None


_PLAN = (
    _Step(
        flow=tx25,
        theme=Theme.IDENTITY,
        request=lambda scope, _: Tx25Request(
            ssin=scope.ssin, language=scope.language, history=scope.kind is not Kind.MEDICAL
        ),
        kinds=_ALL,
        reason=reasons.REGISTER,
        basis=Basis.IDENTIFICATION,
    ),
    _Step(
        flow=perform_investigation,
        theme=Theme.HOUSEHOLD,
        request=lambda scope, _: PerformInvestigationRequest(
            ssin=scope.ssin, family_composition_group=True, wait_register_group=True
        ),
        kinds=_ALL,
        reason=reasons.HOUSEHOLD,
        basis=Basis.IDENTIFICATION,
    ),
    _Step(
        flow=consult_other_sectors,
        theme=Theme.OTHER_AID,
        request=lambda scope, period: ConsultOtherSectorsRequest(
            ssin=scope.ssin,
            quality_code_requestor=scope.quality,
            integrated_period=Period(scope.on, scope.on),
            requested_period=period,
        ),
        kinds=_ALL,
        reason=reasons.OTHER_SECTORS,
        basis=Basis.RESIDUARY,
        months=YEAR,
    ),
    _Step(
        flow=list_of_attestations,
        theme=Theme.OTHER_AID,
        request=lambda scope, period: ListOfAttestationsRequest(
            ssin=scope.ssin, request_type=RequestType.STATUS_65, search_period=period
        ),
        kinds=_ALL,
        reason=reasons.AID,
        basis=Basis.COMPETENCE,
        months=YEAR,
    ),
    _Step(
        flow=l036,
        theme=Theme.OTHER_AID,
        request=lambda scope, period: L036Request(ssin=scope.ssin, period=period),
        kinds=_ALL,
        reason=reasons.ATTESTED,
        basis=Basis.COMPETENCE,
        months=YEAR,
    ),
    _Step(
        flow=health_insurance,
        theme=Theme.HEALTH,
        request=lambda scope, period: HealthInsuranceRequest(
            ssin=scope.ssin, assurability=period, indemnity=scope.back(YEAR)
        ),
        kinds=_ALL,
        reason=reasons.INSURED,
        basis=Basis.INSURABILITY,
        months=TWO_YEARS,
    ),
    _Step(
        flow=rvv_bim_omnio_status,
        theme=Theme.HEALTH,
        request=lambda scope, period: RvvBimOmnioStatusRequest(ssin=scope.ssin, period=period),
        kinds=_ALL,
        reason=reasons.INCREASED,
        basis=Basis.RESIDUARY,
        months=TWO_YEARS,
    ),
    _Step(
        flow=l950,
        theme=Theme.WORK,
        request=lambda scope, period: L950Request(ssin=scope.ssin, period=period),
        kinds=_RESOURCES,
        reason=reasons.WORK,
        basis=Basis.RESOURCES,
        months=ADMISSION,
    ),
    _Step(
        flow=l301,
        theme=Theme.WORK,
        request=lambda scope, _: L301Request(ssin=scope.ssin),
        kinds=_RESOURCES,
        reason=reasons.SELF_EMPLOYED,
        basis=Basis.RESOURCES,
    ),
    _Step(
        flow=unemployment_situation,
        theme=Theme.UNEMPLOYMENT,
        request=lambda scope, _: UnemploymentSituationRequest(ssin=scope.ssin, date=scope.on),
        kinds=_RESOURCES,
        reason=reasons.UNEMPLOYED,
        basis=Basis.RESIDUARY,
    ),
    _Step(
        flow=unemployment_paid_sums,
        theme=Theme.UNEMPLOYMENT,
        request=lambda scope, period: UnemploymentPaidSumsRequest(ssin=scope.ssin, period=period),
        kinds=_RESOURCES,
        reason=reasons.PAID,
        basis=Basis.RESOURCES,
        months=YEAR,
    ),
    _Step(
        flow=pension_register_consult,
        theme=Theme.PENSION,
        request=lambda scope, period: PensionRegisterConsultRequest(
            ssin=scope.ssin, period=period, language=scope.language.upper()
        ),
        kinds=_RESOURCES,
        reason=reasons.PENSIONS,
        basis=Basis.RESOURCES,
        months=YEAR,
    ),
    _Step(
        flow=family_allowances,
        theme=Theme.CHILDREN,
        request=lambda scope, period: FamilyAllowancesRequest(
            ssin=scope.ssin, period=MonthPeriod(YearMonth.of(period.begin), YearMonth.of(scope.on))
        ),
        kinds=_RESOURCES,
        reason=reasons.CHILDREN,
        basis=Basis.RESOURCES,
        months=YEAR,
    ),
    _Step(
        flow=consult_patrimony,
        theme=Theme.PROPERTY,
        request=lambda scope, _: ConsultPatrimonyRequest(
            ssin=scope.ssin, language="NL" if scope.language == "nl" else "FR"
        ),
        kinds=_RESOURCES,
        reason=reasons.PROPERTY,
        basis=Basis.PROPERTY,
    ),
)
_NOT_FOR: Mapping[Kind, Labels] = {Kind.MEDICAL: reasons.NOT_FOR_MEDICAL_AID}


def furthest_back(scope: Scope) -> Period:
    """The time over which the applicant must be integrated for every question to be allowed."""
    return scope.back(max(step.months or 0 for step in _PLAN if scope.kind in step.kinds))


def about_applicant(scope: Scope) -> Iterator[Question]:
    """The questions that the kind of aid calls for."""
    for step in _PLAN:
        if scope.kind in step.kinds:
            period = scope.back(step.months or 0)
            yield Question(
                flow=step.flow,
                request=step.request(scope, period),
                about=scope.ssin,
                relation=Relation.APPLICANT,
                quality=scope.quality,
                theme=step.theme,
                reason=step.reason,
                basis=step.basis,
                period=period if step.months else None,
            )


def not_called_for(scope: Scope) -> Iterator[LeftOut]:
    """The flows that the kind of aid does not call for."""
    for step in _PLAN:
        if scope.kind not in step.kinds:
            yield LeftOut(what=step.flow.title, relation=Relation.APPLICANT, why=_NOT_FOR[scope.kind], about=scope.ssin)
