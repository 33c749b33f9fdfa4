"""The waiting register: information types 205, 206, 207, 211, 212 and 213 in fewer, flat elements.

Which field of the National Register stands in which element follows from the names; where those leave a choice
(`structureType`, `codeK2`, `nisCode`, the dates of H206, `firstNameIndicator`) it is our reading.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bcss_client.declaration import declared_fields
from bcss_client.flows.perform_investigation.waiting_register import (
    RefugeeAdministrativeFile,
    RefugeeDataBlock,
    RefugeeDocument,
    RefugeeInstitution,
    RefugeeLocation,
    RefugeeSituation,
    WaitRegister,
)
from bcss_client.flows.tx25.foreigners import OrganizationInCharge, StatusOfRefugee
from bcss_client.flows.tx25.identity import Alias
from bcss_client.flows.tx25.shared import CodeLabel, CodeOrLabel, DatedInformationType

from .file import File, day, number

_DAYS = re.compile(r"(\d+) (?:jour|dag|Tag)")
_GIVEN_NAMES = 2


def wait_register(file: File) -> WaitRegister | None:
    """What the waiting register holds, also of a procedure that has ended; None of somebody who never stood in it."""
    held = file.held
    if not held.refugee_types:
        return None
    return WaitRegister(
        ssin=file.person.ssin,
        situations=tuple(
            RefugeeSituation(demand_date=day(one.date), quality_code=number(one.code)) for one in held.refugee_types
        ),
        administrative_files=tuple(_event(file, one) for one in held.statuses_of_refugee),
        institutions=tuple(_institution(file, one) for one in held.organizations_in_charge),
        documents=tuple(
            RefugeeDocument(inscription_date=day(one.date), document_type_code=number(one.type_of_document.code))
            for one in held.document_types
        ),
        locations=tuple(
            RefugeeLocation(
                inscription_date=day(one.date),
                code=_code(one.residence),
                description=one.residence.label if one.residence else one.graphic,
            )
            for one in held.choosen_residences
        ),
        alias_full=" / ".join(one.name.full for one in held.aliases if one.name) or None,
        aliases=tuple(map(_alias, held.aliases)),
    )


def _event(file: File, event: StatusOfRefugee) -> RefugeeAdministrativeFile:
    general, procedure, struck = event.general_info, event.procedure, event.striking_out
    filed, notified, decision = event.application_filed, event.notification_by_org, event.decision
    coded = (decision, filed, event.protection, event.advice_from_cgvs, event.territory_left, general)
    place = filed.place if filed else notified.place if notified else None
    opened = procedure or struck or decision
    term = decision or event.protection
    cancelled, delay = event.decision_cancelled, event.delay_leave_granted
    return RefugeeAdministrativeFile(
        structure_type=_happened(event),
        administrative_situation_date=day(event.date),
        administrative_situation_code=_code(struck.status) if struck else _first_code(coded),
        organism=_code(general.organization) if general else None,
        comment=decision.comments if decision else None,
        code_k2=_code(procedure.appeal) if procedure else None,
        municipality_code_or_aid_center=_code(place),
        municipality_description=place.label if place else None,
        municipality_description_bilingual=_in_two_languages(file, place),
        reference=_reference(event),
        number_of_days=_days(term.term) if term else None,
        open_closed_code=_code(opened.open_close) if opened else None,
        nis_code=_centre_in_charge(file, event),
        declaration_date=day(procedure.date) if procedure else None,
        certificate_date=day(cancelled.date) if cancelled else None,
        delay_date=day(delay.date) if delay else None,
        original_organism=_code(procedure.origin) if procedure else None,
    )


def _happened(event: StatusOfRefugee) -> str | None:
    """The name of the element Tx25 has for what happened, such as `Decision`, or `GeneralInfo` for nothing else."""
    common = {declared.name for declared in declared_fields(DatedInformationType)}
    own = [declared for declared in declared_fields(StatusOfRefugee) if declared.name not in common]
    told = [declared.at.names[-1] for declared in own if getattr(event, declared.name) is not None]
    return told[-1] if told else None


def _reference(event: StatusOfRefugee) -> str | None:
    """The reference of what happened, where it has one."""
    happened = (
        event.procedure,
        event.striking_out,
        event.decision_cancelled,
        event.protection,
        event.advice_from_cgvs,
        event.decision,
        event.notification_by_dvz,
        event.notification_by_org,
        event.appeal_lodged,
    )
    return next((one.reference for one in happened if one and one.reference), None)


def _centre_in_charge(file: File, event: StatusOfRefugee) -> int | None:
    """The municipality whose centre helped the person that day (IT 207)."""
    on = str(day(event.date))
    for one in file.held.organizations_in_charge:
        if str(day(one.date)) <= on and (one.deleted is None or on < str(day(one.deleted))):
            return _code(one.social_welfare.place) if one.social_welfare else None
    return None


def _institution(file: File, helping: OrganizationInCharge) -> RefugeeInstitution:
    welfare, centre = helping.social_welfare, helping.refugee_centre
    place = welfare.place if welfare else None
    named = place or centre
    return RefugeeInstitution(
        inscription_date=day(helping.date),
        remove_date=day(helping.deleted),
        type_of_aid=_code(welfare.initiative) if welfare else None,
        municipality_description=named.label if named else None,
        municipality_description_bilingual=_in_two_languages(file, place),
        cpas_code=_code(place),
    )


def _alias(alias: Alias) -> RefugeeDataBlock:
    name = alias.name
    given = [part.label for part in name.first_names if part.label] if name else []
    return RefugeeDataBlock(
        date=day(alias.date),
        alias_type_code=alias.alias_type,
        nationality_code=_code(alias.nationality),
        birth_date=day(alias.birth_date),
        last_name=name.last_name if name else None,
        first_name=" ".join(given[:_GIVEN_NAMES]) or None,
        first_name_indicator=len(given) if name else None,
        birth_place=alias.birth_place,
    )


def _code(labelled: CodeLabel | None) -> int | None:
    return number(labelled.code) if labelled else None


def _first_code(coded: Iterable[CodeLabel | CodeOrLabel | None]) -> int | None:
    return next((number(one.code) for one in coded if one and one.code), None)


def _days(term: str | None) -> int | None:
    """The days of a term written in words, such as `30 jours`; None of one in years."""
    found = _DAYS.search(term or "")
    return int(found[1]) if found else None


def _in_two_languages(file: File, place: CodeLabel | None) -> str | None:
    if place is None:
        return None
    name = file.situation.world.geography.place_name
    return f"{name(place.code, 'fr')} / {name(place.code, 'nl')}"
