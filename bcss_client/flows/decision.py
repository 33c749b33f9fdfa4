"""What the announcements of decisions on the integration income share: file, remarks on a form, result.

Reconstructed on the pattern of the forms of the law of 2 April 1965, which go to the same administration.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from .. import terms
from ..declaration import At, Message
from ..sender import Sender
from ..values import Coded, Ssin


class Evaluation(Coded):
    """What became of a form; one that is refused is not registered."""

    ACCEPTED = "ACCEPTED", "accepté", "aanvaard", "angenommen"
    PARTIALLY = "PARTIALLYACCEPTED", "accepté en partie", "gedeeltelijk aanvaard", "teilweise angenommen"
    REFUSED = "REFUSED", "refusé", "geweigerd", "abgelehnt"


class FormErrorCode(Coded):
    """What is wrong with a form. The codes are ours: FI1 refuses it, FI2 takes a part out, FI3 is a mere remark."""

    BEFORE_REQUEST = (
        "FI1001",
        "La décision précède la demande.",
        "De beslissing gaat de aanvraag vooraf.",
        "Die Entscheidung liegt vor dem Antrag.",
    )
    IN_FUTURE = (
        "FI1002",
        "Une date du formulaire est dans le futur.",
        "Een datum op het formulier ligt in de toekomst.",
        "Ein Datum des Formulars liegt in der Zukunft.",
    )
    IDENTITY = (
        "FI1003",
        "Le nom ou la date de naissance ne correspond pas au NISS.",
        "De naam of de geboortedatum stemt niet overeen met het INSZ.",
        "Name oder Geburtsdatum passen nicht zur ENSS.",
    )
    FILE_OF_ANOTHER = (
        "FI1004",
        "Le numéro de dossier a déjà servi pour une autre personne.",
        "Het dossiernummer is al gebruikt voor een andere persoon.",
        "Die Aktennummer wurde schon für eine andere Person verwendet.",
    )
    OTHER_CENTRE = (
        "FI1005",
        "Un autre centre octroie déjà le revenu d'intégration pour cette période.",
        "Een ander centrum kent voor deze periode al het leefloon toe.",
        "Ein anderes Zentrum gewährt für diesen Zeitraum schon das Eingliederungseinkommen.",
    )
    NO_GRANT = (
        "FI1006",
        "Aucun octroi de votre centre n'est en cours pour cette personne.",
        "Er loopt geen toekenning van uw centrum voor deze persoon.",
        "Für diese Person läuft keine Gewährung Ihres Zentrums.",
    )
    ENDS_BEFORE = (
        "FI1007",
        "L'arrêt précède l'octroi.",
        "De stopzetting gaat de toekenning vooraf.",
        "Die Einstellung liegt vor der Gewährung.",
    )
    CHILD_UNKNOWN = (
        "FI2001",
        "Un enfant à charge ne fait pas partie du ménage connu : il n'est pas repris.",
        "Een kind ten laste maakt geen deel uit van het gekende gezin: het wordt niet opgenomen.",
        "Ein Kind zu Lasten gehört nicht zum bekannten Haushalt: Es wird nicht übernommen.",
    )
    LATE = (
        "FI3001",
        "La décision tombe plus de 30 jours après la demande.",
        "De beslissing valt meer dan 30 dagen na de aanvraag.",
        "Die Entscheidung fällt mehr als 30 Tage nach dem Antrag.",
    )
    CATEGORY = (
        "FI3002",
        "La catégorie ne correspond pas au ménage connu au Registre national.",
        "De categorie stemt niet overeen met het gezin in het Rijksregister.",
        "Die Kategorie entspricht nicht dem Haushalt im Nationalregister.",
    )
    PARTNER = (
        "FI3003",
        "Le partenaire n'est pas connu comme tel au Registre national.",
        "De partner is niet als zodanig gekend in het Rijksregister.",
        "Der Partner ist im Nationalregister nicht als solcher bekannt.",
    )
    AMOUNT = (
        "FI3004",
        "Le montant dépasse celui de la catégorie.",
        "Het bedrag is hoger dan dat van de categorie.",
        "Der Betrag übersteigt den der Kategorie.",
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Duration(Message):
    """How long a decision holds: days, weeks and months together; until further notice when none is given."""

    days: Annotated[int | None, At("Days", fr="jours", nl="dagen", de="Tage")] = None
    weeks: Annotated[int | None, At("Weeks", fr="semaines", nl="weken", de="Wochen")] = None
    months: Annotated[int | None, At("Months", fr="mois", nl="maanden", de="Monate")] = None


UNTIL_FURTHER_NOTICE = Duration()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FormErrorText(Message):
    """A remark in one language."""

    text: Annotated[str, At(".", fr="remarque", nl="opmerking", de="Bemerkung")]
    lang: Annotated[str | None, At("@lang", fr="langue", nl="taal", de="Sprache")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FormError(Message):
    """A remark on a form."""

    code: Annotated[FormErrorCode, At("Code", *terms.CODE)]
    description: Annotated[tuple[FormErrorText, ...], At("Description", fr="remarque", nl="opmerking", de="Bemerkung")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DecisionResult(Message):
    """What became of a form: registered under `reference`, unless its `evaluation` is a refusal.

    `percentage` is that of the state subsidy in hundredths of a percent, `maximum_date` its last day.
    """

    entry_date: Annotated[date, At("EntryDate", *terms.ENTRY_DATE)]
    unique_attest_id: Annotated[str, At("UniqueAttestID", *terms.UNIQUE_ATTEST_ID)]
    reference: Annotated[
        str | None,
        At("ReferenceSPP_POD", fr="référence du SPP IS", nl="referentie van de POD MI", de="Referenz des ÖPD"),
    ] = None
    ssin: Annotated[Ssin, At("SSIN", *terms.SSIN)]
    percentage: Annotated[
        int | None, At("Percentage", fr="taux de la subvention", nl="percentage van de toelage", de="Zuschusssatz")
    ] = None
    evaluation: Annotated[Evaluation, At("Evaluation", fr="évaluation", nl="beoordeling", de="Bewertung")]
    errors_on_form: Annotated[
        tuple[FormError, ...], At("ErrorsOnForm", fr="remarques", nl="opmerkingen", de="Anmerkungen")
    ] = ()
    maximum_date: Annotated[
        date | None, At("MaximumDate", fr="date maximale", nl="uiterste datum", de="spätestes Datum")
    ] = None


def of_envelope(sender: Sender, _: str) -> Mapping[str, object]:
    """What a form repeats of its envelope: the centre."""
    return {"cbe_number": sender.organisation}
