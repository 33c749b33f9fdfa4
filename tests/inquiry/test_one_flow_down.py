"""A flow that is down or refuses leaves the rest standing, and nothing is concluded from its silence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from bcss_client import Client, Retry, WsgiTransport, errors
from bcss_client.flow import Flow
from bcss_client.flows import ALL
from bcss_client.flows.manage_access import QualityCode
from bcss_client.flows.perform_investigation import perform_investigation
from bcss_client.flows.tx25 import tx25
from bcss_client.inquiry import Declared, Relation
from bcss_client.reply import Reply
from bcss_client.transport import Incoming
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.inquiry.inquiries import Inquiries, declaration, made
from tests.inquiry.transports import OneDown


def unavailable(_: Incoming) -> Incoming:
    return Incoming(status=503, content_type="text/plain", body=b"")


def silent(_: Incoming) -> Incoming:
    raise errors.TimedOut("No answer within 0.25 s")


def cut_short(answer: Incoming) -> Incoming:
    return Incoming(status=answer.status, content_type=answer.content_type, body=answer.body[:-40])


WAYS = ((unavailable, errors.ServiceUnavailable), (silent, errors.TimedOut), (cut_short, errors.Truncated))
ASKED = {"P01": "l950", "P02": "perform_investigation", "P06": "l301", "P09": "unemployment_situation", "P10": "tx25"}
"""Personas and a flow that tells something about them."""
ABOUT_P15 = (
    "tx25",
    "perform_investigation",
    "consult_other_sectors",
    "health_insurance",
    "rvv_bim_omnio_status",
    "l950",
    "l301",
    "l036",
    "family_allowances",
    "consult_patrimony",
    "unemployment_situation",
    "pension_register_consult",
)
_FLOWS = {flow.slug: flow for flow in ALL}


def one_down(app: Flask, flow: Flow[..., Reply], way: Callable[[Incoming], Incoming] = unavailable) -> Client:
    """A client for whom a flow is down; it does not ask again."""
    transport = OneDown(WsgiTransport(app), flow, way)
    return Client.for_simulator(transport=transport).with_options(retry=Retry(attempts=1))


@pytest.mark.parametrize(("way", "error"), WAYS, ids=lambda value: value.__name__)
@pytest.mark.parametrize(("persona_id", "slug"), ASKED.items())
def test_a_flow_that_is_down_is_unanswered_and_the_others_answer(
    *,
    persona_id: str,
    slug: str,
    way: Callable[[Incoming], Incoming],
    error: type[errors.BcssError],
    office_app: Flask,
    office_world: World,
) -> None:
    inquiry = made(one_down(office_app, _FLOWS[slug], way), office_world, persona_id)
    assert {one.question.flow.slug for one in inquiry.unanswered} == {slug}
    assert {type(one.error) for one in inquiry.unanswered} == {error}
    assert all(one.reply is None for one in inquiry.unanswered)
    assert len(inquiry.consultations) > len(inquiry.unanswered) + 10


@pytest.mark.parametrize("slug", ABOUT_P15)
@pytest.mark.parametrize("persona_id", ["P04", "P09", "P15"])
def test_what_a_silent_flow_would_have_said_is_not_said_and_nothing_new_is(
    persona_id: str, slug: str, office_app: Flask, office_world: World, inquiries: Inquiries
) -> None:
    whole = inquiries.about(persona_id)
    partial = made(one_down(office_app, _FLOWS[slug]), office_world, persona_id)
    assert set(partial.keys) <= set(whole.keys)
    assert {one.key for one in partial.differing} <= {one.key for one in whole.differing}
    assert slug not in {fact.source.flow for finding in partial.findings for fact in finding.facts}


@given(place=st.integers(0, 999), slug=st.sampled_from((*ABOUT_P15, "unemployment_rights")))
def test_no_silence_makes_a_finding_about_anybody(
    place: int, slug: str, open_app: Flask, open_client: Client, people: tuple[Person, ...]
) -> None:
    person = people[place % len(people)]
    whole = open_client.social_inquiry(ssin=person.ssin, on=TODAY)
    partial = one_down(open_app, _FLOWS[slug]).social_inquiry(ssin=person.ssin, on=TODAY)
    assert set(partial.keys) <= set(whole.keys)


@pytest.mark.parametrize("flow", [tx25, perform_investigation], ids=lambda flow: flow.slug)
def test_nobody_is_said_to_live_elsewhere_when_the_household_or_the_file_is_unknown(
    flow: Flow[..., Reply], office_app: Flask, office_world: World
) -> None:
    inquiry = made(one_down(office_app, flow), office_world, "P06")
    assert not {"married_apart", "household_empty", "joint_property", "shared_child_benefit"} & set(inquiry.keys)
    assert Relation.SPOUSE not in {one.relation for one in inquiry.third_persons}


def test_without_the_household_no_third_person_is_asked_about(office_app: Flask, office_world: World) -> None:
    inquiry = made(one_down(office_app, perform_investigation), office_world, "P01")
    assert inquiry.third_persons == ()
    assert "relatives_in_household" not in inquiry.keys


def test_cohabitants_who_are_not_integrated_are_unanswered_with_the_code(fresh: Client, office: Simulator) -> None:
    inquiry = fresh.social_inquiry(
        ssin=office.world.persona("P09").applicant,
        declared=declaration("P09"),
        on=TODAY,
        quality=QualityCode.FILE_UNDER_EXAMINATION,
    )
    [partner] = inquiry.third_persons
    about_her = [one for one in inquiry.consultations if one.question.about == partner.ssin]
    assert about_her
    assert set(about_her) == set(inquiry.unanswered)
    codes = {one.reply.status.code for one in inquiry.unanswered if one.reply}
    assert "300020" in codes
    assert None not in codes
    assert "cohabitant_resources" not in inquiry.keys


def test_an_applicant_whose_name_does_not_match_is_not_integrated_and_nothing_is_found(
    fresh: Client, office: Simulator
) -> None:
    stranger = next(
        known
        for person in office.world.population
        if (known := person.known_on(TODAY)) and not known.replaced_by and not known.death
    )
    inquiry = fresh.social_inquiry(
        ssin=stranger.ssin, declared=Declared(last_name="Autrement"), on=TODAY, integrate=True
    )
    assert set(inquiry.unanswered) == set(inquiry.consultations)
    assert inquiry.findings == ()
    assert inquiry.consultations[0].reply is not None
    assert inquiry.consultations[0].reply.status.code == "22007007"


def test_somebody_whom_the_centre_did_not_know_is_integrated_and_every_source_answers(
    fresh: Client, office: Simulator
) -> None:
    people = [
        known
        for person in office.world.population
        if (known := person.known_on(TODAY)) and not known.replaced_by and not known.death
    ][:12]
    for person in people:
        declared = Declared(last_name=person.last_name)
        inquiry = fresh.social_inquiry(ssin=person.ssin, declared=declared, on=TODAY, integrate=True)
        assert inquiry.unanswered == ()
