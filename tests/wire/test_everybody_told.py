"""Whoever has a story can be asked about through every flow: nothing told is more than the schema admits."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from bcss_client import WsgiTransport
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.cases import CONSULTATIONS, Case
from tests.conftest import TODAY
from tests.golden import question


@pytest.fixture(scope="module")
def open_to_all() -> Iterator[WsgiTransport]:
    """The way into a simulator that asks nobody to integrate a person first."""
    with closing(Simulator(Setting(clock=TODAY, access=Access.OPEN))) as simulator:
        yield WsgiTransport(create_app(simulator))


@pytest.mark.parametrize("case", CONSULTATIONS, ids=str)
def test_a_question_about_anybody_told_is_answered(
    case: Case, p02: Person, world: World, open_to_all: WsgiTransport
) -> None:
    asked = question(case, world)
    assert asked.body is not None
    broken = []
    for told in world.cast.everybody:
        for person in told.people:
            body = asked.body.replace(p02.ssin.encode(), person.ssin.encode())
            if open_to_all.send(replace(asked, body=body)).status != 200:
                broken.append((told.id, person.first_names))
    assert broken == []
