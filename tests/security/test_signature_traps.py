"""Signed messages that must be refused, each the work of somebody who wants more than the signature allows."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import xmlsec
from flask import Flask
from lxml import etree

from bcss_client.namespaces import SOAP
from bcss_client.signatures import names
from bcss_client.signatures.signing import Signer
from tests.security.foreign import BODY, Foreign
from tests.security.notarised import QUESTION, app_with, said_by

P02, P03 = b"90080299815", b"86050699980"
HEADER = f"{{{SOAP}}}Header"


@pytest.fixture(scope="module")
def app(authority: Path) -> Flask:
    return app_with(authority)


def signer(authority: Path, name: str = "organisations/demo-charleroi") -> Signer:
    return Signer(authority / f"{name}.pem", authority / f"{name}.key")


def foreign(authority: Path, name: str = "organisations/demo-charleroi") -> Foreign:
    return Foreign(certificate=authority / f"{name}.pem", key=authority / f"{name}.key")


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def signed(authority: Path) -> bytes:
    return signer(authority).signed(QUESTION, now=now())


def test_a_signed_message_is_answered(app: Flask, signed: bytes) -> None:
    assert said_by(app, signed).code is None


def test_one_of_another_stack_is_answered(app: Flask, authority: Path) -> None:
    assert said_by(app, foreign(authority).signed(QUESTION, now=now())).code is None


# --- what was changed after it was signed ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "instead"),
    [
        (P02, P03),
        (rb"\.\d+Z</wsu:Expires>", b".9999Z</wsu:Expires>"),
        (rb"\.\d+Z</wsu:Created>", b".0001Z</wsu:Created>"),
        (rb"<ds:DigestValue>..", b"<ds:DigestValue>AA"),
        (rb"<ds:SignatureValue>....", b"<ds:SignatureValue>AAAA"),
    ],
    ids=["body", "end of the timestamp", "begin of the timestamp", "digest", "signature"],
)
def test_what_was_changed_is_refused(app: Flask, signed: bytes, pattern: bytes, instead: bytes) -> None:
    changed = re.sub(pattern, instead, signed, count=1)
    assert changed != signed
    assert said_by(app, changed).code == "wsse:FailedCheck"


# --- wrapping: what was signed is still there, somewhere else ----------------------------------------------------


def moved(message: bytes, how: Callable[[etree._Element, etree._Element], None]) -> bytes:
    """The message with another Body in its place, after `how` found a place for the signed one."""
    envelope = etree.fromstring(message)
    body = envelope.find(BODY)
    assert body is not None
    forged = copy.deepcopy(body)
    for element in forged.iter():
        if element.text:
            element.text = element.text.replace(P02.decode(), P03.decode())
    envelope.replace(body, forged)
    how(envelope, body)
    return etree.tostring(envelope)


def under_a_header(envelope: etree._Element, body: etree._Element) -> None:
    etree.SubElement(envelope[0], "{urn:x}Wrapper").append(body)
    del envelope[-1].attrib[names.ID]


def under_a_header_with_another_id(envelope: etree._Element, body: etree._Element) -> None:
    etree.SubElement(envelope[0], "{urn:x}Wrapper").append(body)
    envelope[-1].set(names.ID, "another")


def with_the_same_id(envelope: etree._Element, body: etree._Element) -> None:
    etree.SubElement(envelope[0], "{urn:x}Wrapper").append(body)


def with_the_same_id_before_the_header(envelope: etree._Element, body: etree._Element) -> None:
    etree.SubElement(envelope[-1], "{urn:x}Wrapper").append(body)


def with_the_id_under_another_name(envelope: etree._Element, body: etree._Element) -> None:
    etree.SubElement(envelope[0], "{urn:x}Wrapper").append(body)
    body.set("ID", body.attrib.pop(names.ID))


def inside_the_security_header(envelope: etree._Element, body: etree._Element) -> None:
    envelope[0][0].append(body)
    envelope[-1].set(names.ID, "another")


def inside_the_signature(envelope: etree._Element, body: etree._Element) -> None:
    signature = next(envelope.iter(names.SIGNATURE))
    etree.SubElement(signature, f"{{{names.DS}}}Object").append(body)
    envelope[-1].set(names.ID, "another")


def as_a_second_body(envelope: etree._Element, body: etree._Element) -> None:
    envelope.append(body)
    envelope[1].set(names.ID, "another")


def with_the_reference_repeated(envelope: etree._Element, body: etree._Element) -> None:
    etree.SubElement(envelope[0], "{urn:x}Wrapper").append(body)
    envelope[-1].set(names.ID, "another")
    info = next(envelope.iter(f"{{{names.DS}}}SignedInfo"))
    info.append(copy.deepcopy(info[-1]))
    info[-1].set("URI", "#another")


WRAPPINGS = (
    under_a_header,
    under_a_header_with_another_id,
    with_the_same_id,
    with_the_same_id_before_the_header,
    with_the_id_under_another_name,
    inside_the_security_header,
    inside_the_signature,
    as_a_second_body,
    with_the_reference_repeated,
)


@pytest.mark.parametrize("how", WRAPPINGS, ids=lambda how: how.__name__)
def test_a_signed_body_that_is_not_the_body_is_refused(
    app: Flask, signed: bytes, how: Callable[[etree._Element, etree._Element], None]
) -> None:
    answer = said_by(app, moved(signed, how))
    assert answer.code == "wsse:InvalidSecurity"
    assert P03 not in answer.body


def test_a_signed_timestamp_that_is_not_the_timestamp_is_refused(app: Flask, authority: Path) -> None:
    old = etree.fromstring(signer(authority).signed(QUESTION, now=now() - timedelta(hours=1)))
    timestamp = next(old.iter(names.TIMESTAMP))
    fresh = copy.deepcopy(timestamp)
    fresh[0].text, fresh[1].text = now().isoformat(), (now() + timedelta(minutes=5)).isoformat()
    fresh.set(names.ID, "fresh")
    old[0][0].replace(timestamp, fresh)
    etree.SubElement(old[0], "{urn:x}Wrapper").append(timestamp)
    assert said_by(app, etree.tostring(old)).code == "wsse:InvalidSecurity"


@pytest.mark.parametrize("name", [names.SECURITY, names.SIGNATURE, names.TIMESTAMP, names.TOKEN])
def test_a_part_that_is_there_twice_is_refused(app: Flask, signed: bytes, name: str) -> None:
    envelope = etree.fromstring(signed)
    part = next(envelope.iter(name))
    again = copy.deepcopy(part)
    again.attrib.pop(names.ID, None)
    part.addnext(again)
    assert said_by(app, etree.tostring(envelope)).code == "wsse:InvalidSecurity"


# --- the same message again, or at another time ------------------------------------------------------------------


def test_a_message_is_accepted_once(app: Flask, signed: bytes) -> None:
    assert said_by(app, signed).code is None
    again = said_by(app, signed)
    assert (again.code, again.sentence) == ("wsse:InvalidSecurity", "The message came before")


def test_nor_again_with_its_signature_written_another_way(app: Flask, signed: bytes) -> None:
    assert said_by(app, signed).code is None
    spaced = signed.replace(b"<ds:SignatureValue>", b"<ds:SignatureValue>\n ")
    assert said_by(app, spaced).sentence == "The message came before"


@pytest.mark.parametrize("away", [timedelta(minutes=-7), timedelta(days=-400), timedelta(minutes=2)])
def test_a_message_of_another_time_has_expired(app: Flask, authority: Path, away: timedelta) -> None:
    made = Signer(authority / "organisations/demo-liege.pem", authority / "organisations/demo-liege.key")
    assert said_by(app, made.signed(QUESTION, now=now() + away)).code == "wsse:MessageExpired"


def test_a_message_that_would_be_accepted_all_day_is_refused(app: Flask, authority: Path) -> None:
    patient = replace(foreign(authority), lifetime=timedelta(days=1))
    assert said_by(app, patient.signed(QUESTION, now=now())).code == "wsse:InvalidSecurity"


# --- what is not signed, or not well enough ----------------------------------------------------------------------


@pytest.mark.parametrize("missing", [BODY, names.TIMESTAMP, names.TOKEN], ids=["body", "timestamp", "token"])
def test_a_part_without_signature_is_refused(app: Flask, authority: Path, missing: str) -> None:
    made = foreign(authority)
    partly = replace(made, parts=[part for part in made.parts if part != missing])
    assert said_by(app, partly.signed(QUESTION, now=now())).code == "wsse:InvalidSecurity"


@pytest.mark.parametrize(
    "weaken",
    [
        lambda made: replace(made, method=xmlsec.constants.TransformRsaSha1),
        lambda made: replace(made, digest=xmlsec.constants.TransformSha1),
        lambda made: replace(made, method=xmlsec.constants.TransformHmacSha256),
        lambda made: replace(made, canonical=xmlsec.constants.TransformInclC14N),
        lambda made: replace(made, canonical=xmlsec.constants.TransformExclC14NWithComments),
        lambda made: replace(made, transforms=(xmlsec.constants.TransformInclC14N,)),
        lambda made: replace(made, transforms=(xmlsec.constants.TransformEnveloped, *made.transforms)),
        lambda made: replace(made, transforms=()),
    ],
    ids=["RSA-SHA1", "SHA-1", "HMAC", "inclusive", "with comments", "inclusive part", "enveloped", "none"],
)
def test_any_other_algorithm_is_refused(app: Flask, authority: Path, weaken: Callable[[Foreign], Foreign]) -> None:
    message = weaken(foreign(authority)).signed(QUESTION, now=now())
    assert said_by(app, message).code == "wsse:UnsupportedAlgorithm"


def test_a_message_without_signature_is_refused(app: Flask) -> None:
    answer = said_by(app, QUESTION)
    assert (answer.code, answer.sentence) == ("wsse:InvalidSecurity", "The message is not signed")


def test_a_security_header_without_signature_is_refused(app: Flask, signed: bytes) -> None:
    envelope = etree.fromstring(signed)
    signature = next(envelope.iter(names.SIGNATURE))
    envelope[0][0].remove(signature)
    assert said_by(app, etree.tostring(envelope)).code == "wsse:InvalidSecurity"


# --- the wrong certificate ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("certificate", "code"),
    [
        ("refused/expired", "wsse:FailedAuthentication"),
        ("refused/not-yet-valid", "wsse:FailedAuthentication"),
        ("refused/revoked", "wsse:FailedAuthentication"),
        ("refused/self-signed", "wsse:FailedAuthentication"),
        ("refused/other-authority", "wsse:FailedAuthentication"),
        ("refused/unknown-organisation", "wsse:FailedAuthentication"),
        ("refused/weak-key", "wsse:UnsupportedAlgorithm"),
        ("server", "wsse:FailedAuthentication"),
    ],
)
def test_a_certificate_that_is_not_believed_is_refused(
    app: Flask, authority: Path, certificate: str, code: str
) -> None:
    assert said_by(app, signer(authority, certificate).signed(QUESTION, now=now())).code == code


def test_nobody_asks_in_the_name_of_another(app: Flask, authority: Path) -> None:
    answer = said_by(app, signer(authority, "organisations/demo-liege").signed(QUESTION, now=now()))
    assert b"MSG00014" in answer.body


def test_the_key_must_be_that_of_the_certificate_shown(app: Flask, authority: Path) -> None:
    made = replace(foreign(authority, "refused/other-authority"), shown=authority / "organisations/demo-charleroi.pem")
    assert said_by(app, made.signed(QUESTION, now=now())).code == "wsse:FailedCheck"


def test_a_token_put_in_the_place_of_another_is_refused(app: Flask, authority: Path, signed: bytes) -> None:
    envelope = etree.fromstring(signed)
    other = etree.fromstring(signer(authority, "organisations/demo-liege").signed(QUESTION, now=now()))
    next(envelope.iter(names.TOKEN)).text = next(other.iter(names.TOKEN)).text
    assert said_by(app, etree.tostring(envelope)).code == "wsse:FailedCheck"


def test_a_key_named_elsewhere_than_in_the_token_is_refused(app: Flask, authority: Path) -> None:
    made = replace(foreign(authority), refers_to="body")
    assert said_by(app, made.signed(QUESTION, now=now())).code == "wsse:SecurityTokenUnavailable"


@pytest.mark.parametrize(
    ("pattern", "instead", "code"),
    [
        (names.X509_V3.encode(), b"urn:x", "wsse:UnsupportedSecurityToken"),
        (rb"(BinarySecurityToken [^>]*>)MII", rb"\1AAA", "wsse:InvalidSecurityToken"),
        (rb"(BinarySecurityToken [^>]*>)[^<]*", rb"\1%", "wsse:InvalidSecurityToken"),
    ],
    ids=["another kind", "not a certificate", "not base64"],
)
def test_a_token_that_cannot_be_read_is_refused(
    app: Flask, signed: bytes, pattern: bytes, instead: bytes, code: str
) -> None:
    assert said_by(app, re.sub(pattern, instead, signed, count=1)).code == code


# --- what XML hides ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("hidden", [b"<!-- -->", b"<?x?>"], ids=["comment", "instruction"])
def test_a_number_is_not_cut_short_by_what_stands_in_it(app: Flask, signed: bytes, hidden: bytes) -> None:
    answer = said_by(app, signed.replace(P02, P02[:8] + hidden + P02[8:]))
    assert answer.code is None
    assert P02 in answer.body


def test_a_document_type_is_refused(app: Flask, signed: bytes) -> None:
    start = signed.index(b"<soapenv:Envelope")
    declared = b'<!DOCTYPE x [<!ENTITY e "86">]>' + signed[start:].replace(P02, b"&e;050699980")
    answer = said_by(app, declared)
    assert answer.code == "soapenv:Client"
    assert P03 not in answer.body
