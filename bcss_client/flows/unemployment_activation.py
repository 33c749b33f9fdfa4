"""UnemploymentDataService v2, consultActivationPaidSums: allowances paid on top of a wage."""

from dataclasses import dataclass
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow
from ..labels import Labels
from ..reply import Reply
from ..values import CbeNumber, SsinLike, YearMonth, YearQuarter
from .unemployment import SOURCES, AllAllowance, consult


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentActivationRequest(Message):
    """Ask for the activation allowances paid in `quarter` to a person who was taken on again.

    What `all_allowance` adds is not published; the simulator answers the same with and without it. Amounts are in
    eurocents.
    """

    ssin: Annotated[SsinLike, At("searchCriteria/ssin", *terms.SSIN)]
    quarter: Annotated[
        YearQuarter, At("searchCriteria/quarterCriteria/(quarter=quarter,year=year)", *terms.QUARTER, limit=Limit())
    ]
    all_allowance: AllAllowance = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ActivationAllowance(Message):
    """The allowance of a month, in eurocents; what its code means is not published."""

    payment_month: Annotated[YearMonth, At("paymentMonth", *terms.MONTH)]
    activation_allowance_amount: Annotated[
        int,
        At(
            "activationAllowanceAmount",
            fr="allocation d'activation (eurocents)",
            nl="activeringsuitkering (eurocent)",
            de="Aktivierungszulage (Eurocent)",
        ),
    ]
    activation_allowance_code: Annotated[str | None, At("activationAllowanceCode", *terms.CODE)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentActivationReply(Reply):
    """The allowances of the quarter month by month, and the employers with whom they were earned."""

    activation_allowances: Annotated[
        tuple[ActivationAllowance, ...],
        At(
            "activationAllowances/activationAllowance",
            fr="allocations d'activation",
            nl="activeringsuitkeringen",
            de="Aktivierungszulagen",
        ),
    ] = ()
    employers: Annotated[
        tuple[CbeNumber, ...],
        At("activationAllowances/employers/cbeNumber", fr="employeurs", nl="werkgevers", de="Arbeitgeber"),
    ] = ()


unemployment_activation = Flow(
    slug="unemployment_activation",
    wire=consult("consultActivationPaidSums"),
    request=UnemploymentActivationRequest,
    reply=UnemploymentActivationReply,
    title=Labels(
        fr="Chômage : allocations d'activation",
        nl="Werkloosheid: activeringsuitkeringen",
        de="Arbeitslosigkeit: Aktivierungszulagen",
    ),
    purpose=Labels(
        fr="Voir les allocations payées en plus d'un salaire à un chômeur remis au travail.",
        nl="De uitkeringen zien die bovenop een loon aan een heringeschakelde werkloze zijn betaald.",
        de="Die Zulagen sehen, die ein wieder eingestellter Arbeitsloser zum Lohn erhielt.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=SOURCES,
    opened_by=opening.HOUSEHOLD,
)
