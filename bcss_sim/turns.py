"""Taking turns: several threads, of which one works, so that whoever waits keeps nobody from being answered."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING

from .wire.faulty import BrokenOff

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_FLUSHED = 0.05  # seconds in which the server sends what it has before the connection is closed


class Turns:
    """One request is worked on at a time.

    Work holds the interpreter's lock, and threads that all have some only hinder each other; but a thread that sleeps
    does not.
    """

    def __init__(self) -> None:
        self._lock = Lock()

    def sleep(self, seconds: float) -> None:
        """Wait, during a request, and let others be worked on meanwhile."""
        self._lock.release()
        try:
            time.sleep(seconds)
        finally:
            self._lock.acquire()

    def taking(self, app: WSGIApplication) -> WSGIApplication:
        """The application, one request at a time."""

        def taken(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
            with self._lock:
                parts = app(environ, start_response)
            return _lingering(parts) if isinstance(parts, BrokenOff) else parts

        return taken


def _lingering(parts: Iterable[bytes]) -> Iterator[bytes]:
    yield from parts
    time.sleep(_FLUSHED)
