"""The two clients: every flow as a typed method, waiting or awaited."""

from __future__ import annotations

import os
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterable, Iterator, Mapping
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Generic, ParamSpec, Self, TypeVar

from . import flows
from .config import SIMULATOR_URL, Settings, settings_from, simulator_settings
from .errors import TransportError
from .exchange import Exchange, Retry
from .flow import Flow, FlowMethod
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
from .values import SsinLike

if TYPE_CHECKING:
    import zeep

    from .batch import Result

P = ParamSpec("P")
R = TypeVar("R", bound=Reply)
T = TypeVar("T")


class _Flows:
    """One line a flow: its declaration is the method, imported when first used."""

    test_connection = FlowMethod(lambda: flows.test_connection.test_connection)
    manage_access = FlowMethod(lambda: flows.manage_access.manage_access)
    identify_person = FlowMethod(lambda: flows.identify_person.identify_person)
    perform_investigation = FlowMethod(lambda: flows.perform_investigation.perform_investigation)
    consult_other_sectors = FlowMethod(lambda: flows.consult_other_sectors.consult_other_sectors)
    tx25 = FlowMethod(lambda: flows.tx25.tx25)
    health_insurance = FlowMethod(lambda: flows.health_insurance.health_insurance)
    rvv_bim_omnio_status = FlowMethod(lambda: flows.rvv_bim_omnio_status.rvv_bim_omnio_status)
    l950 = FlowMethod(lambda: flows.l950.l950)
    a701 = FlowMethod(lambda: flows.a701.a701)
    l301 = FlowMethod(lambda: flows.l301.l301)
    unemployment_situation = FlowMethod(lambda: flows.unemployment_situation.unemployment_situation)
    unemployment_rights = FlowMethod(lambda: flows.unemployment_rights.unemployment_rights)
    unemployment_payments = FlowMethod(lambda: flows.unemployment_payments.unemployment_payments)
    unemployment_paid_sums = FlowMethod(lambda: flows.unemployment_paid_sums.unemployment_paid_sums)
    unemployment_activation = FlowMethod(lambda: flows.unemployment_activation.unemployment_activation)
    unemployment_scheduled_payment = FlowMethod(
        lambda: flows.unemployment_scheduled_payment.unemployment_scheduled_payment
    )
    career_break = FlowMethod(lambda: flows.career_break.career_break)
    family_allowances = FlowMethod(lambda: flows.family_allowances.family_allowances)
    pension_register_consult = FlowMethod(lambda: flows.pension_register_consult.pension_register_consult)
    consult_patrimony = FlowMethod(lambda: flows.consult_patrimony.consult_patrimony)
    list_of_attestations = FlowMethod(lambda: flows.list_of_attestations.list_of_attestations)
    l036 = FlowMethod(lambda: flows.l036.l036)
    register_attest = FlowMethod(lambda: flows.register_attest.register_attest)
    stop_attest = FlowMethod(lambda: flows.stop_attest.stop_attest)
    a036 = FlowMethod(lambda: flows.a036.a036)


class _Base(_Flows, ABC, Generic[T]):
    """What both clients share: settings, options, and how they are built.

    `closes` tells whether the transport is closed with the client; one that others use too is not.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        transport: T | None = None,
        timeout: Timeout | None = None,
        exchange: Exchange | None = None,
        closes: bool = True,
    ) -> None:
        self._exchange = exchange or Exchange(settings=settings)
        if transport is None:
            transport = self._over_http(settings.security, timeout or Timeout())
        self._transport = transport
        self._closes = closes

    @staticmethod
    @abstractmethod
    def _over_http(security: Security, timeout: Timeout) -> T: ...

    @classmethod
    def for_simulator(
        cls, url: str = SIMULATOR_URL, *, transport: T | None = None, realistic_numbers: bool = False
    ) -> Self:
        """A client of the simulator at `url`, as its demonstration organisation.

        `realistic_numbers`, which warns, is for a simulator whose people have numbers that may be real.
        """
        return cls(simulator_settings(url, realistic_numbers=realistic_numbers), transport=transport)

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """A client with the settings of the `BCSS_…` variables; raises `ConfigurationError`."""
        return cls(settings_from(environ))

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self._exchange.settings

    def with_options(
        self, *, legal_context: str | None = None, timeout: Timeout | None = None, retry: Retry | None = None
    ) -> Self:
        """The same client with another legal context, other timeouts or other retries.

        Connections are shared and stay open when the new client is closed; other timeouts take connections of their
        own, over HTTP.
        """
        exchange = self._exchange
        if legal_context is not None:
            sender = replace(exchange.settings.sender, legal_context=legal_context)
            exchange = replace(exchange, settings=replace(exchange.settings, sender=sender))
        if retry is not None:
            exchange = replace(exchange, retry=retry)
        if timeout is not None:
            return type(self)(exchange.settings, timeout=timeout, exchange=exchange)
        return type(self)(exchange.settings, transport=self._transport, exchange=exchange, closes=False)

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

    def batch(
        self,
        people: Iterable[SsinLike],
        *,
        flows: Iterable[str | Flow[..., Reply]],
        concurrency: int = 4,
        rate: float | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        **arguments: object,
    ) -> Generator[Result]:
        """Ask flows about people, several at a time, and give each result as it comes: a reply or an error.

        `flows` are slugs, or flows such as `Client.tx25`; `arguments` are theirs, the same for everybody. No more than
        `rate` requests a second are sent. Raises `InvalidRequest` before anything is sent; what is wrong with one
        person is the error of that person.
        """
        from .batch.asking import asked
        from .batch.pace import Pace, Paced
        from .batch.question import flows_named, questions

        transport = self._transport
        if rate is not None:
            transport = Paced(transport, Pace(rate, clock=clock), sleep=sleep)
        caller = type(self)(self.settings, transport=transport, exchange=self._exchange)
        wanted = questions(people, flows_named(flows), arguments, sender=self.settings.sender)
        return asked(caller, wanted, concurrency=concurrency)

    def zeep(self, wsdl: str) -> zeep.Client:
        """A zeep client of any WSDL, for services without a declaration, over this client's transport."""
        from .zeep_service import zeep_client

        return zeep_client(wsdl, self._transport)

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
        return await _carried_async(self._exchange.steps(flow, request), self._transport)

    async def pages(self, flow: Flow[P, R], *args: P.args, **kwargs: P.kwargs) -> AsyncIterator[R]:
        """As `Client.pages`."""
        request: object | None = flow.request(*args, **kwargs)
        while request is not None:
            reply = await self.call(flow, request)
            yield reply
            request = flow.next_page(request, reply) if flow.next_page else None

    def batch(
        self,
        people: Iterable[SsinLike],
        *,
        flows: Iterable[str | Flow[..., Reply]],
        concurrency: int = 4,
        rate: float | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] | None = None,
        **arguments: object,
    ) -> AsyncGenerator[Result]:
        """As `Client.batch`; `sleep` is that of asyncio unless another is given."""
        import asyncio

        from .batch.asking import asked_async
        from .batch.pace import AsyncPaced, Pace
        from .batch.question import flows_named, questions

        transport = self._transport
        if rate is not None:
            transport = AsyncPaced(transport, Pace(rate, clock=clock), sleep=sleep or asyncio.sleep)
        caller = type(self)(self.settings, transport=transport, exchange=self._exchange)
        wanted = questions(people, flows_named(flows), arguments, sender=self.settings.sender)
        return asked_async(caller, wanted, concurrency=concurrency)

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


async def _carried_async(steps: Generator[Outgoing, Incoming, R], transport: AsyncTransport) -> R:
    import asyncio

    try:
        outgoing = next(steps)
        while True:
            if outgoing.delay:
                await asyncio.sleep(outgoing.delay)
            try:
                incoming = await transport.send(outgoing)
            except TransportError as error:
                outgoing = steps.throw(error)
            else:
                outgoing = steps.send(incoming)
    except StopIteration as done:
        reply: R = done.value
        return reply
