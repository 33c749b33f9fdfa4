"""OCMWCPASManageAccess 20050930: integrating persons in the directory of persons, ending it, listing it.

A centre may consult a flow on a person only while that person is integrated by that centre under a quality code
that opens the flow, over a period that covers the question.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import Coded, IncompleteDate, Period, Ssin, SsinLike


class QualityCode(Coded):
    """Why a centre knows a person: the quality codes of sector 17."""

    FILE_UNDER_EXAMINATION = "1", "dossier en examen", "dossier in onderzoek", "Akte in Prüfung"
    INTEGRATION_INCOME = "2", "revenu d'intégration", "leefloon", "Eingliederungseinkommen"
    EQUIVALENT = ("3", "équivalent du revenu d'intégration", "equivalent leefloon", "gleichgestellte Sozialhilfe")
    OTHER_AID = "4", "autre aide", "andere steun", "andere Hilfe"
    COHABITANT = "5", "cohabitant", "samenwonende", "Zusammenwohnende(r)"
    EMPLOYED = "6", "occupé par le CPAS", "tewerkgesteld door het OCMW", "vom ÖSHZ beschäftigt"
    DEBT_MEDIATION = "7", "médiation de dettes", "schuldbemiddeling", "Schuldenvermittlung"
    SERVICE_FILE = "8", "dossier de services", "dienstverleningsdossier", "Dienstleistungsakte"
    GUIDANCE = "9", "autre guidance", "andere begeleiding", "andere Begleitung"
    SUPERVISOR = "11", "surveillant", "toezichter", "Aufsicht"
    PARTICIPANT = "12", "participant", "deelnemer", "Teilnehmer"
    STAFF_UNDER_INQUIRY = "20", "personnel en enquête", "personeel in onderzoek", "Personal in Prüfung"
    STAFF = "21", "personnel", "personeel", "Personal"
    HEATING = "40", "allocation de chauffage", "verwarmingstoelage", "Heizkostenzuschuss"


class Action(Coded):
    """What to do with an integration."""

    REGISTER = "REGISTER", "intégrer", "integreren", "integrieren"
    UNREGISTER = "UNREGISTER", "mettre fin", "beëindigen", "beenden"
    LIST = "LIST", "lister", "lijst opvragen", "auflisten"


class Register(Coded):
    """Which directory: that of the BCSS, that of the sector, or both."""

    PRIMARY = "PRIMARY", "répertoire de la BCSS", "repertorium van de KSZ", "Verzeichnis der ZDSS"
    SECONDARY = "SECONDARY", "répertoire du secteur", "repertorium van de sector", "Verzeichnis des Sektors"
    ALL = "ALL", "les deux", "beide", "beide"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ManageAccessRequest(Message):
    """Integrate a person, end an integration, or list what is registered.

    To register and to end, `purpose` is required, and one proof of identity must match the person, or nothing
    happens: the number of a card, or the last name with the birth date. For a list, `purpose` narrows the answer.
    """

    ssin: Annotated[SsinLike, At("SSIN", *terms.SSIN)]
    purpose: Annotated[QualityCode | int | None, At("Purpose", *terms.QUALITY_CODE)] = None
    period: Annotated[Period, At("Period/(common:StartDate,common:EndDate)", *terms.PERIOD)]
    action: Annotated[Action | str, At("Action", fr="action", nl="actie", de="Aktion")]
    sector: Annotated[int | None, At("Sector", *terms.SECTOR)] = None
    query_register: Annotated[
        Register | str | None,
        At("QueryRegister", fr="répertoire consulté", nl="geraadpleegd repertorium", de="abgefragtes Verzeichnis"),
    ] = None
    proof_sis_card_number: Annotated[
        str | None,
        At(
            "ProofOfAuthentication!/SISCardNumber",
            fr="numéro de la carte SIS",
            nl="nummer van de SIS-kaart",
            de="Nummer der SIS-Karte",
        ),
    ] = None
    proof_identity_card_number: Annotated[
        str | None,
        At(
            "ProofOfAuthentication!/IdentityCardNumber",
            fr="numéro de la carte d'identité",
            nl="nummer van de identiteitskaart",
            de="Nummer des Personalausweises",
        ),
    ] = None
    proof_last_name: Annotated[str | None, At("ProofOfAuthentication!/PersonData/LastName", *terms.LAST_NAME)] = None
    proof_first_name: Annotated[str | None, At("ProofOfAuthentication!/PersonData/FirstName", *terms.FIRST_NAME)] = None
    proof_birth_date: Annotated[
        IncompleteDate | date | None, At("ProofOfAuthentication!/PersonData/BirthDate", *terms.BIRTH_DATE)
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OriginalRequest(Message):
    """What was asked."""

    ssin: Annotated[Ssin, At("SSIN", *terms.SSIN)]
    purpose: Annotated[QualityCode, At("Purpose", *terms.QUALITY_CODE)]
    period: Annotated[Period, At("Period/(common:StartDate,common:EndDate)", *terms.PERIOD)]
    action: Annotated[Action, At("Action", fr="action", nl="actie", de="Aktion")]
    register: Annotated[
        Register | None,
        At("Register", fr="répertoire consulté", nl="geraadpleegd repertorium", de="abgefragtes Verzeichnis"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Registration(Message):
    """One integration in a directory. That of another organisation tells of a file, not of a grant."""

    purpose: Annotated[QualityCode, At("Purpose", *terms.QUALITY_CODE)]
    period: Annotated[Period, At("Period/(common:StartDate,common:EndDate)", *terms.PERIOD)]
    org_unit: Annotated[str, At("OrgUnit", *terms.ORGANISATION)]
    register: Annotated[Register, At("Register", fr="répertoire", nl="repertorium", de="Verzeichnis")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ManageAccessReply(Reply):
    """A copy of the request, and the integrations that overlap with its period."""

    original_request: Annotated[
        OriginalRequest | None, At("OriginalRequest", fr="demande", nl="vraag", de="Anfrage")
    ] = None
    registrations: Annotated[
        tuple[Registration, ...], At("Registrations", fr="intégrations", nl="integraties", de="Integrationen")
    ] = ()


manage_access = Flow(
    slug="manage_access",
    wire=Ssdn(
        service_id="OCMWCPASManageAccess",
        version="20050930",
        namespace=f"{SSDN}/OCMW_CPAS/ManageAccess",
        schema="ssdn/OCMW_CPAS/ManageAccess/ManageAccess.xsd",
        request="ManageAccessRequest",
        reply="ManageAccessReply",
    ),
    request=ManageAccessRequest,
    reply=ManageAccessReply,
    title=Labels(
        fr="Intégration au répertoire des personnes",
        nl="Integratie in het personenrepertorium",
        de="Integration in das Personenverzeichnis",
    ),
    purpose=Labels(
        fr="Déclarer qu'un dossier est ouvert sur une personne, y mettre fin, ou voir quels dossiers existent.",
        nl="Aangeven dat een dossier over een persoon open is, het afsluiten, of zien welke dossiers bestaan.",
        de="Melden, dass eine Akte über eine Person geführt wird, dies beenden oder bestehende Akten einsehen.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=("Published schema of ManageAccess.", "Quality codes: published list of the BCSS for sector 17."),
    writes=True,
    opened_by=opening.NOBODY,
)
