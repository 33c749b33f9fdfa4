"""Driving licences and permits to work or trade (information types 191, 193, 194, 197, 198)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .shared import CodeLabel, DatedInformationType, Place, in_file
from .split_date import ExpiryDate, SplitDate

LicenseNumber: TypeAlias = Annotated[
    str | None, At("LicenseNumber", fr="numéro du permis", nl="rijbewijsnummer", de="Führerscheinnummer")
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DrivingLicense(DatedInformationType):
    """IT 191: a driving licence, with the reason and the date of a forfeiture."""

    number: ClassVar[str] = "191"

    type_of_license: Annotated[
        CodeLabel, At("TypeOfLicense", fr="type de permis", nl="soort rijbewijs", de="Art des Führerscheins")
    ]
    license_number: LicenseNumber = None
    place: Place = None
    delivery_country: Annotated[
        CodeLabel | None, At("DeliveryCountry", fr="pays de délivrance", nl="land van afgifte", de="Ausstellungsland")
    ] = None
    forfeiture_reason: Annotated[
        CodeLabel | None,
        At("ForfeitureReason", fr="motif de la déchéance", nl="reden van het verval", de="Grund des Entzugs"),
    ] = None
    forfeiture_date: Annotated[
        ExpiryDate | None,
        At("ForfeitureDate", fr="date de la déchéance", nl="datum van het verval", de="Datum des Entzugs"),
    ] = None


DrivingLicenses: TypeAlias = Annotated[
    tuple[DrivingLicense, ...],
    in_file("DrivingLicenses/DrivingLicense", fr="permis de conduire", nl="rijbewijzen", de="Führerscheine"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HawkerCategories(Message):
    """The categories of a hawker's card, and their code."""

    code: Annotated[str, At("Code", *terms.CODE)]
    categories: Annotated[tuple[str, ...], At("Category", fr="catégories", nl="categorieën", de="Kategorien")]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HawkersCard(DatedInformationType):
    """IT 193: the card of somebody who trades in public places."""

    number: ClassVar[str] = "193"

    card_number: Annotated[str | None, At("Card/CardNumber", *terms.CARD_NUMBER)] = None
    serial_number: Annotated[str | None, At("Card/SerialNumber", *terms.SERIAL_NUMBER)] = None
    categories: Annotated[
        HawkerCategories | None, At("Categories", fr="catégories", nl="categorieën", de="Kategorien")
    ] = None
    place: Place = None
    expiry_date: Annotated[SplitDate | None, At("ExpiryDate", *terms.EXPIRY_DATE)] = None


HawkersCards: TypeAlias = Annotated[
    tuple[HawkersCard, ...],
    in_file(
        "HawkersCards/HawkersCard",
        fr="cartes de commerçant ambulant",
        nl="leurderskaarten",
        de="Karten für das ambulante Gewerbe",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LicenseDelivery(Message):
    """Where an old driving licence was issued: either `place`, a Belgian municipality, or a code and its label."""

    place: Place = None
    code: Annotated[str | None, At("Code", *terms.CODE)] = None
    label: Annotated[str | None, At("Label", *terms.LABEL)] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DrivingLicenseOldModel(DatedInformationType):
    """IT 194: a driving licence of the old model."""

    number: ClassVar[str] = "194"

    type_of_license: Annotated[
        CodeLabel | None, At("TypeOfLicense", fr="type de permis", nl="soort rijbewijs", de="Art des Führerscheins")
    ] = None
    categories: Annotated[
        tuple[CodeLabel, ...], At("Categories/Category", fr="catégories", nl="categorieën", de="Kategorien")
    ] = ()
    license_number: LicenseNumber = None
    delivery: Annotated[LicenseDelivery | None, At("Delivery", *terms.DELIVERY)] = None
    gear_box: Annotated[
        CodeLabel | None, At("GearBox", fr="boîte de vitesses", nl="versnellingsbak", de="Getriebe")
    ] = None
    medical: Annotated[
        CodeLabel | None, At("Medical", fr="mention médicale", nl="medische vermelding", de="ärztlicher Vermerk")
    ] = None
    expiry_date: Annotated[ExpiryDate | None, At("ExpiryDate", *terms.EXPIRY_DATE)] = None


DrivingLicensesOldModel: TypeAlias = Annotated[
    tuple[DrivingLicenseOldModel, ...],
    in_file(
        "DrivingLicensesOldModel/DrivingLicense",
        fr="permis de conduire, ancien modèle",
        nl="rijbewijzen, oud model",
        de="Führerscheine, altes Muster",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EmploymentCard(DatedInformationType):
    """IT 197: the card that lets a foreigner work as self-employed."""

    number: ClassVar[str] = "197"

    card_number: Annotated[str, At("CardNumber", *terms.CARD_NUMBER)]
    expiry_date: Annotated[ExpiryDate, At("ExpiryDate", *terms.EXPIRY_DATE)]


EmploymentCards: TypeAlias = Annotated[
    tuple[EmploymentCard, ...],
    in_file("EmploymentCards/EmploymentCard", fr="cartes professionnelles", nl="beroepskaarten", de="Berufskarten"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WorkPermit(DatedInformationType):
    """IT 198: the permit that lets a foreigner work as an employee; it proves no employment."""

    number: ClassVar[str] = "198"

    permit_number: Annotated[
        str,
        At("PermitNumber", fr="numéro du permis", nl="nummer van de arbeidskaart", de="Nummer der Arbeitserlaubnis"),
    ]
    expiry_date: Annotated[ExpiryDate, At("ExpiryDate", *terms.EXPIRY_DATE)]


WorkPermits: TypeAlias = Annotated[
    tuple[WorkPermit, ...],
    in_file("WorkPermits/WorkPermit", fr="permis de travail", nl="arbeidskaarten", de="Arbeitserlaubnisse"),
]
