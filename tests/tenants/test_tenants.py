"""Tenants: simulators side by side in one server, none of which sees anything of the others."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import msgspec
import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import create_engine, inspect
from werkzeug.test import TestResponse

from bcss_client import Client, Outcome, Period, WsgiTransport
from bcss_client.flows.manage_access import Action, QualityCode
from bcss_client.values import Ssin
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from tests.conftest import TODAY
from tests.postgresql import served

SINCE_TODAY = Period(TODAY)


@pytest.fixture
def app() -> Iterator[Flask]:
    simulator = Simulator(Setting(clock=TODAY))
    yield create_app(simulator)
    simulator.close()


@pytest.fixture
def control(app: Flask) -> FlaskClient:
    return app.test_client()


class Told(msgspec.Struct):
    """What the control API says, as far as these tests look."""

    name: str = ""
    today: str = ""
    world: str = ""
    ssin: str = ""
    detail: str = ""


def read(response: TestResponse) -> Told:
    return msgspec.json.decode(response.data, type=Told)


def of_tenant(app: Flask, name: str) -> Client:
    return Client.for_simulator(f"http://localhost/t/{name}", transport=WsgiTransport(app))


def made(control: FlaskClient, name: str, **more: object) -> None:
    assert control.post("/_sim/tenants", json={"name": name, **more}).status_code == 201


def somebody(setting: Setting) -> Person:
    simulator = Simulator(setting)
    person = next(iter(simulator.world.population))
    simulator.close()
    return person


def integrate(client: Client, person: Person) -> Outcome:
    return client.manage_access(
        ssin=person.ssin,
        action=Action.REGISTER,
        purpose=QualityCode.FILE_UNDER_EXAMINATION,
        period=SINCE_TODAY,
        proof_last_name=person.last_name,
        proof_birth_date=person.birth,
    ).status.outcome


def is_integrated(client: Client, ssin: Ssin) -> bool:
    return client.tx25(ssin=ssin).status.outcome is Outcome.DATA_FOUND


def test_a_tenant_answers_under_its_prefix_and_under_its_header(app: Flask, control: FlaskClient) -> None:
    made(control, "team-a", clock="2027-03-01")
    assert read(control.get("/t/team-a/about")).today == "2027-03-01"
    assert read(control.get("/about", headers={"X-Simulated-Tenant": "team-a"})).today == "2027-03-01"
    assert read(control.get("/about")).today == str(TODAY)
    assert is_integrated(of_tenant(app, "team-a"), Ssin("90080299815"))


def test_the_wsdl_of_a_tenant_leads_back_to_it(control: FlaskClient) -> None:
    made(control, "team-a")
    wsdl = control.get("/t/team-a/RetrieveTIGroupsService/v2/retrieveTI?wsdl").text
    assert "http://localhost/t/team-a/RetrieveTIGroupsService/v2/retrieveTI" in wsdl
    assert "http://localhost/RetrieveTIGroupsService" not in wsdl


def test_what_one_tenant_writes_no_other_sees(app: Flask, control: FlaskClient) -> None:
    person = somebody(Setting(clock=TODAY))
    for name in ("team-a", "team-b"):
        made(control, name)
    everybody = [of_tenant(app, "team-a"), of_tenant(app, "team-b"), Client.for_simulator(transport=WsgiTransport(app))]
    assert [is_integrated(client, person.ssin) for client in everybody] == [False, False, False]
    integrate(everybody[0], person)
    assert [is_integrated(client, person.ssin) for client in everybody] == [True, False, False]


def test_the_clock_the_needs_and_the_mutations_of_a_tenant_are_its_own(control: FlaskClient) -> None:
    for name in ("team-a", "team-b"):
        made(control, name)
    control.post("/t/team-a/_sim/clock", json={"advance": {"months": 12}})
    [first, second] = [
        read(control.post(f"/t/{name}/_sim/persons", json={"need": "age<30", "holder": "me"})).ssin
        for name in ("team-a", "team-a")
    ]
    other = read(control.post("/t/team-b/_sim/persons", json={"need": "age<30", "holder": "me"})).ssin
    assert first != second
    assert other != second
    days = [read(control.get(f"{prefix}/_sim/clock")).today for prefix in ("", "/t/team-a", "/t/team-b")]
    assert days == [str(TODAY), "2027-11-22", str(TODAY)]


def test_each_tenant_has_a_journal_of_its_own(app: Flask, control: FlaskClient) -> None:
    for name in ("team-a", "team-b"):
        made(control, name)
    of_tenant(app, "team-a").tx25(ssin="90080299815")
    kept = [control.get(f"{prefix}/_sim/journal").data.count(b'"tx25"') for prefix in ("/t/team-a", "/t/team-b", "")]
    assert kept[0] > 0
    assert kept[1:] == [0, 0]


def test_a_tenant_with_another_seed_has_other_people(app: Flask, control: FlaskClient) -> None:
    made(control, "other-people", seed=3, population=200)
    worlds = {read(control.get(f"{prefix}/about")).world for prefix in ("", "/t/other-people")}
    assert len(worlds) == 2
    person = somebody(Setting(clock=TODAY, seed=3, population=200))
    assert integrate(of_tenant(app, "other-people"), person) is Outcome.DATA_FOUND


def test_a_clone_begins_with_what_was_written_and_goes_its_own_way(app: Flask, control: FlaskClient) -> None:
    first, second, *_ = itertools.islice(Simulator(Setting(clock=TODAY)).world.population, 8)
    made(control, "before")
    integrate(of_tenant(app, "before"), first)
    control.post("/t/before/_sim/clock", json={"advance": {"days": 3}})
    made(control, "after", like="before")
    assert read(control.get("/t/after/_sim/clock")).today == "2026-11-25"
    assert is_integrated(of_tenant(app, "after"), first.ssin)
    integrate(of_tenant(app, "after"), second)
    assert not is_integrated(of_tenant(app, "before"), second.ssin)


def test_a_tenant_that_was_dropped_is_gone_and_one_of_the_same_name_begins_anew(
    app: Flask, control: FlaskClient
) -> None:
    person = somebody(Setting(clock=TODAY))
    made(control, "team-a")
    integrate(of_tenant(app, "team-a"), person)
    assert control.delete("/_sim/tenants/team-a").status_code == 204
    assert control.get("/t/team-a/about").status_code == 404
    assert control.delete("/_sim/tenants/team-a").status_code == 404
    made(control, "team-a")
    assert not is_integrated(of_tenant(app, "team-a"), person.ssin)


@pytest.mark.parametrize(
    ("sent", "status", "told"),
    [
        ({"name": "Team A"}, 422, "lower-case letters"),
        ({"name": ""}, 422, "lower-case letters"),
        ({"name": "a" * 41}, 422, "up to 40"),
        ({"name": "taken"}, 422, "already"),
        ({"name": "b", "like": "nobody"}, 422, "no tenant 'nobody'"),
        ({"nam": "b"}, 400, "unknown field"),
        ({"name": "b", "seed": "x"}, 400, "seed"),
        ({"name": "b", "clock": "soon"}, 400, "clock"),
    ],
    ids=["capitals", "empty", "long", "taken", "like nobody", "misspelt", "wrong type", "no date"],
)
def test_a_tenant_that_cannot_be_made_is_refused_with_a_sentence(
    control: FlaskClient, sent: dict[str, object], status: int, told: str
) -> None:
    made(control, "taken")
    refused = control.post("/_sim/tenants", json=sent)
    assert (refused.status_code, refused.content_type) == (status, "application/problem+json")
    assert told in read(refused).detail
    assert [one.name for one in msgspec.json.decode(control.get("/_sim/tenants").data, type=list[Told])] == ["taken"]


def test_fifty_suites_at_once_on_two_hundred_tenants_do_not_see_each_other(app: Flask) -> None:
    people = list(itertools.islice(Simulator(Setting(clock=TODAY)).world.population, 50))
    names = [f"suite-{number}" for number in range(200)]
    with ThreadPoolExecutor(50) as threads:
        created = threads.map(lambda name: app.test_client().post("/_sim/tenants", json={"name": name}), names)
        assert {response.status_code for response in created} == {201}

        def suite(number: int) -> set[Ssin]:
            """Integrate one person, then look who can be asked about."""
            client = of_tenant(app, names[number])
            integrate(client, people[number % 50])
            return {person.ssin for person in people[:10] if is_integrated(client, person.ssin)}

        seen = list(threads.map(suite, range(200)))
    assert seen == [{people[number % 50].ssin} & {person.ssin for person in people[:10]} for number in range(200)]


@pytest.fixture(params=["SQLite file", "PostgreSQL"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "SQLite file":
        yield f"sqlite:///{tmp_path / 'simulator.db'}"
    else:
        with served() as url:
            yield url


def test_two_simulators_on_one_database_have_the_same_tenants_and_nothing_stays_of_one_dropped(
    database: str, tmp_path: Path
) -> None:
    setting = Setting(clock=TODAY, database=database)
    nodes = [Simulator(setting), Simulator(setting)]
    one, other = (create_app(node) for node in nodes)
    person = next(iter(nodes[0].world.population))
    made(one.test_client(), "team-a")
    integrate(of_tenant(one, "team-a"), person)
    assert is_integrated(of_tenant(other, "team-a"), person.ssin)
    assert not is_integrated(Client.for_simulator(transport=WsgiTransport(other)), person.ssin)
    assert other.test_client().delete("/_sim/tenants/team-a").status_code == 204
    assert one.test_client().get("/t/team-a/about").status_code == 404
    for node in nodes:
        node.close()
    engine = create_engine(database)
    assert "tenant_team_a" not in inspect(engine).get_schema_names()
    engine.dispose()
    assert [file.name for file in tmp_path.iterdir()] in ([], ["simulator.db"])


def test_the_day_of_a_tenant_is_kept_for_whoever_starts_later(database: str) -> None:
    setting = Setting(clock=TODAY, database=database)
    first = Simulator(setting)
    control = create_app(first).test_client()
    made(control, "later", clock=str(date(2027, 1, 4)))
    control.post("/t/later/_sim/clock", json={"advance": {"days": 1}})
    first.close()
    second = Simulator(setting)
    assert read(create_app(second).test_client().get("/t/later/about")).today == "2027-01-05"
    second.close()
