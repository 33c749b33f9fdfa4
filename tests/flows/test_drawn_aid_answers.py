"""What the network tells of the aid of drawn people, whatever day it is: the same thing wherever it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from bcss_client import Client, Period, WsgiTransport
from bcss_client.config import organisations
from bcss_client.flows.decision import FormErrorCode
from bcss_client.flows.list_of_attestations import AttestStatus, Relation, RequestType
from bcss_client.flows.register_attest import Grant
from bcss_client.flows.rvv_bim_omnio_status import StatusKind
from bcss_client.values import months_later
from bcss_sim.app import create_app
from bcss_sim.setting import Access, Setting
from bcss_sim.simulator import Simulator
from bcss_sim.world import facts
from bcss_sim.world.facts import Person
from bcss_sim.world.geography import Geography

DAYS = (date(2024, 6, 30), date(2026, 11, 22), date(2030, 1, 1))


@dataclass(frozen=True)
class Network:
    """The network on a day: whoever is helped by then, with the grant in force, and a client of the demonstration."""

    day: date
    client: Client
    helped: tuple[tuple[Person, facts.Grant], ...]


@pytest.fixture(scope="module", params=DAYS, ids=str)
def network(request: pytest.FixtureRequest) -> Iterator[Network]:
    day: date = request.param
    with closing(Simulator(Setting(clock=day, access=Access.OPEN))) as simulator:
        client = Client.for_simulator(transport=WsgiTransport(create_app(simulator)))
        known = (person.known_on(day) for person in simulator.world.population)
        helped = [
            (person, grant) for person in known if person for grant in person.grants if grant.period.contains(day)
        ]
        yield Network(day, client, tuple(helped))


def test_a_grant_is_listed_for_the_beneficiary_the_partner_and_the_children(network: Network) -> None:
    assert network.helped
    for person, grant in network.helped:
        parts = {person.ssin: Relation.BENEFICIARY, **dict.fromkeys(grant.children, Relation.CHILD)}
        if grant.partner:
            parts[grant.partner] = Relation.PARTNER
        for ssin, relation in parts.items():
            reply = network.client.list_of_attestations(
                ssin=ssin, request_type=RequestType.STATUS_65, search_period=Period(network.day, network.day)
            )
            told = [(one.cpas, one.reference, one.status, one.relation_type.code) for one in reply.attestations]
            assert told == [(grant.organisation, grant.reference, AttestStatus.IN_FORCE, relation)]


def test_an_attestation_in_force_covers_the_day_and_names_the_same_centre(network: Network) -> None:
    late = timedelta(4)  # days between the entry of a decision and its attestation, mistakes set right
    for person, grant in network.helped:
        pages = network.client.l036(ssin=person.ssin, period=Period(network.day, network.day))
        current = [one for one in pages.attestations if one.recent_answer is None and not one.status.startswith("3")]
        if grant.entered + late <= network.day:
            assert [one.validity_period.contains(network.day) for one in current] == [True]
            home = next(one for one in person.residences if one.period.contains(grant.period.begin))
            assert current[0].ocmw_cpas == Geography.load().today(home.place)
            assert current[0].category_code == ("8" if grant.equivalent else "7")


def test_three_whole_months_of_aid_open_increased_reimbursement(network: Network) -> None:
    for person, grant in network.helped:
        opened = months_later(grant.period.begin.replace(day=1), 4)
        if opened <= network.day and any(one.period.contains(network.day) for one in person.insurances):
            reply = network.client.rvv_bim_omnio_status(ssin=person.ssin, reference_date=network.day)
            assert [(one.type, one.result) for one in reply.statuses] == [(StatusKind.BIM, True)]


def test_no_other_centre_may_grant_beside(network: Network) -> None:
    ours = organisations()[0].cbe
    for person, grant in network.helped:
        if grant.organisation != ours:
            form = Grant(
                entry_date=network.day,
                unique_attest_id=f"B2{person.ssin}00",
                ssin=person.ssin,
                category=grant.category,
                request_date=network.day,
                effective_date=network.day,
                decision_date=network.day,
            )
            reply = network.client.register_attest(file_id=person.ssin, grant=form)
            assert reply.result is not None
            assert FormErrorCode.OTHER_CENTRE in [one.code for one in reply.result.errors_on_form]
