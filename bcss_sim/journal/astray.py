"""Messages posted where no service is: they go on to the pages, and the journal keeps them."""

from __future__ import annotations

import io
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, TypeAlias

from .journal import Journal
from .trail import Trail

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_Raised: TypeAlias = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]
_CONTROL = "/_sim/"
_BEGINNINGS = (b"<", b"\xef\xbb\xbf<")


def astray(
    journal: Journal,
    environ: WSGIEnvironment,
    start_response: StartResponse,
    *,
    body: Callable[[WSGIEnvironment], bytes],
) -> StartResponse:
    """As `start_response`, noting what came of a message that looks like XML; `body` reads it."""
    path = str(environ.get("PATH_INFO", ""))
    if environ["REQUEST_METHOD"] != "POST" or path.startswith(_CONTROL):
        return start_response
    message = body(environ)
    environ["wsgi.input"] = io.BytesIO(message)
    if not message.lstrip().startswith(_BEGINNINGS):
        return start_response
    trail = Trail(path, environ.get("CONTENT_TYPE", ""))
    trail.message = message

    def noting(
        status: str, headers: list[tuple[str, str]], error: _Raised | None = None, /
    ) -> Callable[[bytes], object]:
        journal.keep(trail, status, b"")
        return start_response(status, headers, error)

    return noting
