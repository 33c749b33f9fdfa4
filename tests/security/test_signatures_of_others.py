"""Other stacks verify what we sign, and we verify what they sign: xmlsec1 and zeep."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import xmlsec
import zeep
from flask import Flask
from lxml import etree
from requests import Response, Session
from requests.adapters import BaseAdapter
from zeep.exceptions import Fault
from zeep.transports import Transport
from zeep.wsse import signature as zeep_signature
from zeep.wsse.utils import get_security_header

from bcss_client.signatures import names
from bcss_client.signatures.signing import Signer
from tests.security.notarised import QUESTION, app_with, said_by

needs_xmlsec1 = pytest.mark.skipif(not shutil.which("xmlsec1"), reason="not here: apt-get install xmlsec1")
NAMED = ("Body", "Timestamp", "BinarySecurityToken")


@pytest.fixture(scope="module")
def app(authority: Path) -> Flask:
    return app_with(authority, signs=True)


@pytest.fixture
def signed(authority: Path) -> bytes:
    folder = authority / "organisations"
    signer = Signer(folder / "demo-charleroi.pem", folder / "demo-charleroi.key")
    return signer.signed(QUESTION, now=datetime.now(UTC))


def xmlsec1(*arguments: str | Path, given: bytes, folder: Path) -> subprocess.CompletedProcess[bytes]:
    file = folder / "message.xml"
    file.write_bytes(given)
    identifiers = [word for name in NAMED for word in ("--id-attr:Id", name)]
    return subprocess.run(["xmlsec1", *arguments, *identifiers, str(file)], capture_output=True, check=False)


@needs_xmlsec1
@pytest.mark.parametrize("changed", [False, True])
def test_xmlsec1_verifies_what_we_sign(authority: Path, signed: bytes, tmp_path: Path, changed: bool) -> None:  # noqa: FBT001
    given = signed.replace(b"90080299815", b"86050699980") if changed else signed
    certificate = authority / "organisations/demo-charleroi.pem"
    done = xmlsec1("--verify", "--pubkey-cert-pem", certificate, given=given, folder=tmp_path)
    assert (done.returncode == 0) is not changed
    if not changed:
        assert b"SignedInfo References (ok/all): 3/3" in done.stdout + done.stderr


@needs_xmlsec1
def test_we_verify_what_xmlsec1_signs(app: Flask, authority: Path, signed: bytes, tmp_path: Path) -> None:
    template = etree.fromstring(signed)
    for name in ("DigestValue", "SignatureValue"):
        for element in template.iter(f"{{{names.DS}}}{name}"):
            element.text = None
    key = authority / "organisations/demo-charleroi.key"
    done = xmlsec1("--sign", "--privkey-pem", key, given=etree.tostring(template), folder=tmp_path)
    assert said_by(app, done.stdout).code is None


class InProcess(BaseAdapter):
    """Carries what zeep sends straight into the application."""

    def __init__(self, app: Flask) -> None:
        super().__init__()
        self._app = app

    def send(self, request: object, **_: object) -> Response:  # type: ignore[override]
        method, url, body = (getattr(request, name) for name in ("method", "url", "body"))
        answer = self._app.test_client().open(url, method=method, data=body, content_type="text/xml; charset=utf-8")
        response = Response()
        response.status_code, response._content = answer.status_code, answer.data  # noqa: SLF001
        response.headers.update(dict(answer.headers))
        return response

    def close(self) -> None:
        pass


class Signing:
    """zeep's own BinarySignature with strong algorithms, and a Timestamp for it to sign."""

    signs_token = False

    def __init__(self, folder: Path) -> None:
        self._binary = zeep_signature.BinarySignature(
            str(folder / "organisations/demo-charleroi.key"),
            str(folder / "organisations/demo-charleroi.pem"),
            signature_method=xmlsec.constants.TransformRsaSha256,
            digest_method=xmlsec.constants.TransformSha256,
        )
        self._server = folder / "server.pem"

    def apply(self, envelope: etree._Element, headers: Mapping[str, str]) -> tuple[etree._Element, Mapping[str, str]]:
        self._stamp(envelope)
        self._binary.apply(envelope, headers)
        return envelope, headers

    def verify(self, envelope: etree._Element) -> None:
        zeep_signature.verify_envelope(envelope, str(self._server))

    @staticmethod
    def _stamp(envelope: etree._Element) -> etree._Element:
        security = get_security_header(envelope)
        timestamp = etree.SubElement(security, names.TIMESTAMP)
        now = datetime.now(UTC)
        etree.SubElement(timestamp, f"{{{names.WSU}}}Created").text = now.isoformat()
        etree.SubElement(timestamp, f"{{{names.WSU}}}Expires").text = (now + timedelta(minutes=5)).isoformat()
        return security


class SigningTheToken(Signing):
    """The same, the token signed as well: it must be in the message before the signature is made."""

    def apply(self, envelope: etree._Element, headers: Mapping[str, str]) -> tuple[etree._Element, Mapping[str, str]]:
        security = self._stamp(envelope)
        token = etree.SubElement(security, names.TOKEN, ValueType=names.X509_V3, EncodingType=names.BASE64)
        lines = self._binary.cert_data.decode().splitlines()
        token.text = "".join(line for line in lines if "-----" not in line)
        exclusive, sha256 = xmlsec.constants.TransformExclC14N, xmlsec.constants.TransformSha256
        made = xmlsec.template.create(envelope, exclusive, xmlsec.constants.TransformRsaSha256)
        security.append(made)
        context = xmlsec.SignatureContext()
        context.key = xmlsec.Key.from_memory(self._binary.key_data, xmlsec.constants.KeyDataFormatPem)
        for part in (envelope[-1], token, security[0]):
            zeep_signature._sign_node(context, made, part, sha256)  # noqa: SLF001
        held = etree.SubElement(xmlsec.template.ensure_key_info(made), f"{{{names.WSSE}}}SecurityTokenReference")
        etree.SubElement(held, f"{{{names.WSSE}}}Reference", URI=f"#{token.get(names.ID)}", ValueType=names.X509_V3)
        context.sign(made)
        return envelope, headers


def echoed(app: Flask, wsse: Signing) -> str:
    session = Session()
    session.mount("http://", InProcess(app))
    path = "/TestConnectionServiceService/v1/sendTestMessage"
    client = zeep.Client(f"http://localhost{path}?wsdl", transport=Transport(session=session), wsse=wsse)
    told: str = client.service.sendTestMessage(echo="from zeep").echo
    return told


def test_zeep_signs_and_verifies_with_its_own_signatures(app: Flask, authority: Path) -> None:
    assert echoed(app, SigningTheToken(authority)) == "from zeep"


def test_what_zeep_signs_unless_told_otherwise_is_not_enough(app: Flask, authority: Path) -> None:
    with pytest.raises(Fault) as refused:
        echoed(app, Signing(authority))
    assert refused.value.message == (
        "The Signature must refer to Body, Timestamp and BinarySecurityToken, and to nothing else"
    )
