"""Whose certificates are believed."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.verification import Criticality, ExtensionPolicy, PolicyBuilder, Store, VerificationError
from lxml import etree

from ..errors import ConfigurationError
from . import names
from .refusal import SignatureFault, SignatureRefused


class Trust:
    """Believes the certificates in a PEM file and those that an authority among them issued, less what it revoked.

    Raises `ConfigurationError` when a file cannot be used.
    """

    def __init__(self, file: Path, *, crl: Path | None = None) -> None:
        try:
            self._known = x509.load_pem_x509_certificates(file.read_bytes())
        except (OSError, ValueError) as error:
            raise _unusable(file, error) from None
        self._revoked = _revoked(crl, self._known) if crl else frozenset[int]()

    def certificate(self, token: etree._Element, *, now: datetime) -> x509.Certificate:
        """The certificate in a BinarySecurityToken; raises `SignatureRefused` unless it is believed now."""
        if token.get("ValueType") != names.X509_V3 or token.get("EncodingType", names.BASE64) != names.BASE64:
            raise SignatureRefused(SignatureFault.UNSUPPORTED_SECURITY_TOKEN, "the token is not an X.509 certificate")
        try:
            encoded = "".join((token.text or "").split())
            certificate = x509.load_der_x509_certificate(base64.b64decode(encoded, validate=True))
            key = certificate.public_key()
        except (ValueError, binascii.Error):
            raise SignatureRefused(SignatureFault.INVALID_SECURITY_TOKEN, "the token cannot be read") from None
        if not isinstance(key, rsa.RSAPublicKey) or key.key_size < 2048:
            sentence = "the key of the certificate is not RSA of at least 2048 bits"
            raise SignatureRefused(SignatureFault.UNSUPPORTED_ALGORITHM, sentence)
        self._require_believed(certificate, now)
        return certificate

    def _require_believed(self, certificate: x509.Certificate, now: datetime) -> None:
        if not certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
            raise _not_believed("the certificate has expired or is not yet valid")
        if certificate in self._known:
            return
        if certificate.serial_number in self._revoked:
            raise _not_believed("the certificate was revoked")
        # An end entity may name anybody, for any use, as long as it may sign.
        policy = PolicyBuilder().store(Store(self._known)).time(now)
        policy = policy.extension_policies(
            ca_policy=ExtensionPolicy.webpki_defaults_ca(),
            ee_policy=ExtensionPolicy.permit_all().require_present(x509.KeyUsage, Criticality.AGNOSTIC, _may_sign),
        )
        try:
            policy.build_client_verifier().verify(certificate, [])
        except (VerificationError, ValueError):
            raise _not_believed("no authority that is trusted vouches for the certificate") from None


def _revoked(file: Path, authorities: list[x509.Certificate]) -> frozenset[int]:
    """The serial numbers in a list that one of the authorities signed."""
    try:
        listed = x509.load_pem_x509_crl(file.read_bytes())
        keys = [authority.public_key() for authority in authorities]
        signed = any(isinstance(key, rsa.RSAPublicKey) and listed.is_signature_valid(key) for key in keys)
    except (OSError, ValueError) as error:
        raise _unusable(file, error) from None
    if not signed:
        raise _unusable(file, "it is not a list of that authority")
    return frozenset(entry.serial_number for entry in listed)


def _unusable(file: Path, reason: object) -> ConfigurationError:
    return ConfigurationError(f"Signatures cannot be verified with {file} ({reason})", next_step="Give a PEM file.")


def _may_sign(_policy: object, _certificate: x509.Certificate, usage: x509.KeyUsage) -> None:
    if not usage.digital_signature:
        raise ValueError("the key may not sign")


def _not_believed(sentence: str) -> SignatureRefused:
    return SignatureRefused(SignatureFault.FAILED_AUTHENTICATION, sentence)
