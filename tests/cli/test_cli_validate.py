"""`bcss validate`: any message of any flow, from outside in."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask

from bcss_client import Client, Period, Reply, WsgiTransport
from bcss_client.cli import main
from bcss_sim.world.facts import Person
from tests.conftest import TODAY

SLUGS = ("test_connection", "manage_access", "identify_person", "tx25", "health_insurance", "l950")


@pytest.fixture
def inside(app: Flask) -> Iterator[Client]:
    with Client.for_simulator(transport=WsgiTransport(app)) as client:
        yield client


def reply_of(slug: str, client: Client, person: Person) -> Reply:
    ssin, period, birth = person.ssin, Period(TODAY, TODAY), person.ssin.birth_date
    replies: dict[str, Callable[[], Reply]] = {
        "test_connection": client.test_connection,
        "manage_access": lambda: client.manage_access(
            ssin=ssin, action="LIST", period=period, proof_last_name=person.last_name, proof_birth_date=birth
        ),
        "identify_person": lambda: client.identify_person(last_name=person.last_name, birth_date=birth),
        "tx25": lambda: client.tx25(ssin=ssin, history=True),
        "health_insurance": lambda: client.health_insurance(ssin=ssin, assurability=period),
        "l950": lambda: client.l950(ssin=ssin, period=period),
    }
    return replies[slug]()


def validated(message: bytes, folder: Path, *, lang: str = "fr") -> Result:
    file = folder / "message.xml"
    file.write_bytes(message)
    return CliRunner().invoke(main, ["validate", str(file), "--lang", lang])


@pytest.mark.parametrize("slug", SLUGS)
def test_every_message_of_a_call_is_recognised_and_valid(
    slug: str, inside: Client, p02: Person, tmp_path: Path
) -> None:
    meta = reply_of(slug, inside, p02).meta
    asked, answered = validated(meta.request, tmp_path), validated(meta.reply, tmp_path)
    assert (asked.exit_code, answered.exit_code) == (0, 0)
    assert f"{slug} request" in asked.output
    assert answered.output.startswith("valide")
    assert ("connector, SSDNReply" in answered.output) is (slug not in ("test_connection", "tx25"))


def test_the_fault_of_a_service_is_valid_too(inside: Client, p02: Person, app: Flask, tmp_path: Path) -> None:
    request = inside.tx25(ssin=p02.ssin).meta.request.replace(p02.ssin.encode(), b"x")
    fault = app.test_client().post("/RetrieveTIGroupsService/v2/retrieveTI", data=request, content_type="text/xml")
    result = validated(fault.data, tmp_path)
    assert b":Fault>" in fault.data
    assert (result.exit_code, result.output.strip()) == (0, "valide : tx25 fault")


def test_an_ssdn_document_without_its_soap_envelope_is_recognised(inside: Client, p02: Person, tmp_path: Path) -> None:
    text = inside.health_insurance(ssin=p02.ssin, assurability=Period(TODAY, TODAY)).meta.request.decode()
    document = html.unescape(text.partition('WebServiceConnector">')[2].partition("</xmlString>")[0])
    result = validated(document.encode(), tmp_path)
    assert result.output.strip() == "valide : SSDNRequest, health_insurance request"
    body = document[document.index("</Version>") + len("</Version>") : document.index("</ServiceRequest>")]
    assert validated(body.encode(), tmp_path).output.strip() == "valide : health_insurance request"


def test_a_damaged_message_names_path_and_rule_and_never_the_value(inside: Client, p02: Person, tmp_path: Path) -> None:
    damaged = inside.tx25(ssin=p02.ssin).meta.request.replace(p02.ssin.encode(), b"9008029981x")
    result = validated(damaged, tmp_path, lang="nl")
    assert result.exit_code == 1
    headline, violation = result.output.splitlines()
    assert headline == "ongeldig: tx25 request"
    assert "searchInformation/ssin: " in violation
    assert "pattern" in violation
    assert "9008029981x" not in result.output


def test_a_form_deep_inside_its_three_envelopes_is_checked(inside: Client, p02: Person, tmp_path: Path) -> None:
    meta = inside.l950(ssin=p02.ssin, period=Period(TODAY, TODAY)).meta
    result = validated(meta.request.replace(b"NbrOfAnswer", b"NumberOfAnswers"), tmp_path)
    assert result.exit_code == 1
    assert "l950 request" in result.output
    assert "NumberOfAnswers" in result.output


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"<a xmlns='urn:elsewhere'/>", "non reconnu : aucun flux n'a de message dont la racine est a (urn:elsewhere)"),
        (b"<a", "illisible : the message is not well-formed XML"),
        (b"<!DOCTYPE a><a/>", "illisible : the message declares a document type"),
    ],
)
def test_what_is_no_message_of_a_flow_is_one_sentence(content: bytes, told: str, tmp_path: Path) -> None:
    result = validated(content, tmp_path)
    assert result.exit_code == 1
    assert result.output.startswith(told)
    assert result.output.count("\n") == 1


def test_a_file_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["validate", str(tmp_path / "none.xml")]).exit_code == 2
