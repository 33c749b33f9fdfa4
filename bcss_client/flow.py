"""The declaration of a flow: written once, read by client, simulator, command line, documentation and tests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, ParamSpec, Protocol, TypeAlias, TypeVar, overload

from .labels import Labels
from .reply import Reply

P = ParamSpec("P")
R_co = TypeVar("R_co", bound=Reply, covariant=True)
AnyReply = TypeVar("AnyReply", bound=Reply)
F = TypeVar("F", bound="Flow[..., Reply]")


class Evidence(StrEnum):
    """How well the messages of a flow are known."""

    OFFICIAL = "official"  # read in a published schema
    OBSERVED = "observed"  # seen in public client code or recorded replies
    RECONSTRUCTED = "reconstructed"  # ours, on the pattern of the family


@dataclass(frozen=True, slots=True, kw_only=True)
class Ssdn:
    """A service of the SSDN gateway. `schema` is a path under `schemas/`; `request` and `reply` are root elements."""

    service_id: str
    version: str
    namespace: str
    schema: str
    request: str
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Xmlite:
    """A classic form carried by the SSDN service XMLite: `form` is its root element, `version` its attribute."""

    form: str
    version: str
    schema: str

    @property
    def service_id(self) -> str:
        """The SSDN service that carries every form."""
        return "XMLite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Soa:
    """A service of the SOA platform. `schema` and `wsdl` are paths under `schemas/`, `path` the HTTP path.

    `head` tells whether messages begin with the customer, the legal context and the status; the service that
    only tests the connection has none of them.
    """

    service: str
    version: str
    operation: str
    action: str
    namespace: str
    path: str
    wsdl: str
    schema: str
    request: str
    reply: str
    fault: str
    head: bool = True


Wire: TypeAlias = Ssdn | Xmlite | Soa


class Caller(Protocol):
    """Whoever calls flows and waits for the reply."""

    def call(self, flow: Flow[..., AnyReply], request: object) -> AnyReply:
        """Send `request` and return the reply."""
        ...


class AsyncCaller(Protocol):
    """Whoever calls flows and awaits the reply."""

    async def call(self, flow: Flow[..., AnyReply], request: object) -> AnyReply:
        """Send `request` and return the reply."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Flow(Generic[P, R_co]):
    """One flow: its messages, where they go, what is known of them, and what people call it.

    `integrated` tells whether the person must be integrated in the directory of persons first; `writes`
    whether a call changes something. `sources` are notes on the evidence. `next_page` makes, of a request and
    its reply, the request for what did not fit in the reply, or None.
    """

    slug: str
    wire: Wire
    request: Callable[P, object]
    reply: type[R_co]
    title: Labels
    purpose: Labels
    evidence: Evidence
    sources: tuple[str, ...]
    writes: bool = False
    integrated: bool = True
    next_page: Callable[[object, Reply], object | None] | None = None

    @property
    def request_class(self) -> type:
        """The request as a class, for those who read messages rather than write them."""
        assert isinstance(self.request, type)
        return self.request


class FlowMethod(Generic[F]):
    """A flow as a method of the clients, with the arguments of its request class; mypy and pyright check them.

    On the class of a client it is the flow itself. `find` tells which flow, when somebody asks.
    """

    def __init__(self, find: Callable[[], F]) -> None:
        self._find = find

    @overload
    def __get__(self, caller: None, owner: type) -> F: ...
    @overload
    def __get__(self: FlowMethod[Flow[P, AnyReply]], caller: Caller, owner: type) -> Callable[P, AnyReply]: ...
    @overload
    def __get__(
        self: FlowMethod[Flow[P, AnyReply]], caller: AsyncCaller, owner: type
    ) -> Callable[P, Awaitable[AnyReply]]: ...
    def __get__(self, caller: Caller | AsyncCaller | None, owner: type) -> object:
        flow = self._find()
        if caller is None:
            return flow

        def method(*args: object, **kwargs: object) -> object:
            return caller.call(flow, flow.request(*args, **kwargs))

        method.__name__ = flow.slug
        method.__doc__ = flow.request.__doc__
        # inspect.signature follows this to the request class, so help() shows its arguments.
        method.__dict__["__wrapped__"] = flow.request
        return method
