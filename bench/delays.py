"""What replies that come late cost the others: every tenth question is delayed by a second.

    python -m bench.delays

Four connections each send a question and wait for its reply. After nine of their replies a question about somebody
else is sent on a connection of its own, and nobody waits for it. Round after round, fault rules first leave that
person alone and then delay her replies; printed are the replies a second that the four got.
"""

from __future__ import annotations

import selectors
import time
from collections.abc import Callable
from contextlib import closing
from urllib.parse import urlsplit

import httpx

from bcss_client import Client, Ssin, WsgiTransport
from bcss_client.transport import Outgoing
from bcss_sim.app import create_app

from .load import Connection
from .measure import Spread, in_turn
from .questions import Canned, applicant, simulator
from .server import SIMULATOR, served

ROUNDS, COUNT, CONNECTIONS, SPARED = 7, 4500, 4, 9
DELAY = {"kind": "delay", "seconds": 1.0}


def asked_about(transport: Canned, client: Client, ssin: Ssin) -> Outgoing:
    transport.sent.clear()
    transport.came.clear()
    client.tx25(ssin=ssin)
    return transport.sent[0]


def request(port: int, asked: Outgoing) -> bytes:
    body = asked.body or b""
    headers = dict(asked.headers) | {"Host": f"127.0.0.1:{port}", "Content-Length": str(len(body))}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST {urlsplit(asked.url).path} HTTP/1.1\r\n{head}\r\n".encode() + body


class Asking:
    """The four connections, and those that questions about somebody else go out on."""

    def __init__(self, port: int, *, often: bytes, seldom: bytes) -> None:
        self._selector: selectors.BaseSelector = selectors.DefaultSelector()
        self._steady = [Connection(port, often) for _ in range(CONNECTIONS)]
        self._seldom = (port, seldom)
        self._idle: list[Connection] = []
        self._late = 0

    def replies_a_second(self) -> float:
        """How many replies the four got a second; those that come late are waited for at the end."""
        begin = time.perf_counter()
        for connection in self._steady:
            self._ask(connection)
        answered = 0
        while answered < COUNT:
            for connection in self._answered():
                answered += 1
                self._ask(connection)
                if answered % SPARED == 0:
                    self._late += 1
                    self._ask(self._idle.pop() if self._idle else Connection(*self._seldom))
        seconds = time.perf_counter() - begin
        while self._late:
            self._answered()
        return answered / seconds

    def close(self) -> None:
        self._selector.close()
        for connection in [*self._steady, *self._idle]:
            connection.socket.close()

    def _ask(self, connection: Connection) -> None:
        self._selector.register(connection.socket, selectors.EVENT_READ, connection)
        connection.ask()

    def _answered(self) -> list[Connection]:
        """Which of the four have their reply."""
        found: list[Connection] = []
        for key, _ in self._selector.select():
            connection = key.data
            assert isinstance(connection, Connection)
            if not connection.answered():
                continue
            self._selector.unregister(connection.socket)
            if connection in self._steady:
                found.append(connection)
            else:
                self._idle.append(connection)
                self._late -= 1
        return found


def ruled(port: int, rule: dict[str, object] | None) -> None:
    url = f"http://127.0.0.1:{port}/_sim/faults"
    httpx.delete(url).raise_for_status()
    if rule is not None:
        httpx.post(url, json=rule).raise_for_status()


def measured() -> dict[str, Spread]:
    asked = simulator()
    transport = Canned(WsgiTransport(create_app(asked)))
    client = Client.for_simulator(transport=transport)
    seldom_asked = asked.world.persona("P02").applicant
    often = asked_about(transport, client, applicant(asked))
    seldom = asked_about(transport, client, seldom_asked)
    with served([*SIMULATOR, "--port", "{port}"]) as port:
        messages = {"often": request(port, often), "seldom": request(port, seldom)}

        def under(rule: dict[str, object] | None) -> float:
            ruled(port, rule)
            with closing(Asking(port, **messages)) as asking:
                return asking.replies_a_second()

        works: dict[str, Callable[[], float]] = {
            "no rule": lambda: under(None),
            "a rule that spares all": lambda: under({"effect": DELAY, "person": seldom_asked, "skip": 10**9}),
            "every tenth delayed by 1 s": lambda: under({"effect": DELAY, "person": seldom_asked}),
        }
        for work in works.values():
            work()
        return in_turn(works, rounds=ROUNDS)


if __name__ == "__main__":
    found = measured()
    plain = found["no rule"]
    for name, spread in found.items():
        print(f"{name:28} {spread.median:7.0f} /s  {spread.low:.0f} … {spread.high:.0f}  {spread.over(plain):.0%}")
