"""Carrying messages: over HTTP with zeep's transports, or straight into a WSGI application.

A transport is whatever has `send`; a client takes it as a parameter.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from .errors import ConfigurationError, ConnectionFailed, TimedOut, UnexpectedAnswer
from .tls import tls_failure

if TYPE_CHECKING:
    import ssl

    from _typeshed.wsgi import WSGIApplication


# zeep logs whole envelopes, which hold personal data, at DEBUG: its transports get a logger that says nothing. It is
# not one of `logging.getLogger`, which a program's configuration may enable again.
_SILENT = logging.Logger("bcss_client.zeep")  # noqa: LOG001
_SILENT.disabled = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Outgoing:
    """An HTTP request to send after `delay` seconds; without a body it is a GET."""

    url: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes | None = None
    delay: float = 0.0

    def __repr__(self) -> str:
        return f"Outgoing(url={self.url!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """What came back."""

    status: int
    content_type: str
    body: bytes

    def __repr__(self) -> str:
        return f"Incoming(status={self.status}, content_type={self.content_type!r})"


class Transport(Protocol):
    """Carries a message and waits for what comes back; raises a `TransportError`."""

    def send(self, outgoing: Outgoing) -> Incoming:
        """Send and wait."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


class AsyncTransport(Protocol):
    """Carries a message and awaits what comes back; raises a `TransportError`."""

    async def send(self, outgoing: Outgoing) -> Incoming:
        """Send and await."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeout:
    """Seconds to wait for a connection and for an answer; never without limit."""

    connect: float = 5.0
    answer: float = 30.0

    def __post_init__(self) -> None:
        if self.connect <= 0 or self.answer <= 0:
            raise ConfigurationError("A timeout is more than zero seconds", next_step="Give a positive number.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Security:
    """How the caller proves who it is: HTTP Basic, a client certificate over TLS, signed messages.

    `authority` is the file of the certificate authority to trust instead of the usual ones. With a
    `signing_certificate` the messages of SOA services are signed; with a `signing_authority` their replies must be,
    under a certificate in that file or one that an authority in it issued. Raises `ConfigurationError` for a key
    without its certificate.
    """

    user: str | None = None
    password: str | None = None
    certificate: Path | None = None
    key: Path | None = None
    authority: Path | None = None
    signing_certificate: Path | None = None
    signing_key: Path | None = None
    signing_authority: Path | None = None

    def __post_init__(self) -> None:
        if self.key and not self.certificate:
            raise ConfigurationError("There is a key (BCSS_KEY) without its certificate (BCSS_CERTIFICATE)")
        if self.signing_key and not self.signing_certificate:
            sentence = "There is a key (BCSS_SIGNING_KEY) without its certificate (BCSS_SIGNING_CERTIFICATE)"
            raise ConfigurationError(sentence)

    @property
    def basic(self) -> tuple[str, str] | None:
        """User and password for HTTP Basic, when both are known."""
        return (self.user, self.password) if self.user and self.password else None

    def tls(self) -> ssl.SSLContext:
        """What TLS proves and trusts; raises `ConfigurationError` when one of the files cannot be used."""
        import ssl

        try:
            context = ssl.create_default_context(cafile=self.authority)
            if self.certificate:
                context.load_cert_chain(self.certificate, self.key)
        except OSError as error:
            files = ", ".join(str(file) for file in (self.certificate, self.key, self.authority) if file)
            raise ConfigurationError(
                f"TLS cannot use {files} ({error.strerror or error})",
                next_step="Give PEM files: BCSS_CERTIFICATE with its own BCSS_KEY, BCSS_AUTHORITY.",
            ) from None
        return context

    def __repr__(self) -> str:
        return f"Security(user={self.user!r}, certificate={self.certificate!r})"


class HttpTransport:
    """HTTP through zeep's transport on a `requests` session. Proxies and .netrc of the environment are not used."""

    def __init__(self, security: Security, timeout: Timeout) -> None:
        # Imported here: a program that never calls does not pay for them.
        import requests
        from urllib3.exceptions import ReadTimeoutError
        from zeep.transports import Transport as ZeepTransport

        session = requests.Session()
        session.trust_env = False
        session.max_redirects = 0  # a message is for the address it was given to, and no other
        session.auth = security.basic
        session.verify = str(security.authority) if security.authority else True
        if security.certificate or security.authority:
            security.tls()  # files that cannot be used are told now, not at the first call
        if security.certificate:
            session.cert = (str(security.certificate), str(security.key or security.certificate))
        limits = (timeout.connect, timeout.answer)
        self._zeep = ZeepTransport(timeout=limits, operation_timeout=limits, session=session)
        self._zeep.logger = _SILENT
        self._timeout = timeout
        self._security = security
        self._redirected = requests.TooManyRedirects
        self._unconnected = requests.ConnectTimeout
        self._timed_out = requests.Timeout
        self._failed = requests.RequestException
        self._stalled = ReadTimeoutError

    def send(self, outgoing: Outgoing) -> Incoming:
        """Send and wait."""
        try:
            if outgoing.body is None:
                response = self._zeep.get(outgoing.url, params=None, headers=dict(outgoing.headers))
            else:
                response = self._zeep.post(outgoing.url, outgoing.body, dict(outgoing.headers))
        except self._redirected:
            raise UnexpectedAnswer(f"{outgoing.url} sends the message on to another address") from None
        except self._unconnected:
            raise ConnectionFailed(_unconnected(outgoing.url, self._timeout)) from None
        except self._timed_out:
            raise TimedOut(_unanswered_in_time(self._timeout)) from None
        except self._failed as error:
            # When the answer begins and then stalls, requests tells it as a connection that failed.
            if error.args and isinstance(error.args[0], self._stalled):
                raise TimedOut(_unanswered_in_time(self._timeout)) from None
            raise _unanswered(outgoing.url, error, self._security, self._timeout) from None
        return _incoming(response.status_code, response.headers, response.content)

    def close(self) -> None:
        """Let go of connections."""
        self._zeep.session.close()


class AsyncHttpTransport:
    """HTTP through zeep's asynchronous transport on an `httpx` client."""

    def __init__(self, security: Security, timeout: Timeout) -> None:
        import httpx
        from zeep.transports import AsyncTransport as ZeepTransport

        context = security.tls()
        limits = httpx.Timeout(timeout.answer, connect=timeout.connect)
        client = httpx.AsyncClient(auth=security.basic, verify=context, timeout=limits, trust_env=False)
        wsdl_client = httpx.Client(auth=security.basic, verify=context, timeout=limits, trust_env=False)
        self._zeep = ZeepTransport(client=client, wsdl_client=wsdl_client)
        self._zeep.logger = _SILENT
        self._timeout = timeout
        self._security = security
        self._unconnected = httpx.ConnectTimeout
        self._timed_out = httpx.TimeoutException
        # An alert of TLS after the handshake comes through httpx as it was raised.
        self._failed = (httpx.HTTPError, httpx.InvalidURL, OSError)

    async def send(self, outgoing: Outgoing) -> Incoming:
        """Send and await."""
        import asyncio

        try:
            if outgoing.body is None:
                response = await self._zeep.get(outgoing.url, params=None, headers=dict(outgoing.headers))
            else:
                response = await self._zeep.post(outgoing.url, outgoing.body, dict(outgoing.headers))
        except self._unconnected:
            raise ConnectionFailed(_unconnected(outgoing.url, self._timeout)) from None
        except self._timed_out:
            raise TimedOut(_unanswered_in_time(self._timeout)) from None
        except self._failed as error:
            # In a thread, as it may ask the server for the reason.
            raise await asyncio.to_thread(_unanswered, outgoing.url, error, self._security, self._timeout) from None
        return _incoming(response.status_code, response.headers, response.content)

    async def close(self) -> None:
        """Let go of connections."""
        await self._zeep.aclose()


class WsgiTransport:
    """No network: each message is handed to a WSGI application, such as the simulator in the same process."""

    def __init__(self, app: WSGIApplication) -> None:
        import httpx

        self._client = httpx.Client(transport=httpx.WSGITransport(app=app))

    def send(self, outgoing: Outgoing) -> Incoming:
        """Hand over and wait."""
        method = "GET" if outgoing.body is None else "POST"
        response = self._client.request(method, outgoing.url, headers=dict(outgoing.headers), content=outgoing.body)
        return _incoming(response.status_code, response.headers, response.content)

    def close(self) -> None:
        """Let go of the application."""
        self._client.close()


class AsyncWsgiTransport:
    """`WsgiTransport` for an asynchronous client: each message is handed over in a thread."""

    def __init__(self, app: WSGIApplication) -> None:
        self._transport = WsgiTransport(app)

    async def send(self, outgoing: Outgoing) -> Incoming:
        """Hand over and await."""
        import asyncio

        return await asyncio.to_thread(self._transport.send, outgoing)

    async def close(self) -> None:
        """Let go of the application."""
        self._transport.close()


def _incoming(status: int, headers: Mapping[str, str], body: bytes) -> Incoming:
    return Incoming(status=status, content_type=headers.get("Content-Type", ""), body=body)


def _unconnected(url: str, timeout: Timeout) -> str:
    return f"No connection to {url} came about within {timeout.connect:g} s"


def _unanswered_in_time(timeout: Timeout) -> str:
    return f"The BCSS did not answer within {timeout.answer:g} s"


def _unanswered(url: str, error: Exception, security: Security, timeout: Timeout) -> ConnectionFailed:
    told = f"No whole answer came from {url} ({type(error).__name__})"
    found = tls_failure(error, url=url, context=security.tls, patience=min(timeout.connect, 2.0))
    return found or ConnectionFailed(told)
