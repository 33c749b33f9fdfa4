"""UnemploymentDataService v2, consultCareerBreak: career breaks and time credit."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Limit, Message
from ..flow import Evidence, Flow
from ..labels import Labels
from ..reply import Reply
from ..values import Coded, Period, Ssin, SsinLike
from .unemployment import SOURCES, consult


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CareerBreakRequest(Message):
    """Ask for the career breaks and time credits of a person that overlap with `period`.

    The period needs an end. How far it may reach is not published: ten years here. Amounts are in eurocents.
    """

    ssin: Annotated[SsinLike, At("searchCriteria/ssin", *terms.SSIN)]
    period: Annotated[Period, At("searchCriteria/period/(beginDate,endDate)", *terms.PERIOD, limit=Limit(months=120))]


class ComplementaryActivity(Coded):
    """The activity kept up beside a career break."""

    INDEPENDENT = "INDEPENDENT", "indépendant", "zelfstandige", "Selbstständiger"
    EMPLOYEE = "EMPLOYEE", "salarié", "werknemer", "Arbeitnehmer"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BenifitiaryInformation(Message):
    """The file on the beneficiary, and the day it was opened; the misspelling is official."""

    ssin: Annotated[Ssin, At("ssin", *terms.SSIN)]
    creation_date: Annotated[
        date, At("creationDate", fr="création du dossier", nl="aanmaak van het dossier", de="Anlage der Akte")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CareerBreak(Message):
    """A career break with its allowance in eurocents; code, type and reason are kept as sent, no list is published."""

    begin_date: Annotated[date, At("beginDate", fr="début", nl="begin", de="Beginn")]
    end_date: Annotated[date, At("endDate", fr="fin", nl="einde", de="Ende")]
    complementary_activity_code: Annotated[
        ComplementaryActivity | None,
        At("complementaryActivityCode", fr="activité accessoire", nl="bijkomende activiteit", de="Nebentätigkeit"),
    ] = None
    career_break_code: Annotated[str | None, At("careerBreakCode", *terms.CODE)] = None
    allowance_amount: Annotated[
        int | None,
        At(
            "allowanceAmount",
            fr="montant de l'allocation d'interruption (eurocents)",
            nl="bedrag van de onderbrekingsuitkering (eurocent)",
            de="Betrag der Unterbrechungszulage (Eurocent)",
        ),
    ] = None
    career_break_type: Annotated[str | None, At("careerBreakType", fr="type", nl="soort", de="Art")] = None
    career_break_reason: Annotated[str | None, At("careerBreakReason", fr="motif", nl="reden", de="Grund")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CareerBreakReply(Reply):
    """The file, when there is one, and the breaks that overlap with the period; a file may be there without any."""

    benifitiary_information: Annotated[
        BenifitiaryInformation | None, At("careerBreaks/benifitiaryInformation", fr="dossier", nl="dossier", de="Akte")
    ] = None
    career_breaks: Annotated[
        tuple[CareerBreak, ...],
        At(
            "careerBreaks/careerBreak",
            fr="interruptions de carrière",
            nl="loopbaanonderbrekingen",
            de="Laufbahnunterbrechungen",
        ),
    ] = ()


career_break = Flow(
    slug="career_break",
    wire=consult("consultCareerBreak"),
    request=CareerBreakRequest,
    reply=CareerBreakReply,
    title=Labels(
        fr="Interruption de carrière et crédit-temps",
        nl="Loopbaanonderbreking en tijdskrediet",
        de="Laufbahnunterbrechung und Zeitkredit",
    ),
    purpose=Labels(
        fr="Voir les interruptions de carrière et crédits-temps d'une personne.",
        nl="De loopbaanonderbrekingen en tijdskredieten van een persoon zien.",
        de="Laufbahnunterbrechungen und Zeitkredite einer Person einsehen.",
    ),
    evidence=Evidence.OFFICIAL,
    sources=(*SOURCES, "Reach of ten years: ours."),
    opened_by=opening.HOUSEHOLD,
)
