"""What the simulator tells of a person's file, over the personas and everybody of a small world."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from functools import cache

import pytest
from lxml import etree

from bcss_client.codec import Style, write_content
from bcss_client.config import organisations
from bcss_client.flow import Soa
from bcss_client.flows.tx25 import Tx25Reply, Tx25Request, tx25
from bcss_client.flows.tx25.family import FamilyMember, HeadOfFamily
from bcss_client.flows.tx25.shared import CodeLabel, DatedInformationType, FirstName, LastName, Name
from bcss_client.flows.tx25.split_date import SplitDate
from bcss_client.namespaces import REGISTER
from bcss_client.reply import Outcome
from bcss_client.schema import is_valid, violations
from bcss_client.values import LANGUAGES, IncompleteDate, Language, Period, Sex, Ssin
from bcss_sim.flows.tx25 import answer
from bcss_sim.situation import Situation
from bcss_sim.store import Store
from bcss_sim.world.facts import (
    Address,
    Announced,
    CivilState,
    Coded,
    Cohabitation,
    Filiation,
    Guardianship,
    IdentityCard,
    Person,
    Residence,
)
from bcss_sim.world.personas import Integrated, Persona
from bcss_sim.world.register_codes import RegisterCodes
from bcss_sim.world.world import World

TODAY = date(2026, 11, 22)
YESTERDAY = TODAY - timedelta(1)
INTERFACE = "http://kszbcss.fgov.be/intf/RetrieveTIGroupsService/v2"
STYLE = Style.of({REGISTER: "r", INTERFACE: "i"})
HEAD = """<informationCustomer>
  <customerIdentification><cbeNumber>1999000150</cbeNumber></customerIdentification>
</informationCustomer>
<legalContext>PCSA:SOCIAL_INQUIRY</legalContext>"""
STATUS = "<status><value>DATA_FOUND</value><code>MSG00000</code></status>"
WORLD = World.default(seed=3, size=200)

MAN = Ssin.from_parts(year=1991, month=11, day=17, counter=999)
WOMAN = Ssin.from_parts(year=1993, month=2, day=9, counter=998)
STRANGER = Ssin.from_parts(year=1921, month=3, day=10, counter=999)  # in nobody's file
HOME = Address(
    municipality="62063",
    postal_code="4000",
    street_code="40001234",
    street="Rue de l'Exemple",
    house_number="7",
)
BORN = date(1991, 11, 17)
SINGLE = Person(
    ssin=MAN,
    last_name="Exemplaire",
    first_names=("Jean", "Marie"),
    sex=Sex.MALE,
    birth=IncompleteDate.of(BORN),
    birth_place="62063",
    language="fr",
    created=BORN,
    nationalities=(Coded(code="150", period=Period(BORN)),),
    registers=(Coded(code="2", period=Period(BORN)),),
    residences=(Residence(place="62063", address=HOME, period=Period(BORN)),),
    civil_states=(CivilState(code="10", since=BORN),),
)
PARTNER = replace(
    SINGLE,
    ssin=WOMAN,
    last_name="Voorbeeld",
    first_names=("Anna",),
    sex=Sex.FEMALE,
    birth=IncompleteDate(1993, 2, 9),
)


def situation(world: World, today: date = TODAY) -> Situation:
    return Situation(
        world=world, codes=RegisterCodes.load(), store=Store(), today=today, caller=organisations()[0]
    )


SITUATION = situation(WORLD)


def world_with(*people: Person) -> World:
    """The small world with these people in the place of its personas."""
    persona = Persona(
        id="P99",
        title={},
        declaration={},
        learning_objectives={},
        contradictions={},
        rights_to_check={},
        people=people,
        applicant=people[0].ssin,
        integrated=Integrated(quality_code="1", since=BORN),
    )
    return World(
        population=WORLD.population,
        personas=(persona,),
        employers=WORLD.employers,
        geography=WORLD.geography,
    )


def written(reply: Tx25Reply, asked: Tx25Request) -> etree._Element:
    """The reply as the simulator sends it, between the heads the envelope adds."""
    question = write_content(asked, inner="", style=STYLE)
    content = write_content(reply, inner="", style=STYLE)
    return etree.fromstring(
        f'<i:retrieveTIGroupsResponse xmlns:i="{INTERFACE}">'
        f"{HEAD}{question}{STATUS}{content}</i:retrieveTIGroupsResponse>"
    )


def assert_valid(reply: Tx25Reply, asked: Tx25Request) -> None:
    assert isinstance(tx25.wire, Soa)
    message = written(reply, asked)
    assert is_valid(message, tx25.wire.schema), next(violations(message, tx25.wire.schema))


def file_of(person: Person, *others: Person, history: bool = False, language: Language = "fr") -> Tx25Reply:
    """The file of a person made for one test, among others she or he is tied to; always a valid message."""
    asked = Tx25Request(ssin=person.ssin, history=history, language=language)
    reply = answer(asked, situation(world_with(person, *others)))
    assert_valid(reply, asked)
    return reply


@cache
def file(ssin: Ssin, *, history: bool, language: Language = "fr") -> Tx25Reply:
    return answer(Tx25Request(ssin=ssin, history=history, language=language), SITUATION)


def everybody() -> Iterator[Person]:
    """Those the wire lets through today: not the numbers replaced or cancelled, nor who is yet to come."""
    for person in WORLD.people():
        known = WORLD.person(person.ssin, on=TODAY)
        if known is not None and known.replaced_by is None and not known.cancelled:
            yield known


EVERYBODY = tuple(everybody())
THE_LIVING = tuple(person for person in EVERYBODY if person.death is None)
THE_DEAD = tuple(person for person in EVERYBODY if person.death is not None)


def of_persona(persona_id: str, first_name: str) -> Ssin:
    [ssin] = [p.ssin for p in WORLD.persona(persona_id).people if p.first_names[0] == first_name]
    return ssin


def dated(reply: Tx25Reply) -> tuple[DatedInformationType, ...]:
    return tuple(record for record in reply.information_types if isinstance(record, DatedInformationType))


def within(value: object) -> Iterator[object]:
    """The value and everything it is made of."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from within(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from within(getattr(value, field.name))


def day(split: SplitDate | None) -> date | None:
    return None if split is None else split.complete


# --- every file ---------------------------------------------------------------------------------------------


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


# --- who the person is --------------------------------------------------------------------------------------


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
    assert reply.declared_birth_date.certificate.label == "Buitenlandse geboorteakte"


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
        assert decease.decease is not None
        assert decease.decease.place is not None
        assert reply.residences[0].residence.code == "99990"
        assert all(record.deleted for record in (*reply.legal_main_addresses[:1], *reply.heads_of_family))


def test_the_living_have_no_record_of_death_even_when_their_death_is_already_drawn() -> None:
    doomed = replace(SINGLE, death=TODAY + timedelta(1), death_place="62063")
    assert file_of(doomed).status.outcome is Outcome.DATA_FOUND
    assert file_of(doomed, history=True).deceases == ()


# --- where the person lives ---------------------------------------------------------------------------------


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
    assert [address.street.name for address in whole.legal_main_addresses] == [
        "Rue de la Station",
        "Rue Haute",
    ]
    assert [day(record.date) for record in whole.residence_update_dates] == [
        date(2010, 6, 15),
        date(2005, 3, 14),
    ]


def test_successive_addresses_give_way_without_being_deleted() -> None:
    whole = file(of_persona("P02", "Céline"), history=True)
    assert len(whole.legal_main_addresses) == 3
    assert [address.deleted for address in whole.legal_main_addresses] == [None, None, None]


def test_an_address_is_that_of_the_facts() -> None:
    [address] = file_of(SINGLE).legal_main_addresses
    assert (address.zip_code, address.street.code, address.street.name) == (
        "4000",
        "40001234",
        "Rue de l'Exemple",
    )
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
    announced = Announced(on=date(2026, 10, 1), destination="63079")
    waiting = replace(SINGLE, announced=(announced,))
    [intention] = file_of(waiting).address_change_intentions
    assert intention.destination_place == CodeLabel(code="63079", label="Verviers")
    arrived = Residence(place="63079", address=HOME, period=Period(date(2026, 10, 20)))
    moved = replace(waiting, residences=(*SINGLE.residences, arrived))
    assert file_of(moved).address_change_intentions == ()
    [registered] = file_of(moved, history=True).address_change_intentions
    assert day(registered.deleted) == date(2026, 10, 20)


def test_absences_and_reference_addresses_are_told_while_they_last() -> None:
    lasting, over = Period(date(2026, 9, 1), TODAY), Period(date(2024, 1, 1), YESTERDAY)
    here = file_of(replace(SINGLE, absences=(lasting,), reference_address=(lasting,)))
    assert len(here.temporary_absences) == len(here.address_references) == 1
    back = replace(SINGLE, absences=(over,), reference_address=(over,))
    assert file_of(back).temporary_absences == ()
    assert file_of(back).address_references == ()
    whole = file_of(back, history=True)
    [absence], [reference] = whole.temporary_absences, whole.address_references
    assert day(absence.deleted) == day(reference.deleted) == TODAY


# --- with whom ----------------------------------------------------------------------------------------------


def test_the_household_of_a_reference_person_lists_its_members() -> None:
    members = file(of_persona("P02", "Céline"), history=False).family_members
    assert {(named(member), member.family_role.code) for member in members} == {
        ("Noah", "03"),
        ("Inès Lucie", "03"),
        ("Timéo", "03"),
        ("Bruno Alain", "12"),
    }


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
    by_reference_person = {tie(record, ssin) for ssin, reply in files for record in reply.family_members}
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
            assert descent.child.national_number is not None
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
        situation="70",
        justification="5",
        since=date(2024, 2, 1),
        representative=WOMAN,
        representative_status="30",
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


# --- unions -------------------------------------------------------------------------------------------------


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
def test_the_end_of_a_legal_cohabitation_is_a_record_of_its_own(
    person: Person, partner: Person, reason: str
) -> None:
    apart = replace(person, cohabitations=(ENDED,))
    assert file_of(apart, partner).legal_cohabitations == ()
    end, beginning = file_of(apart, partner, history=True).legal_cohabitations
    assert end.cessation is not None
    assert (day(end.date), end.cessation.reason.label) == (date(2023, 6, 1), reason)
    assert beginning.declaration is not None
    assert (day(beginning.date), beginning.deleted) == (date(2020, 1, 1), None)


# --- nationality, occupation, papers ------------------------------------------------------------------------


def test_a_nationality_is_labelled_from_the_countries() -> None:
    became_belgian = (
        Coded(code="354", period=Period(BORN, date(2015, 3, 1))),
        Coded(code="150", period=Period(date(2015, 3, 2))),
    )
    person = replace(SINGLE, nationalities=became_belgian)
    assert [record.nationality.code for record in file_of(person).nationalities] == ["150"]
    whole = file_of(person, history=True, language="nl").nationalities
    assert [(record.nationality.label, record.deleted) for record in whole] == [
        ("België", None),
        ("Marokko", None),
    ]


@pytest.mark.parametrize(
    ("occupation", "category"),
    [("90001", "9"), ("90101", "4"), ("90405", "2"), ("90601", "3"), ("90401", "4")],
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
    recognised = replace(
        SINGLE, refugee=(Coded(code="1", period=Period(date(2025, 10, 1), date(2026, 8, 31))),)
    )
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
