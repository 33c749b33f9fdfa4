"""Origin, nationality, occupation and register (information types 006, 031, 032, 070, 210)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .shared import CodeLabel, Country, DatedInformationType, Graphic, Graphic1, Graphic2, Justification, Place, in_file


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CountryOfOrigin(DatedInformationType):
    """IT 006: the country a person came from; it need not be the nationality."""

    number: ClassVar[str] = "006"

    country: Annotated[CodeLabel, At("Country", *terms.COUNTRY)]
    graphic: Graphic = None


CountriesOfOrigin: TypeAlias = Annotated[
    tuple[CountryOfOrigin, ...],
    in_file("CountriesOfOrigin/CountryOfOrigin", fr="pays d'origine", nl="landen van herkomst", de="Herkunftsländer"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NationalityReason(Message):
    """How a nationality was acquired or assigned.

    Either `graphic` alone, or `justification` and `place` with at most one of `graphic` and `country`.
    """

    justification: Justification = None
    place: Place = None
    graphic: Graphic = None
    country: Country = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Nationality(DatedInformationType):
    """IT 031: the nationality."""

    number: ClassVar[str] = "031"

    nationality: Annotated[CodeLabel, At("Nationality", *terms.NATIONALITY)]
    reason: Annotated[NationalityReason | None, At("Reason", fr="motif", nl="reden", de="Grund")] = None


Nationalities: TypeAlias = Annotated[
    tuple[Nationality, ...],
    in_file("Nationalities/Nationality", fr="nationalités", nl="nationaliteiten", de="Staatsangehörigkeiten"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MultipleNationality(DatedInformationType):
    """IT 032: a further nationality."""

    number: ClassVar[str] = "032"

    nationality: Annotated[CodeLabel, At("Nationality", *terms.NATIONALITY)]
    graphic: Graphic = None


MultipleNationalities: TypeAlias = Annotated[
    tuple[MultipleNationality, ...],
    in_file(
        "MultipleNationalities/MultipleNationality",
        fr="autres nationalités",
        nl="andere nationaliteiten",
        de="weitere Staatsangehörigkeiten",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Occupation(DatedInformationType):
    """IT 070: the occupation as declared to the municipality; it proves no employment."""

    number: ClassVar[str] = "070"

    occupation: Annotated[CodeLabel, At("Occupation", fr="profession", nl="beroep", de="Beruf")]
    social_category: Annotated[
        CodeLabel, At("SocialCategory", fr="catégorie sociale", nl="sociale categorie", de="soziale Kategorie")
    ]
    graphic1: Graphic1 = None
    graphic2: Graphic2 = None


Occupations: TypeAlias = Annotated[
    tuple[Occupation, ...], in_file("Occupations/Occupation", fr="professions", nl="beroepen", de="Berufe")
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegistrationRegister(DatedInformationType):
    """IT 210: the register the person is entered in (population, foreigners, waiting register …)."""

    number: ClassVar[str] = "210"

    registration_register: Annotated[CodeLabel, At("RegistrationRegister", *terms.REGISTER)]


RegistrationRegisters: TypeAlias = Annotated[
    tuple[RegistrationRegister, ...],
    in_file("RegistrationRegisters/RegistrationRegister", fr="registres", nl="registers", de="Register"),
]
