"""Whatever a flow is made to say is valid under its schema and read by the client as that condition."""

from __future__ import annotations

import pytest

from bcss_client import Client, flows
from bcss_client.errors import AccessDenied, BcssError, NoResult, RequestRefused, ServiceUnavailable
from bcss_client.flow import Flow, Head, Soa
from bcss_client.reasons import Reason, Treatment, reasons
from bcss_client.reply import Outcome, Reply
from bcss_client.values import Ssin
from bcss_sim.faults import BusinessStatus, Fault
from bcss_sim.faults.saying import can_say
from bcss_sim.simulator import Simulator
from tests.cases import CASES, Case
from tests.golden import prepared, question, shared_simulator, understood

RAISED: dict[Treatment, type[BcssError]] = {
    Treatment.DENIED: AccessDenied,
    Treatment.REFUSED: RequestRefused,
    Treatment.UNAVAILABLE: ServiceUnavailable,
}


def code_said(flow: Flow[..., Reply], reason: Reason) -> str | None:
    """The code a reply of the flow has for a condition; the land register has its own conditions for some."""
    if isinstance(flow.wire, Soa):
        return reasons()[flow.wire.refusals.get(reason.key, reason.key)].soa
    return reason.code(flow.wire) or reason.ssdn


@pytest.mark.parametrize("flow", flows.ALL, ids=lambda flow: flow.slug)
def test_every_status_a_flow_can_say_is_understood(flow: Flow[..., Reply]) -> None:
    case: Case = next(case for case in CASES if case.flow == flow.slug and case.name == "p02")
    transport = prepared(case)
    simulator, _ = shared_simulator()
    asked = question(case, simulator.world)
    for reason in reasons().values():
        if not can_say(flow, reason.key):
            continue
        simulator.faults.replace([Fault(effect=BusinessStatus(reason=reason.key), flow=flow.slug)])
        told = understood(case, transport.send(asked).body)
        if isinstance(told, BcssError):
            assert (type(told), told.code) == (RAISED[reason.treatment], code_said(flow, reason)), reason.key
        else:
            expected = (reason.treatment.outcome, code_said(flow, reason))
            assert (told.status.outcome, told.status.code) == expected, reason.key
            assert told.status.outcome is Outcome.INCOMPLETE_DATA or told.is_empty, reason.key
        assert simulator.faults.rules[0].fired == 1
    simulator.faults.clear()


@pytest.mark.parametrize(
    "key", ["not_integrated", "ssin_replaced", "ssin_unknown", "source_unavailable", "service_unavailable"]
)
def test_the_commonest_conditions_can_be_said_by_every_flow_with_a_status(key: str) -> None:
    mute = [flow.slug for flow in flows.ALL if not can_say(flow, key)]
    assert (
        mute
        == [flow.slug for flow in flows.ALL if isinstance(flow.wire, Soa) and flow.wire.head is Head.NONE]
        == ["test_connection"]
    )


def test_a_number_is_replaced_by_one_that_can_be_asked_about(
    simulator: Simulator, client: Client, mother: Ssin
) -> None:
    simulator.fail_next(effect=BusinessStatus(reason="ssin_replaced"))
    with pytest.raises(NoResult):
        client.tx25(ssin=mother).require()
    simulator.fail_next(effect=BusinessStatus(reason="ssin_replaced"))
    new = client.tx25(ssin=mother).status["newSSIN"]
    assert new is not None
    assert client.tx25(ssin=new).require().names == client.tx25(ssin=mother).names


def test_a_partial_answer_has_fewer_data_and_says_who_was_silent(
    simulator: Simulator, client: Client, mother: Ssin
) -> None:
    whole = client.perform_investigation(ssin=mother)
    simulator.fail_next(effect=BusinessStatus(reason="partial"))
    partial = client.perform_investigation(ssin=mother)
    assert (partial.status.outcome, partial.status["authenticSource"]) == (Outcome.INCOMPLETE_DATA, "SIMULATED")
    assert len(partial.meta.reply) < len(whole.meta.reply)
    assert client.perform_investigation(ssin=mother).status == whole.status


def test_nothing_of_it_is_remembered_as_an_answer(simulator: Simulator, client: Client, mother: Ssin) -> None:
    simulator.fail_next(effect=BusinessStatus(reason="not_integrated"))
    assert client.tx25(ssin=mother).status.outcome is Outcome.NO_RESULT
    assert client.tx25(ssin=mother).status.outcome is Outcome.DATA_FOUND
