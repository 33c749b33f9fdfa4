"""OCMWCPASListOfAttestations 20080317: the attests known of a person."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import Coded, Period, Ssin, SsinLike
from .decision import Duration

TEN_YEARS = 120  # months


class RequestType(Coded):
    """The kinds of attests one asks for; there may be others."""

    EXONERATIONS_ART35 = (
        "EXONERATIONSART35",
        "exonérations de l'article 35",
        "vrijstellingen artikel 35",
        "Freistellungen nach Artikel 35",
    )
    INSTALLATION_PREMIUM = "PRIME_INSTALLATION", "prime d'installation", "installatiepremie", "Einrichtungsprämie"
    PROJECT = "GPMI_PIIS", "projet individualisé (PIIS)", "geïndividualiseerd project (GPMI)", "individuelles Projekt"
    STATUS_65 = "STATUT65", "aides et statut", "steun en statuut", "Hilfen und Status"


class AttestKind(StrEnum):
    """What an attest is about; the codes are ours."""

    INTEGRATION_INCOME = "1"
    EQUIVALENT = "2"
    INSTALLATION_PREMIUM = "3"


class FormKind(StrEnum):
    """The form an attest came in: B a grant, C a refusal or an end; the codes are ours."""

    B = "2"
    C = "3"


class AttestStatus(Coded):
    """Where an attest stands; the codes are ours."""

    IN_FORCE = "1", "en cours", "lopend", "laufend"
    ENDED = "2", "terminé", "beëindigd", "beendet"
    REFUSED = "3", "refusé", "geweigerd", "abgelehnt"


class Relation(StrEnum):
    """What the person is in the attest; the codes are ours."""

    BENEFICIARY = "1"
    PARTNER = "2"
    CHILD = "3"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ListOfAttestationsRequest(Message):
    """Ask which attests of a kind centres announced of a person, over at most ten years; without a period, for all.

    The integration income and its equivalent come with `STATUT65`, and with `GPMI_PIIS` where a project goes with them.
    """

    ssin: Annotated[SsinLike, At("SocialSecurityUser", *terms.SSIN)]
    request_type: Annotated[
        RequestType | str, At("RequestType", fr="type de demande", nl="soort aanvraag", de="Art der Anfrage")
    ]
    search_period: Annotated[
        Period | None,
        At("SearchPeriod/(common:StartDate,common:EndDate)", *terms.PERIOD, limit=Limit(months=TEN_YEARS)),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DescribedCode(Message):
    """A code, told as `français / nederlands`."""

    code: Annotated[str, At("Code", *terms.CODE)]
    description: Annotated[str, At("Description", fr="description", nl="omschrijving", de="Beschreibung")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExonerationArt35(Message):
    """Earnings exempted under article 35: since when, and for how many days so far."""

    has_exoneration: Annotated[bool, At("@hasExoneration", fr="exonération", nl="vrijstelling", de="Freistellung")]
    first_exoneration_date: Annotated[
        date | None,
        At("FirstExonerationDate", fr="première exonération", nl="eerste vrijstelling", de="erste Freistellung"),
    ] = None
    payment_exonerated_days: Annotated[
        int | None, At("PaymentExoneratedDays", fr="jours exonérés", nl="vrijgestelde dagen", de="freigestellte Tage")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GpmiPiis(Message):
    """The latest individual project of social integration, and its prolongation."""

    has_attestation: Annotated[bool, At("@hasAttestation", fr="attestation", nl="attest", de="Bescheinigung")]
    period: Annotated[Period | None, At("period/(common:StartDate,common:EndDate)", *terms.PERIOD)] = None
    prolongation_period: Annotated[
        Period | None,
        At(
            "prolongationPeriod/(common:StartDate,common:EndDate)",
            fr="prolongation",
            nl="verlenging",
            de="Verlängerung",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Attest(Message):
    """An attest of a centre in which the person occurs, as beneficiary or beside one."""

    ssin: Annotated[Ssin, At("SocialSecurityUser", *terms.SSIN)]
    cpas: Annotated[str, At("CPAS_KBOBCE_code", fr="CPAS (numéro BCE)", nl="OCMW (KBO-nummer)", de="ÖSHZ (ZDU-Nummer)")]
    entry_date: Annotated[date, At("EntryDate", *terms.ENTRY_DATE)]
    attest_type: Annotated[DescribedCode, At("AttestType", fr="type d'attestation", nl="soort attest", de="Art")]
    form_type: Annotated[DescribedCode, At("FormType", fr="formulaire", nl="formulier", de="Formular")]
    duration: Annotated[Duration | None, At("Duration", *terms.DURATION)] = None
    decision_date: Annotated[date | None, At("DecisionDate", *terms.DECISION_DATE)] = None
    reference: Annotated[str, At("Reference", *terms.REFERENCE)]
    status: Annotated[AttestStatus, At("Status", fr="statut", nl="status", de="Status")]
    relation_type: Annotated[DescribedCode, At("RelationType", fr="qualité", nl="hoedanigheid", de="Eigenschaft")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ListOfAttestationsReply(Reply):
    """The block of the kind asked, and the attests."""

    exoneration_art35: Annotated[
        ExonerationArt35 | None, At("ExonerationArt35", fr="article 35", nl="artikel 35", de="Artikel 35")
    ] = None
    gpmi_piis: Annotated[GpmiPiis | None, At("GpmiPiis", fr="PIIS", nl="GPMI", de="individuelles Projekt")] = None
    attestations: Annotated[
        tuple[Attest, ...], At("Attestation", fr="attestations", nl="attesten", de="Bescheinigungen")
    ] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known: a block may be there to say so."""
        exempted = self.exoneration_art35 is not None and self.exoneration_art35.has_exoneration
        projected = self.gpmi_piis is not None and self.gpmi_piis.has_attestation
        return not (self.attestations or exempted or projected)


list_of_attestations = Flow(
    slug="list_of_attestations",
    wire=Ssdn(
        service_id="OCMWCPASListOfAttestations",
        version="20080317",
        namespace=f"{SSDN}/OCMW_CPAS/ManageAttests",
        schema="ssdn/OCMW_CPAS/ManageAttests/ListOfAttestations.xsd",
        request="ListOfAttestationsRequest",
        reply="ListOfAttestationsReply",
        plain_common=True,
    ),
    request=ListOfAttestationsRequest,
    reply=ListOfAttestationsReply,
    title=Labels(
        fr="Liste des attestations d'une personne",
        nl="Lijst van de attesten van een persoon",
        de="Liste der Bescheinigungen einer Person",
    ),
    purpose=Labels(
        fr="Voir les octrois, exonérations, primes d'installation et projets individualisés connus d'une personne.",
        nl="De gekende toekenningen, vrijstellingen, installatiepremies en projecten van een persoon zien.",
        de="Bekannte Gewährungen, Freistellungen, Einrichtungsprämien und Projekte einer Person sehen.",
    ),
    evidence=Evidence.OBSERVED,
    sources=(
        "Elements: seen in public client code.",
        "Codes of kinds, forms, relations and status, and what comes with which kind: reconstructed.",
    ),
    opened_by=opening.HOUSEHOLD,
)
