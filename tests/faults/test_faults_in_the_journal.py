"""The journal says when a fault rule has had a hand in a reply."""

from __future__ import annotations

import pytest

from bcss_client import Client
from bcss_client.errors import ServiceUnavailable
from bcss_client.values import Ssin
from bcss_sim.faults import HttpError
from bcss_sim.simulator import Simulator


def kinds(simulator: Simulator) -> tuple[str, ...]:
    last = simulator.journal.last
    assert last is not None
    return tuple(step.kind for step in simulator.journal.explain(last).steps)


def test_a_reply_a_rule_struck_is_told_from_the_others(simulator: Simulator, client: Client, mother: Ssin) -> None:
    simulator.fail_next(effect=HttpError(status=503), flow="tx25")
    with pytest.raises(ServiceUnavailable):
        client.tx25(ssin=mother)
    assert "fault-rule" in kinds(simulator)
    client.tx25(ssin=mother)
    assert "fault-rule" not in kinds(simulator)
