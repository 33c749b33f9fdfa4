"""One person under two numbers: whoever asks by the alias is answered by the alias, by every flow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import closing

import pytest

from bcss_client import Client, Period, WsgiTransport
from bcss_client.reply import Outcome
from bcss_client.values import Ssin, SsinKind
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.recipe import NumberScheme
from bcss_sim.world.world import World
from tests.cases import CONSULTATIONS, Case
from tests.conftest import TODAY, Reach
from tests.golden import FLOWS

NUMBER = re.compile(rb"\b\d{11}\b")


def alias_of(ssin: Ssin) -> Ssin:
    assert ssin.alias is not None
    return ssin.alias


def numbers(message: bytes) -> set[Ssin]:
    return {Ssin.received(found.decode()) for found in NUMBER.findall(message)}


@pytest.fixture
def many() -> Iterator[Simulator]:
    """A simulator whose people have test numbers."""
    with closing(Simulator(Setting(clock=TODAY, numbers=NumberScheme.TST, access=Access.OPEN))) as simulator:
        yield simulator


@pytest.mark.parametrize("case", CONSULTATIONS, ids=lambda case: case.flow)
def test_every_flow_answers_the_same_under_the_alias(case: Case, reach: Reach, world: World, p02: Person) -> None:
    flow, asked = FLOWS[case.flow], case.asked(world)
    by_number = reach.client.call(flow, flow.request(**asked))
    by_alias = reach.client.call(flow, flow.request(**{**asked, "ssin": alias_of(p02.ssin)}))
    assert by_alias.status == by_number.status
    family = {person.ssin for person in world.persona("P02").people}
    assert not numbers(by_alias.meta.reply) & family
    swapped = {ssin.alias if ssin in family else ssin for ssin in numbers(by_number.meta.reply)}
    assert numbers(by_alias.meta.reply) - {alias_of(p02.ssin)} == swapped - {alias_of(p02.ssin)}


def test_a_file_opened_by_the_alias_is_open_by_the_number(stranger: Person) -> None:
    with closing(Simulator(Setting(clock=TODAY))) as simulator:
        client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
        registered = client.manage_access(
            ssin=alias_of(stranger.ssin),
            action="REGISTER",
            purpose=1,
            period=Period(TODAY),
            proof_last_name=stranger.last_name,
            proof_birth_date=stranger.birth,
        )
        registered.require()
        assert client.tx25(ssin=stranger.ssin).status.code == "MSG00000"


def test_a_replaced_number_asked_about_by_its_alias_names_the_alias_of_the_new_one(
    client: Client, world: World
) -> None:
    old = next(person for person in world.population if person.replaced_by)
    new = old.replaced_by
    assert new is not None
    told = client.tx25(ssin=alias_of(old.ssin)).status.information
    assert {item.name: item.value for item in told}["newSSIN"] == new.alias


def test_nobody_answers_to_two_numbers_that_are_nobodys(client: Client) -> None:
    free = Ssin.from_parts(year=1921, month=63, day=4, counter=998)
    for number in (free, alias_of(free)):
        status = client.tx25(ssin=number).status
        assert status.outcome is Outcome.NO_RESULT
        assert [item.value for item in status.information] == [number]


def test_people_with_test_numbers_answer_to_reserved_ones_too(many: Simulator) -> None:
    client = Client.for_simulator(transport=WsgiTransport(create_app(many)))
    everybody = (member for household in many.world.population.households for member in household.members)
    member = next(member for member in everybody if member.ssin.alias)
    assert member.ssin.kind is SsinKind.TST
    by_number, by_alias = client.tx25(ssin=member.ssin), client.tx25(ssin=alias_of(member.ssin))
    assert by_number.status == by_alias.status
    assert alias_of(member.ssin) in numbers(by_alias.meta.reply)
    assert member.ssin not in numbers(by_alias.meta.reply)
