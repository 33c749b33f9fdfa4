"""A simulator for one test: a client in front of it, and what a test wants of it."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from bcss_client import AsyncClient, AsyncWsgiTransport, Client, WsgiTransport

from .app import create_app
from .clock import Clock
from .journal import Journal
from .setting import Setting
from .simulator import Simulator
from .world.needs import Found
from .world.world import World

if TYPE_CHECKING:
    from flask import Flask


class Bcss:
    """A simulator of its own, reached in the same process, or over HTTP once its `url` is asked for.

    >>> with simulated() as bcss:
    ...     file = bcss.client.tx25(ssin=bcss.world.persona("P02").applicant)
    >>> file.status.outcome.value
    'DATA_FOUND'
    """

    def __init__(self, simulator: Simulator) -> None:
        self.simulator = simulator
        self._opened = ExitStack()
        self._opened.callback(simulator.close)

    @property
    def world(self) -> World:
        """The people there are."""
        return self.simulator.world

    @property
    def clock(self) -> Clock:
        """The time, to be moved on."""
        return self.simulator.clock

    @property
    def journal(self) -> Journal:
        """What was asked, and why it was answered so."""
        return self.simulator.journal

    @cached_property
    def app(self) -> Flask:
        """The simulator as a WSGI application."""
        return create_app(self.simulator)

    @cached_property
    def client(self) -> Client:
        """A client of the demonstration organisation, in the same process."""
        return Client.for_simulator(transport=WsgiTransport(self.app))

    @cached_property
    def async_client(self) -> AsyncClient:
        """As `client`, to be awaited."""
        return AsyncClient.for_simulator(transport=AsyncWsgiTransport(self.app))

    @cached_property
    def url(self) -> str:
        """The address of the simulator, for software in another language or process; it is served from now on."""
        from werkzeug.serving import make_server

        server = make_server("127.0.0.1", 0, self.app, threaded=True)
        serving = threading.Thread(target=server.serve_forever, daemon=True)
        serving.start()
        self._opened.callback(serving.join)
        self._opened.callback(server.server_close)
        self._opened.callback(server.shutdown)
        return f"http://127.0.0.1:{server.port}"

    def need(self, text: str) -> Found:
        """Somebody for whom conditions such as `ris=true age<30` hold, integrated by the demonstration organisation."""
        return self.simulator.need(text)

    def close(self) -> None:
        """Stop serving, and forget everything."""
        self._opened.close()


@contextmanager
def simulated(setting: Setting | None = None, *, like: Simulator | None = None) -> Generator[Bcss]:
    """A simulator until the end of the block; beside one it is `like`, it is made in some ten milliseconds."""
    bcss = Bcss(Simulator(setting, like=like))
    try:
        yield bcss
    finally:
        bcss.close()
