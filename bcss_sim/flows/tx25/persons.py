"""Numbers and names, in a person's own file and wherever another file names that person."""

from __future__ import annotations

from bcss_client.flows.tx25.family import Relative
from bcss_client.flows.tx25.shared import FirstName, LastName, Name, NationalNumber
from bcss_client.flows.tx25.shared import Person as NamedPerson
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.values import Sex, Ssin

from ...world.facts import Person
from .register_file import RegisterFile, digits


def national_number(person: Person) -> NationalNumber:
    """The number of a person whose file the register holds."""
    return NationalNumber(number=person.ssin, date=SplitDate.of_incomplete(person.birth), sex=person.sex)


def last_name(written: str) -> LastName:
    """A surname, with the code it always has."""
    return LastName(codes=(_name_code(written),), label=written)


def first_name(written: str) -> FirstName:
    """A given name, with the code it always has."""
    return FirstName(codes=(_name_code(written),), label=written)


def last_names(person: Person) -> tuple[LastName, ...]:
    """The surname, in one part."""
    return (last_name(person.last_name),)


def first_names(person: Person) -> tuple[FirstName, ...]:
    """The given names, each in its own part."""
    return tuple(map(first_name, person.first_names))


def name(person: Person) -> Name:
    """The name as other files give it."""
    return Name(last_names=last_names(person), first_names=first_names(person))


def relative(person: Person) -> Relative:
    """A parent or a child."""
    return Relative(national_number=national_number(person), name=name(person))


def partner(file: RegisterFile, ssin: Ssin) -> NamedPerson:
    """A spouse or partner: named when the register knows the number, otherwise by the number alone."""
    person = file.bearer(ssin)
    return NamedPerson(
        national_number=national_number(person) if person else _bare_number(ssin), name=name(person) if person else None
    )


def _bare_number(ssin: Ssin) -> NationalNumber:
    sex = None if ssin.sex is Sex.UNKNOWN else ssin.sex
    return NationalNumber(number=ssin, date=SplitDate.of_incomplete(ssin.birth_date), sex=sex)


def _name_code(written: str) -> str:
    return digits(8, "name", written.casefold())
