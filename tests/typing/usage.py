"""What software of a centre writes, and the types it gets: both checkers must agree with every line."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import date
from decimal import Decimal
from typing import assert_type

from bcss_client import AsyncClient, Client, Outcome, Period, Ssin
from bcss_client.flows.health_insurance import HealthInsuranceReply, InsurancePart
from bcss_client.flows.identify_person import IdentifyPersonReply
from bcss_client.flows.l950 import KindOfWorker, L950Reply
from bcss_client.flows.manage_access import Action, ManageAccessReply, QualityCode, Registration
from bcss_client.flows.test_connection import SendTestMessageReply
from bcss_client.flows.tx25 import Tx25Reply
from bcss_client.flows.tx25.shared import CodeLabel


def waiting(client: Client, ssin: Ssin, period: Period) -> None:
    assert_type(client.test_connection(), SendTestMessageReply)
    assert_type(client.identify_person(last_name="Peeters", birth_date=date(1990, 1, 1)), IdentifyPersonReply)
    assert_type(client.tx25(ssin=ssin), Tx25Reply)
    assert_type(client.tx25(ssin="90080299815", history=True, language="nl"), Tx25Reply)
    assert_type(client.health_insurance(ssin=ssin, assurability=period), HealthInsuranceReply)
    assert_type(client.l950(ssin=ssin, period=period).require(), L950Reply)
    assert_type(client.pages(Client.l950, ssin=ssin, period=period), Iterator[L950Reply])
    assert_type(
        client.manage_access(
            ssin=ssin,
            action=Action.REGISTER,
            purpose=QualityCode.COHABITANT,
            period=period,
            proof_last_name="Peeters",
            proof_birth_date=date(1990, 1, 1),
        ),
        ManageAccessReply,
    )


async def awaiting(client: AsyncClient, ssin: Ssin, period: Period) -> None:
    assert_type(await client.test_connection(echo="bonjour"), SendTestMessageReply)
    assert_type(await client.tx25(ssin=ssin), Tx25Reply)
    assert_type(await client.l950(ssin=ssin, period=period), L950Reply)
    assert_type(client.pages(AsyncClient.l950, ssin=ssin, period=period), AsyncIterator[L950Reply])
    async with client as same:
        assert_type(same, AsyncClient)


def reading(file: Tx25Reply, work: L950Reply, insurance: HealthInsuranceReply, listed: ManageAccessReply) -> None:
    assert_type(file.status.outcome, Outcome)
    assert_type(file.ticket, str)
    assert_type(file.family_members[0].family_role, CodeLabel)
    assert_type(file.family_members[0].date.complete, date | None)
    assert_type(work.activities[0].worker.kind_of_worker, KindOfWorker)
    assert_type(work.activities[0].worker.occupation_period, Period)
    assert_type(insurance.insurances[0].part, InsurancePart | None)
    assert_type(insurance.indemnities[0].payments[0].daily_amount, Decimal)
    assert_type(listed.registrations, tuple[Registration, ...])


def building() -> Client:
    with Client.for_simulator("http://127.0.0.1:4520") as client:
        assert_type(client, Client)
    assert_type(AsyncClient.from_env({"BCSS_ENVIRONMENT": "simulator"}), AsyncClient)
    return client.with_options(legal_context="PCSA:SOCIAL_INQUIRY")
