"""Typical information types of Tx25, by number; the people and numbers in them are invented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time

from bcss_client.flows.tx25.documents import Delivery, DocumentType, IdentityCard
from bcss_client.flows.tx25.family import (
    DescendentFiliation,
    FamilyMember,
    Filiation,
    Guardian,
    HeadOfFamily,
    ParentalAuthority,
    Relative,
)
from bcss_client.flows.tx25.file_data import CreationDate, LastUpdateDate, Limosa, SpecialInfo
from bcss_client.flows.tx25.foreigners import (
    AdviceFromCGVS,
    AppealLodged,
    ApplicationFiled,
    Decision,
    DecisionCancelled,
    DelayLeaveGranted,
    GeneralInfo,
    Mention,
    NotificationByDVZ,
    NotificationByOrg,
    OrganizationInCharge,
    Procedure,
    Protection,
    PseudoNationalNumber,
    RefugeeType,
    SocialWelfare,
    StatusOfRefugee,
    StrikingOut,
)
from bcss_client.flows.tx25.identity import (
    Alias,
    BirthPlace,
    DeathAct,
    DeathDecision,
    DeathTranscription,
    Decease,
    DeclaredBirthDate,
    NameRecord,
    NationalNumberRecord,
    OwnName,
)
from bcss_client.flows.tx25.residence import (
    AddressChangeIntention,
    AddressReference,
    AdministrativeLanguage,
    AscertainedLegalMainAddress,
    ConsularAddress,
    ForeignAddress,
    LegalMainAddress,
    NotCommunicable,
    Residence,
    ResidenceAbroad,
    ResidenceUpdateDate,
    Street,
    TemporaryAbsence,
)
from bcss_client.flows.tx25.shared import (
    CodeLabel,
    FirstName,
    ForeignPlace,
    InformationType,
    LastName,
    Name,
    NationalNumber,
    Person,
)
from bcss_client.flows.tx25.split_date import ExpiryDate, SplitDate, SplitTime
from bcss_client.flows.tx25.status import (
    MultipleNationality,
    Nationality,
    NationalityReason,
    Occupation,
    RegistrationRegister,
)
from bcss_client.flows.tx25.unions import (
    BelgianJudgement,
    CessationNotification,
    CivilState,
    CohabitationCessation,
    CohabitationDeclaration,
    ForeignJudgement,
    Judgement,
    LegalCohabitation,
    Notary,
    PlaceOfCivilState,
    Transcription,
)
from bcss_client.values import Sex, Ssin

WOMAN = Ssin("90080299815")
SINCE = SplitDate.of(date(2020, 2, 29))
LIEGE = CodeLabel(code="62063", label="Liège")
FRANCE = CodeLabel(code="111", label="France")
PARIS = ForeignPlace(country=FRANCE, graphic="Paris")
CODE = CodeLabel(code="01", label="Premier")
BARE = CodeLabel(code="01")
NUMBER = NationalNumber(number=WOMAN, date=SplitDate.of(date(1990, 8, 2)), sex=Sex.FEMALE)
NAME = Name(
    last_names=(LastName(codes=("1", "2"), label="Exemple"),),
    first_names=(FirstName(codes=("3",), label="Anne", used_first_name="1"), FirstName()),
)
PERSON = Person(national_number=NUMBER, name=NAME)
JUDGEMENT = BelgianJudgement(tribunal=CODE, date=SINCE, place=LIEGE, court_name=CODE)

# Every branch of every choice stands in one of them.
TYPICAL: Mapping[str, Sequence[InformationType]] = {
    "000": [NationalNumberRecord(national_number=NUMBER, type="000", status="0", structure="1")],
    "001": [
        Residence(date=SINCE, residence=LIEGE, fusion=True, language=AdministrativeLanguage.FRENCH),
        Residence(
            date=SINCE,
            deleted=SINCE,
            residence=CodeLabel(code="99991", label="Radié"),
            fusion=False,
            language=AdministrativeLanguage.DUTCH_OR_GERMAN,
        ),
    ],
    "003": [
        AscertainedLegalMainAddress(date=SINCE, investigation_result=CODE, start_date=SINCE, end_date=SINCE),
        AscertainedLegalMainAddress(date=SINCE, graphic1="en cours", graphic2="suite"),
    ],
    "005": [
        AddressChangeIntention(date=SINCE, origin_place=LIEGE),
        AddressChangeIntention(date=SINCE, destination_place=BARE),
    ],
    "010": [NameRecord(date=SINCE, name=OwnName(last_names=NAME.last_names, first_names=NAME.first_names, group1="1"))],
    "020": [
        LegalMainAddress(
            date=SINCE,
            zip_code="4000",
            street=Street(code="40001000", label="Rue de l'Exemple"),
            house_number="12",
            box="3",
        ),
        LegalMainAddress(date=SINCE, zip_code="4000", street=Street(graphic="Chemin & sentier"), house_number="1A"),
    ],
    "022": [
        ResidenceAbroad(date=SINCE),
        ResidenceAbroad(
            date=SINCE,
            address=ConsularAddress(
                diplomatic_post=BARE,
                territory=BARE,
                address=ForeignAddress(country=FRANCE, graphic1="1 rue", graphic2="75001", graphic3="Paris"),
            ),
        ),
    ],
    "024": [AddressReference(date=SINCE)],
    "026": [TemporaryAbsence(date=SINCE, type_of_absence=BARE, graphic1="a", graphic2="b")],
    "031": [
        Nationality(date=SINCE, nationality=FRANCE),
        Nationality(date=SINCE, nationality=FRANCE, reason=NationalityReason(graphic="naissance")),
        Nationality(
            date=SINCE, nationality=FRANCE, reason=NationalityReason(justification=BARE, place=LIEGE, country=FRANCE)
        ),
        Nationality(
            date=SINCE, nationality=FRANCE, reason=NationalityReason(justification=BARE, place=LIEGE, graphic="loi")
        ),
    ],
    "032": [MultipleNationality(date=SINCE, nationality=FRANCE, graphic="aussi")],
    "070": [Occupation(date=SINCE, occupation=CODE, social_category=CODE, graphic1="a", graphic2="b")],
    "100": [
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
    ],
    "101": [DeclaredBirthDate(date=SINCE, declared_birth_date=SINCE, certificate=CODE)],
    "110": [
        Filiation(
            date=SINCE,
            filiation_type=CODE,
            parent1=Relative(national_number=NUMBER, name=NAME),
            parent2=Relative(name=NAME),
            act_number="1",
            place=LIEGE,
            graphic="a",
        )
    ],
    "111": [ParentalAuthority(date=SINCE, situation=CODE, justification=BARE, graphic="a")],
    "113": [
        Guardian(date=SINCE, guardian_status=CODE, justification=BARE, national_number=NUMBER, graphic2="a"),
        Guardian(date=SINCE, guardian_status=CODE, graphic1="a"),
    ],
    "114": [
        DescendentFiliation(
            date=SINCE,
            filiation_type=CODE,
            child=Relative(national_number=NUMBER, name=NAME),
            justification=BARE,
            act_number="1",
            place=LIEGE,
            graphic="a",
        )
    ],
    "120": [
        CivilState(
            date=SINCE,
            civil_state=CODE,
            spouse=PERSON,
            place=PlaceOfCivilState(place=LIEGE),
            act_number="1",
            dabs_number="2",
            suppletory_register="3",
        ),
        CivilState(date=SINCE, civil_state=CODE, place=PlaceOfCivilState(foreign_place=PARIS)),
        CivilState(
            date=SINCE,
            civil_state=CODE,
            place=PlaceOfCivilState(
                judgement=Judgement(belgian_judgement=JUDGEMENT, transcription=Transcription(date=SINCE, place=LIEGE))
            ),
        ),
        CivilState(
            date=SINCE,
            civil_state=CODE,
            place=PlaceOfCivilState(judgement=Judgement(foreign_judgement=ForeignJudgement(place=PARIS))),
        ),
        CivilState(date=SINCE, civil_state=CODE, place=PlaceOfCivilState(judgement=Judgement())),
    ],
    "123": [
        LegalCohabitation(
            date=SINCE,
            declaration=CohabitationDeclaration(
                registration_date=SINCE,
                partner=PERSON,
                place=LIEGE,
                notary=Notary(name_notary="Maître Exemple", place=LIEGE),
            ),
        ),
        LegalCohabitation(
            date=SINCE,
            cessation=CohabitationCessation(
                reason=CODE,
                country=FRANCE,
                notification=CessationNotification(notification_date=SINCE, country=FRANCE),
                partner=PERSON,
                belgian_judgement=JUDGEMENT,
            ),
        ),
        LegalCohabitation(
            date=SINCE,
            declaration=CohabitationDeclaration(
                registration_date=SINCE, partner=PERSON, place=LIEGE, notary=Notary(country=FRANCE)
            ),
        ),
        LegalCohabitation(
            date=SINCE,
            cessation=CohabitationCessation(reason=CODE, place=LIEGE, notification=CessationNotification(place=LIEGE)),
        ),
    ],
    "140": [FamilyMember(date=SINCE, housing=BARE, family_role=CODE, national_number=NUMBER, name=NAME)],
    "141": [HeadOfFamily(date=SINCE, housing=BARE, family_role=CODE, national_number=NUMBER, name=NAME, graphic="a")],
    "150": [
        Decease(
            date=SINCE,
            time=SplitTime(graphic="le matin"),
            deleted=SINCE,
            decease=DeathAct(
                act_number="1", dabs_number="2", suppletory_register="3", foreign_place=PARIS, origin=CODE
            ),
        ),
        Decease(date=SINCE, decease=DeathAct(act_number="1", place=LIEGE)),
        Decease(
            date=SINCE,
            decision=DeathDecision(type=CODE, transcription=DeathTranscription(date=SINCE, place=LIEGE), graphic="a"),
        ),
    ],
    "195": [
        IdentityCard(
            date=SINCE,
            type_of_card=BARE,
            duplicate="1",
            card_number="000000000000",
            delivery=Delivery(place=LIEGE),
            expiry_date=ExpiryDate.of(date(2030, 1, 31)),
            renewal="1",
            duration=BARE,
        ),
        IdentityCard(
            date=SINCE, type_of_card=BARE, delivery=Delivery(country=FRANCE), expiry_date=ExpiryDate(graphic="illimité")
        ),
    ],
    "202": [
        SpecialInfo(
            date=SINCE, graphic1="a", graphic2="b", limosa=Limosa(reason1=CODE, reason2=CODE, national_number=NUMBER)
        )
    ],
    "205": [RefugeeType(date=SINCE, code="1", label="Candidat réfugié")],
    "206": [
        StatusOfRefugee(
            date=SINCE, general_info=GeneralInfo(code="1", label="a", organization=CODE), escape=Mention(status="1")
        ),
        StatusOfRefugee(date=SINCE, procedure=Procedure(origin=BARE, reference="1", appeal=BARE, date=SINCE)),
        StatusOfRefugee(date=SINCE, procedure=Procedure(origin=BARE, reference="1", open_close=BARE)),
        StatusOfRefugee(date=SINCE, striking_out=StrikingOut(reference="1", status=BARE, open_close=BARE)),
        StatusOfRefugee(date=SINCE, decision_cancelled=DecisionCancelled(date=SINCE, reference="1")),
        StatusOfRefugee(date=SINCE, protection=Protection(code="1", label="a", reference="1", term="5")),
        StatusOfRefugee(date=SINCE, delay_leave_granted=DelayLeaveGranted(date=SINCE)),
        StatusOfRefugee(date=SINCE, unrestricted_stay=Mention()),
        StatusOfRefugee(date=SINCE, application_renounced=Mention()),
        StatusOfRefugee(date=SINCE, territory_left=BARE),
        StatusOfRefugee(date=SINCE, advice_from_cgvs=AdviceFromCGVS(code="1", label="a", reference="1")),
        StatusOfRefugee(
            date=SINCE, decision=Decision(code="1", label="a", reference="1", open_close=BARE, comments="b", term="5")
        ),
        StatusOfRefugee(date=SINCE, application_filed=ApplicationFiled(code="1", label="a", place=LIEGE)),
        StatusOfRefugee(date=SINCE, notification_by_dvz=NotificationByDVZ(reference="1")),
        StatusOfRefugee(date=SINCE, notification_by_org=NotificationByOrg(place=LIEGE, reference="1")),
        StatusOfRefugee(date=SINCE, appeal_lodged=AppealLodged(reference="1")),
    ],
    "207": [
        OrganizationInCharge(date=SINCE, social_welfare=SocialWelfare(place=LIEGE, initiative=CODE)),
        OrganizationInCharge(date=SINCE, refugee_centre=CODE),
    ],
    "208": [PseudoNationalNumber(date=SINCE, pseudo_national_number="90480299804")],
    "210": [RegistrationRegister(date=SINCE, registration_register=CODE)],
    "211": [DocumentType(date=SINCE, type_of_document=CODE)],
    "213": [Alias(date=SINCE, alias_type="1", birth_date=SINCE, nationality=FRANCE, name=NAME, birth_place="Paris")],
    "251": [ResidenceUpdateDate(date=SINCE)],
    "252": [NotCommunicable(date=SINCE, start_date=SINCE, end_date=SINCE)],
    "253": [CreationDate(date=SINCE)],
    "254": [LastUpdateDate(date=SINCE, deleted=SINCE)],
}
