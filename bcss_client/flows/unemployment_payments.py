"""UnemploymentDataService v2, consultPayments: the last month of unemployment that was paid."""

from dataclasses import dataclass
from typing import Annotated

from .. import opening, terms
from ..declaration import At
from ..flow import Evidence, Flow
from ..labels import Labels
from ..reply import Reply
from .unemployment import SOURCES, Payment, SearchCriteriaByDate, consult


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentPaymentsRequest(SearchCriteriaByDate):
    """Ask for the last month of unemployment paid to a person before `date`, or before today.

    However long ago it is: look at the month. Amounts are in eurocents.
    """


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentPaymentsReply(Reply):
    """The last payment, when there was one."""

    payment: Annotated[Payment | None, At("payment", *terms.LAST_PAYMENT)] = None


unemployment_payments = Flow(
    slug="unemployment_payments",
    wire=consult("consultPayments"),
    request=UnemploymentPaymentsRequest,
    reply=UnemploymentPaymentsReply,
    title=Labels(
        fr="Chômage : dernier paiement", nl="Werkloosheid: laatste betaling", de="Arbeitslosigkeit: letzte Zahlung"
    ),
    purpose=Labels(
        fr="Voir le dernier mois de chômage payé à une personne.",
        nl="De laatste maand werkloosheid zien die aan een persoon is betaald.",
        de="Den letzten Monat Arbeitslosengeld sehen, der einer Person gezahlt wurde.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=SOURCES,
    opened_by=opening.HOUSEHOLD,
)
