"""Who the person is: numbers, sex, names, birth (information types 000, 004, 010 to 013, 100, 101, 208, 213)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At
from ...values import Sex
from .shared import (
    ActNumber,
    BelgianPlace,
    CodeLabel,
    DabsNumber,
    DatedInformationType,
    DeletionDate,
    Graphic,
    InformationDate,
    InformationType,
    Name,
    NameOfPerson,
    PlaceAbroad,
    RequiredGraphic,
    RequiredNumberOfPerson,
    SuppletoryRegister,
    in_file,
)
from .split_date import SplitDate, SplitTime


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NationalNumberRecord(InformationType):
    """IT 000: the number of the person, with birth date and sex. It has no date of its own."""

    number: ClassVar[str] = "000"

    national_number: RequiredNumberOfPerson


NationalNumberInFile: TypeAlias = Annotated[
    NationalNumberRecord | None,
    in_file("NationalNumber", fr="numéro national", nl="rijksregisternummer", de="Nationalregisternummer"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewGender(DatedInformationType):
    """IT 004: a change of the sex that is registered."""

    number: ClassVar[str] = "004"

    sex: Annotated[Sex, At("Sex", *terms.SEX)]
    graphic: RequiredGraphic


NewGenderInFile: TypeAlias = Annotated[
    NewGender | None,
    in_file(
        "NewGender",
        fr="modification de l'enregistrement du sexe",
        nl="wijziging van de geslachtsregistratie",
        de="Änderung des Geschlechtseintrags",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OwnName(Name):
    """The name in a person's own file; `group1` is the register's mark of how the name is grouped."""

    group1: Annotated[
        str | None, At("@Group1", fr="groupement du nom", nl="groepering van de naam", de="Gruppierung des Namens")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NameRecord(DatedInformationType):
    """IT 010: surnames and given names."""

    number: ClassVar[str] = "010"

    name: Annotated[OwnName, At("Name", *terms.FULL_NAME)]


Names: TypeAlias = Annotated[
    tuple[NameRecord, ...],
    in_file("Names/Name", fr="noms et prénoms", nl="namen en voornamen", de="Namen und Vornamen"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Pseudonym(DatedInformationType):
    """IT 011: a name the person is known by besides the own."""

    number: ClassVar[str] = "011"

    name: Annotated[Name, At("Name", *terms.FULL_NAME)]


Pseudonyms: TypeAlias = Annotated[
    tuple[Pseudonym, ...], in_file("Pseudonyms/Pseudonym", fr="pseudonymes", nl="pseudoniemen", de="Pseudonyme")
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NobilityTitle(DatedInformationType):
    """IT 012: a title of nobility."""

    number: ClassVar[str] = "012"

    nobility_title: Annotated[
        CodeLabel, At("NobilityTitle", fr="titre de noblesse", nl="adellijke titel", de="Adelstitel")
    ]


NobilityTitles: TypeAlias = Annotated[
    tuple[NobilityTitle, ...],
    in_file("NobilityTitles/NobilityTitle", fr="titres de noblesse", nl="adellijke titels", de="Adelstitel"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NameModification(DatedInformationType):
    """IT 013: a change of surname or given names."""

    number: ClassVar[str] = "013"

    modification_type: Annotated[
        CodeLabel, At("ModificationType", fr="type de modification", nl="soort wijziging", de="Art der Änderung")
    ]
    graphic: Graphic = None


NameModifications: TypeAlias = Annotated[
    tuple[NameModification, ...],
    in_file(
        "NameModifications/NameModification",
        fr="changements de nom ou de prénoms",
        nl="veranderingen van naam of voornamen",
        de="Änderungen des Namens oder der Vornamen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BirthPlace(InformationType):
    """IT 100: where and when the person was born, and the act.

    Either `place`, a Belgian municipality, or `foreign_place` is there.
    """

    number: ClassVar[str] = "100"

    date: InformationDate
    time: Annotated[SplitTime | None, At("Time", fr="heure de naissance", nl="geboorteuur", de="Geburtsstunde")] = None
    deleted: DeletionDate = None
    act_number: ActNumber
    dabs_number: DabsNumber = None
    suppletory_register: SuppletoryRegister = None
    place: BelgianPlace = None
    foreign_place: PlaceAbroad = None


BirthPlaceInFile: TypeAlias = Annotated[
    BirthPlace | None, in_file("BirthPlace", fr="naissance", nl="geboorte", de="Geburt")
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeclaredBirthDate(DatedInformationType):
    """IT 101: the birth date as declared, and the certificate it rests on."""

    number: ClassVar[str] = "101"

    declared_birth_date: Annotated[
        SplitDate,
        At(
            "DeclaredBirthDate",
            fr="date de naissance déclarée",
            nl="aangegeven geboortedatum",
            de="erklärtes Geburtsdatum",
        ),
    ]
    certificate: Annotated[CodeLabel, At("Certificate", fr="certificat", nl="bewijsstuk", de="Bescheinigung")]


DeclaredBirthDateInFile: TypeAlias = Annotated[
    DeclaredBirthDate | None,
    in_file(
        "DeclaredBirthDate", fr="date de naissance déclarée", nl="aangegeven geboortedatum", de="erklärtes Geburtsdatum"
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PseudoNationalNumber(DatedInformationType):
    """IT 208: a number under which the person was known before."""

    number: ClassVar[str] = "208"

    pseudo_national_number: Annotated[
        str,
        At(
            "PseudoNationalNumber",
            fr="pseudo-numéro national",
            nl="pseudo-rijksregisternummer",
            de="Pseudo-Nationalregisternummer",
        ),
    ]


PseudoNationalNumbers: TypeAlias = Annotated[
    tuple[PseudoNationalNumber, ...],
    in_file(
        "PseudoNationalNumbers/PseudoNationalNumber",
        fr="pseudo-numéros nationaux",
        nl="pseudo-rijksregisternummers",
        de="Pseudo-Nationalregisternummern",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Alias(DatedInformationType):
    """IT 213: another identity under which the person is known."""

    number: ClassVar[str] = "213"

    alias_type: Annotated[str | None, At("Type", fr="type d'alias", nl="soort alias", de="Art des Alias")] = None
    birth_date: Annotated[SplitDate | None, At("BirthDate", *terms.BIRTH_DATE)] = None
    nationality: Annotated[CodeLabel | None, At("Nationality", *terms.NATIONALITY)] = None
    name: NameOfPerson = None
    birth_place: Annotated[str | None, At("BirthPlace", *terms.BIRTH_PLACE)] = None


Aliases: TypeAlias = Annotated[tuple[Alias, ...], in_file("Aliases/Alias", fr="alias", nl="aliassen", de="Aliasnamen")]
