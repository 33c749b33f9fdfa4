"""The two clients: every flow as a typed method, waiting or awaited."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Generator, Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, ParamSpec, Self, TypeVar

from .client_base import ClientBase
from .errors import TransportError
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
from .values import SsinLike

if TYPE_CHECKING:
    import zeep

    from .batch import Result
    from .inquiry import Inquiry, Question, SocialInquiry

P = ParamSpec("P")
R = TypeVar("R", bound=Reply)


class Client(ClientBase[Transport]):
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


class AsyncClient(ClientBase[AsyncTransport]):
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
