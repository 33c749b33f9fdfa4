"""The feed of mutations: what changed about integrated persons, over HTTP, in Python and with `bcss mutations`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from bcss_client import Client, WsgiTransport, flows
from bcss_client.config import simulator_settings
from bcss_client.values import LANGUAGES, Language, Period
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.store import Mutation
from bcss_sim.world.changes import changes
from bcss_sim.world.subjects import CONSULTED, Subject
from tests.cli.command_line import at, bcss
from tests.conftest import TODAY, started
from tests.golden import integrate

SETTING = Setting(clock=TODAY, population=60)
IN_FIVE_YEARS = date(2031, 11, 22)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with closing(Simulator(SETTING)) as simulator:
        yield simulator


@pytest.fixture
def control(simulator: Simulator) -> FlaskClient:
    return create_app(simulator).test_client()


@pytest.fixture
def client(simulator: Simulator) -> Client:
    return Client.for_simulator(transport=WsgiTransport(create_app(simulator)))


def told(simulator: Simulator, persona: str) -> list[tuple[str, str, str]]:
    ssin = simulator.world.persona(persona).applicant
    return [(str(one.day), one.subject, one.turn) for one in simulator.mutations() if one.ssin == ssin]


def test_nothing_is_told_before_a_day_has_passed(simulator: Simulator) -> None:
    assert simulator.mutations() == ()


def test_the_end_of_a_contract_is_told_on_the_day_after_and_not_before(simulator: Simulator) -> None:
    simulator.clock.move_to(date(2026, 12, 31))
    assert told(simulator, "P08") == []
    simulator.clock.advance(days=1)
    assert ("2027-01-01", "employment", "ended") in told(simulator, "P08")


def test_a_mutation_says_what_to_consult_and_nothing_of_what_is_found_there(control: FlaskClient) -> None:
    control.post("/_sim/clock", json={"to": "2027-01-01"})
    answer = control.get("/_sim/mutations").json
    assert answer is not None
    assert (answer["organisation"], answer["evidence"]) == ("1965201192", "reconstructed")
    [ended] = [one for one in answer["mutations"] if one["subject"] == "employment"]
    assert ended == {
        "sequence": ended["sequence"],
        "day": "2027-01-01",
        "ssin": "88052799974",
        "subject": "employment",
        "change": "ended",
        "flows": ["l950"],
        "label": {"fr": "occupation salariée : fin", "nl": "tewerkstelling: einde", "de": "Beschäftigung: Ende"},
    }


@pytest.mark.parametrize("step", [1, 30, 400])
def test_however_far_the_clock_steps_and_however_often_one_asks_the_feed_is_the_same(step: int) -> None:
    with closing(Simulator(SETTING)) as stepping, closing(Simulator(SETTING)) as jumping:
        seen: tuple[Mutation, ...] = ()
        until = TODAY + timedelta(days=400)
        while stepping.clock.today < until:
            stepping.clock.advance(days=step)
            before, seen = seen, stepping.mutations()
            assert seen[: len(before)] == before
            assert [one.sequence for one in seen] == list(range(1, len(seen) + 1))
        jumping.clock.move_to(stepping.clock.today)
        assert jumping.mutations() == seen
        assert [one.day for one in seen] == sorted(one.day for one in seen)
        assert seen


def test_one_asks_on_after_the_last_number_and_page_by_page(control: FlaskClient) -> None:
    control.post("/_sim/clock", json={"to": str(IN_FIVE_YEARS)})
    everything = control.get("/_sim/mutations").json
    page = control.get("/_sim/mutations?after=3&limit=2").json
    assert everything is not None
    assert page is not None
    assert page["mutations"] == everything["mutations"][3:5]
    assert page["last"] == everything["last"] == len(everything["mutations"])
    rest = control.get(f"/_sim/mutations?after={page['last']}").json
    assert rest is not None
    assert rest["mutations"] == []


def test_an_organisation_is_told_only_of_persons_it_has_integrated(simulator: Simulator) -> None:
    liege = simulator.organisations[1].cbe
    simulator.clock.move_to(IN_FIVE_YEARS)
    assert simulator.mutations()
    assert {one.ssin for one in simulator.mutations(liege)} <= {
        told.applicant for told in simulator.world.cast.everybody if told.further_integrations
    }


def test_whoever_is_integrated_later_is_told_of_from_then_on_and_nobody_gets_another_number(
    simulator: Simulator, client: Client
) -> None:
    day = date(2029, 1, 1)
    person = next(
        person
        for person in simulator.world.population
        if person.death is None
        and changes(person, (person,), after=TODAY, until=day)
        and changes(person, (person,), after=day, until=IN_FIVE_YEARS)
    )
    simulator.clock.move_to(day)
    integrate(client, person, Period(date(2020, 1, 1)), quality_code=1)
    before = simulator.mutations()
    simulator.clock.move_to(IN_FIVE_YEARS)
    after = simulator.mutations()
    assert after[: len(before)] == before
    mine = [one.day for one in after if one.ssin == person.ssin]
    assert min(mine) > day


def test_an_attestation_is_told_to_the_other_organisations_that_have_integrated_the_person(
    simulator: Simulator, client: Client
) -> None:
    liege = simulator.organisations[1]
    p02 = simulator.world.person(simulator.world.persona("P02").applicant)
    assert p02 is not None
    elsewhere = Client(simulator_settings(organisation=liege), transport=WsgiTransport(create_app(simulator)))
    integrate(elsewhere, p02, Period(date(2026, 1, 1)), quality_code=1)
    client.a036(
        ssin=p02.ssin,
        attestation_id="2026-0457-A1",
        creation_date=TODAY,
        validity_period=Period(date(2026, 11, 1), date(2027, 10, 31)),
        category_code="7",
    ).require()
    assert simulator.mutations() == ()
    assert [(one.day, one.ssin, one.subject, one.turn) for one in simulator.mutations(liege.cbe)] == [
        (TODAY, p02.ssin, "attestation", "began")
    ]


def test_when_the_integration_has_ended_nothing_more_is_told(simulator: Simulator, client: Client) -> None:
    p08 = simulator.world.person(simulator.world.persona("P08").applicant)
    assert p08 is not None
    client.manage_access(
        action="UNREGISTER",
        ssin=p08.ssin,
        purpose=1,
        period=Period(date(2026, 12, 1)),
        proof_last_name=p08.last_name,
        proof_birth_date=p08.birth,
    ).require()
    simulator.clock.move_to(IN_FIVE_YEARS)
    assert told(simulator, "P08") == []


def test_a_delivery_goes_wrong_once_when_asked_for(control: FlaskClient) -> None:
    def places() -> list[int]:
        answer = control.get("/_sim/mutations?limit=5").json
        assert answer is not None
        return [one["sequence"] for one in answer["mutations"]]

    control.post("/_sim/clock", json={"to": str(IN_FIVE_YEARS)})
    assert control.post("/_sim/mutations", json={"lose": [2], "repeat": [4]}).json == {
        "organisation": "1965201192", "lose": [2], "repeat": [4]
    }  # fmt: skip
    control.get("/_sim/mutations?after=5")
    assert places() == [1, 3, 4, 4, 5]
    assert places() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("after=-1", "Expected `int` >= 0 - at `$.after`"),
        ("after=first", "got `str` - at `$.after`"),
        ("limit=0", "Expected `int` >= 1 - at `$.limit`"),
        ("limit=1001", "Expected `int` <= 1000 - at `$.limit`"),
        ("organisation=1", "at `$.organisation`"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused_with_a_sentence(
    control: FlaskClient, query: str, sentence: str
) -> None:
    refused = control.get(f"/_sim/mutations?{query}")
    assert (refused.status_code, refused.content_type) == (400, "application/problem+json")
    assert sentence in json.loads(refused.data)["detail"]


@pytest.mark.parametrize(
    ("body", "status", "sentence"),
    [
        (b"", 400, 'Send {"lose": [14], "repeat": [15]}'),
        (b'{"lose": [0]}', 400, "Expected `int` >= 1"),
        (b'{"lose": "14"}', 400, "at `$.lose`"),
        (b'{"drop": [14]}', 400, "unknown field `drop`"),
        (b"{}", 422, "Name places in the feed"),
        (b'{"lose": [3], "repeat": [3]}', 422, "3 cannot be lost and repeated at once"),
    ],
)
def test_a_disturbance_that_makes_no_sense_is_refused_with_a_sentence(
    control: FlaskClient, body: bytes, status: int, sentence: str
) -> None:
    refused = control.post("/_sim/mutations", data=body)
    assert (refused.status_code, refused.content_type) == (status, "application/problem+json")
    assert sentence in json.loads(refused.data)["detail"]


def test_a_reset_begins_the_feed_again(simulator: Simulator) -> None:
    simulator.clock.move_to(IN_FIVE_YEARS)
    first = simulator.mutations()
    simulator.reset()
    assert simulator.mutations() == ()
    simulator.clock.move_to(IN_FIVE_YEARS)
    assert simulator.mutations() == first


def test_simulators_on_one_database_keep_one_feed(tmp_path: Path) -> None:
    setting = Setting(clock=TODAY, population=1, database=f"sqlite:///{tmp_path / 'bcss.db'}")
    with closing(Simulator(setting)) as one, closing(Simulator(setting)) as other:
        one.clock.move_to(IN_FIVE_YEARS)
        kept = one.mutations()
        other.clock.follow()
        assert kept
        assert other.mutations() == kept
    with closing(Simulator(setting)) as later:
        assert later.mutations() == kept


def test_every_subject_names_flows_to_consult() -> None:
    assert set(CONSULTED) == set(Subject)
    assert {slug for slugs in CONSULTED.values() for slug in slugs} <= {flow.slug for flow in flows.ALL}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_lists_one_a_line_and_says_that_it_is_reconstructed(lang: Language) -> None:
    word = {"fr": "Reconstitué", "nl": "Gereconstrueerd", "de": "Rekonstruiert"}[lang]
    label = {"fr": "occupation salariée : fin", "nl": "tewerkstelling: einde", "de": "Beschäftigung: Ende"}[lang]
    with started("--population", "1") as url:
        bcss("clock", "--to", "2027-01-01", **at(url))
        run = bcss("mutations", "--lang", lang, **at(url))
        assert f"2  2027-01-01  88052799974  {label} (l950)\n" in run.stdout
        assert run.stderr.startswith(word)
        as_json = json.loads(bcss("mutations", "--json", **at(url)).stdout)
        assert [one["sequence"] for one in as_json["mutations"]] == list(range(1, as_json["last"] + 1))
        assert bcss("mutations", "--after", str(as_json["last"]), **at(url)).stdout == ""
