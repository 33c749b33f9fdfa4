"""What a call leaves behind beside its reply names nobody: no repr, no log, no error, no traceback."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path

import pytest
from flask import Flask
from lxml import etree

from bcss_client import Client, WsgiTransport
from bcss_client.cli.layers import layers
from bcss_client.codec import escaped
from bcss_client.config import simulator_settings
from bcss_client.declaration import Message, declared_fields
from bcss_client.errors import BcssError, InvalidRequest, NoResult, SchemaBroken, Truncated
from bcss_client.reply import Information, Meta, Outcome, Reply, Status
from bcss_client.schema import violations
from bcss_client.transport import Incoming, Outgoing
from bcss_client.values import Ssin
from bcss_sim.world.world import World
from tests.cases import CASES, Case
from tests.conftest import Reach
from tests.golden import FLOWS, prepared

P02 = [case for case in CASES if case.name == "p02"]
NOT_ANSWERED = [case for case in CASES if case.outcome is Outcome.NO_RESULT and case.altered is None]
every_flow = pytest.mark.parametrize("case", P02, ids=lambda case: case.flow)


@pytest.fixture(scope="module")
def secrets(world: World) -> frozenset[str]:
    """What identifies the people of persona P02: numbers, names, streets, cards, employers."""
    return frozenset(
        text
        for person in world.persona("P02").people
        for text in (
            person.ssin,
            person.ssin.formatted,
            person.last_name,
            *person.first_names,
            *(card.number for card in person.cards),
            *(job.employer.cbe for job in person.jobs),
            *(residence.address.street for residence in person.residences if residence.address),
        )
    )


@dataclass(frozen=True, slots=True)
class Damaging:
    """A transport into the application that damages each reply on its way."""

    into: WsgiTransport
    damage: Callable[[bytes], bytes]

    def send(self, outgoing: Outgoing) -> Incoming:
        incoming = self.into.send(outgoing)
        return replace(incoming, body=self.damage(incoming.body))

    def close(self) -> None:
        self.into.close()


def told_in(text: str, secrets: frozenset[str]) -> list[str]:
    return sorted(secret for secret in secrets if secret in text)


def within(value: object) -> Iterator[object]:
    """The value and everything it is made of."""
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from within(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from within(getattr(value, field.name))


def printed(error: BaseException) -> str:
    return "\n".join((repr(error), str(error), *traceback.format_exception(error)))


def asked(case: Case, world: World) -> object:
    """The request with its numbers as plain texts, as most callers pass them: nothing masks them but we."""
    arguments = case.asked(world).items()
    plain = {name: str(value) if isinstance(value, Ssin) else value for name, value in arguments}
    return FLOWS[case.flow].request(**plain)


def refusal(client: Client, case: Case, arguments: Mapping[str, object]) -> BcssError | None:
    """What the call raises with these arguments, if it does."""
    flow = FLOWS[case.flow]
    try:
        client.call(flow, flow.request(**arguments))
    except BcssError as error:
        return error
    return None


def cut_off(reply: bytes) -> bytes:
    return reply[: len(reply) // 2]


def with_unknown_element(reply: bytes) -> bytes:
    """The reply with an element in its body that no schema knows, about the mother of P02."""
    *_, body = layers(reply)
    name = f"{body.element.prefix}:{etree.QName(body.element).localname}"
    closing, addition = f"</{name}>", "<Unknown>Vandermolen 90080299815</Unknown>"
    text = reply.decode()
    if closing not in text:  # the document travels as text
        closing, addition = escaped(closing), escaped(addition)
    assert closing in text
    return text.replace(closing, addition + closing).encode()


@every_flow
def test_nothing_made_of_a_call_shows_anybody(case: Case, app: Flask, world: World, secrets: frozenset[str]) -> None:
    request = asked(case, world)
    reply = Client.for_simulator(transport=WsgiTransport(app)).call(FLOWS[case.flow], request)
    shown = [
        item for item in (*within(request), *within(reply)) if isinstance(item, Message | Status | Information | Meta)
    ]
    assert {request, reply, reply.meta, reply.status} <= set(shown)
    assert [type(item).__name__ for item in shown if told_in(f"{item!r} {item}", secrets)] == []


@every_flow
def test_no_logger_tells_anybody(
    case: Case, reach: Reach, world: World, secrets: frozenset[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in list(logging.root.manager.loggerDict):
        caplog.set_level(logging.DEBUG, logger=name)
    flow, request = FLOWS[case.flow], asked(case, world)

    async def call() -> Reply:
        reply = await reach.async_client.call(flow, request)
        await reach.async_client.close()
        return reply

    reply = reach.client.call(flow, request)
    awaited = asyncio.run(call())
    assert told_in(reply.meta.request.decode(), secrets)
    assert {reply.meta.reference, awaited.meta.reference} <= {
        word.strip(",") for record in caplog.records for word in record.getMessage().split()
    }
    logged = "\n".join(f"{record.getMessage()} {record.__dict__}" for record in caplog.records)
    assert told_in(f"{logged}\n{caplog.text}", secrets) == []


@every_flow
def test_a_refused_argument_is_not_repeated(case: Case, app: Flask, world: World, secrets: frozenset[str]) -> None:
    client = Client.for_simulator(transport=WsgiTransport(app))
    errors = {
        (declared.name, text): refusal(client, case, {**case.asked(world), declared.name: text})
        for declared in declared_fields(FLOWS[case.flow].request_class)
        for text in ("Vandermolen", "Vandermolen 90080299815", "900802998155", "\0Céline")
    }
    refused = {question: error for question, error in errors.items() if error is not None}
    assert any(isinstance(error, InvalidRequest) for error in refused.values())
    assert [name for (name, _), error in refused.items() if told_in(printed(error), secrets)] == []


@every_flow
@pytest.mark.parametrize(("damage", "kind"), [(cut_off, Truncated), (with_unknown_element, SchemaBroken)])
def test_a_reply_that_cannot_be_read_is_not_quoted(
    case: Case,
    damage: Callable[[bytes], bytes],
    kind: type[BcssError],
    *,
    app: Flask,
    world: World,
    secrets: frozenset[str],
) -> None:
    client = Client(simulator_settings(), transport=Damaging(WsgiTransport(app), damage))
    with pytest.raises(kind) as caught:
        client.call(FLOWS[case.flow], asked(case, world))
    assert told_in(printed(caught.value), secrets) == []


@pytest.mark.parametrize("value", ["Vandermolen", "Vandermolen 90080299815", 'D\'Oultremont "Céline"'])
@pytest.mark.parametrize("type_name", ["int", "date", "boolean", "decimal", "token"])
def test_why_a_value_breaks_its_schema_is_told_without_the_value(type_name: str, value: str, tmp_path: Path) -> None:
    schema = tmp_path / "schema.xsd"
    schema.write_text(
        f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:simpleType name="t">
            <xs:restriction base="xs:{type_name}"><xs:pattern value="x"/></xs:restriction>
          </xs:simpleType>
          <xs:element name="a"><xs:complexType><xs:simpleContent><xs:extension base="t">
            <xs:attribute name="b" type="t"/>
          </xs:extension></xs:simpleContent></xs:complexType></xs:element>
        </xs:schema>"""
    )
    element = etree.Element("a", b=value)
    element.text = value
    told = [str(violation) for violation in violations(element, str(schema))]
    assert len(told) >= 2
    assert [word for word in value.split() if word.strip("\"'") in "\n".join(told)] == []


@pytest.mark.parametrize("case", NOT_ANSWERED, ids=str)
def test_an_answer_that_is_required_and_not_there_names_nobody(case: Case, world: World) -> None:
    request = asked(case, world)
    reply = Client.for_simulator(transport=prepared(case)).call(FLOWS[case.flow], request)
    numbers = frozenset(
        str(value) for value in within(FLOWS[case.flow].request(**case.asked(world))) if isinstance(value, Ssin)
    )
    assert numbers
    with pytest.raises(NoResult) as caught:
        reply.require()
    assert told_in(printed(caught.value), numbers) == []
