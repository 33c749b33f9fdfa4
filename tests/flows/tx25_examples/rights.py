"""Voting, pensions and service: IT 073, 074, 130 to 132, 160, 190."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bcss_client.flows.tx25.service_record import (
    AcknowledgedWarTitle,
    MilitaryClass,
    MilitaryService,
    RetirementCertificate,
    SpecialRetirementCertificate,
)
from bcss_client.flows.tx25.shared import CodeOrLabel, InformationType
from bcss_client.flows.tx25.split_date import ExpiryDate
from bcss_client.flows.tx25.voting import BelgianVoterAbroad, EECVoter, Election, ElectoralFunction, PartyToProxy, Voter

from .parts import BARE, CODE, FRANCE, LIEGE, NUMBER, SINCE

LOOSE = CodeOrLabel(code="1", label="Un")

TYPICAL: Sequence[InformationType] = (
    RetirementCertificate(date=SINCE, category=CODE, certificate_number="1"),
    SpecialRetirementCertificate(date=SINCE, serial_number="1", identification_number="2"),
    Election(
        date=SINCE,
        electoral_function=ElectoralFunction(
            situation=LOOSE, category=LOOSE, modified="1", volunteer=LOOSE, codnbsc="2", place=LIEGE
        ),
    ),
    Election(date=SINCE, electoral_function=ElectoralFunction(situation=CodeOrLabel())),
    Election(
        date=SINCE, voter=Voter(situation=LOOSE, expiry_date=ExpiryDate.of(date(2030, 1, 31)), graphic="suspendu")
    ),
    Election(date=SINCE),
    EECVoter(date=SINCE, category=CODE, place=LIEGE, country=FRANCE, graphic="a"),
    BelgianVoterAbroad(
        date=SINCE,
        type_of_voting=BARE,
        place=LIEGE,
        criteria=BARE,
        diplomatic_post=BARE,
        territory=BARE,
        choice_of_address="1",
        proxy=PartyToProxy(national_number=NUMBER),
        validity_date=SINCE,
        graphic="a",
        elections=("1", "1", "0", "0"),
    ),
    BelgianVoterAbroad(date=SINCE, absentee_voter=PartyToProxy()),
    MilitaryService(
        date=SINCE, situation=CODE, place=LIEGE, military_class=MilitaryClass(year="1985", qualification="a")
    ),
    AcknowledgedWarTitle(date=SINCE, war_title=CODE, graphic1="a", graphic2="b"),
)
