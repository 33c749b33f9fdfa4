"""What was entered without proof and awaits confirmation (information types 040 to 046)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At
from .residence import Box, HouseNumber, StreetOfAddress, ZipCode
from .shared import CodeLabel, DatedInformationType, RequiredGraphic, RequiredPlace, in_file
from .split_date import SplitDate


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InformationToVerify(DatedInformationType):
    """Base of the information to verify: how far the verification is, and its dates."""

    date_entered: Annotated[
        SplitDate | None, At("DateEntered", fr="date d'introduction", nl="invoerdatum", de="Datum der Eingabe")
    ] = None
    date_validated: Annotated[
        SplitDate | None, At("DateValidated", fr="date de validation", nl="validatiedatum", de="Datum der Bestätigung")
    ] = None
    validation: Annotated[
        CodeLabel,
        At("Validation", fr="état de la vérification", nl="stand van de verificatie", de="Stand der Überprüfung"),
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GenderToVerify(InformationToVerify):
    """IT 040: the sex, to verify; its code is that of `Sex`, 1 or 2."""

    number: ClassVar[str] = "040"

    gender: Annotated[CodeLabel, At("Gender", *terms.SEX)]


GendersToVerify: TypeAlias = Annotated[
    tuple[GenderToVerify, ...],
    in_file(
        "GendersToVerify/GenderToVerify",
        fr="sexe à vérifier",
        nl="te verifiëren geslacht",
        de="zu überprüfendes Geschlecht",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NameToVerify(InformationToVerify):
    """IT 041: the name, to verify."""

    number: ClassVar[str] = "041"

    graphic: RequiredGraphic


NamesToVerify: TypeAlias = Annotated[
    tuple[NameToVerify, ...],
    in_file("NamesToVerify/NameToVerify", fr="noms à vérifier", nl="te verifiëren namen", de="zu überprüfende Namen"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AddressToVerify(InformationToVerify):
    """IT 042: the address, to verify, with its municipality."""

    number: ClassVar[str] = "042"

    place: RequiredPlace
    zip_code: ZipCode
    street: StreetOfAddress
    house_number: HouseNumber
    box: Box = None


AddressesToVerify: TypeAlias = Annotated[
    tuple[AddressToVerify, ...],
    in_file(
        "AddressesToVerify/AddressToVerify",
        fr="adresses à vérifier",
        nl="te verifiëren adressen",
        de="zu überprüfende Adressen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NationalityToVerify(InformationToVerify):
    """IT 043: the nationality, to verify."""

    number: ClassVar[str] = "043"

    nationality: Annotated[CodeLabel, At("Nationality", *terms.NATIONALITY)]


NationalitiesToVerify: TypeAlias = Annotated[
    tuple[NationalityToVerify, ...],
    in_file(
        "NationalitiesToVerify/NationalityToVerify",
        fr="nationalités à vérifier",
        nl="te verifiëren nationaliteiten",
        de="zu überprüfende Staatsangehörigkeiten",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BirthPlaceToVerify(InformationToVerify):
    """IT 044: the place of birth, to verify."""

    number: ClassVar[str] = "044"

    place: RequiredPlace
    graphic: RequiredGraphic


BirthPlacesToVerify: TypeAlias = Annotated[
    tuple[BirthPlaceToVerify, ...],
    in_file(
        "BirthPlacesToVerify/BirthPlaceToVerify",
        fr="lieux de naissance à vérifier",
        nl="te verifiëren geboorteplaatsen",
        de="zu überprüfende Geburtsorte",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CivilStateToVerify(InformationToVerify):
    """IT 045: the civil status, to verify."""

    number: ClassVar[str] = "045"

    civil_state: Annotated[CodeLabel, At("CivilState", *terms.CIVIL_STATE)]


CivilStatesToVerify: TypeAlias = Annotated[
    tuple[CivilStateToVerify, ...],
    in_file(
        "CivilStatesToVerify/CivilStateToVerify",
        fr="états civils à vérifier",
        nl="te verifiëren burgerlijke staten",
        de="zu überprüfende Personenstände",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DeceaseToVerify(InformationToVerify):
    """IT 046: the death, to verify."""

    number: ClassVar[str] = "046"


DeceasesToVerify: TypeAlias = Annotated[
    tuple[DeceaseToVerify, ...],
    in_file(
        "DeceasesToVerify/DeceaseToVerify",
        fr="décès à vérifier",
        nl="te verifiëren overlijden",
        de="zu überprüfender Todesfall",
    ),
]
