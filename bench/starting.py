"""What it takes to start: importing the client, serving the simulator, indexing a population."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from .measure import Spread, in_turn, timed
from .server import SIMULATOR, served

PEOPLE = 40_000
_INDEX = f"""
import sys, time, tracemalloc
from bcss_sim.world.world import World
if "memory" in sys.argv:
    tracemalloc.start()
begin = time.perf_counter()
world = World.default(size={PEOPLE})
print(tracemalloc.get_traced_memory()[0] if "memory" in sys.argv else time.perf_counter() - begin)
print(len(world.population))
"""


def import_times() -> dict[str, Spread]:
    """Seconds to start Python, and to start it and import the client, its largest flow, all its flows."""
    statements = {
        "bare Python": "pass",
        "import bcss_client": "import bcss_client",
        "import bcss_client, and its tx25": "import bcss_client; bcss_client.Client.tx25",
        "import bcss_client, and every flow": "from bcss_client.flows import ALL",
    }
    return in_turn({name: timed(_python(statement)) for name, statement in statements.items()}, rounds=9)


def ready_time() -> Spread:
    """Seconds from the command `bcss sim` to the first answer, with the default population."""

    def start() -> None:
        with served([*SIMULATOR, "--port", "{port}"]):
            pass

    return in_turn({"ready": timed(start)}, rounds=5)["ready"]


def index() -> tuple[float, float, int]:
    """Seconds and megabytes to index a large population, and how many numbers it holds."""
    seconds, _ = _indexed("time")
    taken, people = _indexed("memory")  # apart, because watching memory takes time
    return seconds, taken / 1e6, int(people)


def _indexed(what: str) -> tuple[float, float]:
    command = [sys.executable, "-c", _INDEX, what]
    figure, people = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
    return float(figure), float(people)


def _python(statement: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, "-c", statement], check=True)
