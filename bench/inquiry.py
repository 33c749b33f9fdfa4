"""What a social inquiry takes when every flow answers late: its questions are asked side by side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bcss_client import Client
from bcss_client.resources import FIXTURES
from bcss_sim.simulator import Simulator

from .measure import Spread, in_turn, timed
from .questions import TODAY
from .server import served

ONE, WHOLE, HOUSEHOLD = "one flow", "inquiry on P02", "inquiry on P01, with her parents integrated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """Seconds a round, and how many questions it asks."""

    taken: Spread
    questions: int


def inquiries(asked: Simulator) -> dict[str, Inquiry]:
    with served(["-m", "bench.slow", "{port}"]) as port, Client.for_simulator(f"http://127.0.0.1:{port}") as client:
        works: dict[str, Callable[[], int]] = {
            ONE: lambda: len([client.l301(ssin=asked.world.persona("P02").applicant)]),
            WHOLE: lambda: _inquiry(client, asked, "P02", integrate=False),
            HOUSEHOLD: lambda: _inquiry(client, asked, "P01", integrate=True),
        }
        counts = {name: work() for name, work in works.items()}  # the first round imports and compiles
        taken = in_turn({name: timed(work) for name, work in works.items()}, rounds=5)
    return {name: Inquiry(taken=taken[name], questions=counts[name]) for name in works}


def _inquiry(client: Client, asked: Simulator, persona: str, *, integrate: bool) -> int:
    told = asked.world.persona(persona)
    made = client.social_inquiry(
        ssin=told.applicant,
        declared=FIXTURES / "declarations" / f"{persona}.toml",
        on=TODAY,
        quality=told.integrated.quality_code,
        integrate=integrate,
    )
    assert not made.unanswered, made
    return len(made.consultations)
