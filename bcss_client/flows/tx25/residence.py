"""Where the person lives (information types 001, 003, 005, 019, 020, 024, 026, 028, 251, 252)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from ...values import Coded
from .shared import CodeLabel, DatedInformationType, Graphic, Graphic1, Graphic2, in_file
from .split_date import SplitDate


class AdministrativeLanguage(Coded):
    """The language a municipality keeps a file in."""

    FRENCH = "1", "français", "Frans", "Französisch"
    DUTCH_OR_GERMAN = "2", "néerlandais ou allemand", "Nederlands of Duits", "Niederländisch oder Deutsch"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Residence(DatedInformationType):
    """IT 001: the municipality that keeps the file, or a code for struck off, gone abroad or deceased.

    `fusion` tells whether the municipality came from a merger.
    """

    number: ClassVar[str] = "001"

    residence: Annotated[CodeLabel, At("Residence", *terms.MUNICIPALITY)]
    fusion: Annotated[
        bool, At("Fusion", fr="commune fusionnée", nl="fusiegemeente", de="fusionierte Gemeinde", digits=True)
    ]
    language: Annotated[
        AdministrativeLanguage,
        At("Language", fr="langue administrative", nl="administratieve taal", de="Verwaltungssprache"),
    ]


Residences: TypeAlias = Annotated[
    tuple[Residence, ...],
    in_file(
        "FileOwner/Residences",
        fr="communes gestionnaires du dossier",
        nl="gemeenten die het dossier beheren",
        de="aktenführende Gemeinden",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AscertainedLegalMainAddress(DatedInformationType):
    """IT 003: the inquiry of the municipality into the main residence.

    Either `investigation_result`, with the dates of the inquiry, or the free texts.
    """

    number: ClassVar[str] = "003"

    investigation_result: Annotated[
        CodeLabel | None,
        At(
            "InvestigationResult",
            fr="résultat de l'enquête",
            nl="resultaat van het onderzoek",
            de="Ergebnis der Untersuchung",
        ),
    ] = None
    start_date: Annotated[
        SplitDate | None,
        At("StartDate", fr="début de l'enquête", nl="begin van het onderzoek", de="Beginn der Untersuchung"),
    ] = None
    end_date: Annotated[
        SplitDate | None, At("EndDate", fr="fin de l'enquête", nl="einde van het onderzoek", de="Ende der Untersuchung")
    ] = None
    graphic1: Graphic1 = None
    graphic2: Graphic2 = None


AscertainedLegalMainAddresses: TypeAlias = Annotated[
    tuple[AscertainedLegalMainAddress, ...],
    in_file(
        "AscertainedLegalMainAddresses/AscertainedLegalMainAddress",
        fr="enquêtes de résidence",
        nl="woonstonderzoeken",
        de="Wohnsitzermittlungen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AddressChangeIntention(DatedInformationType):
    """IT 005: a move announced. Either `origin_place` or `destination_place` is there."""

    number: ClassVar[str] = "005"

    origin_place: Annotated[
        CodeLabel | None, At("OriginPlace", fr="commune d'origine", nl="gemeente van herkomst", de="Herkunftsgemeinde")
    ] = None
    destination_place: Annotated[
        CodeLabel | None,
        At("DestinationPlace", fr="commune de destination", nl="gemeente van bestemming", de="Zielgemeinde"),
    ] = None


AddressChangeIntentions: TypeAlias = Annotated[
    tuple[AddressChangeIntention, ...],
    in_file(
        "AddressChangeIntention/Address",
        fr="intentions de changer d'adresse",
        nl="voorgenomen adreswijzigingen",
        de="beabsichtigte Adressänderungen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AddressChangeDeclaration(DatedInformationType):
    """IT 019: a move declared to the municipality, with the new address as free text."""

    number: ClassVar[str] = "019"

    address: Annotated[str, At("Address/Graphic", fr="adresse déclarée", nl="aangegeven adres", de="gemeldete Adresse")]


AddressChangeDeclarationInFile: TypeAlias = Annotated[
    AddressChangeDeclaration | None,
    in_file(
        "AddressChangeDeclaration",
        fr="changement d'adresse déclaré",
        nl="aangegeven adreswijziging",
        de="gemeldete Adressänderung",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Street(Message):
    """A street: either its code in the municipality with its label, or a free text."""

    graphic: Graphic = None
    code: Annotated[str | None, At("Code", *terms.CODE)] = None
    label: Annotated[str | None, At("Label", fr="nom de la rue", nl="straatnaam", de="Straßenname")] = None

    @property
    def name(self) -> str:
        """The name of the street, coded or not; empty when the register gives none."""
        return self.label or self.graphic or ""


ZipCode: TypeAlias = Annotated[str, At("Address/ZipCode", *terms.POSTAL_CODE)]
StreetOfAddress: TypeAlias = Annotated[Street, At("Address/Street", *terms.STREET)]
HouseNumber: TypeAlias = Annotated[str, At("Address/HouseNumber", *terms.HOUSE_NUMBER)]
Box: TypeAlias = Annotated[str | None, At("Address/Box", *terms.BOX)]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LegalMainAddress(DatedInformationType):
    """IT 020: the address of the main residence."""

    number: ClassVar[str] = "020"

    zip_code: ZipCode
    street: StreetOfAddress
    house_number: HouseNumber
    box: Box = None


LegalMainAddresses: TypeAlias = Annotated[
    tuple[LegalMainAddress, ...],
    in_file(
        "LegalMainAddresses/LegalMainAddress",
        fr="adresses de la résidence principale",
        nl="adressen van de hoofdverblijfplaats",
        de="Adressen des Hauptwohnsitzes",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AddressReference(DatedInformationType):
    """IT 024: the main address is a reference address, held by somebody who does not live there."""

    number: ClassVar[str] = "024"


AddressReferences: TypeAlias = Annotated[
    tuple[AddressReference, ...],
    in_file(
        "AddressReferences/AddressReference", fr="adresses de référence", nl="referentieadressen", de="Referenzadressen"
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TemporaryAbsence(DatedInformationType):
    """IT 026: an absence that leaves the main residence unchanged."""

    number: ClassVar[str] = "026"

    type_of_absence: Annotated[
        CodeLabel | None, At("TypeOfAbsence", fr="type d'absence", nl="soort afwezigheid", de="Art der Abwesenheit")
    ] = None
    graphic1: Graphic1 = None
    graphic2: Graphic2 = None


TemporaryAbsences: TypeAlias = Annotated[
    tuple[TemporaryAbsence, ...],
    in_file(
        "TemporaryAbsences/TemporaryAbsence",
        fr="absences temporaires",
        nl="tijdelijke afwezigheden",
        de="zeitweilige Abwesenheiten",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TemporaryRegistration(DatedInformationType):
    """IT 028: a provisional registration, with the fact it rests on and its end."""

    number: ClassVar[str] = "028"

    legal_fact: Annotated[CodeLabel, At("LegalFact", fr="fait juridique", nl="rechtsfeit", de="Rechtstatsache")]
    graphic: Graphic = None
    expiry_date: Annotated[SplitDate | None, At("ExpiryDate", *terms.EXPIRY_DATE)] = None


TemporaryRegistrations: TypeAlias = Annotated[
    tuple[TemporaryRegistration, ...],
    in_file(
        "TemporaryRegistrations/TemporaryRegistration",
        fr="inscriptions provisoires",
        nl="voorlopige inschrijvingen",
        de="vorläufige Eintragungen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ResidenceUpdateDate(DatedInformationType):
    """IT 251: when the main residence was last brought up to date."""

    number: ClassVar[str] = "251"


ResidenceUpdateDates: TypeAlias = Annotated[
    tuple[ResidenceUpdateDate, ...],
    in_file(
        "ResidenceUpdateDates/ResidenceUpdateDate",
        fr="mises à jour de la résidence principale",
        nl="bijwerkingen van de hoofdverblijfplaats",
        de="Aktualisierungen des Hauptwohnsitzes",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NotCommunicable(DatedInformationType):
    """IT 252: between two dates the address may not be passed on."""

    number: ClassVar[str] = "252"

    start_date: Annotated[
        SplitDate, At("StartDate", fr="début de la protection", nl="begin van de bescherming", de="Beginn des Schutzes")
    ]
    end_date: Annotated[
        SplitDate, At("EndDate", fr="fin de la protection", nl="einde van de bescherming", de="Ende des Schutzes")
    ]


NotCommunicableInFile: TypeAlias = Annotated[
    NotCommunicable | None,
    in_file(
        "NotCommunicable", fr="adresse non communicable", nl="niet mee te delen adres", de="nicht mitteilbare Adresse"
    ),
]
