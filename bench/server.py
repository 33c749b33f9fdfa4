"""What the simulator serves: over HTTP beside a bare Flask endpoint with the same bytes, and in process."""

from __future__ import annotations

import io
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Generator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bcss_sim.app import create_app
from bcss_sim.simulator import Simulator

from . import bare
from .measure import Spread, in_turn, timed
from .questions import TODAY, Question

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

ROUNDS, COUNT, CONNECTIONS = 9, 1500, 4
SIMULATOR = ["-m", "bcss_client", "sim", "--clock", TODAY.isoformat()]


def over_http(questions: tuple[Question, ...]) -> dict[str, tuple[Spread, Spread]]:
    """Seconds a reply takes by flow: from the bare endpoint, and from the simulator."""
    with TemporaryDirectory() as name, ExitStack() as servers:
        folder = Path(name)
        works: dict[str, Callable[[], float]] = {}
        for question in questions:
            (folder / f"{question.flow}.xml").write_bytes(question.came.body)
        endless = servers.enter_context(served(["-m", "bench.bare", "{port}", name]))
        simulator = servers.enter_context(served([*SIMULATOR, "--port", "{port}"]))
        for question in questions:
            flow = question.flow
            works[f"{flow} bare"] = _load(folder, endless, question, f"/{flow}")
            works[f"{flow} simulator"] = _load(folder, simulator, question, urlsplit(question.sent.url).path)
        for work in works.values():
            work()  # the first round compiles, validates and remembers
        taken = in_turn(works, rounds=ROUNDS)
    return {q.flow: (taken[f"{q.flow} bare"], taken[f"{q.flow} simulator"]) for q in questions}


def in_process(asked: Simulator, questions: tuple[Question, ...]) -> dict[str, tuple[Spread, Spread]]:
    """As `over_http`, the applications called without a server."""
    simulator = create_app(asked)
    endless = bare.create_app({question.flow: question.came.body for question in questions})
    works: dict[str, Callable[[], float]] = {}
    for question in questions:
        flow, path = question.flow, urlsplit(question.sent.url).path
        works[f"{flow} bare"] = timed(_posting(endless, f"/{flow}", question.sent.body or b""), repeats=10)
        works[f"{flow} simulator"] = timed(_posting(simulator, path, question.sent.body or b""), repeats=10)
    taken = in_turn(works, rounds=60)
    return {q.flow: (taken[f"{q.flow} bare"], taken[f"{q.flow} simulator"]) for q in questions}


@contextmanager
def served(command: list[str]) -> Generator[int]:
    """A server in a process of its own, on a free port that stands for `{port}` in its command."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    words = [word.format(port=port) for word in command]
    silent = subprocess.DEVNULL
    with subprocess.Popen([sys.executable, *words], stdout=silent, stderr=silent) as server:
        try:
            await_ready(port, server)
            yield port
        finally:
            server.terminate()


def await_ready(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz"):
                return
        except urllib.error.URLError:
            time.sleep(0.01)
    raise SystemExit("a server did not start")


def _load(folder: Path, port: int, question: Question, path: str) -> Callable[[], float]:
    body = question.sent.body or b""
    headers = dict(question.sent.headers) | {"Host": f"127.0.0.1:{port}", "Content-Length": str(len(body))}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    file = folder / f"{port}-{question.flow}.http"
    file.write_bytes(f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + body)
    command = [sys.executable, "-m", "bench.load", str(port), str(file), str(COUNT), str(CONNECTIONS)]
    return lambda: float(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout) / COUNT


def _posting(app: WSGIApplication, path: str, body: bytes) -> Callable[[], object]:
    def environ() -> WSGIEnvironment:
        return {
            "REQUEST_METHOD": "POST",
            "SCRIPT_NAME": "",
            "PATH_INFO": path,
            "CONTENT_TYPE": "text/xml; charset=utf-8",
            "CONTENT_LENGTH": str(len(body)),
            "SERVER_NAME": "127.0.0.1",
            "SERVER_PORT": "80",
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
        }

    def started(status: str, headers: object, error: object = None, /) -> Callable[[bytes], object]:
        assert status == "200 OK", (status, headers, error)
        return bytes

    return lambda: b"".join(app(environ(), started))
