"""A load generator: connections that each send a message, wait for the reply, and send it again.

    python -m bench.load PORT FILE COUNT CONNECTIONS

FILE is the whole HTTP request. Prints the seconds COUNT replies took; stops at the first that is not `200 OK`.
"""

from __future__ import annotations

import selectors
import socket
import sys
import time
from pathlib import Path


class Connection:
    """One connection: what it sends, and the reply as far as it has come."""

    def __init__(self, port: int, request: bytes) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._request = request
        self._reply = b""

    def ask(self) -> None:
        self._reply = b""
        self.socket.sendall(self._request)

    def answered(self) -> bool:
        """Take what has come; whether the reply is complete."""
        received = self.socket.recv(65536)
        self._reply += received
        head, blank, body = self._reply.partition(b"\r\n\r\n")
        if not received or (blank and not head.startswith(b"HTTP/1.1 200")):
            raise SystemExit(f"not answered: {head[:40]!r}")
        return bool(blank) and len(body) == _length(head)


def _length(head: bytes) -> int:
    for line in head.lower().splitlines():
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    raise SystemExit("the reply does not tell its length")


def seconds_for(count: int, *, connections: list[Connection]) -> float:
    with selectors.DefaultSelector() as selector:
        for connection in connections:
            selector.register(connection.socket, selectors.EVENT_READ, connection)
        begin = time.perf_counter()
        asked = min(len(connections), count)
        for connection in connections[:asked]:
            connection.ask()
        answered = 0
        while answered < count:
            for key, _ in selector.select():
                connection = key.data
                assert isinstance(connection, Connection)
                if not connection.answered():
                    continue
                answered += 1
                if asked < count:
                    asked += 1
                    connection.ask()
        return time.perf_counter() - begin


if __name__ == "__main__":
    port, file, count, width = sys.argv[1:]
    request = Path(file).read_bytes()
    print(seconds_for(int(count), connections=[Connection(int(port), request) for _ in range(int(width))]))
