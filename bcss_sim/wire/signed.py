"""Signatures of SOA messages: required or accepted of callers, and made under replies."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from lxml import etree

from bcss_client.config import Organisation
from bcss_client.envelope.soap import enveloped
from bcss_client.signatures.refusal import SignatureFault, SignatureRefused

from ..setting import Setting, Signatures
from .caller import cbe_in
from .desk import Desk
from .receipt import Receipt
from .soap import HttpReply

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

    from bcss_client.signatures.signing import Signer
    from bcss_client.signatures.verifying import Verifier

_WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"


class Notary:
    """Verifies what comes in and signs what goes out, faults as well.

    Its time is the real one, also where that of the simulator stands still. Only the organisation that a certificate
    names may sign for itself.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        verifier: Verifier | None,
        signer: Signer | None,
        required: bool,
        now: Callable[[], datetime],
    ) -> None:
        self._desk = desk
        self._verifier = verifier
        self._signer = signer
        self._required = required
        self._now = now

    def checked(self, envelope: etree._Element, receipt: Receipt) -> Receipt | HttpReply:
        """The receipt with the organisation that signed, or the fault that says what is wrong with the signature."""
        if self._verifier is None:
            return receipt
        try:
            certificate = self._verifier.verified(envelope, now=self._now())
            if certificate is not None:
                return replace(receipt, sender=self._signed_by(certificate, receipt))
        except SignatureRefused as refused:
            return _fault(refused)
        if self._required:
            return _fault(SignatureRefused(SignatureFault.INVALID_SECURITY, "the message is not signed"))
        return receipt

    def _signed_by(self, certificate: Certificate, receipt: Receipt) -> Organisation:
        number = cbe_in(certificate.subject.rfc4514_string())
        for organisation in self._desk.organisations:
            if organisation.cbe == number and receipt.sender in (None, organisation):
                return organisation
        raise SignatureRefused(SignatureFault.FAILED_AUTHENTICATION, "the certificate is not that of the sender")

    def signed(self, reply: HttpReply) -> HttpReply:
        """The reply, signed where the simulator has a certificate to sign with."""
        return replace(reply, body=self._signer.signed(reply.body, now=self._now())) if self._signer else reply


def notary(desk: Desk, setting: Setting, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Notary | None:
    """What the setting asks for, None where nothing is signed or verified; raises `ConfigurationError`."""
    verifier, signer = verifier_and_signer(setting)
    if verifier is None and signer is None:
        return None
    required = setting.signatures is Signatures.REQUIRED
    return Notary(desk, verifier=verifier, signer=signer, required=required, now=now)


def verifier_and_signer(setting: Setting) -> tuple[Verifier | None, Signer | None]:
    """What verifies messages and what signs replies, with the files of a setting; raises `ConfigurationError`."""
    verifier = signer = None
    if setting.signatures is not Signatures.OFF and setting.signature_authority is not None:
        from bcss_client.signatures.replay import ReplayCache
        from bcss_client.signatures.verifying import Verifier

        verifier = Verifier(setting.signature_authority, crl=setting.signature_crl, replays=ReplayCache())
    if setting.signing_certificate is not None:
        from bcss_client.signatures.signing import Signer

        signer = Signer(setting.signing_certificate, setting.signing_key)
    return verifier, signer


def _fault(refused: SignatureRefused) -> HttpReply:
    """The SOAP fault for a refused signature."""
    sentence = f"{refused.sentence[0].upper()}{refused.sentence[1:]}"
    fault = (
        f'<soapenv:Fault><faultcode xmlns:wsse="{_WSSE}">wsse:{refused.fault.value}</faultcode>'
        f"<faultstring>{escape(sentence)}</faultstring></soapenv:Fault>"
    )
    return HttpReply("500 Internal Server Error", enveloped(fault))
