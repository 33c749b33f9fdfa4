"""What can change about a person, as a mutation names it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bcss_client.values import Coded, Language


class Subject(Coded):
    """On what something changed: never more than that is told, for the flows tell the rest."""

    ADDRESS = "address", "adresse", "adres", "Adresse"
    HOUSEHOLD = "household", "composition de ménage", "gezinssamenstelling", "Haushaltszusammensetzung"
    CIVIL_STATE = (
        "civil_state",
        "état civil ou cohabitation légale",
        "burgerlijke staat of wettelijke samenwoning",
        "Personenstand oder gesetzliches Zusammenwohnen",
    )
    CHILD = "child", "naissance d'un enfant", "geboorte van een kind", "Geburt eines Kindes"
    DEATH = "death", "décès", "overlijden", "Tod"
    NATIONALITY = "nationality", "nationalité", "nationaliteit", "Staatsangehörigkeit"
    REGISTER = (
        "register",
        "registre ou droit de séjour",
        "register of verblijfsrecht",
        "Register oder Aufenthaltsrecht",
    )
    CARD = (
        "card",
        "carte d'identité ou titre de séjour",
        "identiteitskaart of verblijfstitel",
        "Personalausweis oder Aufenthaltstitel",
    )
    PROTECTION = "protection", "protection judiciaire", "rechterlijke bescherming", "gerichtlicher Schutz"
    OCCUPATION = "occupation", "profession inscrite", "ingeschreven beroep", "eingetragener Beruf"
    OTHER_ENTRY = (
        "other_entry",
        "autre donnée du Registre national",
        "ander gegeven van het Rijksregister",
        "andere Angabe des Nationalregisters",
    )
    EMPLOYMENT = "employment", "occupation salariée", "tewerkstelling", "Beschäftigung"
    SELF_EMPLOYMENT = "self_employment", "activité indépendante", "zelfstandige activiteit", "selbständige Tätigkeit"
    UNEMPLOYMENT = (
        "unemployment",
        "droit aux allocations de chômage",
        "recht op werkloosheidsuitkeringen",
        "Anspruch auf Arbeitslosengeld",
    )
    ACTIVATION = "activation", "allocation d'activation", "activeringsuitkering", "Aktivierungszulage"
    CAREER_BREAK = (
        "career_break",
        "interruption de carrière ou crédit-temps",
        "loopbaanonderbreking of tijdskrediet",
        "Laufbahnunterbrechung oder Zeitkredit",
    )
    HEALTH_INSURANCE = "health_insurance", "assurabilité", "verzekerbaarheid", "Versicherbarkeit"
    INCREASED_REIMBURSEMENT = (
        "increased_reimbursement",
        "intervention majorée",
        "verhoogde tegemoetkoming",
        "erhöhte Beteiligung",
    )
    INCAPACITY = "incapacity", "incapacité de travail", "arbeidsongeschiktheid", "Arbeitsunfähigkeit"
    CHILD_BENEFIT = "child_benefit", "allocations familiales", "kinderbijslag", "Familienbeihilfen"
    REAL_ESTATE = "real_estate", "biens immobiliers", "onroerende goederen", "Immobilien"
    PENSION = "pension", "pension", "pensioen", "Pension"
    INTEGRATION_INCOME = (
        "integration_income",
        "décision sur le revenu d'intégration ou son équivalent",
        "beslissing over het leefloon of het equivalent ervan",
        "Beschluss über das Eingliederungseinkommen oder dessen Gegenwert",
    )
    ATTESTATION = "attestation", "attestation d'un CPAS", "attest van een OCMW", "Bescheinigung eines ÖSHZ"
    PROJECT = (
        "project",
        "projet individualisé d'intégration sociale",
        "geïndividualiseerd project voor maatschappelijke integratie",
        "individualisiertes Projekt zur sozialen Eingliederung",
    )
    EXONERATION = (
        "exoneration",
        "exonération de revenus (article 35)",
        "vrijstelling van inkomsten (artikel 35)",
        "Freistellung von Einkünften (Artikel 35)",
    )
    INSTALLATION_PREMIUM = "installation_premium", "prime d'installation", "installatiepremie", "Einrichtungsprämie"


class Turn(Coded):
    """What became of the subject."""

    BEGAN = "began", "nouvelle donnée", "nieuw gegeven", "neue Angabe"
    ENDED = "ended", "fin", "einde", "Ende"
    CHANGED = "changed", "modification", "wijziging", "Änderung"


def phrase(subject: Subject, turn: Turn, language: Language) -> str:
    """What became of a subject, in a few words.

    >>> phrase(Subject.EMPLOYMENT, Turn.ENDED, "fr"), phrase(Subject.EMPLOYMENT, Turn.ENDED, "nl")
    ('occupation salariée : fin', 'tewerkstelling: einde')
    """
    colon = " : " if language == "fr" else ": "
    return f"{subject.label(language)}{colon}{turn.label(language)}"


_REGISTER = ("tx25", "perform_investigation")
_AID = ("list_of_attestations",)

CONSULTED: Mapping[Subject, tuple[str, ...]] = MappingProxyType(
    {
        Subject.ADDRESS: _REGISTER,
        Subject.HOUSEHOLD: _REGISTER,
        Subject.CIVIL_STATE: _REGISTER,
        Subject.CHILD: ("tx25",),
        Subject.DEATH: _REGISTER,
        Subject.NATIONALITY: _REGISTER,
        Subject.REGISTER: _REGISTER,
        Subject.CARD: ("tx25",),
        Subject.PROTECTION: ("tx25",),
        Subject.OCCUPATION: ("tx25",),
        Subject.OTHER_ENTRY: ("tx25",),
        Subject.EMPLOYMENT: ("l950",),
        Subject.SELF_EMPLOYMENT: ("l301",),
        Subject.UNEMPLOYMENT: ("unemployment_situation",),
        Subject.ACTIVATION: ("unemployment_activation",),
        Subject.CAREER_BREAK: ("career_break",),
        Subject.HEALTH_INSURANCE: ("health_insurance",),
        Subject.INCREASED_REIMBURSEMENT: ("rvv_bim_omnio_status",),
        Subject.INCAPACITY: ("health_insurance",),
        Subject.CHILD_BENEFIT: ("family_allowances",),
        Subject.REAL_ESTATE: ("consult_patrimony",),
        Subject.PENSION: ("pension_register_consult",),
        Subject.INTEGRATION_INCOME: _AID,
        Subject.ATTESTATION: ("l036",),
        Subject.PROJECT: _AID,
        Subject.EXONERATION: _AID,
        Subject.INSTALLATION_PREMIUM: _AID,
    }
)
"""The flows that tell what changed."""
