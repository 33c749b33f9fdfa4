"""What holds of the file of everybody, as the simulator tells it."""

from __future__ import annotations

from datetime import date

import pytest

from bcss_client.flows.tx25 import Tx25Request
from bcss_client.flows.tx25.shared import CodeLabel
from bcss_client.values import LANGUAGES, Language
from bcss_sim.flows.tx25 import answer
from bcss_sim.world.world import World
from tests.flows.tx25_world import (
    EVERYBODY,
    SITUATION,
    THE_LIVING,
    TODAY,
    assert_valid,
    dated,
    day,
    file,
    of_persona,
    situation,
    within,
)


@pytest.mark.parametrize("history", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reply_is_valid_under_the_schema(*, history: bool, language: Language) -> None:
    for person in EVERYBODY:
        asked = Tx25Request(ssin=person.ssin, history=history, language=language)
        assert_valid(answer(asked, SITUATION), asked)


def test_without_history_nothing_in_the_file_has_ended() -> None:
    for person in THE_LIVING:
        assert [record.number for record in dated(file(person.ssin, history=False)) if record.deleted] == []


def test_without_history_there_is_one_of_what_a_person_has_one_of() -> None:
    for person in THE_LIVING:
        reply = file(person.ssin, history=False)
        assert len(reply.residences) == len(reply.names) == 1
        assert len(reply.nationalities) == len(reply.civil_states) == len(reply.registration_registers) == 1
        assert len(reply.residence_update_dates) == 1
        assert len(reply.legal_main_addresses) <= 1
        assert len(reply.heads_of_family) <= 1
        assert not (reply.heads_of_family and reply.family_members)


def test_history_only_adds_to_the_file() -> None:
    for person in THE_LIVING:
        current = file(person.ssin, history=False).information_types
        whole = file(person.ssin, history=True).information_types
        assert set(current) <= set(whole)
    assert any(file(person.ssin, history=True) != file(person.ssin, history=False) for person in THE_LIVING)


def test_the_most_recent_information_comes_first() -> None:
    for person in EVERYBODY:
        records = dated(file(person.ssin, history=True))
        for number in {record.number for record in records}:
            days = [day(record.date) or date.min for record in records if record.number == number]
            assert days == sorted(days, reverse=True)


def test_nothing_in_the_file_lies_ahead_and_nothing_ends_before_it_begins() -> None:
    for person in EVERYBODY:
        for record in dated(file(person.ssin, history=True)):
            begin, end = day(record.date), day(record.deleted) or TODAY
            assert begin is not None
            assert begin <= end <= TODAY


def test_the_file_tells_when_it_was_made_and_when_it_last_changed() -> None:
    for person in EVERYBODY:
        whole = file(person.ssin, history=True)
        assert whole.creation_date is not None
        assert day(whole.creation_date.date) == person.created
        assert whole.last_update_date is not None
        changes = [change for record in dated(whole) for change in (day(record.date), day(record.deleted))]
        assert day(whole.last_update_date.date) == max(change for change in changes if change is not None)


def test_every_information_type_bears_its_number() -> None:
    for person in EVERYBODY:
        for record in file(person.ssin, history=True).information_types:
            assert record.type == record.number
            assert record.structure


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_label_that_says_what_it_means(language: Language) -> None:
    for person in EVERYBODY:
        reply = file(person.ssin, history=True, language=language)
        codes = [value for value in within(reply.information_types) if isinstance(value, CodeLabel)]
        assert [code.code for code in codes if not code.label or code.label == code.code] == []
        assert reply.language_of_labels == language


def test_labels_come_in_the_language_asked() -> None:
    [french, dutch, german] = [
        file(of_persona("P11", "Isabelle"), history=False, language=language) for language in LANGUAGES
    ]
    assert french.civil_states[0].civil_state.label == "Séparé(e) de corps et de biens"
    assert dutch.civil_states[0].civil_state.label == "Gescheiden van tafel en bed"
    assert german.civil_states[0].civil_state.label == "Von Tisch und Bett getrennt"
    assert dutch.nationalities[0].nationality.label != german.nationalities[0].nationality.label


def test_the_same_seed_gives_the_same_files() -> None:
    again = situation(World.default(seed=3, size=200))
    for person in EVERYBODY:
        asked = Tx25Request(ssin=person.ssin, history=True)
        assert answer(asked, again) == file(person.ssin, history=True)
