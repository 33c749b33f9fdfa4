"""zeep for services that have no declaration here, over a transport of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import zeep
from zeep.transports import Transport as ZeepTransport

from .errors import UnexpectedAnswer
from .transport import Incoming, Outgoing, Transport


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
