"""The two clients: every flow as a typed method, waiting or awaited."""

from __future__ import annotations

import os
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Generic, ParamSpec, Self, TypeVar

from .client_methods import Methods
from .config import SIMULATOR_URL, Settings, audit_settings_from, settings_from, simulator_settings
from .consultation import Recorder
from .errors import TransportError
from .exchange import Exchange, Retry
from .flow import Flow
from .reply import Reply
from .transport import (
    AsyncHttpTransport,
    AsyncTransport,
    HttpTransport,
    Incoming,
    Outgoing,
    Security,
    Timeout,
    Transport,
)

if TYPE_CHECKING:
    import zeep

    from .inquiry import Inquiry, Question, SocialInquiry

P = ParamSpec("P")
R = TypeVar("R", bound=Reply)
T = TypeVar("T")


class _Base(Methods, ABC, Generic[T]):
    """What both clients share: settings, options, and how they are built.

    `closes` tells whether the transport is closed with the client; one that others use too is not. An `audit`, such as
    `bcss_client.audit.ConsultationLog`, is told of every message of a flow before it is sent, and of what came of it.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        transport: T | None = None,
        timeout: Timeout | None = None,
        exchange: Exchange | None = None,
        closes: bool = True,
        audit: Recorder | None = None,
    ) -> None:
        self._exchange = exchange or Exchange(settings=settings)
        if audit is not None:
            self._exchange = replace(self._exchange, audit=audit)
        if transport is None:
            transport = self._over_http(settings.security, timeout or Timeout())
        self._transport = transport
        self._closes = closes

    @staticmethod
    @abstractmethod
    def _over_http(security: Security, timeout: Timeout) -> T: ...

    @classmethod
    def for_simulator(
        cls,
        url: str = SIMULATOR_URL,
        *,
        transport: T | None = None,
        realistic_numbers: bool = False,
        audit: Recorder | None = None,
    ) -> Self:
        """A client of the simulator at `url`, as its demonstration organisation.

        `realistic_numbers`, which warns, is for a simulator whose people have numbers that may be real.
        """
        return cls(simulator_settings(url, realistic_numbers=realistic_numbers), transport=transport, audit=audit)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """A client with the settings of the `BCSS_…` variables; raises `ConfigurationError`."""
        return cls(settings_from(environ), audit=audit_from(environ))

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self._exchange.settings

    def with_options(
        self,
        *,
        legal_context: str | None = None,
        timeout: Timeout | None = None,
        retry: Retry | None = None,
        file: str | None = None,
        purpose: str | None = None,
        user: str | None = None,
    ) -> Self:
        """The same client with another legal context, other timeouts or other retries.

        `file`, `purpose` and `user` are what the consultation log, where the client has one, says of the occasion.
        Connections are shared and stay open when the new client is closed; other timeouts take connections of their
        own, over HTTP.
        """
        exchange = self._exchange
        if legal_context is not None:
            sender = replace(exchange.settings.sender, legal_context=legal_context)
            exchange = replace(exchange, settings=replace(exchange.settings, sender=sender))
        if retry is not None:
            exchange = replace(exchange, retry=retry)
        said = {"file": file, "purpose": purpose, "user": user}
        if occasion := {name: text for name, text in said.items() if text is not None}:
            exchange = replace(exchange, occasion=replace(exchange.occasion, **occasion))
        if timeout is not None:
            return type(self)(exchange.settings, timeout=timeout, exchange=exchange)
        return type(self)(exchange.settings, transport=self._transport, exchange=exchange, closes=False)

    def _for(self, inquiry: Inquiry, question: Question) -> Self:
        """The same client, which records the consultation for the file and with its reason."""
        return self.with_options(file=inquiry.file, purpose=question.reason.text(inquiry.language))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.settings.environment.value} at {self.settings.url})"


class Client(_Base[Transport]):
    """Calls the flows and waits for each reply.

    >>> client = Client.for_simulator()
    >>> client
    Client(simulator at http://127.0.0.1:4520)

    Build one with `for_simulator`, `from_env`, or from `Settings`; it may be shared between threads as far as its
    transport may. Errors are those of `bcss_client.errors`.
    """

    @staticmethod
    def _over_http(security: Security, timeout: Timeout) -> Transport:
        return HttpTransport(security, timeout)

    def call(self, flow: Flow[..., R], request: object) -> R:
        """Send a request of `flow` and return the reply; the methods named after the flows do this."""
        return _carried(self._exchange.steps(flow, request), self._transport)

    def pages(self, flow: Flow[P, R], *args: P.args, **kwargs: P.kwargs) -> Iterator[R]:
        """Every page of a reply that does not fit in one message, asked for as it is needed."""
        request: object | None = flow.request(*args, **kwargs)
        while request is not None:
            reply = self.call(flow, request)
            yield reply
            request = flow.next_page(request, reply) if flow.next_page else None

    def inquire(self, inquiry: Inquiry) -> SocialInquiry:
        """Make a social inquiry; `social_inquiry` does this."""
        from .inquiry.asking import made

        def ask(question: Question) -> Reply:
            return self._for(inquiry, question).call(question.flow, question.request)

        return made(inquiry, ask)

    def zeep(self, wsdl: str) -> zeep.Client:
        """A zeep client of any WSDL, for services without a declaration, over this client's transport."""
        from .zeep_service import RecordedTransport, zeep_client

        exchange = self._exchange
        if exchange.audit is None:
            return zeep_client(wsdl, self._transport)
        recorded = RecordedTransport(
            into=self._transport,
            audit=exchange.audit,
            sender=exchange.settings.sender,
            environment=exchange.settings.environment.value,
            occasion=exchange.occasion,
            clock=exchange.clock,
        )
        return zeep_client(wsdl, recorded)

    def close(self) -> None:
        """Let go of connections."""
        if self._closes:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(_Base[AsyncTransport]):
    """Calls the flows and awaits each reply; otherwise as `Client`."""

    @staticmethod
    def _over_http(security: Security, timeout: Timeout) -> AsyncTransport:
        return AsyncHttpTransport(security, timeout)

    async def call(self, flow: Flow[..., R], request: object) -> R:
        """Send a request of `flow` and return the reply; the methods named after the flows do this."""
        # Writing the log waits for the disk: a thread does, so that the event loop need not.
        aside = self._exchange.audit is not None
        return await _carried_async(self._exchange.steps(flow, request), self._transport, aside=aside)

    async def pages(self, flow: Flow[P, R], *args: P.args, **kwargs: P.kwargs) -> AsyncIterator[R]:
        """As `Client.pages`."""
        request: object | None = flow.request(*args, **kwargs)
        while request is not None:
            reply = await self.call(flow, request)
            yield reply
            request = flow.next_page(request, reply) if flow.next_page else None

    async def inquire(self, inquiry: Inquiry) -> SocialInquiry:
        """Make a social inquiry; `social_inquiry` does this."""
        from .inquiry.asking import made_async

        async def ask(question: Question) -> Reply:
            return await self._for(inquiry, question).call(question.flow, question.request)

        return await made_async(inquiry, ask)

    async def close(self) -> None:
        """Let go of connections."""
        if self._closes:
            await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()


def audit_from(environ: Mapping[str, str]) -> Recorder | None:
    """The consultation log of the `BCSS_AUDIT_…` variables, None without; raises `ConfigurationError`."""
    found = audit_settings_from(environ)
    if found is None:
        return None
    from .audit import ConsultationLog, Key

    return ConsultationLog(found.database, key=Key.from_file(found.key))


def _carried(steps: Generator[Outgoing, Incoming, R], transport: Transport) -> R:
    try:
        outgoing = next(steps)
        while True:
            if outgoing.delay:
                time.sleep(outgoing.delay)
            try:
                incoming = transport.send(outgoing)
            except TransportError as error:
                outgoing = steps.throw(error)
            else:
                outgoing = steps.send(incoming)
    except StopIteration as done:
        reply: R = done.value
        return reply


async def _carried_async(steps: Generator[Outgoing, Incoming, R], transport: AsyncTransport, *, aside: bool) -> R:
    import asyncio

    def reached(move: Callable[..., Outgoing], *came: object) -> Outgoing | R:
        try:
            return move(*came)
        except StopIteration as done:  # which no thread hands on
            reply: R = done.value
            return reply

    async def moved(move: Callable[..., Outgoing], *came: object) -> Outgoing | R:
        return await asyncio.to_thread(reached, move, *came) if aside else reached(move, *came)

    step = await moved(next, steps)
    while isinstance(step, Outgoing):
        if step.delay:
            await asyncio.sleep(step.delay)
        try:
            incoming = await transport.send(step)
        except TransportError as error:
            step = await moved(steps.throw, error)
        else:
            step = await moved(steps.send, incoming)
    return step
