"""The simulator as a web application: SOAP at the paths of the services, and what describes it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from functools import cache, partial
from typing import TYPE_CHECKING

from flask import Flask, Response, jsonify
from flask.json.provider import DefaultJSONProvider

from bcss_client import flows
from bcss_client.config import Organisation
from bcss_client.flow import Flow, Soa, Ssdn, Xmlite
from bcss_client.reply import Reply

from .collector import set_for_serving
from .control import control
from .control.tenants import tenant_routes
from .pages import pages
from .setting import Setting
from .simulator import Simulator
from .tenant_door import TenantDoor
from .tenants import Tenants
from .turns import Turns
from .wire.caller import Callers
from .wire.credentials import Users
from .wire.door import Door, paths
from .wire.signed import notary
from .world.recipe import NumberScheme

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_NOTICE = "Synthetic persons only; this is not the Crossroads Bank for Social Security."
_REALISTIC = "Some of their numbers may belong to real people."


def create_app(
    simulator: Simulator, *, sleep: Callable[[float], None] = time.sleep, clock: Callable[[], float] = time.monotonic
) -> Flask:
    """A Flask application in front of `simulator` and its tenants; several may live in one process.

    `sleep` waits so many seconds where a fault rule has a reply come late; `clock` counts the seconds for which a user
    is not listened to after too many wrong passwords.
    """
    tenants = Tenants(simulator)
    app = _pages(simulator)
    app.register_blueprint(tenant_routes(tenants), url_prefix="/_sim")
    door = partial(_door, sleep=sleep, clock=clock)
    main = door(simulator, app.wsgi_app)
    app.wsgi_app = TenantDoor(main, tenants, made=lambda one: door(one, _pages_of(one)))  # type: ignore[method-assign]
    return app


def _pages_of(simulator: Simulator) -> WSGIApplication:
    """The pages of a tenant, made when somebody first looks at one."""
    pages = cache(lambda: _pages(simulator).wsgi_app)

    def behind(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return pages()(environ, start_response)

    return behind


def _door(
    simulator: Simulator, behind: WSGIApplication, *, sleep: Callable[[float], None], clock: Callable[[], float]
) -> Door:
    callers = Callers(
        simulator.desk,
        users=Users(simulator.organisations, clock=clock),
        proxies=simulator.setting.trusted_proxies,
        required=simulator.setting.organisations is not None,
    )
    return Door(
        simulator.desk,
        simulator.tickets,
        behind,
        callers=callers,
        notary=notary(simulator.desk, simulator.setting),
        journal=simulator.journal,
        faults=simulator.faults,
        sleep=sleep,
    )


def _pages(simulator: Simulator) -> Flask:
    """Everything but the services: what describes the simulator, the control API, pages for people."""
    app = Flask(__name__)
    assert isinstance(app.json, DefaultJSONProvider)
    app.json.ensure_ascii = False
    app.before_request(simulator.clock.follow)

    @app.get("/healthz")
    def healthz() -> Response:
        return jsonify(status="ok")

    @app.get("/about")
    def about() -> Response:
        return jsonify(
            name="bcss-flux simulator",
            notice=_NOTICE if simulator.setting.numbers is not NumberScheme.REALISTIC else f"{_NOTICE} {_REALISTIC}",
            world=simulator.world.fingerprint,
            seed=simulator.setting.seed,
            numbers=simulator.setting.numbers.value,
            persons=len(simulator.world),
            organisation=_caller(simulator.organisations[0]),
            today=simulator.clock.today.isoformat(),
            access=simulator.setting.access.value,
            flows=[_described(flow) for flow in flows.ALL],
        )

    app.register_blueprint(control(simulator))
    app.register_blueprint(pages(simulator))

    @app.errorhandler(404)
    def not_here(_: Exception) -> Response:
        listed = "".join(f"  {path}?wsdl\n" for path in paths())
        return Response(f"Nothing is served at this path. The services:\n{listed}", 404, content_type="text/plain")

    return app


def app_from_environment() -> Flask:
    """The application with the settings in `BCSS_SIM_…` variables, for a server that starts it by name."""
    turns = Turns()
    app = create_app(Simulator(Setting.from_env(os.environ)), sleep=turns.sleep)
    app.wsgi_app = turns.taking(app.wsgi_app)  # type: ignore[assignment, method-assign]
    set_for_serving()
    return app


def _caller(organisation: Organisation) -> dict[str, object]:
    return {
        "cbe": organisation.cbe,
        "user_id": organisation.user_id,
        "user": organisation.user,
        "password": organisation.password or None,
        "municipality": organisation.municipality,
        "name": {"fr": organisation.fr, "nl": organisation.nl, "de": organisation.de},
    }


def _described(flow: Flow[..., Reply]) -> dict[str, object]:
    described: dict[str, object] = {
        "slug": flow.slug,
        "title": {"fr": flow.title.fr, "nl": flow.title.nl, "de": flow.title.de},
        "evidence": flow.evidence.value,
        "writes": flow.writes,
    }
    wire = flow.wire
    match wire:
        case Soa():
            return described | {"service": wire.service, "version": wire.version, "path": wire.path}
        case Ssdn():
            return described | {"service": wire.service_id, "version": wire.version}
        case Xmlite():
            return described | {"service": wire.service_id, "form": wire.form, "version": wire.version}
