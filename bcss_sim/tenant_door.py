"""Which tenant a request is for: by the prefix of its path, by a header, or by a client certificate."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from .simulator import Simulator
from .tenants import TenantRefused, Tenants

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PREFIX = "/t/"
HEADER = "X-Simulated-Tenant"
_HEADER_KEY = f"HTTP_{HEADER.upper().replace('-', '_')}"


class TenantDoor:
    """A WSGI application that hands a request to the tenant it names, and every other one on.

    `/t/<name>/…` is the same as `…` at a simulator of its own, WSDLs included. `made` builds the application of a
    tenant, when it is first asked for.
    """

    def __init__(
        self, main: WSGIApplication, tenants: Tenants, *, made: Callable[[Simulator], WSGIApplication]
    ) -> None:
        self._main = main
        self._tenants = tenants
        self._made = made
        self._applications: dict[str, tuple[Simulator, WSGIApplication]] = {}

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request, as WSGI has it."""
        path: str = environ.get("PATH_INFO", "")
        name: str | None = environ.get(_HEADER_KEY)
        if path.startswith(PREFIX):
            name, _, rest = path.removeprefix(PREFIX).partition("/")
            environ = {
                **environ,
                "SCRIPT_NAME": f"{environ.get('SCRIPT_NAME', '')}{PREFIX}{name}",
                "PATH_INFO": f"/{rest}",
            }
        if not name:
            return self._main(environ, start_response)
        try:
            application = self._application(name)
        except TenantRefused as error:
            return _refused(str(error), start_response)
        return application(environ, start_response)

    def _application(self, name: str) -> WSGIApplication:
        simulator = self._tenants.named(name)
        known, application = self._applications.get(name, (None, None))
        if known is not simulator or application is None:
            application = self._made(simulator)
            self._applications[name] = simulator, application
        return application


def _refused(sentence: str, start_response: StartResponse) -> Iterable[bytes]:
    body = json.dumps({"title": "There is no such tenant", "status": 404, "detail": sentence}).encode()
    start_response("404 Not Found", [("Content-Type", "application/problem+json"), ("Content-Length", str(len(body)))])
    return [body]
