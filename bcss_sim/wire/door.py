"""The door of the simulator: SOAP messages and WSDLs, as plain WSGI in front of the Flask application.

Flask costs several times more than answering a known question, so messages do not pass through it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import parse_qsl
from wsgiref.util import application_uri

from lxml import etree

from bcss_client import flows
from bcss_client.document import MAX_BYTES, XmlRefused, parse
from bcss_client.envelope.soap import NotSoap, payload
from bcss_client.envelope.ssdn import PATH as GATEWAY
from bcss_client.flow import Flow, Soa
from bcss_client.namespaces import CONNECTOR, SOAP
from bcss_client.reasons import reasons
from bcss_client.reply import Reply

from ..faults import Faults
from ..journal import Journal, Trail, astray
from ..tickets import Tickets
from ..world.recipe import NumberScheme
from ..world.world import World
from . import soa, ssdn
from .caller import Callers, TurnedAway
from .desk import Desk
from .faulty import BrokenOff, Struck
from .receipt import Receipt
from .signed import Notary
from .soap import HttpReply, faulted
from .wsdl import schema_of, wsdl_of

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_log = logging.getLogger("bcss_sim")
_GATEWAY_WSDL = "ssdn/KSZBCSSWebServiceConnector.wsdl"
_Raised: TypeAlias = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]
_TEXT = "text/plain; charset=utf-8"


@dataclass(frozen=True, slots=True)
class _Service:
    """What is served at one path: a WSDL, and flows by the root element of their requests (none: the gateway)."""

    wsdl: str
    flows: Mapping[str, tuple[Flow[..., Reply], Soa]]


class Door:
    """A WSGI application that answers SOAP at the paths of the services and hands everything else on.

    `sleep` waits so many seconds where a fault rule has a reply come late.
    """

    def __init__(
        self,
        desk: Desk,
        tickets: Tickets,
        behind: WSGIApplication,
        *,
        callers: Callers,
        notary: Notary | None,
        journal: Journal,
        faults: Faults,
        sleep: Callable[[float], None],
    ) -> None:
        self._desk = desk
        self._callers = callers
        self._notary = notary
        self._struck = Struck(faults, sleep)
        self._tickets = tickets
        self._behind = behind
        self._journal = journal
        self._services = _services()
        self._marks = _marks(desk.world)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request, as WSGI has it."""
        service = self._services.get(environ.get("PATH_INFO", ""))
        if service is None:
            start_response = self._marking(start_response)
            return self._behind(environ, astray(self._journal, environ, start_response, body=_body))
        if environ["REQUEST_METHOD"] == "POST":
            trail = Trail(environ["PATH_INFO"], environ.get("CONTENT_TYPE", ""))
            reply = self._posted(environ, service, trail)
            self._journal.keep(trail, reply.status, reply.body)
        elif environ["REQUEST_METHOD"] in ("GET", "HEAD"):
            reply = _described(environ, service)
        else:
            reply = HttpReply("405 Method Not Allowed", b"", _TEXT, (("Allow", "GET, HEAD, POST"),))
        length = len(reply.body) if reply.announced is None else reply.announced
        headers = [("Content-Type", reply.content_type), ("Content-Length", str(length))]
        start_response(reply.status, [*headers, *reply.headers, *self._marks])
        return [reply.body] if reply.announced is None else BrokenOff(reply.body)

    def _marking(self, start_response: StartResponse) -> StartResponse:
        """As the server's, adding the headers that every reply bears."""

        def marking(
            status: str, headers: list[tuple[str, str]], error: _Raised | None = None, /
        ) -> Callable[[bytes], object]:
            return start_response(status, [*headers, *self._marks], error)

        return marking

    def _posted(self, environ: WSGIEnvironment, service: _Service, trail: Trail) -> HttpReply:
        clock = self._desk.clock
        clock.follow()
        received, today = clock.now, clock.today
        caller = self._callers.identified(environ)
        message = _body(environ)
        if isinstance(caller, TurnedAway):
            trail.turned_away(message, caller.credentials)
            return caller.reply
        receipt = Receipt(
            ticket=self._tickets.issue(message, today=today),
            received=received,
            sender=caller.organisation,
            certificate=caller.certificate,
            trail=trail,
        )
        trail.received(message, receipt.ticket, caller.organisation, caller.credentials)
        try:
            return self._answered(service, message, receipt)
        except Exception as error:  # the server stays up whatever an answer does
            _record(receipt, error)
            return self._faulted(service, receipt, "internal_error")

    def _answered(self, service: _Service, message: bytes, receipt: Receipt) -> HttpReply:
        try:
            root = parse(message)
        except XmlRefused:
            return self._faulted(service, receipt, "invalid_structure")
        if etree.QName(root).localname == "Envelope" and root.tag != f"{{{SOAP}}}Envelope":
            return faulted(blame="VersionMismatch")  # SOAP 1.2, say: SOAP 1.1 has a fault of its own for it
        notary = self._notary if service.flows else None
        if notary is None:
            return self._struck.treated(self._desk, receipt, lambda desk: self._treated(desk, service, root, receipt))
        checked = notary.checked(root, receipt)
        if isinstance(checked, HttpReply):
            return notary.signed(checked)
        return self._struck.treated(
            self._desk, checked, lambda desk: notary.signed(self._treated(desk, service, root, checked))
        )

    def _treated(self, desk: Desk, service: _Service, root: etree._Element, receipt: Receipt) -> HttpReply:
        try:
            content = payload(root)
        except NotSoap:
            return self._faulted(service, receipt, "invalid_structure")
        if not service.flows:
            if content.tag != f"{{{CONNECTOR}}}xmlString":
                return self._faulted(service, receipt, "invalid_structure")
            return ssdn.served(desk, content, receipt)
        found = service.flows.get(str(content.tag))
        if found is None:
            return self._faulted(service, receipt, "invalid_structure")
        try:
            return soa.served(desk, *found, content, receipt)
        except Exception as error:  # here the operation is known, in whose name the fault speaks
            _record(receipt, error)
            return soa.fault(self._desk, found[1], receipt, reason=reasons()["internal_error"])

    def _faulted(self, service: _Service, receipt: Receipt, key: str) -> HttpReply:
        for _, wire in service.flows.values():
            return soa.fault(self._desk, wire, receipt, reason=reasons()[key])
        return faulted(blame="Server" if key == "internal_error" else "Client")


def paths() -> tuple[str, ...]:
    """The paths at which a service is served."""
    return tuple(sorted(_services()))


def _marks(world: World) -> tuple[tuple[str, str], ...]:
    """The headers every reply bears: which world answers, and a warning when its numbers could be real."""
    marks = (("X-Simulated-World", world.fingerprint),)
    if world.recipe.scheme is not NumberScheme.REALISTIC:
        return marks
    return (*marks, ("X-Simulated-Numbers", "realistic: some may belong to real people; all data are synthetic"))


def _record(receipt: Receipt, error: Exception) -> None:
    # Neither the message nor the text of the error is logged: both may hold personal data.
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else "?"
    _log.error("ticket %s: %s at %s", receipt.ticket, type(error).__name__, where)


@cache
def _services() -> Mapping[str, _Service]:
    services = {GATEWAY: _Service(_GATEWAY_WSDL, {})}
    for flow in flows.ALL:
        if isinstance(flow.wire, Soa):
            known = services[flow.wire.path].flows if flow.wire.path in services else {}
            root = f"{{{flow.wire.namespace}}}{flow.wire.request}"
            services[flow.wire.path] = _Service(flow.wire.wsdl, {**known, root: (flow, flow.wire)})
    return services


def _described(environ: WSGIEnvironment, service: _Service) -> HttpReply:
    query = {name.lower(): value for name, value in parse_qsl(environ.get("QUERY_STRING", ""), keep_blank_values=True)}
    url = application_uri(environ).rstrip("/") + environ["PATH_INFO"]
    if "xsd" in query:
        schema = schema_of(query["xsd"], url=url)
        return schema or HttpReply("404 Not Found", b"There is no such schema here.\n", _TEXT)
    if "wsdl" in query:
        return wsdl_of(service.wsdl, url=url)
    sentence = f"A SOAP service: POST a message, or read its WSDL at {url}?wsdl\n"
    return HttpReply("405 Method Not Allowed", sentence.encode(), _TEXT, (("Allow", "POST"),))


# One byte more than allowed is read, so that a message too large is seen as such without holding all of it.
def _body(environ: WSGIEnvironment) -> bytes:
    length = environ.get("CONTENT_LENGTH")
    limit = MAX_BYTES + 1
    body: bytes = environ["wsgi.input"].read(min(int(length), limit) if length and length.isdigit() else limit)
    return body
