"""The demonstration centre, today and five years later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bcss_client import Client, Outcome, Period, WsgiTransport
from bcss_client.reply import Reply
from bcss_client.values import Ssin, months_later
from bcss_sim.app import create_app
from bcss_sim.simulator import Simulator
from tests.cases import CONSULTATIONS
from tests.cases.case import asked_on
from tests.golden import FLOWS

LATER = date(2031, 11, 22)
TOLD = ("P01", "P02", "P08", "P09")
"""The personas whose stories go on."""


@dataclass(frozen=True)
class Centre:
    """The demonstration centre on a day, its simulator and its client."""

    simulator: Simulator
    client: Client

    @property
    def today(self) -> date:
        return self.simulator.clock.today

    @property
    def last_year(self) -> Period:
        return Period(months_later(self.today, -12), self.today)

    def applicant(self, persona: str) -> Ssin:
        return self.simulator.world.persona(persona).applicant

    def asked(self, ssin: str, quality_code: str, day: date) -> Iterator[tuple[str, Reply]]:
        """What every flow that reads says of somebody, asked over the year before a day or on it."""
        for case in CONSULTATIONS:
            flow = FLOWS[case.flow]
            arguments = {**asked_on(day, case.asked(self.simulator.world)), "ssin": ssin}
            if "quality_code_requestor" in arguments:
                arguments["quality_code_requestor"] = int(quality_code)
            yield case.flow, self.client.call(flow, flow.request(**arguments))

    def outcomes(self, persona: str) -> dict[str, Outcome]:
        told = self.simulator.world.persona(persona)
        asked = self.asked(told.applicant, told.integrated.quality_code, self.today)
        return {flow: reply.status.outcome for flow, reply in asked}

    def household(self, persona: str) -> list[tuple[int, int]]:
        """The others in the household, the youngest first: age, and relationship to the reference person."""
        applicant = self.applicant(persona)
        members = self.client.perform_investigation(ssin=applicant).family_members
        return sorted((_age(one.ssin, self.today), int(one.relation_ship)) for one in members if one.ssin != applicant)


def _age(ssin: Ssin, day: date) -> int:
    born = ssin.birth_date.complete
    assert born is not None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def centre_of(simulator: Simulator) -> Centre:
    """The centre, reaching a simulator in process."""
    return Centre(simulator, Client.for_simulator(transport=WsgiTransport(create_app(simulator))))
