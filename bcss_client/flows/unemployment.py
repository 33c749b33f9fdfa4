"""What the seven operations of UnemploymentDataService v2 share: criteria, rights, payments, and where they go.

Every amount is in eurocents. Days count in the week of six days, Monday to Saturday.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, TypeAlias

from .. import terms
from ..declaration import At, Limit, Message
from ..flow import Soa
from ..values import Coded, SsinLike, YearMonth
from .unemployment_code import UnemploymentCode

SOURCES = (
    "UnemploymentDataService version 2, published schema: names, order, cardinalities, facets, enumerations.",
    "Unemployment codes: described in public documents of the sector, not in the schema.",
    "HTTP path: reconstructed on the pattern of the platform.",
)
"""How the messages of the service are known."""

AllAllowance: TypeAlias = Annotated[
    bool | None,
    At(
        "searchCriteria/allAllowance",
        fr="toutes les allocations",
        nl="alle uitkeringen",
        de="alle Entschädigungen",
        digits=True,
    ),
]
"""An indicator 0 or 1 of two requests, whose meaning is not published."""

_SituationDate: TypeAlias = Annotated[
    date | None,
    At(
        "searchCriteria/date",
        fr="date de la situation",
        nl="datum van de toestand",
        de="Datum der Situation",
        limit=Limit(),
    ),
]


def consult(operation: str) -> Soa:
    """Where the messages of an operation go, such as `consultRights`."""
    return Soa(
        service="UnemploymentDataService",
        version="v2",
        operation=operation,
        action=f"http://kszbcss.fgov.be/UnemploymentDataService/{operation}",
        namespace="http://kszbcss.fgov.be/intf/UnemploymentDataService/v2",
        path="/UnemploymentDataService/v2/consult",
        wsdl="soa/be/fgov/kszbcss/intf/UnemploymentDataService/UnemploymentDataV2.wsdl",
        schema="soa/be/fgov/kszbcss/intf/UnemploymentDataService/UnemploymentDataServiceV2.xsd",
        request=f"{operation}Request",
        reply=f"{operation}Response",
        fault=f"{operation}Fault",
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SearchCriteriaByDate(Message):
    """A person and a day; without a day, the last situation known."""

    ssin: Annotated[SsinLike, At("searchCriteria/ssin", *terms.SSIN)]
    date: _SituationDate = None


class FamilyState(Coded):
    """The household of an unemployed person, as the amount of the allowance depends on it."""

    SOLITARY = "SOLITARY", "isolé", "alleenwonend", "alleinwohnend"
    COHABITING = "COHABITING", "cohabitant", "samenwonend", "zusammenwohnend"
    HOUSEHOLDER = "HOUSEHOLDER", "avec charge de famille", "met gezinslast", "mit Familienlasten"


class UnemployedWorkerStatus(Coded):
    """On what ground an allowance is granted: work done before, or the end of studies."""

    UNEMPLOYMENT_ALLOCATION = (
        "UNEMPLOYMENT_ALLOCATION",
        "allocation de chômage",
        "werkloosheidsuitkering",
        "Arbeitslosengeld",
    )
    INSERTION_ALLOCATION = (
        "INSERTION_ALLOCATION",
        "allocation d'insertion",
        "inschakelingsuitkering",
        "Eingliederungsgeld",
    )


_DAILY_AMOUNT = (
    "montant journalier théorique (eurocents)",
    "theoretisch dagbedrag (eurocent)",
    "theoretischer Tagesbetrag (Eurocent)",
)
_REGIME = ("allocations par semaine", "uitkeringen per week", "Tagesentschädigungen pro Woche")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Right(Message):
    """A right to an allowance a day, `theoric_daily_allowance_amount` in eurocents.

    `indemnification_regime` counts allowances a week, in halves, six at most. `theoric_rights_ending_date` is the end
    foreseen. `self_employment_supplement` tells of a supplement beside an activity as self-employed.
    """

    theoric_daily_allowance_amount: Annotated[int, At("theoricDailyAllowanceAmount", *_DAILY_AMOUNT)]
    right_starting_date: Annotated[
        date, At("rightStartingDate", fr="début du droit", nl="begin van het recht", de="Beginn des Anspruchs")
    ]
    unemployment_code: Annotated[UnemploymentCode, At("unemploymentCode", *terms.UNEMPLOYMENT_CODE)]
    family_state: Annotated[
        FamilyState | None, At("familyState", fr="situation familiale", nl="gezinstoestand", de="Familiensituation")
    ] = None
    indemnification_regime: Annotated[Decimal | None, At("indemnificationRegime", *_REGIME)] = None
    unemployed_worker_status: Annotated[
        UnemployedWorkerStatus | None,
        At("unemployedWorkerStatus", fr="type d'allocation", nl="soort uitkering", de="Art der Entschädigung"),
    ] = None
    theoric_rights_ending_date: Annotated[
        date | None,
        At(
            "theoricRightsEndingDate",
            fr="fin théorique du droit",
            nl="theoretisch einde van het recht",
            de="theoretisches Ende des Anspruchs",
        ),
    ] = None
    self_employment_supplement: Annotated[
        bool | None,
        At(
            "selfEmploymentSupplement",
            fr="complément pour activité indépendante",
            nl="toeslag voor zelfstandige activiteit",
            de="Zuschlag für selbstständige Tätigkeit",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Sanction(Message):
    """Nothing is payable from `begin_date` on: until `end_date`, for a number of weeks, or without a term."""

    begin_date: Annotated[
        date, At("beginDate", fr="début de la sanction", nl="begin van de sanctie", de="Beginn der Sanktion")
    ]
    end_date: Annotated[
        date | None, At("endDate", fr="fin de la sanction", nl="einde van de sanctie", de="Ende der Sanktion")
    ] = None
    nbr_of_weeks_sanction: Annotated[
        int | None, At("nbrOfWeeksSanction", fr="semaines de sanction", nl="weken sanctie", de="Wochen der Sanktion")
    ] = None
    article: Annotated[str | None, At("article", fr="article", nl="artikel", de="Artikel")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoRight(Message):
    """Why nothing is payable: a sanction, an exclusion since a day, or the end of the rights since a day.

    The articles are those of the unemployment regulation (royal decree of 25 November 1991). What day
    `trigger_date` is, is not published.
    """

    sanction: Annotated[Sanction | None, At("sanction", fr="sanction", nl="sanctie", de="Sanktion")] = None
    exclusion: Annotated[
        date | None, At("exclusion/beginDate", fr="exclu depuis", nl="uitgesloten sinds", de="ausgeschlossen seit")
    ] = None
    rights_end: Annotated[
        date | None,
        At(
            "rightsEnd/beginDate",
            fr="fin des droits depuis",
            nl="einde van de rechten sinds",
            de="Anspruch beendet seit",
        ),
    ] = None
    admissibility_articles: Annotated[
        tuple[str, ...],
        At(
            "admissibilityArticle",
            fr="articles d'admissibilité",
            nl="artikelen van toelaatbaarheid",
            de="Artikel der Zulässigkeit",
        ),
    ] = ()
    indemnisability_articles: Annotated[
        tuple[str, ...],
        At(
            "indemnisabilityArticle",
            fr="articles d'indemnisation",
            nl="artikelen van vergoedbaarheid",
            de="Artikel der Entschädigung",
        ),
    ] = ()
    trigger_date: Annotated[
        date | None, At("triggerDate", fr="date de déclenchement", nl="datum van aanleiding", de="Auslösedatum")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Payment(Message):
    """The last month paid: `nbr_of_allowances`, in halves, times the daily amount in eurocents."""

    paid_month: Annotated[YearMonth, At("paidMonth", fr="mois payé", nl="betaalde maand", de="bezahlter Monat")]
    theoric_daily_allowance_amount: Annotated[int, At("theoricDailyAllowanceAmount", *_DAILY_AMOUNT)]
    nbr_of_allowances: Annotated[Decimal | None, At("nbrOfAllowances", *terms.ALLOWANCES)] = None
    unemployment_code: Annotated[UnemploymentCode, At("unemploymentCode", *terms.UNEMPLOYMENT_CODE)]
    indemnification_regime: Annotated[Decimal | None, At("indemnificationRegime", *_REGIME)] = None
