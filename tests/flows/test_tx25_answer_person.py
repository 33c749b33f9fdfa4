"""What the simulator tells of a person: identity, residence, nationality, occupation, papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.tx25.shared import CodeLabel, FirstName, LastName, Name
from bcss_client.reply import Outcome
from bcss_client.values import IncompleteDate, Period, Ssin
from bcss_sim.world.facts import Announced, Coded, IdentityCard, Residence, Spell
from tests.flows.tx25_world import (
    BORN,
    EVERYBODY,
    HOME,
    SINGLE,
    THE_DEAD,
    TODAY,
    YESTERDAY,
    day,
    file,
    file_of,
    of_persona,
    within,
)


def test_number_birth_date_and_sex_agree() -> None:
    for person in EVERYBODY:
        record = file(person.ssin, history=True).national_number
        assert record is not None
        assert record.national_number.number == person.ssin
        assert record.national_number.date is not None
        assert record.national_number.date.incomplete == person.birth
        assert record.national_number.sex == person.ssin.sex


def test_a_name_is_one_surname_and_each_given_name_apart() -> None:
    [record] = file_of(SINGLE).names
    assert [part.label for part in record.name.last_names] == ["Exemplaire"]
    assert [part.label for part in record.name.first_names] == ["Jean", "Marie"]


def test_a_name_has_the_same_code_of_eight_digits_in_every_file() -> None:
    codes: dict[str, set[tuple[str, ...]]] = {}
    for person in EVERYBODY:
        for value in within(file(person.ssin, history=True).information_types):
            if isinstance(value, Name):
                parts: tuple[LastName | FirstName, ...] = (*value.last_names, *value.first_names)
                for part in parts:
                    codes.setdefault(part.label or "", set()).add(part.codes)
    assert all(len(same) == 1 for same in codes.values())
    assert all(len(code) == 8 and code.isdecimal() for same in codes.values() for [code] in same)
    assert len({code for same in codes.values() for code in same}) == len(
        {written_name.casefold() for written_name in codes}
    )


def test_a_birthplace_is_a_municipality_or_a_country() -> None:
    at_home, abroad = file_of(SINGLE).birth_place, file_of(replace(SINGLE, birth_place="354")).birth_place
    assert at_home is not None
    assert at_home.place == CodeLabel(code="62063", label="Liège")
    assert at_home.foreign_place is None
    assert abroad is not None
    assert abroad.place is None
    assert abroad.foreign_place is not None
    assert abroad.foreign_place.country == CodeLabel(code="354", label="Maroc")


def test_a_birth_date_that_is_not_wholly_known_keeps_its_zeros() -> None:
    record = file_of(replace(SINGLE, birth=IncompleteDate(1991))).birth_place
    assert record is not None
    assert (record.date.month, record.date.day) == ("00", "00")


def test_a_declared_birth_date_rests_on_a_certificate() -> None:
    reply = file_of(replace(SINGLE, declared_birth=IncompleteDate(1990, 1)), language="nl")
    assert reply.declared_birth_date is not None
    assert reply.declared_birth_date.declared_birth_date.incomplete == IncompleteDate(1990, 1)
    assert reply.declared_birth_date.certificate.label == "Verklaring van de betrokkene"


def test_of_the_deceased_only_the_date_of_death_is_told_without_history() -> None:
    assert THE_DEAD
    for person in THE_DEAD:
        reply = file(person.ssin, history=False)
        assert (reply.status.outcome, reply.status.code) == (Outcome.NO_DATA_FOUND, "MSG00009")
        assert reply.status["deceaseDate"] == str(person.death)
        assert reply.status.description
        assert reply == Tx25Reply(status=reply.status)


def test_the_history_of_the_deceased_ends_with_the_death() -> None:
    for person in THE_DEAD:
        reply = file(person.ssin, history=True)
        [decease] = reply.deceases
        assert reply.status.outcome is Outcome.DATA_FOUND
        assert day(decease.date) == person.death
        act = decease.decease
        assert decease.decision or (act and (act.place or act.foreign_place))
        assert reply.residences[0].residence.code == "99990"
        assert all(record.deleted for record in (*reply.legal_main_addresses[:1], *reply.heads_of_family))


def test_the_living_have_no_record_of_death_even_when_their_death_is_already_drawn() -> None:
    doomed = replace(SINGLE, death=TODAY + timedelta(1), death_place="62063")
    assert file_of(doomed).status.outcome is Outcome.DATA_FOUND
    assert file_of(doomed, history=True).deceases == ()


def test_who_moved_keeps_the_former_municipality_in_the_history() -> None:
    father = of_persona("P02", "Jérôme")
    assert [record.residence.label for record in file(father, history=False).residences] == ["Châtelet"]
    whole = file(father, history=True)
    assert [record.residence.label for record in whole.residences] == ["Châtelet", "Charleroi", "Châtelet"]
    assert [address.zip_code for address in whole.legal_main_addresses] == ["6200", "6060", "6200"]


def test_moving_within_a_municipality_changes_the_address_only() -> None:
    student = of_persona("P01", "Louise")
    whole = file(student, history=True)
    assert [record.residence.code for record in whole.residences] == ["63035"]
    assert [address.street.name for address in whole.legal_main_addresses] == ["Rue de la Station", "Rue Haute"]
    assert [day(record.date) for record in whole.residence_update_dates] == [date(2010, 6, 15), date(2005, 3, 14)]


def test_successive_addresses_give_way_without_being_deleted() -> None:
    whole = file(of_persona("P02", "Céline"), history=True)
    assert len(whole.legal_main_addresses) == 3
    assert [address.deleted for address in whole.legal_main_addresses] == [None, None, None]


def test_an_address_is_that_of_the_facts() -> None:
    [address] = file_of(SINGLE).legal_main_addresses
    assert (address.zip_code, address.street.code, address.street.name) == ("4000", "40001234", "Rue de l'Exemple")
    assert (address.house_number, address.box) == ("7", None)


def test_somebody_struck_off_has_no_address_any_more() -> None:
    struck_off = replace(
        SINGLE,
        residences=(
            Residence(place="62063", address=HOME, period=Period(BORN, date(2025, 5, 31))),
            Residence(place="99991", address=None, period=Period(date(2025, 6, 1))),
        ),
    )
    current, whole = file_of(struck_off), file_of(struck_off, history=True)
    assert current.residences[0].residence == CodeLabel(code="99991", label="Radié(e) d'office")
    assert current.legal_main_addresses == ()
    assert [day(address.deleted) for address in whole.legal_main_addresses] == [date(2025, 6, 1)]


@pytest.mark.parametrize(
    ("place", "merged_away"), [("62063", False), ("71022", True), ("99991", False), ("992", False)]
)
def test_fusion_marks_a_municipality_that_merged_into_another(place: str, *, merged_away: bool) -> None:
    elsewhere = replace(SINGLE, residences=(Residence(place=place, address=None, period=Period(BORN)),))
    assert file_of(elsewhere).residences[0].fusion is merged_away


@pytest.mark.parametrize(("language", "code"), [("fr", "1"), ("nl", "2"), ("de", "2")])
def test_the_administrative_language_is_that_of_the_file(language: str, code: str) -> None:
    [record] = file_of(replace(SINGLE, language=language)).residences
    assert record.language == code


def test_an_announced_move_is_told_until_it_is_registered() -> None:
    announced = Announced(since=date(2026, 10, 1), destination="63079")
    waiting = replace(SINGLE, announced=(announced,))
    [intention] = file_of(waiting).address_change_intentions
    assert intention.destination_place == CodeLabel(code="63079", label="Verviers")
    arrived = Residence(place="63079", address=HOME, period=Period(date(2026, 10, 20)))
    moved = replace(waiting, residences=(*SINGLE.residences, arrived))
    assert file_of(moved).address_change_intentions == ()
    [registered] = file_of(moved, history=True).address_change_intentions
    assert day(registered.deleted) == date(2026, 10, 20)


def test_absences_and_reference_addresses_are_told_while_they_last() -> None:
    lasting = Spell(period=Period(date(2026, 9, 1), TODAY))
    over = Spell(period=Period(date(2024, 1, 1), YESTERDAY))
    here = file_of(replace(SINGLE, absences=(lasting,), reference_address=(lasting,)))
    assert len(here.temporary_absences) == len(here.address_references) == 1
    back = replace(SINGLE, absences=(over,), reference_address=(over,))
    assert file_of(back).temporary_absences == ()
    assert file_of(back).address_references == ()
    whole = file_of(back, history=True)
    [absence], [reference] = whole.temporary_absences, whole.address_references
    assert day(absence.deleted) == day(reference.deleted) == TODAY


def test_a_nationality_is_labelled_from_the_countries() -> None:
    became_belgian = (
        Coded(code="354", period=Period(BORN, date(2015, 3, 1))),
        Coded(code="150", period=Period(date(2015, 3, 2))),
    )
    person = replace(SINGLE, nationalities=became_belgian)
    assert [record.nationality.code for record in file_of(person).nationalities] == ["150"]
    whole = file_of(person, history=True, language="nl").nationalities
    assert [(record.nationality.label, record.deleted) for record in whole] == [("België", None), ("Marokko", None)]


@pytest.mark.parametrize(
    ("occupation", "category"), [("90001", "9"), ("90101", "4"), ("90405", "2"), ("90601", "3"), ("90401", "4")]
)
def test_the_social_category_follows_from_the_occupation(occupation: str, category: str) -> None:
    worker = replace(SINGLE, occupations=(Coded(code=occupation, period=Period(date(2015, 9, 1))),))
    [record] = file_of(worker).occupations
    assert (record.occupation.code, record.social_category.code) == (occupation, category)


def test_an_occupation_that_ended_without_another_is_only_in_the_history() -> None:
    over = Coded(code="90101", period=Period(date(2015, 9, 1), YESTERDAY))
    person = replace(SINGLE, occupations=(over,))
    assert file_of(person).occupations == ()
    [record] = file_of(person, history=True).occupations
    assert day(record.deleted) == TODAY


def test_an_expired_card_is_only_in_the_history() -> None:
    expired, valid = (
        IdentityCard(type="0000", number=number, place="62063", period=Period(begin, end))
        for number, begin, end in (
            ("591000000001", date(2014, 1, 6), date(2024, 1, 6)),
            ("591000000002", date(2024, 1, 8), date(2034, 1, 8)),
        )
    )
    person = replace(SINGLE, cards=(expired, valid))
    [card] = file_of(person).identity_cards
    assert (card.card_number, day(card.expiry_date)) == ("591000000002", date(2034, 1, 8))
    assert card.delivery is not None
    assert card.delivery.place == CodeLabel(code="62063", label="Liège")
    whole = file_of(person, history=True).identity_cards
    assert [day(card.deleted) for card in whole] == [None, date(2024, 1, 7)]


def test_the_waiting_register_tells_where_a_procedure_stands() -> None:
    applied = replace(SINGLE, refugee=(Coded(code="1", period=Period(date(2025, 10, 1))),))
    waiting = file_of(applied)
    assert [record.label for record in waiting.refugee_types] == ["Demandeur de protection internationale"]
    assert waiting.statuses_of_refugee[0].application_filed is not None
    [charge] = waiting.organizations_in_charge
    assert charge.social_welfare is not None
    assert charge.social_welfare.place.code == "62063"
    recognised = replace(SINGLE, refugee=(Coded(code="1", period=Period(date(2025, 10, 1), date(2026, 8, 31))),))
    decided = file_of(recognised)
    assert decided.refugee_types == ()
    assert decided.organizations_in_charge == ()
    assert decided.statuses_of_refugee[0].decision is not None
    whole = file_of(recognised, history=True)
    assert [day(record.date) for record in whole.statuses_of_refugee] == [date(2026, 9, 1), date(2025, 10, 1)]
    assert [day(record.deleted) for record in whole.organizations_in_charge] == [date(2026, 9, 1)]


def test_an_applicant_who_died_waiting_got_no_decision() -> None:
    waited = Coded(code="1", period=Period(date(2025, 10, 1), date(2026, 8, 31)))
    died = replace(SINGLE, refugee=(waited,), death=date(2026, 9, 1), death_place="62063")
    [status] = file_of(died, history=True).statuses_of_refugee
    assert status.decision is None


def test_a_corrected_number_keeps_the_one_it_replaces() -> None:
    former = Ssin.from_parts(year=1991, month=11, day=18, counter=999)
    [record] = file_of(replace(SINGLE, replaces=former)).pseudo_national_numbers
    assert record.pseudo_national_number == former
