"""OCMWCPASRvvBimOmnioStatus: whether somebody has the right to increased reimbursement of health care.

Until the end of 2013 there were two ways to it, RVV by status and OMNIO by income; since 2014 BIM unites them.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import Coded, Period, Ssin, SsinLike


class StatusKind(Coded):
    """Which right is told of. Evidence: reconstructed."""

    RVV = (
        "RVV",
        "intervention majorée par statut, jusqu'en 2013",
        "verhoogde tegemoetkoming op grond van statuut, tot 2013",
        "erhöhte Beteiligung durch Statut, bis 2013",
    )
    BIM = "BIM", "intervention majorée", "verhoogde tegemoetkoming", "erhöhte Beteiligung"
    OMNIO = (
        "OMNIO",
        "intervention majorée par revenus, jusqu'en 2013",
        "verhoogde tegemoetkoming op grond van inkomen, tot 2013",
        "erhöhte Beteiligung durch Einkommen, bis 2013",
    )


class InsuredAs(Coded):
    """In whose name the person is insured. Evidence: reconstructed."""

    HOLDER = "HOLDER", "titulaire", "gerechtigde", "Berechtigter"
    DEPENDANT = "DEPENDANT", "personne à charge", "persoon ten laste", "Person zu Lasten"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RvvBimOmnioStatusRequest(Message):
    """Ask whether a person had the right to increased reimbursement.

    On one day (`reference_date`) or over a `period`: one of the two, and no day to come.
    """

    ssin: Annotated[SsinLike, At("SSIN", *terms.SSIN)]
    reference_date: Annotated[
        date | None,
        At("ReferenceDate", fr="date de référence", nl="referentiedatum", de="Referenzdatum", limit=Limit()),
    ] = None
    period: Annotated[Period | None, At("Period/(common:StartDate,common:EndDate)", *terms.PERIOD, limit=Limit())] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RightStatus(Message):
    """Whether the person had one of the rights over a time of insurance; a period without an end goes on."""

    type: Annotated[StatusKind, At("Type", fr="type", nl="soort", de="Art")]
    result: Annotated[bool, At("Result", fr="droit ouvert", nl="recht geopend", de="Anspruch besteht", digits=True)]
    period: Annotated[Period, At("Period/(StartDate,EndDate)", *terms.PERIOD)]
    role: Annotated[InsuredAs, At("Role", fr="assuré comme", nl="verzekerd als", de="versichert als")]
    holder_ssin: Annotated[
        Ssin, At("HolderSSIN", fr="NISS du titulaire", nl="INSZ van de gerechtigde", de="ENSS des Berechtigten")
    ]
    health_service_identification: Annotated[str, At("HealthServiceIdentification", *terms.MUTUALITY)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RvvBimOmnioStatusReply(Reply):
    """The rights over the time asked, most recent first; none when the person was not insured.

    A `result` of no says that the person was insured without that right.
    """

    statuses: Annotated[tuple[RightStatus, ...], At("Status", fr="statuts", nl="statuten", de="Statute")] = ()


rvv_bim_omnio_status = Flow(
    slug="rvv_bim_omnio_status",
    wire=Ssdn(
        service_id="OCMWCPASRvvBimOmnioStatus",
        version="20140314",
        namespace=f"{SSDN}/OCMW_CPAS/RvvBimOmnioStatus",
        schema="ssdn/OCMW_CPAS/RvvBimOmnioStatus/RvvBimOmnioStatus.xsd",
        request="RvvBimOmnioStatusRequest",
        reply="RvvBimOmnioStatusReply",
    ),
    request=RvvBimOmnioStatusRequest,
    reply=RvvBimOmnioStatusReply,
    title=Labels(
        fr="Statut BIM/OMNIO : intervention majorée",
        nl="Statuut RVV/OMNIO: verhoogde tegemoetkoming",
        de="BIM-/OMNIO-Statut: erhöhte Beteiligung",
    ),
    purpose=Labels(
        fr="Vérifier si une personne a droit à l'intervention majorée de l'assurance soins de santé.",
        nl="Nagaan of een persoon recht heeft op de verhoogde tegemoetkoming van de ziekteverzekering.",
        de="Prüfen, ob eine Person Anspruch auf die erhöhte Beteiligung der Krankenversicherung hat.",
    ),
    evidence=Evidence.RECONSTRUCTED,
    sources=(
        "Name of the service: circular of 14 March 2014.",
        "Everything else: reconstructed; results 0 and 1 as in services about social status.",
    ),
    opened_by=opening.INQUIRY | {"40"},
)
