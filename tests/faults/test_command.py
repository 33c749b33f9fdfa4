"""`bcss faults`: rules of a simulator that runs, from the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from bcss_client.values import LANGUAGES, Language
from bcss_sim.faults import scenarios
from tests.cli.command_line import Run, at, bcss
from tests.conftest import started


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with started("--population", "1") as url:
        yield url


def faults(url: str, *arguments: str) -> Run:
    return bcss("faults", *arguments, **at(url))


def test_rules_are_added_listed_with_their_counts_and_cleared(url: str) -> None:
    assert faults(url, "clear", "--lang", "de").stderr == "Alle Regeln sind entfernt.\n"
    added = faults(url, "add", "--flow", "tx25", "--http", "503", "--at-most", "1")
    assert (added.exit_code, added.stdout) == (0, "1  tx25  http status=503 at_most=1  matched=0 fired=0\n")
    late = faults(url, "add", "--delay", "0.01", "--jitter", "0.01", "--after", "--url", url)
    assert late.stdout == "2  *  delay jitter=0.01 seconds=0.01 when=after  matched=0 fired=0\n"
    assert bcss("call", "tx25", "--ssin", "90080299815", **at(url)).exit_code == 0  # asked again
    assert faults(url, "list").stdout.splitlines() == [
        "1  tx25  http status=503 at_most=1  matched=2 fired=1",
        "2  *  delay jitter=0.01 seconds=0.01 when=after  matched=2 fired=2",
    ]
    assert [rule["fired"] for rule in json.loads(faults(url, "list", "--json").stdout)] == [1, 2]
    faults(url, "clear")
    empty = faults(url, "list", "--lang", "nl")
    assert (empty.stdout, empty.stderr) == ("", "Er zijn geen regels: alles verloopt normaal.\n")


@pytest.mark.parametrize(
    "options",
    [
        ["--status", "not_integrated"],
        ["--soap-fault", "internal_error"],
        ["--cut", "0.5"],
        ["--reset"],
        ["--garbage"],
        ["--duplicate"],
        ["--empty"],
        ["--empty", "--person", "90080299815", "--organisation", "1965201192", "--nth", "2"],
        ["--empty", "--skip", "1", "--probability", "0.5"],
    ],
    ids=" ".join,
)
def test_every_kind_can_be_told(url: str, options: list[str]) -> None:
    faults(url, "clear")
    added = faults(url, "add", *options)
    assert (added.exit_code, added.stderr) == (0, "")
    assert faults(url, "list").stdout == added.stdout


@pytest.mark.parametrize("options", [[], ["--reset", "--empty"], ["--jitter", "1", "--reset"]], ids=" ".join)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_thing_goes_wrong_in_a_rule(options: list[str], lang: Language) -> None:
    run = bcss("faults", "add", *options, "--lang", lang)
    assert run.exit_code == 2
    assert "--http 503" in run.stderr


def test_a_rule_the_simulator_refuses_is_refused_in_the_language_of_the_user(url: str) -> None:
    run = faults(url, "add", "--flow", "tx26", "--reset", "--lang", "de")
    assert (run.exit_code, run.stdout) == (1, "")
    assert run.stderr == "Es gibt keinen Datenfluss tx26: `bcss flows` nennt die Namen, und * gilt für alle.\n"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_scenarios_are_listed_without_a_simulator(lang: Language) -> None:
    run = bcss("faults", "scenario", "--list", "--lang", lang)
    assert run.exit_code == 0
    lines = run.stdout.splitlines()
    assert [line.split("  ")[0] for line in lines] == list(scenarios())
    assert all(one.title.text(lang) in line for one, line in zip(scenarios().values(), lines, strict=True))


def test_a_scenario_is_set_up_and_says_what_it_teaches(url: str) -> None:
    run = faults(url, "scenario", "certificate-expired", "--lang", "nl")
    assert run.stdout == "1  *  http status=403  matched=0 fired=0\n"
    assert run.stderr == f"{scenarios()['certificate-expired'].teaches.nl}\n"
    assert bcss("call", "tx25", "--ssin", "90080299815", **at(url)).exit_code == 1
    faults(url, "clear")


def test_a_scenario_that_is_not_there_names_those_that_are() -> None:
    run = bcss("faults", "scenario", "flood", "--lang", "fr")
    assert run.exit_code == 1
    assert run.stderr.startswith("Il n'y a pas de scénario flood : choisissez parmi source-down, ")
    assert bcss("faults", "scenario", "--lang", "fr").exit_code == 2


def test_the_command_says_that_no_simulator_answers() -> None:
    assert bcss("faults", "list", "--url", "http://127.0.0.1:9").exit_code == 3
