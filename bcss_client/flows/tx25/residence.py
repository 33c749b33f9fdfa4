"""Where the person lives (information types 001, 003, 005, 020, 022, 024, 026, 251, 252)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from ... import terms
from ...declaration import At, Message
from ...values import Coded
from .shared import CodeLabel, Country, DatedInformationType, Graphic, Graphic1, Graphic2
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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LegalMainAddress(DatedInformationType):
    """IT 020: the address of the main residence."""

    number: ClassVar[str] = "020"

    zip_code: Annotated[str, At("Address/ZipCode", *terms.POSTAL_CODE)]
    street: Annotated[Street, At("Address/Street", *terms.STREET)]
    house_number: Annotated[str, At("Address/HouseNumber", *terms.HOUSE_NUMBER)]
    box: Annotated[str | None, At("Address/Box", *terms.BOX)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ForeignAddress(Message):
    """An address outside Belgium: the country and up to three lines of free text."""

    country: Country = None
    graphic1: Graphic1 = None
    graphic2: Graphic2 = None
    graphic3: Annotated[str | None, At("Graphic3", fr="texte libre 3", nl="vrije tekst 3", de="freier Text 3")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ConsularAddress(Message):
    """An address abroad with the diplomatic post and the territory it belongs to."""

    diplomatic_post: Annotated[CodeLabel, At("PosteDiplomatique", *terms.DIPLOMATIC_POST)]
    territory: Annotated[CodeLabel, At("Territory", fr="territoire", nl="grondgebied", de="Gebiet")]
    address: Annotated[
        ForeignAddress, At("Address", fr="adresse à l'étranger", nl="adres in het buitenland", de="Adresse im Ausland")
    ]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ResidenceAbroad(DatedInformationType):
    """IT 022: the residence of a person who is registered at a diplomatic post."""

    number: ClassVar[str] = "022"

    address: Annotated[
        ConsularAddress | None,
        At("Address", fr="résidence à l'étranger", nl="verblijfplaats in het buitenland", de="Wohnsitz im Ausland"),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AddressReference(DatedInformationType):
    """IT 024: the main address is a reference address, held by somebody who does not live there."""

    number: ClassVar[str] = "024"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TemporaryAbsence(DatedInformationType):
    """IT 026: an absence that leaves the main residence unchanged."""

    number: ClassVar[str] = "026"

    type_of_absence: Annotated[
        CodeLabel | None, At("TypeOfAbsence", fr="type d'absence", nl="soort afwezigheid", de="Art der Abwesenheit")
    ] = None
    graphic1: Graphic1 = None
    graphic2: Graphic2 = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ResidenceUpdateDate(DatedInformationType):
    """IT 251: when the main residence was last brought up to date."""

    number: ClassVar[str] = "251"


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
