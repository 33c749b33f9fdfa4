"""UnemploymentDataService v2, consultPaidSums: what was paid of each month."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow
from ..labels import Labels
from ..reply import Reply
from ..values import Coded, Period, SsinLike, YearMonth
from .unemployment import SOURCES, AllAllowance, consult


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentPaidSumsRequest(Message):
    """Ask for the sums of unemployment paid to a person in each month that `period` touches, at most 48 months.

    The period needs an end. What `all_allowance` adds is not published; the simulator reads it as temporary
    unemployment and supplements, which it leaves out otherwise. Amounts are in eurocents.
    """

    ssin: Annotated[SsinLike, At("searchCriteria/ssin", *terms.SSIN)]
    period: Annotated[Period, At("searchCriteria/period/(beginDate,endDate)", *terms.PERIOD, limit=Limit(months=48))]
    all_allowance: AllAllowance = None


class DossierStatus(Coded):
    """How far the payment of a month has been dealt with; an amount is accepted once that has begun."""

    COMPLETED = "COMPLETED", "terminé", "afgesloten", "abgeschlossen"
    PROVISIONAL = "PROVISIONAL", "provisoire", "voorlopig", "vorläufig"
    NOT_STARTED = "NOT_STARTED", "pas commencé", "niet begonnen", "nicht begonnen"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaidSum(Message):
    """What was paid of a month and how much of it was accepted, in eurocents; allowances count in halves."""

    related_month: Annotated[YearMonth, At("relatedMonth", *terms.MONTH)]
    paid_amount: Annotated[
        int,
        At(
            "paidAmount",
            fr="montant payé (eurocents)",
            nl="betaald bedrag (eurocent)",
            de="gezahlter Betrag (Eurocent)",
        ),
    ]
    accepted_amount: Annotated[
        int | None,
        At(
            "acceptedAmount",
            fr="montant accepté (eurocents)",
            nl="aanvaard bedrag (eurocent)",
            de="angenommener Betrag (Eurocent)",
        ),
    ] = None
    dossier_status: Annotated[
        DossierStatus, At("dossierStatus", fr="statut du dossier", nl="status van het dossier", de="Stand der Akte")
    ]
    nbr_of_allowances: Annotated[Decimal | None, At("nbrOfAllowances", *terms.ALLOWANCES)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentPaidSumsReply(Reply):
    """Month by month, oldest first, what was paid; months of which less than a cent was paid are left out."""

    paid_sums: Annotated[
        tuple[PaidSum, ...], At("paidSums/paidSum", fr="sommes payées", nl="betaalde bedragen", de="gezahlte Beträge")
    ] = ()


unemployment_paid_sums = Flow(
    slug="unemployment_paid_sums",
    wire=consult("consultPaidSums"),
    request=UnemploymentPaidSumsRequest,
    reply=UnemploymentPaidSumsReply,
    title=Labels(
        fr="Chômage : sommes payées", nl="Werkloosheid: betaalde bedragen", de="Arbeitslosigkeit: gezahlte Beträge"
    ),
    purpose=Labels(
        fr="Voir mois par mois ce que le chômage a payé à une personne.",
        nl="Maand per maand zien wat de werkloosheidsverzekering aan een persoon betaalde.",
        de="Monat für Monat sehen, was die Arbeitslosenversicherung einer Person gezahlt hat.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=(*SOURCES, "Reach of 48 months: from the description of the service; counted in months here."),
    opened_by=opening.HOUSEHOLD,
)
