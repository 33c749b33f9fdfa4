"""A large world is built in a database once: stopped and resumed as one likes, it is the world drawn in memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from bcss_client import Client, WsgiTransport
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.geography import Geography
from bcss_sim.world.phonetics import phonetic_key
from bcss_sim.world.recipe import NumberScheme, Recipe
from bcss_sim.world.world import World
from bcss_sim.world_index import Build, OtherWorld, build_in, built, index_in, opened, recipe_in
from tests import postgresql
from tests.conftest import TODAY

GEOGRAPHY = Geography.load()
RECIPE = Recipe(seed=11, size=12_000, scheme=NumberScheme.TST)  # three steps
SETTING = Setting(seed=11, population=12_000, numbers=NumberScheme.TST, clock=TODAY, access=Access.OPEN)


@pytest.fixture(scope="module")
def in_memory() -> World:
    return World.of(RECIPE, geography=GEOGRAPHY)


def built_at(url: str, taken: World, *, steps: int | None = None) -> Build:
    """The build after so many steps, the first of which only looks at what is there; all of them by default."""
    return list(islice(built(url, RECIPE, geography=GEOGRAPHY, taken=taken.cast.numbers), steps))[-1]


@pytest.fixture(scope="module", params=["SQLite", "PostgreSQL"])
def database(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, in_memory: World
) -> Iterator[str]:
    with ExitStack() as stack:
        if request.param == "SQLite":
            url = f"sqlite:///{tmp_path_factory.mktemp('world')}/world.db"
        else:
            url = stack.enter_context(postgresql.served())
        assert built_at(url, in_memory).finished
        yield url


def test_it_is_the_world_drawn_in_memory(database: str, in_memory: World) -> None:
    with opened(database, RECIPE) as kept:
        assert kept.fingerprint == in_memory.fingerprint
        assert list(kept.population.households) == list(in_memory.population.households)
        assert len(kept) == len(in_memory)


def test_somebody_is_found_by_number_and_by_name(database: str, in_memory: World) -> None:
    wanted = [household.members[-1] for household in in_memory.population.households][-1]
    key = phonetic_key(wanted.last_name)
    with opened(database, RECIPE) as kept:
        assert kept.person(wanted.ssin) == in_memory.person(wanted.ssin)
        assert list(kept.population.sounding(key)) == list(in_memory.population.sounding(key))
        assert kept.population.person("not a number") is None


def test_stopped_after_any_step_it_goes_on_where_it_was(tmp_path: Path, in_memory: World) -> None:
    url = f"sqlite:///{tmp_path}/world.db"
    before = 0
    for steps in (1, 2, 2):
        build = built_at(url, in_memory, steps=steps)
        assert not build.finished
        assert build.people >= before
        before = build.people
        assert recipe_in(url) == Recipe()
        assert index_in(url, RECIPE, GEOGRAPHY) is None
    assert built_at(url, in_memory).finished
    with opened(url, RECIPE) as kept:
        assert kept.fingerprint == in_memory.fingerprint


def test_a_finished_build_is_left_as_it_is(database: str, in_memory: World) -> None:
    before = build_in(database)
    assert built_at(database, in_memory) == before


def test_a_database_holds_one_world(database: str) -> None:
    other = Recipe(seed=12, size=12_000, scheme=NumberScheme.TST)
    with pytest.raises(OtherWorld):
        list(built(database, other, geography=GEOGRAPHY, taken=()))


def test_a_simulator_answers_from_it_beside_what_callers_write(database: str, in_memory: World) -> None:
    member = next(in_memory.population.households).members[0]
    with closing(Simulator(SETTING)) as drawn:
        expected = Client.for_simulator(transport=WsgiTransport(create_app(drawn))).tx25(ssin=member.ssin)
    setting = Setting(
        seed=11, population=12_000, numbers=NumberScheme.TST, clock=TODAY, access=Access.OPEN, database=database
    )
    with closing(Simulator(setting)) as simulator:
        client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
        told = client.tx25(ssin=member.ssin)
        assert replace(told, meta=expected.meta) == expected.require()
        found = client.identify_person(last_name=member.last_name, birth_date=member.birth)
        assert member.ssin in [person.ssin for person in found.persons]
