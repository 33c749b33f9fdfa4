"""Identity, status, what is to be verified, death: IT 000, 004, 006, 010 to 013, 031 to 070, 100, 101, 150 to 153 …"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from bcss_client.flows.tx25.death import (
    AbsenceDecision,
    BurialMode,
    DeathAct,
    DeathDecision,
    DeathTranscription,
    Decease,
    Disappearence,
    Funeral,
    FuneralContract,
    LegalRepresentative,
    OrganDonation,
)
from bcss_client.flows.tx25.identity import (
    Alias,
    BirthPlace,
    DeclaredBirthDate,
    NameModification,
    NameRecord,
    NationalNumberRecord,
    NewGender,
    NobilityTitle,
    OwnName,
    PseudoNationalNumber,
    Pseudonym,
)
from bcss_client.flows.tx25.residence import Street
from bcss_client.flows.tx25.shared import CodeLabel, InformationType
from bcss_client.flows.tx25.split_date import SplitTime
from bcss_client.flows.tx25.status import (
    CountryOfOrigin,
    MultipleNationality,
    Nationality,
    NationalityReason,
    Occupation,
    RegistrationRegister,
)
from bcss_client.flows.tx25.verification import (
    AddressToVerify,
    BirthPlaceToVerify,
    CivilStateToVerify,
    DeceaseToVerify,
    GenderToVerify,
    NameToVerify,
    NationalityToVerify,
)
from bcss_client.values import Sex

from .parts import BARE, CODE, FRANCE, LIEGE, NAME, NUMBER, PARIS, SINCE

IDENTITY: Sequence[InformationType] = (
    NationalNumberRecord(national_number=NUMBER, type="000", status="0", structure="1"),
    NewGender(date=SINCE, sex=Sex.FEMALE, graphic="a"),
    NameRecord(date=SINCE, name=OwnName(last_names=NAME.last_names, first_names=NAME.first_names, group1="1")),
    Pseudonym(date=SINCE, name=NAME),
    NobilityTitle(date=SINCE, nobility_title=CODE),
    NameModification(date=SINCE, modification_type=CODE, graphic="a"),
    BirthPlace(
        date=SINCE,
        time=SplitTime.of(time(4, 5, 6)),
        deleted=SINCE,
        act_number="0012",
        dabs_number="1",
        suppletory_register="A",
        place=LIEGE,
    ),
    BirthPlace(date=SINCE, act_number="0012", foreign_place=PARIS),
    DeclaredBirthDate(date=SINCE, declared_birth_date=SINCE, certificate=CODE),
    PseudoNationalNumber(date=SINCE, pseudo_national_number="90480299804"),
    Alias(date=SINCE, alias_type="1", birth_date=SINCE, nationality=FRANCE, name=NAME, birth_place="Paris"),
)
STATUS: Sequence[InformationType] = (
    CountryOfOrigin(date=SINCE, country=FRANCE, graphic="a"),
    Nationality(date=SINCE, nationality=FRANCE),
    Nationality(date=SINCE, nationality=FRANCE, reason=NationalityReason(graphic="naissance")),
    Nationality(
        date=SINCE, nationality=FRANCE, reason=NationalityReason(justification=BARE, place=LIEGE, country=FRANCE)
    ),
    Nationality(
        date=SINCE, nationality=FRANCE, reason=NationalityReason(justification=BARE, place=LIEGE, graphic="loi")
    ),
    MultipleNationality(date=SINCE, nationality=FRANCE, graphic="aussi"),
    Occupation(date=SINCE, occupation=CODE, social_category=CODE, graphic1="a", graphic2="b"),
    RegistrationRegister(date=SINCE, registration_register=CODE),
)
TO_VERIFY: Sequence[InformationType] = (
    GenderToVerify(
        date=SINCE,
        date_entered=SINCE,
        date_validated=SINCE,
        validation=CODE,
        gender=CodeLabel(code="2", label="Féminin"),
    ),
    NameToVerify(date=SINCE, date_entered=SINCE, date_validated=SINCE, validation=CODE, graphic="Exemple"),
    AddressToVerify(
        date=SINCE,
        date_entered=SINCE,
        date_validated=SINCE,
        validation=CODE,
        place=LIEGE,
        zip_code="4000",
        street=Street(graphic="Chemin"),
        house_number="12",
        box="3",
    ),
    NationalityToVerify(date=SINCE, date_entered=SINCE, date_validated=SINCE, validation=CODE, nationality=FRANCE),
    BirthPlaceToVerify(date=SINCE, date_entered=SINCE, date_validated=SINCE, validation=CODE, place=LIEGE, graphic="a"),
    CivilStateToVerify(date=SINCE, date_entered=SINCE, date_validated=SINCE, validation=CODE, civil_state=CODE),
    DeceaseToVerify(date=SINCE, date_entered=SINCE, date_validated=SINCE, validation=CODE),
)
DEATH: Sequence[InformationType] = (
    Decease(
        date=SINCE,
        time=SplitTime(graphic="le matin"),
        deleted=SINCE,
        decease=DeathAct(act_number="1", dabs_number="2", suppletory_register="3", foreign_place=PARIS, origin=CODE),
    ),
    Decease(date=SINCE, decease=DeathAct(act_number="1", place=LIEGE)),
    Decease(
        date=SINCE,
        decision=DeathDecision(type=CODE, transcription=DeathTranscription(date=SINCE, place=LIEGE), graphic="a"),
    ),
    Disappearence(date=SINCE, decision=AbsenceDecision(code="1", label="Absence", national_number=NUMBER), graphic="a"),
    BurialMode(
        date=SINCE,
        type_of_burial=CODE,
        legal_representative=LegalRepresentative(national_number=NUMBER, graphic="mère"),
    ),
    Funeral(
        date=SINCE,
        type_of_funeral=CODE,
        rite=CODE,
        place=LIEGE,
        document_date=SINCE,
        legal_representative=LegalRepresentative(national_number=NUMBER, graphic="mère"),
        contract=FuneralContract(situation=CODE, date=SINCE, number="1", cbe_number="1999000150"),
        place2=LIEGE,
    ),
    Funeral(date=SINCE, place=LIEGE, document_date=SINCE, place3=PARIS),
    OrganDonation(date=SINCE, declaration=CODE, place=LIEGE),
)
TYPICAL = (*IDENTITY, *STATUS, *TO_VERIFY, *DEATH)
