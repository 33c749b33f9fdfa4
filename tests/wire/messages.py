"""Messages as any client may write them, byte by byte."""

from __future__ import annotations

from xml.sax.saxutils import escape

from bcss_client.config import organisations
from bcss_client.namespaces import CLASSIC, CONNECTOR, MESSAGE, SERVICE, SOAP
from bcss_client.values import Ssin

GATEWAY = "/connectors/webservice/KSZBCSSWebServiceConnectorPort"
TX25 = "/RetrieveTIGroupsService/v2/retrieveTI"
UNEMPLOYMENT = "/UnemploymentDataService/v2/consult"
ECHO = "/TestConnectionServiceService/v1/sendTestMessage"
HEALTH = "http://www.ksz-bcss.fgov.be/XSD/SSDN/HealthInsurance"
RIGHT = "http://www.ksz-bcss.fgov.be/XSD/SSDN/OCMW_CPAS/RvvBimOmnioStatus"
RETRIEVE = "http://kszbcss.fgov.be/intf/RetrieveTIGroupsService/v2"
CONSULT = "http://kszbcss.fgov.be/intf/UnemploymentDataService/v2"
TEST_CONNECTION = "http://kszbcss.fgov.be/intf/TestConnectionServiceService/v1"
DEMONSTRATION = organisations()[0]
PERIOD = ("2022-01-01", "2026-11-22")


def envelope(content: str, *, header: str = "") -> bytes:
    """A SOAP message around `content`."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<s:Envelope xmlns:s="{SOAP}">{header}<s:Body>{content}</s:Body></s:Envelope>'
    ).encode()


def sent_as_text(document: str) -> str:
    """The body of a message to the gateway, the document escaped in it."""
    return f'<c:xmlString xmlns:c="{CONNECTOR}">{escape(document)}</c:xmlString>'


def gateway(*requests: str, user_id: str = DEMONSTRATION.user_id, cbe: str = DEMONSTRATION.cbe) -> bytes:
    """A message to the gateway with these requests."""
    return envelope(sent_as_text(document(*requests, user_id=user_id, cbe=cbe)))


def document(
    *requests: str, user_id: str = DEMONSTRATION.user_id, cbe: str = DEMONSTRATION.cbe, sector: str = "17"
) -> str:
    """An SSDN document with these requests."""
    return (
        f'<SSDNRequest xmlns="{SERVICE}"><RequestContext><AuthorizedUser><UserID>{user_id}</UserID>'
        f"<Email>someone@cpas.example</Email><OrgUnit>{cbe}</OrgUnit><MatrixID>{sector}</MatrixID>"
        "<MatrixSubID>1</MatrixSubID></AuthorizedUser><Message><Reference>one-of-ours</Reference>"
        f"<TimeRequest>20261122T120000</TimeRequest></Message></RequestContext>{''.join(requests)}</SSDNRequest>"
    )


def service(service_id: str, version: str, body: str) -> str:
    """One request of a document."""
    name = f"<ServiceId>{service_id}</ServiceId><Version>{version}</Version>"
    return f"<ServiceRequest>{name}{body}</ServiceRequest>"


def health_insurance(ssin: str, *, begin: str = PERIOD[0], end: str = PERIOD[1]) -> str:
    """A question of a service of the gateway."""
    return service(
        "OCMWCPASHealthInsurance",
        "20070509",
        f'<h:HealthInsuranceRequest xmlns:h="{HEALTH}"><h:SSIN>{ssin}</h:SSIN><h:Assurability><h:Period>'
        f"<h:StartDate>{begin}</h:StartDate><h:EndDate>{end}</h:EndDate>"
        "</h:Period></h:Assurability></h:HealthInsuranceRequest>",
    )


def increased_reimbursement(asked: str) -> str:
    """A question of a service that takes a day or a period, with what is asked of the person."""
    root = "r:RvvBimOmnioStatusRequest"
    body = f'<{root} xmlns:r="{RIGHT}"><r:SSIN>{"0" * 11}</r:SSIN>{asked}</{root}>'
    return service("OCMWCPASRvvBimOmnioStatus", "20140314", body)


def xmlite(form: str, *, version: str = "20051206") -> str:
    """A classic form in a request of a document."""
    return service(
        "XMLite",
        version,
        f'<m:Message xmlns:m="{MESSAGE}"><m:Header><m:ClassicPrefix>U62NA1017001</m:ClassicPrefix></m:Header>'
        f'<m:Data><m:XML xmlns:x="{CLASSIC}">{form}</m:XML></m:Data></m:Message>',
    )


def l950(ssin: str, *, search: str | None = None, scrolling: str = "", version: str = "001") -> str:
    """A question of a classic form; `search` stands in the place of its period."""
    period = search_period(*PERIOD) if search is None else search
    return xmlite(
        f'<x:L950 processType="L" version="{version}"><x:Request><x:NaturalPerson><x:INSS>{ssin}</x:INSS>'
        f"</x:NaturalPerson>{period}<x:ActiveWorker>1</x:ActiveWorker><x:CanceledContract>0</x:CanceledContract>"
        f"<x:NbrOfAnswer>32</x:NbrOfAnswer>{scrolling}</x:Request></x:L950>"
    )


def search_period(begin: str, end: str) -> str:
    """The period of a classic form."""
    return f"<x:SearchPeriod><x:BeginDate>{begin}</x:BeginDate><x:EndDate>{end}</x:EndDate></x:SearchPeriod>"


def tx25(
    ssin: str, *, legal_context: str = "PCSA:SOCIAL_INQUIRY", cbe: str = DEMONSTRATION.cbe, history: str = "false"
) -> bytes:
    """A question of a service of the SOA platform."""
    return envelope(
        f'<t:retrieveTIGroupsRequest xmlns:t="{RETRIEVE}"><informationCustomer><ticket>one-of-ours</ticket>'
        f"<customerIdentification><cbeNumber>{cbe}</cbeNumber></customerIdentification></informationCustomer>"
        f"<legalContext>{legal_context}</legalContext><searchInformation><ssin>{ssin}</ssin>"
        f"<language>fr</language><history>{history}</history></searchInformation></t:retrieveTIGroupsRequest>"
    )


def unemployment(operation: str, criteria: str) -> bytes:
    """A question of a service of the SOA platform with several operations."""
    return envelope(
        f'<u:{operation}Request xmlns:u="{CONSULT}"><informationCustomer><customerIdentification>'
        f"<cbeNumber>{DEMONSTRATION.cbe}</cbeNumber></customerIdentification></informationCustomer>"
        f"<legalContext>SOCIAL_INVESTIGATION_OF_PCSA</legalContext>"
        f"<searchCriteria>{criteria}</searchCriteria></u:{operation}Request>"
    )


def echo(text: str) -> bytes:
    """A question about nobody."""
    return envelope(
        f'<t:sendTestMessageRequest xmlns:t="{TEST_CONNECTION}"><echo>{escape(text)}</echo></t:sendTestMessageRequest>'
    )


def with_wrong_check_digits(ssin: Ssin) -> str:
    """The number of a synthetic person with check digits that fit no century."""
    return f"{ssin[:9]}{int(ssin[9:]) % 97 + 1:02}"


def possibly_real(ssin: Ssin) -> str:
    """A number in the range given to people, made from a synthetic one and kept nowhere."""
    birth = ssin.birth_date
    return Ssin.from_parts(year=birth.year, month=birth.month or 0, day=birth.day or 0, counter=1)
