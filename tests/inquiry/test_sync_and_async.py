"""Waiting or awaited, an inquiry finds the same; it asks many questions at once, and never more than allowed."""

from __future__ import annotations

import asyncio

import pytest
from flask import Flask

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, WsgiTransport
from bcss_client.flows.manage_access import QualityCode
from bcss_client.inquiry import SocialInquiry
from bcss_sim.world.world import World
from tests.conftest import TODAY
from tests.inquiry.inquiries import KINDS, PERSONAS, Inquiries, declaration, made
from tests.inquiry.transports import AsyncMeeting, Meeting


def awaited(client: AsyncClient, world: World, persona_id: str, *, concurrency: int = 16) -> SocialInquiry:
    """The inquiry about a persona, awaited."""

    async def whole() -> SocialInquiry:
        persona = world.persona(persona_id)
        return await client.social_inquiry(
            ssin=persona.applicant,
            declared=declaration(persona_id),
            kind=KINDS.get(persona_id, "ris"),
            on=TODAY,
            quality=QualityCode(persona.integrated.quality_code),
            integrate=True,
            concurrency=concurrency,
        )

    return asyncio.run(whole())


def told(inquiry: SocialInquiry) -> list[tuple[str, str, list[str]]]:
    """What an inquiry finds, in words."""
    return [(one.key, one.title.text("fr"), [fact.said.text("fr") for fact in one.facts]) for one in inquiry.findings]


def asked(inquiry: SocialInquiry) -> list[tuple[str, object]]:
    """The questions of an inquiry, in their order."""
    return [(one.question.flow.slug, one.question.request) for one in inquiry.consultations]


@pytest.mark.parametrize("persona_id", PERSONAS)
def test_both_clients_ask_and_find_the_same(
    persona_id: str, inquiries: Inquiries, async_office_client: AsyncClient, office_world: World
) -> None:
    waited = inquiries.about(persona_id)
    inquiry = awaited(async_office_client, office_world, persona_id)
    assert told(inquiry) == told(waited)
    assert asked(inquiry) == asked(waited)
    assert inquiry.left_out == waited.left_out
    assert inquiry.third_persons == waited.third_persons


@pytest.mark.parametrize("concurrency", [1, 3, 14])
def test_as_many_questions_as_allowed_are_under_way_at_once_and_no_more(
    concurrency: int, office_app: Flask, office_world: World, inquiries: Inquiries
) -> None:
    # Integrating goes first and alone; so that the others may meet, it is left to those who did it before.
    transport = Meeting(WsgiTransport(office_app), concurrency)
    client = Client.for_simulator(transport=transport)
    inquiry = client.social_inquiry(
        ssin=inquiries.about("P02").ssin,
        declared=declaration("P02"),
        on=TODAY,
        quality=QualityCode(office_world.persona("P02").integrated.quality_code),
        concurrency=concurrency,
    )
    assert transport.most == concurrency
    assert told(inquiry) == told(inquiries.about("P02"))


@pytest.mark.parametrize("concurrency", [1, 3, 14])
def test_awaited_questions_are_bounded_and_at_once_as_well(
    concurrency: int, office_app: Flask, office_world: World, inquiries: Inquiries
) -> None:
    async def whole() -> tuple[int, SocialInquiry]:
        transport = AsyncMeeting(AsyncWsgiTransport(office_app), concurrency)
        inquiry = await AsyncClient.for_simulator(transport=transport).social_inquiry(
            ssin=inquiries.about("P02").ssin,
            declared=declaration("P02"),
            on=TODAY,
            quality=QualityCode(office_world.persona("P02").integrated.quality_code),
            concurrency=concurrency,
        )
        return transport.most, inquiry

    most, inquiry = asyncio.run(whole())
    assert most == concurrency
    assert told(inquiry) == told(inquiries.about("P02"))


def test_one_question_at_a_time_finds_the_same_as_many(
    office_client: Client, office_world: World, inquiries: Inquiries
) -> None:
    assert told(made(office_client, office_world, "P06", concurrency=1)) == told(inquiries.about("P06"))
