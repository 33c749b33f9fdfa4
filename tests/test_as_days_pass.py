"""What the day changes, with nobody writing anything: seen over HTTP, and from two processes on one database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import httpx
import pytest

from bcss_client import Client, Outcome, Period, WsgiTransport
from bcss_client.flows.decision import Duration, FormErrorCode
from bcss_client.flows.register_attest import Category, Grant
from bcss_client.values import Ssin
from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Person
from bcss_sim.world.world import World
from tests.conftest import TODAY, started
from tests.golden import integrate

DAY = timedelta(1)


@dataclass(frozen=True)
class Network:
    """A simulator behind HTTP, whose day a test moves."""

    url: str
    client: Client

    def go_to(self, day: date) -> None:
        httpx.post(f"{self.url}/_sim/clock", json={"to": day.isoformat()}).raise_for_status()


@pytest.fixture
def network() -> Iterator[Network]:
    with started("--population", "1") as url, Client.for_simulator(url) as client:
        yield Network(url, client)


def person(world: World, persona: str, first_name: str) -> Person:
    return next(one for one in world.persona(persona).people if one.first_names[0] == first_name)


def remarks(client: Client, ssin: Ssin, on: date, *, category: Category, amount: Decimal | None = None) -> set[str]:
    """What is remarked on a grant announced on a day, from that day on."""
    form = Grant(
        entry_date=on,
        unique_attest_id=f"B{on:%Y%m%d}000001",
        ssin=ssin,
        category=category,
        request_date=on,
        effective_date=on,
        duration=Duration(months=12),
        decision_date=on,
        monthly_amount=amount,
    )
    result = client.register_attest(file_id="2026-0001", grant=form).result
    assert result is not None
    return {str(one.code) for one in result.errors_on_form}


def test_a_job_ends(network: Network, world: World) -> None:
    worker = world.persona("P08").applicant
    for day, employed in ((date(2026, 12, 31), True), (date(2027, 1, 1), False)):
        network.go_to(day)
        assert bool(network.client.l950(ssin=worker, period=Period(day, day)).available) == employed


def test_a_child_comes_of_age_and_no_longer_makes_a_family_to_support(network: Network, world: World) -> None:
    father, son = person(world, "P01", "Philippe"), person(world, "P01", "Maxime")
    assert son.birth.complete == date(2009, 1, 27)
    integrate(network.client, father, Period(date(2026, 1, 1)), quality_code=2)
    for day, remarked in ((date(2027, 1, 26), False), (date(2027, 1, 27), True)):
        network.go_to(day)
        told = remarks(network.client, father.ssin, day, category=Category.FAMILY)
        assert (FormErrorCode.CATEGORY in told) == remarked


def test_an_integration_lapses(network: Network, stranger: Person) -> None:
    last = date(2027, 2, 28)
    integrate(network.client, stranger, Period(date(2026, 1, 1), last), quality_code=5)
    network.go_to(last)
    assert (
        network.client.l950(ssin=stranger.ssin, period=Period(date(2026, 1, 1), TODAY)).status.outcome
        is Outcome.DATA_FOUND
    )
    network.go_to(last + DAY)
    refused = network.client.l950(ssin=stranger.ssin, period=Period(date(2026, 1, 1), TODAY))
    assert refused.status.code == "300020"


def test_a_pension_starts(network: Network, world: World) -> None:
    man = world.persona("P09").applicant
    months = Period(date(2035, 1, 1), date(2035, 12, 31))
    network.go_to(date(2035, 9, 30))
    assert network.client.pension_register_consult(ssin=man, period=months).status.outcome is Outcome.NO_DATA_FOUND
    network.go_to(date(2035, 10, 1))
    assert network.client.pension_register_consult(ssin=man, period=months).status.outcome is Outcome.DATA_FOUND


def test_the_integration_income_is_indexed(world: World) -> None:
    in_between = Decimal(1300)  # more than somebody alone got before February 2025, and less than from then on
    worker = person(world, "P08", "Grégory")
    with closing(Simulator(Setting(clock=date(2024, 12, 2), population=1))) as simulator:
        client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
        integrate(client, worker, Period(date(2024, 1, 1)), quality_code=2)
        for day, too_much in ((date(2025, 1, 31), True), (date(2025, 2, 1), False)):
            simulator.clock.move_to(day)
            told = remarks(client, worker.ssin, day, category=Category.SINGLE, amount=in_between)
            assert (FormErrorCode.AMOUNT in told) == too_much


def test_two_processes_on_one_database_move_on_together(tmp_path: Path, world: World, stranger: Person) -> None:
    database = ("--population", "1", "--database", f"sqlite:///{tmp_path / 'bcss.db'}")
    worker, last = world.persona("P08").applicant, date(2027, 2, 28)
    year = Period(date(2026, 1, 1), TODAY)
    with (
        started(*database) as one,
        started(*database) as other,
        Client.for_simulator(one) as here,
        Client.for_simulator(other) as there,
    ):
        integrate(here, stranger, Period(date(2026, 1, 1), last), quality_code=5)
        assert there.l950(ssin=stranger.ssin, period=year).status.outcome is Outcome.DATA_FOUND
        assert not there.unemployment_rights(ssin=worker).rights
        Network(one, here).go_to(last + DAY)
        assert httpx.get(f"{other}/_sim/clock").json()["today"] == "2027-03-01"
        assert there.l950(ssin=stranger.ssin, period=year).status.code == "300020"
        assert there.unemployment_rights(ssin=worker).rights
        told = [httpx.get(f"{url}/_sim/mutations").json() for url in (one, other)]
        assert told[0] == told[1]
        assert told[0]["last"] > 0
