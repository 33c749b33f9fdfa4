"""What a million people take: the index in memory and in a database, and a life nobody has asked about before."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from .measure import Spread

PEOPLE, LOOK_UPS = 1_000_000, 400
_IN_MEMORY = """
import resource, sys, time
from bcss_sim.world.geography import Geography
from bcss_sim.world.recipe import NumberScheme
from bcss_sim.world.recipe import Recipe
from bcss_sim.world.world import World

begin = time.perf_counter()
world = World.of(Recipe(size=int(sys.argv[1]), scheme=NumberScheme.TST), geography=Geography.load())
print(time.perf_counter() - begin)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)
"""
_BUILT = """
import resource, sys, time
from bcss_sim.world.geography import Geography
from bcss_sim.world.recipe import NumberScheme
from bcss_sim.world.recipe import Recipe
from bcss_sim.world_index import built

begin = time.perf_counter()
recipe = Recipe(size=int(sys.argv[1]), scheme=NumberScheme.TST)
for step in built(sys.argv[2], recipe, geography=Geography.load(), taken=()):
    pass
print(time.perf_counter() - begin)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)
"""
_LOOKED_UP = """
import sys, time
from datetime import date
from itertools import islice
from bcss_sim.collector import set_for_serving
from bcss_sim.world_index import opened, recipe_in

with opened(sys.argv[1], recipe_in(sys.argv[1])) as world:
    households = islice(world.population.households, 0, None, int(sys.argv[2]))
    assert world.fingerprint  # as a simulator does before it answers: names and the like are read then
    wanted = [household.members[-1].ssin for household in households]
    set_for_serving()
    for ssin in wanted:
        begin = time.perf_counter()
        assert world.person(ssin, on=date(2035, 12, 31)) is not None
        print(time.perf_counter() - begin)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """Seconds an index took, and the megabytes of the process that made it, at most."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Million:
    """A million people indexed in memory and in SQLite, and the seconds until each unseen life was known."""

    in_memory: Indexed
    in_database: Indexed
    file_megabytes: float
    look_ups: Spread


def million() -> Million:
    with TemporaryDirectory() as folder:
        file = Path(folder, "world.db")
        url = f"sqlite:///{file}"
        return Million(
            in_memory=_indexed(_IN_MEMORY),
            in_database=_indexed(_BUILT, url),
            file_megabytes=file.stat().st_size / 1e6,
            look_ups=Spread(tuple(_figures(_LOOKED_UP, url, str(PEOPLE // 3 // LOOK_UPS)))),
        )


def _indexed(script: str, *arguments: str) -> Indexed:
    seconds, megabytes = _figures(script, str(PEOPLE), *arguments)
    return Indexed(seconds=seconds, megabytes=megabytes)


def _figures(script: str, *arguments: str) -> list[float]:
    command = [sys.executable, "-c", script, *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return [float(line) for line in done.stdout.split()]
