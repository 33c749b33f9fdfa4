"""The golden replies hold everything a reply may hold: somebody in the fixtures shows it."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from bcss_client import flows
from bcss_client.cli import main
from bcss_client.cli.coverage import coverages
from bcss_client.flows.tx25.reply import information_type_fields
from bcss_sim.flows.tx25.authorisation import NEVER_SENT

COVERAGES = coverages()
NATIONAL_REGISTER = "tx25"


@pytest.mark.parametrize("slug", [flow.slug for flow in flows.ALL if flow.slug != NATIONAL_REGISTER])
def test_every_element_and_every_code_stands_in_a_reply(slug: str) -> None:
    assert COVERAGES[slug].missing == ()


def test_every_information_type_that_a_centre_receives_stands_in_a_reply() -> None:
    missing = set(COVERAGES[NATIONAL_REGISTER].missing)
    fields = information_type_fields()
    told = {number for number, field in fields.items() if f"Tx25Reply.{field.name}" not in missing}
    assert told == set(fields) - set(NEVER_SENT)
    assert len(told) >= 60


def test_the_command_shows_the_figures() -> None:
    shown = json.loads(CliRunner().invoke(main, ["flows", "--coverage", "--json"]).stdout)
    assert [flow["slug"] for flow in shown] == [flow.slug for flow in flows.ALL]
    figures = {flow["slug"]: flow["elements"] for flow in shown}
    assert figures["l036"] == [11, 11]
    table = CliRunner().invoke(main, ["flows", "--coverage", "--lang", "de"]).stdout
    assert table.split()[:4] == ["Datenfluss", "Gruppen", "Elemente", "Werte"]
    assert "tx25: keine aufbewahrte Antwort enthält Tx25Reply.file_reference" in table
