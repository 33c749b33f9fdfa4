"""What an answer may look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bcss_client.config import Organisation

from .store import Store
from .world.facts import Person
from .world.register_codes import RegisterCodes
from .world.world import World


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The world on a day, who asks, and what callers wrote before."""

    world: World
    codes: RegisterCodes
    store: Store
    today: date
    caller: Organisation

    def person(self, ssin: str) -> Person | None:
        """What the registers know today of the person with that number, or None."""
        return self.world.person(ssin, on=self.today)

    def known(self, ssin: str) -> Person:
        """The person a question is about, whom the access chain has found."""
        person = self.person(ssin)
        assert person is not None
        return person
