"""Many questions at once get the answers they get one by one."""

from __future__ import annotations

import asyncio
from datetime import date
from itertools import islice

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, WsgiTransport
from bcss_client.flows.tx25 import Tx25Reply
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator

SETTING = Setting(population=200, clock=date(2026, 11, 22), access=Access.OPEN)


def test_an_asynchronous_client_may_ask_about_a_whole_town_at_once() -> None:
    calm, busy = Simulator(SETTING), Simulator(SETTING)
    people = [person.ssin for person in islice(calm.world.people(), 150) if not person.replaced_by]
    one_by_one = Client.for_simulator(transport=WsgiTransport(create_app(calm)))
    at_once = AsyncClient.for_simulator(transport=AsyncWsgiTransport(create_app(busy)))

    async def everybody() -> list[Tx25Reply]:
        return await asyncio.gather(*(at_once.tx25(ssin=ssin, history=True) for ssin in people))

    expected = [one_by_one.tx25(ssin=ssin, history=True) for ssin in people]
    assert [data_of(reply) for reply in asyncio.run(everybody())] == [data_of(reply) for reply in expected]
    calm.close()
    busy.close()


def data_of(reply: Tx25Reply) -> tuple[object, ...]:
    """A reply without its tickets and times."""
    return reply.status, reply.names, reply.legal_main_addresses, reply.family_members, reply.civil_states
