"""The file itself: references, remarks, contacts, dates (information types 002, 202, 240, 246, 247, 250, 253, 254)."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, TypeAlias

from ...declaration import At, Message
from .shared import (
    CodeLabel,
    DatedInformationType,
    Graphic1,
    Graphic2,
    Justification,
    NumberOfPerson,
    RequiredNumberOfPerson,
    in_file,
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FileReference(DatedInformationType):
    """IT 002: a file this one refers to, by the number of its person.

    They stand in `file_references`; `file_reference`, which the register no longer fills, is for older replies.
    """

    number: ClassVar[str] = "002"

    national_number: RequiredNumberOfPerson
    justification: Justification = None


FileReferenceInFile: TypeAlias = Annotated[
    FileReference | None, in_file("FileReference", fr="dossier de référence", nl="referentiedossier", de="Bezugsakte")
]
FileReferences: TypeAlias = Annotated[
    tuple[FileReference, ...],
    in_file("FileReferences/FileReference", fr="dossiers de référence", nl="referentiedossiers", de="Bezugsakten"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Limosa(Message):
    """A remark on work in Belgium reported from abroad (Limosa)."""

    reason1: Annotated[CodeLabel, At("Reason1", fr="motif 1", nl="reden 1", de="Grund 1")]
    reason2: Annotated[CodeLabel | None, At("Reason2", fr="motif 2", nl="reden 2", de="Grund 2")] = None
    national_number: NumberOfPerson = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SpecialInfo(DatedInformationType):
    """IT 202: a special remark, as free text or on a Limosa declaration."""

    number: ClassVar[str] = "202"

    graphic1: Graphic1 = None
    graphic2: Graphic2 = None
    limosa: Annotated[Limosa | None, At("Limosa", fr="Limosa", nl="Limosa", de="Limosa")] = None


SpecialInfos: TypeAlias = Annotated[
    tuple[SpecialInfo, ...],
    in_file(
        "SpecialInfos/SpecialInfo",
        fr="informations spéciales",
        nl="bijzondere inlichtingen",
        de="besondere Informationen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LocalRegister(DatedInformationType):
    """IT 240: where the person stands in the paper register of the municipality."""

    number: ClassVar[str] = "240"

    number_register: Annotated[
        str | None,
        At("NumberRegister", fr="numéro du registre", nl="nummer van het register", de="Nummer des Registers"),
    ] = None
    number_folio: Annotated[
        str | None, At("NumberFolio", fr="numéro du folio", nl="nummer van het blad", de="Nummer des Blattes")
    ] = None


LocalRegisters: TypeAlias = Annotated[
    tuple[LocalRegister, ...],
    in_file(
        "LocalRegisters/LocalRegister", fr="registres communaux", nl="gemeentelijke registers", de="Gemeinderegister"
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ContactInformation(DatedInformationType):
    """Base of the information with contact details."""

    graphic1: Graphic1 = None
    graphic2: Graphic2 = None
    email_address: Annotated[
        str | None, At("Contacts/EmailAddress", fr="adresse e-mail", nl="e-mailadres", de="E-Mail-Adresse")
    ] = None
    mobile_number: Annotated[
        str | None, At("Contacts/MobileNumber", fr="numéro de GSM", nl="gsm-nummer", de="Handynummer")
    ] = None
    phone_number: Annotated[
        str | None, At("Contacts/PhoneNumber", fr="numéro de téléphone", nl="telefoonnummer", de="Telefonnummer")
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ManagerInfo(ContactInformation):
    """IT 246: a note of the municipality, with contact details."""

    number: ClassVar[str] = "246"


ManagersInfo: TypeAlias = Annotated[
    tuple[ManagerInfo, ...],
    in_file(
        "ManagersInfo/ManagerInfo", fr="notes de la commune", nl="nota's van de gemeente", de="Vermerke der Gemeinde"
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ContactData(ContactInformation):
    """IT 247: contact details."""

    number: ClassVar[str] = "247"

    fax_number: Annotated[str | None, At("Contacts/FaxNumber", fr="numéro de fax", nl="faxnummer", de="Faxnummer")] = (
        None
    )


ContactsData: TypeAlias = Annotated[
    tuple[ContactData, ...],
    in_file("ContactsData/ContactData", fr="coordonnées de contact", nl="contactgegevens", de="Kontaktangaben"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReferencedFile(DatedInformationType):
    """IT 250: a file that refers to this one, by the number of its person."""

    number: ClassVar[str] = "250"

    national_number: RequiredNumberOfPerson


ReferencedFiles: TypeAlias = Annotated[
    tuple[ReferencedFile, ...],
    in_file(
        "ReferencedFiles/ReferencedFile",
        fr="dossiers qui renvoient à celui-ci",
        nl="dossiers die naar dit dossier verwijzen",
        de="Akten, die auf diese verweisen",
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CreationDate(DatedInformationType):
    """IT 253: when the file was made."""

    number: ClassVar[str] = "253"


CreationDateInFile: TypeAlias = Annotated[
    CreationDate | None,
    in_file("CreationDate", fr="création du dossier", nl="aanmaak van het dossier", de="Anlegung der Akte"),
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LastUpdateDate(DatedInformationType):
    """IT 254: when the file was last changed."""

    number: ClassVar[str] = "254"


LastUpdateDateInFile: TypeAlias = Annotated[
    LastUpdateDate | None,
    in_file(
        "LastUpdateDate",
        fr="dernière mise à jour du dossier",
        nl="laatste bijwerking van het dossier",
        de="letzte Aktualisierung der Akte",
    ),
]
