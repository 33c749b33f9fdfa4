"""Verifying: the signature must cover the very Body, Timestamp and token that are read, and be new."""

from __future__ import annotations

import base64
import binascii
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from lxml import etree
from signxml.algorithms import DigestAlgorithm, SignatureMethod
from signxml.exceptions import InvalidDigest, InvalidSignature, SignXMLException
from signxml.verifier import SignatureConfiguration, VerifyResult, XMLVerifier

from . import names
from .parts import Parts, parts_of
from .quiet import silence
from .refusal import SignatureFault, SignatureRefused
from .replay import ReplayCache
from .trust import Trust

_SKEW = timedelta(minutes=1)
_LONGEST = timedelta(minutes=10)
_PATH = "./{*}Header/{*}Security/"


class Verifier:
    """Verifies messages signed under the certificates in `authority`; with a cache each is accepted once."""

    def __init__(self, authority: Path, *, crl: Path | None = None, replays: ReplayCache | None = None) -> None:
        silence()
        self._trust = Trust(authority, crl=crl)
        self._replays = replays

    def verified(self, envelope: etree._Element, *, now: datetime) -> x509.Certificate | None:
        """Whose signature the message bears, None when it has no security header; raises `SignatureRefused`.

        The envelope must have been read by `bcss_client.document.parse`: without DTD, comments and instructions.
        """
        parts = parts_of(envelope)
        if parts is None:
            return None
        _require_form(parts)
        certificate = self._trust.certificate(parts.token, now=now)
        last = _require_timely(parts.timestamp, now)
        results = _checked(envelope, certificate, now)
        _require_same(parts, results)
        signature = base64.b64decode(_told(parts.signature, "ds:SignatureValue"))
        if self._replays and not self._replays.is_new(signature, until=last, now=now):
            raise SignatureRefused(SignatureFault.INVALID_SECURITY, "the message came before")
        return certificate


def _require_form(parts: Parts) -> None:
    """The one form that is accepted: three references, each with one transform, strong algorithms only."""
    info = parts.signature.find("ds:SignedInfo", dict(names.PREFIXES))
    if info is None:
        raise _invalid("the Signature has no SignedInfo")
    references = info.findall("ds:Reference", dict(names.PREFIXES))
    if sorted(reference.get("URI", "") for reference in references) != sorted(parts.signed):
        raise _invalid("the Signature must refer to Body, Timestamp and BinarySecurityToken, and to nothing else")
    _require_algorithm(info, "ds:CanonicalizationMethod", names.C14N)
    _require_algorithm(info, "ds:SignatureMethod", names.RSA_SHA256)
    for reference in references:
        _require_algorithm(reference, "ds:Transforms/ds:Transform", names.C14N)
        _require_algorithm(reference, "ds:DigestMethod", names.SHA256)
    holders = parts.signature.findall("ds:KeyInfo/*", dict(names.PREFIXES))
    key = parts.signature.findall("ds:KeyInfo/wsse:SecurityTokenReference/wsse:Reference", dict(names.PREFIXES))
    if len(holders) != 1 or [one.get("URI") for one in key] != [f"#{parts.token.get(names.ID)}"]:
        raise SignatureRefused(
            SignatureFault.SECURITY_TOKEN_UNAVAILABLE, "KeyInfo must refer to the BinarySecurityToken, and only to it"
        )


def _require_algorithm(element: etree._Element, path: str, algorithm: str) -> None:
    if [found.get("Algorithm") for found in element.findall(path, dict(names.PREFIXES))] != [algorithm]:
        raise SignatureRefused(
            SignatureFault.UNSUPPORTED_ALGORITHM, f"{path.rpartition(':')[2]} must be {algorithm}, once"
        )


def _require_timely(timestamp: etree._Element, now: datetime) -> datetime:
    """Until when the message is accepted."""
    created, expires = _moment(timestamp, "wsu:Created"), _moment(timestamp, "wsu:Expires")
    if not created <= expires <= created + _LONGEST:
        raise _invalid("the Timestamp ends before it begins, or lasts longer than ten minutes")
    if created > now + _SKEW:
        raise SignatureRefused(SignatureFault.MESSAGE_EXPIRED, "the message was made in the future")
    if expires + _SKEW < now:
        raise SignatureRefused(SignatureFault.MESSAGE_EXPIRED, "the message has expired")
    return expires + _SKEW


def _moment(timestamp: etree._Element, path: str) -> datetime:
    try:
        moment = datetime.fromisoformat(_told(timestamp, path))
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise _invalid("the Timestamp needs one Created and one Expires, each a moment") from None


def _told(element: etree._Element, path: str) -> str:
    found = element.findall(path, dict(names.PREFIXES))
    if len(found) != 1 or len(found[0]):
        raise _invalid(f"there must be exactly one {path.rpartition(':')[2]}")
    return (found[0].text or "").strip()


def _checked(envelope: etree._Element, certificate: x509.Certificate, now: datetime) -> list[VerifyResult]:
    configuration = SignatureConfiguration(
        location=_PATH,
        expect_references=3,
        signature_methods=frozenset({SignatureMethod.RSA_SHA256}),
        digest_algorithms=frozenset({DigestAlgorithm.SHA256}),
        verification_time=now,
    )
    try:
        results = XMLVerifier().verify(
            envelope, x509_cert=certificate, expect_config=configuration, validate_schema=False
        )
    except (InvalidDigest, InvalidSignature):
        raise SignatureRefused(SignatureFault.FAILED_CHECK, "the signature does not hold") from None
    except (SignXMLException, ValueError, binascii.Error, etree.LxmlError):
        raise _invalid("the signature cannot be read") from None
    assert isinstance(results, list)
    return results


def _require_same(parts: Parts, results: list[VerifyResult]) -> None:
    """What was verified is what stands where it is read, whatever the identifiers say."""
    verified = {result.signed_data for result in results}
    references = parts.signature.findall("ds:SignedInfo/ds:Reference", dict(names.PREFIXES))
    for reference in references:
        listed = reference.find("ds:Transforms/ds:Transform/ec:InclusiveNamespaces", dict(names.PREFIXES))
        prefixes = listed.get("PrefixList", "").split() if listed is not None else None
        part = parts.signed[reference.get("URI", "")]
        read = etree.tostring(part, method="c14n", exclusive=True, inclusive_ns_prefixes=prefixes)
        if read not in verified:
            raise SignatureRefused(SignatureFault.FAILED_CHECK, "the signature does not hold for what is read")


def _invalid(sentence: str) -> SignatureRefused:
    return SignatureRefused(SignatureFault.INVALID_SECURITY, sentence)
