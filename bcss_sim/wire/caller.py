"""Who calls, as far as HTTP says it: credentials, and the certificate a web server in front has verified."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bcss_client.config import Organisation

from .desk import Desk
from .soap import HttpReply

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

_TEXT = "text/plain; charset=utf-8"
# A relative name of RFC 4514: what a backslash stands before separates nothing.
_PART = re.compile(r"(?:\\.|[^,+\\])+", re.DOTALL)
_NUMBER = re.compile(r"\s*(?:serialNumber|2\.5\.4\.5)\s*=\s*(\d{10})\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """The organisation whose credentials or certificate came, and the subject of the certificate; None without."""

    organisation: Organisation | None
    certificate: str | None


class Callers:
    """Tells who calls, or refuses the request as HTTP does.

    The headers `SSL-Client-S-DN` and `SSL-Client-Verify` are believed of `proxies` only: anybody can send them.
    """

    def __init__(self, desk: Desk, *, proxies: Iterable[str] = ()) -> None:
        self._desk = desk
        self._proxies = frozenset(proxies)

    def identified(self, environ: WSGIEnvironment) -> Caller | HttpReply:
        """Who sent this request, or the refusal."""
        credentials = environ.get("HTTP_AUTHORIZATION")
        sender = self._by_password(credentials) if credentials else None
        if credentials and sender is None:
            sentence = b"User or password is not known to the simulator: see fixtures/organisations.toml.\n"
            return HttpReply("401 Unauthorized", sentence, _TEXT, (("WWW-Authenticate", 'Basic realm="bcss-sim"'),))
        certificate = self._certificate(environ)
        number = cbe_in(certificate) if certificate else None
        if number is None:
            return Caller(organisation=sender, certificate=certificate)
        certified = next((one for one in self._desk.organisations if one.cbe == number), None)
        if certified is None and self._desk.integration_required:
            return _forbidden("The organisation of the certificate is not known to the simulator.")
        if sender and certified and sender != certified:
            return _forbidden("The user and the certificate belong to two organisations.")
        return Caller(organisation=sender or certified, certificate=certificate)

    def _certificate(self, environ: WSGIEnvironment) -> str | None:
        """The subject of the certificate: from the server this runs in, or from a proxy that verified it."""
        if "SSL_CLIENT_S_DN" in environ:  # a variable of the server; what a caller sends begins with HTTP_
            return str(environ["SSL_CLIENT_S_DN"])
        if environ.get("REMOTE_ADDR") not in self._proxies or environ.get("HTTP_SSL_CLIENT_VERIFY") != "SUCCESS":
            return None
        return environ.get("HTTP_SSL_CLIENT_S_DN")

    def _by_password(self, credentials: str) -> Organisation | None:
        scheme, _, encoded = credentials.partition(" ")
        if scheme.lower() != "basic":
            return None
        try:
            user, _, password = base64.b64decode(encoded, validate=True).decode().partition(":")
        except ValueError:  # not base64, or not UTF-8
            return None
        for organisation in self._desk.organisations:
            if (organisation.user, organisation.password) == (user, password):
                return organisation
        return None


def cbe_in(subject: str) -> str | None:
    r"""The enterprise number that is the serial number in the subject of a certificate; None without, or with two.

    >>> cbe_in("serialNumber=1965201192,CN=demo-charleroi,O=CPAS de Charleroi,C=BE")
    '1965201192'
    >>> cbe_in(r"CN=a\,serialNumber=1965201192,C=BE")

    """
    found = [match[1] for part in _PART.findall(subject) if (match := _NUMBER.fullmatch(part))]
    return found[0] if len(found) == 1 else None


def _forbidden(sentence: str) -> HttpReply:
    return HttpReply("403 Forbidden", f"{sentence}\n".encode(), _TEXT)
