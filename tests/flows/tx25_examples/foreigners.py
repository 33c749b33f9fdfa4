"""Foreigners: IT 007, 008, 200, 205 to 207."""

from __future__ import annotations

from collections.abc import Sequence

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
    RefugeeType,
    SocialWelfare,
    StatusOfRefugee,
    StrikingOut,
)
from bcss_client.flows.tx25.shared import InformationType
from bcss_client.flows.tx25.stay import PublicSecurityNumber, ReturnPermission, TemporaryStudyPresence

from .parts import BARE, CODE, LIEGE, SINCE

TYPICAL: Sequence[InformationType] = (
    TemporaryStudyPresence(date=SINCE, type_of_student=BARE, expiry_date=SINCE),
    ReturnPermission(date=SINCE, expiry_date=SINCE),
    PublicSecurityNumber(date=SINCE, public_security_number="0000000"),
    RefugeeType(date=SINCE, code="1", label="Candidat réfugié"),
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
    OrganizationInCharge(date=SINCE, social_welfare=SocialWelfare(place=LIEGE, initiative=CODE)),
    OrganizationInCharge(date=SINCE, refugee_centre=CODE),
)
