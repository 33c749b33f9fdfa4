"""Decisions on the integration income, attestations and what they are answered with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bcss_client import Client, WsgiTransport
from bcss_client.config import organisations, simulator_settings
from bcss_client.errors import InvalidRequest
from bcss_client.flows.attestation import AttestationStatus
from bcss_client.flows.decision import Duration, Evaluation, FormErrorCode
from bcss_client.flows.list_of_attestations import AttestStatus
from bcss_client.flows.register_attest import Grant, RegisterAttestReply
from bcss_client.flows.stop_attest import StopAttestReply
from bcss_client.reply import Outcome
from bcss_client.values import Period, Ssin
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.world import World
from tests.conftest import TODAY

GRANT = Grant(
    entry_date=TODAY,
    unique_attest_id="B20261122000001",
    ssin="",
    category="2",
    request_date=date(2026, 11, 3),
    effective_date=date(2026, 11, 3),
    decision_date=date(2026, 11, 17),
)


@pytest.fixture
def written() -> Iterator[Simulator]:
    """A simulator of this test alone, which writes into it."""
    with closing(Simulator(Setting(clock=TODAY))) as simulator:
        yield simulator


@pytest.fixture
def client(written: Simulator) -> Client:
    return Client.for_simulator(transport=WsgiTransport(create_app(written)))


@pytest.fixture
def liege(written: Simulator) -> Client:
    """Another centre, that of Liège."""
    settings = simulator_settings(organisation=organisations()[1])
    return Client(settings, transport=WsgiTransport(create_app(written)))


def applicant(world: World, case_id: str = "C42") -> Ssin:
    return world.case(case_id).applicant


def grant(client: Client, ssin: Ssin, **changes: object) -> RegisterAttestReply:
    form = replace(GRANT, ssin=ssin, **changes)  # type: ignore[arg-type]  # named by each test
    return client.register_attest(file_id="2026-1001", grant=form)


def stop(client: Client, ssin: Ssin, *, attest: str = "S20261122000001", last: date = TODAY) -> StopAttestReply:
    return client.stop_attest(
        file_id="2026-1001",
        entry_date=TODAY,
        unique_attest_id=attest,
        ssin=ssin,
        end_date=last,
        decision_date=TODAY,
        stop_reason="02",
    )


def attest(client: Client, ssin: Ssin, name: str, **changes: object) -> str | None:
    settings = {
        "creation_date": TODAY,
        "validity_period": Period(date(2026, 11, 3), date(2027, 10, 31)),
        "category_code": "7",
    } | changes
    reply = client.a036(ssin=ssin, attestation_id=name, **settings)  # type: ignore[arg-type]  # named by each test
    return reply.require().ksz_bcss_reference


def remarks(reply: RegisterAttestReply | StopAttestReply) -> list[FormErrorCode]:
    assert reply.result is not None
    return [error.code for error in reply.result.errors_on_form]


def listed(client: Client, ssin: Ssin) -> list[tuple[AttestStatus, str]]:
    reply = client.list_of_attestations(ssin=ssin, request_type="STATUT65")
    return [(one.status, one.reference) for one in reply.attestations]


# --- grants -----------------------------------------------------------------------------------------------------


def test_a_grant_is_accepted_and_comes_back_in_the_list(client: Client, world: World) -> None:
    ssin = applicant(world)
    reply = grant(client, ssin, duration=Duration(months=6)).require()
    assert reply.result is not None
    assert reply.result.evaluation is Evaluation.ACCEPTED
    assert reply.result.maximum_date == date(2027, 5, 2)
    assert listed(client, ssin) == [(AttestStatus.IN_FORCE, reply.result.reference)]


def test_the_same_form_again_is_answered_as_the_first_time_and_registered_once(client: Client, world: World) -> None:
    ssin = applicant(world)
    first, again = grant(client, ssin), grant(client, ssin, category="3")
    assert first.result == again.result
    assert len(listed(client, ssin)) == 1


@pytest.mark.parametrize(
    ("changes", "remark"),
    [
        ({"decision_date": date(2026, 11, 2)}, FormErrorCode.BEFORE_REQUEST),
        ({"entry_date": date(2026, 11, 23)}, FormErrorCode.IN_FUTURE),
        ({"last_name": "Personne"}, FormErrorCode.IDENTITY),
        ({"birth_date": date(1996, 10, 9)}, FormErrorCode.IDENTITY),
    ],
)
def test_a_form_that_is_wrong_is_refused_and_nothing_is_written(
    client: Client, world: World, changes: dict[str, object], remark: FormErrorCode
) -> None:
    reply = grant(client, applicant(world), **changes)
    assert reply.status.outcome is Outcome.NO_RESULT
    assert reply.result is not None
    assert (reply.result.evaluation, reply.result.reference) == (Evaluation.REFUSED, None)
    assert remarks(reply) == [remark]
    assert listed(client, applicant(world)) == []


@pytest.mark.parametrize(
    ("changes", "remark"),
    [
        ({"category": "3"}, FormErrorCode.CATEGORY),
        ({"category": "1"}, FormErrorCode.CATEGORY),
        ({"request_date": date(2026, 10, 17)}, FormErrorCode.LATE),
        ({"monthly_amount": Decimal("1314.21")}, FormErrorCode.AMOUNT),
    ],
)
def test_what_is_merely_doubtful_is_registered_with_a_remark(
    client: Client, world: World, changes: dict[str, object], remark: FormErrorCode
) -> None:
    reply = grant(client, applicant(world), **changes).require()
    assert remarks(reply) == [remark]
    assert len(listed(client, applicant(world))) == 1


def test_a_decision_thirty_days_after_the_request_is_in_time(client: Client, world: World) -> None:
    assert remarks(grant(client, applicant(world), request_date=date(2026, 10, 18))) == []


def test_a_grant_that_overlaps_with_that_of_another_centre_is_refused(client: Client, world: World) -> None:
    elsewhere = applicant(world, "C40")
    assert remarks(grant(client, elsewhere)) == [FormErrorCode.OTHER_CENTRE]
    assert [status for status, _ in listed(client, elsewhere)] == [AttestStatus.IN_FORCE, AttestStatus.ENDED]


def test_a_file_number_serves_one_person(client: Client, world: World) -> None:
    grant(client, applicant(world)).require()
    another = grant(client, applicant(world, "C41"), unique_attest_id="B20261122000002", category="3")
    assert remarks(another) == [FormErrorCode.FILE_OF_ANOTHER]


def test_a_new_grant_of_the_same_centre_takes_the_place_of_the_old_one(client: Client, world: World) -> None:
    ssin = world.persona("P02").applicant
    grant(client, ssin, category="3").require()
    assert [status for status, _ in listed(client, ssin)] == [AttestStatus.IN_FORCE, AttestStatus.ENDED]


@pytest.mark.parametrize("forms", [{}, {"grant": GRANT, "refusal": GRANT}])
def test_a_form_is_either_a_grant_or_a_refusal(client: Client, forms: dict[str, Grant]) -> None:
    with pytest.raises(InvalidRequest):
        client.register_attest(file_id="2026-1001", **forms)  # type: ignore[arg-type]


@pytest.mark.parametrize("amount", ["a lot", 1314.2, Decimal("NaN")])
def test_an_amount_that_is_no_number_is_never_sent(client: Client, world: World, amount: object) -> None:
    with pytest.raises(InvalidRequest):
        grant(client, applicant(world), monthly_amount=amount)


# --- stops ------------------------------------------------------------------------------------------------------


def test_a_stop_ends_the_grant(client: Client, world: World) -> None:
    ssin = applicant(world)
    grant(client, ssin).require()
    stop(client, ssin, last=date(2026, 11, 21)).require()
    assert [status for status, _ in listed(client, ssin)] == [AttestStatus.ENDED]


def test_a_stop_of_a_grant_made_before_the_simulator_began_ends_it_too(client: Client, world: World) -> None:
    ssin = world.persona("P02").applicant
    stop(client, ssin, last=date(2026, 10, 31)).require()
    assert [status for status, _ in listed(client, ssin)] == [AttestStatus.ENDED]


def test_a_stop_without_a_grant_is_refused(client: Client, world: World) -> None:
    reply = stop(client, applicant(world))
    assert reply.status.outcome is Outcome.NO_RESULT
    assert remarks(reply) == [FormErrorCode.NO_GRANT]


def test_a_stop_before_the_grant_is_refused(client: Client, world: World) -> None:
    ssin = applicant(world)
    grant(client, ssin).require()
    assert remarks(stop(client, ssin, last=date(2026, 11, 2))) == [FormErrorCode.ENDS_BEFORE]
    assert [status for status, _ in listed(client, ssin)] == [AttestStatus.IN_FORCE]


def test_the_same_stop_again_is_answered_as_the_first_time(client: Client, world: World) -> None:
    ssin = applicant(world)
    grant(client, ssin).require()
    assert stop(client, ssin).result == stop(client, ssin, last=date(2027, 1, 1)).result


# --- attestations -----------------------------------------------------------------------------------------------


def test_an_attestation_sent_twice_is_kept_once(client: Client, world: World) -> None:
    ssin = applicant(world)
    assert attest(client, ssin, "A-1") == attest(client, ssin, "A-1")
    assert len(client.l036(ssin=ssin, period=Period(date(2026, 1, 1), TODAY)).attestations) == 1


def test_a_correction_and_a_cancellation_mark_what_they_are_about(client: Client, world: World) -> None:
    ssin = applicant(world)
    shorter = Period(date(2026, 11, 3), date(2026, 12, 31))
    attest(client, ssin, "A-1")
    attest(client, ssin, "A-2", status="1", update_attestation_id="A-1", validity_period=shorter)
    attest(client, ssin, "A-3", status="3", update_attestation_id="A-2", validity_period=shorter)
    found = client.l036(ssin=ssin, period=Period(date(2026, 1, 1), TODAY)).attestations
    assert [(one.attestation_id, one.status, one.recent_answer is not None) for one in found] == [
        ("A-3", AttestationStatus.CANCELLATION, False),
        ("A-2", AttestationStatus.CORRECTION, True),
        ("A-1", AttestationStatus.ORIGINAL, True),
    ]


def test_a_correction_of_what_another_centre_attested_is_refused(client: Client, liege: Client, world: World) -> None:
    person = world.case("C42").people[0]
    liege.manage_access(
        ssin=person.ssin,
        action="REGISTER",
        purpose=2,
        period=Period(TODAY),
        proof_last_name=person.last_name,
        proof_birth_date=person.birth,
    ).require()
    attest(client, person.ssin, "A-1")
    request = Client.a036.request(
        ssin=person.ssin,
        status="1",
        attestation_id="L-1",
        update_attestation_id="A-1",
        creation_date=TODAY,
        validity_period=Period(TODAY, TODAY),
        category_code="7",
    )
    assert liege.call(Client.a036, request).status.code == "31000108"


def test_pages_follow_each_other_until_all_is_told(client: Client, world: World) -> None:
    decade = Period(date(2016, 11, 22), TODAY)
    pages = list(client.pages(Client.l036, ssin=applicant(world, "C41"), period=decade))
    names = [one.attestation_id for page in pages for one in page.attestations]
    assert [len(page.attestations) for page in pages] == [10, 3]
    assert len(set(names)) == len(names)


def test_the_reference_of_a_page_is_stale_once_something_is_attested(client: Client, world: World) -> None:
    ssin, decade = applicant(world, "C41"), Period(date(2016, 11, 22), TODAY)
    following = client.l036(ssin=ssin, period=decade).next_answer_reference
    attest(client, ssin, "A-1")
    assert client.l036(ssin=ssin, period=decade, next_answer_reference=following).status.code == "31000108"


def test_the_reference_of_a_page_serves_nobody_else(client: Client, liege: Client, world: World) -> None:
    person, decade = world.case("C41").people[0], Period(date(2016, 11, 22), TODAY)
    following = client.l036(ssin=person.ssin, period=decade).next_answer_reference
    liege.manage_access(
        ssin=person.ssin,
        action="REGISTER",
        purpose=1,
        period=Period(date(2010, 1, 1)),
        proof_last_name=person.last_name,
        proof_birth_date=person.birth,
    ).require()
    assert liege.l036(ssin=person.ssin, period=decade, next_answer_reference=following).status.code == "31000108"
