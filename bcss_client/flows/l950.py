"""L950 in XMLite 20051206: the personnel file, every employment announced by Dimona.

Dimona announces that work begins and ends; it says nothing of pay or hours.
"""

from dataclasses import dataclass, replace
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow, Xmlite
from ..labels import Labels
from ..reply import Reply
from ..values import CbeNumber, Coded, IncompleteDate, OnssNumber, Period, Ssin, SsinLike
from .person import Gender


class KindOfWorker(Coded):
    """Kind of worker announced by Dimona."""

    OTHER = "OTH", "autre travailleur", "andere werknemer", "anderer Arbeitnehmer"
    STUDENT = "STU", "étudiant", "student", "Student"
    OCCASIONAL_STUDENT = "STX", "étudiant occasionnel", "gelegenheidsstudent", "Gelegenheitsstudent"
    OCCASIONAL = "EXT", "travailleur occasionnel", "gelegenheidswerknemer", "Gelegenheitsarbeiter"
    INDIVIDUAL_TRAINING = "IVT", "formation individuelle", "individuele opleiding", "individuelle Ausbildung"
    TRAINEE = "STG", "stagiaire", "stagiair", "Praktikant"
    TRANSITION_TRAINEE = "TRI", "stage de transition", "instapstage", "Übergangspraktikum"
    APPRENTICE = "RTA", "apprenti reconnu", "erkende leerling", "anerkannter Lehrling"
    CONSTRUCTION = "BCW", "ouvrier de la construction", "bouwvakker", "Bauarbeiter"
    NOT_SUBJECT = "DWD", "non soumis à l'ONSS", "niet onderworpen aan de RSZ", "nicht LSS-pflichtig"
    TEACHER = "TEA", "enseignant", "leerkracht", "Lehrer"
    FLEXI_JOB = "FLX", "flexi-job", "flexi-job", "Flexi-Job"
    ARTICLE_17 = "A17", "article 17", "artikel 17", "Artikel 17"


class DimonaAction(Coded):
    """The last announcement of an employment."""

    IN = "1", "entrée en service", "indiensttreding", "Dienstantritt"
    OUT = "2", "sortie de service", "uitdiensttreding", "Dienstaustritt"
    CHANGE = "3", "modification", "wijziging", "Änderung"
    CANCEL = "4", "annulation", "annulering", "Annullierung"


class PlaIndicator(Coded):
    """Where the employer declares."""

    UNKNOWN = "0", "inconnu", "onbekend", "unbekannt"
    ONSS = "1", "ONSS", "RSZ", "LSS"
    ONSS_APL = "2", "administrations locales", "lokale besturen", "lokale Verwaltungen"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Scrolling(Message):
    """Where the next page begins, as the previous reply told it."""

    first_line: Annotated[int, At("FirstLineNbr", fr="première ligne", nl="eerste regel", de="erste Zeile")]
    ticket: Annotated[
        str, At("Ticket", fr="ticket de la recherche", nl="ticket van de zoekopdracht", de="Ticket der Suche")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class L950Request(Message):
    """Ask for the employments of a person over `period`, at most 32 a reply.

    Further pages are asked with `scrolling`; `Client.pages` does so by itself. `canceled_contract` also shows
    employments that were announced and cancelled.
    """

    ssin: Annotated[SsinLike, At("Request/NaturalPerson/INSS", *terms.SSIN)]
    period: Annotated[Period | None, At("Request/SearchPeriod/(BeginDate,EndDate)", *terms.PERIOD, limit=Limit())] = (
        None
    )
    active_worker: Annotated[
        bool,
        At(
            "Request/ActiveWorker",
            fr="travailleurs actifs",
            nl="actieve werknemers",
            de="aktive Arbeitnehmer",
            digits=True,
        ),
    ] = True
    canceled_contract: Annotated[
        bool,
        At(
            "Request/CanceledContract",
            fr="contrats annulés",
            nl="geannuleerde contracten",
            de="annullierte Verträge",
            digits=True,
        ),
    ] = False
    maximum: Annotated[
        int, At("Request/NbrOfAnswer", fr="réponses par page", nl="antwoorden per pagina", de="Antworten je Seite")
    ] = 32
    scrolling: Annotated[
        Scrolling | None, At("Request/Scrolling", fr="page suivante", nl="volgende pagina", de="nächste Seite")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Employer(Message):
    """The employer, by its number at the ONSS, its enterprise number, or both."""

    onss_number: Annotated[OnssNumber | None, At("FirmID/NLOSSRegistrationNbr", *terms.ONSS_NUMBER)] = None
    cbe_number: Annotated[CbeNumber | None, At("FirmID/CompanyID", *terms.CBE_NUMBER)] = None
    pla_indicator: Annotated[PlaIndicator, At("PLAIndicator", fr="déclare à", nl="geeft aan bij", de="meldet bei")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NaturalPerson(Message):
    """The worker, as the personnel file knows him or her."""

    ssin: Annotated[Ssin, At("INSS", *terms.SSIN)]
    last_name: Annotated[str, At("Name", *terms.LAST_NAME)]
    first_name: Annotated[str, At("FirstName", *terms.FIRST_NAME)]
    validated: Annotated[
        bool,
        At(
            "OriolusValidationCode",
            fr="identité validée",
            nl="identiteit gevalideerd",
            de="Identität bestätigt",
            digits=True,
        ),
    ]
    birth_date: Annotated[IncompleteDate, At("BirthDate", *terms.BIRTH_DATE)]
    sex: Annotated[Gender, At("Sex", *terms.SEX)]
    nationality_code: Annotated[int, At("NationalityCode", *terms.NATIONALITY)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Worker(Message):
    """The employment. Joint committee `999` stands for none."""

    occupation_period: Annotated[
        Period, At("OccupationPeriod/(BeginDate,EndDate)", fr="occupation", nl="tewerkstelling", de="Beschäftigung")
    ]
    joint_commission: Annotated[str, At("JointCommissionNbr", *terms.JOINT_COMMITTEE)]
    kind_of_worker: Annotated[
        KindOfWorker, At("KindOfWorker", fr="type de travailleur", nl="soort werknemer", de="Art des Arbeitnehmers")
    ]
    dimona_number: Annotated[str, At("DimonaNbr", fr="numéro Dimona", nl="Dimona-nummer", de="Dimona-Nummer")]
    validity_status: Annotated[int, At("ValidityStatus", fr="validité", nl="geldigheid", de="Gültigkeit")]
    last_dimona_action: Annotated[
        DimonaAction, At("LastDimonaAction", fr="dernière Dimona", nl="laatste Dimona", de="letzte Dimona")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InterimUser(Message):
    """The firm to which a temporary agency sends the worker."""

    cbe_number: Annotated[CbeNumber, At("CompanyID", *terms.CBE_NUMBER)]
    name: Annotated[str | None, At("name", *terms.LAST_NAME)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Activity(Message):
    """One employment of the person with one employer."""

    employer: Annotated[Employer, At("Employer", *terms.EMPLOYER)]
    natural_person: Annotated[NaturalPerson, At("NaturalPerson", fr="personne", nl="persoon", de="Person")]
    worker: Annotated[Worker, At("Worker", fr="occupation", nl="tewerkstelling", de="Beschäftigung")]
    interim_user: Annotated[
        InterimUser | None,
        At("InterimUser", fr="utilisateur intérimaire", nl="gebruiker uitzendarbeid", de="Entleiher"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class L950Reply(Reply):
    """Employments found: how many there are, how many are here, and where the next page begins."""

    available: Annotated[
        int,
        At(
            "AnswerOK/Reference/NbrOfAvailableAnswer",
            fr="réponses disponibles",
            nl="beschikbare antwoorden",
            de="verfügbare Antworten",
        ),
    ] = 0
    included: Annotated[
        int,
        At(
            "AnswerOK/Reference/NbrOfIncludedAnswer",
            fr="réponses dans cette page",
            nl="antwoorden op deze pagina",
            de="Antworten auf dieser Seite",
        ),
    ] = 0
    next_scrolling: Annotated[
        Scrolling | None,
        At("AnswerOK/Reference/NextScrolling", fr="page suivante", nl="volgende pagina", de="nächste Seite"),
    ] = None
    activities: Annotated[
        tuple[Activity, ...], At("AnswerOK/Activity", fr="occupations", nl="tewerkstellingen", de="Beschäftigungen")
    ] = ()


def next_page(asked: object, reply: Reply) -> L950Request | None:
    """The request for the page after `reply`, or None when it was the last."""
    assert isinstance(asked, L950Request)
    assert isinstance(reply, L950Reply)
    if reply.next_scrolling is None:
        return None
    return replace(asked, period=None, scrolling=reply.next_scrolling)


l950 = Flow(
    slug="l950",
    wire=Xmlite(form="L950", version="001", schema="xmlite/L950.xsd"),
    request=L950Request,
    reply=L950Reply,
    title=Labels(
        fr="Fichier du personnel ONSS/APL", nl="Personeelsbestand RSZ/PPO", de="Personaldatei LSS/lokale Behörden"
    ),
    purpose=Labels(
        fr="Voir les occupations annoncées par tous les employeurs d'une personne.",
        nl="De tewerkstellingen zien die alle werkgevers van een persoon aangaven.",
        de="Die von allen Arbeitgebern einer Person gemeldeten Beschäftigungen einsehen.",
    ),
    evidence=Evidence.OBSERVED,
    sources=("Form and answer: seen in public client code.", "Cardinalities: ours."),
    opened_by=opening.HOUSEHOLD | {"6"},
    next_page=next_page,
)
