"""Identity and residence documents (information types 195, 211)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar

from ...declaration import At, Message
from .shared import CodeLabel, Country, DatedInformationType, Place
from .split_date import ExpiryDate


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Delivery(Message):
    """Where a card was issued: at most one of `place`, a Belgian municipality, and `country`."""

    place: Place = None
    country: Country = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IdentityCard(DatedInformationType):
    """IT 195: an identity card or a residence card."""

    number: ClassVar[str] = "195"

    type_of_card: Annotated[CodeLabel, At("TypeOfCard", fr="type de carte", nl="soort kaart", de="Art der Karte")]
    duplicate: Annotated[str | None, At("Duplicate", fr="duplicata", nl="duplicaat", de="Duplikat")] = None
    card_number: Annotated[str | None, At("CardNumber", fr="numéro de carte", nl="kaartnummer", de="Kartennummer")] = (
        None
    )
    delivery: Annotated[Delivery | None, At("Delivery", fr="délivrance", nl="afgifte", de="Ausstellung")] = None
    expiry_date: Annotated[
        ExpiryDate | None, At("ExpiryDate", fr="date d'expiration", nl="vervaldatum", de="Ablaufdatum")
    ] = None
    renewal: Annotated[str | None, At("Renewal", fr="renouvellement", nl="vernieuwing", de="Erneuerung")] = None
    duration: Annotated[
        CodeLabel | None, At("Duration", fr="durée de validité", nl="geldigheidsduur", de="Gültigkeitsdauer")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocumentType(DatedInformationType):
    """IT 211: the document by which identity was established."""

    number: ClassVar[str] = "211"

    type_of_document: Annotated[
        CodeLabel, At("TypeOfDocument", fr="type de document", nl="soort document", de="Art des Dokuments")
    ]
