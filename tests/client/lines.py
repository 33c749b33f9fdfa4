"""Servers that behave badly, on this machine: each connection gets the next of the answers given."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Generator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field

ENVELOPE = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>{}</s:Body></s:Envelope>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What a server does with one connection: sends `text`, then closes, hangs up rudely or stays silent."""

    text: bytes = b""
    resets: bool = False
    stays: bool = False


@dataclass(slots=True)
class Server:
    """Where it listens, and what it received."""

    url: str
    received: list[bytes] = field(default_factory=list)


def http(body: bytes | str, *, status: str = "200 OK", kind: str = "text/xml", length: int | None = None) -> Line:
    """An HTTP answer; `length` is what it says of its own length."""
    content = body.encode() if isinstance(body, str) else body
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length or len(content)}\r\n"
    return Line(text=f"{head}Connection: close\r\n\r\n".encode() + content)


def soap(content: str, *, status: str = "200 OK") -> Line:
    """An HTTP answer with a SOAP message."""
    return http(ENVELOPE.format(content), status=status)


@contextmanager
def serving(*lines: Line) -> Generator[Server]:
    """A server that gives each connection the next of the lines, and the last one to all that follow."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = Server(f"http://127.0.0.1:{listening.getsockname()[1]}")
        thread = threading.Thread(target=_serve, args=(listening, lines, server, done))
        thread.start()
        try:
            yield server
        finally:
            done.set()
            # Wakes the thread where it waits for a connection.
            with suppress(OSError):
                socket.create_connection(listening.getsockname()).close()
            thread.join()


def _serve(listening: socket.socket, lines: tuple[Line, ...], server: Server, done: threading.Event) -> None:
    with ExitStack() as open_connections:
        while True:
            connection, _ = listening.accept()
            if done.is_set():
                connection.close()
                return
            request = _request(connection)
            if not request:
                connection.close()
                continue
            line = lines[min(len(server.received), len(lines) - 1)]
            server.received.append(request)
            # A client that has seen enough may hang up first.
            with suppress(OSError):
                connection.sendall(line.text)
            if line.resets:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            if line.stays:
                open_connections.enter_context(connection)
            else:
                connection.close()


def _request(connection: socket.socket) -> bytes:
    """The whole request, so that closing the connection afterwards is no reset; empty from a client that gave up."""
    head = b""
    while b"\r\n\r\n" not in head:
        more = connection.recv(65536)
        if not more:
            return b""
        head += more
    head, _, body = head.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
    while len(body) < length:
        body += connection.recv(65536)
    return body
