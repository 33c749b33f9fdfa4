"""UnemploymentDataService v2, consultSituation: rights on a day and the last payment, in one answer."""

from dataclasses import dataclass
from typing import Annotated

from .. import opening, terms
from ..declaration import At
from ..flow import Evidence, Flow
from ..labels import Labels
from ..reply import Reply
from .unemployment import SOURCES, NoRight, Payment, Right, SearchCriteriaByDate, consult


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentSituationRequest(SearchCriteriaByDate):
    """Ask for the rights of a person on `date` and for the last month paid before it, in one answer.

    Without `date`, the last situation known comes, however old it is. Amounts are in eurocents.
    """


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnemploymentSituationReply(Reply):
    """The last payment, and one or two rights or else why there is none; each may be missing."""

    payment: Annotated[Payment | None, At("situation/payment", *terms.LAST_PAYMENT)] = None
    rights: Annotated[tuple[Right, ...], At("situation/rights/right", *terms.RIGHTS)] = ()
    no_right: Annotated[NoRight | None, At("situation/rights/noRight", *terms.NO_RIGHT)] = None


unemployment_situation = Flow(
    slug="unemployment_situation",
    wire=consult("consultSituation"),
    request=UnemploymentSituationRequest,
    reply=UnemploymentSituationReply,
    title=Labels(fr="Chômage : situation", nl="Werkloosheid: toestand", de="Arbeitslosigkeit: Situation"),
    purpose=Labels(
        fr="Voir les droits au chômage d'une personne à une date et le dernier paiement.",
        nl="De rechten op werkloosheidsuitkeringen van een persoon op een datum en de laatste betaling zien.",
        de="Ansprüche einer Person auf Arbeitslosengeld an einem Datum und die letzte Zahlung einsehen.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=SOURCES,
    opened_by=opening.HOUSEHOLD,
)
