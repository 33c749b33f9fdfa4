"""Signing: Body, Timestamp and BinarySecurityToken, RSA-SHA256 over exclusive canonical XML."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from lxml import etree
from signxml.algorithms import CanonicalizationMethod, DigestAlgorithm, SignatureConstructionMethod, SignatureMethod
from signxml.signer import XMLSigner

from ..document import parse
from ..errors import ConfigurationError
from ..namespaces import SOAP
from . import names
from .quiet import silence

LIFETIME = timedelta(minutes=5)


class Signer:
    """Signs messages with a certificate and its key, each from a PEM file; raises `ConfigurationError`."""

    def __init__(self, certificate: Path, key: Path | None = None) -> None:
        silence()
        try:
            made = x509.load_pem_x509_certificate(certificate.read_bytes())
            loaded = load_pem_private_key((key or certificate).read_bytes(), None)
        except (OSError, ValueError, TypeError) as error:
            raise _unusable(certificate, key, str(error)) from None
        if not isinstance(loaded, rsa.RSAPrivateKey) or made.public_key() != loaded.public_key():
            raise _unusable(certificate, key, "the key is not the RSA key of the certificate")
        self._key = loaded
        self._token = base64.b64encode(made.public_bytes(Encoding.DER)).decode()

    def signed(self, message: bytes, *, now: datetime) -> bytes:
        """The message with a Security header, to be accepted for five minutes from `now`."""
        envelope = parse(message)
        body = envelope.find(f"{{{SOAP}}}Body")
        assert body is not None
        body.set(names.ID, _identifier())
        header = envelope.find(f"{{{SOAP}}}Header")
        if header is None:
            header = etree.Element(f"{{{SOAP}}}Header")
            envelope.insert(0, header)
        security = etree.SubElement(header, names.SECURITY, nsmap={"wsse": names.WSSE, "wsu": names.WSU})
        security.set(f"{{{SOAP}}}mustUnderstand", "1")
        token = etree.SubElement(security, names.TOKEN, EncodingType=names.BASE64, ValueType=names.X509_V3)
        token.set(names.ID, _identifier())
        token.text = self._token
        timestamp = etree.SubElement(security, names.TIMESTAMP)
        timestamp.set(names.ID, _identifier())
        etree.SubElement(timestamp, f"{{{names.WSU}}}Created").text = _written(now)
        etree.SubElement(timestamp, f"{{{names.WSU}}}Expires").text = _written(now + LIFETIME)
        references = [f"#{part.get(names.ID)}" for part in (body, timestamp, token)]
        security.append(self._signature(envelope, references))
        return etree.tostring(envelope, xml_declaration=True, encoding="UTF-8")

    def _signature(self, envelope: etree._Element, references: list[str]) -> etree._Element:
        signer = XMLSigner(
            method=SignatureConstructionMethod.detached,
            signature_algorithm=SignatureMethod.RSA_SHA256,
            digest_algorithm=DigestAlgorithm.SHA256,
            c14n_algorithm=CanonicalizationMethod.EXCLUSIVE_XML_CANONICALIZATION_1_0,
        )
        key_info = etree.Element(f"{{{names.DS}}}KeyInfo", nsmap={"ds": names.DS, "wsse": names.WSSE})
        held = etree.SubElement(key_info, f"{{{names.WSSE}}}SecurityTokenReference")
        etree.SubElement(held, f"{{{names.WSSE}}}Reference", URI=references[-1], ValueType=names.X509_V3)
        return signer.sign(envelope, key=self._key, reference_uri=references, key_info=key_info)


def _identifier() -> str:
    return f"id-{uuid4().hex}"


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _unusable(certificate: Path, key: Path | None, reason: str) -> ConfigurationError:
    files = ", ".join(str(file) for file in (certificate, key) if file)
    return ConfigurationError(
        f"Messages cannot be signed with {files} ({reason})",
        next_step="Give PEM files: BCSS_SIGNING_CERTIFICATE with its own BCSS_SIGNING_KEY, an RSA key.",
    )
