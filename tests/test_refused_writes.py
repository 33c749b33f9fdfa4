"""A write that is refused leaves everything as it was: grants, attestations and integrations of the person."""

from __future__ import annotations

import pytest

from bcss_client.reply import Outcome
from bcss_client.values import Ssin
from bcss_sim.world.world import World
from tests.cases import CASES, Case
from tests.golden import FLOWS, prepared, question, shared_simulator

REFUSED = [
    case
    for case in CASES
    if FLOWS[case.flow].writes and case.outcome not in (Outcome.DATA_FOUND, Outcome.NO_DATA_FOUND)
]


def known(ssin: str) -> tuple[object, ...]:
    """All that callers wrote about somebody."""
    store = shared_simulator()[0].store
    return store.decisions(ssin), store.attestations(ssin), store.integrations(ssin)


def whom(case: Case, world: World) -> str:
    values = case.asked(world).values()
    inner = (value if isinstance(value, Ssin) else getattr(value, "ssin", None) for value in values)
    return next(str(ssin) for ssin in inner if ssin is not None)


def test_every_flow_that_writes_knows_how_to_refuse() -> None:
    assert {case.flow for case in REFUSED} == {flow.slug for flow in FLOWS.values() if flow.writes}


@pytest.mark.parametrize("case", REFUSED, ids=str)
def test_nothing_is_written_by_a_request_that_is_refused(case: Case, world: World) -> None:
    transport = prepared(case)
    before = known(whom(case, world))
    transport.send(question(case, world))
    assert known(whom(case, world)) == before
