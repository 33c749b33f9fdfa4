"""Numbers, names and birth (information types 000, 010, 100, 101, 208)."""

from __future__ import annotations

from bcss_client.flows.tx25.identity import (
    BirthPlace,
    DeclaredBirthDate,
    NameRecord,
    NationalNumberRecord,
    OwnName,
    PseudoNationalNumber,
)
from bcss_client.flows.tx25.split_date import SplitDate

from ...world.facts import Person
from .persons import first_names, last_names, national_number
from .register_file import RegisterFile, digits, stamped

_DECLARED = "2"  # birth certificates, IT 101


def national_number_record(file: RegisterFile) -> NationalNumberRecord:
    """IT 000."""
    return stamped(NationalNumberRecord(national_number=national_number(file.person)))


def names(file: RegisterFile) -> tuple[NameRecord, ...]:
    """IT 010: the one name the person has had since the file was opened."""
    person = file.person
    own_name = OwnName(last_names=last_names(person), first_names=first_names(person))
    return (stamped(NameRecord(date=SplitDate.of(person.created), name=own_name)),)


def birth_act_number(person: Person) -> str:
    """The number of the act of birth, the same in the files of the child and of both parents."""
    return digits(4, "birth", person.ssin)


def birth_place(file: RegisterFile) -> BirthPlace:
    """IT 100."""
    person = file.person
    return stamped(
        BirthPlace(
            date=SplitDate.of_incomplete(person.birth),
            act_number=birth_act_number(person),
            place=file.belgian_place(person.birth_place),
            foreign_place=file.foreign_place(person.birth_place),
        )
    )


def declared_birth_date(file: RegisterFile) -> DeclaredBirthDate | None:
    """IT 101, for a person whose birth date was declared when the file was opened."""
    person = file.person
    if person.declared_birth is None:
        return None
    return stamped(
        DeclaredBirthDate(
            date=SplitDate.of(person.created),
            declared_birth_date=SplitDate.of_incomplete(person.declared_birth),
            certificate=file.label("birth_certificate", _DECLARED),
        )
    )


def pseudo_national_numbers(file: RegisterFile) -> tuple[PseudoNationalNumber, ...]:
    """IT 208: the number this one replaces."""
    person = file.person
    if person.replaces is None:
        return ()
    record = PseudoNationalNumber(date=SplitDate.of(person.created), pseudo_national_number=person.replaces)
    return (stamped(record),)
