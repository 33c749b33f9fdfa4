"""A number that is wrong and a caller who is not who he says: each is told apart, on each transport."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from contextlib import closing

import pytest
from flask import Flask

from bcss_client.namespaces import SERVICE
from bcss_client.values import Ssin
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.wire.answers import TREATED, Post, Summary, Told, refused
from tests.wire.conftest import posting_to
from tests.wire.messages import (
    DEMONSTRATION,
    ECHO,
    GATEWAY,
    TX25,
    document,
    echo,
    envelope,
    gateway,
    health_insurance,
    l950,
    possibly_real,
    sent_as_text,
    tx25,
    with_wrong_check_digits,
)

OTHER_CENTRE = "1966206331"


def test_each_wrong_number_is_told_apart(
    post: Post, world: World, *, p02: Person, replaced: Person, cancelled: Person, stranger: Person
) -> None:
    nobody = next(
        ssin
        for day in range(1, 32)
        if world.person(ssin := Ssin.from_parts(year=1903, month=1, day=day, counter=999)) is None
    )
    numbers = [
        with_wrong_check_digits(p02.ssin),
        nobody,
        replaced.ssin,
        cancelled.ssin,
        stranger.ssin,
        possibly_real(p02.ssin),
    ]
    theirs = {"ssin": stranger.ssin, "cbeNumber": DEMONSTRATION.cbe}
    new = {"ssin": replaced.ssin, "newSSIN": replaced.replaced_by}

    assert post(GATEWAY, gateway(*map(health_insurance, numbers))).services == [
        refused("31000201"),
        refused("31000202", ssin=nobody),
        refused("31000203", **new),
        refused("31000204", ssin=cancelled.ssin),
        refused("31000205", **theirs),
        refused("SIM00001"),
    ]

    # The family of the forms has no code of its own for a number that is wrong: the gateway refuses it.
    assert post(GATEWAY, gateway(*map(l950, numbers))).services == [
        refused("31000201"),
        refused("31000202", ssin=nobody),
        refused("31000203", **new),
        refused("31000204", ssin=cancelled.ssin),
        TREATED,
        TREATED,
    ]
    codes = [post(GATEWAY, gateway(l950(number))).return_code for number in numbers[-2:]]
    assert codes == ["300020", "SIM001"]

    assert [post(TX25, tx25(number)).told for number in numbers] == [
        Told(value="NO_RESULT", code="MSG00011"),
        Told(value="NO_RESULT", code="MSG00005", information={"ssin": nobody}),
        Told(value="NO_RESULT", code="MSG00006", information=new),
        Told(value="NO_RESULT", code="MSG00007", information={"ssin": cancelled.ssin}),
        Told(value="NO_RESULT", code="MSG00012", information=theirs),
        Told(value="NO_RESULT", code="SIM00001"),
    ]


def test_a_deceased_person_is_told_with_the_date(world: World) -> None:
    person = next(person for person in world.people() if person.death and person.death < TODAY)
    died = {"deceaseDate": str(person.death)}
    with closing(Simulator(Setting(clock=TODAY, access=Access.OPEN))) as simulator:
        post = posting_to(create_app(simulator))
        brief, whole = (post(TX25, tx25(person.ssin, history=history)) for history in ("false", "true"))
        insured = post(GATEWAY, gateway(health_insurance(person.ssin)))
    assert brief.told == Told(value="NO_DATA_FOUND", code="MSG00009", information=died)
    assert whole.told == Told(value="DATA_FOUND", code="MSG00000")
    assert insured.services == [
        Summary(
            ok="YES", return_code="0", severity="INFORMATION", reason_code="11000207", author="CBSS", information=died
        )
    ]


@pytest.mark.parametrize("number", ["", "12", "x" * 11, "00137000000"])
def test_a_number_the_schema_refuses_is_a_fault_of_a_soa_service(post: Post, number: str) -> None:
    answer = post(TX25, tx25(number))
    assert answer.status == 500
    assert answer.fault.reason_code == "MSG00004"


def test_a_wrong_caller_of_a_soa_service_is_told_why(post: Post, p02: Person) -> None:
    unknown = post(TX25, tx25(p02.ssin, cbe="1999000150"))
    assert unknown.told == Told(value="NO_RESULT", code="MSG00014")
    context = "SOCIAL_TOURISM"
    assert post(TX25, tx25(p02.ssin, legal_context=context)).told == Told(
        value="NO_RESULT", code="MSG00013", information={"legalContext": context}
    )


@pytest.mark.parametrize(
    "authorization",
    [
        "Basic " + base64.b64encode(b"demo-charleroi:guess").decode(),
        "Basic " + base64.b64encode(b"nobody:demo-charleroi").decode(),
        "Basic " + base64.b64encode(b"\xff\xfe").decode(),
        "Basic !",
        "Basic",
        "Bearer abc",
    ],
)
@pytest.mark.parametrize("path", [GATEWAY, TX25, ECHO])
def test_wrong_credentials_are_refused_by_http(post: Post, path: str, authorization: str) -> None:
    answer = post(path, echo("hello"), {"Authorization": authorization})
    assert answer.status == 401
    assert b"fixtures/organisations.toml" in answer.body


def test_credentials_of_one_organisation_do_not_open_another(post: Post, p02: Person) -> None:
    liege = {"Authorization": "Basic " + base64.b64encode(b"demo-liege:demo-liege").decode()}
    assert post(GATEWAY, gateway(health_insurance(p02.ssin)), liege).context == refused("31000104")
    assert post(TX25, tx25(p02.ssin), liege).told == Told(value="NO_RESULT", code="MSG00014")
    assert post(TX25, tx25(p02.ssin, cbe=OTHER_CENTRE), liege).told.code == "MSG00012"


def test_credentials_no_server_would_let_through_are_refused_too(app: Flask) -> None:
    assert posting_to(app)(ECHO, echo("hello"), {"Authorization": "Basic é"}).status == 401


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        pytest.param({"cbe": "1999000150"}, "31000104", id="unknown organisation"),
        pytest.param({"cbe": ""}, "31000104", id="no organisation"),
        pytest.param({"user_id": "21112399990"}, "31000103", id="user of another organisation"),
        pytest.param({"sector": "12"}, "31000103", id="another sector"),
    ],
)
def test_a_wrong_caller_is_refused_as_a_whole(post: Post, p02: Person, sent: Mapping[str, str], code: str) -> None:
    answer = post(GATEWAY, envelope(sent_as_text(document(health_insurance(p02.ssin), **sent))))
    assert answer.context == refused(code)
    assert answer.services == []
    assert answer.document.findtext(f".//{{{SERVICE}}}Reference") == "one-of-ours"
