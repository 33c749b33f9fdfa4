"""Plain zeep, pointed at the simulator's own WSDLs, reads what the typed client reads."""

from __future__ import annotations

import pytest
import requests
import zeep
from lxml import etree
from zeep.helpers import serialize_object

from bcss_client import Client, flows
from bcss_client.config import organisations
from bcss_client.envelope.soap import payload
from bcss_client.envelope.ssdn import PATH as GATEWAY
from bcss_client.flow import Flow, Soa
from bcss_client.reply import Outcome, Reply
from bcss_sim.world.world import World
from tests.cases import CASES, Case
from tests.foreign.leaves import texts_of, texts_of_xml
from tests.foreign.samples import SAMPLES
from tests.golden import FLOWS
from tests.wire.messages import TX25

THROUGH_THE_GATEWAY = [case for case in SAMPLES if not isinstance(FLOWS[case.flow].wire, Soa)]


def plain_zeep(wsdl: str) -> zeep.Client:
    session = requests.Session()
    session.auth = (organisations()[0].user, organisations()[0].password)
    return zeep.Client(wsdl, transport=zeep.Transport(session=session))


@pytest.mark.parametrize("flow", [flow for flow in flows.ALL if isinstance(flow.wire, Soa)], ids=lambda flow: flow.slug)
def test_every_soa_service_is_called_from_its_wsdl(server_url: str, world: World, flow: Flow[..., Reply]) -> None:
    assert isinstance(flow.wire, Soa)
    case = next(case for case in CASES if case.flow == flow.slug and case.outcome is Outcome.DATA_FOUND)
    typed = Client.for_simulator(server_url).call(flow, flow.request(**case.asked(world)))
    service = plain_zeep(f"{server_url}{flow.wire.path}?wsdl").service
    reply = getattr(service, flow.wire.operation)(**arguments(etree.fromstring(typed.meta.request)[0][0]))
    assert typed.status.outcome is Outcome.DATA_FOUND
    assert texts_of(serialize_object(reply)) == texts_of_xml(etree.fromstring(typed.meta.reply)[0][0])


TX25_FOUND = [case for case in CASES if case.flow == "tx25" and case.outcome is Outcome.DATA_FOUND]


def test_every_answer_of_tx25_is_read_whole(server_url: str, world: World) -> None:
    flow = FLOWS["tx25"]
    client, service = Client.for_simulator(server_url), plain_zeep(f"{server_url}{TX25}?wsdl").service
    for case in TX25_FOUND:
        typed = client.call(flow, flow.request(**case.asked(world)))
        reply = service.retrieveTI(**arguments(etree.fromstring(typed.meta.request)[0][0]))
        assert texts_of(serialize_object(reply)) == texts_of_xml(etree.fromstring(typed.meta.reply)[0][0]), case


def arguments(element: etree._Element) -> dict[str, object]:
    """A message as keyword arguments, without our ticket, which may not be sent twice."""
    return {str(child.tag): argument(child) for child in element if child.tag != "ticket"}


def argument(element: etree._Element) -> object:
    if len(element):
        return arguments(element)
    text = element.text or ""
    return (int(text), None) if element.tag == "year" else text  # zeep writes a year with its zone


@pytest.mark.parametrize("case", THROUGH_THE_GATEWAY, ids=str)
def test_the_ssdn_gateway_takes_and_gives_a_document_as_text(server_url: str, world: World, case: Case) -> None:
    flow = FLOWS[case.flow]
    typed = Client.for_simulator(server_url).call(flow, flow.request(**case.asked(world)))
    asked, told = (payload(etree.fromstring(message)).text or "" for message in (typed.meta.request, typed.meta.reply))
    gateway = plain_zeep(f"{server_url}{GATEWAY}?wsdl").service
    assert texts_of_xml(etree.fromstring(gateway.sendXML(asked))) == texts_of_xml(etree.fromstring(told))


def test_a_service_without_a_declaration_is_called_through_the_clients_own_transport(client: Client) -> None:
    url = client.settings.url
    service = client.zeep(f"{url}/TestConnectionServiceService/v1/sendTestMessage?wsdl").service
    assert service.sendTestMessage(echo="ping").echo == "ping"
