"""The legal data of a person."""

from __future__ import annotations

from bcss_client.flows.perform_investigation.citizen import (
    BirthDecease,
    Citizen,
    CivilState,
    InscriptionRegister,
    Nationality,
    Partner,
    PersonName,
)
from bcss_client.flows.person import CivilStateCode, DatedGender, Gender, Origin, RegisterCode
from bcss_client.flows.tx25.shared import CodeLabel, ForeignPlace, Name
from bcss_client.flows.tx25.shared import Person as NamedPerson
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.flows.tx25.unions import PlaceOfCivilState

from .file import File, day, in_force, number
from .places import diplomatic_post_address, manager_location, post_address_abroad, standard_address, temporary_address


def citizen(file: File) -> Citizen:
    """What is in force of names, civil state, addresses and nationality."""
    person, held = file.person, file.held
    gender = held.new_gender
    return Citizen(
        origin=file.origin,
        ssin=person.ssin,
        inscription_register=_register(file),
        name=_name(file, held.names[0].name, held.names[0].date),
        gender=DatedGender(code=Gender(person.sex.value), modification_date=day(gender.date) if gender else None),
        birth=_birth(file),
        civil_state=_civil_state(file),
        decease=_decease(file),
        manager_location=manager_location(file),
        standard_address=standard_address(file),
        diplomatic_post_address=diplomatic_post_address(file),
        temporary_address=temporary_address(file),
        post_address_abroad=post_address_abroad(file),
        nationality=_nationality(file),
    )


def _register(file: File) -> InscriptionRegister | None:
    register = in_force(file.held.registration_registers)
    if register is None:
        return None
    return InscriptionRegister(
        modification_date=day(register.date), code=RegisterCode(register.registration_register.code)
    )


# The BCSS registers names as somebody announced them: what of them is missing is not known.
def _name(file: File, name: Name, since: SplitDate | None = None) -> PersonName:
    given = [part.label for part in name.first_names if part.label]
    return PersonName(
        modification_date=day(since),
        last_name=name.last_name,
        middle_name=given[1] if len(given) > 1 else None,
        first_name=given[0] if given else None,
        complete_first_name=file.origin is Origin.NATIONAL_REGISTER if given else None,
    )


def _birth(file: File) -> BirthDecease:
    place, declared = file.held.birth_place, file.held.declared_birth_date
    return BirthDecease(
        modification_date=day(declared.date) if declared else None,
        date=file.person.birth,
        location=file.location(place.place or place.foreign_place) if place else None,
    )


def _civil_state(file: File) -> CivilState | None:
    state = in_force(file.held.civil_states)
    if state is None:
        return None
    where = state.place
    return CivilState(
        modification_date=day(state.date),
        code=CivilStateCode(state.civil_state.code),
        location=file.location(_act_place(where)) if where else None,
        partner=_partner(file, state.spouse) if state.spouse else None,
    )


def _act_place(where: PlaceOfCivilState) -> CodeLabel | ForeignPlace | None:
    """Where the act was drawn up, or the judgement transcribed."""
    transcription = where.judgement.transcription if where.judgement else None
    return where.place or where.foreign_place or (transcription.place if transcription else None)


def _partner(file: File, spouse: NamedPerson) -> Partner:
    named = spouse.national_number
    return Partner(
        ssin=named.number,
        name=_name(file, spouse.name) if spouse.name else None,
        birth_date=day(named.date),
        gender=Gender(named.sex.value) if named.sex else None,
    )


def _decease(file: File) -> BirthDecease | None:
    record = next(iter(file.held.deceases), None)
    on = day(record.date) if record else None
    if record is None or on is None:
        return None
    act = record.decease
    decided = record.decision.transcription.place if record.decision else None
    return BirthDecease(
        modification_date=on, date=on, location=file.location((act.place or act.foreign_place) if act else decided)
    )


def _nationality(file: File) -> Nationality | None:
    found = in_force(file.held.nationalities)
    if found is None:
        return None
    code = found.nationality.code
    return Nationality(code=number(code), descriptions=file.described(code), modification_date=day(found.date))
