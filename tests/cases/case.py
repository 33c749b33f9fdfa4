"""A question whose messages are kept, and ways to ask it about somebody."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from bcss_client import Client
from bcss_client.errors import BcssError
from bcss_client.reply import Outcome
from bcss_sim.coherence.asking import times_before
from bcss_sim.world.world import World
from tests.cases.people import Who
from tests.conftest import TODAY

Asked: TypeAlias = Callable[[World], Mapping[str, object]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One question, and what comes of it.

    `asked` gives the arguments of the call. `integrated` is whom the caller registers first, over time from `since`
    on; `before` what else the caller does before. `altered` replaces a part of the message on its way, because the
    client itself sends nothing that is wrong. `environ` is what the web server in front of the simulator adds.
    `outcome` is an error where the call raises one.
    """

    flow: str
    name: str
    asked: Asked
    outcome: Outcome | type[BcssError]
    code: str
    integrated: Who | None = None
    since: date = TODAY
    before: Callable[[Client, World], object] | None = None
    altered: tuple[bytes, bytes] | None = None
    environ: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return f"{self.flow}-{self.name}"


def about(who: Who, **others: object) -> Asked:
    """The number of somebody, and other arguments."""
    return lambda world: {"ssin": who(world).ssin, **others}


def asked_on(day: date, arguments: Mapping[str, object]) -> dict[str, object]:
    """The question with each time it is about moved to the year before a day."""
    times = times_before(day)
    return {name: times.get(type(value), value) for name, value in arguments.items()}
