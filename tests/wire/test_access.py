"""Who may ask what of whom: integration, proof of identity, quality codes, credentials."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from flask import Flask

from bcss_client import Client, WsgiTransport
from bcss_client.config import organisations, simulator_settings
from bcss_client.errors import AccessDenied, RequestRefused
from bcss_client.flows.manage_access import ManageAccessReply, Registration
from bcss_client.reply import Outcome, Reply, Status
from bcss_client.transport import Security
from bcss_client.values import CbeNumber, Period
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from tests.conftest import TODAY, Reach

SINCE = date(2020, 1, 1)
OPEN = Period(SINCE)
REFUSED = ["MSG00012", "31000205", "300020"]
DEMONSTRATION, LIEGE, *_ = organisations()
NO_CARD = "000000000000"


def asked_everywhere(client: Client, person: Person, period: Period | None = None) -> list[Reply]:
    """The same person on each of the three transports: SOA, SSDN, XMLite."""
    searched = period or Period(date(2022, 1, 1), TODAY)
    return [
        client.tx25(ssin=person.ssin),
        client.health_insurance(ssin=person.ssin, assurability=searched),
        client.l950(ssin=person.ssin, period=searched),
    ]


def codes(replies: list[Reply]) -> list[str]:
    """The codes of those that were not answered."""
    return [reply.status.code for reply in replies if reply.status.outcome is Outcome.NO_RESULT]


def change(
    client: Client, action: str, person: Person, *, purpose: int = 1, period: Period = OPEN
) -> ManageAccessReply:
    """Integrate, or end it, with the name and the birth date as proof."""
    return client.manage_access(
        ssin=person.ssin,
        purpose=purpose,
        period=period,
        action=action,
        proof_last_name=person.last_name,
        proof_birth_date=person.birth,
    )


def listed(
    client: Client, person: Person, *, purpose: int | None = None, register: str | None = None
) -> tuple[Registration, ...]:
    """What is registered of a person since the first day of all."""
    return client.manage_access(
        ssin=person.ssin, purpose=purpose, period=OPEN, action="LIST", query_register=register
    ).registrations


@pytest.fixture
def integrate(client: Client, stranger: Person) -> Iterator[Callable[..., ManageAccessReply]]:
    """Integrates the stranger, until the end of the test."""
    purposes: list[int] = []

    def integrated(*, purpose: int = 1, period: Period = OPEN) -> ManageAccessReply:
        purposes.append(purpose)
        return change(client, "REGISTER", stranger, purpose=purpose, period=period)

    yield integrated
    for purpose in purposes:
        change(client, "UNREGISTER", stranger, purpose=purpose)
    assert codes(asked_everywhere(client, stranger)) == REFUSED


@pytest.fixture
def client_of(reach: Reach, request: pytest.FixtureRequest) -> Callable[[int], Client]:
    """A client of another organisation, by its place in the list, on the same simulator."""

    def client_of(place: int) -> Client:
        if reach.url:
            return Client(simulator_settings(reach.url, organisations()[place]))
        app: Flask = request.getfixturevalue("app")
        return Client(simulator_settings(organisation=organisations()[place]), transport=WsgiTransport(app))

    return client_of


def test_nobody_is_consulted_before_being_integrated_nor_after(client: Client, stranger: Person) -> None:
    assert codes(asked_everywhere(client, stranger)) == REFUSED

    registered = change(client, "REGISTER", stranger)
    assert registered.status.outcome is Outcome.DATA_FOUND
    assert codes(asked_everywhere(client, stranger)) == []

    ended = change(client, "UNREGISTER", stranger)
    assert {known.org_unit for known in ended.registrations} == {DEMONSTRATION.cbe}
    assert codes(asked_everywhere(client, stranger)) == REFUSED


def test_each_transport_refuses_in_its_own_way(client: Client, stranger: Person) -> None:
    soa, ssdn, xmlite = (reply.status for reply in asked_everywhere(client, stranger))
    for status in (soa, ssdn):
        assert status["ssin"] == stranger.ssin
        assert status["cbeNumber"] == DEMONSTRATION.cbe
    assert soa.description == "The SSIN is not sufficiently integrated for your organisation"
    assert ssdn.description is not None
    assert " | " in ssdn.description
    assert xmlite == Status(outcome=Outcome.NO_RESULT, code="300020", description=soa.description)


def test_an_integration_that_ends_later_is_shortened(
    client: Client, stranger: Person, integrate: Callable[..., ManageAccessReply]
) -> None:
    integrate()
    change(client, "UNREGISTER", stranger, period=Period(date(2026, 1, 1)))
    known = listed(client, stranger)
    assert {registration.period for registration in known} == {Period(SINCE, date(2025, 12, 31))}
    assert codes(asked_everywhere(client, stranger)) == REFUSED


@pytest.mark.parametrize(
    ("purpose", "refusals"),
    [
        pytest.param(1, [], id="file under examination"),
        pytest.param(5, [], id="cohabitant"),
        pytest.param(6, ["31000205"], id="employed by the centre"),
        pytest.param(7, ["31000205", "300020"], id="debt mediation"),
        pytest.param(8, REFUSED, id="service file"),
        pytest.param(40, ["300020"], id="heating"),
    ],
)
def test_a_quality_code_opens_what_it_is_for(
    client: Client, stranger: Person, integrate: Callable[..., ManageAccessReply], purpose: int, refusals: list[str]
) -> None:
    integrate(purpose=purpose)
    assert codes(asked_everywhere(client, stranger)) == refusals


def test_an_integration_must_cover_the_days_asked_about(
    client: Client, stranger: Person, integrate: Callable[..., ManageAccessReply]
) -> None:
    integrate(period=Period(date(2026, 1, 1)))
    assert codes(asked_everywhere(client, stranger)) == ["31000206", "300030"]
    assert codes(asked_everywhere(client, stranger, Period(date(2026, 2, 1), TODAY))) == []


def test_an_integration_of_the_past_opens_nothing(
    client: Client, stranger: Person, integrate: Callable[..., ManageAccessReply]
) -> None:
    integrate(period=Period(SINCE, date(2026, 11, 21)))
    assert codes(asked_everywhere(client, stranger, Period(SINCE, date(2020, 12, 31)))) == REFUSED


def test_without_a_matching_proof_of_identity_nothing_is_registered(client: Client, stranger: Person) -> None:
    wrong_proofs: list[ManageAccessReply] = [
        client.manage_access(
            ssin=stranger.ssin,
            purpose=1,
            period=OPEN,
            action="REGISTER",
            proof_last_name="Personne",
            proof_birth_date=stranger.birth,
        ),
        client.manage_access(
            ssin=stranger.ssin,
            purpose=1,
            period=OPEN,
            action="REGISTER",
            proof_last_name=stranger.last_name,
            proof_birth_date=date(1911, 1, 1),
        ),
        client.manage_access(
            ssin=stranger.ssin, purpose=1, period=OPEN, action="REGISTER", proof_identity_card_number=NO_CARD
        ),
    ]
    assert {reply.status.code for reply in wrong_proofs} == {"22007007"}
    assert [reply.registrations for reply in wrong_proofs] == [(), (), ()]
    assert codes(asked_everywhere(client, stranger)) == REFUSED


def test_to_integrate_takes_a_quality_code_and_a_proof(client: Client, stranger: Person) -> None:
    without: list[Callable[[], Reply]] = [
        lambda: client.manage_access(ssin=stranger.ssin, purpose=1, period=OPEN, action="REGISTER"),
        lambda: client.manage_access(
            ssin=stranger.ssin,
            period=OPEN,
            action="REGISTER",
            proof_last_name=stranger.last_name,
            proof_birth_date=stranger.birth,
        ),
    ]
    for register in without:
        with pytest.raises(RequestRefused, match="our ticket") as refused:
            register()
        assert refused.value.code == "31000007"
    assert codes(asked_everywhere(client, stranger)) == REFUSED


def test_the_number_of_the_identity_card_is_a_proof(client: Client, stranger: Person) -> None:
    card = next(card for card in stranger.cards if card.period.contains(TODAY))
    for action, refusals in (("REGISTER", []), ("UNREGISTER", REFUSED)):
        client.manage_access(
            ssin=stranger.ssin, purpose=1, period=OPEN, action=action, proof_identity_card_number=card.number
        )
        assert codes(asked_everywhere(client, stranger)) == refusals


def test_a_list_is_narrowed_by_directory_and_purpose(
    client: Client, stranger: Person, integrate: Callable[..., ManageAccessReply]
) -> None:
    integrate(purpose=1)
    integrate(purpose=5)

    def seen(*, purpose: int | None = None, register: str | None = None) -> list[tuple[str, str]]:
        known = listed(client, stranger, purpose=purpose, register=register)
        return sorted((str(registration.purpose), str(registration.register)) for registration in known)

    assert seen() == [("1", "PRIMARY"), ("1", "SECONDARY"), ("5", "PRIMARY"), ("5", "SECONDARY")]
    assert seen(register="ALL") == seen()
    assert seen(register="PRIMARY") == [("1", "PRIMARY"), ("5", "PRIMARY")]
    assert seen(register="SECONDARY", purpose=5) == [("5", "SECONDARY")]
    assert seen(purpose=2) == []


def test_the_integration_of_another_centre_is_seen_and_opens_nothing(
    client: Client, stranger: Person, client_of: Callable[[int], Client]
) -> None:
    with client_of(1) as liege:
        change(liege, "REGISTER", stranger)
        assert codes(asked_everywhere(liege, stranger)) == []

        known = listed(client, stranger)
        assert {registration.org_unit for registration in known} == {LIEGE.cbe}
        assert codes(asked_everywhere(client, stranger)) == REFUSED

        change(client, "UNREGISTER", stranger)
        assert codes(asked_everywhere(liege, stranger)) == [], "a centre ends its own integrations only"
        change(liege, "UNREGISTER", stranger)


def test_the_persona_of_one_centre_is_a_stranger_to_another(
    client: Client, p02: Person, client_of: Callable[[int], Client]
) -> None:
    assert codes(asked_everywhere(client, p02)) == []
    with client_of(1) as liege:
        assert codes(asked_everywhere(liege, p02)) == REFUSED


def test_open_access_asks_for_no_integration_and_knows_every_centre(stranger: Person) -> None:
    with closing(Simulator(Setting(clock=TODAY, access=Access.OPEN))) as simulator:
        settings = simulator_settings()
        sender = replace(settings.sender, organisation=CbeNumber("1999000150"))
        client = Client(replace(settings, sender=sender), transport=WsgiTransport(create_app(simulator)))
        assert codes(asked_everywhere(client, stranger)) == []


def test_an_unknown_centre_is_denied(app: Flask, p02: Person) -> None:
    settings = simulator_settings()
    sender = replace(settings.sender, organisation=CbeNumber("1999000150"))
    client = Client(replace(settings, sender=sender), transport=WsgiTransport(app))
    for ask, code in ((client.health_insurance, "31000104"), (client.tx25, "MSG00014")):
        with pytest.raises(AccessDenied, match="Send the CBE number") as denied:
            ask(ssin=p02.ssin)
        assert denied.value.code == code


def test_a_wrong_user_is_denied(app: Flask, p02: Person) -> None:
    settings = simulator_settings()
    sender = replace(settings.sender, user_id=LIEGE.user_id)
    client = Client(replace(settings, sender=sender), transport=WsgiTransport(app))
    with pytest.raises(AccessDenied) as denied:
        client.l950(ssin=p02.ssin, period=Period(SINCE, TODAY))
    assert denied.value.code == "31000103"
    assert denied.value.ticket
    assert "security adviser" in str(denied.value)


def test_a_wrong_password_is_denied(server_url: str, p02: Person) -> None:
    settings = simulator_settings(server_url)
    security = Security(user=DEMONSTRATION.user, password="guess")
    with Client(replace(settings, security=security)) as client, pytest.raises(AccessDenied) as denied:
        client.tx25(ssin=p02.ssin)
    assert "HTTP 401" in str(denied.value)
    assert denied.value.flow == "tx25"
    assert "guess" not in str(denied.value)


def test_the_credentials_of_one_centre_do_not_speak_for_another(server_url: str, p02: Person) -> None:
    settings = simulator_settings(server_url)
    security = Security(user=LIEGE.user, password=LIEGE.password)
    with Client(replace(settings, security=security)) as client:
        for ask, code in ((client.health_insurance, "31000104"), (client.tx25, "MSG00014")):
            with pytest.raises(AccessDenied) as denied:
                ask(ssin=p02.ssin)
            assert denied.value.code == code


def test_a_replaced_number_is_integrated_on_the_new_one(client: Client, replaced: Person) -> None:
    answers = asked_everywhere(client, replaced)
    assert codes(answers) == ["MSG00006", "31000203", "31000203"]
    assert {reply.status["newSSIN"] for reply in answers} == {replaced.replaced_by}


def test_two_simulators_on_one_database_know_the_same(tmp_path: Path, stranger: Person) -> None:
    setting = Setting(clock=TODAY, database=f"sqlite:///{tmp_path / 'shared.db'}")
    with closing(Simulator(setting)) as one, closing(Simulator(setting)) as other:
        here, there = (
            Client.for_simulator(transport=WsgiTransport(create_app(simulator))) for simulator in (one, other)
        )
        assert codes(asked_everywhere(there, stranger)) == REFUSED
        change(here, "REGISTER", stranger)
        assert codes(asked_everywhere(there, stranger)) == []
        change(there, "UNREGISTER", stranger)
        assert codes(asked_everywhere(here, stranger)) == REFUSED
    with closing(Simulator(setting)) as later:
        client = Client.for_simulator(transport=WsgiTransport(create_app(later)))
        assert codes(asked_everywhere(client, stranger)) == REFUSED
