"""Pensions, military service and war titles (information types 073, 074, 160, 190)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ... import terms
from ...declaration import At, Message
from .shared import CodeLabel, DatedInformationType, Graphic1, Graphic2, Place, in_file


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RetirementCertificate(DatedInformationType):
    """IT 073: a pension certificate; it proves no amount."""

    number: ClassVar[str] = "073"

    category: Annotated[CodeLabel | None, At("Category", *terms.CATEGORY)] = None
    certificate_number: Annotated[
        str | None, At("CertificateNumber", fr="numéro du brevet", nl="nummer van het brevet", de="Nummer der Urkunde")
    ] = None


RetirementCertificates: TypeAlias = Annotated[
    tuple[RetirementCertificate, ...],
    in_file(
        "RetirementCertificates/RetirementCertificate",
        fr="brevets de pension",
        nl="pensioenbrevetten",
        de="Pensionsurkunden",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SpecialRetirementCertificate(DatedInformationType):
    """IT 074: the certificate of a special pension; it proves no amount."""

    number: ClassVar[str] = "074"

    serial_number: Annotated[str | None, At("SerialNumber", *terms.SERIAL_NUMBER)] = None
    identification_number: Annotated[
        str | None,
        At("IdentificationNumber", fr="numéro d'identification", nl="identificatienummer", de="Identifikationsnummer"),
    ] = None


SpecialRetirementCertificates: TypeAlias = Annotated[
    tuple[SpecialRetirementCertificate, ...],
    in_file(
        "SpecialRetirementCertificates/SpecialRetirementCertificate",
        fr="brevets de pension spéciale",
        nl="brevetten van bijzonder pensioen",
        de="Urkunden einer Sonderpension",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MilitaryClass(Message):
    """The class of conscripts the person belonged to."""

    year: Annotated[str, At("Year", fr="année", nl="jaar", de="Jahr")]
    qualification: Annotated[
        str | None, At("Qualification", fr="qualification", nl="kwalificatie", de="Qualifikation")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MilitaryService(DatedInformationType):
    """IT 160: the military service."""

    number: ClassVar[str] = "160"

    situation: Annotated[CodeLabel | None, At("Situation", *terms.SITUATION)] = None
    place: Place = None
    military_class: Annotated[
        MilitaryClass | None, At("Class", fr="classe de milice", nl="lichting", de="Einberufungsjahrgang")
    ] = None


MilitaryServices: TypeAlias = Annotated[
    tuple[MilitaryService, ...],
    in_file("MilitaryServices/MilitaryService", fr="obligations militaires", nl="militaire dienst", de="Wehrdienst"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AcknowledgedWarTitle(DatedInformationType):
    """IT 190: a title of national recognition earned in wartime."""

    number: ClassVar[str] = "190"

    war_title: Annotated[
        CodeLabel | None,
        At("WarTitle", fr="titre de reconnaissance", nl="titel van erkentelijkheid", de="Titel der Anerkennung"),
    ] = None
    graphic1: Graphic1 = None
    graphic2: Graphic2 = None


AcknowledgedWarTitles: TypeAlias = Annotated[
    tuple[AcknowledgedWarTitle, ...],
    in_file(
        "AcknowledgedWarTitles/AcknowledgedWarTitle",
        fr="titres de reconnaissance nationale",
        nl="titels van nationale erkentelijkheid",
        de="Titel der nationalen Anerkennung",
    ),
]
