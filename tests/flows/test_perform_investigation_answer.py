"""What PerformInvestigation tells, of whom, and that no other flow tells otherwise."""

from __future__ import annotations

import pytest

from bcss_client import Client
from bcss_client.flows.perform_investigation import PerformInvestigationReply
from bcss_client.flows.perform_investigation.citizen import Citizen
from bcss_client.flows.person import CivilStateCode, Gender, HouseholdRole, Origin, RegisterCode
from bcss_client.reply import Outcome
from bcss_client.values import LANGUAGES, Coded, IncompleteDate, Ssin
from bcss_sim.world.facts import Person
from bcss_sim.world.register_codes import RegisterCodes
from bcss_sim.world.world import World


def applicant(world: World, case_id: str) -> Ssin:
    return world.case(case_id).applicant


def citizen(client: Client, ssin: Ssin) -> Citizen:
    return client.perform_investigation(ssin=ssin, citizen_group=True).citizens[0]


def groups(reply: PerformInvestigationReply) -> tuple[bool, ...]:
    found = (reply.family_members, reply.citizens, reply.address_histories, reply.wait_registers)
    return tuple(bool(group) for group in found)


def test_without_groups_everything_comes_of_everybody_the_person_asked_about_first(client: Client, p02: Person) -> None:
    reply = client.perform_investigation(ssin=p02.ssin)
    members = {member.ssin for member in reply.family_members}
    assert len(members) == 5
    for told in (reply.citizens, reply.address_histories):
        assert told[0].ssin == p02.ssin
        assert {one.ssin for one in told} == members


def test_only_the_groups_asked_for_come(client: Client, p02: Person) -> None:
    household = client.perform_investigation(ssin=p02.ssin, family_composition_group=True)
    assert groups(household) == (True, False, False, False)
    alone = client.perform_investigation(ssin=p02.ssin, family_composition_group=False, citizen_group=True)
    assert groups(alone) == (False, True, False, False)
    assert [one.ssin for one in alone.citizens] == [p02.ssin]


def test_an_address_and_a_household_are_those_of_tx25(client: Client, p02: Person) -> None:
    reply = client.perform_investigation(ssin=p02.ssin)
    file = client.tx25(ssin=p02.ssin)
    assert {(member.ssin, int(member.relation_ship)) for member in reply.family_members} == {
        (p02.ssin, 1),
        *(
            (member.national_number.number, int(member.family_role.code))
            for member in file.family_members
            if member.national_number
        ),
    }
    address = reply.citizens[0].standard_address
    assert address is not None
    assert address.municipality is not None
    assert address.municipality.postal_code == file.legal_main_addresses[0].zip_code
    assert address == reply.address_histories[0].legal_addresses[0]


def test_former_addresses_come_latest_first_each_in_its_municipality(client: Client, world: World) -> None:
    reply = client.perform_investigation(ssin=applicant(world, "C34"), address_history_group=True)
    [history] = reply.address_histories
    codes = [one.municipality.code for one in history.legal_addresses if one.municipality]
    assert codes == [81001, 21004, 44021, 21009, 62063, 63023, 81001]
    assert [one.linguistic_regime for one in history.manager_locations] == ["F", "FN", "N", "FN", "F", "D", "F"]


def test_who_never_stood_in_the_waiting_register_has_nothing_there(client: Client, p02: Person) -> None:
    reply = client.perform_investigation(ssin=p02.ssin, wait_register_group=True)
    assert reply.status.outcome is Outcome.NO_DATA_FOUND
    assert reply.ssin == p02.ssin


def test_the_steps_of_a_procedure_are_those_of_tx25(client: Client, world: World) -> None:
    refugee = applicant(world, "C51")
    [register] = client.perform_investigation(ssin=refugee, wait_register_group=True).wait_registers
    file = client.tx25(ssin=refugee, history=True)
    assert [str(step.administrative_situation_date) for step in register.administrative_files] == [
        str(step.date.incomplete) for step in file.statuses_of_refugee
    ]
    refused = next(step for step in register.administrative_files if step.comment)
    assert (refused.structure_type, refused.number_of_days, refused.open_closed_code) == ("Decision", 30, 2)


def test_who_lives_abroad_has_the_address_of_a_diplomatic_post_and_none_in_belgium(
    client: Client, world: World
) -> None:
    pensioner = applicant(world, "C34")
    told = citizen(client, pensioner)
    assert told.standard_address is None
    assert told.diplomatic_post_address is not None
    assert told.manager_location is not None
    [found] = client.identify_person(ssin=pensioner).persons
    assert found.address is None
    assert found.diplomatic_post is not None
    assert found.diplomatic_post.post == told.manager_location.code
    assert found.diplomatic_post.address_plain_text == told.diplomatic_post_address.address


def test_somebody_whom_only_the_bcss_knows_has_no_file_in_the_national_register(client: Client, world: World) -> None:
    patient = applicant(world, "C33")
    reply = client.perform_investigation(ssin=patient)
    assert reply.family_members == ()
    [told] = reply.citizens
    assert told.origin is Origin.BCSS
    assert told.inscription_register is None
    assert (told.birth.date, told.gender and told.gender.code) == (IncompleteDate(1988), Gender.UNKNOWN)
    file = client.tx25(ssin=patient)
    assert (file.status.outcome, file.status.code) == (Outcome.NO_DATA_FOUND, "MSG00021")


def test_a_change_of_sex_is_dated(client: Client, world: World) -> None:
    told = citizen(client, applicant(world, "C55")).gender
    assert told is not None
    assert (told.code, told.modification_date) == (Gender.FEMALE, IncompleteDate(2022, 5, 30))


def test_an_address_that_may_not_be_passed_on_is_left_out(client: Client, world: World) -> None:
    protected = applicant(world, "C58")
    address = client.tx25(ssin=protected).legal_main_addresses[0]
    reply = client.perform_investigation(ssin=protected, citizen_group=True, address_history_group=True)
    assert reply.citizens[0].standard_address is None
    assert client.identify_person(ssin=protected).persons[0].address is None
    [history] = reply.address_histories
    assert str(address.date.incomplete) not in {str(one.modification_date) for one in history.legal_addresses}
    assert history.legal_addresses


def test_nobody_has_an_address_after_death(client: Client, world: World) -> None:
    widow = applicant(world, "C30")
    state = citizen(client, widow).civil_state
    assert state is not None
    assert state.code is CivilStateCode.WIDOWED
    assert state.partner is not None
    assert state.partner.ssin is not None
    [husband] = client.identify_person(ssin=state.partner.ssin).persons
    assert husband.decease_date == IncompleteDate(2023, 10, 5)
    assert husband.address is None


@pytest.mark.parametrize(
    ("kind", "list_name", "digits"),
    [(CivilStateCode, "civil_state", 2), (HouseholdRole, "household_role", 2), (RegisterCode, "register", 1)],
)
def test_a_code_means_here_what_the_national_register_says(kind: type[Coded], list_name: str, digits: int) -> None:
    codes = RegisterCodes.load()
    assert {f"{code:0>{digits}}" for code in kind} == set(codes.lists[list_name])
    for code in kind:
        for language in LANGUAGES:
            meaning = codes.label(list_name, f"{code:0>{digits}}", language)
            assert code.label(language).casefold() == meaning.casefold()
