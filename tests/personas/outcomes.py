"""What comes of asking every flow that reads about the applicant of a persona."""

from __future__ import annotations

from bcss_client import Client
from bcss_client.reply import Outcome
from bcss_sim.world.world import World
from tests.cases import CONSULTATIONS
from tests.golden import FLOWS


def outcomes(client: Client, world: World, persona_id: str) -> dict[str, Outcome]:
    """The outcome of each flow, asked over the years that are asked about P02."""
    persona = world.persona(persona_id)
    found = {}
    for case in CONSULTATIONS:
        flow, arguments = FLOWS[case.flow], {**case.asked(world), "ssin": persona.applicant}
        if "quality_code_requestor" in arguments:
            arguments["quality_code_requestor"] = int(persona.integrated.quality_code)
        found[case.flow] = client.call(flow, flow.request(**arguments)).status.outcome
    return found


def with_data(answers: dict[str, Outcome]) -> set[str]:
    """The flows that hold something."""
    return {flow for flow, outcome in answers.items() if outcome is Outcome.DATA_FOUND}


def without_data(answers: dict[str, Outcome]) -> set[str]:
    """The flows that were asked and hold nothing."""
    return {flow for flow, outcome in answers.items() if outcome is Outcome.NO_DATA_FOUND}
