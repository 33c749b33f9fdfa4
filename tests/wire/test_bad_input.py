"""Whatever is sent, the simulator answers as its transport does, stays up and loses nothing."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from flask import Flask
from lxml import etree

from bcss_client.document import MAX_BYTES
from bcss_client.namespaces import SERVICE, SOAP
from bcss_sim.world.facts import Person
from tests.conftest import TODAY
from tests.wire.answers import ONE_FAILED, TREATED, Fault, Post, Told, refused
from tests.wire.messages import (
    ECHO,
    GATEWAY,
    HEALTH,
    TX25,
    document,
    envelope,
    gateway,
    health_insurance,
    increased_reimbursement,
    l950,
    search_period,
    sent_as_text,
    service,
    tx25,
    xmlite,
)

BILLION_LAUGHS = (
    '<!DOCTYPE l [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {name} "{f"&{previous};" * 10}">' for previous, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><l>&i;</l>"
)
NOT_SOAP: Mapping[str, bytes] = {
    "nothing": b"",
    "not XML": b"Is this the Crossroads Bank?",
    "not UTF-8": b"\xff\xfe\xfd",
    "truncated": tx25("0" * 11)[:-20],
    "two roots": b"<a/><b/>",
    "a document type": b"<!DOCTYPE a><a/>",
    "an entity": b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>',
    "an external document type": b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    "a billion laughs": BILLION_LAUGHS.encode(),
    "a well of elements": b"<a>" * 1000 + b"</a>" * 1000,
    "more than 10 MB": b"<a>" + b"a" * MAX_BYTES + b"</a>",
    "another root": b"<a/>",
    "no body": f'<s:Envelope xmlns:s="{SOAP}"/>'.encode(),
    "two bodies": f'<s:Envelope xmlns:s="{SOAP}"><s:Body><a/></s:Body><s:Body/></s:Envelope>'.encode(),
    "an empty body": envelope(""),
    "two elements in the body": envelope("<a/><a/>"),
    "another element in the body": envelope("<a/>"),
}
NOT_A_DOCUMENT: Mapping[str, str] = {
    "nothing": "",
    "not XML": "Is this the Crossroads Bank?",
    "truncated": document()[:-5],
    "a document type": "<!DOCTYPE a><a/>",
    "an entity": '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
    "a billion laughs": BILLION_LAUGHS,
    "another root": "<a/>",
    "a reply": f'<SSDNReply xmlns="{SERVICE}"/>',
}


@pytest.mark.parametrize("what", NOT_SOAP)
@pytest.mark.parametrize(("path", "detail"), [(TX25, "retrieveTIGroupsFault"), (ECHO, "sendTestMessageFault")])
def test_a_soa_service_refuses_what_is_not_its_message_with_its_own_fault(
    post: Post, path: str, detail: str, what: str
) -> None:
    answer = post(path, NOT_SOAP[what])
    assert answer.status == 500
    assert answer.content_type == "text/xml; charset=utf-8"
    fault = answer.fault
    assert fault.ticket
    assert fault == Fault(
        code="soapenv:Client",
        sentence="An error occurred while servicing your request.",
        detail=detail,
        reason_code="MSG00004",
        ticket=fault.ticket,
    )


@pytest.mark.parametrize("what", NOT_SOAP)
def test_the_gateway_refuses_what_is_not_its_message_with_a_plain_fault(post: Post, what: str) -> None:
    answer = post(GATEWAY, NOT_SOAP[what])
    assert answer.status == 500
    assert answer.fault == Fault(code="soapenv:Client", sentence="An error occurred while servicing your request.")


@pytest.mark.parametrize("path", [GATEWAY, TX25, ECHO])
def test_another_version_of_soap_is_refused_as_soap_has_it(post: Post, path: str) -> None:
    answer = post(
        path, b'<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><a/></s:Body></s:Envelope>'
    )
    assert answer.status == 500
    assert answer.fault.code == "soapenv:VersionMismatch"


@pytest.mark.parametrize("what", NOT_A_DOCUMENT)
def test_the_gateway_refuses_what_is_not_its_document_as_a_whole(post: Post, what: str) -> None:
    answer = post(GATEWAY, envelope(sent_as_text(NOT_A_DOCUMENT[what])))
    assert answer.context.ok == "NO"
    assert answer.context.return_code == "10000"
    assert answer.context.reason_code in ("31000105", "31000007")
    assert answer.services == []
    assert answer.document.findtext(f".//{{{SERVICE}}}Ticket")


@pytest.mark.parametrize(
    ("sent", "refusal"),
    [
        pytest.param(document(cbe="1999000150"), refused("31000007"), id="no request"),
        pytest.param(document(user_id=""), refused("31000007"), id="no user"),
        pytest.param(document(user_id="12"), refused("31000105"), id="user of two digits"),
        pytest.param(document(sector="9" * 5000), refused("31000105"), id="sector of 5000 digits"),
    ],
)
def test_a_document_that_breaks_the_schema_is_refused_as_a_whole(post: Post, sent: str, refusal: object) -> None:
    answer = post(GATEWAY, envelope(sent_as_text(sent)))
    assert refused(answer.context.reason_code or "") == refusal
    assert answer.services == []


@pytest.mark.parametrize(
    ("sent", "refusal"),
    [
        pytest.param(
            service("OCMWCPASNothing", "20050930", '<a xmlns="urn:a"/>'),
            refused("31000101", ServiceId="OCMWCPASNothing"),
            id="unknown service",
        ),
        pytest.param(
            service("OCMWCPASHealthInsurance", "19990101", '<a xmlns="urn:a"/>'),
            refused("31000102", Version="20070509"),
            id="unknown version",
        ),
        pytest.param(
            service("OCMWCPASHealthInsurance", "20070509", '<a xmlns="urn:a"/>'),
            refused("31000105", path="/a"),
            id="another root",
        ),
        pytest.param(
            service("OCMWCPASHealthInsurance", "20070509", f'<h:HealthInsuranceRequest xmlns:h="{HEALTH}"/>'),
            refused("31000007", path="/h:HealthInsuranceRequest", element="SSIN"),
            id="mandatory element missing",
        ),
        pytest.param(
            increased_reimbursement(""),
            refused("31000007", path="/r:RvvBimOmnioStatusRequest", element="ReferenceDate or Period"),
            id="none of a choice",
        ),
        pytest.param(
            increased_reimbursement("<r:ReferenceDate>2026-01-01</r:ReferenceDate>" * 2),
            refused("31000105", path="/r:RvvBimOmnioStatusRequest/ReferenceDate"),
            id="more than one of a choice",
        ),
        pytest.param(
            health_insurance(""),
            refused("31000007", path="/h:HealthInsuranceRequest/h:SSIN", element="SSIN"),
            id="mandatory element empty",
        ),
        pytest.param(
            health_insurance("12"),
            refused("31000105", path="/h:HealthInsuranceRequest/h:SSIN"),
            id="number of two digits",
        ),
        pytest.param(
            health_insurance("0" * 11, begin="2026-13-01"),
            refused("31000105", path="/h:HealthInsuranceRequest/h:Assurability/h:Period/h:StartDate"),
            id="month that does not exist",
        ),
        pytest.param(
            health_insurance("0" * 11, begin="2026-01-02", end="2026-01-01"),
            refused("31000108"),
            id="period that ends before it begins",
        ),
        pytest.param(health_insurance("0" * 11, begin="10000-01-01"), refused("31000108"), id="year out of range"),
        pytest.param(xmlite("", version="20051206"), refused("31000105", path="/m:Message/m:Data/m:XML"), id="no form"),
        pytest.param(
            xmlite("<x:L950/>", version="19990101"),
            refused("31000102", Version="20051206"),
            id="unknown version of XMLite",
        ),
        pytest.param(
            l950("0" * 11, search=search_period("2026-01-02", "2026-01-01")),
            refused("31000108"),
            id="period of a form that ends before it begins",
        ),
    ],
)
def test_a_wrong_request_is_refused_in_its_own_reply(post: Post, sent: str, refusal: object) -> None:
    answer = post(GATEWAY, gateway(sent))
    assert answer.context == ONE_FAILED
    [told] = answer.services
    assert told == refusal


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(xmlite("<x:A999/>"), id="unknown form"),
        pytest.param(l950("0" * 11, version="002"), id="unknown version"),
    ],
)
def test_a_form_that_does_not_exist_is_refused_in_the_block_of_its_family(post: Post, sent: str) -> None:
    answer = post(GATEWAY, gateway(sent))
    assert answer.context == TREATED
    assert answer.services == [TREATED]
    assert answer.refusal == {"X001/Result/ReturnCode": "300000", "X001/Result/Codelist": "003"}


@pytest.mark.parametrize(
    ("sent", "where"),
    [
        pytest.param(l950("12"), "/x:L950/x:Request/x:NaturalPerson/x:INSS", id="number of two digits"),
        pytest.param(xmlite('<x:L950 processType="L"/>'), "/x:L950", id="nothing asked"),
        pytest.param(
            xmlite('<x:L950 processType="L"><x:AnswerNOK><x:ReturnCode>1</x:ReturnCode></x:AnswerNOK></x:L950>'),
            "/L950/Request",
            id="an answer",
        ),
    ],
)
def test_a_wrong_form_is_refused_with_our_reference_and_the_place(post: Post, sent: str, where: str) -> None:
    answer = post(GATEWAY, gateway(sent))
    assert answer.context == TREATED
    assert answer.services == [TREATED]
    assert answer.refusal == {
        "X001/CompleteResult/OriginalMessageIdentification": "one-of-ours",
        "X001/CompleteResult/Result/ResultDate": TODAY.isoformat(),
        "X001/CompleteResult/Result/ReturnCode": "000050",
        "X001/CompleteResult/Result/Codelist": "003",
        "X001/CompleteResult/ExtraData": where,
    }


def test_a_form_needs_a_period_or_a_page(post: Post, p02: Person) -> None:
    bogus = "<x:Scrolling><x:FirstLineNbr>33</x:FirstLineNbr><x:Ticket>{}</x:Ticket></x:Scrolling>"
    answer = post(
        GATEWAY,
        gateway(
            l950(p02.ssin, search=""),
            l950(p02.ssin, search="", scrolling=bogus.format("made up")),
            l950(p02.ssin, search="", scrolling=bogus.format("9" * 28)),
        ),
    )
    assert [told.reason_code for told in answer.services] == ["31000007", "31000108", "31000108"]


def test_a_service_takes_messages_only(app: Flask) -> None:
    visitor = app.test_client()
    for path in (GATEWAY, TX25, ECHO):
        answer = visitor.get(path)
        assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
        assert f"{path}?wsdl" in answer.text
    assert visitor.post("/NoService/v1/nothing", data=b"").status_code == 404


def test_after_all_of_this_the_simulator_answers_as_before(post: Post, p02: Person) -> None:
    questions = [(GATEWAY, gateway(health_insurance(p02.ssin), l950(p02.ssin))), (TX25, tx25(p02.ssin))]
    before = [post(path, sent).data for path, sent in questions]
    for path in (GATEWAY, TX25, ECHO):
        for sent in (*NOT_SOAP.values(), *map(envelope, NOT_A_DOCUMENT.values())):
            post(path, sent)
    assert [post(path, sent).data for path, sent in questions] == before
    assert post(TX25, tx25(p02.ssin)).told == Told(value="DATA_FOUND", code="MSG00000")


def test_every_refusal_says_it_in_two_languages_and_gives_a_ticket(post: Post) -> None:
    answer = post(GATEWAY, gateway(health_insurance("12")))
    for diagnostic in answer.document.iter("{*}Diagnostic"):
        french, _, dutch = (diagnostic.text or "").partition(" | ")
        assert french
        assert dutch
    assert len(answer.document.findtext(f".//{{{SERVICE}}}Ticket") or "") == 15
    assert etree.QName(answer.document).localname == "SSDNReply"
    assert answer.document.findtext(f".//{{{SERVICE}}}TimeReceive") == f"{TODAY:%Y%m%d}T120000"
