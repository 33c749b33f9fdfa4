"""Identity, residence and travel documents (information types 180, 195, 196, 199, 211)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .shared import CodeLabel, Country, DatedInformationType, Place, in_file
from .split_date import ExpiryDate, SplitDate


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Certificate(Message):
    """A certificate of an electronic card. Either its `number` or `presence`, whether it is there, is given."""

    number: Annotated[str | None, At("Number", fr="numéro", nl="nummer", de="Nummer")] = None
    presence: Annotated[CodeLabel | None, At("Presence", fr="présence", nl="aanwezigheid", de="Vorhandensein")] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EIDCertificate(DatedInformationType):
    """IT 180: the two certificates of an electronic identity card, and the number of the card."""

    number: ClassVar[str] = "180"

    identity_card: Annotated[
        str,
        At(
            "IdentityCard",
            fr="numéro de la carte d'identité",
            nl="nummer van de identiteitskaart",
            de="Nummer des Personalausweises",
        ),
    ]
    certificate1: Annotated[Certificate, At("Certificate1", fr="certificat 1", nl="certificaat 1", de="Zertifikat 1")]
    certificate2: Annotated[Certificate, At("Certificate2", fr="certificat 2", nl="certificaat 2", de="Zertifikat 2")]


EIDCertificates: TypeAlias = Annotated[
    tuple[EIDCertificate, ...],
    in_file(
        "EIDCertificates/EIDCertificate",
        fr="certificats de la carte d'identité électronique",
        nl="certificaten van de elektronische identiteitskaart",
        de="Zertifikate des elektronischen Personalausweises",
    ),
]


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
    card_number: Annotated[str | None, At("CardNumber", *terms.CARD_NUMBER)] = None
    delivery: Annotated[Delivery | None, At("Delivery", *terms.DELIVERY)] = None
    expiry_date: Annotated[ExpiryDate | None, At("ExpiryDate", *terms.EXPIRY_DATE)] = None
    renewal: Annotated[str | None, At("Renewal", fr="renouvellement", nl="vernieuwing", de="Erneuerung")] = None
    duration: Annotated[
        CodeLabel | None, At("Duration", fr="durée de validité", nl="geldigheidsduur", de="Gültigkeitsdauer")
    ] = None


IdentityCards: TypeAlias = Annotated[
    tuple[IdentityCard, ...],
    in_file(
        "IdentityCards/IdentityCard",
        fr="cartes d'identité et de séjour",
        nl="identiteits- en verblijfskaarten",
        de="Personal- und Aufenthaltskarten",
    ),
]
LanguageOfIdentityCards: TypeAlias = Annotated[
    str | None,
    in_file(
        "IdentityCards/@Language",
        fr="langue des libellés des cartes",
        nl="taal van de omschrijvingen van de kaarten",
        de="Sprache der Bezeichnungen der Karten",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SocialSecurityCard(DatedInformationType):
    """IT 196: a social security card."""

    number: ClassVar[str] = "196"

    category: Annotated[CodeLabel, At("Category", *terms.CATEGORY)]
    card_number: Annotated[str, At("CardNumber", *terms.CARD_NUMBER)]


SocialSecurityCards: TypeAlias = Annotated[
    tuple[SocialSecurityCard, ...],
    in_file(
        "SocialSecurityCards/SocialSecurityCard",
        fr="cartes de sécurité sociale",
        nl="socialezekerheidskaarten",
        de="Karten der sozialen Sicherheit",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PassportIdent(Message):
    """What identifies a passport."""

    passport_type: Annotated[
        CodeLabel, At("PassportType", fr="type de passeport", nl="soort paspoort", de="Art des Reisepasses")
    ]
    passport_number: Annotated[
        str | None, At("PassportNumber", fr="numéro du passeport", nl="paspoortnummer", de="Reisepassnummer")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Issuer(Message):
    """Who issued a passport: at most one of a municipality, a province and a diplomatic post."""

    place: Place = None
    province: Annotated[CodeLabel | None, At("Province", fr="province", nl="provincie", de="Provinz")] = None
    diplomatic_post: Annotated[CodeLabel | None, At("PosteDiplomatique", *terms.DIPLOMATIC_POST)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Passport(DatedInformationType):
    """IT 199: a passport. It replaces another one or adds to it, by its number, but not both."""

    number: ClassVar[str] = "199"

    passport_status: Annotated[
        CodeLabel, At("Status", fr="état du passeport", nl="toestand van het paspoort", de="Zustand des Reisepasses")
    ]
    passport_ident: Annotated[
        PassportIdent,
        At(
            "PassportIdent",
            fr="identification du passeport",
            nl="identificatie van het paspoort",
            de="Angaben zum Reisepass",
        ),
    ]
    issuer: Annotated[
        Issuer, At("Issuer", fr="autorité de délivrance", nl="instantie van afgifte", de="ausstellende Behörde")
    ]
    renewal_number: Annotated[
        str | None, At("RenewalNumber", fr="numéro de renouvellement", nl="vernieuwingsnummer", de="Erneuerungsnummer")
    ] = None
    serial_number: Annotated[str | None, At("SerialNumber", *terms.SERIAL_NUMBER)] = None
    second_number: Annotated[
        str | None, At("SecondNumber", fr="second numéro", nl="tweede nummer", de="zweite Nummer")
    ] = None
    replacement_of: Annotated[
        str | None,
        At("ReplacementOf", fr="remplace le passeport", nl="vervangt het paspoort", de="ersetzt den Reisepass"),
    ] = None
    addition_to: Annotated[
        str | None, At("AdditionTo", fr="complète le passeport", nl="vult het paspoort aan", de="ergänzt den Reisepass")
    ] = None
    production_date: Annotated[
        SplitDate | None, At("ProductionDate", fr="date de production", nl="productiedatum", de="Herstellungsdatum")
    ] = None
    expiry_date: Annotated[SplitDate | None, At("ExpiryDate", *terms.EXPIRY_DATE)] = None


Passports: TypeAlias = Annotated[
    tuple[Passport, ...], in_file("Passports/Passport", fr="passeports", nl="paspoorten", de="Reisepässe")
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DocumentType(DatedInformationType):
    """IT 211: the document by which identity was established."""

    number: ClassVar[str] = "211"

    type_of_document: Annotated[
        CodeLabel, At("TypeOfDocument", fr="type de document", nl="soort document", de="Art des Dokuments")
    ]


DocumentTypes: TypeAlias = Annotated[
    tuple[DocumentType, ...],
    in_file(
        "DocumentTypes/DocumentType",
        fr="documents d'identification",
        nl="identificatiedocumenten",
        de="Identifizierungsdokumente",
    ),
]
