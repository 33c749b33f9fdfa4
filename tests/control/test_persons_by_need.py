"""Persons by need through the simulator: integrated, answered about by every flow, shared out among processes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bcss_client import Client, WsgiTransport
from bcss_client.reply import Outcome
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from tests.cases import CONSULTATIONS, Case
from tests.cases.case import asked_on
from tests.cli.command_line import at, bcss
from tests.conftest import TODAY
from tests.golden import FLOWS

RARE = "ris=true children>=2 age<30 municipality=Liège"


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with closing(Simulator(Setting(clock=TODAY, population=100))) as simulator:
        yield simulator


@pytest.fixture(scope="module")
def made() -> Iterator[tuple[Client, Simulator, str]]:
    with closing(Simulator(Setting(clock=TODAY, population=100))) as simulator:
        client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
        yield client, simulator, simulator.need(RARE).person.ssin


@pytest.mark.parametrize("case", CONSULTATIONS, ids=lambda case: case.flow)
def test_every_flow_answers_about_somebody_made(case: Case, made: tuple[Client, Simulator, str]) -> None:
    client, simulator, ssin = made
    flow, arguments = FLOWS[case.flow], asked_on(TODAY, case.asked(simulator.world))
    reply = client.call(flow, flow.request(**{**arguments, "ssin": ssin}))
    assert reply.status.outcome in (Outcome.DATA_FOUND, Outcome.NO_DATA_FOUND)


def test_somebody_is_asked_for_over_http_with_why_and_can_be_consulted(simulator: Simulator) -> None:
    app = create_app(simulator)
    reply = app.test_client().post("/_sim/persons", json={"need": RARE, "holder": "suite 1"})
    assert reply.status_code == 201
    told = reply.get_json()
    assert (told["made"], told["holder"], told["integrated"]) == (True, "suite 1", True)
    assert {"fr": "commune : Liège", "nl": "gemeente: Luik", "de": "Gemeinde: Lüttich"} in told["why"]
    client = Client.for_simulator(transport=WsgiTransport(app))
    assert told["ssin"].encode() in client.tx25(ssin=told["ssin"]).require().meta.reply
    found = client.identify_person(ssin=told["ssin"]).persons
    assert [(person.last_name, person.first_name) for person in found] == [(told["last_name"], told["first_name"])]


def test_who_is_not_integrated_must_be_first(simulator: Simulator) -> None:
    app = create_app(simulator)
    told = app.test_client().post("/_sim/persons", json={"need": "ris=true", "integrate": False}).get_json()
    client = Client.for_simulator(transport=WsgiTransport(app))
    assert client.tx25(ssin=told["ssin"]).status.code == "MSG00012"


def test_leases_end_when_their_holder_lets_go_or_all_begins_again(simulator: Simulator) -> None:
    http = create_app(simulator).test_client()
    listed = {one["ssin"] for one in http.get("/_sim/persons?need=pension=true").get_json()}
    taken = [http.post("/_sim/persons", json={"need": "pension=true", "holder": "a"}).get_json() for _ in range(2)]
    others = http.post("/_sim/persons", json={"need": "pension=true", "holder": "b"}).get_json()
    left = {one["ssin"] for one in http.get("/_sim/persons?need=pension=true").get_json()}
    assert len(listed - left) == 3
    assert others["ssin"] not in {one["ssin"] for one in taken}
    assert http.delete("/_sim/persons?holder=a").get_json() == {"released": 2}
    assert {one["ssin"] for one in taken} <= {
        one["ssin"] for one in http.get("/_sim/persons?need=pension=true").get_json()
    }
    made = http.post("/_sim/persons", json={"need": RARE}).get_json()["ssin"]
    simulator.reset()
    assert not simulator.world.holds(made)
    assert {one["ssin"] for one in http.get("/_sim/persons?need=pension=true").get_json()} == listed


@pytest.mark.parametrize(
    ("body", "status", "detail"),
    [
        (b"", 400, "Send {"),
        (b"{", 400, "Send {"),
        (b"\xff", 400, "Send {"),
        (b"[]", 400, "Send {"),
        (b"{}", 400, "missing required field"),
        (b'{"need": 3}', 400, "Expected `str`"),
        (b'{"need": "age<30", "hodler": "x"}', 400, "unknown field"),
        (b'{"need": ""}', 400, "The need is empty"),
        (b'{"need": "foo=1"}', 400, "Known are"),
        (b'{"need": "age<18 age>20"}', 422, "age>20 cannot hold with age<18"),
        (b'{"need": "age<30", "holder": "' + b"x" * 81 + b'"}', 422, "at most 80"),
    ],
)
def test_what_cannot_be_met_is_a_problem_that_says_why(
    body: bytes, status: int, detail: str, simulator: Simulator
) -> None:
    reply = create_app(simulator).test_client().post("/_sim/persons", data=body)
    assert (reply.status_code, reply.content_type) == (status, "application/problem+json")
    assert detail in reply.get_json()["detail"]


def test_simulators_on_one_database_share_out_the_same_people(tmp_path: Path) -> None:
    setting = Setting(clock=TODAY, population=100, database=f"sqlite:///{tmp_path}/bcss.db")
    with closing(Simulator(setting)) as one, closing(Simulator(setting)) as other:
        first, second = one.need(RARE, holder="a").person, other.need(RARE, holder="b").person
        assert first.ssin != second.ssin
        assert (one.world.person(second.ssin), other.world.person(first.ssin)) == (second, first)
        client = Client.for_simulator(transport=WsgiTransport(create_app(other)))
        assert client.tx25(ssin=first.ssin).status.outcome is Outcome.DATA_FOUND
        found = client.identify_person(last_name=first.last_name, birth_date=first.birth)
        assert first.ssin in [person.ssin for person in found.persons]


def test_what_another_simulator_has_made_meanwhile_is_not_made_again(tmp_path: Path) -> None:
    setting = Setting(clock=TODAY, population=100, database=f"sqlite:///{tmp_path}/bcss.db")
    with closing(Simulator(setting)) as one, closing(Simulator(setting)) as other:
        one.need(RARE, holder="a")
        [household] = one.world.additions.households()
        assert other.world.additions.add(household) is False
        assert list(other.world.additions.households()) == [household]


def test_the_command_prints_a_number_and_why(server_url: str) -> None:
    run = bcss("person", "--need", "ris=true age<60", "--holder", "cli", "--lang", "nl", **at(server_url))
    assert run.exit_code == 0
    with Client.for_simulator(server_url) as client:
        assert client.tx25(ssin=run.stdout.strip()).status.outcome is Outcome.DATA_FOUND
    assert "synthetische persoon" in run.stderr
    assert "lopend leefloon of equivalent leefloon: ja" in run.stderr


@pytest.mark.parametrize(
    ("options", "exit_code", "sentence"),
    [
        (["--need", "foo=1"], 1, "On ne peut pas demander quelqu'un par « foo »"),
        (["--need", "age<18 age>20"], 1, "age>20 est incompatible avec age<18"),
        (["P02", "--need", "age<30"], 2, "pas les deux"),
        (["--need", "age<30", "--url", "http://127.0.0.1:1"], 3, "http://127.0.0.1:1"),
    ],
)
def test_the_command_says_what_cannot_be(options: list[str], exit_code: int, sentence: str, server_url: str) -> None:
    run = bcss("person", *options, **at(server_url))
    assert (run.exit_code, run.stdout) == (exit_code, "")
    assert sentence in run.stderr
