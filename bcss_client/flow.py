"""The declaration of a flow: written once, read by client, simulator, command line, documentation and tests."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, ParamSpec, Protocol, TypeAlias, TypeVar, overload

from .cautions import cautions
from .labels import Labels
from .opening import INQUIRY
from .reply import Reply
from .sender import Sender

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
class Form:
    """A classic form in the body of an SSDN service, which refuses in a block of its own, `AnswerNOK`.

    `name` is its element, `process_type` its attribute: `L` for a consultation, `A` for an attestation.
    """

    name: str
    process_type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ssdn:
    """A service of the SSDN gateway. `schema` is a path under `schemas/`; `request` and `reply` are root elements.

    `form` is the classic form in the body, where there is one. In the replies of some services elements of the
    common namespace stand without a prefix (`plain_common`), and old clients look for them so.
    """

    service_id: str
    version: str
    namespace: str
    schema: str
    request: str
    reply: str
    form: Form | None = None
    plain_common: bool = False


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


class Head(StrEnum):
    """What the messages of a SOA service begin with."""

    FULL = "full"  # customer, marks of the BCSS, legal context; a reply echoes the criteria and has a status
    BRIEF = "brief"  # customer and marks of the BCSS; a reply has a status
    NONE = "none"  # marks of the BCSS in a reply, nothing else


@dataclass(frozen=True, slots=True, kw_only=True)
class Soa:
    """A service of the SOA platform. `schema` and `wsdl` are paths under `schemas/`, `path` the HTTP path.

    `refusals` names, for a condition of the table of reasons, the condition this service has in its place.
    `listed_as` are the names under which circulars list it as if it were a service of the SSDN gateway.
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
    head: Head = Head.FULL
    refusals: Mapping[str, str] = field(default_factory=dict, hash=False)
    listed_as: tuple[str, ...] = ()


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

    `opened_by` are the quality codes of which one must be there before the person may be asked about: none of
    them when nobody need be integrated. `writes` tells whether a call changes something. `sources` are notes on
    the evidence. `next_page` makes, of a request and its
    reply, the request for what did not fit in the reply, or None. `repeats` gives, of the sender and our
    reference, what a request repeats of its envelope.
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
    opened_by: frozenset[str] = INQUIRY
    next_page: Callable[[object, Reply], object | None] | None = None
    repeats: Callable[[Sender, str], Mapping[str, object]] | None = None

    @property
    def cautions(self) -> tuple[Labels, ...]:
        """What a reader of replies should keep in mind."""
        return cautions()[self.slug]

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
