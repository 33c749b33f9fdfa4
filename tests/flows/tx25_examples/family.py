"""Family and unions: IT 021, 110, 111, 113, 114, 120 to 125, 140, 141."""

from __future__ import annotations

from collections.abc import Sequence

from bcss_client.flows.tx25.family import (
    DescendentFiliation,
    FamilyMember,
    Filiation,
    Guardian,
    HeadOfFamily,
    ParentalAuthority,
    Relative,
    SharedHosting,
)
from bcss_client.flows.tx25.shared import InformationType
from bcss_client.flows.tx25.unions import (
    BelgianJudgement,
    CessationNotification,
    CivilState,
    CohabitationCessation,
    CohabitationDeclaration,
    ConvenienceLegalCohabitation,
    ConvenienceMarriage,
    ForeignJudgement,
    Judgement,
    LegalCohabitation,
    MarriageContract,
    Notary,
    PartnerBirthPlace,
    PlaceOfCivilState,
    Transcription,
)

from .parts import BARE, CODE, FRANCE, LIEGE, NAME, NUMBER, PARIS, PERSON, SINCE

JUDGEMENT = BelgianJudgement(tribunal=CODE, date=SINCE, place=LIEGE, court_name=CODE)

FAMILY: Sequence[InformationType] = (
    SharedHosting(date=SINCE, role=BARE, national_number=NUMBER, name=NAME),
    Filiation(
        date=SINCE,
        filiation_type=CODE,
        parent1=Relative(national_number=NUMBER, name=NAME),
        parent2=Relative(name=NAME),
        act_number="1",
        place=LIEGE,
        graphic="a",
    ),
    ParentalAuthority(date=SINCE, situation=CODE, justification=BARE, graphic="a"),
    Guardian(date=SINCE, guardian_status=CODE, justification=BARE, national_number=NUMBER, graphic2="a"),
    Guardian(date=SINCE, guardian_status=CODE, graphic1="a"),
    DescendentFiliation(
        date=SINCE,
        filiation_type=CODE,
        child=Relative(national_number=NUMBER, name=NAME),
        justification=BARE,
        act_number="1",
        place=LIEGE,
        graphic="a",
    ),
    FamilyMember(date=SINCE, housing=BARE, family_role=CODE, national_number=NUMBER, name=NAME),
    HeadOfFamily(date=SINCE, housing=BARE, family_role=CODE, national_number=NUMBER, name=NAME, graphic="a"),
)
UNIONS: Sequence[InformationType] = (
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
    PartnerBirthPlace(date=SINCE, place=LIEGE, graphic="a"),
    PartnerBirthPlace(date=SINCE, country=FRANCE),
    MarriageContract(date=SINCE, type_of_contract=CODE, place=LIEGE, graphic="a"),
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
    ConvenienceMarriage(date=SINCE, decision=CODE, place=LIEGE, partner=PERSON, notification_date=SINCE),
    ConvenienceLegalCohabitation(date=SINCE, decision=CODE, place=LIEGE, partner=PERSON, notification_date=SINCE),
)
TYPICAL = (*FAMILY, *UNIONS)
