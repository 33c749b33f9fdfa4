"""What an inquiry finds: facts with where they come from, and a question to put to the applicant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..values import Coded
from .basis import Basis
from .telling import Told


class Theme(Coded):
    """The parts of a social report, in its order (circular of 14 March 2014)."""

    IDENTITY = "identity", "Identification", "Identificatie", "Identifizierung"
    HOUSEHOLD = "household", "Ménage", "Gezin", "Haushalt"
    RESIDENCE = "residence", "Résidence et compétence", "Verblijfplaats en bevoegdheid", "Aufenthalt und Zuständigkeit"
    STAY = "stay", "Séjour", "Verblijfsstatuut", "Aufenthaltsstatus"
    WORK = "work", "Travail", "Werk", "Arbeit"
    UNEMPLOYMENT = "unemployment", "Chômage", "Werkloosheid", "Arbeitslosigkeit"
    PENSION = "pension", "Pension", "Pensioen", "Pension"
    PROPERTY = "property", "Patrimoine immobilier", "Onroerend vermogen", "Immobilienbesitz"
    CHILDREN = "children", "Enfants et obligations alimentaires", "Kinderen en onderhoud", "Kinder und Unterhalt"
    HEALTH = "health", "Soins de santé", "Gezondheidszorg", "Gesundheitspflege"
    OTHER_AID = "other_aid", "Aide d'un autre CPAS", "Steun van een ander OCMW", "Hilfe eines anderen ÖSHZ"


class Nature(Coded):
    """What a finding is: none of them is a verdict."""

    DIFFERS = (
        "differs",
        "diffère de ce qui est déclaré",
        "wijkt af van wat is aangegeven",
        "weicht von der Erklärung ab",
    )
    TO_VERIFY = "to_verify", "à vérifier avec la personne", "na te gaan met de persoon", "mit der Person zu klären"
    RIGHT = (
        "right",
        "droit apparemment non demandé",
        "recht dat niet lijkt aangevraagd",
        "offenbar nicht beantragter Anspruch",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact was read: the consultation that told it, by its number in the inquiry.

    `ticket` is that of the BCSS, `reference` our own, `at` when the reply came.
    """

    flow: str
    ticket: str
    reference: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something a flow says, in a sentence, and where it says so."""

    said: Told
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A fact in its place in the report."""

    theme: Theme
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something to talk about with the applicant.

    `key` names the kind of finding and is the same in all languages; `question` is the next step, always a question
    and never a verdict; `bases` are the rules it serves.
    """

    key: str
    theme: Theme
    nature: Nature
    title: Told
    question: Told
    facts: tuple[Fact, ...]
    bases: tuple[Basis, ...]

    def __repr__(self) -> str:
        return f"Finding({self.key}, {self.nature.value}, {len(self.facts)} facts)"
