"""Every foreign stack reads what the typed client reads, but for its own shortcomings, and so the document says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bcss_client import Client
from bcss_sim.world.world import World
from docs.make_interoperability import PAGE
from tests.conftest import started
from tests.foreign.asking import Asking, Kind, Step
from tests.foreign.matrix import Verdict, judged, outcomes
from tests.foreign.scenarios import SCENARIOS, Scenario
from tests.foreign.stacks import STACKS, Stack

DOCUMENT = PAGE.read_text(encoding="utf-8")


@pytest.fixture(scope="module", params=[stack for stack in STACKS if stack.in_suite], ids=str)
def stack(request: pytest.FixtureRequest) -> Stack:
    found: Stack = request.param
    if found.installed() is None:
        pytest.skip(f"not on this machine: {found.install}")
    return found


@pytest.fixture(scope="module")
def told(stack: Stack, world: World, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Verdict]:
    """What came of every scenario, with a simulator nobody else asks."""
    with started() as url:
        return outcomes(stack, url=url, world=world, folder=tmp_path_factory.mktemp(stack.folder))


@pytest.fixture
def asking(world: World, tmp_path: Path) -> Iterator[Asking]:
    with started() as url, Client.for_simulator(url) as client:
        yield Asking(client=client, world=world, folder=tmp_path)


@pytest.mark.parametrize("name", [scenario.name for scenario in SCENARIOS])
def test_it_reads_what_the_typed_client_reads(stack: Stack, told: Mapping[str, Verdict], name: str) -> None:
    verdict = told[name]
    if name in stack.shortcomings:
        assert not verdict.works
        assert stack.shortcomings[name] in verdict.note
    else:
        assert verdict.works, verdict.note


@pytest.mark.parametrize("scenario", SCENARIOS, ids=str)
def test_the_document_tells_what_comes_of_it(stack: Stack, told: Mapping[str, Verdict], scenario: Scenario) -> None:
    assert shown(stack, scenario) == told[scenario.name], "run: python -m docs.make_interoperability"


@pytest.mark.parametrize("stack", STACKS, ids=str)
def test_the_document_shows_the_program_that_runs(stack: Stack) -> None:
    shown = [stack.source, *([stack.build] if stack.build else [])]
    assert [path.name for path in shown if path.read_text(encoding="utf-8") not in DOCUMENT] == []


def test_a_person_is_read_about_between_registering_and_unregistering_alone(asking: Asking) -> None:
    before, _, between, _, after = steps_of("ssdn_written", asking)
    assert before.texts == after.texts
    assert between.texts.total() > before.texts.total()


def test_the_large_reply_is_longer_than_100_kilobytes(asking: Asking) -> None:
    [step] = steps_of("ssdn_large", asking)
    assert step.length > 100_000


@pytest.mark.parametrize(
    "answer",
    [
        '{"read": {"name": "Vandermolen"}}',
        '{"read": {"name": "Vandermolen", "first": "CÃ©line"}}',
        '{"read": {"name": "Vandermolen", "first": "Céline", "more": "1"}}',
        '{"fault": "timed out"}',
        "Segmentation fault",
    ],
)
def test_a_client_that_reads_something_else_fails(answer: str) -> None:
    assert not judged(Step(words=(), texts=Counter(["Vandermolen", "Céline"])), answer).works


def test_a_client_to_which_a_fault_looks_like_an_answer_fails() -> None:
    assert not judged(Step(words=(), kind=Kind.FAULT, texts=Counter(["An error occurred"])), '{"read": {}}').works


def shown(stack: Stack, scenario: Scenario) -> Verdict:
    """What the document says of a scenario: a cell of its table, and the note that its number leads to."""
    rows = [line.strip("| ").split(" | ") for line in DOCUMENT.splitlines() if line.startswith("| ")]
    [head] = [row for row in rows if len(row) > 4 and STACKS[0].name in row]
    [row] = [row for row in rows if row[:2] == [scenario.transport, scenario.title]]
    word, _, number = row[head.index(stack.name) + len(row) - len(head)].partition(" ")
    notes = dict(re.findall(r"^(\d+)\. (.+)$", DOCUMENT, re.MULTILINE))
    return Verdict(works=word == "works", note=notes[number] if number else "")


def steps_of(name: str, asking: Asking) -> list[Step]:
    [scenario] = [scenario for scenario in SCENARIOS if scenario.name == name]
    return list(scenario.steps(asking))
