"""What a TLS connection failed of: which end does not accept the certificate of the other, and why."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from .errors import CertificateRefused, ConnectionFailed, ServerNotTrusted

if TYPE_CHECKING:
    import ssl


class TlsProblem(StrEnum):
    """What is the matter with a certificate, as the errors say it."""

    SERVER_EXPIRED = "the certificate of the server has expired"
    SERVER_NOT_YET_VALID = "the certificate of the server is not yet valid"
    SERVER_UNKNOWN_AUTHORITY = "no authority that is trusted here vouches for the certificate of the server"
    SERVER_ELSEWHERE = "the certificate of the server is for another host than this address"
    SERVER_TOO_WEAK = "the key or signature of the server's certificate is too weak"
    SERVER_REFUSED = "the certificate of the server is not accepted"
    REQUIRED = "the server asks for a certificate, and none was sent"
    EXPIRED = "the server says that our certificate has expired or is not yet valid"
    REVOKED = "the server says that our certificate was revoked"
    UNKNOWN_AUTHORITY = "the server does not trust the authority of our certificate"
    REFUSED = "the server does not accept our certificate"


# By the numbers of X509_verify_cert_error_string in OpenSSL.
_OF_SERVER = {
    9: TlsProblem.SERVER_NOT_YET_VALID,
    10: TlsProblem.SERVER_EXPIRED,
    **dict.fromkeys((2, 18, 19, 20, 21, 27), TlsProblem.SERVER_UNKNOWN_AUTHORITY),
    **dict.fromkeys((62, 64), TlsProblem.SERVER_ELSEWHERE),
    **dict.fromkeys((66, 67, 68), TlsProblem.SERVER_TOO_WEAK),
}
# By how the alerts that a server sends are named in OpenSSL, less the version of the protocol.
_OF_CLIENT = {
    "CERTIFICATE_REQUIRED": TlsProblem.REQUIRED,
    "CERTIFICATE_EXPIRED": TlsProblem.EXPIRED,
    "CERTIFICATE_REVOKED": TlsProblem.REVOKED,
    "UNKNOWN_CA": TlsProblem.UNKNOWN_AUTHORITY,
    "BAD_CERTIFICATE": TlsProblem.REFUSED,
    "CERTIFICATE_UNKNOWN": TlsProblem.REFUSED,
    "UNSUPPORTED_CERTIFICATE": TlsProblem.REFUSED,
    "ACCESS_DENIED": TlsProblem.REFUSED,
    "DECRYPT_ERROR": TlsProblem.REFUSED,  # signed by another key than that of the authority it names
}


def tls_failure(
    error: BaseException, *, url: str, context: Callable[[], ssl.SSLContext], patience: float
) -> ConnectionFailed | None:
    """The error a failure of `requests` or `httpx` stands for when TLS is at the bottom of it, else None.

    In TLS 1.3 a server refuses a certificate while the message is being sent, and the reason is lost when the
    connection breaks. It is then asked for in another connection over which nothing is sent, `patience` seconds long.
    """
    import socket
    from urllib.parse import urlsplit

    if known := _known(error, url):
        return known
    if not url.startswith("https://"):
        return None
    address = urlsplit(url)
    try:
        with (
            socket.create_connection((address.hostname or "", address.port or 443), timeout=patience) as plain,
            context().wrap_socket(plain, server_hostname=address.hostname) as secured,
        ):
            secured.recv(1)
    except OSError as told:
        return _known(told, url)
    return None


def _known(error: BaseException, url: str) -> ConnectionFailed | None:
    import ssl

    cause = _cause(error, ssl.SSLError)
    if isinstance(cause, ssl.SSLCertVerificationError):
        problem = _OF_SERVER.get(cause.verify_code, TlsProblem.SERVER_REFUSED)
        return ServerNotTrusted(f"{url}: {problem}")
    if cause is None:
        return None
    alert = (cause.reason or "").partition("_ALERT_")[2]
    return CertificateRefused(f"{url}: {_OF_CLIENT[alert]}") if alert in _OF_CLIENT else None


def _cause(error: BaseException, kind: type[ssl.SSLError]) -> ssl.SSLError | None:
    """The first error of that kind among those that led to this one."""
    found: BaseException | None = error
    for _ in range(10):  # they never lead further, and could lead in a circle
        if found is None or isinstance(found, kind):
            return found
        found = found.__cause__ or found.__context__
    return None
