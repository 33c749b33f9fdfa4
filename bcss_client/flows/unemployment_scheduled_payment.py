"""UnemploymentDataService v2, consultScheduledPayment: the days of a quarter, each with its unemployment code."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow
from ..labels import Labels
from ..reply import Reply
from ..values import SsinLike, YearQuarter
from .unemployment import SOURCES, consult
from .unemployment_code import UnemploymentCode


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentScheduledPaymentRequest(Message):
    """Ask for the days of `quarter` on which allowances are due to a person, and for the scales that apply."""

    ssin: Annotated[SsinLike, At("searchCriteria/ssin", *terms.SSIN)]
    quarter: Annotated[
        YearQuarter, At("searchCriteria/quarterCriteria/(quarter=quarter,year=year)", *terms.QUARTER, limit=Limit())
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DailyData(Message):
    """A day of the month and its code."""

    day: Annotated[int, At("day", fr="jour", nl="dag", de="Tag")]
    unemployment_code: Annotated[UnemploymentCode, At("unemploymentCode", *terms.UNEMPLOYMENT_CODE)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MonthlyData(Message):
    """A month of the quarter, from 1 to 12, and its days."""

    month: Annotated[int, At("month", *terms.MONTH)]
    daily_data: Annotated[tuple[DailyData, ...], At("dailyData", fr="jours", nl="dagen", de="Tage")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ScaleData(Message):
    """A scale of allowances and since when it applies; what its code means is not published."""

    scale_code: Annotated[str, At("scaleCode", fr="barème", nl="barema", de="Tarif")]
    validity_date: Annotated[date, At("validityDate", fr="valable depuis", nl="geldig sinds", de="gültig seit")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentScheduledPaymentReply(Reply):
    """The months of the quarter with their days, and the scales of the quarter."""

    monthly_data: Annotated[
        tuple[MonthlyData, ...], At("scheduledPayment/monthlyData", fr="mois", nl="maanden", de="Monate")
    ] = ()
    scale_data: Annotated[
        tuple[ScaleData, ...], At("scheduledPayment/scaleData", fr="barèmes", nl="barema's", de="Tarife")
    ] = ()


unemployment_scheduled_payment = Flow(
    slug="unemployment_scheduled_payment",
    wire=consult("consultScheduledPayment"),
    request=UnemploymentScheduledPaymentRequest,
    reply=UnemploymentScheduledPaymentReply,
    title=Labels(
        fr="Chômage : paiement prévu", nl="Werkloosheid: voorziene betaling", de="Arbeitslosigkeit: vorgesehene Zahlung"
    ),
    purpose=Labels(
        fr="Voir jour par jour, pour un trimestre, la nature du chômage indemnisé.",
        nl="Dag per dag, voor een kwartaal, de aard van de vergoede werkloosheid zien.",
        de="Tag für Tag, für ein Quartal, die Art der entschädigten Arbeitslosigkeit sehen.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=SOURCES,
    opened_by=opening.HOUSEHOLD,
)
