"""L301 in XMLite 20051206: the directory of self-employed workers of the INASTI.

It shows the last affiliation with a social insurance fund, and nothing that ended more than four years ago.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Message
from ..flow import Evidence, Flow, Xmlite
from ..labels import Labels
from ..reply import Reply
from ..values import CbeNumber, Coded, Period, SsinLike, YearQuarter
from .attestation import AttestationStatus


class ContributionCode(Coded):
    """As what contributions are owed. Source: variables of the data warehouse of the BCSS."""

    MAIN = "A", "activité principale", "hoofdberoep", "Hauptberuf"
    COMPLEMENTARY = "D", "activité complémentaire", "bijberoep", "Nebenberuf"
    AFTER_PENSION_AGE = (
        "E",
        "activité autorisée après l'âge de la pension",
        "toegelaten activiteit na de pensioenleeftijd",
        "erlaubte Tätigkeit nach dem Pensionsalter",
    )
    BEFORE_PENSION_AGE = (
        "F",
        "activité autorisée avant l'âge de la pension",
        "toegelaten activiteit voor de pensioenleeftijd",
        "erlaubte Tätigkeit vor dem Pensionsalter",
    )
    ARTICLE_37 = (
        "H",
        "article 37 (marié, veuf, étudiant)",
        "artikel 37 (gehuwd, weduwe of weduwnaar, student)",
        "Artikel 37 (verheiratet, verwitwet, Student)",
    )
    ASSISTING_SPOUSE_MAXI = (
        "L",
        "conjoint aidant, maxi-statut",
        "meewerkende echtgenoot, maxistatuut",
        "mithelfender Ehepartner, Maxi-Statut",
    )
    ASSISTING_SPOUSE_MINI = (
        "Q",
        "conjoint aidant, mini-statut",
        "meewerkende echtgenoot, ministatuut",
        "mithelfender Ehepartner, Mini-Statut",
    )


class SocialInsuranceFund(Coded):
    """The social insurance funds of the self-employed that public sources name; there are more."""

    GROUP_S = "001", "Groupe S", "Group S", "Groupe S"
    XERIUS = "002", "Xerius", "Xerius", "Xerius"
    SVMB = "003", "SVMB", "SVMB", "SVMB"
    PARTENA_7 = "007", "Partena", "Partena", "Partena"
    PARTENA_8 = "008", "Partena", "Partena", "Partena"
    ACERTA = "010", "Acerta", "Acerta", "Acerta"
    SECUREX = "012", "Securex", "Securex", "Securex"
    MULTIPEN = "015", "Multipen", "Multipen", "Multipen"
    UCM = "019", "UCM", "UCM", "UCM"
    NATIONAL = (
        "900",
        "Caisse nationale auxiliaire (INASTI)",
        "Nationale Hulpkas (RSVZ)",
        "Nationale Hilfskasse (LISVS)",
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class L301Request(Message):
    """Ask as what a person is, or last was, affiliated as a self-employed worker.

    No period is named: the answer is the last situation, if it reaches into the four years before today.
    """

    ssin: Annotated[SsinLike, At("Request/NaturalPerson/INSS", *terms.SSIN)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Attestation(Message):
    """What the fund attested last of an affiliation.

    `cbe_number` is the worker's own enterprise number; an assisting spouse has none. The activity begins and ends on a
    day, contributions are owed by whole quarters: `liability`. What was cancelled never counted.
    """

    status: Annotated[
        AttestationStatus,
        At(
            "AttestationIdentification/AttestationStatus",
            fr="statut de l'attestation",
            nl="status van het attest",
            de="Status der Bescheinigung",
        ),
    ]
    id: Annotated[
        str,
        At(
            "AttestationIdentification/AttestationID",
            fr="numéro de l'attestation",
            nl="nummer van het attest",
            de="Nummer der Bescheinigung",
        ),
    ]
    creation_date: Annotated[
        date, At("AttestationIdentification/CreationDate", fr="attestée le", nl="geattesteerd op", de="bescheinigt am")
    ]
    fund: Annotated[
        SocialInsuranceFund,
        At(
            "Details/SocialInsuranceFund/Code",
            fr="caisse d'assurances sociales",
            nl="sociaal verzekeringsfonds",
            de="Sozialversicherungskasse",
        ),
    ]
    fund_cbe_number: Annotated[
        CbeNumber | None,
        At(
            "Details/SocialInsuranceFund/CompanyID",
            fr="numéro BCE de la caisse",
            nl="KBO-nummer van het fonds",
            de="ZDU-Nummer der Kasse",
        ),
    ] = None
    cbe_number: Annotated[CbeNumber | None, At("Details/CompanyID", *terms.CBE_NUMBER)] = None
    activity_begin_date: Annotated[
        date,
        At(
            "Details/ActivityBeginDate",
            fr="début de l'activité",
            nl="begin van de activiteit",
            de="Beginn der Tätigkeit",
        ),
    ]
    affiliation_signature_date: Annotated[
        date,
        At(
            "Details/AffiliationSignatureDate",
            fr="signature de l'affiliation",
            nl="ondertekening van de aansluiting",
            de="Unterzeichnung des Anschlusses",
        ),
    ]
    cessation_date: Annotated[
        date | None, At("Details/CessationDate", fr="cessation", nl="stopzetting", de="Einstellung der Tätigkeit")
    ] = None
    contribution_code: Annotated[
        ContributionCode,
        At("Details/ContributionCode", fr="catégorie de cotisation", nl="bijdragecategorie", de="Beitragskategorie"),
    ]
    begin_quarter: Annotated[
        YearQuarter,
        At(
            "Details/LiabilityPeriod/BeginQuarter",
            fr="assujetti depuis le trimestre",
            nl="onderworpen vanaf kwartaal",
            de="beitragspflichtig ab Quartal",
        ),
    ]
    end_quarter: Annotated[
        YearQuarter | None,
        At(
            "Details/LiabilityPeriod/EndQuarter",
            fr="assujetti jusqu'au trimestre",
            nl="onderworpen tot en met kwartaal",
            de="beitragspflichtig bis Quartal",
        ),
    ] = None

    @property
    def liability(self) -> Period:
        """The days contributions are owed for: from the first of the first quarter to the last of the last one."""
        return Period(self.begin_quarter.period.begin, self.end_quarter.period.end if self.end_quarter else None)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class L301Reply(Reply):
    """The last affiliation, none when there was none in the last four years."""

    attestation: Annotated[
        Attestation | None, At("AnswerOK/A301/Attestation", fr="affiliation", nl="aansluiting", de="Anschluss")
    ] = None


l301 = Flow(
    slug="l301",
    wire=Xmlite(form="L301", version="001", schema="xmlite/L301.xsd"),
    request=L301Request,
    reply=L301Reply,
    title=Labels(
        fr="Répertoire des indépendants (INASTI)",
        nl="Repertorium van de zelfstandigen (RSVZ)",
        de="Verzeichnis der Selbstständigen (LISVS)",
    ),
    purpose=Labels(
        fr="Voir si une personne est, ou était ces quatre dernières années, affiliée comme indépendante.",
        nl="Nagaan of een persoon als zelfstandige aangesloten is, of dat de laatste vier jaar was.",
        de="Feststellen, ob eine Person als Selbstständige angeschlossen ist oder es in den letzten vier Jahren war.",
    ),
    evidence=Evidence.RECONSTRUCTED,
    sources=(
        "Content, four years and last situation only: documented.",
        "Form: ours, on the pattern of A011 and of the words of SelfEmployedService v2.",
        "Contribution codes: published variables of the data warehouse of the BCSS; funds: published examples.",
    ),
    opened_by=opening.HOUSEHOLD,
)
