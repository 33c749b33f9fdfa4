"""The golden messages: what travels, byte by byte, for every flow and every kind of answer.

After a change that is meant to change them, write them again with `python -m tests.make_golden`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from bcss_client import flows
from bcss_client.cli.layers import layers
from bcss_client.codec.plan import plan_of
from bcss_client.flow import Flow
from bcss_client.reply import Outcome, Reply
from bcss_client.schema import is_valid, violations
from bcss_client.values import Ssin
from bcss_sim.world.world import World
from tests.cases import CASES, Case
from tests.golden import FLOWS, FOLDER, answer, kept, outcome, question, understood
from tests.wire_form import element_of, inner_namespace

Tree = tuple[str, dict[str, str], str, tuple["Tree", ...]]
TICKET = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")  # of SOA; it may hold eleven digits in a row
FILES = sorted(FOLDER.glob("*/*.xml"))


def every(cases: tuple[Case, ...]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return pytest.mark.parametrize("case", cases, ids=str)


def with_data(case: Case) -> bool:
    return case.outcome is Outcome.DATA_FOUND


def wrong_on_purpose(file: Path) -> bool:
    name, way, _ = file.name.split(".")
    return way == "request" and name in ("invalid_structure", "month_given_as_a_date", "amount_that_is_no_number")


def own_elements(flow: Flow[..., Reply], body: etree._Element) -> list[Tree]:
    """The part of a body that the declaration of the reply stands for."""
    kind: type = flow.reply
    own = {node.tag for node in plan_of(kind, inner_namespace(flow)).children.values()}
    return [tree(child) for child in body if child.tag in own]


def tree(element: etree._Element) -> Tree:
    """An element without its prefixes, which are nobody's business."""
    attributes = {str(name): str(value) for name, value in element.attrib.items()}
    return str(element.tag), attributes, element.text or "", tuple(tree(child) for child in element)


@every(CASES)
def test_the_client_writes_the_golden_request(case: Case, world: World) -> None:
    assert question(case, world).body == kept(case, "request").read_bytes()


@every(CASES)
def test_the_simulator_answers_the_golden_request_with_the_golden_reply(case: Case, world: World) -> None:
    asked = replace(question(case, world), body=kept(case, "request").read_bytes())
    assert answer(case, asked) == kept(case, "reply").read_bytes()


@every(CASES)
def test_the_client_reads_in_the_golden_reply_what_the_case_says(case: Case) -> None:
    assert outcome(understood(case, kept(case, "reply").read_bytes())) == (case.outcome, case.code)


@every(tuple(case for case in CASES if with_data(case)))
def test_a_golden_reply_read_and_written_again_is_the_same(case: Case) -> None:
    message = kept(case, "reply").read_bytes()
    reply = understood(case, message)
    assert isinstance(reply, Reply)
    *_, body = layers(message)
    flow = FLOWS[case.flow]
    assert own_elements(flow, body.element) == [tree(child) for child in element_of(flow, reply)]


@pytest.mark.parametrize(
    "file", [file for file in FILES if not wrong_on_purpose(file)], ids=lambda file: f"{file.parent.name}-{file.name}"
)
def test_a_golden_message_is_valid_at_every_layer(file: Path) -> None:
    found = list(layers(file.read_bytes()))
    assert [layer.name for layer in found if not is_valid(layer.element, layer.schema)] == []
    assert {layer.name: list(violations(layer.element, layer.schema)) for layer in found} == {
        layer.name: [] for layer in found
    }


@pytest.mark.parametrize("file", [file for file in FILES if wrong_on_purpose(file)], ids=lambda file: file.parent.name)
def test_the_request_that_is_refused_for_its_structure_is_wrong_indeed(file: Path) -> None:
    *_, body = layers(file.read_bytes())
    assert not is_valid(body.element, body.schema)
    assert list(violations(body.element, body.schema))


@pytest.mark.parametrize("flow", flows.ALL, ids=lambda flow: flow.slug)
def test_every_flow_has_its_golden_messages(flow: Flow[..., Reply]) -> None:
    names = {case.name for case in CASES if case.flow == flow.slug}
    assert "p02" in names
    assert {file.name for file in FILES if file.parent.name == flow.slug} == {
        f"{name}.{way}.xml" for name in names for way in ("request", "reply")
    }


def test_no_number_in_a_golden_message_may_belong_to_somebody() -> None:
    texts = (TICKET.sub("", file.read_text("utf-8")) for file in FILES)
    numbers = {number for text in texts for number in re.findall(r"(?<!\d)\d{11}(?!\d)", text)}
    assert numbers
    assert [number for number in sorted(numbers) if Ssin.received(number).could_be_real] == []
