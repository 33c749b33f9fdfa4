"""Residences and addresses: IT 001, 003, 005, 018 to 020, 022 to 028, 212, 214, 251, 252."""

from __future__ import annotations

from collections.abc import Sequence

from bcss_client.flows.tx25.addresses import (
    AddressDeclarationAbroad,
    ChoosenResidence,
    ConsularAddress,
    ForeignAddress,
    LegalResidence,
    PostalAddressAbroad,
    ResidenceAbroad,
    StatedAddress,
)
from bcss_client.flows.tx25.residence import (
    AddressChangeDeclaration,
    AddressChangeIntention,
    AddressReference,
    AdministrativeLanguage,
    AscertainedLegalMainAddress,
    LegalMainAddress,
    NotCommunicable,
    Residence,
    ResidenceUpdateDate,
    Street,
    TemporaryAbsence,
    TemporaryRegistration,
)
from bcss_client.flows.tx25.shared import CodeLabel, InformationType

from .parts import BARE, CODE, FRANCE, LIEGE, SINCE

RUE = Street(code="40001000", label="Rue de l'Exemple")
ABROAD = ForeignAddress(country=FRANCE, graphic1="1 rue", graphic2="75001", graphic3="Paris")

TYPICAL: Sequence[InformationType] = (
    Residence(date=SINCE, residence=LIEGE, fusion=True, language=AdministrativeLanguage.FRENCH),
    Residence(
        date=SINCE,
        deleted=SINCE,
        residence=CodeLabel(code="99991", label="Radié"),
        fusion=False,
        language=AdministrativeLanguage.DUTCH_OR_GERMAN,
    ),
    AscertainedLegalMainAddress(date=SINCE, investigation_result=CODE, start_date=SINCE, end_date=SINCE),
    AscertainedLegalMainAddress(date=SINCE, graphic1="en cours", graphic2="suite"),
    AddressChangeIntention(date=SINCE, origin_place=LIEGE),
    AddressChangeIntention(date=SINCE, destination_place=BARE),
    AddressDeclarationAbroad(date=SINCE, address=ABROAD),
    AddressChangeDeclaration(date=SINCE, address="Rue de l'Exemple 12, 4000 Liège"),
    LegalMainAddress(date=SINCE, zip_code="4000", street=RUE, house_number="12", box="3"),
    LegalMainAddress(date=SINCE, zip_code="4000", street=Street(graphic="Chemin & sentier"), house_number="1A"),
    ResidenceAbroad(date=SINCE),
    ResidenceAbroad(date=SINCE, address=ConsularAddress(diplomatic_post=BARE, territory=BARE, address=ABROAD)),
    PostalAddressAbroad(date=SINCE, address=ABROAD),
    PostalAddressAbroad(date=SINCE, address=ForeignAddress()),
    AddressReference(date=SINCE),
    TemporaryAbsence(date=SINCE, type_of_absence=BARE, graphic1="a", graphic2="b"),
    LegalResidence(date=SINCE, graphic="chez ses parents"),
    TemporaryRegistration(date=SINCE, legal_fact=CODE, graphic="a", expiry_date=SINCE),
    ChoosenResidence(date=SINCE, residence=CODE),
    ChoosenResidence(date=SINCE, graphic="chez son avocat"),
    StatedAddress(date=SINCE, organization=CODE, zip_code="4000", street=RUE, house_number="12", box="3"),
    ResidenceUpdateDate(date=SINCE),
    NotCommunicable(date=SINCE, start_date=SINCE, end_date=SINCE),
)
