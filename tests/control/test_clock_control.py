"""The clock over HTTP: `/_sim/clock`, `/_sim/reset` and `bcss clock`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing

import pytest
from flask.testing import FlaskClient

from bcss_client.values import LANGUAGES, Language
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.shares import HORIZON
from tests.cli.command_line import at, bcss
from tests.conftest import TODAY, started


@pytest.fixture
def control(simulator_of_a_few: Simulator) -> FlaskClient:
    return create_app(simulator_of_a_few).test_client()


@pytest.fixture
def simulator_of_a_few() -> Iterator[Simulator]:
    with closing(Simulator(Setting(clock=TODAY, population=1))) as simulator:
        yield simulator


def test_it_tells_the_day_and_whether_it_stands_still(control: FlaskClient) -> None:
    told = control.get("/_sim/clock")
    assert told.json == {"today": "2026-11-22", "now": "2026-11-22T12:00:00+00:00", "pinned": True}


@pytest.mark.parametrize(
    ("move", "day"),
    [
        ({"advance": {"days": 1}}, "2026-11-23"),
        ({"advance": {"months": 3}}, "2027-02-22"),
        ({"advance": {"months": 3, "days": 1}}, "2027-02-23"),
        ({"to": "2031-11-22"}, "2031-11-22"),
        ({"pinned": True}, "2026-11-22"),
    ],
)
def test_it_moves_on(control: FlaskClient, move: dict[str, object], day: str) -> None:
    moved = control.post("/_sim/clock", json=move)
    assert moved.status_code == 200
    assert moved.json is not None
    assert moved.json["today"] == day
    about = control.get("/about").json
    assert about is not None
    assert about["today"] == day


@pytest.mark.parametrize(
    ("body", "status", "sentence"),
    [
        (b"", 400, "Send {"),
        (b"tomorrow", 400, "Send {"),
        (b"\xff", 400, "Send {"),
        (b"[]", 400, "Expected `object`"),
        (b'{"advance": 1}', 400, "Expected `object | null`, got `int` - at `$.advance`"),
        (b'{"advance": {"days": 1.5}}', 400, "Expected `int`"),
        (b'{"advance": {"years": 5}}', 400, "unknown field `years`"),
        (b'{"to": "2031-11-31"}', 400, "at `$.to`"),
        (b"{}", 422, "one of them"),
        (b'{"pinned": false}', 422, "one of them"),
        (b'{"advance": {"days": 1}, "to": "2031-11-22"}', 422, "one of them"),
        (b'{"to": "2026-11-21"}', 422, "POST /_sim/reset"),
        (b'{"advance": {"days": -1}}', 422, "does not go back to 2026-11-21"),
        (b'{"to": "2036-01-01"}', 422, "from 2003-01-01 to 2035-12-31"),
        (b'{"advance": {"days": 99999999999999}}', 422, "from 2003-01-01 to 2035-12-31"),
    ],
)
def test_what_cannot_be_done_is_refused_with_a_sentence(
    control: FlaskClient, body: bytes, status: int, sentence: str
) -> None:
    refused = control.post("/_sim/clock", data=body)
    assert (refused.status_code, refused.content_type) == (status, "application/problem+json")
    problem = json.loads(refused.data)
    assert problem["status"] == status
    assert sentence in problem["detail"]
    assert control.get("/_sim/clock").json == {
        "today": "2026-11-22", "now": "2026-11-22T12:00:00+00:00", "pinned": True
    }  # fmt: skip


def test_a_reset_begins_again(control: FlaskClient) -> None:
    control.post("/_sim/clock", json={"advance": {"months": 60}})
    again = control.post("/_sim/reset")
    assert again.json is not None
    assert again.json["today"] == "2026-11-22"


def test_the_command_prints_the_day_and_moves_it_on() -> None:
    with started("--population", "1") as url:
        assert bcss("clock", "--lang", "fr", **at(url)).stdout == "2026-11-22\n"
        moved = bcss("clock", "--months", "3", "--days", "1", "--url", url, "--lang", "nl")
        assert (moved.stdout, moved.stderr) == ("2027-02-23\n", "de klok van de simulator staat stil op deze dag\n")
        assert bcss("clock", "--to", "2031-11-22", **at(url)).stdout == "2031-11-22\n"
        back = bcss("clock", "--to", "2026-11-22", "--lang", "de", **at(url))
        assert (back.exit_code, back.stdout) == (1, "")
        assert back.stderr.startswith("Die Uhr geht nicht zurück")
        assert "2031-11-22" in back.stderr
        assert str(HORIZON) in back.stderr


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_command_says_that_no_simulator_answers(lang: Language) -> None:
    run = bcss("clock", "--url", "http://127.0.0.1:9", "--lang", lang)
    assert (run.exit_code, run.stdout) == (3, "")
    assert "bcss sim" in run.stderr


def test_the_command_moves_no_clock_but_that_of_a_simulator(server_url: str) -> None:
    run = bcss("clock", "--days", "1", "--url", f"{server_url}/elsewhere", "--lang", "fr")
    assert run.exit_code == 1
    assert run.stderr.startswith(f"Ce qui répond à {server_url}/elsewhere n'est pas un simulateur")


def test_the_command_takes_a_time_or_a_day() -> None:
    run = bcss("clock", "--days", "1", "--to", "2031-11-22", "--lang", "fr")
    assert run.exit_code == 2
    assert "--to ne va pas avec --days" in run.stderr
