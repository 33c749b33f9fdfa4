"""OCMWCPASA036: attest to the network that a person receives the integration income or its equivalent.

It opens derived rights, such as increased reimbursement; it is sent within seven days of each decision and never
tells an amount. The form is reconstructed on the pattern of L036.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Message
from ..flow import Evidence, Flow, Form, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import Period, SsinLike
from .attestation import AidCategory, AttestationStatus, FormUser, of_envelope

ATTESTATION = "A"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class A036Request(Message):
    """Attest aid of a category over a period, or correct or cancel what was attested.

    `attestation_id`, at most fifteen characters, is chosen by the centre and never used again: the same one is
    answered as the first time and not registered twice. A correction or cancellation names the attestation it is
    about in `update_attestation_id`.
    """

    process_type: Annotated[str, At("A036/@processType", *terms.PROCESS_TYPE)] = field(init=False, default=ATTESTATION)
    status: Annotated[
        AttestationStatus | str,
        At("A036/Attestation/AttestationIdentification/AttestationStatus", *terms.ATTESTATION_STATUS),
    ] = AttestationStatus.ORIGINAL
    attestation_id: Annotated[
        str, At("A036/Attestation/AttestationIdentification/AttestationID", *terms.ATTESTATION_ID)
    ]
    update_attestation_id: Annotated[
        str | None, At("A036/Attestation/AttestationIdentification/UpdateAttestationID", *terms.UPDATE_ATTESTATION_ID)
    ] = None
    creation_date: Annotated[date, At("A036/Attestation/AttestationIdentification/CreationDate", *terms.CREATION_DATE)]
    validity_period: Annotated[
        Period, At("A036/Attestation/Details/ValidityPeriod/(BeginDate,EndDate)", *terms.VALIDITY_PERIOD)
    ]
    category_code: Annotated[AidCategory | str, At("A036/Attestation/Details/CategoryCode", *terms.AID_CATEGORY)]
    unique_reference: Annotated[str | None, At("UniqueReference", *terms.REFERENCE)] = field(init=False, default=None)
    ssin: Annotated[SsinLike, At("INSS", *terms.SSIN)]
    user: Annotated[FormUser | None, At("AuthorizedUser", *terms.USER)] = field(init=False, default=None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class A036Reply(Reply):
    """The reference the BCSS gave to the attestation."""

    process_type: Annotated[str, At("A036/@processType", *terms.PROCESS_TYPE)] = field(init=False, default=ATTESTATION)
    ksz_bcss_reference: Annotated[
        str | None, At("A036/AnswerOK/KszBcssReference", fr="référence BCSS", nl="KSZ-referentie", de="ZDSS-Referenz")
    ] = None


a036 = Flow(
    slug="a036",
    wire=Ssdn(
        service_id="OCMWCPASA036",
        version="20140314",
        namespace=f"{SSDN}/OCMW_CPAS/A036",
        schema="ssdn/OCMW_CPAS/A036/A036.xsd",
        request="A036RequestReply",
        reply="A036RequestReply",
        form=Form(name="A036", process_type=ATTESTATION),
    ),
    request=A036Request,
    reply=A036Reply,
    title=Labels(
        fr="Envoi de l'attestation multifonctionnelle A036",
        nl="Verzending van het multifunctionele attest A036",
        de="Übermittlung der multifunktionalen Bescheinigung A036",
    ),
    purpose=Labels(
        fr="Attester au réseau qu'une personne touche le revenu d'intégration ou son équivalent.",
        nl="Aan het netwerk attesteren dat een persoon het leefloon of het equivalent ervan ontvangt.",
        de="Dem Netz den Bezug des Eingliederungseinkommens oder gleichgestellter Hilfe bescheinigen.",
    ),
    evidence=Evidence.RECONSTRUCTED,
    sources=(
        "Content: documented (type and period, never the amount).",
        "Form: reconstructed on the pattern of L036; the version is the date of the circular that lists the flow.",
    ),
    writes=True,
    opened_by=opening.ATTESTED_AID,
    repeats=of_envelope,
)
