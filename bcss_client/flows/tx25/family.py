"""Parents, children, guardians and household (information types 021, 110, 111, 113, 114, 140, 141)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .shared import (
    CodeLabel,
    DatedInformationType,
    Graphic,
    Graphic1,
    Graphic2,
    Justification,
    Name,
    NameOfPerson,
    NumberOfPerson,
    Place,
    in_file,
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SharedHosting(DatedInformationType):
    """IT 021: shared hosting of a child, with the role in it and the person it names."""

    number: ClassVar[str] = "021"

    role: Annotated[
        CodeLabel, At("Role", fr="rôle dans l'hébergement", nl="rol in de huisvesting", de="Rolle in der Unterbringung")
    ]
    national_number: NumberOfPerson = None
    name: NameOfPerson = None


SharedHostings: TypeAlias = Annotated[
    tuple[SharedHosting, ...],
    in_file(
        "SharedHostings/SharedHosting",
        fr="hébergements partagés",
        nl="gedeelde huisvestingen",
        de="geteilte Unterbringungen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Relative(Message):
    """A parent or a child: the name, and the number when the register knows it."""

    national_number: NumberOfPerson = None
    name: Annotated[Name, At("Name", *terms.FULL_NAME)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Filiation(DatedInformationType):
    """IT 110: the parents of the person."""

    number: ClassVar[str] = "110"

    filiation_type: Annotated[
        CodeLabel, At("FiliationType", fr="type de filiation", nl="soort afstamming", de="Art der Abstammung")
    ]
    parent1: Annotated[Relative | None, At("Parent1", fr="parent 1", nl="ouder 1", de="Elternteil 1")] = None
    parent2: Annotated[Relative | None, At("Parent2", fr="parent 2", nl="ouder 2", de="Elternteil 2")] = None
    act_number: Annotated[str | None, At("ActNumber", *terms.ACT_NUMBER)] = None
    place: Place = None
    graphic: Graphic = None


Filiations: TypeAlias = Annotated[
    tuple[Filiation, ...], in_file("Filiations/Filiation", fr="parents", nl="ouders", de="Eltern")
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ParentalAuthority(DatedInformationType):
    """IT 111: the legal status of a person who is represented or assisted."""

    number: ClassVar[str] = "111"

    situation: Annotated[CodeLabel, At("Situation", *terms.SITUATION)]
    justification: Annotated[CodeLabel, At("Justification", fr="justification", nl="verantwoording", de="Begründung")]
    graphic: Graphic = None


ParentalAuthorities: TypeAlias = Annotated[
    tuple[ParentalAuthority, ...],
    in_file(
        "ParentalAuthorities/ParentalAuthority",
        fr="statuts de la personne représentée ou assistée",
        nl="statuten van de vertegenwoordigde of bijgestane persoon",
        de="Rechtsstellungen der vertretenen oder unterstützten Person",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Guardian(DatedInformationType):
    """IT 113: who represents or assists the person. `national_number` and `graphic1` exclude each other."""

    number: ClassVar[str] = "113"

    guardian_status: Annotated[
        CodeLabel,
        At(
            "Status",
            fr="qualité du représentant",
            nl="hoedanigheid van de vertegenwoordiger",
            de="Eigenschaft des Vertreters",
        ),
    ]
    justification: Justification = None
    national_number: NumberOfPerson = None
    graphic1: Graphic1 = None
    graphic2: Graphic2 = None


Guardians: TypeAlias = Annotated[
    tuple[Guardian, ...],
    in_file(
        "Guardians/Guardian",
        fr="personnes qui représentent ou assistent",
        nl="personen die vertegenwoordigen of bijstaan",
        de="vertretende oder unterstützende Personen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DescendentFiliation(DatedInformationType):
    """IT 114: a child of the person."""

    number: ClassVar[str] = "114"

    filiation_type: Annotated[
        CodeLabel, At("FiliationType", fr="type de filiation", nl="soort afstamming", de="Art der Abstammung")
    ]
    child: Annotated[Relative, At("Child", fr="enfant", nl="kind", de="Kind")]
    justification: Justification = None
    act_number: Annotated[str | None, At("ActNumber", *terms.ACT_NUMBER)] = None
    place: Place = None
    graphic: Graphic = None


DescendentFiliations: TypeAlias = Annotated[
    tuple[DescendentFiliation, ...],
    in_file("DescendentFiliations/DescendentFiliation", fr="enfants", nl="kinderen", de="Kinder"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FamilyMember(DatedInformationType):
    """IT 140, in the file of the reference person: a member of the household, with the role in it."""

    number: ClassVar[str] = "140"

    housing: Annotated[
        CodeLabel | None, At("Housing", fr="type de logement", nl="soort huisvesting", de="Art der Unterkunft")
    ] = None
    family_role: Annotated[
        CodeLabel, At("FamilyRole", fr="rôle dans le ménage", nl="rol in het huishouden", de="Rolle im Haushalt")
    ]
    national_number: NumberOfPerson = None
    name: NameOfPerson = None


FamilyMembers: TypeAlias = Annotated[
    tuple[FamilyMember, ...],
    in_file("FamilyMembers/FamilyMember", fr="membres du ménage", nl="gezinsleden", de="Haushaltsmitglieder"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HeadOfFamily(DatedInformationType):
    """IT 141, in the file of another member: the reference person, with the own role in the household."""

    number: ClassVar[str] = "141"

    housing: Annotated[
        CodeLabel | None, At("Housing", fr="type de logement", nl="soort huisvesting", de="Art der Unterkunft")
    ] = None
    family_role: Annotated[
        CodeLabel, At("FamilyRole", fr="rôle dans le ménage", nl="rol in het huishouden", de="Rolle im Haushalt")
    ]
    national_number: NumberOfPerson = None
    name: NameOfPerson = None
    graphic: Graphic = None


HeadsOfFamily: TypeAlias = Annotated[
    tuple[HeadOfFamily, ...],
    in_file(
        "HeadOfFamily/HeadOfFamily",
        fr="personnes de référence du ménage",
        nl="referentiepersonen van het gezin",
        de="Bezugspersonen des Haushalts",
    ),
]
