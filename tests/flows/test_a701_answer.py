"""What the directory says of an employer, and of a number it does not know."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from bcss_client import Client, WsgiTransport
from bcss_client.errors import InvalidRequest
from bcss_client.flows.a701 import A701Reply, A701Request
from bcss_client.reply import Outcome
from bcss_client.values import CbeNumber, OnssNumber, Period
from bcss_sim.flows.a701 import answer
from bcss_sim.simulator import Simulator
from bcss_sim.world.facts import Employer
from bcss_sim.world.world import World
from tests.cases.people import LODGER, of_case, of_persona
from tests.conftest import TODAY
from tests.wire.answers import TREATED
from tests.wire.conftest import posting_to
from tests.wire.messages import GATEWAY, gateway, xmlite

BAKERY = CbeNumber.from_serial(19_700_600)  # the firm of P06
REAL = CbeNumber.from_serial(2_000_000)


@pytest.fixture
def client(app: Flask) -> Client:
    return Client.for_simulator(transport=WsgiTransport(app))


@pytest.fixture
def ask(simulator: Simulator) -> Callable[..., A701Reply]:
    def asked(number: CbeNumber, on: date = TODAY) -> A701Reply:
        situation = replace(simulator.desk.situation(simulator.organisations[0]), today=on)
        return answer(A701Request(cbe_number=number), situation)

    return asked


def employers(world: World, case_id: str, first_name: str) -> list[Employer]:
    return [job.employer for job in of_case(case_id, first_name)(world).jobs]


def test_both_numbers_find_the_same_employer(client: Client, world: World) -> None:
    employer = LODGER(world).jobs[-1].employer
    by_cbe, by_onss = client.a701(cbe_number=employer.cbe), client.a701(onss_number=employer.onss)
    assert by_cbe.employer == by_onss.employer
    assert by_cbe.employer is not None
    assert (by_cbe.employer.name, by_cbe.employer.joint_commissions) == (employer.name, ("124",))


def test_an_employer_announced_by_dimona_is_found_by_its_number(client: Client) -> None:
    jobs = client.l950(ssin="79071399928", period=Period(date(2020, 1, 1), TODAY))
    names = [client.a701(cbe_number=job.employer.cbe_number).require().employer for job in jobs.activities]
    assert [employer.name for employer in names if employer] == [
        "Transports Condroz-Express SRL",
        "Ateliers du Biron SRL",
        "Menuiserie Hanrotte & Fils SA",
    ]


def test_a_local_authority_has_no_joint_committee(ask: Callable[..., A701Reply], world: World) -> None:
    authority = ask(of_persona("P11", "Isabelle")(world).jobs[-1].employer.cbe).employer
    assert authority is not None
    assert (authority.name, authority.joint_commissions, authority.employer_class) == ("Commune de Dinant", (), 951)


def test_a_bankruptcy_lasts_until_the_firm_is_wound_up(ask: Callable[..., A701Reply]) -> None:
    bakery = ask(BAKERY).employer
    assert bakery is not None
    assert bakery.trusteeship == Period(date(2026, 1, 19), date(2026, 2, 27))


def test_what_befalls_a_firm_later_is_not_known_yet(ask: Callable[..., A701Reply], world: World) -> None:
    number = employers(world, "C10", "Marc")[0].cbe
    seen = {
        day: (firm.minor_trusteeship, firm.trusteeship, firm.transfer is not None)
        for day in (date(2022, 9, 4), date(2022, 9, 5), date(2023, 2, 13), date(2023, 3, 1))
        if (firm := ask(number, on=day).employer)
    }
    assert seen == {
        date(2022, 9, 4): (None, None, False),
        date(2022, 9, 5): (Period(date(2022, 9, 5)), None, False),
        date(2023, 2, 13): (Period(date(2022, 9, 5), date(2023, 2, 12)), Period(date(2023, 2, 13)), False),
        date(2023, 3, 1): (Period(date(2022, 9, 5), date(2023, 2, 12)), Period(date(2023, 2, 13)), True),
    }


def test_the_firm_before_and_the_firm_after_show_the_same_transfer(ask: Callable[..., A701Reply], world: World) -> None:
    before, after = (ask(employer.cbe).employer for employer in employers(world, "C10", "Marc")[:2])
    assert before is not None
    assert after is not None
    assert before.transfer is not None
    assert before.transfer == after.transfer
    assert (before.transfer.initial, before.transfer.final) == (before.numbers, after.numbers)


def test_a_firm_is_found_once_it_exists(ask: Callable[..., A701Reply], world: World) -> None:
    number = employers(world, "C10", "Marc")[1].cbe
    assert ask(number, on=date(2023, 2, 28)).status.outcome is Outcome.NO_DATA_FOUND
    assert ask(number, on=date(2023, 3, 1)).employer is not None


@pytest.mark.parametrize(
    "number",
    [CbeNumber.from_serial(19_999_999), CbeNumber.received("1911000000"), CbeNumber.from_serial(19_499_999)],
    ids=["nobody's", "wrong check digits", "no municipality"],
)
def test_a_number_nobody_has_finds_nothing(ask: Callable[..., A701Reply], number: CbeNumber) -> None:
    assert ask(number).status.outcome is Outcome.NO_DATA_FOUND


def test_one_number_is_asked_about_neither_none_nor_both(client: Client) -> None:
    with pytest.raises(InvalidRequest, match="onss_number or cbe_number"):
        client.a701()
    with pytest.raises(InvalidRequest, match="cbe_number is not accepted"):
        client.a701(onss_number="0971100076", cbe_number="1971100079")


def test_an_enterprise_number_is_checked_before_it_is_sent(client: Client) -> None:
    with pytest.raises(InvalidRequest, match="ten digits with a valid check"):
        client.a701(cbe_number="1971100078")


def test_an_employer_that_may_exist_is_asked_about_nowhere_here(client: Client, app: Flask) -> None:
    with pytest.raises(InvalidRequest, match="cbe_number may be the number of a real enterprise") as refused:
        client.a701(cbe_number=REAL)
    assert REAL not in str(refused.value)
    with pytest.raises(InvalidRequest, match="onss_number may be"):
        client.a701(onss_number=OnssNumber.received("0012345678"))

    firm = f"<x:Employer><x:FirmID><x:CompanyID>{REAL}</x:CompanyID></x:FirmID></x:Employer>"
    form = f'<x:A701 processType="L" version="001"><x:Request>{firm}</x:Request></x:A701>'
    sent = posting_to(app)(GATEWAY, gateway(xmlite(form)))
    assert sent.services == [TREATED]
    assert sent.return_code == "SIM001"
