"""OCMWCPASL036 20060315: the attestations A036 that centres made about a person."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow, Form, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import Coded, Period, SsinLike
from .attestation import AidCategory, AttestationStatus, FormUser, of_envelope

CONSULTATION = "L"
TEN_YEARS = 120  # months


class RecentAnswer(Coded):
    """Whether another attestation took the place of this one."""

    SUPERSEDED = "X", "remplacée", "vervangen", "ersetzt"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class L036Request(Message):
    """Ask for the attestations whose validity touches `period`, at most ten years.

    Further pages are asked with `next_answer_reference`; `Client.pages` does so by itself.
    """

    process_type: Annotated[str, At("L036/@processType", *terms.PROCESS_TYPE)] = field(init=False, default=CONSULTATION)
    next_answer_reference: Annotated[str | None, At("L036/Request/NextAnswerReference", *terms.NEXT_PAGE)] = None
    unique_reference: Annotated[str | None, At("UniqueReference", *terms.REFERENCE)] = field(init=False, default=None)
    ssin: Annotated[SsinLike, At("INSS", *terms.SSIN)]
    period: Annotated[Period, At("Period/(BeginDate,EndDate)", *terms.PERIOD, limit=Limit(months=TEN_YEARS))]
    user: Annotated[FormUser | None, At("AuthorizedUser", *terms.USER)] = field(init=False, default=None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Attestation(Message):
    """An attestation: that aid of a category was given by the centre of a municipality (`ocmw_cpas`), over a period.

    `recent_answer` marks one that a later one corrects or cancels. An attestation may lag days behind a decision.
    """

    recent_answer: Annotated[
        RecentAnswer | None, At("RecentAnswer", fr="réponse récente", nl="recent antwoord", de="neueste Antwort")
    ] = None
    ocmw_cpas: Annotated[str, At("OcmwCpas", fr="CPAS (code INS)", nl="OCMW (NIS-code)", de="ÖSHZ (NIS-Code)")]
    status: Annotated[
        AttestationStatus, At("Attestation/AttestationIdentification/AttestationStatus", *terms.ATTESTATION_STATUS)
    ]
    attestation_id: Annotated[str, At("Attestation/AttestationIdentification/AttestationID", *terms.ATTESTATION_ID)]
    update_attestation_id: Annotated[
        str | None, At("Attestation/AttestationIdentification/UpdateAttestationID", *terms.UPDATE_ATTESTATION_ID)
    ] = None
    creation_date: Annotated[date, At("Attestation/AttestationIdentification/CreationDate", *terms.CREATION_DATE)]
    validity_period: Annotated[
        Period, At("Attestation/Details/ValidityPeriod/(BeginDate,EndDate)", *terms.VALIDITY_PERIOD)
    ]
    category_code: Annotated[AidCategory, At("Attestation/Details/CategoryCode", *terms.AID_CATEGORY)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class L036Reply(Reply):
    """A page of attestations, the latest first; `next_answer_reference` is there when another page follows."""

    process_type: Annotated[str, At("L036/@processType", *terms.PROCESS_TYPE)] = field(init=False, default=CONSULTATION)
    next_answer_reference: Annotated[str | None, At("L036/AnswerOK/NextAnswerReference", *terms.NEXT_PAGE)] = None
    attestations: Annotated[
        tuple[Attestation, ...], At("L036/AnswerOK/A036", fr="attestations", nl="attesten", de="Bescheinigungen")
    ] = ()


def next_page(asked: object, reply: Reply) -> L036Request | None:
    """The request for the page after `reply`, or None when it was the last."""
    assert isinstance(asked, L036Request)
    assert isinstance(reply, L036Reply)
    if reply.next_answer_reference is None:
        return None
    return replace(asked, next_answer_reference=reply.next_answer_reference)


l036 = Flow(
    slug="l036",
    wire=Ssdn(
        service_id="OCMWCPASL036",
        version="20060315",
        namespace=f"{SSDN}/OCMW_CPAS/L036",
        schema="ssdn/OCMW_CPAS/L036/L036.xsd",
        request="L036RequestReply",
        reply="L036RequestReply",
        form=Form(name="L036", process_type=CONSULTATION),
    ),
    request=L036Request,
    reply=L036Reply,
    title=Labels(
        fr="Consultation de l'attestation A036",
        nl="Raadpleging van het attest A036",
        de="Abfrage der Bescheinigung A036",
    ),
    purpose=Labels(
        fr="Voir si un centre a attesté qu'une personne touche le revenu d'intégration ou son équivalent.",
        nl="Zien of een centrum heeft geattesteerd dat een persoon het leefloon of het equivalent ervan ontvangt.",
        de="Sehen, ob ein Zentrum den Bezug des Eingliederungseinkommens oder gleichgestellter Hilfe bescheinigt hat.",
    ),
    evidence=Evidence.OBSERVED,
    sources=("Question and answer: seen in public client code.", "Cardinalities: ours.", "Paging: the length is ours."),
    opened_by=opening.HOUSEHOLD,
    next_page=next_page,
    repeats=of_envelope,
)
