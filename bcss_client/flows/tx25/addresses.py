"""Addresses besides that of the main residence (information types 018, 022, 023, 027, 212, 214)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .residence import Box, HouseNumber, StreetOfAddress, ZipCode
from .shared import CodeLabel, Country, DatedInformationType, Graphic, Graphic1, Graphic2, RequiredGraphic, in_file


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ForeignAddress(Message):
    """An address outside Belgium: the country and up to three lines of free text."""

    country: Country = None
    graphic1: Graphic1 = None
    graphic2: Graphic2 = None
    graphic3: Annotated[str | None, At("Graphic3", fr="texte libre 3", nl="vrije tekst 3", de="freier Text 3")] = None


AddressAbroad: TypeAlias = Annotated[
    ForeignAddress, At("Address", fr="adresse à l'étranger", nl="adres in het buitenland", de="Adresse im Ausland")
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AddressDeclarationAbroad(DatedInformationType):
    """IT 018: an address abroad, as the person declared it."""

    number: ClassVar[str] = "018"

    address: AddressAbroad


AddressDeclarationsAbroad: TypeAlias = Annotated[
    tuple[AddressDeclarationAbroad, ...],
    in_file(
        "AddressDeclarationAbroad/Address",
        fr="adresses déclarées à l'étranger",
        nl="aangegeven adressen in het buitenland",
        de="gemeldete Adressen im Ausland",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ConsularAddress(Message):
    """An address abroad with the diplomatic post and the territory it belongs to."""

    diplomatic_post: Annotated[CodeLabel, At("PosteDiplomatique", *terms.DIPLOMATIC_POST)]
    territory: Annotated[CodeLabel, At("Territory", *terms.TERRITORY)]
    address: AddressAbroad


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ResidenceAbroad(DatedInformationType):
    """IT 022: the residence of a person who is registered at a diplomatic post."""

    number: ClassVar[str] = "022"

    address: Annotated[
        ConsularAddress | None,
        At("Address", fr="résidence à l'étranger", nl="verblijfplaats in het buitenland", de="Wohnsitz im Ausland"),
    ] = None


ResidencesAbroad: TypeAlias = Annotated[
    tuple[ResidenceAbroad, ...],
    in_file(
        "ResidenceAbroad/ResidenceAbroad",
        fr="résidences à l'étranger",
        nl="verblijfplaatsen in het buitenland",
        de="Wohnsitze im Ausland",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PostalAddressAbroad(DatedInformationType):
    """IT 023: where a person who lives abroad receives mail."""

    number: ClassVar[str] = "023"

    address: Annotated[
        ForeignAddress | None, At("Address", fr="adresse postale", nl="postadres", de="Postanschrift")
    ] = None


PostalAddressesAbroad: TypeAlias = Annotated[
    tuple[PostalAddressAbroad, ...],
    in_file(
        "PostalAddressAbroad/PostalAddressAbroad",
        fr="adresses postales à l'étranger",
        nl="postadressen in het buitenland",
        de="Postanschriften im Ausland",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LegalResidence(DatedInformationType):
    """IT 027: the domicile in the sense of the law, as free text."""

    number: ClassVar[str] = "027"

    graphic: RequiredGraphic


LegalResidences: TypeAlias = Annotated[
    tuple[LegalResidence, ...],
    in_file(
        "LegalResidences/LegalResidence",
        fr="domiciles légaux",
        nl="wettelijke woonplaatsen",
        de="gesetzliche Wohnsitze",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChoosenResidence(DatedInformationType):
    """IT 212: the domicile a person elected. Either `residence` or `graphic` is there."""

    number: ClassVar[str] = "212"

    residence: Annotated[
        CodeLabel | None, At("Residence", fr="domicile élu", nl="gekozen woonplaats", de="Wahlwohnsitz")
    ] = None
    graphic: Graphic = None


ChoosenResidences: TypeAlias = Annotated[
    tuple[ChoosenResidence, ...],
    in_file("ChoosenResidences/ChoosenResidence", fr="domiciles élus", nl="gekozen woonplaatsen", de="Wahlwohnsitze"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StatedAddress(DatedInformationType):
    """IT 214: an address the person stated, with the organisation it concerns."""

    number: ClassVar[str] = "214"

    organization: Annotated[CodeLabel, At("Organization", *terms.ORGANISATION)]
    zip_code: ZipCode
    street: StreetOfAddress
    house_number: HouseNumber
    box: Box = None


StatedAddresses: TypeAlias = Annotated[
    tuple[StatedAddress, ...],
    in_file(
        "StatedAddresses/StatedAddress",
        fr="adresses indiquées par la personne",
        nl="adressen die de persoon opgaf",
        de="von der Person angegebene Adressen",
    ),
]
