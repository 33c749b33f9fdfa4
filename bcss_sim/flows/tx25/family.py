"""Parents, children, representatives and household (information types 110, 111, 113, 114, 140, 141)."""

from __future__ import annotations

from datetime import timedelta

from bcss_client.flows.tx25.family import (
    DescendentFiliation,
    FamilyMember,
    Filiation,
    Guardian,
    HeadOfFamily,
    ParentalAuthority,
)
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.values import Period

from ...world import facts
from ...world.facts import Membership, Person
from .identity import birth_act_number
from .persons import name, national_number, relative
from .register_file import RegisterFile, recent_first, stamped

_REFERENCE_PERSON = "01"
_PRIVATE_HOUSEHOLD = "00"


def filiations(file: RegisterFile) -> tuple[Filiation, ...]:
    """IT 110: the parents the act of birth names."""
    person = file.person
    if person.filiation is None:
        return ()
    parent_1 = file.bearer(person.filiation.parent_1)
    parent_2 = file.bearer(person.filiation.parent_2)
    record = Filiation(
        date=SplitDate.of(person.filiation.since),
        filiation_type=file.label("filiation", person.filiation.code),
        parent1=relative(parent_1) if parent_1 else None,
        parent2=relative(parent_2) if parent_2 else None,
        act_number=birth_act_number(person),
        place=file.belgian_place(person.birth_place),
    )
    return (stamped(record),)


def parental_authorities(file: RegisterFile) -> tuple[ParentalAuthority, ...]:
    """IT 111, in the file of the protected person."""
    protection = file.person.guardianship
    if protection is None:
        return ()
    record = ParentalAuthority(
        date=SplitDate.of(protection.since),
        situation=file.label("protection_situation", protection.situation),
        justification=file.label("protection_justification", protection.justification),
    )
    return (stamped(record),)


def guardians(file: RegisterFile) -> tuple[Guardian, ...]:
    """IT 113, in the file of the protected person; a professional may act who is not named."""
    protection = file.person.guardianship
    if protection is None:
        return ()
    representative = file.bearer(protection.representative)
    record = Guardian(
        date=SplitDate.of(protection.since),
        guardian_status=file.label("representative_status", protection.representative_status),
        justification=file.label("protection_justification", protection.justification),
        national_number=national_number(representative) if representative else None,
    )
    return (stamped(record),)


def descendent_filiations(file: RegisterFile) -> tuple[DescendentFiliation, ...]:
    """IT 114: the children, each as his or her own file names this parent."""
    children = (file.bearer(ssin) for ssin in file.person.children)
    acts = [(child, child.filiation) for child in children if child is not None and child.filiation is not None]
    acts.sort(key=lambda act: act[1].since)
    return recent_first([_descendent_filiation(file, child, filiation) for child, filiation in acts])


def family_members(file: RegisterFile) -> tuple[FamilyMember, ...]:
    """IT 140, in the file of the reference person: the others in the household, or the word that there are none."""
    reference, today = file.person.ssin, file.situation.today
    spells = [
        (member, membership)
        for member in file.situation.world.together_with(reference)
        for membership in member.memberships
        if membership.reference == reference
        and membership.role != _REFERENCE_PERSON
        and membership.period.begin <= today
    ]
    spells.sort(key=lambda spell: spell[1].period.begin)
    members = [_family_member(file, member, membership) for member, membership in spells]
    if not any(membership.period.contains(today) for _, membership in spells):
        members += _alone(file, [membership.period for _, membership in spells])
    return recent_first(members)


def heads_of_family(file: RegisterFile) -> tuple[HeadOfFamily, ...]:
    """IT 141, in the file of a member: the reference person."""
    return recent_first(
        [
            _head_of_family(file, membership)
            for membership in file.person.memberships
            if membership.role != _REFERENCE_PERSON
        ]
    )


def _descendent_filiation(file: RegisterFile, child: Person, filiation: facts.Filiation) -> DescendentFiliation:
    return DescendentFiliation(
        date=SplitDate.of(filiation.since),
        filiation_type=file.label("filiation", filiation.code),
        child=relative(child),
        act_number=birth_act_number(child),
        place=file.belgian_place(child.birth_place),
    )


def _family_member(file: RegisterFile, member: Person, membership: Membership) -> FamilyMember:
    return FamilyMember(
        date=SplitDate.of(membership.period.begin),
        deleted=file.deleted(membership.period),
        housing=file.label("housing_type", _PRIVATE_HOUSEHOLD),
        family_role=file.label("household_role", membership.role),
        national_number=national_number(member),
        name=name(member),
    )


# Recorded replies have one entry without a number for somebody who lives alone.
def _alone(file: RegisterFile, companies: list[Period]) -> list[FamilyMember]:
    today = file.situation.today
    return [
        FamilyMember(
            date=SplitDate.of(
                max([own.period.begin, *(period.end + timedelta(1) for period in companies if period.end)])
            ),
            housing=file.label("housing_type", _PRIVATE_HOUSEHOLD),
            family_role=file.label("household_role", _REFERENCE_PERSON),
        )
        for own in file.person.memberships
        if own.role == _REFERENCE_PERSON and own.period.contains(today)
    ]


def _head_of_family(file: RegisterFile, membership: Membership) -> HeadOfFamily:
    head = file.bearer(membership.reference)
    return HeadOfFamily(
        date=SplitDate.of(membership.period.begin),
        deleted=file.deleted(membership.period),
        housing=file.label("housing_type", _PRIVATE_HOUSEHOLD),
        family_role=file.label("household_role", membership.role),
        national_number=national_number(head) if head else None,
        name=name(head) if head else None,
    )
