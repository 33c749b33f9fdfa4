"""Fault rules over HTTP: `/_sim/faults`."""

from __future__ import annotations

import json

import pytest
from flask import Flask
from flask.testing import FlaskClient

from bcss_client import Client
from bcss_client.errors import ServiceUnavailable
from bcss_client.reply import Outcome
from bcss_client.values import Ssin

RULE = {"flow": "tx25", "effect": {"kind": "http", "status": 503}}


@pytest.fixture
def control(app: Flask) -> FlaskClient:
    return app.test_client()


def test_a_rule_is_added_counted_shown_and_taken_away(control: FlaskClient, client: Client, mother: Ssin) -> None:
    added = control.post("/_sim/faults", json={**RULE, "person": mother, "at_most": 2})
    assert (added.status_code, added.json) == (
        201,
        {"id": 1, **RULE, "person": str(mother), "at_most": 2, "matched": 0, "fired": 0},
    )
    with pytest.raises(ServiceUnavailable):
        client.tx25(ssin=mother)
    shown = control.get("/_sim/faults/1").json
    assert shown is not None
    assert (shown["matched"], shown["fired"]) == (1, 1)
    assert control.get("/_sim/faults").json == [shown]
    assert control.delete("/_sim/faults/1").json == []
    assert client.tx25(ssin=mother).status.outcome is Outcome.DATA_FOUND


@pytest.mark.parametrize(("method", "path"), [("DELETE", "/_sim/faults"), ("POST", "/_sim/reset")])
def test_all_are_taken_away_at_once_and_by_a_reset(control: FlaskClient, method: str, path: str) -> None:
    control.post("/_sim/faults", json=RULE)
    control.post("/_sim/faults", json={"effect": {"kind": "empty"}})
    assert control.open(path, method=method).status_code == 200
    assert control.get("/_sim/faults").json == []


@pytest.mark.parametrize(
    ("body", "status", "detail"),
    [
        (b"", 400, "Input data was truncated"),
        (b"\xff", 400, '"effect"'),
        (b"[]", 400, "Expected `object`"),
        (b"{}", 400, "missing required field `effect`"),
        (b'{"effect": {"kind": "flood"}}', 400, "Invalid value 'flood'"),
        (b'{"effect": {"kind": "http"}}', 400, "missing required field `status`"),
        (b'{"effect": {"kind": "http", "status": "503"}}', 400, "Expected `int`"),
        (b'{"effect": {"kind": "reset"}, "every": 3}', 400, "unknown field `every`"),
        (b'{"effect": {"kind": "reset"}, "when": "later"}', 400, "Invalid enum value 'later'"),
        (b'{"effect": {"kind": "http", "status": 418}}', 422, "401, 403, 500, 502, 503, 504"),
        (b'{"effect": {"kind": "reset"}, "flow": "tx26"}', 422, "tx26"),
        (b'{"effect": {"kind": "status", "reason": "partial"}, "flow": "tx25"}', 422, "partial"),
    ],
)
def test_a_bad_rule_is_refused_with_a_sentence_in_three_languages(
    control: FlaskClient, body: bytes, status: int, detail: str
) -> None:
    refused = control.post("/_sim/faults", data=body)
    assert (refused.status_code, refused.content_type) == (status, "application/problem+json")
    problem = json.loads(refused.data)
    assert detail in problem["detail"]
    assert len({problem["sentence"][language] for language in ("fr", "nl", "de")}) == 3
    assert control.get("/_sim/faults").json == []


@pytest.mark.parametrize("number", [1, 99])
def test_a_rule_that_is_not_there_is_not_found(control: FlaskClient, number: int) -> None:
    for answer in (control.get(f"/_sim/faults/{number}"), control.delete(f"/_sim/faults/{number}")):
        assert answer.status_code == 404
        assert str(number) in json.loads(answer.data)["sentence"]["nl"]


def test_a_scenario_takes_the_place_of_the_rules_there_are(control: FlaskClient) -> None:
    control.post("/_sim/faults", json=RULE)
    told = control.post("/_sim/faults/scenarios/maintenance").json
    assert told == [{"id": 1, "flow": "*", "effect": {"kind": "http", "status": 503}, "matched": 0, "fired": 0}]
    assert control.get("/_sim/faults").json == told


def test_a_scenario_that_is_not_there_names_those_that_are(control: FlaskClient) -> None:
    control.post("/_sim/faults", json=RULE)
    refused = control.post("/_sim/faults/scenarios/flood")
    assert refused.status_code == 404
    sentence = json.loads(refused.data)["sentence"]["de"]
    assert sentence.startswith("Es gibt kein Szenario flood")
    assert "maintenance" in sentence
    assert len(control.get("/_sim/faults").json or []) == 1
