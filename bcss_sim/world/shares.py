"""How often things happen in the synthetic population.

Shares with a source carry it. Everything called a setting is our choice where no public figure was found: it
makes the population plausible and claims nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .geography import Region
from .providers import Origin

CENSUS = date(2026, 6, 30)  # the day as of which ages and households are drawn; nobody is born later
HORIZON = date(2035, 12, 31)  # lives are drawn up to this day, whatever the clock says

# Statbel, population on 1 January 2025.
INHABITANTS: Mapping[Region, float] = {"Flanders": 6_864_766, "Wallonia": 3_704_990, "Brussels": 1_255_795}
# Statbel, private households of one person, 2018.
ONE_PERSON: Mapping[Region, float] = {"Flanders": 0.32, "Wallonia": 0.36, "Brussels": 0.46}
# IMA, share of insured people with increased reimbursement (BIM), 2021.
BIM: Mapping[Region, float] = {"Flanders": 0.156, "Wallonia": 0.212, "Brussels": 0.316}


class Shape(StrEnum):
    """What a drawn household looks like on the census day."""

    ALONE = "alone"
    WIDOWED = "widowed"
    DIVORCED = "divorced"  # two who were married, each living alone
    COUPLE = "couple"
    FAMILY = "family"
    SEPARATED = "separated"  # a parent with the children; the other parent lives elsewhere, alone
    SHARED = "shared"  # with an unrelated lodger


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeRange:
    """Ages on the census day, in years, both ends included."""

    youngest: int
    oldest: int


# Settings: how one-person and larger households divide.
SMALL_SHAPES: Mapping[Shape, float] = {Shape.ALONE: 0.23, Shape.WIDOWED: 0.45, Shape.DIVORCED: 0.32}
LARGE_SHAPES: Mapping[Shape, float] = {
    Shape.COUPLE: 0.43,
    Shape.FAMILY: 0.46,
    Shape.SEPARATED: 0.08,
    Shape.SHARED: 0.03,
}
_STUDENTS, _YOUNG, _MIDDLE, _OLD = (
    AgeRange(youngest=19, oldest=24),
    AgeRange(youngest=25, oldest=37),
    AgeRange(youngest=38, oldest=64),
    AgeRange(youngest=65, oldest=90),
)
# Settings: ages of the reference person.
_HEAD_AGES: Mapping[Shape, Mapping[AgeRange, float]] = {
    Shape.ALONE: {_STUDENTS: 4.3, _YOUNG: 2.5, _MIDDLE: 2.5, _OLD: 3},
    Shape.WIDOWED: {AgeRange(youngest=45, oldest=64): 1, _OLD: 5},
    Shape.DIVORCED: {AgeRange(youngest=35, oldest=49): 2, AgeRange(youngest=50, oldest=64): 4, _OLD: 1.5},
    Shape.COUPLE: {AgeRange(youngest=20, oldest=37): 2, AgeRange(youngest=50, oldest=64): 3, _OLD: 8},
    Shape.FAMILY: {
        AgeRange(youngest=24, oldest=34): 2.2,
        AgeRange(youngest=35, oldest=49): 6.5,
        AgeRange(youngest=50, oldest=62): 4.6,
    },
    Shape.SEPARATED: {AgeRange(youngest=26, oldest=56): 1},
    Shape.SHARED: {AgeRange(youngest=20, oldest=60): 1},
}
_OLDER: Mapping[Region, float] = {"Flanders": 1.3, "Wallonia": 0.88, "Brussels": 0.55}  # settings


def head_ages(shape: Shape, region: Region) -> Mapping[AgeRange, float]:
    """The ages of the reference person of such a household in a region."""
    return {ages: weight * (_OLDER[region] if ages == _OLD else 1) for ages, weight in _HEAD_AGES[shape].items()}


CHILDREN: Mapping[int, float] = {1: 0.34, 2: 0.38, 3: 0.16, 4: 0.08, 5: 0.04}  # a setting
SAME_SEX_COUPLES = 0.03  # a setting
# Settings: adults whose first nationality is foreign, and which one (National Register codes).
FOREIGN_BORN: Mapping[Region, float] = {"Flanders": 0.13, "Wallonia": 0.14, "Brussels": 0.4}
NATIONALITIES: Mapping[str, float] = {
    "354": 18,  # Morocco
    "128": 13,  # Italy
    "111": 13,  # France
    "129": 10,  # Netherlands
    "262": 10,  # Türkiye
    "124": 9,  # Romania
    "139": 8,  # Poland
    "306": 7,  # DR Congo
    "261": 6,  # Syria
    "251": 4,  # Afghanistan
    "143": 4,  # Ukraine
}
NAMES_OF: Mapping[str, Origin] = {
    "354": "ma",
    "128": "it",
    "111": "fr",
    "129": "nl",
    "262": "tr",
    "124": "ro",
    "139": "pl",
    "306": "cd",
    "261": "sy",
    "251": "af",
    "143": "ua",
}
EUROPEAN = frozenset({"128", "111", "129", "124", "139"})
REFUGEES_FROM = frozenset({"261", "251"})  # nationals drawn as former applicants for international protection


class Trait(StrEnum):
    """Something rare in a file, given to the only adult of certain households: every population has it."""

    TEMPORARY_WORKER = "a temporary worker with more engagements than one answer of L950 can hold"
    CORRECTED_NUMBER = "a number replaced after the birth date was corrected"
    DUPLICATE_NUMBER = "a second number, given by mistake and cancelled"
    STRUCK_OFF = "struck off the register"
    REFERENCE_ADDRESS = "registered at a reference address"
    MOVING = "a change of address announced and not yet registered"
    ABSENT = "temporarily absent"
    PROTECTED = "under judicial protection"
    SICK = "unfit for work and paid by the mutuality"


TRAIT_CYCLE = 200  # households; a setting, far more often than in life
TRAITS: Mapping[int, Trait] = {3 + 5 * rank: trait for rank, trait in enumerate(Trait)}


class Livelihood(StrEnum):
    """What an adult lives on between school and pension."""

    EMPLOYEE = "employee"
    CIVIL_SERVANT = "civil servant"
    TEMPORARY = "temporary worker"
    SELF_EMPLOYED = "self-employed"
    NONE = "none"


# A setting: no source gives the shares.
LIVELIHOODS: Mapping[Livelihood, float] = {
    Livelihood.EMPLOYEE: 0.6,
    Livelihood.CIVIL_SERVANT: 0.08,
    Livelihood.TEMPORARY: 0.04,
    Livelihood.SELF_EMPLOYED: 0.1,
    Livelihood.NONE: 0.18,
}
# Settings: mutualities by region; the first digit is the union.
MUTUALITIES: Mapping[Region, Mapping[str, float]] = {
    "Flanders": {"101": 4, "120": 2, "203": 1, "306": 3, "403": 1, "509": 2, "600": 0.2},
    "Wallonia": {"128": 3, "134": 1, "216": 1, "315": 4, "319": 3, "404": 1, "509": 2, "600": 0.3},
    "Brussels": {"126": 3, "228": 1, "306": 4, "403": 1, "509": 3, "600": 0.6},
}
