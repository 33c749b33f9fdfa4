"""Plain zeep, pointed at the simulator's own WSDLs, reads what the typed client reads."""

from __future__ import annotations

import requests
import zeep
from lxml import etree
from zeep.helpers import serialize_object

from bcss_client import Client
from bcss_client.config import organisations
from bcss_sim.world.facts import Person
from tests.foreign.leaves import texts_of, texts_of_xml


def plain_zeep(wsdl: str) -> zeep.Client:
    session = requests.Session()
    session.auth = (organisations()[0].user, organisations()[0].password)
    return zeep.Client(wsdl, transport=zeep.Transport(session=session))


def test_tx25_from_its_wsdl_has_the_content_the_typed_client_got(server_url: str, p02: Person) -> None:
    typed = Client.for_simulator(server_url).tx25(ssin=p02.ssin, language="nl", history=True)
    service = plain_zeep(f"{server_url}/RetrieveTIGroupsService/v2/retrieveTI?wsdl").service
    reply = service.retrieveTI(
        informationCustomer={"customerIdentification": {"cbeNumber": organisations()[0].cbe}},
        legalContext="PCSA:SOCIAL_INQUIRY",
        searchInformation={"ssin": p02.ssin, "language": "nl", "history": True},
    )
    content = etree.fromstring(typed.meta.reply)[0][0]
    assert texts_of(serialize_object(reply)) == texts_of_xml(content)


def test_the_ssdn_gateway_takes_and_gives_a_document_as_text(server_url: str, p02: Person) -> None:
    typed = Client.for_simulator(server_url).health_insurance(ssin=p02.ssin)
    document = etree.fromstring(typed.meta.request).findtext(".//{*}xmlString")
    gateway = plain_zeep(f"{server_url}/connectors/webservice/KSZBCSSWebServiceConnectorPort?wsdl").service
    answered = etree.fromstring(gateway.sendXML(document))
    assert answered.findtext(".//{*}HealthServiceIdentification") == (
        typed.insurances[0].part and typed.insurances[0].part.health_service_identification
    )


def test_a_service_without_a_declaration_is_called_through_the_clients_own_transport(client: Client) -> None:
    url = client.settings.url
    service = client.zeep(f"{url}/TestConnectionServiceService/v1/sendTestMessage?wsdl").service
    assert service.sendTestMessage(echo="ping").echo == "ping"
