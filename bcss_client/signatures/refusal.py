"""Why a signed message is refused, in the codes of WS-Security."""

from __future__ import annotations

from enum import StrEnum


class SignatureFault(StrEnum):
    """The fault codes of WS-Security 1.1, section 12."""

    INVALID_SECURITY = "InvalidSecurity"
    INVALID_SECURITY_TOKEN = "InvalidSecurityToken"  # noqa: S105  the name of a code
    UNSUPPORTED_SECURITY_TOKEN = "UnsupportedSecurityToken"  # noqa: S105  as above
    SECURITY_TOKEN_UNAVAILABLE = "SecurityTokenUnavailable"  # noqa: S105  as above
    UNSUPPORTED_ALGORITHM = "UnsupportedAlgorithm"
    FAILED_AUTHENTICATION = "FailedAuthentication"
    FAILED_CHECK = "FailedCheck"
    MESSAGE_EXPIRED = "MessageExpired"


class SignatureRefused(ValueError):
    """The signature does not hold, or does not cover what it must; the message is a sentence without any content."""

    def __init__(self, fault: SignatureFault, sentence: str) -> None:
        super().__init__(sentence)
        self.fault = fault
        self.sentence = sentence
