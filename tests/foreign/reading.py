"""Which WSDLs and schemas a client reads, and which there are to read."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import unquote

import httpx
from werkzeug.serving import WSGIRequestHandler, make_server

from bcss_sim.app import create_app
from bcss_sim.setting import Setting
from bcss_sim.simulator import Simulator
from tests.conftest import TODAY
from tests.wire.messages import ECHO, GATEWAY, TX25, UNEMPLOYMENT

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PATHS = (TX25, UNEMPLOYMENT, ECHO, GATEWAY)
_LINK = re.compile(r'schemaLocation="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Remembering:
    """A simulator that keeps what is read of it."""

    behind: WSGIApplication
    read: set[str] = field(default_factory=set)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] == "GET":
            self.read.add(unquote(f"{environ['PATH_INFO']}?{environ['QUERY_STRING']}"))
        return self.behind(environ, start_response)


class _Quiet(WSGIRequestHandler):
    def log_request(self, *_: object, **__: object) -> None:
        """Nothing: what was read is kept."""


@contextmanager
def remembering() -> Generator[tuple[str, Remembering]]:
    """The address of such a simulator, and what it keeps."""
    with closing(Simulator(Setting(clock=TODAY))) as simulator:
        app = Remembering(create_app(simulator))
        server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
        serving = Thread(target=server.serve_forever)
        serving.start()
        try:
            yield f"http://127.0.0.1:{server.port}", app
        finally:
            server.shutdown()
            serving.join()
            server.server_close()


def served(url: str) -> frozenset[str]:
    """The WSDLs of the services that the clients ask, and all schemas they lead to."""
    found: set[str] = set()
    left = [f"{path}?wsdl" for path in PATHS]
    while left:
        document = left.pop()
        if document not in found:
            found.add(document)
            text = httpx.get(f"{url}{document}").text
            left += [unquote(link.removeprefix(url)) for link in _LINK.findall(text)]
    return frozenset(found)
