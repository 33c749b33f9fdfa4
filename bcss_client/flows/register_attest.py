"""OCMWCPASRegisterAttest: announce a grant or a refusal of the integration income to the federal administration.

Form B is a grant, form C a refusal; the state subsidy of the centre rests on them. The form is reconstructed.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated

from .. import opening, terms
from ..declaration import At, Message
from ..flow import Evidence, Flow, Ssdn
from ..labels import Labels
from ..namespaces import SSDN
from ..reply import Reply
from ..values import CbeNumber, Coded, IncompleteDate, SsinLike
from .decision import UNTIL_FURTHER_NOTICE, DecisionResult, Duration, of_envelope


class Category(Coded):
    """Categories of the integration income (article 14 of the law of 26 May 2002)."""

    COHABITANT = "1", "cohabitant", "samenwonende", "zusammenwohnend"
    SINGLE = "2", "isolé", "alleenstaande", "alleinstehend"
    FAMILY = "3", "avec famille à charge", "met gezin ten laste", "mit Familie zu Lasten"


class RefusalReason(Coded):
    """Why the integration income is refused; the list is ours."""

    RESOURCES = "01", "ressources suffisantes", "voldoende bestaansmiddelen", "ausreichende Existenzmittel"
    WORK = "02", "pas de disposition au travail", "geen werkbereidheid", "keine Arbeitsbereitschaft"
    OTHER_RIGHTS = "03", "autres droits non demandés", "andere rechten niet opgeëist", "andere Rechte nicht beantragt"
    RESIDENCE = "04", "pas de résidence effective", "geen werkelijke verblijfplaats", "kein tatsächlicher Wohnsitz"
    STAY = "05", "nationalité ou séjour", "nationaliteit of verblijf", "Staatsangehörigkeit oder Aufenthalt"
    AGE = "06", "condition d'âge", "leeftijdsvoorwaarde", "Altersbedingung"
    COOPERATION = "07", "pas de collaboration à l'enquête", "geen medewerking", "keine Mitwirkung"
    OTHER = "99", "autre motif", "andere reden", "anderer Grund"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Grant(Message):
    """A grant, form B, from the day it takes effect.

    `unique_attest_id`, fifteen characters, is chosen by the centre and never used again. Name and birth date, where
    given, must be those of the person. `monthly_amount` is in euros; `individual_project` tells of a PIIS.
    """

    entry_date: Annotated[date, At("EntryDate", *terms.ENTRY_DATE)]
    unique_attest_id: Annotated[str, At("UniqueAttestID", *terms.UNIQUE_ATTEST_ID)]
    ssin: Annotated[SsinLike, At("Beneficiary/SSIN", *terms.SSIN)]
    last_name: Annotated[str | None, At("Beneficiary/Name", *terms.LAST_NAME)] = None
    first_name: Annotated[str | None, At("Beneficiary/FirstName", *terms.FIRST_NAME)] = None
    birth_date: Annotated[IncompleteDate | date | None, At("Beneficiary/BirthDate", *terms.BIRTH_DATE)] = None
    category: Annotated[Category | str, At("Category", fr="catégorie", nl="categorie", de="Kategorie")]
    request_date: Annotated[date, At("RequestDate", *terms.REQUEST_DATE)]
    effective_date: Annotated[date, At("EffectiveDate", fr="date d'effet", nl="ingangsdatum", de="Wirkungsdatum")]
    duration: Annotated[Duration, At("Duration", *terms.DURATION)] = UNTIL_FURTHER_NOTICE
    decision_date: Annotated[date, At("DecisionDate", *terms.DECISION_DATE)]
    monthly_amount: Annotated[
        Decimal | None, At("MonthlyAmount", fr="montant mensuel", nl="maandbedrag", de="Monatsbetrag")
    ] = None
    partner: Annotated[SsinLike | None, At("Partner", fr="partenaire", nl="partner", de="Partner(in)")] = None
    dependent_children: Annotated[
        tuple[SsinLike, ...],
        At("DependentChild", fr="enfants à charge", nl="kinderen ten laste", de="Kinder zu Lasten"),
    ] = ()
    individual_project: Annotated[
        bool | None, At("IndividualProject", fr="projet individualisé", nl="GPMI", de="individuelles Projekt")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Refusal(Message):
    """A refusal, form C."""

    entry_date: Annotated[date, At("EntryDate", *terms.ENTRY_DATE)]
    unique_attest_id: Annotated[str, At("UniqueAttestID", *terms.UNIQUE_ATTEST_ID)]
    ssin: Annotated[SsinLike, At("Beneficiary/SSIN", *terms.SSIN)]
    last_name: Annotated[str | None, At("Beneficiary/Name", *terms.LAST_NAME)] = None
    first_name: Annotated[str | None, At("Beneficiary/FirstName", *terms.FIRST_NAME)] = None
    birth_date: Annotated[IncompleteDate | date | None, At("Beneficiary/BirthDate", *terms.BIRTH_DATE)] = None
    request_date: Annotated[date, At("RequestDate", *terms.REQUEST_DATE)]
    decision_date: Annotated[date, At("DecisionDate", *terms.DECISION_DATE)]
    refusal_reason: Annotated[
        RefusalReason | str, At("RefusalReason", fr="motif du refus", nl="reden van weigering", de="Ablehnungsgrund")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterAttestRequest(Message):
    """Announce a grant or a refusal, one of the two.

    `file_id`, at most eleven characters, is the number of the file at the centre, never used for somebody else.
    """

    cbe_number: Annotated[CbeNumber | None, At("FileIdentification/KBOBCE", *terms.CBE_NUMBER)] = field(
        init=False, default=None
    )
    file_id: Annotated[str, At("FileIdentification/FileID", *terms.FILE_ID)]
    grant: Annotated[Grant | None, At("Grant", fr="octroi", nl="toekenning", de="Gewährung")] = None
    refusal: Annotated[Refusal | None, At("Refusal", fr="refus", nl="weigering", de="Ablehnung")] = None

    @property
    def form(self) -> Grant | Refusal:
        """The grant or the refusal."""
        form = self.grant or self.refusal
        assert form is not None  # the schema has one of them
        return form

    @property
    def ssin(self) -> str:
        """The number of the beneficiary."""
        return self.form.ssin


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterAttestReply(Reply):
    """The file, and what became of the form; read `result.evaluation`."""

    cbe_number: Annotated[str | None, At("FileIdentification/KBOBCE", *terms.CBE_NUMBER)] = None
    file_id: Annotated[str | None, At("FileIdentification/FileID", *terms.FILE_ID)] = None
    result: Annotated[DecisionResult | None, At("DecisionResult", *terms.RESULT)] = None


register_attest = Flow(
    slug="register_attest",
    wire=Ssdn(
        service_id="OCMWCPASRegisterAttest",
        version="20140314",
        namespace=f"{SSDN}/OCMW_CPAS/ManageAttests",
        schema="ssdn/OCMW_CPAS/ManageAttests/RegisterAttest.xsd",
        request="RegisterAttestRequest",
        reply="RegisterAttestReply",
    ),
    request=RegisterAttestRequest,
    reply=RegisterAttestReply,
    title=Labels(
        fr="Déclaration et refus du revenu d'intégration",
        nl="Aangifte en weigering van het leefloon",
        de="Meldung und Ablehnung des Eingliederungseinkommens",
    ),
    purpose=Labels(
        fr="Déclarer au SPP Intégration sociale l'octroi ou le refus du revenu d'intégration.",
        nl="De toekenning of weigering van het leefloon aangeven bij de POD Maatschappelijke Integratie.",
        de="Dem ÖPD Sozialeingliederung die Gewährung oder Ablehnung des Eingliederungseinkommens melden.",
    ),
    evidence=Evidence.RECONSTRUCTED,
    sources=(
        "Content of forms B and C: documented.",
        "Message: reconstructed on the pattern of L65; the version is the date of the circular that lists the flow.",
    ),
    writes=True,
    opened_by=opening.INTEGRATION_INCOME,
    repeats=of_envelope,
)
