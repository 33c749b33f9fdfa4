"""The two things a client does: sign what it sends, and verify what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..document import XmlRefused, parse
from ..errors import UnsignedReply
from ..namespaces import SOAP
from .refusal import SignatureRefused
from .signing import Signer
from .verifying import Verifier

_FAULT = f"{{{SOAP}}}Body/{{{SOAP}}}Fault"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ends:
    """Signs requests with `signer` and verifies replies with `verifier`, whichever there is."""

    signer: Signer | None
    verifier: Verifier | None

    def signed(self, message: bytes, *, now: datetime) -> bytes:
        """The request, signed where there is a signer."""
        return self.signer.signed(message, now=now) if self.signer else message

    def require_signed(self, message: bytes, *, now: datetime) -> None:
        """Raise `UnsignedReply` unless the reply is signed as it must be.

        A fault without a signature is read as such: whoever refuses a message may not be able to sign.
        """
        if self.verifier is None:
            return
        try:
            envelope = parse(message)
        except XmlRefused:
            return  # it is told as what it is when it is read
        try:
            certificate = self.verifier.verified(envelope, now=now)
        except SignatureRefused as refused:
            raise UnsignedReply(f"The signature of the reply is refused: {refused.sentence}") from None
        if certificate is None and envelope.find(_FAULT) is None:
            raise UnsignedReply("The reply is not signed")
