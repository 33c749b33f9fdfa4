"""A write that goes wrong either happened, and its reply was lost, or it did not happen: the rule says which."""

from __future__ import annotations

from contextlib import suppress

import httpx
import pytest
from flask import Flask

from bcss_client import Client, Period, WsgiTransport
from bcss_client.envelope.soap import CONTENT_TYPE
from bcss_client.errors import BcssError, ConnectionFailed, UnexpectedAnswer
from bcss_client.flows.manage_access import ManageAccessReply
from bcss_client.values import Ssin
from bcss_sim.app import create_app
from bcss_sim.faults import (
    BusinessStatus,
    CutShort,
    Delay,
    Duplicate,
    Effect,
    Empty,
    Fault,
    Garbage,
    HttpError,
    Reset,
    SoapFault,
    When,
)
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from tests.conftest import TODAY, started
from tests.faults.conftest import Waits
from tests.wire.messages import GATEWAY

EFFECTS: tuple[Effect, ...] = (
    BusinessStatus(reason="source_unavailable"),
    BusinessStatus(reason="service_unavailable"),
    SoapFault(),
    HttpError(status=500),
    Reset(),
    CutShort(share=0.5),
    Garbage(),
    Duplicate(),
    Empty(),
)
FROM_TODAY = Period(TODAY)


@pytest.fixture
def father(simulator: Simulator) -> Person:
    """Somebody nobody has integrated."""
    return next(one for one in simulator.world.persona("P02").people if one.first_names[0] == "Jérôme")


def integrate(client: Client, person: Person) -> ManageAccessReply:
    return client.manage_access(
        ssin=person.ssin,
        action="REGISTER",
        purpose=1,
        period=FROM_TODAY,
        proof_last_name=person.last_name,
        proof_birth_date=person.birth,
    )


@pytest.mark.parametrize(("when", "written"), [(When.BEFORE, False), (When.AFTER, True)])
@pytest.mark.parametrize("effect", EFFECTS, ids=repr)
def test_nothing_is_written_before_and_all_is_written_after(
    *, simulator: Simulator, client: Client, mother: Ssin, father: Person, effect: Effect, when: When, written: bool
) -> None:
    simulator.faults.add(Fault(effect=effect, flow="manage_access", when=when))
    with suppress(BcssError):  # an earlier reply, to be given again
        client.manage_access(ssin=mother, action="LIST", period=FROM_TODAY)
    before = simulator.store.revision
    with suppress(BcssError):
        assert not integrate(client, father).is_empty or not isinstance(effect, Duplicate)
    assert simulator.faults.rules[0].fired >= 1
    assert bool(simulator.store.integrations(father.ssin)) is written
    assert (simulator.store.revision > before) is written


def test_a_fault_before_is_the_default(simulator: Simulator, client: Client, father: Person) -> None:
    simulator.fail_next(effect=HttpError(status=500))
    with pytest.raises(UnexpectedAnswer):
        integrate(client, father)
    assert simulator.store.integrations(father.ssin) == ()


@pytest.mark.parametrize("when", list(When))
def test_a_write_that_is_delayed_is_written_once(
    simulator: Simulator, client: Client, waits: Waits, father: Person, when: When
) -> None:
    simulator.faults.add(Fault(effect=Delay(seconds=5), when=when))
    before = simulator.store.revision
    assert not integrate(client, father).require().is_empty
    assert waits.seconds == [5]
    assert simulator.store.revision == before + 1


def test_what_is_delayed_before_is_written_only_when_the_time_has_passed(simulator: Simulator, father: Person) -> None:
    seen: list[int] = []
    app = create_app(simulator, sleep=lambda _: seen.append(len(simulator.store.integrations(father.ssin))))
    simulator.fail_next(effect=Delay(seconds=5))
    integrate(Client.for_simulator(transport=WsgiTransport(app)), father)
    assert seen == [0]
    assert len(simulator.store.integrations(father.ssin)) == 1


@pytest.mark.parametrize(
    ("effect", "written"),
    [(Delay(seconds=5), (True, True)), (HttpError(status=500), (True, False))],
    ids=["delayed", "broken off"],
)
def test_of_several_requests_in_a_document_those_before_the_fault_are_done_once(
    *, simulator: Simulator, client: Client, app: Flask, father: Person, effect: Effect, written: tuple[bool, bool]
) -> None:
    brother = next(one for one in simulator.world.persona("P02").people if one.first_names[0] == "Bruno")
    both = in_one_document(*(integrate(client, person).meta.request for person in (father, brother)))
    simulator.reset()
    simulator.faults.add(Fault(effect=effect, person=brother.ssin))
    before = simulator.store.revision
    app.test_client().post(GATEWAY, data=both, headers={"Content-Type": CONTENT_TYPE})
    assert tuple(bool(simulator.store.integrations(one.ssin)) for one in (father, brother)) == written
    assert simulator.store.revision == before + sum(written)
    [rule] = simulator.faults.rules
    assert (rule.matched, rule.fired) == (1, 1)


def test_over_http_the_reply_to_a_write_is_lost_and_the_write_is_found(father: Person) -> None:
    lost = {"effect": {"kind": "reset"}, "flow": "manage_access", "when": "after", "at_most": 1}
    with started("--population", "1") as url, Client.for_simulator(url) as client:
        httpx.post(f"{url}/_sim/faults", json=lost).raise_for_status()
        with pytest.raises(ConnectionFailed, match="consult before you repeat it"):
            integrate(client, father)
        found = client.manage_access(ssin=father.ssin, action="LIST", period=FROM_TODAY)
        assert not found.is_empty


def in_one_document(first: bytes, second: bytes) -> bytes:
    """A message with the request of another one behind its own."""
    opening, closing = b"&lt;ServiceRequest&gt;", b"&lt;/SSDNRequest&gt;"
    request = opening + second.partition(opening)[2].partition(closing)[0]
    assert first.count(closing) == 1
    return first.replace(closing, request + closing)
