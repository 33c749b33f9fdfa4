"""Documents, permits and the file itself: IT 002, 180, 191, 193 to 199, 202, 211, 240, 246, 247, 250, 253, 254."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bcss_client.flows.tx25.documents import (
    Certificate,
    Delivery,
    DocumentType,
    EIDCertificate,
    IdentityCard,
    Issuer,
    Passport,
    PassportIdent,
    SocialSecurityCard,
)
from bcss_client.flows.tx25.file_data import (
    ContactData,
    CreationDate,
    FileReference,
    LastUpdateDate,
    Limosa,
    LocalRegister,
    ManagerInfo,
    ReferencedFile,
    SpecialInfo,
)
from bcss_client.flows.tx25.permits import (
    DrivingLicense,
    DrivingLicenseOldModel,
    EmploymentCard,
    HawkerCategories,
    HawkersCard,
    LicenseDelivery,
    WorkPermit,
)
from bcss_client.flows.tx25.shared import InformationType
from bcss_client.flows.tx25.split_date import ExpiryDate

from .parts import BARE, CODE, FRANCE, LIEGE, NUMBER, SINCE

EXPIRY = ExpiryDate.of(date(2030, 1, 31))
UNLIMITED = ExpiryDate(graphic="illimité")
IDENT = PassportIdent(passport_type=BARE, passport_number="EX000000")

DOCUMENTS: Sequence[InformationType] = (
    EIDCertificate(
        date=SINCE,
        identity_card="000000000000",
        certificate1=Certificate(number="1"),
        certificate2=Certificate(presence=CODE),
    ),
    IdentityCard(
        date=SINCE,
        type_of_card=BARE,
        duplicate="1",
        card_number="000000000000",
        delivery=Delivery(place=LIEGE),
        expiry_date=EXPIRY,
        renewal="1",
        duration=BARE,
    ),
    IdentityCard(date=SINCE, type_of_card=BARE, delivery=Delivery(country=FRANCE), expiry_date=UNLIMITED),
    SocialSecurityCard(date=SINCE, category=BARE, card_number="0000000000"),
    Passport(
        date=SINCE,
        passport_status=BARE,
        passport_ident=IDENT,
        issuer=Issuer(place=LIEGE),
        renewal_number="1",
        serial_number="2",
        second_number="3",
        replacement_of="EX000001",
        production_date=SINCE,
        expiry_date=SINCE,
    ),
    Passport(
        date=SINCE, passport_status=BARE, passport_ident=IDENT, issuer=Issuer(province=CODE), addition_to="EX000001"
    ),
    Passport(date=SINCE, passport_status=BARE, passport_ident=IDENT, issuer=Issuer(diplomatic_post=BARE)),
    Passport(date=SINCE, passport_status=BARE, passport_ident=IDENT, issuer=Issuer()),
    DocumentType(date=SINCE, type_of_document=CODE),
)
PERMITS: Sequence[InformationType] = (
    DrivingLicense(
        date=SINCE,
        type_of_license=CODE,
        license_number="0000000000",
        place=LIEGE,
        delivery_country=FRANCE,
        forfeiture_reason=CODE,
        forfeiture_date=UNLIMITED,
    ),
    HawkersCard(
        date=SINCE,
        card_number="1",
        serial_number="2",
        categories=HawkerCategories(code="1", categories=("fleurs", "fruits")),
        place=LIEGE,
        expiry_date=SINCE,
    ),
    DrivingLicenseOldModel(
        date=SINCE,
        type_of_license=CODE,
        categories=(CODE, CODE),
        license_number="1",
        delivery=LicenseDelivery(place=LIEGE),
        gear_box=CODE,
        medical=CODE,
        expiry_date=EXPIRY,
    ),
    DrivingLicenseOldModel(date=SINCE, delivery=LicenseDelivery(code="1", label="Ministère")),
    EmploymentCard(date=SINCE, card_number="1", expiry_date=EXPIRY),
    WorkPermit(date=SINCE, permit_number="1", expiry_date=UNLIMITED),
)
FILE: Sequence[InformationType] = (
    FileReference(date=SINCE, national_number=NUMBER, justification=BARE),
    SpecialInfo(
        date=SINCE, graphic1="a", graphic2="b", limosa=Limosa(reason1=CODE, reason2=CODE, national_number=NUMBER)
    ),
    LocalRegister(date=SINCE, number_register="1", number_folio="2"),
    ManagerInfo(
        date=SINCE,
        graphic1="a",
        graphic2="b",
        email_address="population@example.org",
        mobile_number="0400000000",
        phone_number="040000000",
    ),
    ContactData(
        date=SINCE,
        graphic1="a",
        graphic2="b",
        email_address="anne@example.org",
        mobile_number="0400000000",
        phone_number="040000000",
        fax_number="040000001",
    ),
    ReferencedFile(date=SINCE, national_number=NUMBER),
    CreationDate(date=SINCE),
    LastUpdateDate(date=SINCE, deleted=SINCE),
)
TYPICAL = (*DOCUMENTS, *PERMITS, *FILE)
