"""The rare information types: who has which, and what becomes of an entry in a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from bcss_client.codec.plan import typed
from bcss_client.declaration import Message, declared_fields, present_fields
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.tx25.reply import information_type_fields
from bcss_client.flows.tx25.shared import DatedInformationType, InformationType
from bcss_client.labels import Labels
from bcss_client.values import IncompleteDate, Language, Ssin
from bcss_sim.flows.tx25.authorisation import NEVER_SENT
from bcss_sim.world.facts import Entry, Person, Told
from tests.flows.tx25_world import EVERYBODY, SINGLE, TODAY, WORLD, YESTERDAY, day, file, file_of

RECEIVED = information_type_fields().keys() - NEVER_SENT.keys()
CATEGORY_B: dict[str, Told] = {"code": "B", "label": Labels(fr="Catégorie B", nl="Categorie B", de="Klasse B")}


def of_case(case_id: str, first_name: str) -> Person:
    return next(person for person in WORLD.case(case_id).people if person.first_names[0] == first_name)


def history(person: Person) -> Tx25Reply:
    return file(person.ssin, history=True)


def numbers(reply: Tx25Reply) -> set[str]:
    return {record.number for record in reply.information_types}


def licence(since: str, *, deleted: date | None = None, number: str = "9990000001") -> Entry:
    values: dict[str, Told] = {"type_of_license": CATEGORY_B, "license_number": number}
    return Entry(type="191", since=IncompleteDate.received(since), deleted=deleted, values=values)


def within(message: Message) -> Iterator[Message]:
    """The message and every message it holds, at any depth."""
    yield message
    kind: type = type(message)
    for declared in declared_fields(kind):
        value: object = getattr(message, declared.name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Message):
                yield from within(item)


def message_classes(numbers: set[str]) -> set[type]:
    """The classes of these information types, and every class nested in them."""
    found: set[type] = set()
    waiting = [typed(information_type_fields()[number].type).kind for number in numbers]
    while waiting:
        kind = waiting.pop()
        if kind not in found:
            found.add(kind)
            nested = [typed(declared.type).kind for declared in declared_fields(kind)]
            waiting += [inner for inner in nested if issubclass(inner, Message)]
    return found


# --- who has what -------------------------------------------------------------------------------------------


def test_every_type_a_centre_receives_stands_in_some_file_and_no_other() -> None:
    produced = {number for person in EVERYBODY for number in numbers(history(person))}
    assert produced == RECEIVED
    assert len(produced) >= 60


def test_one_file_holds_every_type_a_centre_receives() -> None:
    assert numbers(history(of_case("C59", "Solange"))) == RECEIVED


def test_every_part_of_every_type_a_centre_receives_stands_in_some_file() -> None:
    shown: dict[type, set[str]] = {kind: set() for kind in message_classes(set(RECEIVED))}
    for person in EVERYBODY:
        for record in history(person).information_types:
            for message in within(record):
                shown[type(message)].update(present_fields(message))
    marks = {declared.name for declared in declared_fields(DatedInformationType)}
    missing = {
        f"{kind.__name__}.{declared.name}"
        for kind, present in shown.items()
        for declared in declared_fields(kind)
        if declared.name not in present and not (issubclass(kind, InformationType) and declared.name in marks)
    }
    assert missing == set()


def test_what_no_centre_receives_is_left_out_without_a_word() -> None:
    official = of_case("C54", "Edgard")
    kept_back = {entry.type for entry in official.entries} & NEVER_SENT.keys()
    assert kept_back == {"130", "152", "153", "160", "190", "192", "246"}
    assert not numbers(history(official)) & NEVER_SENT.keys()


def test_a_change_no_centre_receives_still_updates_the_file() -> None:
    donor = Entry(type="192", since=IncompleteDate.of(YESTERDAY), values={})
    reply = file_of(replace(SINGLE, entries=(donor,)))
    assert reply.organ_donations == ()
    assert reply.last_update_date is not None
    assert day(reply.last_update_date.date) == YESTERDAY


# --- what becomes of an entry -------------------------------------------------------------------------------


def test_an_entry_is_told_until_it_is_deleted_and_then_only_in_the_history() -> None:
    driver = replace(
        SINGLE, entries=(licence("2012-03-01", deleted=YESTERDAY), licence("2026-11-21", number="9990000002"))
    )
    assert [record.license_number for record in file_of(driver).driving_licenses] == ["9990000002"]
    whole = file_of(driver, history=True).driving_licenses
    assert [(day(record.date), day(record.deleted)) for record in whole] == [
        (date(2026, 11, 21), None),
        (date(2012, 3, 1), YESTERDAY),
    ]


def test_an_entry_or_a_deletion_to_come_does_not_show() -> None:
    coming = licence("2026-11-23")
    lasting = licence("2012-03-01", deleted=date(2026, 11, 23))
    [record] = file_of(known(replace(SINGLE, entries=(lasting, coming))), history=True).driving_licenses
    assert (day(record.date), record.deleted) == (date(2012, 3, 1), None)


def test_an_entry_of_which_only_the_year_is_known_is_told_so() -> None:
    [record] = file_of(replace(SINGLE, entries=(licence("1994-00-00"),))).driving_licenses
    assert record.date.incomplete == IncompleteDate(1994)


@pytest.mark.parametrize(("language", "label"), [("fr", "Catégorie B"), ("nl", "Categorie B"), ("de", "Klasse B")])
def test_the_codes_of_an_entry_are_labelled_in_the_language_asked(language: Language, label: str) -> None:
    driver = replace(SINGLE, entries=(licence("2012-03-01"),))
    [record] = file_of(driver, language=language).driving_licenses
    assert (record.type_of_license.code, record.type_of_license.label) == ("B", label)


def test_an_entry_stands_among_the_records_of_facts_by_date() -> None:
    trader = history(of_case("C53", "Omar"))
    assert [(day(record.date), record.occupation.code) for record in trader.occupations] == [
        (date(2010, 4, 1), "90403"),
        (date(2006, 9, 4), "90501"),
        (date(2002, 9, 16), "90001"),
    ]


def test_an_entry_tells_more_of_what_a_fact_holds_on_the_same_day() -> None:
    records = history(of_case("C53", "Omar")).nationalities
    assert [record.nationality.label for record in records] == ["Belgique", "Maroc"]
    reasons = [record.reason for record in records]
    assert [reason.justification.label if reason and reason.justification else None for reason in reasons] == [
        "Acquisition par déclaration",
        None,
    ]


def test_somebody_an_entry_names_is_given_as_that_file_has_it() -> None:
    [hosted] = file(of_case("C55", "Lena").ssin, history=False).shared_hostings
    son = of_case("C55", "Jonas")
    assert hosted.national_number is not None
    assert (hosted.national_number.number, hosted.national_number.sex) == (son.ssin, son.sex)
    assert hosted.name is not None
    assert hosted.name.full == "Jonas Kaulmann"


def test_somebody_without_a_file_is_given_by_name_alone() -> None:
    [filiation] = file(of_case("C52", "Amina").ssin, history=False).filiations
    assert filiation.parent2 is not None
    assert filiation.parent2.national_number is None
    assert filiation.parent2.name.full == "Mohamed Abdi"


# --- the cases ----------------------------------------------------------------------------------------------


def test_c51_the_last_step_of_a_procedure_is_in_force() -> None:
    [step] = file(of_case("C51", "Yusuf").ssin, history=False).statuses_of_refugee
    assert step.unrestricted_stay is not None
    assert len(history(of_case("C51", "Yusuf")).statuses_of_refugee) == 13


def test_c52_a_file_refers_to_another_which_tells_so() -> None:
    mother, daughter = of_case("C52", "Hodan"), of_case("C52", "Amina")
    assert [record.national_number.number for record in history(daughter).file_references] == [mother.ssin]
    assert [record.national_number.number for record in history(mother).referenced_files] == [daughter.ssin]


def test_c52_whoever_left_and_came_back_was_abroad_between() -> None:
    whole = history(of_case("C52", "Hodan"))
    assert [record.residence.code for record in whole.residences] == ["12025", "992", "12025"]
    assert [day(record.date) for record in whole.refugee_types] == [date(2023, 5, 22), date(2021, 3, 15)]


def test_c53_a_foreigner_who_became_belgian_changed_register() -> None:
    registers = history(of_case("C53", "Omar")).registration_registers
    assert [(day(record.date), record.registration_register.code) for record in registers] == [
        (date(2017, 6, 20), "2"),
        (date(2002, 9, 16), "1"),
    ]


def test_c53_who_came_to_belgium_married_was_never_single_here() -> None:
    states = history(of_case("C53", "Samira")).civil_states
    assert [(day(state.date), state.civil_state.code) for state in states] == [(date(2008, 8, 9), "20")]


def test_c54_the_domicile_of_a_protected_person_is_that_of_the_representative() -> None:
    official = file(of_case("C54", "Edgard").ssin, history=False)
    assert [record.guardian_status.code for record in official.guardians] == ["31", "30"]
    assert [record.graphic for record in official.legal_residences] == ["Au domicile de son administratrice des biens"]


def test_c55_a_changed_name_and_sex_are_told_with_what_they_were() -> None:
    current, whole = file(of_case("C55", "Lena").ssin, history=False), history(of_case("C55", "Lena"))
    assert [record.name.first_name for record in current.names] == ["Lena Sophie"]
    assert [record.name.first_name for record in whole.names] == ["Lena Sophie", "Lars Martin"]
    assert current.new_gender is not None
    assert [Ssin(record.pseudo_national_number) for record in current.pseudo_national_numbers] == [
        of_case("C55", "Lars").ssin
    ]


def test_c56_a_legal_cohabitation_that_ended_is_not_in_force() -> None:
    current, whole = file(of_case("C56", "Karel").ssin, history=False), history(of_case("C56", "Karel"))
    assert current.legal_cohabitations == ()
    assert [record.cessation is not None for record in whole.legal_cohabitations] == [True, False]
    assert len(current.convenience_marriages) == len(current.convenience_legal_cohabitations) == 1


def test_c57_a_marriage_with_somebody_abroad_was_annulled() -> None:
    states = history(of_case("C57", "Nadine")).civil_states
    assert [state.civil_state.code for state in states] == ["30", "20", "25", "20", "10"]
    assert states[2].place is not None
    assert states[2].place.judgement is not None
    assert states[2].place.judgement.foreign_judgement is not None


def test_c58_an_address_is_protected_between_two_days() -> None:
    protected = file(of_case("C58", "Mélanie").ssin, history=False).not_communicable
    assert protected is not None
    assert day(protected.start_date) == date(2025, 12, 1)
    assert day(protected.end_date) == date(2026, 11, 30)


def known(person: Person) -> Person:
    found = person.known_on(TODAY)
    assert found is not None
    return found
