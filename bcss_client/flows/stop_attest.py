"""OCMWCPASStopAttest: announce that a grant of the integration income ends. The form is reconstructed."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import CbeNumber, Coded, SsinLike
from .decision import DecisionResult, of_envelope


class StopReason(Coded):
    """Why a grant ends; the list is ours."""

    RESOURCES = "01", "ressources suffisantes", "voldoende bestaansmiddelen", "ausreichende Existenzmittel"
    WORK_FOUND = "02", "mise au travail", "tewerkstelling", "Beschäftigung"
    OTHER_BENEFIT = "03", "autre prestation sociale", "andere sociale uitkering", "andere Sozialleistung"
    MOVED = "04", "départ vers une autre commune", "vertrek naar een andere gemeente", "Wegzug in eine andere Gemeinde"
    ABROAD = "05", "départ à l'étranger", "vertrek naar het buitenland", "Wegzug ins Ausland"
    WORK = "06", "pas de disposition au travail", "geen werkbereidheid", "keine Arbeitsbereitschaft"
    HOUSEHOLD = "07", "changement de ménage", "wijziging van het gezin", "Änderung des Haushalts"
    RENUNCIATION = "08", "renonciation", "verzaking", "Verzicht"
    DEATH = "09", "décès", "overlijden", "Tod"
    OTHER = "99", "autre motif", "andere reden", "anderer Grund"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StopAttestRequest(Message):
    """Announce that the grant your centre makes to a person ends: `end_date` is its last day.

    `unique_attest_id`, fifteen characters, is that of this form, not of the grant.
    """

    cbe_number: Annotated[CbeNumber | None, At("FileIdentification/KBOBCE", *terms.CBE_NUMBER)] = field(
        init=False, default=None
    )
    file_id: Annotated[str, At("FileIdentification/FileID", *terms.FILE_ID)]
    entry_date: Annotated[date, At("EntryDate", *terms.ENTRY_DATE)]
    unique_attest_id: Annotated[str, At("UniqueAttestID", *terms.UNIQUE_ATTEST_ID)]
    ssin: Annotated[SsinLike, At("SSIN", *terms.SSIN)]
    end_date: Annotated[date, At("EndDate", fr="dernier jour", nl="laatste dag", de="letzter Tag")]
    decision_date: Annotated[date, At("DecisionDate", *terms.DECISION_DATE)]
    stop_reason: Annotated[
        StopReason | str, At("StopReason", fr="motif de l'arrêt", nl="reden van stopzetting", de="Einstellungsgrund")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StopAttestReply(Reply):
    """The file, and what became of the form; read `result.evaluation`."""

    cbe_number: Annotated[str | None, At("FileIdentification/KBOBCE", *terms.CBE_NUMBER)] = None
    file_id: Annotated[str | None, At("FileIdentification/FileID", *terms.FILE_ID)] = None
    result: Annotated[DecisionResult | None, At("DecisionResult", *terms.RESULT)] = None


stop_attest = Flow(
    slug="stop_attest",
    wire=Ssdn(
        service_id="OCMWCPASStopAttest",
        version="20140314",
        namespace=f"{SSDN}/OCMW_CPAS/ManageAttests",
        schema="ssdn/OCMW_CPAS/ManageAttests/StopAttest.xsd",
        request="StopAttestRequest",
        reply="StopAttestReply",
    ),
    request=StopAttestRequest,
    reply=StopAttestReply,
    title=Labels(
        fr="Arrêt du revenu d'intégration",
        nl="Stopzetting van het leefloon",
        de="Einstellung des Eingliederungseinkommens",
    ),
    purpose=Labels(
        fr="Déclarer au SPP Intégration sociale la fin d'un octroi du revenu d'intégration.",
        nl="Het einde van een toekenning van het leefloon aangeven bij de POD Maatschappelijke Integratie.",
        de="Dem ÖPD Sozialeingliederung das Ende einer Gewährung des Eingliederungseinkommens melden.",
    ),
    evidence=Evidence.RECONSTRUCTED,
    sources=(
        "Content: documented.",
        "Message: reconstructed on the pattern of L65; the version is the circular's date.",
    ),
    writes=True,
    opened_by=opening.INTEGRATION_INCOME,
    repeats=of_envelope,
)
