"""zeep for services that have no declaration here, over a transport of ours."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import zeep
from zeep.transports import Transport as ZeepTransport

from .consultation import Answer, Occasion, Question, Recorder
from .errors import AuditRefused, BcssError, OutcomeNotRecorded, UnexpectedAnswer
from .sender import Sender
from .transport import Incoming, Outgoing, Transport


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedTransport:
    """A transport whose messages are recorded, with no more than shows without a declaration.

    That is the SOAP action, the numbers in the message, and the status of HTTP as outcome.
    """

    into: Transport
    audit: Recorder
    sender: Sender
    environment: str
    occasion: Occasion
    clock: Callable[[], datetime]

    def send(self, outgoing: Outgoing) -> Incoming:
        """Record, send and record what came; a WSDL that is fetched is no consultation."""
        if outgoing.body is None:
            return self.into.send(outgoing)
        sent = self.clock()
        number = self.audit.asked(
            Question(
                flow=_action(outgoing),
                request=outgoing.body,
                sender=self.sender,
                environment=self.environment,
                occasion=self.occasion,
                reference="",
                sent=sent,
                attempt=1,
            )
        )
        try:
            incoming = self.into.send(outgoing)
        except BcssError as error:
            self._answered(number, sent, error=error)
            raise
        self._answered(number, sent, incoming=incoming)
        return incoming

    def close(self) -> None:
        """Let go of connections."""
        self.into.close()

    def _answered(
        self, number: int, sent: datetime, *, incoming: Incoming | None = None, error: BcssError | None = None
    ) -> None:
        received = self.clock()
        answer = Answer(
            received=received,
            duration=received - sent,
            outcome=f"HTTP {incoming.status}" if incoming else None,
            error=type(error).__name__ if error else None,
        )
        try:
            self.audit.answered(number, answer)
        except AuditRefused as refused:
            raise OutcomeNotRecorded(refused.message, reply=incoming, error=error) from error


def _action(outgoing: Outgoing) -> str:
    """What the message asks for: its SOAP action, or where it has none the address."""
    named = {name.lower(): text for name, text in outgoing.headers}
    return named.get("soapaction", "").strip('"') or outgoing.url


@dataclass(frozen=True, slots=True)
class _Response:
    """What zeep's SOAP binding reads of an HTTP response."""

    status_code: int
    headers: Mapping[str, str]
    content: bytes = field(repr=False)
    encoding: str = "utf-8"


class _Bridge(ZeepTransport):
    """zeep's transport, carried by ours: the same connections, credentials and timeouts, and no envelope is logged."""

    def __init__(self, transport: Transport) -> None:
        super().__init__()
        self._transport = transport

    def post(self, address: str, message: bytes, headers: Mapping[str, str]) -> _Response:
        return _response(self._transport.send(Outgoing(url=address, headers=tuple(headers.items()), body=message)))

    def load(self, url: str) -> bytes:
        if not url.startswith(("http://", "https://")):
            loaded: bytes = super().load(url)
            return loaded
        incoming = self._transport.send(Outgoing(url=url))
        if incoming.status != 200:
            raise UnexpectedAnswer(f"There is no WSDL or schema at {url} (HTTP {incoming.status})")
        return incoming.body


def zeep_client(wsdl: str, transport: Transport) -> zeep.Client:
    """A zeep client of the WSDL at an address or path, without DTDs, over `transport`."""
    settings = zeep.Settings(forbid_dtd=True, forbid_entities=True)
    return zeep.Client(wsdl, transport=_Bridge(transport), settings=settings)


def _response(incoming: Incoming) -> _Response:
    return _Response(
        status_code=incoming.status, headers={"Content-Type": incoming.content_type}, content=incoming.body
    )
