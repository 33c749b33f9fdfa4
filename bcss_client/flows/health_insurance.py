"""OCMWCPASHealthInsurance 20070509: insurability at the mutualities, and indemnities for incapacity."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import Coded, Period, SsinLike


class Regime(Coded):
    """Under which insurance a holder code stands; after regime 4, `ct2` tells how small risks are covered."""

    WITHOUT_SMALL_RISKS = "0", "sans petits risques", "zonder kleine risico's", "ohne kleine Risiken"
    GENERAL = "1", "régime général", "algemene regeling", "allgemeine Regelung"
    SELF_EMPLOYED = "4", "régime des indépendants", "regeling voor zelfstandigen", "Regelung für Selbstständige"
    COMPLEMENTARY = (
        "9",
        "petits risques en assurance complémentaire",
        "kleine risico's in aanvullende verzekering",
        "kleine Risiken in Zusatzversicherung",
    )


class SocialStatus(Coded):
    """As what a holder is insured; 7 occurs in the regime of the self-employed, 0 and 8 in the general one."""

    RESIDENT = "0", "résident", "verblijvende", "Einwohner"
    ACTIVE = "1", "actif ou étudiant", "actieve of student", "Erwerbstätiger oder Student"
    INVALID = "2", "invalide", "invalide", "Invalide"
    PENSIONER = "3", "pensionné", "gepensioneerde", "Rentner"
    WIDOWED = "4", "veuf ou veuve", "weduwnaar of weduwe", "Witwer oder Witwe"
    ORPHAN = "5", "orphelin", "wees", "Waise"
    SMALL_RISKS = (
        "6",
        "petits risques obligatoires",
        "verplicht verzekerd voor kleine risico's",
        "kleine Risiken pflichtversichert",
    )
    RELIGIOUS = "7", "religieux", "kloosterling", "Ordensangehöriger"
    AGREEMENT = "8", "convention internationale", "internationale overeenkomst", "internationales Abkommen"


class SocialRisk(Coded):
    """What an indemnity is paid for. Evidence: reconstructed on the numbers of HdiIndemnityAllowance."""

    INCAPACITY_EMPLOYEE = (
        "10",
        "incapacité, salarié",
        "arbeidsongeschiktheid, werknemer",
        "Arbeitsunfähigkeit, Arbeitnehmer",
    )
    INCAPACITY_SELF_EMPLOYED = (
        "11",
        "incapacité, indépendant",
        "arbeidsongeschiktheid, zelfstandige",
        "Arbeitsunfähigkeit, Selbstständiger",
    )
    MATERNITY_EMPLOYEE = "12", "maternité, salariée", "moederschap, werkneemster", "Mutterschaft, Arbeitnehmerin"
    MATERNITY_SELF_EMPLOYED = (
        "13",
        "maternité, indépendante",
        "moederschap, zelfstandige",
        "Mutterschaft, Selbstständige",
    )
    BREASTFEEDING = "14", "allaitement, salariée", "borstvoeding, werkneemster", "Stillen, Arbeitnehmerin"
    PATERNITY = "15", "congé de naissance, salarié", "geboorteverlof, werknemer", "Geburtsurlaub, Arbeitnehmer"
    ADOPTION_EMPLOYEE = "16", "adoption, salarié", "adoptie, werknemer", "Adoption, Arbeitnehmer"
    ADOPTION_SELF_EMPLOYED = "17", "adoption, indépendant", "adoptie, zelfstandige", "Adoption, Selbstständiger"
    FOSTER_CARE_EMPLOYEE = (
        "18",
        "accueil familial, salarié",
        "pleegzorg, werknemer",
        "Pflegeunterbringung, Arbeitnehmer",
    )
    FOSTER_CARE_SELF_EMPLOYED = (
        "19",
        "accueil familial, indépendant",
        "pleegzorg, zelfstandige",
        "Pflegeunterbringung, Selbstständiger",
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HealthInsuranceRequest(Message):
    """Ask whether and how a person is insured for health care (`assurability`), and what indemnities were paid.

    Each period is asked on its own; clients usually ask five years. Insurability is not an income, an indemnity is.
    """

    ssin: Annotated[SsinLike, At("SSIN", *terms.SSIN)]
    assurability: Annotated[
        Period | None,
        At(
            "Assurability/Period/(StartDate,EndDate)",
            fr="période d'assurabilité",
            nl="periode van verzekerbaarheid",
            de="Zeitraum der Versicherbarkeit",
        ),
    ] = None
    indemnity: Annotated[
        Period | None,
        At(
            "Indemnity/Period/(StartDate,EndDate)",
            fr="période d'indemnités",
            nl="periode van uitkeringen",
            de="Zeitraum der Entschädigungen",
        ),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HolderCode(Message):
    """Three digits that say as what a person is insured; the last is 1 for the higher rate of reimbursement."""

    regime: Annotated[Regime, At("Regime", fr="régime", nl="regeling", de="Regelung")]
    social_status: Annotated[
        SocialStatus, At("SocialStatus", fr="statut social", nl="sociaal statuut", de="Sozialstatut")
    ]
    increased_intervention: Annotated[
        bool,
        At(
            "IncreasedIntervention",
            fr="intervention majorée",
            nl="verhoogde tegemoetkoming",
            de="erhöhte Beteiligung",
            digits=True,
        ),
    ]

    @property
    def code(self) -> str:
        """The three digits together, as mutualities write them: `110`."""
        return f"{self.regime}{self.social_status}{self.increased_intervention:d}"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InsurancePart(Message):
    """Insurance at one mutuality over one period. `ct1` and `ct2` are the two holder codes."""

    health_service_identification: Annotated[str, At("HealthServiceIdentification", *terms.MUTUALITY)]
    health_service_registration_number: Annotated[
        str, At("HealthServiceRegistrationNumber", fr="numéro d'affilié", nl="lidnummer", de="Mitgliedsnummer")
    ]
    ct1: Annotated[HolderCode, At("HolderCode1", fr="code titulaire 1", nl="gerechtigde 1", de="Berechtigter 1")]
    ct2: Annotated[HolderCode, At("HolderCode2", fr="code titulaire 2", nl="gerechtigde 2", de="Berechtigter 2")]
    period: Annotated[Period, At("InsurancePeriod/(StartDate,EndDate)", *terms.PERIOD)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Insurance(Message):
    """One block of insurability; without `part` the person is not insured in that block.

    `maximum_to_be_invoiced` holds two years to which the ceiling on own costs applies, `0000` for none.
    """

    maximum_to_be_invoiced: Annotated[
        tuple[str, ...],
        At(
            "HolderRights/YearApplicationMaximumToBeInvoiced",
            fr="années de maximum à facturer",
            nl="jaren met maximumfactuur",
            de="Jahre mit Höchstrechnung",
        ),
    ]
    paying_third: Annotated[
        bool,
        At("HolderRights/PayingThirdIndicator", fr="tiers payant", nl="derdebetaler", de="Drittzahler", digits=True),
    ]
    part: Annotated[InsurancePart | None, At("InsurancePart", fr="assurance", nl="verzekering", de="Versicherung")] = (
        None
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Payment(Message):
    """Days indemnified in a period, at a daily amount in euros. Evidence: reconstructed."""

    period: Annotated[Period, At("Period/(StartDate,EndDate)", *terms.PERIOD)]
    days: Annotated[int, At("Days", fr="jours", nl="dagen", de="Tage")]
    daily_amount: Annotated[Decimal, At("DailyAmount", fr="montant journalier", nl="dagbedrag", de="Tagesbetrag")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Indemnity(Message):
    """A recognised risk and what was paid for it. Evidence: reconstructed."""

    health_service_identification: Annotated[str, At("HealthServiceIdentification", *terms.MUTUALITY)]
    social_risk: Annotated[SocialRisk, At("SocialRisk", fr="risque social", nl="sociaal risico", de="soziales Risiko")]
    period: Annotated[Period, At("Period/(StartDate,EndDate)", *terms.PERIOD)]
    payments: Annotated[tuple[Payment, ...], At("Payment", fr="paiements", nl="betalingen", de="Zahlungen")] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HealthInsuranceReply(Reply):
    """Insurability and indemnities over the periods asked."""

    insurances: Annotated[
        tuple[Insurance, ...], At("Insurance", fr="assurabilité", nl="verzekerbaarheid", de="Versicherbarkeit")
    ] = ()
    indemnities: Annotated[
        tuple[Indemnity, ...], At("Indemnity", fr="indemnités", nl="uitkeringen", de="Entschädigungen")
    ] = ()


health_insurance = Flow(
    slug="health_insurance",
    wire=Ssdn(
        service_id="OCMWCPASHealthInsurance",
        version="20070509",
        namespace=f"{SSDN}/HealthInsurance",
        schema="ssdn/HealthInsurance/HealthInsurance.xsd",
        request="HealthInsuranceRequest",
        reply="HealthInsuranceReply",
    ),
    request=HealthInsuranceRequest,
    reply=HealthInsuranceReply,
    title=Labels(
        fr="Assurabilité auprès des mutualités",
        nl="Verzekerbaarheid bij de ziekenfondsen",
        de="Versicherbarkeit bei den Krankenkassen",
    ),
    purpose=Labels(
        fr="Voir si et comment une personne est assurée pour les soins de santé.",
        nl="Nagaan of en hoe een persoon verzekerd is voor geneeskundige verzorging.",
        de="Feststellen, ob und wie eine Person krankenversichert ist.",
    ),
    evidence=Evidence.OBSERVED,
    sources=("Insurability: elements seen in public client code.", "Indemnity half: reconstructed."),
    opened_by=opening.HOUSEHOLD | {"40"},
)
