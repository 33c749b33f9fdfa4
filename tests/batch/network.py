"""A simulator over HTTP that writes down who was asked about, and lets a test act when somebody is."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Generator, Iterable
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.serving import make_server

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_NUMBER = re.compile(rb"(?:ssin|INSS)(?:>|&gt;)(\d{11})")
_FLOWS = {"RetrieveTIGroupsService": "tx25", "connectors": "l950"}


def nothing() -> None:
    """What happens at a question, unless a test wants something."""


class Network:
    """The simulator, and every question that reached it, in order: the number asked about and the flow."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._lock = Lock()
        self.url = ""
        self.asked: list[tuple[str, str]] = []
        self.at_a_question: Callable[[], None] = nothing

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        number = _NUMBER.search(body)
        if number:
            flow = _FLOWS[environ["PATH_INFO"].split("/")[1]]
            with self._lock:
                self.asked.append((number[1].decode(), flow))
                self.at_a_question()
        return self._app(environ, start_response)


@contextmanager
def served(app: Flask) -> Generator[Network]:
    """The network, reachable at its `url`."""
    network = Network(app)
    server = make_server("127.0.0.1", 0, network, threaded=True)
    serving = Thread(target=server.serve_forever)
    serving.start()
    network.url = f"http://127.0.0.1:{server.port}"
    try:
        yield network
    finally:
        server.shutdown()
        serving.join()
        server.server_close()


class Batch:
    """`bcss batch` as a user runs it, again and again, with the same options."""

    def __init__(self, network: Network, *options: str | Path, output: Path) -> None:
        self.network = network
        self.output = output
        self._command = [sys.executable, "-m", "bcss_client", "batch", "--output", str(output), *map(str, options)]
        inherited = {name: text for name, text in os.environ.items() if not name.startswith(("BCSS_", "LC_", "LANG"))}
        self._environ = {**inherited, "BCSS_ENVIRONMENT": "simulator", "BCSS_URL": network.url, "LANG": "fr_BE.UTF-8"}

    def process(self, *more: str, before: Iterable[str] = ()) -> subprocess.Popen[str]:
        """A run that has begun; `before` is a command that runs it."""
        return subprocess.Popen(
            [*before, *self._command, *more],
            env=self._environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def run(self, *more: str, before: Iterable[str] = ()) -> tuple[int, str]:
        """The exit code of a whole run, and what it said."""
        with self.process(*more, before=before) as process:
            out, said = process.communicate()
        assert out == ""
        assert "Traceback" not in said, said
        return process.returncode, said

    def run_until(self, reached: Callable[[], bool], end: int) -> tuple[int, str]:
        """A run that gets the signal `end` at the first question at which `reached` holds."""
        with self.process() as process:

            def strike() -> None:
                if reached():
                    self.network.at_a_question = nothing
                    process.send_signal(end)

            self.network.at_a_question = strike
            _, said = process.communicate()
        self.network.at_a_question = nothing
        assert "Traceback" not in said, said
        return process.returncode, said

    def results(self) -> list[dict[str, object]]:
        """The whole lines of the output."""
        if not self.output.exists():
            return []
        lines = self.output.read_bytes().split(b"\n")
        return [json.loads(line) for line in lines[:-1]]

    def answered(self) -> list[tuple[str, str]]:
        """The number and the flow of each result."""
        return [(str(result["ssin"]), str(result["flow"])) for result in self.results()]


class Lines:
    """Counts the lines of a file that grows."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read = self.count = 0

    def grown_to(self, lines: int) -> bool:
        """Whether there are so many by now."""
        if self._path.exists():
            with closing(self._path.open("rb")) as file:
                file.seek(self._read)
                new = file.read()
            self._read += len(new)
            self.count += new.count(b"\n")
        return self.count >= lines
