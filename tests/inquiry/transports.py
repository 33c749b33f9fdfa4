"""Transports for inquiries: one that keeps what is sent, one on which a flow is down, some that count."""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from bcss_client import AsyncWsgiTransport, WsgiTransport
from bcss_client.flow import Flow, Soa, Ssdn
from bcss_client.reply import Reply
from bcss_client.transport import Incoming, Outgoing
from bcss_sim.world.world import World

PATIENCE = 60.0  # seconds after which a meeting of messages is given up, and the test fails


def is_about(flow: Flow[..., Reply], outgoing: Outgoing) -> bool:
    """Whether a message asks a flow, by the element its question is."""
    wire = flow.wire
    element = wire.request if isinstance(wire, (Soa, Ssdn)) else wire.form
    return re.search(rb"[<:;]%s\b" % element.encode(), outgoing.body or b"") is not None


@dataclass(slots=True)
class Recording:
    """Keeps every message sent."""

    inner: WsgiTransport
    sent: list[Outgoing] = field(default_factory=list)

    def send(self, outgoing: Outgoing) -> Incoming:
        """Keep the message and pass it on."""
        self.sent.append(outgoing)
        return self.inner.send(outgoing)

    def close(self) -> None:
        """Nothing to let go of."""

    def people(self, world: World) -> set[str]:
        """The numbers of people of the world in what was sent."""
        texts = (outgoing.body.decode() for outgoing in self.sent if outgoing.body)
        return {number for text in texts for number in re.findall(r"\b\d{11}\b", text) if world.holds(number)}


@dataclass(slots=True)
class OneDown:
    """One flow is down in a way; the others answer."""

    inner: WsgiTransport
    flow: Flow[..., Reply]
    way: Callable[[Incoming], Incoming]

    def send(self, outgoing: Outgoing) -> Incoming:
        """Answer, unless the flow that is down is asked."""
        answer = self.inner.send(outgoing)
        return self.way(answer) if is_about(self.flow, outgoing) else answer

    def close(self) -> None:
        """Nothing to let go of."""


class Meeting:
    """The first `size` messages wait for each other; counted is how many are ever under way at once."""

    def __init__(self, inner: WsgiTransport, size: int) -> None:
        self._inner = inner
        self._size = size
        self._barrier = threading.Barrier(size)
        self._lock = threading.Lock()
        self._begun = self._under_way = self.most = 0

    def send(self, outgoing: Outgoing) -> Incoming:
        """Count, meet, answer."""
        with self._lock:
            self._begun += 1
            self._under_way += 1
            self.most = max(self.most, self._under_way)
            meets = self._begun <= self._size
        try:
            if meets:
                self._barrier.wait(PATIENCE)
            return self._inner.send(outgoing)
        finally:
            with self._lock:
                self._under_way -= 1

    def close(self) -> None:
        """Nothing to let go of."""


class AsyncMeeting:
    """As `Meeting`, awaited."""

    def __init__(self, inner: AsyncWsgiTransport, size: int) -> None:
        self._inner = inner
        self._size = size
        self._barrier = asyncio.Barrier(size)
        self._begun = self._under_way = self.most = 0

    async def send(self, outgoing: Outgoing) -> Incoming:
        """Count, meet, answer."""
        self._begun += 1
        self._under_way += 1
        self.most = max(self.most, self._under_way)
        try:
            if self._begun <= self._size:
                async with asyncio.timeout(PATIENCE):
                    await self._barrier.wait()
            return await self._inner.send(outgoing)
        finally:
            self._under_way -= 1

    async def close(self) -> None:
        """Nothing to let go of."""
