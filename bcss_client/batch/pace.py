"""Asking no faster than a number of requests a second, retries and further pages included."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from threading import Lock

from ..errors import ConfigurationError
from ..transport import AsyncTransport, Incoming, Outgoing, Transport


class Pace:
    """Gives each request its turn, `rate` of them a second, in the order they come.

    `clock` tells seconds that never go back, as `time.monotonic`. Raises `ConfigurationError` unless `rate` is above 0.

    >>> pace = Pace(4, clock=lambda: 100.0)
    >>> pace.wait(), pace.wait(), pace.wait()
    (0.0, 0.25, 0.5)
    """

    def __init__(self, rate: float, *, clock: Callable[[], float]) -> None:
        if rate <= 0:
            raise ConfigurationError(
                "A rate is more than zero requests a second", next_step="Give a positive number, or none."
            )
        self._between = 1 / rate
        self._clock = clock
        self._next_turn = clock()
        self._one_at_a_time = Lock()

    def wait(self) -> float:
        """Take the next turn, and tell how many seconds it is away."""
        with self._one_at_a_time:
            now = self._clock()
            turn = max(now, self._next_turn)
            self._next_turn = turn + self._between
        return turn - now


class Paced:
    """A transport that sends each message at its turn."""

    def __init__(self, transport: Transport, pace: Pace, *, sleep: Callable[[float], None]) -> None:
        self._transport = transport
        self._pace = pace
        self._sleep = sleep

    def send(self, outgoing: Outgoing) -> Incoming:
        """Wait for the turn, send and wait."""
        self._sleep(self._pace.wait())
        return self._transport.send(outgoing)

    def close(self) -> None:
        """Let go of connections."""
        self._transport.close()


class AsyncPaced:
    """`Paced` for an asynchronous transport."""

    def __init__(self, transport: AsyncTransport, pace: Pace, *, sleep: Callable[[float], Awaitable[object]]) -> None:
        self._transport = transport
        self._pace = pace
        self._sleep = sleep

    async def send(self, outgoing: Outgoing) -> Incoming:
        """Await the turn, send and await."""
        await self._sleep(self._pace.wait())
        return await self._transport.send(outgoing)

    async def close(self) -> None:
        """Let go of connections."""
        await self._transport.close()
