"""Who calls, as far as HTTP says it: credentials, and the certificate a web server in front has verified."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bcss_client.config import Organisation

from ..journal import Credentials
from .credentials import Refused, Users
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
    credentials: Credentials


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """The reply to a request whose caller is not let in, and what was wrong with what came."""

    reply: HttpReply
    credentials: Credentials


class Callers:
    """Tells who calls, or refuses the request as HTTP does.

    Where a caller is `required` to say who it is, none is let in without credentials or certificate. The headers
    `SSL-Client-S-DN` and `SSL-Client-Verify` are believed of `proxies` only: anybody can send them.
    """

    def __init__(self, desk: Desk, *, users: Users, proxies: Iterable[str] = (), required: bool = False) -> None:
        self._desk = desk
        self._users = users
        self._required = required
        self._proxies = frozenset(proxies)

    def identified(self, environ: WSGIEnvironment) -> Caller | TurnedAway:
        """Who sent this request, or the refusal."""
        header = environ.get("HTTP_AUTHORIZATION")
        try:
            sender = self._users.organisation(header) if header else None
        except Refused as refused:
            return _unauthorised(refused.sentence, refused.credentials, wait=refused.wait)
        certificate = self._certificate(environ)
        number = cbe_in(certificate) if certificate else None
        if number is None:
            if sender is None and self._required:
                return _unauthorised("The simulator needs user and password, or a certificate.", Credentials.MISSING)
            by_password = Credentials.KNOWN if sender else Credentials.ABSENT
            return Caller(organisation=sender, certificate=certificate, credentials=by_password)
        certified = next((one for one in self._desk.organisations if one.cbe == number), None)
        if certified is None and self._desk.integration_required:
            return _forbidden("The organisation of the certificate is not known to the simulator.")
        if sender and certified and sender != certified:
            return _forbidden("The user and the certificate belong to two organisations.")
        credentials = Credentials.KNOWN if sender else Credentials.CERTIFIED if certified else Credentials.ABSENT
        return Caller(organisation=sender or certified, certificate=certificate, credentials=credentials)

    def _certificate(self, environ: WSGIEnvironment) -> str | None:
        """The subject of the certificate: from the server this runs in, or from a proxy that verified it."""
        if "SSL_CLIENT_S_DN" in environ:  # a variable of the server; what a caller sends begins with HTTP_
            return str(environ["SSL_CLIENT_S_DN"])
        if environ.get("REMOTE_ADDR") not in self._proxies or environ.get("HTTP_SSL_CLIENT_VERIFY") != "SUCCESS":
            return None
        return environ.get("HTTP_SSL_CLIENT_S_DN")


def cbe_in(subject: str) -> str | None:
    r"""The enterprise number that is the serial number in the subject of a certificate; None without, or with two.

    >>> cbe_in("serialNumber=1965201192,CN=demo-charleroi,O=CPAS de Charleroi,C=BE")
    '1965201192'
    >>> cbe_in(r"CN=a\,serialNumber=1965201192,C=BE")

    """
    found = [match[1] for part in _PART.findall(subject) if (match := _NUMBER.fullmatch(part))]
    return found[0] if len(found) == 1 else None


def _unauthorised(sentence: str, credentials: Credentials, *, wait: int | None = None) -> TurnedAway:
    headers = [("WWW-Authenticate", 'Basic realm="bcss-sim"')]
    if wait is not None:
        headers.append(("Retry-After", str(wait)))
    return TurnedAway(HttpReply("401 Unauthorized", f"{sentence}\n".encode(), _TEXT, tuple(headers)), credentials)


def _forbidden(sentence: str) -> TurnedAway:
    reply = HttpReply("403 Forbidden", f"{sentence}\n".encode(), _TEXT)
    return TurnedAway(reply, Credentials.OTHER_CERTIFICATE)
