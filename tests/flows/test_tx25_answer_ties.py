"""What the simulator tells of those a person is tied to: household, parents, children, partners."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bcss_client.flows.tx25.family import FamilyMember, HeadOfFamily
from bcss_client.flows.tx25.shared import CodeLabel
from bcss_client.values import Period, Sex, Ssin
from bcss_sim.world.facts import CivilState, Cohabitation, Filiation, Guardianship, Person
from tests.flows.tx25_world import (
    BORN,
    EVERYBODY,
    PARTNER,
    SINGLE,
    STRANGER,
    THE_LIVING,
    WOMAN,
    day,
    file,
    file_of,
    of_persona,
)


def test_the_household_of_a_reference_person_lists_its_members() -> None:
    members = file(of_persona("P02", "Céline"), history=False).family_members
    assert {(named(member), member.family_role.code) for member in members} == {
        ("Noah", "03"),
        ("Inès Lucie", "03"),
        ("Timéo", "03"),
        ("Bruno Alain", "12"),
    }


def test_who_lives_alone_has_one_entry_without_a_number() -> None:
    households = [file(person.ssin, history=False).family_members for person in THE_LIVING]
    alone = [members for members in households if [m.family_role.code for m in members] == ["01"]]
    assert len(alone) > 10
    assert all(member.national_number is None for [member] in alone)


def test_who_left_the_household_is_in_its_history() -> None:
    whole = file(of_persona("P02", "Céline"), history=True)
    spells = [
        (member.family_role.code, day(member.date), day(member.deleted))
        for member in whole.family_members
        if named(member) == "Jérôme"
    ]
    assert spells == [
        ("02", date(2013, 9, 7), date(2020, 9, 1)),  # married
        ("12", date(2012, 11, 1), date(2013, 9, 7)),  # not related yet
    ]


def named(record: FamilyMember | HeadOfFamily) -> str:
    assert record.name is not None
    return record.name.first_name


def test_a_member_points_to_the_reference_person() -> None:
    [head] = file(of_persona("P01", "Louise"), history=False).heads_of_family
    assert named(head) == "Philippe Henri"
    assert head.family_role.code == "03"


def tie(record: FamilyMember | HeadOfFamily, other: Ssin) -> tuple[Ssin, Ssin, str, date | None, date | None]:
    """Reference person, member, role, begin and end, whichever file tells it."""
    assert record.national_number is not None
    number = record.national_number.number
    pair = (other, number) if isinstance(record, FamilyMember) else (number, other)
    return *pair, record.family_role.code, day(record.date), day(record.deleted)


def test_reference_persons_and_members_tell_the_same_of_each_other() -> None:
    files = [(person.ssin, file(person.ssin, history=True)) for person in EVERYBODY]
    by_reference_person = {
        tie(record, ssin)
        for ssin, reply in files
        for record in reply.family_members
        if record.family_role.code != "01"  # who lives alone
    }
    by_member = {tie(record, ssin) for ssin, reply in files for record in reply.heads_of_family}
    assert by_reference_person == by_member
    assert len(by_member) > 100


def test_parents_and_children_tell_the_same_of_each_other() -> None:
    by_child, by_parent = set(), set()
    for person in EVERYBODY:
        reply = file(person.ssin, history=True)
        for filiation in reply.filiations:
            for parent in (filiation.parent1, filiation.parent2):
                if parent is not None and parent.national_number is not None:
                    by_child.add((parent.national_number.number, person.ssin, filiation.act_number))
        for descent in reply.descendent_filiations:
            if descent.child.national_number is not None:
                by_parent.add((person.ssin, descent.child.national_number.number, descent.act_number))
    assert by_child == by_parent
    assert len(by_child) > 50


def test_a_child_whose_father_is_not_named_has_one_parent() -> None:
    [filiation] = file(of_persona("P02", "Timéo"), history=False).filiations
    assert filiation.parent1 is not None
    assert filiation.parent1.name.full == "Céline Josiane Vandermolen"
    assert filiation.parent2 is None


def test_the_birth_is_told_by_one_act() -> None:
    reply = file(of_persona("P01", "Maxime"), history=False)
    assert reply.birth_place is not None
    assert reply.birth_place.act_number == reply.filiations[0].act_number


def test_a_parent_the_register_does_not_know_is_left_out() -> None:
    filiation = Filiation(code="00", since=BORN, parent_1=WOMAN, parent_2=None)
    [record] = file_of(replace(SINGLE, filiation=filiation), PARTNER).filiations
    assert record.parent1 is not None
    [record] = file_of(replace(SINGLE, filiation=replace(filiation, parent_1=STRANGER))).filiations
    assert record.parent1 is None


def test_a_protected_person_has_a_status_and_somebody_who_represents() -> None:
    protection = Guardianship(
        situation="70", justification="5", since=date(2024, 2, 1), representative=WOMAN, representative_status="30"
    )
    reply = file_of(replace(SINGLE, guardianship=protection), PARTNER)
    [authority], [guardian] = reply.parental_authorities, reply.guardians
    assert authority.situation.label == "Sous protection judiciaire"
    assert guardian.guardian_status.label == "Administrateur des biens"
    assert guardian.national_number is not None
    assert guardian.national_number.number == WOMAN


def test_a_professional_representative_is_not_named() -> None:
    protected = [person for person in THE_LIVING if person.guardianship is not None]
    assert protected
    for person in protected:
        [guardian] = file(person.ssin, history=False).guardians
        assert guardian.national_number is None


def test_civil_states_give_way_and_name_the_spouse() -> None:
    clerk = of_persona("P11", "Isabelle")
    [current] = file(clerk, history=False).civil_states
    assert current.civil_state.code == "50"
    whole = file(clerk, history=True).civil_states
    assert [state.civil_state.code for state in whole] == ["50", "20", "10"]
    assert [state.deleted for state in whole] == [None, None, None]
    assert [state.spouse.name.full if state.spouse and state.spouse.name else None for state in whole] == [
        "Olivier Bodarwé",
        "Olivier Bodarwé",
        None,
    ]


def test_spouses_have_the_same_act_of_marriage() -> None:
    acts: dict[frozenset[Ssin], list[tuple[date | None, str | None]]] = {}
    for person in EVERYBODY:
        for state in file(person.ssin, history=True).civil_states:
            if state.civil_state.code == "20" and state.spouse is not None:
                couple = frozenset({person.ssin, state.spouse.national_number.number})
                acts.setdefault(couple, []).append((day(state.date), state.act_number))
    assert acts
    assert all(len(told) == 2 and len(set(told)) == 1 for told in acts.values())


def test_the_birth_place_of_a_spouse_is_told_until_the_marriage_is_over() -> None:
    mother = of_persona("P02", "Céline")
    assert file(mother, history=False).partner_birth_places == ()
    [record] = file(mother, history=True).partner_birth_places
    assert record.place == CodeLabel(code="52012", label="Châtelet")
    assert (day(record.date), day(record.deleted)) == (date(2013, 9, 7), date(2021, 5, 11))


def test_a_spouse_born_abroad_has_a_country_of_birth() -> None:
    married = CivilState(code="20", since=date(2020, 2, 1), spouse=WOMAN, place="62063")
    born_abroad = replace(PARTNER, birth_place="354")
    [record] = file_of(replace(SINGLE, civil_states=(married,)), born_abroad, language="nl").partner_birth_places
    assert (record.place, record.country) == (None, CodeLabel(code="354", label="Marokko"))


def test_a_spouse_the_register_does_not_know_is_given_by_number() -> None:
    married = CivilState(code="20", since=date(2020, 2, 1), spouse=STRANGER, place="62063")
    [state] = file_of(replace(SINGLE, civil_states=(married,))).civil_states
    assert state.spouse is not None
    assert state.spouse.name is None
    assert state.spouse.national_number.sex is Sex.MALE


COHABITING = Cohabitation(partner=WOMAN, place="62063", period=Period(date(2020, 1, 1)))
ENDED = replace(COHABITING, period=Period(date(2020, 1, 1), date(2023, 5, 31)))
MARRIED_THAT_DAY = CivilState(code="20", since=date(2023, 6, 1), spouse=WOMAN, place="62063")


def test_a_legal_cohabitation_is_told_while_it_lasts() -> None:
    [record] = file_of(replace(SINGLE, cohabitations=(COHABITING,)), PARTNER).legal_cohabitations
    assert record.declaration is not None
    assert record.declaration.partner.name is not None
    assert record.declaration.partner.name.full == "Anna Voorbeeld"
    assert record.declaration.place == CodeLabel(code="62063", label="Liège")


@pytest.mark.parametrize(
    ("person", "partner", "reason"),
    [
        (SINGLE, PARTNER, "Déclaration de cessation"),
        (SINGLE, replace(PARTNER, death=date(2023, 6, 1), death_place="62063"), "Décès"),
        (replace(SINGLE, civil_states=(*SINGLE.civil_states, MARRIED_THAT_DAY)), PARTNER, "Mariage"),
    ],
)
def test_the_end_of_a_legal_cohabitation_is_a_record_of_its_own(person: Person, partner: Person, reason: str) -> None:
    apart = replace(person, cohabitations=(ENDED,))
    assert file_of(apart, partner).legal_cohabitations == ()
    end, beginning = file_of(apart, partner, history=True).legal_cohabitations
    assert end.cessation is not None
    assert (day(end.date), end.cessation.reason.label) == (date(2023, 6, 1), reason)
    assert beginning.declaration is not None
    assert (day(beginning.date), beginning.deleted) == (date(2020, 1, 1), None)
