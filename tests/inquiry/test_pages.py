"""An answer of several pages is read to its end, and each page is a consultation of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, Period, WsgiTransport
from bcss_client.flows.l950 import l950
from bcss_client.inquiry import Consultation, SocialInquiry
from bcss_client.values import Ssin, months_later
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY

THREE_YEARS = Period(months_later(TODAY, -36), TODAY)
A_PAGE = 32


@pytest.fixture(scope="module")
def simulator_open_to_all() -> Iterator[Simulator]:
    simulator = Simulator(Setting(clock=TODAY, access=Access.OPEN, population=2000))
    yield simulator
    simulator.close()


@pytest.fixture(scope="module")
def temporary_worker(simulator_open_to_all: Simulator) -> Ssin:
    """Somebody with more jobs in three years than stand on one page."""
    for person in simulator_open_to_all.world.population:
        if sum(job.period.overlaps(THREE_YEARS) for job in person.jobs) > A_PAGE:
            return person.ssin
    raise AssertionError("nobody in the population works for so many")


def about_work(inquiry: SocialInquiry) -> list[Consultation]:
    return [one for one in inquiry.consultations if one.question.flow is l950]


def jobs_told(inquiry: SocialInquiry) -> list[str]:
    return [one.fact.said.text("fr") for one in inquiry.statements if one.fact.source.flow == "l950"]


def test_every_page_is_a_consultation_with_a_ticket_of_its_own(
    simulator_open_to_all: Simulator, temporary_worker: Ssin
) -> None:
    client = Client.for_simulator(transport=WsgiTransport(create_app(simulator_open_to_all)))
    inquiry = client.social_inquiry(ssin=temporary_worker, on=TODAY)
    asked = [one for one in about_work(inquiry) if one.question.about == temporary_worker]
    pages = list(client.pages(l950, ssin=temporary_worker, period=THREE_YEARS))
    assert len(asked) == len(pages) > 1
    assert len({one.source.ticket for one in asked}) == len(pages)


def test_what_stands_on_later_pages_is_read_as_well(simulator_open_to_all: Simulator, temporary_worker: Ssin) -> None:
    client = Client.for_simulator(transport=WsgiTransport(create_app(simulator_open_to_all)))
    first, *_ = about_work(client.social_inquiry(ssin=temporary_worker, on=TODAY))
    assert isinstance(first.reply, l950.reply)
    pages = client.pages(l950, ssin=temporary_worker, period=THREE_YEARS)
    assert first.reply.activities == tuple(job for page in pages for job in page.activities)


def test_both_clients_read_the_same(simulator_open_to_all: Simulator, temporary_worker: Ssin) -> None:
    app = create_app(simulator_open_to_all)
    client = Client.for_simulator(transport=WsgiTransport(app))
    async_client = AsyncClient.for_simulator(transport=AsyncWsgiTransport(app))

    async def asked() -> SocialInquiry:
        return await async_client.social_inquiry(ssin=temporary_worker, on=TODAY)

    waited, awaited = client.social_inquiry(ssin=temporary_worker, on=TODAY), asyncio.run(asked())
    assert waited.keys == awaited.keys
    assert jobs_told(waited) == jobs_told(awaited) != []
