"""The waiting register and the situation of foreigners (information types 205, 206, 207)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .shared import (
    CodeLabel,
    CodeOrLabel,
    DatedInformationType,
    Place,
    Reference,
    RequiredPlace,
    RequiredReference,
    in_file,
)
from .split_date import SplitDate

OpenClose: TypeAlias = Annotated[
    CodeLabel | None,
    At("OpenClose", fr="ouverture ou clôture", nl="opening of afsluiting", de="Eröffnung oder Abschluss"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RefugeeType(DatedInformationType):
    """IT 205: as what the person stands in the waiting register."""

    number: ClassVar[str] = "205"

    code: Annotated[str, At("Code", *terms.CODE)]
    label: Annotated[str, At("Label", *terms.LABEL)]


RefugeeTypes: TypeAlias = Annotated[
    tuple[RefugeeType, ...],
    in_file(
        "RefugeeTypes/RefugeeType",
        fr="catégories dans le registre d'attente",
        nl="categorieën in het wachtregister",
        de="Kategorien im Warteregister",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GeneralInfo(CodeLabel):
    """The administrative situation in general, and the authority it comes from."""

    organization: Annotated[CodeLabel | None, At("Organization", *terms.ORGANISATION)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Procedure(Message):
    """A procedure under way. Either `appeal` or `open_close` is there."""

    origin: Annotated[CodeLabel, At("Origine", fr="origine", nl="oorsprong", de="Ursprung")]
    reference: RequiredReference
    appeal: Annotated[CodeLabel | None, At("Appeal", fr="recours", nl="beroep", de="Beschwerde")] = None
    open_close: OpenClose = None
    date: Annotated[
        SplitDate | None, At("Date", fr="date de la procédure", nl="datum van de procedure", de="Datum des Verfahrens")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StrikingOut(Message):
    """A case removed from the list."""

    reference: RequiredReference
    status: Annotated[CodeLabel, At("Status", fr="état", nl="toestand", de="Stand")]
    open_close: Annotated[
        CodeLabel, At("OpenClose", fr="ouverture ou clôture", nl="opening of afsluiting", de="Eröffnung oder Abschluss")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionCancelled(Message):
    """A decision annulled."""

    date: Annotated[
        SplitDate, At("Date", fr="date de l'annulation", nl="datum van de vernietiging", de="Datum der Aufhebung")
    ]
    reference: Reference = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Protection(CodeLabel):
    """Protection granted, and its term."""

    reference: Reference = None
    term: Annotated[str | None, At("Term", fr="durée", nl="duur", de="Dauer")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DelayLeaveGranted(Message):
    """More time granted to leave the territory."""

    date: Annotated[
        SplitDate, At("Date", fr="date limite de départ", nl="uiterste vertrekdatum", de="späteste Ausreise")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Mention(Message):
    """A fact that needs no data: the element says it by being there."""

    status: Annotated[str | None, At("@Status", fr="état", nl="toestand", de="Stand")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AdviceFromCGVS(CodeLabel):
    """The opinion of the Commissioner General for Refugees and Stateless Persons."""

    reference: Reference = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Decision(CodeOrLabel):
    """A decision on the application."""

    reference: Reference = None
    open_close: OpenClose = None
    comments: Annotated[str | None, At("Comments", fr="commentaires", nl="opmerkingen", de="Bemerkungen")] = None
    term: Annotated[str | None, At("Term", fr="délai", nl="termijn", de="Frist")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ApplicationFiled(CodeOrLabel):
    """An application filed, and where."""

    place: Place = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotificationByDVZ(Message):
    """A decision notified by the Immigration Office."""

    reference: Reference = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotificationByOrg(Message):
    """A decision notified by another authority."""

    place: RequiredPlace
    reference: Reference = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AppealLodged(Message):
    """An appeal brought."""

    reference: RequiredReference


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StatusOfRefugee(DatedInformationType):
    """IT 206: the administrative situation of a foreigner: what happened in the procedure.

    Besides `general_info`, exactly one of the fields is there.
    """

    number: ClassVar[str] = "206"

    general_info: Annotated[
        GeneralInfo | None,
        At("GeneralInfo", fr="situation générale", nl="algemene toestand", de="allgemeine Situation"),
    ] = None
    procedure: Annotated[Procedure | None, At("Procedure", fr="procédure", nl="procedure", de="Verfahren")] = None
    striking_out: Annotated[
        StrikingOut | None,
        At("StrikingOut", fr="radiation du rôle", nl="schrapping van de rol", de="Streichung aus der Liste"),
    ] = None
    decision_cancelled: Annotated[
        DecisionCancelled | None,
        At("DecisionCancelled", fr="décision annulée", nl="vernietigde beslissing", de="aufgehobene Entscheidung"),
    ] = None
    protection: Annotated[Protection | None, At("Protection", fr="protection", nl="bescherming", de="Schutz")] = None
    delay_leave_granted: Annotated[
        DelayLeaveGranted | None,
        At(
            "DelayLeaveGranted",
            fr="délai de départ accordé",
            nl="uitstel van vertrek toegestaan",
            de="gewährter Aufschub der Ausreise",
        ),
    ] = None
    escape: Annotated[Mention | None, At("Escape", fr="fuite", nl="ontsnapping", de="Flucht")] = None
    unrestricted_stay: Annotated[
        Mention | None,
        At("UnrestrictedStay", fr="séjour illimité", nl="onbeperkt verblijf", de="unbefristeter Aufenthalt"),
    ] = None
    application_renounced: Annotated[
        Mention | None,
        At(
            "ApplicationRenounced",
            fr="renonciation à la demande",
            nl="afstand van de aanvraag",
            de="Verzicht auf den Antrag",
        ),
    ] = None
    territory_left: Annotated[
        CodeLabel | None, At("TerritoryLeft", fr="territoire quitté", nl="grondgebied verlaten", de="Gebiet verlassen")
    ] = None
    advice_from_cgvs: Annotated[
        AdviceFromCGVS | None,
        At(
            "AdviceFromCGVS",
            fr="avis du Commissariat général aux réfugiés et aux apatrides",
            nl="advies van het Commissariaat-generaal voor de vluchtelingen en de staatlozen",
            de="Stellungnahme des Generalkommissariats für Flüchtlinge und Staatenlose",
        ),
    ] = None
    decision: Annotated[Decision | None, At("Decision", *terms.DECISION)] = None
    application_filed: Annotated[
        ApplicationFiled | None,
        At("ApplicationFiled", fr="demande introduite", nl="ingediende aanvraag", de="gestellter Antrag"),
    ] = None
    notification_by_dvz: Annotated[
        NotificationByDVZ | None,
        At(
            "NotificationByDVZ",
            fr="notification par l'Office des étrangers",
            nl="kennisgeving door de Dienst Vreemdelingenzaken",
            de="Mitteilung durch das Ausländeramt",
        ),
    ] = None
    notification_by_org: Annotated[
        NotificationByOrg | None,
        At(
            "NotificationByOrg",
            fr="notification par un autre organisme",
            nl="kennisgeving door een andere instantie",
            de="Mitteilung durch eine andere Stelle",
        ),
    ] = None
    appeal_lodged: Annotated[
        AppealLodged | None,
        At("AppealLodged", fr="recours introduit", nl="ingesteld beroep", de="eingelegte Beschwerde"),
    ] = None


StatusesOfRefugee: TypeAlias = Annotated[
    tuple[StatusOfRefugee, ...],
    in_file(
        "StatusOfRefugee/StatusOfRefugee",
        fr="situations administratives",
        nl="administratieve toestanden",
        de="Verwaltungssituationen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SocialWelfare(Message):
    """The public centre for social welfare in charge, and its local reception initiative."""

    place: RequiredPlace
    initiative: Annotated[
        CodeLabel | None, At("Initiative", fr="initiative d'accueil", nl="opvanginitiatief", de="Aufnahmeinitiative")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OrganizationInCharge(DatedInformationType):
    """IT 207: who helps an asylum seeker (the mandatory place of registration).

    Either `social_welfare` or `refugee_centre` is there.
    """

    number: ClassVar[str] = "207"

    social_welfare: Annotated[
        SocialWelfare | None,
        At("SocialWelfare", fr="centre public d'action sociale", nl="OCMW", de="öffentliches Sozialhilfezentrum"),
    ] = None
    refugee_centre: Annotated[
        CodeLabel | None, At("RefugeeCentre", fr="centre d'accueil", nl="opvangcentrum", de="Aufnahmezentrum")
    ] = None


OrganizationsInCharge: TypeAlias = Annotated[
    tuple[OrganizationInCharge, ...],
    in_file(
        "OrganizationsInCharge/OrganizationInCharge",
        fr="lieux obligatoires d'inscription",
        nl="verplichte plaatsen van inschrijving",
        de="Pflichtorte der Eintragung",
    ),
]
