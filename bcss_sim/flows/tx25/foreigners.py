"""The waiting register (information types 205, 206, 207)."""

from __future__ import annotations

from bcss_client.flows.tx25.foreigners import (
    ApplicationFiled,
    Decision,
    OrganizationInCharge,
    RefugeeType,
    SocialWelfare,
    StatusOfRefugee,
)
from bcss_client.flows.tx25.shared import CodeLabel
from bcss_client.flows.tx25.split_date import SplitDate

from ...world.facts import Coded
from .register_file import RegisterFile, is_refnis, recent_first

_FILED, _NOTIFIED = "01", "14"  # IT 206


def refugee_types(file: RegisterFile) -> tuple[RefugeeType, ...]:
    """IT 205: as what the person stood in the waiting register, until entered elsewhere."""
    return recent_first(
        [
            RefugeeType(
                date=SplitDate.of(spell.period.begin),
                deleted=file.deleted(spell.period),
                code=spell.code,
                label=file.situation.codes.label("refugee_type", spell.code, file.language),
            )
            for spell in file.person.refugee
        ]
    )


def statuses_of_refugee(file: RegisterFile) -> tuple[StatusOfRefugee, ...]:
    """IT 206: the application for protection, and the decision that ended the procedure."""
    records = []
    for spell in file.person.refugee:
        filed = file.label("refugee_status", _FILED)
        application = ApplicationFiled(code=filed.code, label=filed.label, place=_municipality(file, spell))
        records.append(StatusOfRefugee(date=SplitDate.of(spell.period.begin), application_filed=application))
        decided = file.deleted(spell.period)
        if decided is not None and file.person.death != decided.complete:
            notified = file.label("refugee_status", _NOTIFIED)
            decision = Decision(code=notified.code, label=notified.label)
            records.append(StatusOfRefugee(date=decided, decision=decision))
    return recent_first(records)


def organizations_in_charge(file: RegisterFile) -> tuple[OrganizationInCharge, ...]:
    """IT 207: the centre of the municipality an applicant is registered in helps until the procedure ends."""
    records = []
    for spell in file.person.refugee:
        municipality = _municipality(file, spell)
        if municipality is not None:
            records.append(
                OrganizationInCharge(
                    date=SplitDate.of(spell.period.begin),
                    deleted=file.deleted(spell.period),
                    social_welfare=SocialWelfare(place=municipality),
                )
            )
    return recent_first(records)


def _municipality(file: RegisterFile, spell: Coded) -> CodeLabel | None:
    """Where the person was registered when the spell began."""
    for residence in file.person.residences:
        if residence.period.contains(spell.period.begin) and is_refnis(residence.place):
            return file.place(residence.place)
    return None
