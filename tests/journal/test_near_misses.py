"""A message that is nearly right: the journal says which rule it breaks, and what would be right."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from flask import Flask

from bcss_client.document import parse
from bcss_client.envelope.soap import payload
from bcss_client.flow import Soa
from bcss_client.flows import ALL
from bcss_client.namespaces import CLASSIC, CONNECTOR, SERVICE, SOAP
from bcss_client.schema import is_valid
from bcss_client.values import Ssin
from bcss_sim.journal.repair import repairs
from bcss_sim.journal_texts import TONGUES
from bcss_sim.simulator import Simulator
from tests.cases import CASES
from tests.golden import FLOWS, kept
from tests.journal.conftest import Ask, basic
from tests.wire.conftest import PLAIN, posting_to
from tests.wire.messages import (
    DEMONSTRATION,
    ECHO,
    GATEWAY,
    HEALTH,
    RETRIEVE,
    TX25,
    UNEMPLOYMENT,
    document,
    echo,
    envelope,
    gateway,
    health_insurance,
    increased_reimbursement,
    l950,
    sent_as_text,
    tx25,
    unemployment,
    with_wrong_check_digits,
    xmlite,
)
from tests.wire.test_bad_input import NOT_A_DOCUMENT, NOT_SOAP

P02, STRANGER = "90080299815", "86050699980"
NOBODY = Ssin.from_parts(year=1921, month=3, day=3, counter=998)
SOAP_12 = "http://www.w3.org/2003/05/soap-envelope"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearly:
    """A message, the kind of its near miss, and what stands in the fragments sent and corrected."""

    path: str
    body: bytes
    kind: str
    corrected: str = ""
    sent: str = ""
    says: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: PLAIN)


def altered(message: bytes, before: str, after: str) -> bytes:
    assert before.encode() in message
    return message.replace(before.encode(), after.encode())


NEARLY: Mapping[str, Nearly] = {
    "no HTTP Basic": Nearly(
        path=TX25,
        body=tx25(P02),
        kind="basic-missing",
        corrected="Authorization: Basic base64(demo-charleroi:demo-charleroi)",
        headers={**PLAIN, "Authorization": "Bearer 12"},
    ),
    "HTTP Basic that cannot be read": Nearly(
        path=TX25, body=tx25(P02), kind="basic-unreadable", headers={**PLAIN, "Authorization": "Basic demo:demo"}
    ),
    "another user": Nearly(path=TX25, body=tx25(P02), kind="user-unknown", headers=basic("nobody:secret")),
    "another password": Nearly(
        path=TX25, body=tx25(P02), kind="password-wrong", headers=basic("demo-charleroi:secret")
    ),
    "a path where nothing is": Nearly(
        path="/tx25", body=tx25(P02), kind="path-wrong", sent="POST /tx25", corrected=f"POST {TX25}"
    ),
    "a path that is misspelt": Nearly(
        path="/RetrieveTIGroupService/v2/retrieveTI",
        body=envelope("<a/>"),
        kind="path-unknown",
        corrected=f"POST {TX25}",
    ),
    "a message of another service": Nearly(
        path=UNEMPLOYMENT, body=tx25(P02), kind="path-wrong", corrected=f"POST {TX25}", says=TX25
    ),
    "a message of a service at the gateway": Nearly(
        path=GATEWAY, body=tx25(P02), kind="path-wrong", corrected=f"POST {TX25}"
    ),
    "a document at a service": Nearly(
        path=TX25, body=gateway(health_insurance(P02)), kind="path-wrong", corrected=f"POST {GATEWAY}"
    ),
    "not XML": Nearly(path=TX25, body=tx25(P02)[:-5], kind="not-xml", says="line 1, column"),
    "a document type": Nearly(path=TX25, body=b"<!DOCTYPE a><a/>", kind="not-xml", says="document type"),
    "SOAP 1.2": Nearly(
        path=TX25, body=altered(tx25(P02), SOAP, SOAP_12), kind="soap-1.2", sent=SOAP_12, corrected=f'xmlns:s="{SOAP}"'
    ),
    "an envelope of its own": Nearly(
        path=TX25, body=altered(tx25(P02), SOAP, f"{SOAP}#"), kind="envelope-namespace", corrected=f'"{SOAP}"'
    ),
    "two bodies": Nearly(
        path=TX25,
        body=f'<s:Envelope xmlns:s="{SOAP}"><s:Body><a/></s:Body><s:Body/></s:Envelope>'.encode(),
        kind="body",
        says="2 Body",
    ),
    "a namespace of another version": Nearly(
        path=TX25,
        body=altered(tx25(P02), RETRIEVE, RETRIEVE.replace("v2", "v1")),
        kind="namespace",
        sent="/v1",
        corrected=f'retrieveTIGroupsRequest xmlns:v2="{RETRIEVE}"',
    ),
    "an operation that is misspelt": Nearly(
        path=UNEMPLOYMENT,
        body=unemployment("consultRight", f"<ssin>{P02}</ssin>"),
        kind="operation",
        corrected="consultRightsRequest",
        says="consultPaymentsRequest",
    ),
    "an element that is misspelt": Nearly(
        path=TX25,
        body=altered(tx25(P02), "language>", "langage>"),
        kind="element-misspelt",
        sent="<langage>fr",
        corrected="<language>fr",
    ),
    "an element that is missing": Nearly(
        path=UNEMPLOYMENT,
        body=unemployment("consultRights", ""),
        kind="element-missing",
        corrected="<ssin>",
        says="ssin",
    ),
    "an order that is wrong": Nearly(
        path=TX25,
        body=altered(
            tx25(P02), f"<ssin>{P02}</ssin><language>fr</language>", f"<language>fr</language><ssin>{P02}</ssin>"
        ),
        kind="element-order",
        says="ssin, language, history",
        corrected=f"<ssin>{P02}</ssin>\n  <language>fr</language>",
    ),
    "an element too many": Nearly(
        path=TX25,
        body=altered(tx25(P02), "</searchInformation>", "<xyz/></searchInformation>"),
        kind="element-unexpected",
        sent="<xyz/>",
        says="xyz",
    ),
    "an element in a wrong namespace": Nearly(
        path=TX25,
        body=altered(tx25(P02), f"<ssin>{P02}</ssin>", f"<t:ssin>{P02}</t:ssin>"),
        kind="element-namespace",
        sent="<t:ssin",
        corrected="<ssin>",
    ),
    "a date as in Belgium": Nearly(
        path=GATEWAY,
        body=gateway(health_insurance(P02, begin="01/02/2026")),
        kind="date-format",
        sent="01/02/2026",
        corrected=">2026-02-01<",
    ),
    "a number with separators": Nearly(
        path=TX25, body=tx25(Ssin(P02).formatted), kind="number-format", corrected=f"<ssin>{P02}</ssin>"
    ),
    "a boolean in words": Nearly(path=TX25, body=tx25(P02, history="oui"), kind="value", corrected=">true<"),
    "check digits that are wrong": Nearly(
        path=TX25, body=tx25(with_wrong_check_digits(Ssin(P02))), kind="check-digits", corrected=f"<ssin>{P02}</ssin>"
    ),
    "a number nobody bears": Nearly(
        path=TX25, body=tx25(NOBODY), kind="number-unknown", corrected=f"<ssin>{P02}</ssin>"
    ),
    "a document that is not text": Nearly(
        path=GATEWAY,
        body=envelope(f'<c:xmlString xmlns:c="{CONNECTOR}">{document(health_insurance(P02))}</c:xmlString>'),
        kind="not-a-text",
        corrected="&lt;SSDNRequest",
    ),
    "a document without its carrier": Nearly(
        path=GATEWAY, body=envelope(document(health_insurance(P02))), kind="not-a-text", corrected="xmlString"
    ),
    "a carrier in a wrong namespace": Nearly(
        path=GATEWAY,
        body=altered(gateway(health_insurance(P02)), CONNECTOR, "urn:other"),
        kind="namespace",
        corrected=f'<xmlString xmlns="{CONNECTOR}">',
    ),
    "a document in a wrong namespace": Nearly(
        path=GATEWAY,
        body=altered(gateway(health_insurance(P02)), SERVICE, f"{SERVICE}s"),
        kind="namespace",
        corrected=f'<SSDNRequest xmlns="{SERVICE}">',
    ),
    "a document without its sender": Nearly(
        path=GATEWAY,
        body=altered(gateway(health_insurance(P02)), "UserID", "UserId"),
        kind="element-misspelt",
        corrected="<UserID>",
    ),
    "a service that is misspelt": Nearly(
        path=GATEWAY,
        body=altered(gateway(health_insurance(P02)), "OCMWCPASHealthInsurance", "OCMWHealthInsurance"),
        kind="service",
        corrected="<ServiceId>OCMWCPASHealthInsurance</ServiceId><Version>20070509</Version>",
    ),
    "a version of another day": Nearly(
        path=GATEWAY,
        body=altered(gateway(health_insurance(P02)), "20070509", "20070510"),
        kind="version",
        sent="20070510",
        corrected="20070509",
    ),
    "a body in a wrong namespace": Nearly(
        path=GATEWAY,
        body=altered(gateway(health_insurance(P02)), HEALTH, f"{HEALTH}s"),
        kind="namespace",
        corrected=f'<HealthInsuranceRequest xmlns="{HEALTH}">',
    ),
    "a body that is misspelt": Nearly(
        path=GATEWAY,
        body=altered(gateway(health_insurance(P02)), "HealthInsuranceRequest", "HealthInsuranceQuestion"),
        kind="element-misspelt",
        corrected="<HealthInsuranceRequest",
    ),
    "none of a choice": Nearly(
        path=GATEWAY,
        body=gateway(increased_reimbursement("")),
        kind="element-missing",
        says="ReferenceDate | Period",
        corrected="ReferenceDate>",
    ),
    "a form that does not exist": Nearly(
        path=GATEWAY, body=gateway(xmlite("<x:L951/>")), kind="form", sent="<L951>", corrected="<L950>"
    ),
    "a form of another version": Nearly(
        path=GATEWAY, body=gateway(l950(P02, version="002")), kind="version", corrected='version="001"'
    ),
    "an element of a form that is misspelt": Nearly(
        path=GATEWAY,
        body=gateway(l950(P02).replace("ActiveWorker", "ActiveWorkers")),
        kind="element-misspelt",
        corrected="ActiveWorker>",
    ),
    "a form in a wrong namespace": Nearly(
        path=GATEWAY,
        body=gateway(l950(P02).replace(f'xmlns:x="{CLASSIC}"', 'xmlns:x="urn:other"')),
        kind="namespace",
        corrected=CLASSIC,
    ),
    "a period that ends before it begins": Nearly(
        path=GATEWAY,
        body=gateway(health_insurance(P02, begin="2026-11-01", end="2026-01-01")),
        kind="period-reversed",
        corrected="StartDate>2026-01-01<",
    ),
    "an organisation nobody knows": Nearly(
        path=TX25, body=tx25(P02, cbe="1999000150"), kind="organisation", corrected=f">{DEMONSTRATION.cbe}<"
    ),
    "a user of another organisation": Nearly(
        path=GATEWAY,
        body=gateway(health_insurance(P02), user_id="21112399990"),
        kind="user",
        corrected=f"<UserID>{DEMONSTRATION.user_id}</UserID>",
    ),
    "a legal context of another sector": Nearly(
        path=TX25, body=tx25(P02, legal_context="PCSA"), kind="legal-context", corrected=">PCSA:SOCIAL_INQUIRY<"
    ),
    "a person nobody has integrated": Nearly(
        path=TX25, body=tx25(STRANGER), kind="not-integrated", corrected="ManageAccessRequest"
    ),
}


@pytest.mark.parametrize("what", NEARLY)
def test_it_names_what_is_wrong_and_shows_what_would_be_right(ask: Ask, what: str) -> None:
    nearly = NEARLY[what]
    miss = ask(nearly.path, nearly.body, nearly.headers).miss
    assert miss.kind == nearly.kind
    assert nearly.sent in (miss.sent or "")
    assert nearly.corrected in (miss.corrected or "")
    assert nearly.corrected == "" or nearly.corrected not in (miss.sent or "")
    spoken = [miss.spoken[tongue] for tongue in TONGUES]
    assert len(set(spoken)) == len(TONGUES)
    assert all(nearly.says in sentence for sentence in spoken)


_AGAINST_A_SCHEMA = [
    what
    for what, nearly in NEARLY.items()
    if nearly.kind.startswith(("element-", "date-", "number-format")) and what != "a body that is misspelt"
]


@pytest.mark.parametrize("what", _AGAINST_A_SCHEMA)
def test_a_rule_of_the_schema_is_told_with_its_place(ask: Ask, what: str) -> None:
    miss = ask(NEARLY[what].path, NEARLY[what].body).miss
    assert miss.path is not None
    assert miss.path.startswith("/")
    assert miss.rule


def test_all_that_is_wrong_is_told_at_once(ask: Ask) -> None:
    body = altered(tx25(P02, history="oui"), "language>", "langage>")
    found = [miss.kind for miss in ask(TX25, altered(body, "cbeNumber>", "cbenumber>")).misses]
    assert sorted(found) == ["element-misspelt", "element-misspelt", "value"]


def test_each_question_of_a_document_has_its_own(ask: Ask) -> None:
    shown = ask(GATEWAY, gateway(health_insurance("12"), health_insurance(P02), l950(STRANGER)))
    assert [miss.kind for miss in shown.misses] == ["value", "not-integrated"]


def test_a_message_that_was_answered_has_none(ask: Ask) -> None:
    assert ask(TX25, tx25(P02)).misses == ()
    assert ask(GATEWAY, gateway(health_insurance(P02), l950(P02))).misses == ()
    assert ask(ECHO, echo("hello")).misses == ()


@pytest.mark.parametrize("flow", [flow.slug for flow in ALL if isinstance(flow.wire, Soa)])
def test_a_question_with_every_element_misspelt_is_mended_until_it_is_valid(flow: str) -> None:
    case = next(case for case in CASES if case.flow == flow)
    wire = FLOWS[flow].wire
    content = payload(parse(kept(case, "request").read_bytes()))
    for element in list(content.iter("*"))[1:]:
        element.tag = str(element.tag) + "s"
    assert not is_valid(content, wire.schema)
    assert {miss.kind for miss in repairs(content, wire.schema)} == {"element-misspelt"}


@pytest.mark.parametrize("path", [GATEWAY, TX25, ECHO, "/nowhere"])
def test_whatever_is_sent_is_explained(shared: Simulator, app_of_shared: Flask, path: str) -> None:
    post = posting_to(app_of_shared)
    bodies = [*NOT_SOAP.values(), *(envelope(sent_as_text(text)) for text in NOT_A_DOCUMENT.values())]
    for body in bodies:
        before = shared.journal.last_sequence
        post(path, body)
        if shared.journal.last_sequence > before:
            explanation = shared.journal.why(shared.journal.last_sequence)
            assert explanation.near_misses or explanation.entry.withheld, body[:100]
            assert json.dumps([explanation.text(tongue) for tongue in TONGUES])
