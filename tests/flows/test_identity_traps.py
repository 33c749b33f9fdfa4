"""What the flows say of the people software trips over."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client import Client, Outcome, Period
from bcss_client.values import IncompleteDate, Ssin
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cases.people import applicant
from tests.conftest import TODAY

LONGEST = 100  # characters of a name, in the schemas


def other(world: World, case_id: str) -> Person:
    """The one of a case whom nobody asks help for: here, the bearer of a number no longer in force."""
    return next(person for person in world.case(case_id).people if person.replaced_by or person.cancelled)


def found(client: Client, last_name: str, birth: IncompleteDate, *, first_name: str | None = None) -> list[Ssin]:
    """Who is found under a name and a birth date."""
    tolerance = 0 if birth.day is None else None
    reply = client.identify_person(last_name=last_name, first_name=first_name, birth_date=birth, tolerance=tolerance)
    return [person.ssin for person in reply.persons]


# --- numbers that change ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("case_id", ["C55", "C59", "C60"])
def test_a_replaced_number_is_refused_and_the_new_one_named(anybody: Client, world: World, case_id: str) -> None:
    former, current = other(world, case_id), applicant(case_id)(world)
    for reply in (anybody.tx25(ssin=former.ssin), anybody.perform_investigation(ssin=former.ssin, citizen_group=True)):
        assert reply.status.outcome is Outcome.NO_RESULT
        assert current.ssin in [information.value for information in reply.status.information]
    [pseudo] = anybody.tx25(ssin=current.ssin).pseudo_national_numbers
    assert pseudo.pseudo_national_number == former.ssin


@pytest.mark.parametrize("case_id", ["C55", "C59", "C60", "C61"])
def test_a_search_by_name_finds_no_number_that_is_no_longer_in_force(
    anybody: Client, world: World, case_id: str
) -> None:
    former, current = other(world, case_id), applicant(case_id)(world)
    assert former.ssin not in found(anybody, former.last_name, former.birth)
    assert current.ssin in found(anybody, current.last_name, current.birth)


def test_a_cancelled_number_is_refused_without_a_successor(anybody: Client, world: World) -> None:
    by_mistake, man = other(world, "C61"), applicant("C61")(world)
    reply = anybody.tx25(ssin=by_mistake.ssin)
    assert reply.status.outcome is Outcome.NO_RESULT
    assert man.ssin not in [information.value for information in reply.status.information]
    assert anybody.tx25(ssin=man.ssin).pseudo_national_numbers == ()


# --- birth dates ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case_id", "first_name", "written"), [("C62", "Mimoun", "1944-00-00"), ("C62", "Mohand", "1947-11-00")]
)
def test_what_is_unknown_of_a_birth_date_stays_unknown(
    anybody: Client, world: World, case_id: str, first_name: str, written: str
) -> None:
    person = next(one for one in world.case(case_id).people if one.first_names == (first_name,))
    known = IncompleteDate.received(written)
    record = anybody.tx25(ssin=person.ssin).national_number
    assert record is not None
    assert record.national_number.date is not None
    assert record.national_number.date.incomplete == known
    [identified] = anybody.identify_person(ssin=person.ssin).persons
    assert identified.birth_date == known
    assert person.ssin in found(anybody, "azouzi", known)


def test_nothing_at_all_is_known_of_a_birth(anybody: Client, world: World) -> None:
    patient = applicant("C63")(world)
    [identified] = anybody.identify_person(ssin=patient.ssin).persons
    assert identified.birth_date == IncompleteDate(1900)
    assert identified.first_name is None


# --- people hard to tell apart -----------------------------------------------------------------------------------


def test_three_people_of_one_name_and_one_birthday_are_all_found(anybody: Client, world: World) -> None:
    people = world.case("C64").people
    reply = anybody.identify_person(last_name="Delhauteur", first_name="Camille", birth_date=people[0].birth)
    assert {one.ssin for one in reply.persons} == {person.ssin for person in people}
    assert {(one.last_name, one.first_name, one.birth_date) for one in reply.persons} == {
        ("Delhauteur", "Camille", people[0].birth)
    }
    women = anybody.identify_person(last_name="Delhauteur", birth_date=people[0].birth, gender="2")
    assert len(women.persons) == 2


def test_twins_are_two_children_in_every_list(anybody: Client, world: World) -> None:
    mother, *twins = world.case("C65").people
    both = {twin.ssin for twin in twins}
    assert set(found(anybody, "Colaianni", twins[0].birth, first_name="Andrea")) == both
    file = anybody.tx25(ssin=mother.ssin)
    assert {one.child.national_number.number for one in file.descendent_filiations if one.child.national_number} == both
    household = anybody.perform_investigation(ssin=mother.ssin, family_composition_group=True).family_members
    assert both < {member.ssin for member in household}


def test_both_mothers_of_a_child_are_its_parents(anybody: Client, world: World) -> None:
    mother, wife, son = world.case("C67").people
    [filiation] = anybody.tx25(ssin=son.ssin).filiations
    parents = (filiation.parent1, filiation.parent2)
    assert [one.national_number.number for one in parents if one and one.national_number] == [mother.ssin, wife.ssin]
    [state] = anybody.tx25(ssin=wife.ssin).civil_states
    assert state.spouse is not None
    assert state.spouse.national_number is not None
    assert (state.spouse.national_number.number, state.spouse.national_number.sex) == (mother.ssin, wife.sex)


# --- after death --------------------------------------------------------------------------------------------------


def test_flows_still_answer_about_somebody_who_died(anybody: Client, world: World) -> None:
    deceased = applicant("C66")(world)
    assert deceased.death is not None
    without_history = anybody.tx25(ssin=deceased.ssin)
    assert without_history.status.description == "The person is deceased"
    assert without_history.names == ()
    [record] = anybody.tx25(ssin=deceased.ssin, history=True).deceases
    assert record.date.complete == deceased.death
    [identified] = anybody.identify_person(ssin=deceased.ssin).persons
    assert identified.decease_date == IncompleteDate.of(deceased.death)
    pensions = anybody.pension_register_consult(ssin=deceased.ssin, period=Period(date(2024, 1, 1), TODAY))
    assert pensions.status.outcome is Outcome.DATA_FOUND


# --- names --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("case_id", "last_name", "first_name"),
    [
        ("C69", "zolkiewicz", "lukasz"),
        ("C69", "ŻÓŁKIEWICZ", "ŁUKASZ"),
        ("C69", "Grossmuller", "Jorg"),
        ("C69", "GROSSMÜLLER", "JÖRG"),
        ("C69", "isikdag", "sukru"),
        ("C69", "Szollosi", "Ildiko"),
        ("C69", "O Suilleabhain", "Sean"),
        ("C69", "Bjornsgard", "Soren"),
        ("C69", "Lecoeuvre", "Zoe"),
        ("C70", "vanden bossche", "Kris"),
        ("C70", "VAN DEN BOSSCHE", None),
        ("C70", "Desmet", "Hilde"),
        ("C70", "Van der Elstraeten", None),
        ("C71", "O’Dwyer-’t Jampens", "Anne Laure"),
        ("C71", "odwyer t jampens", None),
        ("C71", "d Aspremont O Dwyer", "Jean-Baptiste"),
        ("C72", "NOORULLAH", None),
        ("C73", "o", "Seo yeon"),
        ("C73", "Y", "Alban"),
    ],
)
def test_a_name_is_found_however_its_signs_are_written(
    anybody: Client, world: World, case_id: str, last_name: str, first_name: str | None
) -> None:
    births = {person.birth for person in world.case(case_id).people}
    numbers = {person.ssin for person in world.case(case_id).people}
    assert any(numbers & set(found(anybody, last_name, birth, first_name=first_name)) for birth in births)


def test_every_sign_of_a_name_comes_back(anybody: Client, world: World) -> None:
    for case_id in ("C68", "C69", "C70", "C71", "C72", "C73"):
        for person in world.case(case_id).people:
            [identified] = anybody.identify_person(ssin=person.ssin).persons
            middle = person.first_names[1] if len(person.first_names) > 1 else None
            assert identified.last_name == person.last_name
            assert (identified.first_name, identified.middle_name) == (next(iter(person.first_names), None), middle)


def test_a_name_is_verified_with_other_capitals_accents_and_signs(anybody: Client, world: World) -> None:
    for case_id, written in (
        ("C69", "ZOLKIEWICZ"),
        ("C70", "vandenbossche"),
        ("C71", "ODWYER T JAMPENS"),
        ("C72", "noorullah"),
    ):
        person = applicant(case_id)(world)
        reply = anybody.identify_person(
            ssin=person.ssin, verify_last_name=written, verify_birth_date=person.birth.complete
        )
        assert reply.status.outcome is Outcome.DATA_FOUND


def test_names_of_the_longest_kind_pass_through_every_envelope_whole(anybody: Client, world: World) -> None:
    woman = applicant("C68")(world)
    names = [woman.last_name, *woman.first_names[:2]]
    assert [len(name) for name in names] == [LONGEST] * 3
    [record] = anybody.tx25(ssin=woman.ssin).names
    assert record.name.last_name == names[0]
    assert [part.label for part in record.name.first_names] == list(woman.first_names)
    worker = anybody.l950(ssin=woman.ssin, period=Period(date(2024, 1, 1), TODAY)).activities
    assert worker
    assert found(anybody, names[0], woman.birth, first_name=names[1]) == [woman.ssin]
    owner = anybody.consult_patrimony(ssin=woman.ssin)
    assert owner.status.outcome is Outcome.DATA_FOUND
